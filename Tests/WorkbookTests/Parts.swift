import Diagnostics
import Workbook
import ZIP

/// A workbook made by hand, of the XML of its parts.
struct Parts {
  var sheet = ""
  var sharedTexts: String?
  var styles: String?
  var workbook = "<sheets><sheet name=\"List 1\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
  var workbookRelations = relation("r1", "worksheet", "worksheets/sheet1.xml")

  /// Further parts, or others in place of the usual ones; `nil` leaves one out.
  var others: [(path: String, text: String?)] = []

  /// Rows, as they stand in a sheet.
  init(rows: String = "", sharedTexts: String? = nil, styles: String? = nil) {
    sheet = "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows)</sheetData></worksheet>"
    self.sharedTexts = sharedTexts.map { "<sst xmlns=\"\(Self.main)\">\($0)</sst>" }
    self.styles = styles.map { "<styleSheet xmlns=\"\(Self.main)\">\($0)</styleSheet>" }
    if sharedTexts != nil {
      workbookRelations += Self.relation("r2", "sharedStrings", "sharedStrings.xml")
    }
    if styles != nil { workbookRelations += Self.relation("r3", "styles", "styles.xml") }
  }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func relation(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(kinds)/\(kind)\" Target=\"\(target)\"/>"
  }

  static func relations(_ list: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships>\(list)</Relationships>"
  }

  /// The parts by name.
  var entries: [ArchiveEntry] {
    var list: [(path: String, text: String?)] = [
      ("_rels/.rels", Self.relations(Self.relation("r1", "officeDocument", "xl/workbook.xml"))),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.kinds)\">\(workbook)</workbook>"
      ),
      ("xl/_rels/workbook.xml.rels", Self.relations(workbookRelations)),
      ("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", sharedTexts),
      ("xl/styles.xml", styles),
    ]
    for other in others {
      list.removeAll { $0.path == other.path }
      list.append(other)
    }
    return list.compactMap { part in part.text.map { ArchiveEntry(part.path, Array($0.utf8)) } }
  }

  func bytes(isStored: Bool = false) throws(Diagnostic) -> [UInt8] {
    var entries = entries
    for index in entries.indices { entries[index].isStored = isStored }
    return try Archive(entries).packed(as: "t.xlsx")
  }

  func opened(_ limits: Workbook.Limits = Workbook.Limits()) throws(Diagnostic) -> Workbook {
    try Workbook("t.xlsx", bytes: try bytes(), limits: limits)
  }

  /// All rows of the first sheet.
  func rows(_ limits: Workbook.Limits = Workbook.Limits()) throws(Diagnostic) -> [Workbook.Row] {
    let workbook = try opened(limits)
    return try workbook.allRows(of: workbook.sheets[0])
  }

  /// The values of the first sheet by the names of their cells, in order.
  func cells(_ limits: Workbook.Limits = Workbook.Limits()) throws(Diagnostic) -> [String] {
    try rows(limits).flatMap { row in
      row.cells.map { "\(CellName(row: row.number, column: $0.column)) \($0.value.written)" }
    }
  }
}

extension Workbook {
  func allRows(of sheet: Sheet) throws(Diagnostic) -> [Row] {
    var rows = try rows(of: sheet)
    var all: [Row] = []
    while let row = try rows.next() { all.append(row) }
    return all
  }
}

extension Workbook.Value {
  /// The value as tests write it.
  var written: String {
    switch self {
    case .text(let text): "“\(text)”"
    case .number(let number): "\(number)"
    case .day(let serial): "day \(serial)"
    case .truth(let truth): "\(truth)"
    case .error(let text): "error \(text)"
    case .uncached: "uncached"
    }
  }
}
