import AnnexA
import Diagnostics
import Workbook

/// The workbook of the lists 1 to 11, as inspectors ask for it.
struct AnnexAFile {
  static let name = "annex-a.xlsx"

  let records: [Record]

  /// The bytes of the workbook; none if a list has more rows than a sheet has room for.
  var bytes: [UInt8] {
    get throws(Diagnostic) {
      var writer = WorkbookWriter(
        Self.name,
        WorkbookProperties(
          title: "Annex A: an invented authority", author: "almanac",
          subject: "Invented figures. No such child exists."))
      for list in AnnexA.lists { try append(ListForm(list), to: &writer) }
      return try writer.end()
    }
  }

  private func append(
    _ form: ListForm, to writer: inout WorkbookWriter
  ) throws(Diagnostic) {
    try writer.beginSheet(form.list.sheetName, columns: form.columns.map(\.appearance))
    try writer.append(
      [.text("\(form.list.name): \(form.list.title)")], style: CellStyle(.title))
    try writer.append([.text("Invented by almanac. No such child exists.")], style: CellStyle())
    try writer.append([])
    try writer.beginTable(
      "List\(form.list.number)", header: form.columns.map(\.heading))
    for record in records {
      for row in record.rows(of: form.list.number) { try writer.append(form.cells(row)) }
    }
  }
}

extension AnnexA.Column {
  /// How a column of answers looks.
  fileprivate var appearance: SheetColumn {
    switch kind {
    case .day: SheetColumn(width: 12, style: CellStyle(format: .day))
    case .identifier, .age, .count: SheetColumn(width: 11)
    case .codes, .text: SheetColumn(width: 24)
    }
  }
}
