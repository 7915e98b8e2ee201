/// Some rows in single precision, four side by side, that are multiplied with those of a group.
struct RowQuads {
  typealias Quad = SIMD4<Float>

  let rows: Int
  /// Twice each number, as it is multiplied.
  private(set) var doubled: [Quad]
  private(set) var squares: [Quad]
  /// The greatest square of each four.
  private(set) var greatest: [Float]
  /// 1 for a row, 0 for a place that nobody has.
  private(set) var counts: [Quad]

  init(_ observations: Matrix, _ chosen: ArraySlice<Int>, from origin: [Double], unit: Double) {
    rows = chosen.count
    let (columns, quads) = (observations.columns, (chosen.count + 3) / 4)
    doubled = [Quad](repeating: .zero, count: quads * columns)
    squares = [Quad](repeating: .zero, count: quads)
    counts = squares
    for (place, row) in chosen.enumerated() {
      let (quad, lane) = (place >> 2, place & 3)
      counts[quad][lane] = 1
      for column in 0..<columns {
        let value = Float((observations[row, column] - origin[column]) / unit)
        doubled[quad * columns + column][lane] = 2 * value
        squares[quad][lane] += value * value
      }
    }
    greatest = squares.map { $0.max() }
  }

  /// How many fours there are.
  var count: Int { squares.count }
}
