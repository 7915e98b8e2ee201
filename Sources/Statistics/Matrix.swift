/// A rectangle of numbers, stored row after row: a row for each thing observed, a column for each
/// feature.
///
///     let areas = Matrix(rows: 2, columns: 3, [1, 2, 3, 4, 5, 6])
///     areas[1, 0]       // 4
///     areas[row: 1]     // [4, 5, 6]
///
/// A number that is missing is NaN, and only the methods that say so take one; all others refuse it,
/// because a mean of what is not there is not a number that anyone should publish.
public struct Matrix: Hashable, Sendable {
  public let rows: Int
  public let columns: Int

  @usableFromInline
  internal var elements: [Double]

  /// Wraps elements given row after row.
  ///
  /// - Precondition: `elements.count == rows * columns`.
  public init(rows: Int, columns: Int, _ elements: [Double]) {
    precondition(
      elements.count == rows * columns,
      "a matrix of \(rows) rows and \(columns) columns has \(rows * columns) elements")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// A matrix of one number.
  public init(rows: Int, columns: Int, repeating element: Double = 0) {
    self.init(rows: rows, columns: columns, [Double](repeating: element, count: rows * columns))
  }

  /// The element at a row and column, both counted from 0.
  ///
  /// Inlinable, because callers in other modules loop over it.
  @inlinable
  public subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  /// One observation. The slice shares the matrix’s storage.
  @inlinable
  public subscript(row row: Int) -> ArraySlice<Double> {
    elements[row * columns..<(row + 1) * columns]
  }

  /// One feature of every observation.
  public subscript(column column: Int) -> [Double] {
    precondition(0..<columns ~= column, "a matrix of \(columns) columns has no column \(column)")
    return stride(from: column, to: elements.count, by: columns).map { elements[$0] }
  }
}

extension Matrix {
  /// Whether every element is a number: neither NaN nor infinite.
  public var isFinite: Bool { elements.allSatisfy(\.isFinite) }
}
