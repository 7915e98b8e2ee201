import Diagnostics
import Testing
import TestSupport
import Workbook
import ZIP

@Suite("Files that are no workbooks") struct KindTests {
  private static let saveAgain =
    "hint: open it in a spreadsheet and save it as an Excel workbook (.xlsx)"
  private static let office: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static let files: [(bytes: [UInt8], report: String)] = [
    ([], "t.xlsx: error: file is empty [workbook-empty]\nhint: fetch it again"),
    (
      office + Array("Workbook".utf8.map { [$0, 0] }.joined()),
      """
      t.xlsx: error: file is a workbook of Excel 2003 or before (.xls) [workbook-old-format]
      \(saveAgain)
      """
    ),
    (
      office + [1, 2, 3] + Array("EncryptedPackage".utf8.map { [$0, 0] }.joined()),
      """
      t.xlsx: error: workbook has a password [workbook-encrypted]
      hint: save it without one
      """
    ),
    (
      Array("\u{FEFF}\r\n<html><table><tr><td>Zebedee</td></tr></table></html>".utf8),
      """
      t.xlsx: error: file is a web page or XML that is called a workbook [workbook-web-page]
      \(saveAgain)
      """
    ),
    (
      Array("Child,Date\nZebedee,2024-03-31\n".utf8),
      """
      t.xlsx: error: file is plain text that is called a workbook [workbook-plain-text]
      hint: if it is comma-separated, give it the ending .csv
      """
    ),
    (
      Array("%PDF-1.7\n%âãÏÓ".utf8),
      """
      t.xlsx: error: file is a PDF [workbook-other-document]
      hint: use the workbook that it was made from
      """
    ),
    (
      [0x1F, 0x8B, 8, 0, 1, 2],
      """
      t.xlsx: error: file is no workbook (.xlsx) [workbook-not-a-workbook]
      \(saveAgain)
      """
    ),
  ]

  @Test(arguments: files)
  func `are told by what they are`(bytes: [UInt8], report: String) {
    expectDiagnostic(report) { _ = try Workbook("t.xlsx", bytes: bytes) }
  }

  @Test(arguments: [
    (
      ["mimetype", "content.xml"], "file is an OpenDocument file, as .ods [workbook-open-document]"
    ),
    (["xl/workbook.bin"], "file is a binary workbook (.xlsb) [workbook-binary]"),
    (["word/document.xml"], "file is a Word document [workbook-other-document]"),
    (["ppt/presentation.xml"], "file is a PowerPoint presentation [workbook-other-document]"),
    (
      ["Index/Document.iwa"],
      "file is a document of Apple’s Numbers, Pages or Keynote [workbook-other-document]"
    ),
    (["a.txt"], "file is an archive without a workbook in it [workbook-not-a-workbook]"),
  ])
  func `are told by what is in the archive`(members: [String], message: String) throws {
    let archive = Archive(members.map { ArchiveEntry($0, [1]) })
    let bytes = try archive.packed(as: "t.xlsx")
    let found = #expect(throws: Diagnostic.self) { try Workbook("t.xlsx", bytes: bytes) }
    #expect(found?.description.hasPrefix("t.xlsx: error: \(message)\nhint: ") == true)
  }

  @Test func `a workbook without sheets is none`() {
    var parts = Parts()
    parts.workbook = "<sheets/>"
    expectDiagnostic(
      """
      t.xlsx: error: workbook has no sheet with cells [workbook-not-a-workbook]
      hint: choose another file
      """
    ) { _ = try parts.opened() }
  }

  @Test func `a sheet that is not there is told when it is asked for`() throws {
    var parts = Parts()
    parts.others = [("xl/worksheets/sheet1.xml", nil)]
    let workbook = try parts.opened()
    expectDiagnostic(
      """
      t.xlsx: error: part “xl/worksheets/sheet1.xml” is not in the file [workbook-missing-part]
      hint: open it in a spreadsheet and save it again
      """
    ) { _ = try workbook.rows(of: workbook.sheets[0]) }
    expectDiagnostic(
      """
      t.xlsx: error: workbook has no sheet “List_1” [workbook-no-such-sheet]
      hint: did you mean “List 1”?
      """
    ) { _ = try workbook.sheet("List_1") }
  }

  @Test func `a sheet that leads nowhere is told when it is asked for`() throws {
    var parts = Parts()
    parts.workbook = "<sheets><sheet name=\"A\"/></sheets>"
    let workbook = try parts.opened()
    expectDiagnostic(
      """
      t.xlsx: error: sheet “A” is not in the file [workbook-missing-part]
      hint: open it in a spreadsheet and save it again
      """
    ) { _ = try workbook.rows(of: workbook.sheets[0]) }
  }
}
