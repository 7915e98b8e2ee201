import Diagnostics

/// Reads the cells of a sheet, one after the other.
struct CellReader: Sendable {
  let sheet: Workbook.Sheet
  let file: String
  let formats: CellFormats
  let texts: [String]
  let columnLimit: Int

  /// The row, and the last column of it that has been read.
  private var row = 0
  private var column = 0
  private var text: CellText

  init(
    _ sheet: Workbook.Sheet, in file: String, _ formats: CellFormats, _ texts: [String],
    _ limits: Workbook.Limits
  ) {
    self.sheet = sheet
    self.file = file
    self.formats = formats
    self.texts = texts
    columnLimit = limits.columns
    text = CellText(limit: limits.textBytes)
  }

  mutating func begin(row: Int) {
    self.row = row
    column = 0
  }

  /// The cell that has just begun, up to its end; `nil` if nothing is in it.
  mutating func cell(_ xml: inout XMLCursor) throws(Diagnostic) -> Workbook.Cell? {
    try takeColumn(xml)
    let format = xml.range(of: Name.format).flatMap { Digits.count(xml.bytes.span, $0) } ?? 0
    let kind = xml.cellKind
    var hasFormula = false
    text.clear()
    loop: while true {
      switch try xml.next() {
      case .open where xml.name == Name.value: try text.take(&xml, trims: kind != .formulaText)
      case .open where xml.name == Name.inline: try text.takeRuns(&xml)
      case .open:
        if xml.name == Name.formula { hasFormula = true }
        try xml.skip()
      case .close, .end: break loop
      case .text: break
      }
    }
    let isUncached = text.isEmpty && hasFormula && kind != .formulaText
    guard let value = isUncached ? .uncached : try value(kind, format) else { return nil }
    return Workbook.Cell(column: column, value: value)
  }

  /// Finds where the cell is that has just begun.
  private mutating func takeColumn(_ xml: borrowing XMLCursor) throws(Diagnostic) {
    var next = column + 1
    if let name = xml.range(of: Name.place) {
      guard let found = CellName.parse(xml.bytes.span, name), found.row == row else {
        throw fault(
          .cellName, "a cell has no name, or that of another row", at: sheet.place(row: row))
      }
      guard found.column >= next else {
        throw fault(
          .order, "cell comes after column \(CellName.letters(of: column))",
          at: sheet.place(row: row, column: found.column))
      }
      next = found.column
    }
    guard next <= columnLimit else {
      throw fault(
        .limit, "there are more than \(columnLimit) columns", at: sheet.place(row: row))
    }
    column = next
  }

  /// What the text that has been read says, in a cell of a kind and a format.
  private mutating func value(_ kind: CellKind, _ format: Int) throws(Diagnostic) -> Workbook.Value?
  {
    guard !text.isEmpty else { return nil }
    let bytes = text.bytes.span
    switch kind {
    case .number:
      if let number = Digits.number(bytes, bytes.indices) {
        return formats.value(number, format: format)
      }
    case .sharedText:
      guard let number = Digits.count(bytes, bytes.indices), number < texts.count else {
        throw fault(
          .sharedText, "cell names a text that is not in the list of \(texts.count)", at: place)
      }
      return texts[number].isEmpty ? nil : .text(texts[number])
    case .truth: return .truth(bytes[0] != UInt8(ascii: "0") && bytes[0] != UInt8(ascii: "f"))
    case .day: if let serial = Digits.serial(bytes) { return .day(serial: serial) }
    case .error, .formulaText, .inlineText: break
    }
    guard let found = text.text() else { throw fault(.notUTF8, "text is not UTF-8", at: place) }
    return kind == .error ? .error(found) : .text(found)
  }

  private var place: String { sheet.place(row: row, column: column) }

  /// What is wrong in a place of the sheet: in all of it, if nothing else is said.
  func fault(_ rule: WorkbookRule, _ message: String, at place: String? = nil) -> Diagnostic {
    rule.finding("\(place ?? sheet.place): \(message)", file: file)
  }

  private enum Name {
    static let place = XMLName("r")
    static let format = XMLName("s")
    static let value = XMLName("v")
    static let formula = XMLName("f")
    static let inline = XMLName("is")
  }
}
