public import Diagnostics
import ZIP

/// Writes a workbook, a row at a time.
///
///     var writer = WorkbookWriter("rates.xlsx", WorkbookProperties(title: "Rates"))
///     try writer.beginSheet("Rates", columns: [SheetColumn(width: 30), SheetColumn()])
///     try writer.append([.text("Rates by area")], style: CellStyle(.title))
///     try writer.beginTable("Rates", header: ["Area", "Rate"])
///     try writer.append([.text("Bath"), .number(12.5)])
///     let bytes = try writer.end()                      // as Excel has it
///     let others = try writer.end(as: .openDocument)
///
/// What is written can be used by somebody who does not see it: tables are marked, titles and headings
/// have named styles, nothing is merged or hidden, the first cell of each sheet is the one that is
/// chosen, and the file says its title and language. The same calls give the same bytes.
///
/// - Complexity: O(*n*) in the number of cells, all of which are in memory until the end.
///
/// > Government Analysis Function. *Releasing statistics in spreadsheets*, 2021.
public struct WorkbookWriter: Sendable {
  private let file: String
  private let properties: WorkbookProperties
  private var lists = ListTable()
  private var sheets: [WrittenSheet] = []

  /// - Parameter file: What to name in a finding.
  public init(_ file: String, _ properties: WorkbookProperties) {
    self.file = file
    self.properties = properties
  }

  /// Begins a sheet, which ends the one before.
  public mutating func beginSheet(
    _ name: String, columns: [SheetColumn] = []
  ) throws(Diagnostic) {
    try check(sheetName: name)
    endTable()
    guard columns.count <= Self.most.columns else {
      throw Diagnostic(
        WorkbookRule.sheetTooLarge, "sheet “\(name)” has \(columns.count) columns", file: file)
    }
    sheets.append(WrittenSheet(name, columns: columns))
  }

  /// Adds a row of cells to the sheet, from the first column on.
  ///
  /// What a spreadsheet has no number for is left blank: one that is not finite, a day before 1900, a
  /// formula that has not been calculated.
  ///
  /// - Parameter style: That of all cells, if it is not that of their columns.
  /// - Precondition: A sheet has been begun.
  public mutating func append(
    _ cells: [Workbook.Value?], style: CellStyle? = nil
  ) throws(Diagnostic) {
    let last = sheets.count - 1
    try check(cells)
    sheets[last].append(cells, style.map { .all($0) } ?? .columns)
  }

  /// Holds a row against what a sheet and its cells have room for.
  private func check(_ cells: [Workbook.Value?]) throws(Diagnostic) {
    precondition(!sheets.isEmpty, "a row belongs to a sheet")
    let last = sheets.count - 1
    guard sheets[last].rows.count < Self.most.rows, cells.count <= Self.most.columns else {
      throw Diagnostic(
        WorkbookRule.sheetTooLarge, "sheet “\(sheets[last].name)” has more rows or columns",
        file: file)
    }
    for case .text(let text)? in cells where text.utf8.count > Self.most.characters {
      guard text.utf16.count > Self.most.characters else { continue }
      throw Diagnostic(
        WorkbookRule.longText,
        "a text in row \(sheets[last].rows.count + 1) of sheet “\(sheets[last].name)” has "
          + "\(text.utf16.count) characters", file: file)
    }
  }

  /// Begins a table with a row of names. It ends where another begins, with the sheet, or where it is
  /// told to. Until then no row may have more cells than the header.
  public mutating func beginTable(_ name: String, header: [String]) throws(Diagnostic) {
    precondition(!sheets.isEmpty, "a table belongs to a sheet")
    endTable()
    guard !header.isEmpty, header.allSatisfy({ (1...255).contains($0.utf16.count) }),
      Set(header.map { $0.lowercased() }).count == header.count
    else {
      throw Diagnostic(
        WorkbookRule.tableHeader, "columns of table “\(name)” need names of their own", file: file)
    }
    try check(header.map(Workbook.Value.text))
    let last = sheets.count - 1
    sheets[last].beginTable(name, header: header)
    for (column, name) in zip(sheets[last].columns, header) { lists.add(column, named: name) }
  }

  /// Ends the table.
  public mutating func endTable() {
    if !sheets.isEmpty { sheets[sheets.count - 1].endTable() }
  }

  /// Makes a cell of the last row lead somewhere. That it looks like a link is for its style to say.
  ///
  /// - Parameter column: From 1.
  public mutating func link(column: Int, to target: LinkTarget) {
    precondition(!sheets.isEmpty, "a link belongs to a sheet")
    sheets[sheets.count - 1].link(column: column, to: target)
  }

  /// The bytes of the workbook.
  ///
  /// - Precondition: There is a sheet.
  public consuming func end(as format: WorkbookFormat = .excel) throws(Diagnostic) -> [UInt8] {
    precondition(!sheets.isEmpty, "a workbook has a sheet")
    endTable()
    switch format {
    case .excel:
      if !lists.lists.isEmpty { try addLists() }
      return try Archive(WorkbookParts(sheets, properties, lists: lists).entries).packed(as: file)
    case .openDocument:
      return try Archive(DocumentParts(sheets, properties).entries).packed(as: file)
    }
  }

  /// Adds the sheet of lists.
  private mutating func addLists() throws(Diagnostic) {
    let columns = lists.lists.map { _ in SheetColumn(width: 32, style: CellStyle(wraps: true)) }
    try beginSheet(ListTable.sheet, columns: columns)
    try append([.text("Codes")], style: CellStyle(.title))
    try append(
      [.text("The lists to choose from. They differ in length, so some cells are blank.")],
      style: CellStyle())
    try beginTable(ListTable.sheet, header: lists.lists.map(\.name))
    for row in lists.rows { try append(row) }
    endTable()
  }

  /// Holds the name of a sheet against what programs allow.
  private func check(sheetName name: String) throws(Diagnostic) {
    let isAllowed =
      (1...31).contains(name.utf16.count) && !name.contains { ":\\/?*[]".contains($0) }
      && name.first != "'" && name.last != "'" && name.lowercased() != "history"
      && !name.unicodeScalars.contains { $0.value < 0x20 }
    guard isAllowed else {
      throw Diagnostic(
        WorkbookRule.sheetName, "“\(name)” cannot be the name of a sheet", file: file)
    }
    guard !sheets.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw Diagnostic(WorkbookRule.sheetName, "two sheets are called “\(name)”", file: file)
    }
  }

  /// The most that a sheet and a cell have room for.
  private static let most = (rows: 1_048_576, columns: 16_384, characters: 32_767)
}
