/// Means in single precision, four side by side, for finding the nearest to many rows.
///
/// The square of a row’s length is the same for all means, so that they are told apart by
/// ‖*m*‖² − 2*x*·*m*: one product and one sum for each column.
struct MeanQuads {
  typealias Lanes = PointBlocks.Lanes

  private let columns: Int
  /// Each number times −2, as it is multiplied.
  private var factors: [SIMD4<Float>]
  /// The squared length of each mean. That of a place that nobody has is infinite.
  private var squares: [SIMD4<Float>]
  /// The greatest squared length of any.
  private(set) var reach: Float = 0

  /// - Parameter means: As seen in the blocks.
  init(_ means: [[Double]], columns: Int) {
    self.columns = columns
    let count = (means.count + 3) / 4
    factors = [SIMD4<Float>](repeating: .zero, count: count * columns)
    squares = [SIMD4<Float>](repeating: SIMD4(repeating: .infinity), count: count)
    for (place, mean) in means.enumerated() {
      let (quad, lane) = (place >> 2, place & 3)
      for column in 0..<columns {
        factors[quad * columns + column][lane] = Float(-2 * mean[column])
      }
      let square = Float(mean.reduce(0) { $0 + $1 * $1 })
      squares[quad][lane] = square
      reach = max(reach, square)
    }
  }

  /// How many fours there are.
  var count: Int { squares.count }

  /// The squared distances of a block’s rows to four means, each less the square of its length.
  @inline(__always)
  func scores(_ quad: Int, _ blocks: PointBlocks, _ block: Int) -> (Lanes, Lanes, Lanes, Lanes) {
    let values = blocks.points.span.extracting(block * columns..<(block + 1) * columns)
    let factors = factors.span.extracting(quad * columns..<(quad + 1) * columns)
    let square = squares[quad]
    var a = Lanes(repeating: square[0])
    var b = Lanes(repeating: square[1])
    var c = Lanes(repeating: square[2])
    var d = Lanes(repeating: square[3])
    for column in 0..<columns {
      let (value, factor) = (values[column], factors[column])
      a += value * factor[0]
      b += value * factor[1]
      c += value * factor[2]
      d += value * factor[3]
    }
    return (a, b, c, d)
  }
}
