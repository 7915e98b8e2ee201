/// A matrix whose missing numbers were filled, and a record of which those were: a filled number
/// should never be published as if it had been observed.
public struct Filled: Hashable, Sendable {
  /// A place in a matrix.
  public struct Cell: Hashable, Sendable {
    public let row: Int
    public let column: Int

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  public let matrix: Matrix

  /// The cells that were filled, row after row.
  public let cells: [Cell]

  /// Fills each missing cell (NaN) for which there is something to fill it with.
  init(_ observations: Matrix, with filling: (Cell) -> Double?) {
    precondition(
      observations.elements.allSatisfy { !$0.isInfinite },
      "a number is infinite, which is not the same as missing")
    var matrix = observations
    var cells: [Cell] = []
    for row in 0..<observations.rows {
      for column in 0..<observations.columns where observations[row, column].isNaN {
        let cell = Cell(row: row, column: column)
        guard let value = filling(cell) else { continue }
        matrix[row, column] = value
        cells.append(cell)
      }
    }
    self.matrix = matrix
    self.cells = cells
  }
}
