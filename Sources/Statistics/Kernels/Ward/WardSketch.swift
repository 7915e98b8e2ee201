import Concurrent

/// A rough copy of centroids, in which a few numbers tell most of a distance: in single precision,
/// from a centre, along the axes in which the rows reach furthest.
///
/// Distances are the same along any axes and from any centre, so both are found from some of the
/// rows only.
struct WardSketch: Sendable {
  /// How many numbers of a point are looked at first.
  static let head = 8

  private let centre: [Double]
  /// What each feature adds along the axes, eight side by side, or `nil` where the axes are the
  /// features.
  private let turn: [SIMD8<Double>]?
  /// How many numbers a point has: as many as there are features, and noughts up to ``head``.
  let columns: Int
  /// A point for each cluster, one after the other.
  private(set) var points: [Float] = []
  /// The squared distance of each from the centre.
  private(set) var norms: [Float] = []

  /// Sketches the rows of a matrix.
  init(_ rows: Matrix) {
    columns = max(rows.columns, Self.head)
    let step = max(1, rows.rows / 512)
    let some = stride(from: 0, to: rows.rows, by: step).flatMap { rows[row: $0] }
    let features = Matrix(rows: some.count / rows.columns, columns: rows.columns, some).features
    // The middle and not the mean, which one wild row could pull away from all the others.
    centre = features.map { $0.sorted()[$0.count / 2] }
    // The axes of a wide table cost more than they save.
    turn = rows.columns * 8 > rows.rows ? nil : axes(features, centre)
    let blank = self
    let parts = (0..<rows.rows).pieces(4).concurrentMap { part in
      var points = [Float](repeating: 0, count: part.count * blank.columns)
      for (place, row) in part.enumerated() { blank.draw(rows, row, at: place, &points) }
      return points
    }
    points = Array(parts.joined())
    norms = (0..<rows.rows).map { norm($0) }
  }

  /// Sketches a row again.
  mutating func redraw(_ rows: Matrix, _ row: Int) {
    // Taken out and put back, so that it is ours alone while it changes.
    var changed: [Float] = []
    swap(&changed, &points)
    draw(rows, row, at: row, &changed)
    swap(&changed, &points)
    norms[row] = norm(row)
  }

  private func draw(_ rows: Matrix, _ row: Int, at place: Int, _ points: inout [Float]) {
    let count = centre.count
    let start = place * columns
    let values = rows.elements.span.extracting(row * count..<(row + 1) * count)
    guard let turn else {
      for column in 0..<count { points[start + column] = Float(values[column] - centre[column]) }
      return
    }
    let (parts, centre) = (turn.span, centre.span)
    let eights = (count + 7) / 8
    for eight in 0..<eights {
      var sums = SIMD8<Double>.zero
      for column in 0..<count {
        sums += (values[column] - centre[column]) * parts[column * eights + eight]
      }
      for lane in 0..<min(8, count - eight * 8) {
        points[start + eight * 8 + lane] = Float(sums[lane])
      }
    }
  }

  private func norm(_ row: Int) -> Float {
    let point = points.span.extracting(row * columns..<(row + 1) * columns)
    var sum: Float = 0
    for column in point.indices { sum += point[column] * point[column] }
    return sum
  }
}

/// What each feature adds along the axes in which some rows reach furthest from a centre.
private func axes(_ features: [[Double]], _ centre: [Double]) -> [SIMD8<Double>] {
  let moved = zip(features, centre).map { feature, middle in feature.map { $0 - middle } }
  let axes = RightSingularVectors(of: moved).vectors
  return (0..<axes.columns).flatMap { column in
    stride(from: 0, to: axes.rows, by: 8).map { first in
      var part = SIMD8<Double>.zero
      for lane in 0..<min(8, axes.rows - first) { part[lane] = axes[first + lane, column] }
      return part
    }
  }
}
