import Glibc
import Statistics

/// One step of expectation–maximisation, as the textbook writes it: row after row, with the inverse
/// and the determinant of each covariance by elimination.
struct ObviousMixture {
  var weights: [Double]
  var means: [[Double]]
  var covariances: [[[Double]]]

  init(_ fit: GaussianMixture.Fit) {
    weights = fit.weights
    means = (0..<fit.means.rows).map { Array(fit.means[row: $0]) }
    covariances = fit.covariances.map { covariance in
      (0..<covariance.rows).map { Array(covariance[row: $0]) }
    }
  }

  /// Each row’s shares in the components, and the logarithm of all rows’ density.
  func expect(_ rows: [[Double]]) -> (shares: [[Double]], logLikelihood: Double) {
    let parts = covariances.map(eliminated)
    var logLikelihood = 0.0
    let shares = rows.map { row in
      let logs = weights.indices.map { component in
        let deviation = zip(row, means[component]).map { $0 - $1 }
        let whitened = parts[component].inverse.map {
          zip($0, deviation).reduce(0) { $0 + $1.0 * $1.1 }
        }
        let square = zip(deviation, whitened).reduce(0) { $0 + $1.0 * $1.1 }
        let constant = Double(row.count) * log(2 * Double.pi) + parts[component].logDeterminant
        return log(weights[component]) - (constant + square) / 2
      }
      let greatest = logs.max() ?? 0
      let sum = logs.reduce(0) { $0 + exp($1 - greatest) }
      logLikelihood += greatest + log(sum)
      return logs.map { exp($0 - greatest) / sum }
    }
    return (shares, logLikelihood)
  }

  /// The likeliest parameters for these shares.
  mutating func maximise(
    _ rows: [[Double]], _ shares: [[Double]], _ shape: GaussianMixture.Shape, floor: Double
  ) {
    let features = rows[0].indices
    for component in weights.indices {
      let own = shares.map { $0[component] }
      let total = own.reduce(0, +)
      weights[component] = total / Double(rows.count)
      means[component] = features.map { f in
        zip(own, rows).reduce(0) { $0 + $1.0 * $1.1[f] } / total
      }
      let mean = means[component]
      covariances[component] = features.map { f in
        features.map { g in
          if shape != .full, f != g { return 0 }
          let sum = zip(own, rows).reduce(0) {
            $0 + $1.0 * ($1.1[f] - mean[f]) * ($1.1[g] - mean[g])
          }
          return sum / total
        }
      }
      let trace = features.reduce(0) { $0 + covariances[component][$1][$1] }
      for f in features {
        if shape == .spherical { covariances[component][f][f] = trace / Double(features.count) }
        covariances[component][f][f] += floor
      }
    }
  }

  /// By Gauss and Jordan.
  private func eliminated(_ matrix: [[Double]]) -> (inverse: [[Double]], logDeterminant: Double) {
    let size = matrix.count
    var rows = matrix.enumerated().map { row, numbers in
      numbers + (0..<size).map { $0 == row ? 1 : 0 }
    }
    var logDeterminant = 0.0
    for pivot in 0..<size {
      logDeterminant += log(rows[pivot][pivot])
      rows[pivot] = rows[pivot].map { [by = rows[pivot][pivot]] in $0 / by }
      for other in 0..<size where other != pivot {
        rows[other] = zip(rows[other], rows[pivot]).map { [by = rows[other][pivot]] in $0 - by * $1
        }
      }
    }
    return (rows.map { Array($0[size...]) }, logDeterminant)
  }
}
