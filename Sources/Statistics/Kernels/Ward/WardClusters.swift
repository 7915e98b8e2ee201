/// The clusters of Ward’s linkage, on their way from one for each row to one for all.
///
/// A centroid and a size say all that the linkage asks of a cluster. A cluster goes by the least of
/// its rows.
struct WardClusters: Sendable {
  /// In units of the largest element, or nearly: of a power of two, so that no digit changes. No
  /// square overflows.
  private(set) var centroids: Matrix
  private let unit: Double
  private(set) var sizes: [Double]
  private var heights: [Double]

  init(_ observations: Matrix) {
    let largest = observations.elements.reduce(0) { max($0, abs($1)) }
    // One over the very smallest would be too large to be a number.
    let exponent = largest > 0 ? max(largest.exponent, -1_022) : 0
    unit = Double(sign: .plus, exponent: exponent, significand: 1)
    let factor = 1 / unit
    centroids = Matrix(
      rows: observations.rows, columns: observations.columns,
      observations.elements.map { $0 * factor })
    sizes = [Double](repeating: 1, count: observations.rows)
    heights = [Double](repeating: 0, count: observations.rows)
  }

  /// By how much joining two raises the sum of squares about the centroids: the same number whichever
  /// comes first.
  func cost(_ a: Int, _ b: Int) -> Double {
    let (m, n) = (sizes[a], sizes[b])
    return centroids.squaredDistanceInStrands(a, to: centroids, b) * (m * n / (m + n))
  }

  /// Makes one cluster of two, in the place of the lesser, which is kept.
  mutating func join(_ kept: Int, _ gone: Int, cost: Double) -> Join {
    let (m, n) = (sizes[kept], sizes[gone])
    for column in 0..<centroids.columns {
      let (x, y) = (centroids[kept, column], centroids[gone, column])
      // The mean of equals is exactly what they are, or duplicates would drift apart.
      centroids[kept, column] = x == y ? x : (x * m + y * n) / (m + n)
    }
    sizes[kept] = m + n
    // In exact arithmetic a join never stands below the joins inside it; rounding could make it.
    heights[kept] = max((2 * cost).squareRoot() * unit, heights[kept], heights[gone])
    return Join(first: kept, second: gone, height: heights[kept])
  }
}
