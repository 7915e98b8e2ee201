import Diagnostics
import Testing
import TestSupport
import Workbook
import ZIP

@Suite("Writing OpenDocument spreadsheets") struct OpenDocumentTests {
  /// A part of what is written.
  private func part(
    _ name: String, _ properties: WorkbookProperties = WorkbookProperties(title: "T"),
    _ write: (inout WorkbookWriter) throws -> Void
  ) throws -> String {
    var writer = WorkbookWriter("t.ods", properties)
    try write(&writer)
    let archive = try ArchiveReader("t.ods", bytes: try writer.end(as: .openDocument))
    return String(decoding: try archive.bytes(of: name), as: UTF8.self)
  }

  /// The cells of the rows of a sheet, as XML.
  private func cells(
    _ rows: [[Workbook.Value?]], columns: [SheetColumn] = []
  ) throws -> [Substring] {
    let content = try part("content.xml") { writer in
      try writer.beginSheet("A", columns: columns)
      for row in rows { try writer.append(row) }
    }
    return content.split(separator: "<table:table-row").dropFirst()
      .map { $0.drop { $0 != ">" }.dropFirst() }
      .map { $0.prefix(upTo: $0.firstRange(of: "</table:table-row>")?.lowerBound ?? $0.endIndex) }
  }

  @Test func `what the file is stands first, and is not packed`() throws {
    var writer = WorkbookWriter("t.ods", WorkbookProperties(title: "T"))
    try writer.beginSheet("A")
    let bytes = try writer.end(as: .openDocument)
    let type = "application/vnd.oasis.opendocument.spreadsheet"
    #expect(String(decoding: bytes[30..<38], as: UTF8.self) == "mimetype")
    #expect(String(decoding: bytes[38..<38 + type.utf8.count], as: UTF8.self) == type)
    let archive = try ArchiveReader("t.ods", bytes: bytes)
    let manifest = String(decoding: try archive.bytes(of: "META-INF/manifest.xml"), as: UTF8.self)
    for member in archive.members.dropFirst() where !member.path.hasPrefix("META-INF") {
      #expect(manifest.contains("manifest:full-path=\"\(member.path)\""))
    }
  }

  @Test(
    arguments: [
      (.number(-12.5), " office:value-type=\"float\" office:value=\"-12.5\"/>"),
      (.number(1e300), " office:value-type=\"float\" office:value=\"1e+300\"/>"),
      (.truth(true), " office:value-type=\"boolean\" office:boolean-value=\"true\"/>"),
      (.day(serial: 45_382), " office:value-type=\"date\" office:date-value=\"2024-03-31\"/>"),
      (
        .day(serial: 45_382.520_844),
        " office:value-type=\"date\" office:date-value=\"2024-03-31T12:30:01\"/>"
      ),
      (.error("#N/A"), " office:value-type=\"string\"><text:p>#N/A</text:p></table:table-cell>"),
      (.number(.nan), "/>"), (.day(serial: 1), "/>"), (.day(serial: 3e6), "/>"), (.uncached, "/>"),
      (nil, "/>"),
    ] as [(Workbook.Value?, String)])
  func `each kind of value has its own`(value: Workbook.Value?, xml: String) throws {
    #expect(try cells([[value]]) == ["<table:table-cell\(xml)"])
  }

  @Test(
    arguments: [
      ("Zoë 😀", "Zoë 😀"), ("a & <b> \"c\"", "a &amp; &lt;b&gt; &quot;c&quot;"),
      (" a", "<text:s/>a"), ("a ", "a<text:s/>"), ("a  b", "a <text:s/>b"),
      ("a    b", "a <text:s text:c=\"3\"/>b"), ("a\tb", "a<text:tab/>b"),
      ("a\nb", "a</text:p><text:p>b"), ("a\r\nb\rc", "a</text:p><text:p>b</text:p><text:p>c"),
      ("a \n b", "a<text:s/></text:p><text:p><text:s/>b"),
      ("a\u{1}\u{FFFE}\u{FFFF}b", "a\u{FFFD}\u{FFFD}\u{FFFD}b"), ("\u{FFFD}翿", "\u{FFFD}翿"),
    ])
  func `a text keeps its letters, blanks and lines`(text: String, xml: String) throws {
    #expect(
      try cells([[.text(text)]]) == [
        "<table:table-cell office:value-type=\"string\"><text:p>\(xml)</text:p></table:table-cell>"
      ])
  }

  @Test func `blank cells are counted, and those after the last are left out`() throws {
    #expect(
      try cells([[nil, nil, .truth(false), nil], [], [nil, nil]]) == [
        "<table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell "
          + "office:value-type=\"boolean\" office:boolean-value=\"false\"/>",
        "<table:table-cell/>", "<table:table-cell table:number-columns-repeated=\"2\"/>",
      ])
  }

  /// The obvious way to find a day: to count from the first.
  @Test func `days are those of the calendar`() throws {
    var (year, month, day) = (1900, 1, 1)
    let serials = 2...60_000
    // Of all days these: the first ones, those around the ends of months, and some others.
    var expected: [(serial: Int, text: String)] = []
    for serial in serials {
      if serial < 100 || day == 1 || day > 27 || serial % 97 == 0 {
        let two = [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }
        expected.append((serial, "\(year)-\(two[0])-\(two[1])"))
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      day = day == length ? 1 : day + 1
      if day == 1 { month = month == 12 ? 1 : month + 1 }
      if day == 1, month == 1 { year += 1 }
    }
    let written = try cells([expected.map { .day(serial: Double($0.serial)) }])
    let dates = written[0].split(separator: "office:date-value=\"").dropFirst()
      .map { $0.prefix { $0 != "\"" } }
    #expect(dates == expected.map { Substring($0.text) })
  }

  @Test func `tables are ranges of the same names as in Excel`() throws {
    func write(_ writer: inout WorkbookWriter) throws {
      try writer.beginSheet("It’s 'a' one")
      try writer.append([.text("Title")], style: CellStyle(.title))
      try writer.beginTable("First one", header: ["Area", "Rate"])
      try writer.append([.text("Bath"), .number(12.5)])
      try writer.beginSheet("Two")
      try writer.beginTable("Empty", header: ["x"])
    }
    let content = try part("content.xml") { try write(&$0) }
    let ranges = [
      ("Table1_First_one", "'It’s ''a'' one'.A2:'It’s ''a'' one'.B3"),
      ("Table2_Empty", "'Two'.A1:'Two'.A2"),
    ]
    for (name, range) in ranges {
      #expect(
        content.contains(
          "<table:database-range table:name=\"\(name)\" table:target-range-address=\"\(range)\" "
            + "table:contains-header=\"true\"/>"))
    }
    var writer = WorkbookWriter("t.xlsx", WorkbookProperties(title: "T"))
    try write(&writer)
    let excel = try ArchiveReader("t.xlsx", bytes: try writer.end())
    for (index, range) in ranges.enumerated() {
      let table = String(
        decoding: try excel.bytes(of: "xl/tables/table\(index + 1).xml"), as: UTF8.self)
      #expect(table.contains("displayName=\"\(range.0)\""))
    }
  }

  @Test func `a cell looks as its column does, unless it says so`() throws {
    let share = SheetColumn(
      width: 10, style: CellStyle(format: .percent(1), alignment: .right))
    let content = try part("content.xml") { writer in
      try writer.beginSheet("A", columns: [share])
      try writer.append([.text("Title")], style: CellStyle(.title))
      try writer.append([.text("Plain")], style: CellStyle())
      try writer.beginTable("A", header: ["Share"])
      try writer.append([.number(0.125)])
    }
    for expected in [
      "<style:table-column-properties style:column-width=\"67.5pt\"/>",
      "table:default-cell-style-name=\"cell1\"/>",
      "<table:table-cell table:style-name=\"cell2\" office:value-type=\"string\"><text:p>Title",
      "<table:table-cell table:style-name=\"Default\" office:value-type=\"string\"><text:p>Plain",
      "<table:table-cell office:value-type=\"percentage\" office:value=\"0.125\"/>",
      "style:parent-style-name=\"Heading_20_1\"", "style:parent-style-name=\"Table_20_header\"",
      "<number:text>%</number:text>", "<style:paragraph-properties fo:text-align=\"end\"/>",
    ] {
      #expect(content.contains(expected), "\(expected)")
    }
  }

  @Test(
    arguments: [
      (.whole, "number:decimal-places=\"0\""), (.decimals(2), "number:decimal-places=\"2\""),
      (.text, "<number:text-content/>"), (.day, "<number:month number:style=\"long\"/>"),
      (.moment, "<number:minutes number:style=\"long\"/>"),
    ] as [(CellStyle.NumberFormat, String)])
  func `each format of numbers is there`(format: CellStyle.NumberFormat, xml: String) throws {
    let content = try part("content.xml") { writer in
      try writer.beginSheet("A", columns: [SheetColumn(style: CellStyle(format: format))])
    }
    #expect(content.contains(xml))
  }

  @Test func `what a reader who does not see needs is there`() throws {
    func write(_ writer: inout WorkbookWriter) throws {
      try writer.beginSheet("Cover")
      try writer.append([.text("Data")], style: CellStyle(.link))
      writer.link(column: 1, to: .sheet("It’s 'the' data"))
      try writer.append([.text("Page")], style: CellStyle(.link))
      writer.link(column: 1, to: .page("https://example.org/?a=1&b=2"))
      try writer.beginSheet("It’s 'the' data")
    }
    let properties = WorkbookProperties(
      title: "Rates & <more>", author: "A team", subject: "Rates", language: "cy-GB")
    let meta = try part("meta.xml", properties, write)
    #expect(meta.contains("<dc:title>Rates &amp; &lt;more&gt;</dc:title>"))
    #expect(meta.contains("<dc:creator>A team</dc:creator><dc:language>cy-GB</dc:language>"))
    let styles = try part("styles.xml", properties, write)
    #expect(styles.contains("fo:font-size=\"12pt\" fo:language=\"cy\" fo:country=\"GB\""))
    #expect(styles.contains("style:display-name=\"Heading 1\""))
    #expect(styles.contains("<style:header style:display=\"false\"/>"))
    let settings = try part("settings.xml", properties, write)
    #expect(settings.contains("config:name=\"ActiveTable\" config:type=\"string\">Cover<"))
    #expect(settings.split(separator: "\"CursorPositionX\" config:type=\"int\">0<").count == 3)
    let content = try part("content.xml", properties, write)
    #expect(content.contains("xlink:href=\"#'It’s ''the'' data'.A1\">Data</text:a></text:p>"))
    #expect(content.contains("xlink:href=\"https://example.org/?a=1&amp;b=2\">Page</text:a>"))
    #expect(!content.contains("covered") && !content.contains("spanned"))
  }

  @Test func `the same calls give the same bytes`() throws {
    func bytes() throws -> [UInt8] {
      var writer = WorkbookWriter("t.ods", WorkbookProperties(title: "T"))
      try writer.beginSheet("A", columns: [SheetColumn(entry: .choice(["x", "y, z"]))])
      try writer.beginTable("A", header: ["Name"])
      for number in 0..<500 { try writer.append([.text("name \(number % 90)")]) }
      return try writer.end(as: .openDocument)
    }
    #expect(try bytes() == bytes())
  }
}
