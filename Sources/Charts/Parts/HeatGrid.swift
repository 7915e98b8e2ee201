import SVG

/// Rows and columns of cells with their names: those of the rows on the left, those of the columns
/// above. Where there is too little room, rows’ names stand above their cells, and columns’ names
/// give way to numbers.
struct HeatGrid {
  private let rowNames: NameColumn?
  private let stacked: [[String]]
  private let heads: [[String]]
  private let notes: [String]
  private let key: NumberedKey?
  private let columns: BandScale
  private var tops: [Double] = []
  /// What the rows are, and what the columns are.
  private let titles: (rows: String, columns: String)?
  private let headFoot: Double
  private(set) var height = 0.0
  private let span: ClosedRange<Double>
  /// What is written in cells, if there is room for all.
  let lettering: Lettering?

  private static let headLettering = Lettering(size: 12, isBold: true)
  private static let rowHeight = 32.0

  /// - Parameters:
  ///   - notes: What stands under each column’s name.
  ///   - widest: The longest of what is to be written in cells.
  init(
    rows: [String], columns names: [String], notes: [String] = [],
    titles: (rows: String, columns: String)? = nil, widest: String, top: Double, width: Double,
    isNarrow: Bool
  ) {
    let count = Double(max(names.count, 1))
    let beside = NameColumn(
      rows + (titles.map { [$0.rows] } ?? []), atMost: width * 0.4, rowHeight: Self.rowHeight)
    let least = max(Lettering.small.room(for: widest) + 4, 40)
    let isBeside = (width - beside.width - 12) / count >= least
    let left = isBeside ? beside.width + 12 : 0
    let step = min((width - left) / count, 120)
    rowNames = isBeside ? beside : nil
    stacked = isBeside ? [] : rows.map { Lettering.label.lines($0, to: width, atMost: 2) }
    columns = BandScale(names.count, start: left, end: left + step * count, gap: 2 / step)
    span = left...(left + step * count)
    lettering =
      [(Lettering.label, 10.0), (.small, 4)]
      .first { $0.0.room(for: widest) + $0.1 <= step }?.0
    let fit =
      names.allSatisfy { Self.headLettering.fits($0, to: step - 6, lines: 4) }
      && notes.allSatisfy { Lettering.small.fits($0, to: step - 4, lines: 1) }
    self.notes = fit ? notes : []
    self.titles = titles
    if fit {
      key = nil
      heads = names.map { Self.headLettering.lines($0, to: step - 6) }
    } else {
      // What stood under the names stands behind them in the key.
      let listed = notes.isEmpty ? names : zip(names, notes).map { "\($0), \($1)" }
      key = NumberedKey(listed, width: width)
      heads = names.indices.map { ["\($0 + 1)"] }
    }
    let lines = Double((heads.map(\.count).max() ?? 0) + (self.notes.isEmpty ? 0 : 1))
    headFoot =
      top + (key.map { $0.height + 12 } ?? 0) + (titles == nil ? 0 : 18)
      + lines * Lettering.small.leading + 4
    var next = headFoot
    for row in rows.indices {
      next += isBeside ? 0 : Double(stacked[row].count) * Lettering.label.leading + 6
      tops.append(next)
      next += isBeside ? beside.rows[row].height : Self.rowHeight + 8
    }
    height = next
  }

  func box(row: Int, column: Int) -> Box {
    Box(
      x: columns(column), y: tops[row] + 1, width: columns.width,
      height: (rowNames?.rows[row].height ?? Self.rowHeight) - 2)
  }

  /// The names of the columns and of the rows.
  func draw(top: Double, on drawing: inout Drawing) {
    let quiet = "small \(Colour.secondary.fill)"
    key?.draw(top: top, on: &drawing)
    if let titles {
      let foot = headFoot - 4 - Double(heads.map(\.count).max() ?? 0) * Lettering.small.leading - 6
      let room = span.upperBound - span.lowerBound
      drawing.text(
        Lettering.small.fitted(titles.columns, to: max(room, 200)),
        at: Point(span.lowerBound, foot),
        class: quiet)
      if let rowNames {
        drawing.text(
          Lettering.small.fitted(titles.rows, to: rowNames.width),
          at: Point(rowNames.width, headFoot - 8), .end, class: quiet)
      }
    }
    for column in heads.indices { drawHead(column, quiet, on: &drawing) }
    if let rowNames {
      drawing.group(moved: Point(0, headFoot)) { drawing in
        for row in tops.indices { rowNames.draw(row, isStrong: false, on: &drawing) }
      }
    }
    for (row, lines) in stacked.enumerated() {
      let leading = Lettering.label.leading
      let first = tops[row] - Double(lines.count) * leading + Lettering.label.size - 2
      for (index, line) in lines.enumerated() {
        drawing.text(line, at: Point(0, first + Double(index) * leading))
      }
    }
  }

  private func drawHead(_ column: Int, _ quiet: String, on drawing: inout Drawing) {
    let leading = Lettering.small.leading
    let middle = columns.middle(column)
    var foot = headFoot - 8
    if !notes.isEmpty {
      let note = Lettering.small.fitted(notes[column], to: columns.width)
      drawing.text(note, at: Point(middle, foot), .middle, class: quiet)
      foot -= leading
    }
    for line in heads[column].reversed() {
      drawing.text(line, at: Point(middle, foot), .middle, class: "small strong")
      foot -= leading
    }
  }
}
