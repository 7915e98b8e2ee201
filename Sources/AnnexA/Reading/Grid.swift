import CSV
import Diagnostics
import Workbook

/// A sheet or a file, before anybody knows of which list it is.
struct Grid {
  let place: AnnexA.Place
  let name: String
  let isHidden: Bool
  /// Starts to read it.
  let open: () throws(Diagnostic) -> GridRows
}

/// The rows of a sheet or a file, one after another.
struct GridRows {
  private var sheet: Workbook.Rows?
  private var file: Records?

  init(_ rows: Workbook.Rows) { sheet = rows }
  init(_ records: Records) { file = records }

  /// The next row; `nil` at the end.
  mutating func next() throws(Diagnostic) -> GridRow? {
    if let row = try sheet?.next() { return GridRow(row) }
    if let record = try file?.next() { return GridRow(record) }
    return nil
  }
}

/// A row of cells. Those that hold nothing to see are `nil`.
struct GridRow {
  /// As the sheet or an editor shows it, from 1.
  let number: Int
  private(set) var cells: [Workbook.Value?]

  /// The most columns that are looked at. The longest list has 34.
  static let width = 256

  init(_ record: Records.Record) {
    number = record.line
    cells = record.fields.prefix(Self.width).map { field in
      let text = field.trimmed
      return text.isEmpty ? nil : .text(text)
    }
  }

  init(_ row: Workbook.Row) {
    number = row.number
    cells = []
    cells.reserveCapacity(row.cells.count)
    for cell in row.cells where (1...Self.width).contains(cell.column) {
      while cells.count < cell.column { cells.append(nil) }
      cells[cell.column - 1] = Self.seen(cell.value)
    }
  }

  private static func seen(_ value: Workbook.Value) -> Workbook.Value? {
    guard case .text(let text) = value else { return value }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : .text(trimmed)
  }

  /// The cell of a column, counted from 0.
  subscript(column: Int) -> Workbook.Value? { column < cells.count ? cells[column] : nil }

  /// How many cells hold something.
  var filled: Int { cells.count { $0 != nil } }
}
