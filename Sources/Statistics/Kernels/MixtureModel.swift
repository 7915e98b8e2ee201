/// Normal distributions, and the share that each has of all observations.
struct MixtureModel: Sendable {
  let shape: GaussianMixture.Shape
  var weights: [Double]
  var means: Matrix
  var covariances: [Matrix]

  /// Where distributions are, before it is known how large they are and how wide.
  init(_ shape: GaussianMixture.Shape, means: Matrix) {
    self.shape = shape
    self.means = means
    let nothing = Matrix(rows: means.columns, columns: means.columns)
    weights = [Double](repeating: 0, count: means.rows)
    covariances = [Matrix](repeating: nothing, count: means.rows)
  }

  /// How many numbers can be chosen freely.
  var freedom: Int {
    let columns = means.columns
    let spread =
      switch shape {
      case .full: columns * (columns + 1) / 2
      case .diagonal: columns
      case .spherical: 1
      }
    return weights.count - 1 + weights.count * (columns + spread)
  }

  /// Moves to the distributions that are likeliest by some sums, which were taken about these means.
  ///
  /// - Parameter floor: What every variance is raised by.
  mutating func maximise(_ sums: MixtureSums, rows: Int, floor: Double) {
    for component in weights.indices {
      let (total, first, second) = sums.moments(component)
      weights[component] = total / Double(rows)
      // A component that has lost everything stays what it was, with no weight.
      guard total > 1e-10 else { continue }
      let shift = first.map { $0 / total }
      for column in shift.indices { means[component, column] += shift[column] }
      covariances[component] = covariance(second, total, shift, floor)
    }
  }

  private func covariance(
    _ products: Matrix, _ total: Double, _ shift: [Double], _ floor: Double
  ) -> Matrix {
    let columns = means.columns
    var covariance = Matrix(rows: columns, columns: columns)
    for row in 0..<columns {
      for column in shape == .full ? 0...row : row...row {
        let shared = products[row, column] / total - shift[row] * shift[column]
        covariance[row, column] = shared
        covariance[column, row] = shared
      }
    }
    let mean = (0..<columns).reduce(0) { $0 + covariance[$1, $1] } / Double(columns)
    for column in 0..<columns {
      if shape == .spherical { covariance[column, column] = mean }
      covariance[column, column] += floor
    }
    return covariance
  }
}
