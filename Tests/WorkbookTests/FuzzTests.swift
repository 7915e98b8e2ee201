import Diagnostics
import Testing
import TestSupport
import Workbook
import ZIP

@Suite("Damaged workbooks") struct FuzzTests {
  /// A workbook with a text in it that no message may quote.
  private static let parts = Parts(
    rows: """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45382</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Zebedee</t></is></c><c t="str"><v>Zebedee</v></c>\
      <c><f>A1</f><v>Zebedee</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row>
      """,
    sharedTexts:
      "<si><t>Zebedee</t></si><si><r><t xml:space=\"preserve\"> a&amp;b_x000D_</t></r></si>",
    styles: """
      <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>
      """)

  @Test(arguments: [
    "sheet1.xml", "sharedStrings.xml", "styles.xml", "workbook.xml", "workbook.xml.rels",
  ])
  func `a damaged part is read or told, and no cell is quoted`(name: String) throws {
    var entries = Self.parts.entries
    for index in entries.indices { entries[index].isStored = true }
    let index = try #require(entries.firstIndex { $0.path.hasSuffix("/\(name)") })
    var told = 0
    for bytes in Mutations(of: [entries[index].bytes], seed: 7, rounds: 150) {
      var damaged = entries
      damaged[index].bytes = bytes
      let file = try Archive(damaged).packed(as: "t.xlsx")
      do {
        let workbook = try Workbook("t.xlsx", bytes: file)
        for sheet in workbook.sheets { _ = try workbook.allRows(of: sheet) }
      } catch {
        told += 1
        #expect(!error.description.contains("ebede"))
      }
    }
    #expect(told > 20)
  }

  @Test func `a damaged file is read or told`() throws {
    let whole = try Self.parts.bytes()
    let stored = try Self.parts.bytes(isStored: true)
    for bytes in Mutations(of: [whole, stored], seed: 8, rounds: 800) {
      guard let workbook = try? Workbook("t.xlsx", bytes: bytes) else { continue }
      for sheet in workbook.sheets { _ = try? workbook.allRows(of: sheet) }
    }
  }
}
