import Concurrent

/// The axes along which the rows of a matrix reach furthest, and how far they reach in all.
///
/// **How this works.** Householder reflections first fold the rows into a small triangle that has the
/// same axes and lengths; a long matrix is folded a block of rows at a time, and then the blocks’
/// triangles, so that each block fits in a core’s cache. The blocks are of one size whatever the
/// number of cores, so the answer is too. One-sided Jacobi rotations then turn the triangle’s columns
/// until each two are at right angles. The covariance matrix, which would square the range of the
/// lengths and lose the small ones, is never formed, and the axes are a product of rotations: at
/// right angles to each other even where lengths are equal or nothing.
///
/// > J. Demmel, L. Grigori, M. Hoemmen, J. Langou. "Communication-optimal parallel and sequential QR
/// > and LU factorizations." 2012.
/// > J. Demmel, K. Veselić. "Jacobi's method is more accurate than QR." 1992.
struct RightSingularVectors {
  /// How far the rows reach along each axis (the singular values), from the furthest.
  let lengths: [Double]
  /// The axes, a row each: all of them, even those of no length.
  let vectors: Matrix

  /// - Parameter features: The matrix’s columns, of the same length and finite.
  init(of features: [[Double]]) {
    let count = features.count
    // In units of the largest element nothing overflows.
    let unit = features.reduce(0) { $1.reduce($0) { max($0, abs($1)) } }
    guard unit > 0, let rows = features.first?.count else {
      lengths = [Double](repeating: 0, count: count)
      vectors = identity(count)
      return
    }
    let blocks = (0..<rows).pieces(max(1, rows / max(4_096, 8 * count)))
    let triangles = blocks.concurrentMap { block in
      triangle(features.map { feature in feature[block].map { $0 / unit } })
    }
    let last = triangles.count == 1 ? triangles[0] : triangle(stack(triangles))
    let (columns, rotations) = rotate(last)
    let found = columns.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() * unit }
    let order = found.indices.sorted { (found[$1], $0) < (found[$0], $1) }
    lengths = order.map { found[$0] }
    vectors = Matrix(rows: count, columns: count, order.flatMap { rotations[$0] })
  }
}

private func identity(_ count: Int) -> Matrix {
  var matrix = Matrix(rows: count, columns: count)
  for index in 0..<count { matrix[index, index] = 1 }
  return matrix
}

private func stack(_ triangles: [[[Double]]]) -> [[Double]] {
  guard let first = triangles.first else { return [] }
  return first.indices.map { column in triangles.flatMap { $0[column] } }
}

/// The upper triangle that reflections make of some columns, as columns.
private func triangle(_ columns: [[Double]]) -> [[Double]] {
  var columns = columns
  let rows = columns.first?.count ?? 0
  let steps = min(rows, columns.count)
  for step in 0..<steps {
    var mirror = columns[step]
    let length = dot(mirror, mirror, from: step).squareRoot()
    guard length > 0 else { continue }
    // Away from the column’s own sign, so that nothing cancels.
    let image = mirror[step] > 0 ? -length : length
    mirror[step] -= image
    let scale = 2 / dot(mirror, mirror, from: step)
    columns[step][step] = image
    for column in step + 1..<max(columns.count, step + 1) {
      let amount = scale * dot(mirror, columns[column], from: step)
      add(-amount, mirror, to: &columns[column], from: step)
    }
  }
  return columns.enumerated().map { place, column in
    (0..<steps).map { $0 <= place ? column[$0] : 0 }
  }
}

/// Turns columns, two at a time, until all are at right angles; and the axes with them.
private func rotate(_ columns: [[Double]]) -> (columns: [[Double]], axes: [[Double]]) {
  var columns = columns
  var axes = columns.indices.map { axis in columns.indices.map { $0 == axis ? 1.0 : 0 } }
  // Ten sweeps are many; the limit only guards against a tolerance that rounding keeps out of reach.
  for _ in 0..<60 {
    var isDone = true
    for p in columns.indices {
      for q in columns.indices.dropFirst(p + 1) {
        let a = dot(columns[p], columns[p])
        let b = dot(columns[q], columns[q])
        let g = dot(columns[p], columns[q])
        guard abs(g) > 1e-15 * a.squareRoot() * b.squareRoot() else { continue }
        isDone = false
        let z = (b - a) / (2 * g)
        let tangent = (z < 0 ? -1 : 1) / (abs(z) + (1 + z * z).squareRoot())
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        turn(&columns, p, q, cosine, cosine * tangent)
        turn(&axes, p, q, cosine, cosine * tangent)
      }
    }
    if isDone { break }
  }
  return (columns, axes)
}

private func turn(_ columns: inout [[Double]], _ p: Int, _ q: Int, _ c: Double, _ s: Double) {
  for row in columns[p].indices {
    let (x, y) = (columns[p][row], columns[q][row])
    columns[p][row] = c * x - s * y
    columns[q][row] = s * x + c * y
  }
}

private func add(_ factor: Double, _ a: [Double], to b: inout [Double], from start: Int) {
  for index in start..<a.count { b[index] += factor * a[index] }
}
