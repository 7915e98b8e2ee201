import Testing
import Workbook

@Suite("Values of cells") struct ValueTests {
  @Test(arguments: [
    ("<c r=\"A1\"><v>12.5</v></c>", "A1 12.5"),
    ("<c r=\"A1\" t=\"n\"><v>-3</v></c>", "A1 -3.0"),
    ("<c r=\"A1\"><v>1.0000000000000001E-5</v></c>", "A1 1e-05"),
    ("<c r=\"A1\"><v>0.10000000000000001</v></c>", "A1 0.1"),
    ("<c r=\"A1\"><v>12345678901234567890</v></c>", "A1 1.2345678901234567e+19"),
    ("<c r=\"A1\"><v> 7\n</v></c>", "A1 7.0"),
    ("<c r=\"A1\"><v>nan</v></c>", "A1 “nan”"),
    ("<c r=\"A1\"><v>0x1p3</v></c>", "A1 “0x1p3”"),
    ("<c r=\"A1\"><v>1e999</v></c>", "A1 “1e999”"),
    ("<c r=\"A1\"><v>.</v></c>", "A1 “.”"),
    ("<c r=\"A1\" t=\"b\"><v>1</v></c>", "A1 true"),
    ("<c r=\"A1\" t=\"b\"><v>false</v></c>", "A1 false"),
    ("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "A1 error #N/A"),
    ("<c r=\"A1\" t=\"s\"><v>1</v></c>", "A1 “two words”"),
    ("<c r=\"A1\" t=\"str\"><f>A2</f><v>six</v></c>", "A1 “six”"),
    ("<c r=\"A1\" t=\"str\"><v> six </v></c>", "A1 “ six ”"),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t>in line</t></is></c>", "A1 “in line”"),
    ("<c r=\"A1\" t=\"d\"><v>2024-03-31</v></c>", "A1 day 45382.0"),
    ("<c r=\"A1\" t=\"d\"><v>2024-03-31T12:00:00Z</v></c>", "A1 day 45382.5"),
    ("<c r=\"A1\" t=\"d\"><v>1899-12-31</v></c>", "A1 day 1.0"),
    ("<c r=\"A1\" t=\"d\"><v>2023-02-29</v></c>", "A1 “2023-02-29”"),
    ("<c r=\"A1\"><f>B1+1</f><v>4</v></c>", "A1 4.0"),
    ("<c r=\"A1\"><f>B1+1</f></c>", "A1 uncached"),
    ("<c r=\"A1\"><f>B1+1</f><v></v></c>", "A1 uncached"),
    ("<c r=\"A1\"><f>B1+1</f><v/></c>", "A1 uncached"),
  ])
  func `are what the file says`(cell: String, value: String) throws {
    let parts = Parts(
      rows: "<row r=\"1\">\(cell)</row>",
      sharedTexts: "<si><t>one</t></si><si><t>two words</t></si>")
    #expect(try parts.cells() == [value])
  }

  @Test(arguments: [
    "<c r=\"A1\"/>", "<c r=\"A1\" s=\"1\"></c>", "<c r=\"A1\"><v></v></c>",
    "<c r=\"A1\" t=\"str\"><f>B1</f><v></v></c>", "<c r=\"A1\" t=\"s\"><v>0</v></c>",
    "<c r=\"A1\" t=\"inlineStr\"><is><t></t></is></c>",
  ])
  func `are left out where there are none`(cell: String) throws {
    let parts = Parts(rows: "<row r=\"1\">\(cell)</row>", sharedTexts: "<si><t/></si>")
    #expect(try parts.rows().isEmpty)
  }

  @Test(arguments: [
    ("<t>plain</t>", "plain"),
    (
      "<t>a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos; &#65;&#x1F600;</t>",
      "a & b <c> \"d\" 'e' A😀"
    ),
    ("<t> not kept </t>", "not kept"),
    ("<t xml:space=\"preserve\"> kept </t>", " kept "),
    ("<t xml:space=\"default\"> not kept </t>", "not kept"),
    (
      "<r><rPr><b/><sz val=\"9\"/></rPr><t xml:space=\"preserve\">rich </t></r><r><t>text</t></r>",
      "rich text"
    ),
    ("<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>", "東京"),
    ("<t>one\r\ntwo\rthree\nfour</t>", "one\ntwo\nthree\nfour"),
    ("<t>one_x000D_\ntwo</t>", "one\r\ntwo"),
    (
      "<t>_x005F_x0041_ _x0041_ _x41_ _X0041_ _x00zz_ x_x0042_</t>",
      "_x0041_ A _x41_ _X0041_ _x00zz_ xB"
    ),
    ("<t>_xD83D__xDE00_</t>", "😀"),
    ("<t><![CDATA[a < b &amp; c]]></t>", "a < b &amp; c"),
    ("<t>a<!-- no -->b<?no no?>c</t>", "abc"),
    ("<x:t xmlns:x=\"y\">prefixed</x:t>", "prefixed"),
  ])
  func `are texts in all the ways that they are written`(item: String, text: String) throws {
    let shared = Parts(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", sharedTexts: "<si>\(item)</si>")
    #expect(try shared.cells() == ["A1 “\(text)”"])
    let inline = Parts(rows: "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>\(item)</is></c></row>")
    #expect(try inline.cells() == ["A1 “\(text)”"])
  }

  @Test(arguments: [
    ("dd/mm/yyyy", true), ("yyyy\\-mm\\-dd;@", true), ("[$-809]dd mmmm yyyy;@", true),
    ("mmm-yy", true), ("m", true), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", true),
    ("dd/mm/yyyy hh:mm", true), ("[Red]dd/mm", true), ("D-MMM", true),
    ("General", false), ("0.00", false), ("#,##0", false), ("0.00E+00", false), ("@", false),
    ("[Red]0.00", false), ("0 \"days\"", false), ("0\\d", false), ("0_d", false), ("*d0", false),
    ("[h]:mm:ss", false), ("[mm]:ss", false), ("h:mm AM/PM", false), ("h:mm a/p", false),
    ("mm:ss.0", false), ("[$£-809]#,##0.00", false), ("\"d", false), ("[d", false), ("\\", false),
  ])
  func `are days where their format has a day, a month or a year`(code: String, isDay: Bool) throws
  {
    let escaped = code.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "&quot;")
    let parts = Parts(
      rows:
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45382</v></c><c r=\"B1\" s=\"0\"><v>45382</v></c></row>",
      styles: """
        <numFmts><numFmt numFmtId="164" formatCode="\(escaped)"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>
        <dxfs><dxf><numFmt numFmtId="164" formatCode="\(isDay ? "0" : "yyyy")"/></dxf></dxfs>
        """)
    #expect(try parts.cells() == [isDay ? "A1 day 45382.0" : "A1 45382.0", "B1 45382.0"])
  }

  @Test(arguments: [
    (14, true), (17, true), (22, true), (18, false), (21, false), (45, false),
    (46, false), (47, false), (0, false), (9, false), (49, false), (27, true),
  ])
  func `are days in the formats that every program knows`(number: Int, isDay: Bool) throws {
    let parts = Parts(
      rows: "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>45382</v></c></row>",
      styles: "<cellXfs><xf numFmtId=\"\(number)\"/></cellXfs>")
    #expect(try parts.cells() == [isDay ? "A1 day 45382.0" : "A1 45382.0"])
  }

  @Test(arguments: [
    // The first days of 1900, the day that never was, and those after it.
    ("0", "1", "day 2.0"), ("0", "59", "day 60.0"), ("0", "60", "day 60.0"),
    ("0", "61", "day 61.0"),
    ("0", "59.5", "day 60.5"), ("0", "0.5", "day 0.5"), ("0", "-1", "-1.0"),
    ("0", "2958465", "day 2958465.0"), ("0", "2958466", "2958466.0"),
    ("1", "0", "day 1462.0"), ("1", "43920", "day 45382.0"), ("true", "43920", "day 45382.0"),
    ("false", "45382", "day 45382.0"),
  ])
  func `are days since 30 December 1899, from whenever the workbook counts`(
    from1904: String, serial: String, value: String
  ) throws {
    var parts = Parts(
      rows: "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>\(serial)</v></c></row>",
      styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
    parts.workbook = "<workbookPr date1904=\"\(from1904)\"/>" + parts.workbook
    #expect(try parts.cells() == ["A1 \(value)"])
  }

  @Test func `numbers are the nearest, as the standard library reads them`() throws {
    let texts = [
      "0", "1", "-1", "0.1", "123.456", "9007199254740993", "9007199254740992",
      "0.3333333333333333",
      "1E+2", "1e-320", "179769313486231570000000000000000000000", "00012", "+5", "5.", ".5",
      "99999999999999999", "0.00000000000000001", "45382.520833333336",
    ]
    let row = texts.map { "<c><v>\($0)</v></c>" }.joined()
    let found = try #require(Parts(rows: "<row>\(row)</row>").rows().first)
    for (cell, text) in zip(found.cells, texts) {
      let number = try #require(Double(text))
      #expect(cell.value == .number(number), "\(text)")
    }
  }

  @Test(arguments: [
    (Workbook.Value.text("Zoë"), "a text of 3 characters"), (.text("a"), "a text of 1 character"),
    (.number(2), "a number"), (.day(serial: 2), "a day"), (.truth(true), "a true or false"),
    (.error("#N/A"), "an error of a formula"),
    (.uncached, "a formula that has not been calculated"),
  ])
  func `are told by their kind and not by what they are`(value: Workbook.Value, kind: String) {
    #expect(value.kind == kind)
  }
}
