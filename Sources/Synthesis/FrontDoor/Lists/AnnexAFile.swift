import AnnexA
import Diagnostics
import Workbook

/// The workbook of the lists 1 to 11, as inspectors ask for it.
struct AnnexAFile {
  static let name = "annex-a.xlsx"

  let records: [Record]
  let isDirty: Bool

  /// The bytes of the workbook.
  ///
  /// - Precondition: No list has more rows than a sheet has room for.
  var bytes: [UInt8] {
    do throws(Diagnostic) { return try written() } catch {
      preconditionFailure(error.message)
    }
  }

  private func written() throws(Diagnostic) -> [UInt8] {
    var writer = WorkbookWriter(
      Self.name,
      WorkbookProperties(
        title: "Annex A: an invented authority", author: "almanac",
        subject: "Invented figures. No such child exists."))
    if isDirty {
      try writer.beginSheet("Notes")
      try writer.append([.text("Please use the version of Monday.")])
    }
    for form in AnnexA.lists.map(ListForm.init) {
      var list = FilledList(form, of: records)
      if isDirty { list.soil() }
      try append(list, to: &writer)
    }
    if isDirty {
      try writer.beginSheet("List 1 (old)")
      try writer.append([.text("To be deleted")])
    }
    return try writer.end()
  }

  private func append(
    _ list: FilledList, to writer: inout WorkbookWriter
  ) throws(Diagnostic) {
    try writer.beginSheet(list.name, columns: list.columns.map(\.appearance))
    for (index, title) in list.titles.enumerated() {
      try writer.append([.text(title)], style: CellStyle(index == 0 ? .title : .plain))
    }
    try writer.append([])
    if isDirty {
      // A table of a workbook could have neither blank rows nor a heading twice.
      try writer.append(list.headings.map(Workbook.Value.text), style: CellStyle(.bold))
    } else {
      try writer.beginTable("List\(list.number)", header: list.headings)
    }
    for row in list.rows { try writer.append(row) }
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
