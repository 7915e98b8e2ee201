import Frames

/// How good one column of numbers is.
public struct MeasureQuality: Sendable {
  public let name: String

  /// The place of the column in the file.
  public let column: Int

  /// The cells of all rows.
  public let tally: CellTally

  /// The cells of each period; the only ones, where there are no periods.
  public let byPeriod: [CellTally]

  /// What its numbers are like; `nil` if there are none.
  public let range: Range?

  /// What it has for “no number” that is no symbol, and in how many rows.
  public let foreign: [Foreign]

  /// The numbers of a column.
  public struct Range: Hashable, Sendable {
    public let least: Double
    public let greatest: Double
    public let median: Double

    /// The quarter of the numbers that lies lowest is up to this.
    public let lowerQuartile: Double

    /// The quarter of the numbers that lies highest is from this.
    public let upperQuartile: Double

    /// How many of the numbers are zero.
    public let zeros: Int

    /// The number of decimal places that its numbers are written with, at most six.
    public let decimals: Int
  }

  public struct Foreign: Hashable, Sendable {
    public let text: String
    public let rows: Int
  }
}

/// A column of numbers, read once.
struct MeasureScan: Sendable {
  let column: Int
  let reading: Frame.Reading
  let quality: MeasureQuality

  var cells: [Frame.Cell] { reading.cells }

  init(_ subject: DataQuality.Subject, _ column: Int, _ rows: AreaRows) {
    self.column = column
    reading = subject.frame.reading(ofColumn: column)
    var byPeriod = [CellTally](repeating: CellTally(), count: rows.slots)
    // Rows whose period cannot be read belong to the column, and to no period.
    var rest = CellTally()
    var values: [Double] = []
    values.reserveCapacity(reading.cells.count)
    for (row, cell) in reading.cells.enumerated() {
      if let slot = rows.slot(row) { byPeriod[slot].add(cell) } else { rest.add(cell) }
      if let value = cell.value { values.append(value) }
    }
    for row in reading.unreadable {
      if let slot = rows.slot(row) {
        byPeriod[slot].addUnreadable()
      } else {
        rest.addUnreadable()
      }
    }
    quality = MeasureQuality(
      name: subject.frame.header[column], column: column, tally: byPeriod.reduce(rest, +),
      byPeriod: byPeriod, range: MeasureQuality.Range(values),
      foreign: reading.foreign.map { .init(text: $0.text, rows: $0.rows.count) })
  }
}

extension MeasureQuality.Range {
  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    var selection = Selection(values)
    median = selection.quantile(0.5)
    lowerQuartile = selection.quantile(0.25)
    upperQuartile = selection.quantile(0.75)
    (least, greatest) = values.reduce((values[0], values[0])) { (min($0.0, $1), max($0.1, $1)) }
    zeros = values.count { $0 == 0 }
    decimals = values.decimals
  }
}

extension [Double] {
  /// The fewest decimal places, up to six, that all of the numbers can be written with.
  var decimals: Int {
    var places = 0
    var scale = 1.0
    for value in self where places < 6 && !value.isNaN {
      while places < 6, ((value * scale).rounded() - value * scale).magnitude > 1e-6 {
        places += 1
        scale *= 10
      }
    }
    return places
  }
}

extension Frame.Cell {
  /// The number that the cell holds, if it holds one that was observed.
  var value: Double? {
    if case .number(let number) = self { return number }
    return nil
  }
}
