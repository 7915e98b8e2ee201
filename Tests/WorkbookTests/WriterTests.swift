import Diagnostics
import Testing
import TestSupport
import Workbook
import ZIP

@Suite("Writing workbooks") struct WriterTests {
  /// What is written, as the archive that it is.
  private func archive(
    _ write: (inout WorkbookWriter) throws -> Void
  ) throws -> (bytes: [UInt8], archive: ArchiveReader) {
    var writer = WorkbookWriter("t.xlsx", WorkbookProperties(title: "Rates & <more>", author: "A"))
    try write(&writer)
    let bytes = try writer.end()
    return (bytes, try ArchiveReader("t.xlsx", bytes: bytes))
  }

  private func text(_ part: String, in archive: ArchiveReader) throws -> String {
    String(decoding: try archive.bytes(of: part), as: UTF8.self)
  }

  private static let values: [[Workbook.Value?]] = [
    [.text("a"), .text("Zoë"), .text(" b "), .text("c & <d> \"e\""), .text("two\nlines\r\nmore")],
    [.text("_x0041_"), .text("x_x005F_"), .text("😀\u{1}\u{1F}\t"), .text("_"), .text("a\u{FFFD}")],
    [nil, .number(0), nil, .number(-12.5), .number(1e-7)],
    [
      .number(1e300), .number(9_007_199_254_740_992), .number(0.1), .number(-0.0), .number(123_456),
    ],
    [.truth(true), .truth(false), .error("#N/A"), nil, .text("007")],
    [.day(serial: 2), .day(serial: 60), .day(serial: 61), .day(serial: 45_382.5), nil],
    [nil, nil, nil, nil, .number(5)],
  ]

  @Test func `what is written is read again`() throws {
    let day = SheetColumn(style: CellStyle(format: .moment))
    let (bytes, _) = try archive { writer in
      try writer.beginSheet("Values")
      for row in Self.values {
        if case .day? = row[0] {
          try writer.append(row, style: day.style)
        } else {
          try writer.append(row)
        }
      }
    }
    let workbook = try Workbook("t.xlsx", bytes: bytes)
    #expect(workbook.sheets.map(\.name) == ["Values"])
    let rows = try workbook.allRows(of: workbook.sheets[0])
    #expect(rows.map(\.number) == Array(1...Self.values.count))
    for (row, values) in zip(rows, Self.values) {
      #expect((1...5).map { row[$0] } == values)
    }
  }

  @Test func `the same calls give the same bytes`() throws {
    func write(_ writer: inout WorkbookWriter) throws {
      try writer.beginSheet("A", columns: [SheetColumn(entry: .choice(["x", "y, z"]))])
      try writer.beginTable("A", header: ["Name"])
      for number in 0..<500 { try writer.append([.text("name \(number % 90)"), .number(0.5)]) }
    }
    #expect(try archive(write).bytes == archive(write).bytes)
  }

  @Test func `what has no number is left blank`() throws {
    let (bytes, _) = try archive { writer in
      try writer.beginSheet("A")
      try writer.append([
        .number(.nan), .number(.infinity), .day(serial: 1), .day(serial: 3e6), .uncached,
        .truth(true),
      ])
    }
    let workbook = try Workbook("t.xlsx", bytes: bytes)
    let row = try #require(workbook.allRows(of: workbook.sheets[0]).first)
    #expect(row.cells.map(\.column) == [6])
    #expect(row.cells.map(\.value) == [.truth(true)])
  }

  @Test func `a table is marked from its header to its last row`() throws {
    let (bytes, archive) = try archive { writer in
      try writer.beginSheet("Two")
      try writer.append([.text("Title")], style: CellStyle(.title))
      try writer.beginTable("First one", header: ["Area", "Rate &\nshare"])
      try writer.append([.text("Bath"), .number(12.5)])
      try writer.append([.text("York"), nil])
      writer.endTable()
      try writer.append([.text("Notes")])
      try writer.beginTable("Empty", header: ["x"])
      try writer.beginTable("Last", header: ["y"])
    }
    let first = try text("xl/tables/table1.xml", in: archive)
    #expect(first.contains("displayName=\"Table1_First_one\" ref=\"A2:B4\""))
    #expect(first.contains("name=\"Area\"/><tableColumn id=\"2\" name=\"Rate &amp;_x000a_share\""))
    #expect(try text("xl/tables/table2.xml", in: archive).contains("ref=\"A6:A7\""))
    #expect(try text("xl/tables/table3.xml", in: archive).contains("ref=\"A8:A9\""))
    let sheet = try text("xl/worksheets/sheet1.xml", in: archive)
    #expect(sheet.contains("<tableParts count=\"3\"><tablePart r:id=\"t0\"/>"))
    #expect(try Workbook("t.xlsx", bytes: bytes).sheets.count == 1)
  }

  @Test func `cells of a column take what is asked for`() throws {
    let long = (1...60).map { "\($0)) choice" }
    let (bytes, archive) = try archive { writer in
      try writer.beginSheet(
        "List 1",
        columns: [
          SheetColumn(
            entry: .choice(["a) Male", "b) Female & more"]), guidance: "As <recorded>\nhere"),
          SheetColumn(entry: .day), SheetColumn(entry: .whole(-1...25)),
          SheetColumn(entry: .choice(long)), SheetColumn(), SheetColumn(entry: .choice(["x, y"])),
          SheetColumn(entry: .choice(long)),
        ])
      try writer.append([.text("Title")])
      try writer.beginTable(
        "List 1", header: ["Sex", "Day", "Age", "Code", "Free", "Other", "Code 2"])
    }
    let sheet = try text("xl/worksheets/sheet1.xml", in: archive)
    for rule in [
      """
      <dataValidation type="list" allowBlank="1" showErrorMessage="1" error="Choose from the list." \
      showInputMessage="1" promptTitle="Sex" prompt="As &lt;recorded&gt;_x000a_here" \
      sqref="A3:A1048576"><formula1>&quot;a) Male,b) Female &amp; more&quot;</formula1>
      """,
      "sqref=\"B3:B1048576\"><formula1>1</formula1>",
      "sqref=\"C3:C1048576\"><formula1>-1</formula1><formula2>25</formula2>",
      "sqref=\"D3:D1048576\"><formula1>Codes!$A$4:$A$63</formula1>",
      "sqref=\"F3:F1048576\"><formula1>Codes!$B$4:$B$4</formula1>",
      "sqref=\"G3:G1048576\"><formula1>Codes!$A$4:$A$63</formula1>",
      "<dataValidations count=\"6\">",
    ] {
      #expect(sheet.contains(rule))
    }
    let workbook = try Workbook("t.xlsx", bytes: bytes)
    #expect(workbook.sheets.map(\.name) == ["List 1", "Codes"])
    let codes = try workbook.allRows(of: workbook.sheets[1])
    #expect(codes[2].cells.map(\.value) == [.text("Code"), .text("Other")])
    #expect(codes[3].cells.map(\.value) == [.text("1) choice"), .text("x, y")])
    #expect(codes[4].cells.map(\.value) == [.text("2) choice")])
    #expect(codes.count == 63)
  }

  @Test func `formats are those of their cells`() throws {
    let formats: [(CellStyle.NumberFormat, isDay: Bool)] = [
      (.general, false), (.text, false), (.whole, false), (.decimals(0), false),
      (.decimals(2), false),
      (.percent(0), false), (.percent(1), false), (.day, true), (.moment, true),
    ]
    let (bytes, archive) = try archive { writer in
      try writer.beginSheet(
        "A", columns: formats.map { SheetColumn(style: CellStyle(format: $0.0)) })
      try writer.append(formats.map { _ in .number(45_382) })
    }
    let workbook = try Workbook("t.xlsx", bytes: bytes)
    let row = try #require(workbook.allRows(of: workbook.sheets[0]).first)
    #expect(
      row.cells.map(\.value) == formats.map { $0.isDay ? .day(serial: 45_382) : .number(45_382) })
    let styles = try text("xl/styles.xml", in: archive)
    for code in ["#,##0.00", "0.0%", "dd/mm/yyyy", "dd/mm/yyyy hh:mm"] {
      #expect(styles.contains("formatCode=\"\(code)\""))
    }
  }

  @Test func `what a reader who does not see needs is there`() throws {
    let (_, archive) = try archive { writer in
      try writer.beginSheet("Cover")
      try writer.append([.text("Title")], style: CellStyle(.title))
      try writer.append([.text("Data")], style: CellStyle(.link))
      writer.link(column: 1, to: .sheet("It’s 'the' data"))
      try writer.append([.text("Page")], style: CellStyle(.link))
      writer.link(column: 1, to: .page("https://example.org/?a=1&b=2"))
      try writer.beginSheet("It’s 'the' data")
      try writer.append([.number(1)])
    }
    let properties = try text("docProps/core.xml", in: archive)
    #expect(properties.contains("<dc:title>Rates &amp; &lt;more&gt;</dc:title>"))
    #expect(properties.contains("<dc:language>en-GB</dc:language>"))
    let cover = try text("xl/worksheets/sheet1.xml", in: archive)
    #expect(
      cover.contains(
        "<sheetView tabSelected=\"1\" workbookViewId=\"0\"><selection activeCell=\"A1\""))
    #expect(cover.contains("<hyperlink ref=\"A2\" location=\"'It’s ''the'' data'!A1\"/>"))
    #expect(cover.contains("<hyperlink ref=\"A3\" r:id=\"h1\"/>"))
    let relations = try text("xl/worksheets/_rels/sheet1.xml.rels", in: archive)
    #expect(
      relations.contains("Target=\"https://example.org/?a=1&amp;b=2\" TargetMode=\"External\""))
    let data = try text("xl/worksheets/sheet2.xml", in: archive)
    #expect(!data.contains("tabSelected"))
    #expect(data.contains("activeCell=\"A1\""))
    #expect(try text("xl/styles.xml", in: archive).contains("name=\"Heading 1\""))
    for part in archive.members {
      #expect(!(try text(part.path, in: archive)).contains("mergeCell"))
    }
  }

  @Test func `each part is named where programs look for it`() throws {
    let (_, archive) = try archive { writer in
      try writer.beginSheet("A")
      try writer.beginTable("A", header: ["x"])
      try writer.append([.number(1)])
    }
    let types = try text("[Content_Types].xml", in: archive)
    for member in archive.members
    where !member.path.hasSuffix(".rels") && !member.path.hasPrefix("[") {
      #expect(types.contains("PartName=\"/\(member.path)\""))
    }
  }

  @Test(arguments: [
    "", "a:b", "a\\b", "a/b", "a?", "a*", "[a", "a]", "'a", "a'", "History", "a\nb", "DATA",
    String(repeating: "a", count: 32),
  ])
  func `a sheet has a name that programs allow, and its own`(name: String) {
    var writer = WorkbookWriter("t.xlsx", WorkbookProperties(title: "T"))
    let found = #expect(throws: Diagnostic.self) {
      try writer.beginSheet("Data")
      try writer.beginSheet(name)
    }
    #expect(found?.code == "workbook-sheet-name")
  }

  @Test(arguments: [
    ([], "workbook-table-header"), (["a", ""], "workbook-table-header"),
    (["a", "A"], "workbook-table-header"),
    ([String(repeating: "a", count: 256)], "workbook-table-header"),
    (Array(repeating: "a", count: 16_385).enumerated().map { "\($0)" }, "workbook-sheet-too-large"),
  ])
  func `a table has names for its columns`(header: [String], code: String) throws {
    var writer = WorkbookWriter("t.xlsx", WorkbookProperties(title: "T"))
    try writer.beginSheet("Data")
    let found = #expect(throws: Diagnostic.self) { try writer.beginTable("T", header: header) }
    #expect(found?.code == code)
  }

  @Test func `a text is no longer than a cell has room for, and is not quoted`() throws {
    var writer = WorkbookWriter("t.xlsx", WorkbookProperties(title: "T"))
    try writer.beginSheet("Data")
    try writer.append([.text(String(repeating: "é", count: 32_767))])
    let found = #expect(throws: Diagnostic.self) {
      try writer.append([nil, .text(String(repeating: "a", count: 32_768))])
    }
    #expect(found?.message == "a text in row 2 of sheet “Data” has 32768 characters")
  }

  @Test func `a row belongs to a sheet`() async {
    await #expect(processExitsWith: .failure) {
      var writer = WorkbookWriter("t.xlsx", WorkbookProperties(title: "T"))
      try writer.append([.number(1)])
    }
  }
}
