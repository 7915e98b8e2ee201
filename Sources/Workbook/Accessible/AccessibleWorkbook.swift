public import Diagnostics

/// A spreadsheet of tables for publication, to the checklist of the Government Analysis Function.
///
///     let workbook = AccessibleWorkbook("Why cases close", tables: tables)
///     let writer = try workbook.written("why-cases-close")
///     let (excel, other) = (try writer.end(), try writer.end(as: .openDocument))
///
/// It has a cover, contents, notes, and a sheet for each table. Every sheet begins in its first cell
/// with a title, says that it has one table, and leads back to the contents; tables are marked, have
/// names for all columns, and nothing below them. No cell of a table is blank: shorthand in square
/// brackets says why there is nothing, and the notes explain the shorthand that occurs. Nothing is
/// merged, hidden or said by colour.
///
/// - Complexity: O(*n*) in the number of cells.
///
/// > Government Analysis Function. *Making spreadsheets accessible: a brief checklist of the basics*,
/// > 2021; *Releasing statistics in spreadsheets*, 2021.
public struct AccessibleWorkbook: Sendable {
  public var title: String

  /// What the properties of the file say that it is about, and who made it.
  public var subject: String
  public var author: String
  public var language: String

  /// What the cover says of it, a paragraph each.
  public var about: [String]

  /// What the cover lists: edition, publisher, source, licence, whom to ask.
  public var facts: [Fact]

  public var tables: [AccessibleTable]

  /// Tables that are left to files beside the spreadsheet.
  public var elsewhere: [Elsewhere]

  public init(
    _ title: String, subject: String = "", author: String = "", language: String = "en-GB",
    about: [String] = [], facts: [Fact] = [], tables: [AccessibleTable],
    elsewhere: [Elsewhere] = []
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.language = language
    self.about = about
    self.facts = facts
    self.tables = tables
    self.elsewhere = elsewhere
  }

  /// A line of the cover: “Publisher: The almanac project”.
  public struct Fact: Hashable, Sendable {
    public var label: String
    public var text: String

    /// Where on the web it leads, if anywhere.
    public var link: String?

    public init(_ label: String, _ text: String, link: String? = nil) {
      self.label = label
      self.text = text
      self.link = link
    }
  }

  /// A table that is too long for somebody to read in a spreadsheet.
  public struct Elsewhere: Hashable, Sendable {
    public var file: String
    public var rows: Int

    public init(file: String, rows: Int) {
      self.file = file
      self.rows = rows
    }
  }

  /// The spreadsheet, to be ended in either format.
  ///
  /// - Parameter file: What to name in a finding.
  public func written(_ file: String) throws(Diagnostic) -> WorkbookWriter {
    var writer = WorkbookWriter(
      file,
      WorkbookProperties(title: title, author: author, subject: subject, language: language))
    let notes = WorkbookNotes(tables)
    let names = SheetNames.distinct(tables.map(\.name))
    try addCover(to: &writer, hasNotes: !notes.isEmpty)
    try addContents(to: &writer, notes, names)
    if !notes.isEmpty { try notes.add(to: &writer) }
    for (table, name) in zip(tables, names) {
      try table.add(to: &writer, named: name, notes.references(of: table))
    }
    return writer
  }

  private func addCover(
    to writer: inout WorkbookWriter, hasNotes: Bool
  ) throws(Diagnostic) {
    let wrapped = CellStyle(wraps: true)
    try writer.beginSheet(SheetNames.cover, columns: [SheetColumn(width: 90, style: wrapped)])
    try writer.append([.text(title)], style: CellStyle(.title, wraps: true))
    for words in about { try writer.append([.text(words)]) }
    for fact in facts {
      let look: CellStyle.Look = fact.link == nil ? .plain : .link
      try writer.append(
        [.text("\(fact.label): \(fact.text)")], style: CellStyle(look, wraps: true))
      if let link = fact.link { writer.link(column: 1, to: .page(link)) }
    }
    try writer.append([.text("Sheets")], style: CellStyle(.heading))
    let count = tables.count == 1 ? "is 1 table" : "are \(tables.count) tables"
    try writer.append([.text("There \(count), each on a sheet of its own after these:")])
    for name in [SheetNames.contents] + (hasNotes ? [SheetNames.notes] : []) {
      try writer.append([.text(name)], style: CellStyle(.link))
      writer.link(column: 1, to: .sheet(name))
    }
  }

  private func addContents(
    to writer: inout WorkbookWriter, _ notes: WorkbookNotes, _ names: [String]
  ) throws(Diagnostic) {
    let wrapped = CellStyle(wraps: true, alignment: .left)
    try writer.beginSheet(
      SheetNames.contents,
      columns: [
        SheetColumn(width: 26, style: CellStyle(.link, alignment: .left)),
        SheetColumn(width: 70, style: wrapped),
        SheetColumn(width: 10, style: CellStyle(format: .whole, alignment: .right)),
      ])
    try writer.append([.text("Contents")], style: CellStyle(.title))
    try writer.append([.text("This sheet has one table.")], style: CellStyle())
    for table in elsewhere {
      try writer.append(
        [
          .text(
            "Published as a file only, for its length: \(table.file) (\(table.rows.counted("row")))."
          )
        ],
        style: CellStyle())
    }
    try writer.beginTable("contents", header: ["Sheet", "What it holds", "Rows"])
    var rows = zip(names, tables).map { ($0, $1.title, $1.rows) }
    if !notes.isEmpty {
      rows.insert((SheetNames.notes, "What notes and shorthand mean", notes.count), at: 0)
    }
    for (name, title, count) in rows {
      try writer.append([.text(name), .text(title), .number(Double(count))])
      writer.link(column: 1, to: .sheet(name))
    }
  }
}

extension AccessibleTable {
  /// Adds the sheet of the table.
  ///
  /// - Parameter references: Where its notes are, to stand after its title: “[note 1]”.
  fileprivate func add(
    to writer: inout WorkbookWriter, named sheet: String, _ references: String
  ) throws(Diagnostic) {
    try writer.beginSheet(sheet, columns: columns.map(\.sheetColumn))
    try writer.append([.text("\(title)\(references)")], style: CellStyle(.title))
    let size = "\(rows.counted("row")) and \(columns.count.counted("column"))"
    let marks =
      shorthand.isEmpty
      ? "" : " What stands in square brackets is explained on the sheet \(SheetNames.notes)."
    try writer.append(
      [.text("This sheet has one table, of \(size).\(marks)")], style: CellStyle())
    try writer.append([.text("Back to contents")], style: CellStyle(.link))
    writer.link(column: 1, to: .sheet(SheetNames.contents))
    try writer.beginTable(name, header: ColumnNames.distinct(columns.map(\.name)))
    let cells = columns.map(\.cells)
    for row in 0..<rows { try writer.append(cells.map { $0[row].value }) }
  }
}

extension Int {
  /// How many there are of something: “1 row”, “12 rows”.
  fileprivate func counted(_ noun: String) -> String {
    self == 1 ? "1 \(noun)" : "\(self) \(noun)s"
  }
}
