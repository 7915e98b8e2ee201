import AnnexA
import Diagnostics
import Testing
import Workbook
import ZIP

/// Workbooks as other programs leave them, written by hand.
@Suite("Workbooks from elsewhere") struct DirtyWorkbookTests {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A workbook of sheets by their names, states and the XML of their rows. Format 1 is that of a day.
  private func workbook(
    _ sheets: (name: String, isHidden: Bool, rows: String)...
  ) throws -> Workbook {
    let list = sheets.enumerated().map {
      "<sheet name=\"\($0.element.name)\" sheetId=\"\($0.offset + 1)\" r:id=\"s\($0.offset)\""
        + ($0.element.isHidden ? " state=\"hidden\"/>" : "/>")
    }
    let targets = sheets.indices.map {
      "<Relationship Id=\"s\($0)\" Type=\"\(Self.relations)/worksheet\" Target=\"worksheets/\($0).xml\"/>"
    }
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    var parts = [
      (
        "_rels/.rels",
        """
        <Relationships xmlns="\(package)"><Relationship Id="a" \
        Type="\(Self.relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """
      ),
      (
        "xl/workbook.xml",
        """
        <workbook xmlns="\(Self.main)" xmlns:r="\(Self.relations)"><sheets>\(list.joined())\
        </sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="\(package)">\(targets.joined())<Relationship Id="t" \
        Type="\(Self.relations)/styles" Target="styles.xml"/></Relationships>
        """
      ),
      (
        "xl/styles.xml",
        """
        <styleSheet xmlns="\(Self.main)"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/>\
        </cellXfs></styleSheet>
        """
      ),
    ]
    for (number, sheet) in sheets.enumerated() {
      let xml = "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"
      parts.append(("xl/worksheets/\(number).xml", xml))
    }
    var archive = ArchiveWriter("authority.xlsx")
    var bytes = try archive.add(parts.map { ArchiveEntry($0.0, Array($0.1.utf8)) })
    bytes += archive.end()
    return try Workbook("authority.xlsx", bytes: bytes)
  }

  private func text(_ words: String) -> String {
    "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(words)</t></is></c>"
  }

  private var headings: String {
    [
      "Child Unique ID", "GENDER ", "Ethnicity", "Date of&#10;Birth", "Age of Child (Years)",
      "“Date of Contact”", "Contact  Source",
    ].map(text).joined()
  }

  /// A title over merged cells, which leaves its text in the first.
  private var title: String { "<row r=\"2\">\(text("List 1: Contacts"))<c/><c/><c/></row>" }

  private func contact(_ child: String, _ day: String) -> String {
    child + text("a) Male") + text("a) WBRI") + "<c s=\"1\"><v>42125</v></c><c><v>8</v></c>" + day
      + text("q) 6: Police")
  }

  private let day = "<c s=\"1\"><v>45382</v></c>"

  @Test func `titles over merged cells, gaps and formats are no hindrance`() throws {
    let rows = """
      \(title)<row r="5">\(headings)</row><row r="9">\(contact("<c><v>7</v></c>", day))</row>\
      <row r="12">\(contact("<c t=\"str\"><f>A9</f><v> 7.0 </v></c>", "<c><v>45383.5</v></c>"))</row>
      """
    let reading = AnnexA().read(try workbook(("List_1", false, rows)))
    #expect(reading.rules == [])
    #expect(
      reading.lines == ["0 Contact 2024-03-31 2024-03-31", "0 Contact 2024-04-01 2024-04-01"])
    #expect(reading.values(.age) == ["8", "8"])
  }

  @Test func `a formula that nobody has calculated is told by its cell`() throws {
    let uncached = "<c><f>TODAY()-3</f></c>"
    let rows = """
      \(title)<row r="5">\(headings)</row><row r="9">\(contact("<c><v>7</v></c>", uncached))</row>\
      <row r="10">\(contact("<c><f>A9+1</f></c>", day))</row>
      """
    let reading = AnnexA().read(try workbook(("List 1", false, rows)))
    #expect(reading.log == nil)
    #expect(
      reading.messages == [
        """
        sheet “List 1”, cell F9, in “Date of Contact”: expects a day such as 31/03/2024, and has a \
        formula that has not been calculated
        """,
        """
        sheet “List 1”, cell A10, in “Child Unique ID”: expects the child’s number, and has a \
        formula that has not been calculated
        """,
      ])
    #expect(reading.rules == [.formula, .formula])
  }

  @Test func `a hidden sheet is read only if no other is of its list`() throws {
    let rows = "<row>\(headings)</row><row>\(contact("<c><v>7</v></c>", day))</row>"
    let more = "\(rows)<row>\(contact("<c><v>8</v></c>", day))</row>"
    let both = AnnexA().read(try workbook(("List 1", true, rows), ("list_1", false, more)))
    #expect(both.lines.count == 2)
    #expect(
      both.messages == ["sheet “List 1”: List 1 stands in another sheet or file, which is read"])
    let alone = AnnexA().read(try workbook(("List 1", true, rows)))
    #expect(alone.lines.count == 1)
  }

  @Test func `a damaged sheet leaves no log, and another list is still looked at`() throws {
    let rows = "<row>\(headings)</row><row>\(contact("<c><v>7</v></c>", "<c></d>"))</row>"
    let reading = AnnexA(allowsInvalidRows: true).read(
      try workbook(("List 1", false, rows), ("List 2", false, title)))
    #expect(reading.log == nil)
    #expect(
      reading.problems.map(\.message).contains("sheet “List 2”: List 2, Early Help, is empty"))
    #expect(reading.rules == [.unreadable, .noEvents])
  }
}
