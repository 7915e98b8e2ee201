/// How high a row of a written sheet has to be.
///
/// Excel finds out by itself when somebody opens the file, and other programs do not: so rows of more
/// than a line of plain letters say it, as near as can be told without the letters’ widths.
enum RowHeight {
  /// The height in points, or `nil` for that of one line of plain letters.
  ///
  /// - Parameter style: That of all cells, if it is not that of their columns.
  static func of(
    _ cells: [Workbook.Value?], _ style: CellStyle?, _ columns: [SheetColumn]
  ) -> Double? {
    let line = max(
      lineHeight(style?.look ?? .plain),
      style == nil ? columns.map { lineHeight($0.style.look) }.max() ?? 0 : 0)
    var lines = 1
    for (column, cell) in cells.enumerated() {
      guard case .text(let text)? = cell else { continue }
      let style = style ?? (column < columns.count ? columns[column].style : CellStyle())
      guard style.wraps || style.look == .header else { continue }
      lines = max(lines, count(text, width: column < columns.count ? columns[column].width : 8))
    }
    // A row can be 409 points high.
    return lines == 1 && line == lineHeight(.plain) ? nil : min(Double(lines) * line, 409)
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
