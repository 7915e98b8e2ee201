public import Diagnostics

/// A comma-separated table, read whole.
///
///     let table = try Table(Source("ages.csv", text: "name,age\nAda,36\nAlan,c\n"))
///     table.header                        // ["name", "age"]
///     table.rowCount                      // 2
///     table.text(row: 1, column: 1)       // "c"
///     table.column(named: "age")?.cells   // .numbers: 36, and “c” in row 1
///
/// It is kept by columns, because that is how data are studied; the text of any cell, and its place
/// in the file for a finding to point at, are read again from the source when someone asks.
///
/// > Y. Shafranovich. "Common Format and MIME Type for Comma-Separated Values." RFC 4180, 2005; and
/// > what real files do: byte order marks, lone carriage returns, blank last lines, Windows-1252.
public struct Table: Sendable {
  /// The text that was read: what came, or that converted to UTF-8.
  public let source: Source

  /// The columns, in the order of the file.
  public let columns: [Column]

  /// The number of rows, not counting the header.
  public var rowCount: Int { rowStarts.count }

  /// The names of the columns.
  public var header: [String] { columns.map(\.name) }

  private let headerStart: Int
  private let rowStarts: [UInt32]
  private let end: Int

  init(
    source: Source, columns: [Column], headerStart: Int, rowStarts: [UInt32], end: Int
  ) {
    self.source = source
    self.columns = columns
    self.headerStart = headerStart
    self.rowStarts = rowStarts
    self.end = end
  }

  /// Reads a table whose first record names the columns.
  ///
  /// - Throws: The first error in the file. Warnings are dropped: ``read(_:parts:)`` gives them,
  ///   and all errors.
  public init(_ source: Source) throws(Diagnostic) {
    let (table, findings) = Table.read(source)
    if let error = findings.first(where: { $0.severity == .error }) { throw error }
    guard let table else {
      throw Diagnostic(CSVRule.noHeader, "file cannot be read", file: source.name)
    }
    self = table
  }

  /// The column of a name, or `nil` if there is none.
  public func column(named name: String) -> Column? { columns.first { $0.name == name } }

  /// The text of a cell exactly as it was written, without the quotation marks round it.
  ///
  /// - Complexity: O(*r*) in the length of the row, which is read again.
  public func text(row: Int, column: Int) -> String {
    let bytes = source.bytes
    return bytes.text(ofContent: bytes.content(ofField: range(row: row, column: column)))
  }

  /// Where a cell stands in the source, with its quotation marks: what a finding points at.
  public func range(row: Int, column: Int) -> Range<Int> {
    field(column, from: Int(rowStarts[row]))
  }

  /// Where the name of a column stands in the source.
  public func range(header column: Int) -> Range<Int> { field(column, from: headerStart) }

  /// A cell as the writer takes it: a number, a text or a blank.
  public func cell(row: Int, column: Int) -> Cell {
    switch columns[column].cells {
    case .numbers(let numbers):
      if let text = numbers.others.text(row: row) { return Cell(text) }
      return .number(numbers.values[row])
    case .texts(let texts): return Cell(texts[row])
    }
  }

  private func field(_ column: Int, from start: Int) -> Range<Int> {
    precondition(columns.indices.contains(column), "there is no such column")
    var scanner = FieldScanner(source.bytes, from: start, to: end)
    for _ in 0..<column { _ = scanner.next() }
    return scanner.next().range
  }
}
