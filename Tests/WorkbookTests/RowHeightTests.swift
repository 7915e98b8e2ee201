import Diagnostics
import Testing
import Workbook
import ZIP

@Suite("Heights of written rows") struct RowHeightTests {
  /// The first row of a sheet of one column.
  private func row(_ text: String, _ column: SheetColumn, _ style: CellStyle?) throws -> Substring {
    var writer = WorkbookWriter("t.xlsx", WorkbookProperties(title: "T"))
    try writer.beginSheet("A", columns: [column])
    try writer.append([.text(text)], style: style)
    let archive = try ArchiveReader("t.xlsx", bytes: try writer.end())
    let sheet = String(decoding: try archive.bytes(of: "xl/worksheets/sheet1.xml"), as: UTF8.self)
    let start = try #require(sheet.firstRange(of: "<row r=\"1\""))
    return sheet[start.upperBound...].prefix { $0 != ">" }
  }

  @Test(
    arguments: [
      ("one line", false, nil, ""), ("two\nlines", false, nil, ""), ("one line", true, nil, ""),
      ("two\nlines", true, nil, " ht=\"31.5\""),
      ("twenty letters and one", true, nil, " ht=\"47.25\""),
      ("A title", false, CellStyle(.title), " ht=\"21.0\""),
      ("A heading", true, CellStyle(.heading), " ht=\"18.75\""),
      ("A header of words", false, CellStyle(.header), " ht=\"31.5\""),
      (String(repeating: "a\n", count: 99), true, nil, " ht=\"409.0\""),
    ] as [(String, Bool, CellStyle?, String)])
  func `are told where a row is more than a line`(
    text: String, wraps: Bool, style: CellStyle?, height: String
  ) throws {
    let column = SheetColumn(width: 11, style: CellStyle(wraps: wraps))
    #expect(try row(text, column, style) == height)
  }
}
