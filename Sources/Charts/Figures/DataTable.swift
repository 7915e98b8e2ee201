/// The numbers of a figure, for those who would rather read them, copy them or reckon with them.
public struct DataTable: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public var name: String
    /// How its numbers are written. A column of words has none.
    public var format: NumberFormat?

    public init(_ name: String, _ format: NumberFormat? = nil) {
      self.name = name
      self.format = format
    }
  }

  public enum Cell: Hashable, Sendable {
    case text(String)
    case number(Datum)
  }

  public var columns: [Column]
  public var rows: [[Cell]]

  /// - Precondition: Every row has a cell for each column.
  public init(_ columns: [Column], _ rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "each row has a cell a column")
    self.columns = columns
    self.rows = rows
  }

  /// A cell as it is read: its number in the manner of its column, or the symbol of what is missing.
  public func text(of cell: Cell, in column: Int) -> String {
    switch cell {
    case .text(let text): text
    case .number(let datum): (columns[column].format ?? .plain).text(datum)
    }
  }
}
