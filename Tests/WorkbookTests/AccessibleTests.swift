import Diagnostics
import Testing
import TestSupport
import Workbook
import ZIP

@Suite("Accessible spreadsheets") struct AccessibleTests {
  private typealias Column = AccessibleTable.Column

  private static let regions = AccessibleTable(
    "regions", "how many areas of each region are in each group",
    [
      Column("region", words: ["North East", "North West", ""]),
      Column("areas", numbers: [.number(12_345), .none(.confidential), .number(3)]),
      Column(
        "share", numbers: [.number(0.125), .estimated(0.5), .number(.nan)], format: .percent(1)),
    ], notes: ["The figures are invented."])

  private static let hostile = AccessibleTable(
    "'a/b': [what?] of \(String(repeating: "long ", count: 9))", "what nobody expects",
    [
      Column("Name", words: [String(repeating: "é", count: 40_000)]),
      Column("name", words: ["=1+1"]), Column("", words: ["\u{1}two\nlines"]),
      Column(String(repeating: "a", count: 300), numbers: [.estimated(12)]),
    ], notes: ["A second note.", "The figures are invented."])

  private static let workbook = AccessibleWorkbook(
    "Why cases close", subject: "Cases", author: "The almanac project",
    about: ["A chapter of a report."],
    facts: [
      .init("Edition", "2025"), .init("Licence", "MIT", link: "https://example.org/?a=1&b=2"),
    ],
    tables: [regions, hostile, regions], elsewhere: [.init(file: "nearest.csv", rows: 6_259)])

  private static func excel(_ workbook: AccessibleWorkbook = workbook) throws -> [UInt8] {
    try workbook.written("t.xlsx").end()
  }

  /// The texts of a sheet, row by row.
  private func texts(_ sheet: String) throws -> [[String]] {
    let workbook = try Workbook("t.xlsx", bytes: Self.excel())
    return try workbook.allRows(of: try workbook.sheet(sheet)).map { $0.cells.map(\.value.written) }
  }

  @Test func `pass the checklist`() throws {
    let failures = try Checklist(Self.excel()).failures()
    #expect(failures == [])
    let table = AccessibleTable("a", "one", [Column("a", words: ["b"])])
    let least = AccessibleWorkbook("T", subject: "S", author: "A", tables: [table])
    let leastFailures = try Checklist(Self.excel(least)).failures()
    #expect(leastFailures == [])
  }

  @Test func `fail the checklist by the names of its rules`() throws {
    var writer = WorkbookWriter("t.xlsx", WorkbookProperties(title: "T"))
    try writer.beginSheet("Cover")
    try writer.append([.text("T")], style: CellStyle(.bold))
    try writer.beginSheet("Contents")
    try writer.append([.text("Contents")], style: CellStyle(.title))
    try writer.append([.text("This sheet has one table.")])
    try writer.beginSheet("Data")
    try writer.append([.text("Data [note 1]")], style: CellStyle(.title))
    try writer.append([])
    try writer.beginTable("Data", header: ["a", "b"])
    try writer.append([.text("x"), nil])
    try writer.append([.number(1), .text("[c]")])
    writer.endTable()
    try writer.append([.text("Below")])
    let failures = try Checklist(writer.end()).failures()
    #expect(
      failures == [
        "workbook: property subject", "workbook: property creator", "Cover: title in cell A1",
        "Contents: one marked table", "Data: no blank rows", "Data: link back to the contents",
        "Data: link from the contents", "Data: number of tables said",
        "Data: nothing below the table", "Data: no blank cells in row 4",
        "Data: no blank cells in row 6", "Notes: explains [c]", "Notes: explains [note 1]",
      ])
  }

  @Test func `have a cover, contents, notes and a sheet for each table`() throws {
    let names = try Workbook("t.xlsx", bytes: Self.excel()).sheets.map(\.name)
    #expect(
      names == [
        "Cover", "Contents", "Notes", "regions", "_a_b__ _what__ of long long lon", "regions (2)",
      ])
    #expect(
      try texts("Cover") == [
        ["“Why cases close”"], ["“A chapter of a report.”"], ["“Edition: 2025”"],
        ["“Licence: MIT”"], ["“Sheets”"],
        ["“There are 3 tables, each on a sheet of its own after these:”"], ["“Contents”"],
        ["“Notes”"],
      ])
    #expect(
      try texts("Contents").prefix(5) == [
        ["“Contents”"], ["“This sheet has one table.”"],
        ["“Published as a file only, for its length: nearest.csv (6259 rows).”"],
        ["“Sheet”", "“What it holds”", "“Rows”"],
        ["“Notes”", "“What notes and shorthand mean”", "6.0"],
      ])
    #expect(
      try texts("Notes").suffix(6).map { $0[0] } == [
        "“[note 1]”", "“[note 2]”", "“[c]”", "“[e]”", "“[x]”", "“[z]”",
      ])
  }

  @Test func `say why there is nothing in a cell`() throws {
    #expect(
      try texts("regions") == [
        ["“How many areas of each region are in each group [note 1]”"],
        [
          "“This sheet has one table, of 3 rows and 3 columns. What stands in square brackets is "
            + "explained on the sheet Notes.”"
        ],
        ["“Back to contents”"], ["“region”", "“areas”", "“share”"],
        ["“North East”", "12345.0", "0.125"], ["“North West”", "“[c]”", "“0.5 [e]”"],
        ["“[z]”", "3.0", "“[x]”"],
      ])
    #expect(try texts("_a_b__ _what__ of long long lon")[0][0].hasSuffix("[note 1][note 2]”"))
  }

  @Test func `cut what a cell has no room for, and keep the names of columns apart`() throws {
    let rows = try texts("_a_b__ _what__ of long long lon")
    #expect(rows[3][..<3] == ["“Name”", "“name (2)”", "“Column”"])
    #expect(rows[4][0] == "“\(String(repeating: "é", count: 16_000))…”")
    #expect(rows[4][1...] == ["“=1+1”", "“\u{1}two\nlines”", "“12 [e]”"])
  }

  @Test(
    arguments: [
      ([1, 2_000], "#,##0"), ([0.5, 2], "#,##0.0"), ([0.25, 1.123], "#,##0.00"),
      ([0.25, 0.5], "#,##0.00"), ([0.123_45, -0.5], "#,##0.0000"), ([], "#,##0"),
    ] as [([Double], String)])
  func `show numbers with the digits that they have`(numbers: [Double], code: String) throws {
    let column = Column("a", numbers: numbers.map { .number($0) } + [.none(.low)])
    let bytes = try Self.excel(
      AccessibleWorkbook("T", tables: [AccessibleTable("a", "b", [column])]))
    let archive = try ArchiveReader("t.xlsx", bytes: bytes)
    let styles = String(decoding: try archive.bytes(of: "xl/styles.xml"), as: UTF8.self)
    let known = code == "#,##0" ? "numFmtId=\"3\"" : "formatCode=\"\(code)\""
    #expect(styles.contains(known))
    #expect(styles.contains("horizontal=\"right\""))
  }

  @Test func `are the same in both formats, and the same each time`() throws {
    let writer = try Self.workbook.written("t")
    let document = try writer.end(as: .openDocument)
    #expect(try writer.end() == Self.excel())
    #expect(try document == Self.workbook.written("t").end(as: .openDocument))
    let archive = try ArchiveReader("t.ods", bytes: document)
    let content = String(decoding: try archive.bytes(of: "content.xml"), as: UTF8.self)
    for text in [
      "table:name=\"Table3_regions\" table:target-range-address=\"'regions'.A4:'regions'.C7\"",
      "<text:p>[c]</text:p>", "<text:p>0.5 [e]</text:p>", "xlink:href=\"#'Contents'.A1\"",
    ] {
      #expect(content.contains(text), "\(text)")
    }
  }

  @Test func `a table has columns of one length`() async {
    await #expect(processExitsWith: .failure) {
      _ = AccessibleTable("a", "b", [Column("a", words: ["b"]), Column("c", words: [])])
    }
  }
}
