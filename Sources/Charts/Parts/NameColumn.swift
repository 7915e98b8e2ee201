import SVG

/// Names in a column down the left of a plot, a row each, broken into up to three lines where they
/// are long.
struct NameColumn {
  struct Row {
    var lines: [String]
    var top: Double
    var height: Double
    var middle: Double { top + height / 2 }
  }

  private(set) var rows: [Row] = []
  /// How much of the drawing the names take.
  let width: Double
  let height: Double

  /// - Parameter limit: How wide the column may be.
  init(_ names: [String], atMost limit: Double, rowHeight: Double = 26) {
    let lettering = Lettering.label
    width = min(names.map { lettering.room(for: $0) }.max() ?? 0, limit)
    var top = 0.0
    for name in names {
      let lines = lettering.lines(name, to: width, atMost: 3)
      let height = rowHeight + Double(max(lines.count, 1) - 1) * lettering.leading
      rows.append(Row(lines: lines, top: top, height: height))
      top += height
    }
    height = top
  }

  /// Writes a name, right up to the plot.
  ///
  /// - Parameter shift: How far below its place it is written.
  func draw(_ index: Int, isStrong: Bool, below shift: Double = 0, on drawing: inout Drawing) {
    let row = rows[index]
    let lettering = Lettering.label
    let first =
      shift + row.middle + lettering.drop - Double(row.lines.count - 1) * lettering.leading / 2
    for (number, line) in row.lines.enumerated() {
      drawing.text(
        line, at: Point(width, first + Double(number) * lettering.leading), .end,
        class: isStrong ? "strong" : "")
    }
  }
}
