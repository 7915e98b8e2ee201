/// A sheet that is to be written, in no format yet.
struct WrittenSheet: Sendable {
  let name: String
  let columns: [SheetColumn]
  private(set) var rows: [Row] = []
  private(set) var tables: [SheetTable] = []
  private(set) var links: [Link] = []

  /// How many columns have a cell in some row.
  private(set) var width = 0

  /// The table that is being written, if one is.
  private var table: (name: String, header: [String])?
  private var tableStart = 0

  struct Row: Sendable {
    let cells: [Workbook.Value?]
    let style: RowStyle
  }

  /// How the cells of a row look.
  enum RowStyle: Sendable {
    /// Each as its column says.
    case columns

    /// As the names of columns, each on the side on which its column has what it holds.
    case header

    case all(CellStyle)
  }

  struct Link: Sendable {
    let cell: CellName
    let target: LinkTarget
  }

  init(_ name: String, columns: [SheetColumn]) {
    self.name = name
    self.columns = columns
  }

  mutating func append(_ cells: [Workbook.Value?], _ style: RowStyle) {
    width = max(width, cells.count)
    rows.append(Row(cells: cells, style: style))
  }

  /// Makes a cell of the last row lead somewhere.
  mutating func link(column: Int, to target: LinkTarget) {
    links.append(Link(cell: CellName(row: rows.count, column: column), target: target))
  }

  /// Begins a table with the row of its header.
  mutating func beginTable(_ name: String, header: [String]) {
    append(header.map(Workbook.Value.text), .header)
    table = (name, header)
    tableStart = rows.count
  }

  /// Ends the table that is being written. One without a row has a blank one, for there is no other way
  /// to write it.
  mutating func endTable() {
    guard let table else { return }
    if rows.count == tableStart { append([], .columns) }
    tables.append(
      SheetTable(name: table.name, header: table.header, rows: tableStart...rows.count))
    self.table = nil
  }

  /// The style of a cell of a row.
  func style(of column: Int, _ row: RowStyle) -> CellStyle {
    let own = column < columns.count ? columns[column].style : CellStyle()
    switch row {
    case .columns: return own
    case .header: return CellStyle(.header, wraps: true, alignment: own.alignment)
    case .all(let style): return style
    }
  }
}

/// A range of cells that is marked as a table, so that programs and screen readers know its columns.
struct SheetTable: Sendable {
  let name: String
  let header: [String]

  /// The rows, with that of the header.
  let rows: ClosedRange<Int>

  /// What it is called in formulas: its name with nothing in it that these could not have, after its
  /// number among the tables of the workbook, from 1.
  func identifier(_ number: Int) -> String {
    let letters = name.unicodeScalars.prefix(200).map {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) ? Character($0) : "_"
    }
    return "Table\(number)_\(String(letters))"
  }
}
