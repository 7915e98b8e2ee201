/// Rows in single precision, sixteen side by side, column after column: what *k*-means looks at many
/// times, so that one instruction serves eight rows, and all rows fit near the core.
///
/// They are seen from where most of them are, and in units of the largest deviation, so that single
/// precision loses little, even beside a few that are far away: a number is wrong by 2⁻²⁴ of itself
/// at most.
struct PointBlocks: Sendable {
  typealias Lanes = SIMD16<Float>

  let rows: Int
  let columns: Int
  let centre: [Double]
  let unit: Double
  private(set) var points: [Lanes]
  /// The squared length of each row. A place that nobody has is at the centre.
  private(set) var squares: [Lanes]
  /// What the squared lengths of a block’s rows add up to, in double precision.
  private var inertias: [Double]

  init(_ observations: Matrix) {
    (rows, columns) = (observations.rows, observations.columns)
    let centre = observations.sampledMedian
    let unit = observations.reach(from: centre)
    points = [Lanes](repeating: .zero, count: (rows + 15) / 16 * columns)
    squares = [Lanes](repeating: .zero, count: (rows + 15) / 16)
    inertias = [Double](repeating: 0, count: squares.count)
    for block in squares.indices {
      for column in 0..<columns {
        var lanes = Lanes.zero
        for lane in 0..<min(16, rows - block * 16) {
          let value = (observations[block * 16 + lane, column] - centre[column]) / unit
          lanes[lane] = Float(value)
          inertias[block] += value * value
        }
        points[block * columns + column] = lanes
        squares[block] += lanes * lanes
      }
    }
    self.centre = centre
    self.unit = unit
  }

  var count: Int { squares.count }

  /// The squared distances from the rows to the centre, or from those of every so many blocks.
  func inertia(every step: Int) -> Double {
    stride(from: 0, to: count, by: step).reduce(0) { $0 + inertias[$1] }
  }

  /// A point, as it is seen here.
  func seen(_ point: some Sequence<Double>) -> [Double] {
    zip(point, centre).map { ($0 - $1) / unit }
  }

  /// A row, as it is seen here.
  func point(_ row: Int) -> [Float] {
    (0..<columns).map { points[(row >> 4) * columns + $0][row & 15] }
  }
}
