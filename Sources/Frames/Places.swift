import CSV
public import Diagnostics

extension Frame {
  /// The names of the columns.
  public var header: [String] { table.header }

  /// The name of the file, without its folder.
  public var file: String {
    let path = table.source.name
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A finding about a cell, by the place of its row among those that the frame looks at.
  public func diagnostic(
    _ rule: some Rule, _ message: String, row: Int, _ column: Int, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule, message, at: table.range(row: rows[row], column: column), of: table.source, hint: hint)
  }

  /// A finding about the name of a column.
  public func diagnostic(
    _ rule: some Rule, _ message: String, header column: Int, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(rule, message, at: table.range(header: column), of: table.source, hint: hint)
  }

  /// Whether a column is more likely to hold numbers than names: at least half of its different texts
  /// are numbers or symbols, and none of those is padded with zeros, as codes are.
  public func looksNumeric(_ column: Int) -> Bool { table.columns[column].looksNumeric }
}
