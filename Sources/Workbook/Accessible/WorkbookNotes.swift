import Diagnostics

/// The sheet of notes: those of all tables, each once, and the shorthand that occurs.
struct WorkbookNotes {
  private let notes: [String]
  private let shorthand: [Shorthand]

  init(_ tables: [AccessibleTable]) {
    notes = tables.flatMap(\.notes).reduce(into: []) { found, note in
      if !found.contains(note) { found.append(note) }
    }
    let found = tables.reduce(into: Set()) { $0.formUnion($1.shorthand) }
    shorthand = Shorthand.allCases.filter(found.contains)
  }

  var isEmpty: Bool { count == 0 }
  var count: Int { notes.count + shorthand.count }

  /// What stands after the title of a table: “ [note 1][note 3]”.
  func references(of table: AccessibleTable) -> String {
    let numbers = table.notes.compactMap(notes.firstIndex).sorted()
    return numbers.isEmpty ? "" : " " + numbers.map { "[note \($0 + 1)]" }.joined()
  }

  func add(to writer: inout WorkbookWriter) throws(Diagnostic) {
    let wrapped = CellStyle(wraps: true, alignment: .left)
    try writer.beginSheet(
      SheetNames.notes,
      columns: [
        SheetColumn(width: 14, style: CellStyle(alignment: .left)),
        SheetColumn(width: 90, style: wrapped),
      ])
    try writer.append([.text("Notes")], style: CellStyle(.title))
    try writer.append([.text("This sheet has one table.")], style: CellStyle())
    try writer.append([.text("Back to contents")], style: CellStyle(.link))
    writer.link(column: 1, to: .sheet(SheetNames.contents))
    try writer.beginTable("notes", header: ["Mark", "What it means"])
    for (number, note) in notes.enumerated() {
      try writer.append([.text("[note \(number + 1)]"), .text(note)])
    }
    for mark in shorthand { try writer.append([.text(mark.mark), .text(mark.meaning)]) }
  }
}
