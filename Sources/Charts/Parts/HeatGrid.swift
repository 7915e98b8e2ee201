import SVG

/// Rows and columns of cells with their names: those of the rows on the left, those of the columns
/// above. Where there is too little room, rows’ names stand above their cells, and columns’ names
/// give way to numbers.
struct HeatGrid {
  /// The names of the rows, if they stand beside their cells.
  private let rowNames: NameColumn?
  /// Those names, if they stand above their cells.
  private let stacked: [[String]]
  private let heads: ColumnHeads
  private let columns: BandScale
  private let left: Double
  private var tops: [Double] = []
  /// What the rows are, and what the columns are.
  private let titles: (rows: String, columns: String)?
  private let headFoot: Double
  private(set) var height = 0.0
  /// What is written in cells, if there is room for all.
  let lettering: Lettering?

  private static let rowHeight = 32.0

  /// - Parameters:
  ///   - notes: What stands under each column’s name.
  ///   - widest: The longest of what is to be written in cells.
  init(
    rows: [String], columns names: [String], notes: [String] = [],
    titles: (rows: String, columns: String)? = nil, widest: String, top: Double, width: Double
  ) {
    let count = Double(max(names.count, 1))
    let beside = NameColumn(
      rows + (titles.map { [$0.rows] } ?? []), atMost: width * 0.4, rowHeight: Self.rowHeight)
    let least = max(Lettering.small.room(for: widest) + 4, 40)
    let isBeside = (width - beside.width - 12) / count >= least
    left = isBeside ? beside.width + 12 : 0
    let step = min((width - left) / count, 120)
    rowNames = isBeside ? beside : nil
    stacked = isBeside ? [] : rows.map { Lettering.label.lines($0, to: width, atMost: 2) }
    columns = BandScale(names.count, start: left, end: left + step * count, gap: 2 / step)
    lettering =
      [(Lettering.label, 10.0), (.small, 4)]
      .first { $0.0.room(for: widest) + $0.1 <= step }?.0
    heads = ColumnHeads(names, notes, step: step, width: width)
    self.titles = titles
    headFoot = top + heads.height + (titles == nil ? 0 : 18)
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
    heads.draw(columns, top: top, foot: headFoot, on: &drawing)
    if let titles { draw(titles, on: &drawing) }
    if let rowNames {
      drawing.group(moved: Point(0, headFoot)) { drawing in
        for row in tops.indices { rowNames.draw(row, isStrong: false, on: &drawing) }
      }
    }
    let leading = Lettering.label.leading
    for (row, lines) in stacked.enumerated() {
      let first = tops[row] - Double(lines.count) * leading + Lettering.label.size - 2
      for (index, line) in lines.enumerated() {
        drawing.text(line, at: Point(0, first + Double(index) * leading))
      }
    }
  }

  private func draw(_ titles: (rows: String, columns: String), on drawing: inout Drawing) {
    let quiet = "small \(Colour.secondary.fill)"
    let room = max(200, (columns.width + 2) * Double(columns.count))
    drawing.text(
      Lettering.small.fitted(titles.columns, to: room),
      at: Point(left, headFoot - heads.linesHeight - 10), class: quiet)
    guard let rowNames else { return }
    drawing.text(
      Lettering.small.fitted(titles.rows, to: rowNames.width),
      at: Point(rowNames.width, headFoot - 8), .end, class: quiet)
  }
}

/// The names of columns, broken into lines, or their numbers and a key to them.
private struct ColumnHeads {
  private let lines: [[String]]
  private let notes: [String]
  private let key: NumberedKey?

  private static let lettering = Lettering(size: 12, isBold: true)

  init(_ names: [String], _ notes: [String], step: Double, width: Double) {
    let fit =
      names.allSatisfy { Self.lettering.fits($0, to: step - 6, lines: 4) }
      && notes.allSatisfy { Lettering.small.fits($0, to: step - 4, lines: 1) }
    if fit {
      lines = names.map { Self.lettering.lines($0, to: step - 6) }
      key = nil
      self.notes = notes
    } else {
      lines = names.indices.map { ["\($0 + 1)"] }
      // What would stand under the names stands behind them in the key.
      key = NumberedKey(
        notes.isEmpty ? names : zip(names, notes).map { "\($0), \($1)" }, width: width)
      self.notes = []
    }
  }

  /// The room of the lines right above the columns.
  var linesHeight: Double {
    Double((lines.map(\.count).max() ?? 0) + (notes.isEmpty ? 0 : 1)) * Lettering.small.leading
  }

  var height: Double { (key.map { $0.height + 12 } ?? 0) + linesHeight + 4 }

  func draw(_ columns: BandScale, top: Double, foot: Double, on drawing: inout Drawing) {
    key?.draw(top: top, on: &drawing)
    for (column, lines) in lines.enumerated() {
      let middle = columns.middle(column)
      var base = foot - 8
      if !notes.isEmpty {
        drawing.text(
          notes[column], at: Point(middle, base), .middle, class: "small \(Colour.secondary.fill)")
        base -= Lettering.small.leading
      }
      for line in lines.reversed() {
        drawing.text(line, at: Point(middle, base), .middle, class: "small strong")
        base -= Lettering.small.leading
      }
    }
  }
}
