/// How high a row of a written sheet has to be.
///
/// Excel finds out by itself when somebody opens the file, and other programs do not: so rows of more
/// than a line of plain letters say it, as near as can be told without the letters’ widths.
struct RowHeight {
  private let sheet: WrittenSheet

  /// Whether a row in the columns’ styles can be higher than one of plain letters.
  private let mayBeHigh: Bool

  init(_ sheet: WrittenSheet) {
    self.sheet = sheet
    mayBeHigh = sheet.columns.contains { $0.style.wraps || $0.style.look != .plain }
  }

  /// The height in points, or `nil` for that of one line of plain letters.
  func height(of row: WrittenSheet.Row) -> Double? {
    let line: Double
    switch row.style {
    case .columns:
      guard mayBeHigh else { return nil }
      line = sheet.columns.map { Self.lineHeight($0.style.look) }.max() ?? 0
    case .header: line = Self.lineHeight(.header)
    case .all(let style): line = Self.lineHeight(style.look)
    }
    var lines = 1
    for (column, cell) in row.cells.enumerated() {
      guard case .text(let text)? = cell else { continue }
      let style = sheet.style(of: column, row.style)
      guard style.wraps || style.look == .header else { continue }
      let width = column < sheet.columns.count ? sheet.columns[column].width : 8
      lines = max(lines, Self.count(text, width: width))
    }
    // A row can be 409 points high.
    return lines == 1 && line <= Self.lineHeight(.plain) ? nil : min(Double(lines) * line, 409)
  }

  /// The height of a line, in points: a quarter and a little more than that of its letters.
  private static func lineHeight(_ look: CellStyle.Look) -> Double {
    switch look {
    case .title: 21
    case .heading: 18.75
    case .plain, .bold, .link, .header: 15.75
    }
  }

  /// How many lines a text takes. Widths are told in digits, which are a little wider than most letters;
  /// words that do not fit in a line leave the end of it blank.
  private static func count(_ text: String, width: Double) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, part in
      let room = max(width - 1, 1)
      return lines + max(1, Int((Double(part.count) / room).rounded(.up)))
    }
  }
}
