import Diagnostics
import Testing
import TestSupport
import Workbook
import ZIP

@Suite("Workbooks made to do harm") struct AttackTests {
  private static let part = "t.xlsx/xl/worksheets/sheet1.xml"

  /// The finding that reading all of a workbook ends with.
  private func finding(
    _ parts: Parts, _ limits: Workbook.Limits = Workbook.Limits()
  ) -> String? {
    #expect(throws: Diagnostic.self) { _ = try parts.rows(limits) }.map {
      $0.description.split(separator: "\n").first.map(String.init) ?? ""
    }
  }

  @Test(arguments: [
    (
      "<row r=\"2\"/><row r=\"2\"/>",
      "t.xlsx: error: sheet “List 1”: row 2 comes after row 2 [workbook-order]"
    ),
    (
      "<row r=\"9\"/><row r=\"3\"><c r=\"A3\"/></row>",
      "t.xlsx: error: sheet “List 1”: row 3 comes after row 9 [workbook-order]"
    ),
    (
      "<row r=\"1\"><c r=\"F1\"/><c r=\"F1\"/></row>",
      "t.xlsx: error: sheet “List 1”, cell F1: cell comes after column F [workbook-order]"
    ),
    (
      "<row r=\"1\"><c r=\"F1\"/><c r=\"B1\"/></row>",
      "t.xlsx: error: sheet “List 1”, cell B1: cell comes after column F [workbook-order]"
    ),
    (
      "<row r=\"1\"><c r=\"A2\"/></row>",
      "t.xlsx: error: sheet “List 1”, row 1: a cell has no name, or that of another row "
        + "[workbook-cell-name]"
    ),
    (
      "<row r=\"1\"><c r=\"Zebedee\"/></row>",
      "t.xlsx: error: sheet “List 1”, row 1: a cell has no name, or that of another row "
        + "[workbook-cell-name]"
    ),
    (
      "<row r=\"0\"/>",
      "t.xlsx: error: sheet “List 1”: the row after row 0 has no number [workbook-cell-name]"
    ),
    (
      "<row r=\"99999999999999999999\"/>",
      "t.xlsx: error: sheet “List 1”: the row after row 0 has no number [workbook-cell-name]"
    ),
    (
      "<row r=\"1048577\"/>",
      "t.xlsx: error: sheet “List 1”: there are more than 1048576 rows [workbook-limit]"
    ),
    (
      "<row r=\"1\"><c r=\"XFE1\"/></row>",
      "t.xlsx: error: sheet “List 1”, row 1: there are more than 16384 columns [workbook-limit]"
    ),
    (
      "<row r=\"1\"><c t=\"s\"><v>1</v></c></row>",
      "t.xlsx: error: sheet “List 1”, cell A1: cell names a text that is not in the list of 1 "
        + "[workbook-shared-text]"
    ),
    (
      "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
      "t.xlsx: error: sheet “List 1”, cell A1: cell names a text that is not in the list of 1 "
        + "[workbook-shared-text]"
    ),
  ])
  func `rows and cells stand in order, and within bounds`(rows: String, message: String) {
    #expect(finding(Parts(rows: rows, sharedTexts: "<si><t>a</t></si>")) == message)
  }

  @Test(arguments: [
    (
      "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>",
      "the text has a document type, which could define anything"
    ),
    ("<a>&lol9;</a>", nil), ("<a b=\"<\"/>", "a value of an attribute has a “<” in it"),
    ("<a><b></a>", "an element ends that is not open"),
    ("</a>", "an element ends that is not open"),
    ("<a/><a/>", "a second root element begins"),
    ("text<a/>", "text stands outside the root element"),
    ("<a/>text<!-- -->", "text stands outside the root element"),
    ("<a>", "the text ends in the middle"),
    ("<a", "the text ends in the middle"), ("<a b='", "the text ends in the middle"),
    ("<a><!-- ", "the text ends in the middle"), ("<a><![CDATA[x]]", "the text ends in the middle"),
    ("", "the text ends in the middle"), (" ", "the text ends in the middle"),
    ("<a b></a>", "an attribute has no value"),
    ("<a b=c/>", "a value of an attribute is not in quotation marks"),
    ("<a b=\"c\"d=\"e\"/>", "two attributes are not apart"), ("< a/>", "a “<” begins no tag"),
    ("<a =\"b\"/>", "an attribute has no name"), ("<a / >", "a tag is not closed"),
    ("<a></a b>", "a tag is not closed"),
    ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", "the text says that it is not UTF-8"),
    ("<?xml version='1.0' encoding = 'UTF-16'?><a/>", "the text says that it is not UTF-8"),
  ])
  func `parts are XML of the plain kind`(text: String, message: String?) {
    var parts = Parts()
    parts.sheet = text
    guard let message else {
      // What nobody looks at may name anything; nothing comes of it.
      #expect(throws: Never.self) { _ = try parts.rows() }
      return
    }
    #expect(finding(parts)?.hasPrefix("\(Self.part): error: \(message), at byte ") == true)
  }

  @Test(arguments: ["&lol9;", "&;", "&", "&#0;", "&#xD800;", "&#x110000;", "&#;", "&#xZ;", "&amp "])
  func `there are no entities but XML’s own`(entity: String) {
    for text in [
      "<c t=\"str\"><v>\(entity)</v></c>", "<c t=\"inlineStr\"><is><t>\(entity)</t></is></c>",
    ] {
      let found = finding(Parts(rows: "<row>\(text)</row>"))
      #expect(found?.contains("error: an entity is none of XML’s own, at byte ") == true)
    }
  }

  @Test(
    arguments: [[0xFF, 0xFE, 0x3C, 0], [0xFE, 0xFF, 0, 0x3C], [0x3C, 0, 0x61, 0]] as [[UInt8]])
  func `UTF-16 is told`(start: [UInt8]) throws {
    var entries = Parts().entries
    let index = try #require(entries.firstIndex { $0.path.hasSuffix("sheet1.xml") })
    entries[index].bytes = start + Array(repeating: 0x20, count: 20)
    let bytes = try Archive(entries).packed(as: "t.xlsx")
    let workbook = try Workbook("t.xlsx", bytes: bytes)
    let found = #expect(throws: Diagnostic.self) { try workbook.rows(of: workbook.sheets[0]) }
    #expect(found?.message == "the text is UTF-16, at byte 0")
  }

  @Test func `texts are UTF-8`() throws {
    for (rows, shared, place) in [
      (
        "<row><c t=\"str\"><v>Zebedee!</v></c></row>", "",
        "sheet “List 1”, cell A1: text is not UTF-8"
      ),
      ("", "<si><t>Zebedee!</t></si>", "text 0 is not UTF-8, at byte "),
    ] {
      var entries = Parts(rows: rows, sharedTexts: shared).entries
      for index in entries.indices {
        while let mark = entries[index].bytes.firstIndex(of: UInt8(ascii: "!")) {
          guard !entries[index].path.hasSuffix("workbook.xml") else { break }
          entries[index].bytes[mark] = 0xFF
        }
      }
      let bytes = try Archive(entries).packed(as: "t.xlsx")
      let found = #expect(throws: Diagnostic.self) {
        let workbook = try Workbook("t.xlsx", bytes: bytes)
        _ = try workbook.allRows(of: workbook.sheets[0])
      }
      #expect(found?.message.hasPrefix(place) == true)
      #expect(found?.code == "workbook-not-utf-8")
    }
  }

  @Test func `elements are nested only so deep`() {
    let deep = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    #expect(
      finding(Parts(rows: deep))?.hasPrefix(
        "\(Self.part): error: elements are nested more than 64 deep, at byte ") == true)
  }

  @Test func `an element has only so many attributes`() {
    let many = (0..<300).map { " a\($0)=\"\"" }.joined()
    #expect(
      finding(Parts(rows: "<row\(many)/>"))?.hasPrefix(
        "\(Self.part): error: an element has more than 256 attributes, at byte ") == true)
  }

  @Test(arguments: ["<row a=\"", "<row><c t=\"str\"><v>", "<!--", "<![CDATA[", "<?x"])
  func `nothing goes on without end`(start: String) {
    var parts = Parts()
    parts.sheet = "<worksheet><sheetData>\(start)\(String(repeating: "x ", count: 600_000))"
    var limits = Workbook.Limits()
    limits.archive.ratio = 10_000
    #expect(
      finding(parts, limits)?.hasPrefix(
        "\(Self.part): error: a piece of the text is longer than 1048576 bytes, at byte ") == true)
  }

  @Test func `rows are counted while they are read`() {
    var limits = Workbook.Limits()
    limits.rows = 1_000
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 1_001)
    #expect(
      finding(Parts(rows: rows), limits)
        == "t.xlsx: error: sheet “List 1”: there are more than 1000 rows [workbook-limit]")
  }

  @Test func `texts that cells share are counted, and their bytes`() {
    let items = String(repeating: "<si><t>1234567890</t></si>", count: 11)
    var limits = Workbook.Limits()
    limits.sharedTexts = 10
    let message =
      "t.xlsx/xl/sharedStrings.xml: error: cells share more than 10 texts, or 268435456 bytes, at byte "
    #expect(finding(Parts(sharedTexts: items), limits)?.hasPrefix(message) == true)
    limits = Workbook.Limits()
    limits.sharedTextBytes = 100
    #expect(finding(Parts(sharedTexts: items), limits)?.contains("or 100 bytes, at byte") == true)
    limits = Workbook.Limits()
    limits.textBytes = 9
    #expect(
      finding(Parts(sharedTexts: items), limits)?.contains("a text is longer than 9 bytes") == true)
  }

  @Test func `sheets, formats and relations are counted`() {
    var limits = Workbook.Limits()
    limits.sheets = 1
    var parts = Parts()
    parts.workbook =
      "<sheets><sheet name=\"A\" r:id=\"r1\"/><sheet name=\"B\" r:id=\"r1\"/></sheets>"
    #expect(finding(parts, limits)?.contains("there are more than 1 sheets") == true)
    limits = Workbook.Limits()
    limits.formats = 1
    parts = Parts(styles: "<cellXfs><xf/><xf/></cellXfs>")
    #expect(finding(parts, limits)?.contains("there are more than 1 formats of cells") == true)
    parts = Parts(
      styles: """
        <numFmts><numFmt numFmtId="1" formatCode=""/><numFmt numFmtId="2" formatCode=""/></numFmts>
        """)
    #expect(finding(parts, limits)?.contains("there are more than 1 formats of numbers") == true)
    limits = Workbook.Limits()
    limits.relations = 1
    parts = Parts(sharedTexts: "")
    #expect(finding(parts, limits)?.contains("there are more than 1 relations") == true)
  }

  @Test func `a small file does not become a great one`() {
    let rows = String(repeating: " ", count: 3 << 20)
    let found = finding(Parts(rows: rows))
    #expect(found?.hasSuffix("[zip-ratio]") == true)
  }

  @Test func `a file that was cut off is told, wherever it was`() throws {
    let parts = Parts(
      rows: "<row><c t=\"s\"><v>0</v></c></row>", sharedTexts: "<si><t>a</t></si>",
      styles: "<cellXfs><xf/></cellXfs>")
    let bytes = try parts.bytes()
    for length in stride(from: 0, to: bytes.count, by: 3) {
      #expect(throws: Diagnostic.self) {
        _ = try Workbook("t.xlsx", bytes: Array(bytes[..<length]))
      }
    }
  }

  @Test func `a part that was cut off is told, wherever it was`() throws {
    let parts = Parts(
      rows: "<row r=\"1\"><c t=\"s\"><v>0</v></c><c><f>A1</f><v>2</v></c></row>",
      sharedTexts: "<si><t>a</t></si>", styles: "<cellXfs><xf/></cellXfs>")
    for entry in parts.entries {
      for length in stride(from: 0, to: entry.bytes.count, by: 11) {
        var cut = parts
        cut.others = [(entry.path, String(decoding: entry.bytes[..<length], as: UTF8.self))]
        #expect(throws: Diagnostic.self) { _ = try cut.rows() }
      }
    }
  }
}
