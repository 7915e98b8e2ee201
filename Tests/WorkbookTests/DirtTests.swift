import Diagnostics
import Testing
import Workbook
import ZIP

@Suite("Workbooks as they come") struct DirtTests {
  private static let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

  @Test func `cells and rows without a name stand after the one before`() throws {
    let parts = Parts(
      rows: """
        <row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="C5"><v>4</v></c><c><v>5</v></c></row>
        <row><c><v>6</v></c></row>
        """)
    #expect(try parts.cells() == ["A1 1.0", "C1 3.0", "C5 4.0", "D5 5.0", "A6 6.0"])
  }

  @Test func `rows without a value are left out`() throws {
    let parts = Parts(
      rows:
        "<row r=\"1\"/><row r=\"2\"><c r=\"A2\" s=\"4\"/></row><row r=\"9\"><c><v>1</v></c></row>")
    #expect(try parts.rows().map(\.number) == [9])
  }

  @Test func `the last cell that there is can be used`() throws {
    let parts = Parts(rows: "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
    #expect(try parts.cells() == ["XFD1048576 1.0"])
  }

  @Test func `names may have a prefix, and namespaces be those of the strict form`() throws {
    var parts = Parts(rows: Self.rows)
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    parts.others = [
      (
        "_rels/.rels",
        """
        <p:Relationships xmlns:p="q"><p:Relationship Id="x" Type="\(strict)/officeDocument" \
        Target="/xl/workbook.xml"/></p:Relationships>
        """
      ),
      (
        "xl/workbook.xml",
        """
        <x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="\(strict)" \
        conformance="strict"><x:sheets><x:sheet name='A' sheetId='1' rel:id='q'/></x:sheets></x:workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships><Relationship Id="q" Type="\(strict)/worksheet" \
        Target="/xl/worksheets/sheet1.xml"/></Relationships>
        """
      ),
      (
        "xl/worksheets/sheet1.xml",
        """
        <x:worksheet xmlns:x="y"><x:sheetData><x:row r="1" x14ac:r="9" xmlns:x14ac="z">\
        <x:c r = "A1" x14ac:t="s" ><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>
        """
      ),
    ]
    #expect(try parts.cells() == ["A1 1.0"])
  }

  @Test(arguments: [
    "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "./worksheets/sheet1.xml",
    "../xl/worksheets/sheet1.xml", "WorkSheets/Sheet1.xml", "../../../xl/worksheets/sheet1.xml",
  ])
  func `a target may be absolute or relative, and in other capitals`(target: String) throws {
    var parts = Parts(rows: Self.rows)
    parts.workbookRelations = Parts.relation("r1", "worksheet", target)
    #expect(try parts.cells() == ["A1 1.0"])
  }

  @Test func `the central part may have any name, or the usual one without being named`() throws {
    var parts = Parts(rows: Self.rows)
    let entries = parts.entries
    let workbook = try #require(entries.first { $0.path == "xl/workbook.xml" })
    parts.others = [
      ("_rels/.rels", Parts.relations(Parts.relation("r", "officeDocument", "a/b.xml"))),
      ("a/b.xml", String(decoding: workbook.bytes, as: UTF8.self)), ("xl/workbook.xml", nil),
      (
        "a/_rels/b.xml.rels",
        Parts.relations(Parts.relation("r1", "worksheet", "../xl/worksheets/sheet1.xml"))
      ),
    ]
    #expect(try parts.cells() == ["A1 1.0"])
    parts = Parts(rows: Self.rows)
    parts.others = [("_rels/.rels", nil)]
    #expect(try parts.cells() == ["A1 1.0"])
  }

  @Test func `sheets are listed with hidden ones and without charts`() throws {
    var parts = Parts(rows: Self.rows)
    parts.workbook = """
      <sheets><sheet name="Chart" r:id="r0"/><sheet name="A &amp; &quot;b&quot;" r:id="r1"/>\
      <sheet name="’" state="hidden" r:id="r1"/><sheet name="" state="veryHidden" r:id="r1"/>\
      <sheet name="C" state="visible" r:id="r9"/></sheets>
      """
    parts.workbookRelations += Parts.relation("r0", "chartsheet", "chartsheets/sheet1.xml")
    let workbook = try parts.opened()
    #expect(workbook.sheets.map(\.name) == ["A & \"b\"", "’", "", "C"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true, true, false])
    #expect(try workbook.sheet("’") == workbook.sheets[1])
    #expect(try workbook.allRows(of: workbook.sheets[1]).count == 1)
  }

  @Test func `a sheet may say that it is larger, have other things in it, and merged cells`() throws
  {
    var parts = Parts()
    parts.sheet = """
      \u{FEFF}<?xml version="1.0" encoding="utf-8"?>\r\n<!-- made by hand -->
      <worksheet><sheetPr><tabColor rgb="1"/></sheetPr><dimension ref="A1:XFD1048576"/>
      <sheetViews><sheetView><row r="7"/></sheetView></sheetViews><cols><col min="1"/></cols>
      <sheetData><row r="1" spans="1:2"><c r="A1" s="99"><v>1</v></c><c r="B1" s="x"/>\
      <extLst><ext><c r="A9"><v>9</v></c></ext></extLst></row></sheetData>
      <mergeCells><mergeCell ref="A1:B1"/></mergeCells><sheetData><row r="9"><c><v>2</v></c></row>\
      </sheetData></worksheet>\n
      """
    #expect(try parts.cells() == ["A1 1.0"])
  }

  @Test(arguments: [
    "<worksheet/>", "<worksheet></worksheet>", "<worksheet><sheetData/></worksheet>",
  ])
  func `a sheet may be empty`(sheet: String) throws {
    var parts = Parts()
    parts.sheet = sheet
    #expect(try parts.rows().isEmpty)
  }

  @Test func `styles and shared texts may be missing`() throws {
    var parts = Parts(rows: Self.rows, sharedTexts: "", styles: "")
    parts.others = [("xl/sharedStrings.xml", nil), ("xl/styles.xml", nil)]
    #expect(try parts.cells() == ["A1 1.0"])
  }

  /// Members are read 65,536 bytes at a time; each tag and text is cut there once, at each place.
  @Test func `it makes no difference where a sheet is cut into pieces`() throws {
    let cells = """
      <row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">&#233; _x0041_ </t></is></c>\
      <c r="B1" t="str"><v><![CDATA[x]]>y<!-- z --></v></c></row>
      """
    for shift in 0..<cells.utf8.count + 4 {
      var parts = Parts()
      let head = "<worksheet><!--"
      let fill = String(repeating: " ", count: 65_536 - head.utf8.count - 14 - shift)
      parts.sheet = "\(head)\(fill)--><sheetData>\(cells)</sheetData></worksheet>"
      let workbook = try Workbook("t.xlsx", bytes: try parts.bytes(isStored: true))
      let row = try #require(try workbook.allRows(of: workbook.sheets[0]).first)
      #expect(row.cells.map(\.value) == [.text("é A "), .text("xy")], "\(shift)")
    }
  }
}
