import Diagnostics

/// Tells files that are called workbooks and are not, each by what it is.
enum FileKind {
  /// - Throws: Unless the bytes are an archive.
  static func check(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    guard !bytes.starts(with: Array("PK".utf8)) else { return }
    func refuse(_ rule: WorkbookRule, _ message: String, hint: String? = nil) -> Diagnostic {
      rule.finding(message, file: file, hint: hint)
    }
    guard !bytes.isEmpty else { throw refuse(.empty, "file is empty", hint: "fetch it again") }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      throw bytes.holds(wide: "EncryptedPackage")
        ? refuse(.encrypted, "workbook has a password", hint: "save it without one")
        : refuse(.oldFormat, "file is a workbook of Excel 2003 or before (.xls)")
    }
    if bytes.starts(with: Array("%PDF".utf8)) {
      throw refuse(
        .otherDocument, "file is a PDF", hint: "use the workbook that it was made from")
    }
    // A byte order mark may stand before it.
    let start = bytes.prefix(1 << 10).first { !$0.isXMLBlank && $0 < 0x80 && $0 != 0 }
    if start == UInt8(ascii: "<") {
      throw refuse(.webPage, "file is a web page or XML that is called a workbook")
    }
    if bytes.prefix(1 << 12).allSatisfy({ $0 >= 0x20 || $0.isXMLBlank }) {
      throw refuse(
        .plainText, "file is plain text that is called a workbook",
        hint: "if it is comma-separated, give it the ending .csv")
    }
    throw refuse(.notAWorkbook, "file is no workbook (.xlsx)")
  }

  /// - Throws: If what is in the archive shows that it is something else.
  static func check(_ package: Package) throws(Diagnostic) {
    func refuse(_ rule: WorkbookRule, _ message: String, hint: String? = nil) -> Diagnostic {
      rule.finding(message, file: package.file, hint: hint)
    }
    if package.holds("xl/workbook.bin") {
      throw refuse(.binary, "file is a binary workbook (.xlsb)")
    }
    if package.holds("content.xml"), package.holds("mimetype") {
      throw refuse(.openDocument, "file is an OpenDocument file, as .ods")
    }
    if package.holds("word/document.xml") {
      throw refuse(.otherDocument, "file is a Word document", hint: "choose the workbook")
    }
    if package.holds("ppt/presentation.xml") {
      throw refuse(.otherDocument, "file is a PowerPoint presentation", hint: "choose the workbook")
    }
    if package.holds("Index/Document.iwa") {
      throw refuse(
        .otherDocument, "file is a document of Apple’s Numbers, Pages or Keynote",
        hint: "export it as an Excel workbook (.xlsx)")
    }
  }
}

extension [UInt8] {
  /// Whether a name stands somewhere in the bytes, in the two bytes a character that older files use.
  fileprivate func holds(wide name: String) -> Bool {
    let mark: [UInt8] = Array(name.utf8.map { [$0, 0] }.joined())
    var place = 0
    while place + mark.count <= count {
      if self[place] == mark[0], self[place..<place + mark.count].elementsEqual(mark) {
        return true
      }
      place += 1
    }
    return false
  }
}
