extension Workbook {
  /// A row that has something in it.
  public struct Row: Hashable, Sendable {
    /// Its number as the sheet shows it, from 1.
    public let number: Int

    /// What is in it, from left to right. Blank cells are left out.
    public let cells: [Cell]

    /// What stands in a column, counted from 1, if anything does.
    ///
    /// - Complexity: O(1) where no cell before it is blank, else O(log *n*).
    public subscript(column: Int) -> Value? {
      if column > 0, column <= cells.count, cells[column - 1].column == column {
        return cells[column - 1].value
      }
      var range = 0..<cells.count
      while !range.isEmpty {
        let middle = range.lowerBound + range.count / 2
        if cells[middle].column == column { return cells[middle].value }
        range =
          cells[middle].column < column
          ? middle + 1..<range.upperBound : range.lowerBound..<middle
      }
      return nil
    }
  }

  /// A cell that has something in it.
  public struct Cell: Hashable, Sendable {
    /// The number of its column, from 1 for A.
    public let column: Int

    public let value: Value
  }
}
