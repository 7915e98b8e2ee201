import CSV
import Charts
import Frames
import HTML
import Mustache

extension StudyTable {
  /// The most rows of a table that stands in a page.
  private static let most = 200

  /// The table, which is `frame`, as a part of a page; `nil` for one that is empty, or better read as a file.
  ///
  /// Numbers are written as the table says, or else with as many digits after the point as those of
  /// their column have: two at most, which is as many as readers compare; the file has more.
  func markup(_ caption: String, _ words: Wording, _ frame: Frame) -> Markup? {
    guard !isEmpty, frame.count <= Self.most else { return nil }
    let columns = frame.table.columns.indices.map { cells(of: $0, in: frame) }
    let table = DataTable(
      zip(frame.table.header, columns).map { DataTable.Column($0, $1.format) },
      (0..<frame.count).map { row in columns.map { $0.cells[row] } })
    let name = Escaping.html(caption)
    return Markup(
      "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"\(name)\">\n"
        + table.html(caption, words) + "</div>\n")
  }

  /// A column of the table, which is `frame`: as numbers if it is not of words and has any, or as texts.
  func cells(
    of column: Int, in frame: Frame
  ) -> (cells: [DataTable.Cell], format: NumberFormat?) {
    let data = areWords[column] ? [] : (try? frame.numbers(inColumn: column))?.map(Datum.init) ?? []
    guard data.contains(where: { $0.value != nil }) else {
      return (frame.texts(inColumn: column).map { .text($0.printable) }, nil)
    }
    let part = parts.firstIndex(of: frame.table.header[column])
    if let part, part < formats.count {
      return (data.map { .number($0) }, formats[part].numberFormat)
    }
    let numbers = data.compactMap(\.value)
    let digits = (0..<2).first { digits in
      numbers.allSatisfy { $0 == $0.rounded(toPlaces: digits) }
    }
    return (data.map { .number($0) }, .decimal(digits ?? 2))
  }
}
