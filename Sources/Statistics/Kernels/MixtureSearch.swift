/// One start of expectation–maximisation.
struct MixtureSearch: Sendable {
  private let observations: Matrix
  private let shape: GaussianMixture.Shape
  private let floor: Double
  private var weights: [Double]
  private var means: Matrix
  private var covariances: [Matrix]
  private var responsibilities: Matrix
  private(set) var logLikelihood = -Double.infinity

  init(_ observations: Matrix, from start: [Int], _ shape: GaussianMixture.Shape) {
    self.observations = observations
    self.shape = shape
    floor = Self.floor(observations)
    let count = (start.max() ?? 0) + 1
    means = Matrix(rows: count, columns: observations.columns)
    weights = [Double](repeating: 0, count: count)
    let nothing = Matrix(rows: observations.columns, columns: observations.columns)
    covariances = [Matrix](repeating: nothing, count: means.rows)
    responsibilities = Matrix(rows: observations.rows, columns: means.rows)
    for (row, label) in start.enumerated() { responsibilities[row, label] = 1 }
  }

  /// What every variance is raised by: in proportion to the data, so that their unit does not
  /// matter.
  private static func floor(_ observations: Matrix) -> Double {
    let mean = observations.mean(of: Array(0..<observations.rows))
    var squares = 0.0
    for row in 0..<observations.rows {
      for column in 0..<observations.columns {
        let deviation = observations[row, column] - mean[column]
        squares += deviation * deviation
      }
    }
    let variance = squares / Double(observations.rows * observations.columns)
    return 1e-6 * (variance > 0 ? variance : 1)
  }

  mutating func run(_ iterations: Int, _ tolerance: Double) {
    for _ in 0..<iterations {
      maximise()
      let before = logLikelihood
      expect()
      let rise = (logLikelihood - before) / Double(observations.rows)
      if rise.magnitude < tolerance { return }
    }
  }

  /// Finds the distributions that the responsibilities make likeliest.
  private mutating func maximise() {
    let columns = observations.columns
    for component in weights.indices {
      var total = 0.0
      var sums = [Double](repeating: 0, count: columns)
      for row in 0..<observations.rows {
        let share = responsibilities[row, component]
        total += share
        for column in 0..<columns { sums[column] += share * observations[row, column] }
      }
      weights[component] = total / Double(observations.rows)
      // A component that has lost everything stays what it was, with no weight.
      guard total > 1e-10 else { continue }
      for column in 0..<columns { means[component, column] = sums[column] / total }
      covariances[component] = covariance(of: component, total)
    }
  }

  private func covariance(of component: Int, _ total: Double) -> Matrix {
    let columns = observations.columns
    var covariance = Matrix(rows: columns, columns: columns)
    var deviation = [Double](repeating: 0, count: columns)
    for row in 0..<observations.rows {
      let share = responsibilities[row, component]
      if share == 0 { continue }
      for column in 0..<columns {
        deviation[column] = observations[row, column] - means[component, column]
      }
      for column in 0..<columns {
        let weighted = share * deviation[column]
        for other in shape == .full ? 0...column : column...column {
          covariance[column, other] += weighted * deviation[other]
        }
      }
    }
    for column in 0..<columns {
      for other in 0...column {
        covariance[column, other] /= total
        covariance[other, column] = covariance[column, other]
      }
    }
    if shape == .spherical {
      let mean = (0..<columns).reduce(0) { $0 + covariance[$1, $1] } / Double(columns)
      for column in 0..<columns { covariance[column, column] = mean }
    }
    for column in 0..<columns { covariance[column, column] += floor }
    return covariance
  }

  /// Finds how likely each observation belongs to each component.
  private mutating func expect() {
    let columns = observations.columns
    let constant = -0.5 * Double(columns) * Elementary.log(2 * .pi)
    let whitenings = covariances.map { covariance in
      guard let whitening = Whitening(covariance) else {
        preconditionFailure("the features’ variances are too far apart: standardise them before")
      }
      return whitening
    }
    let logWeights = weights.map { $0 > 0 ? Elementary.log($0) : -.infinity }
    var deviations = [SIMD8<Double>](repeating: .zero, count: columns)
    var logs = [SIMD8<Double>](repeating: .zero, count: weights.count)
    logLikelihood = 0
    for first in stride(from: 0, to: observations.rows, by: 8) {
      let block = 0..<min(8, observations.rows - first)
      for component in weights.indices {
        for lane in block {
          for column in 0..<columns {
            deviations[column][lane] = observations[first + lane, column] - means[component, column]
          }
        }
        let whitening = whitenings[component]
        let lengths = whitening.squaredLengths(deviations)
        logs[component] =
          SIMD8(repeating: logWeights[component] + constant - whitening.logRoot) - 0.5 * lengths
      }
      for lane in block { share(logs.map { $0[lane] }, first + lane) }
    }
  }

  /// Divides a row between the components, by the logarithms of their densities there.
  private mutating func share(_ logs: [Double], _ row: Int) {
    // Taken relative to the greatest, the densities cannot all vanish.
    let greatest = logs.max() ?? 0
    let densities = logs.map { Elementary.exp($0 - greatest) }
    let sum = densities.reduce(0, +)
    for component in densities.indices {
      responsibilities[row, component] = densities[component] / sum
    }
    logLikelihood += greatest + Elementary.log(sum)
  }

  /// The fit, its components numbered by their first appearance.
  func result() -> GaussianMixture.Fit {
    let count = weights.count
    let likeliest = (0..<observations.rows).map { row in
      (1..<count).reduce(0) {
        responsibilities[row, $1] > responsibilities[row, $0] ? $1 : $0
      }
    }
    let numbering = Numbering(likeliest, groups: count)
    var order = (0..<count).filter { numbering.numbers[$0] != nil }
    order.sort { numbering.numbers[$0] ?? 0 < numbering.numbers[$1] ?? 0 }
    order += (0..<count).filter { numbering.numbers[$0] == nil }
    let free = Double(count - 1 + count * observations.columns + count * shapeParameters)
    return GaussianMixture.Fit(
      weights: order.map { weights[$0] },
      means: Matrix(
        rows: count, columns: means.columns, order.flatMap { means[row: $0] }),
      covariances: order.map { covariances[$0] },
      responsibilities: Matrix(
        rows: observations.rows, columns: count,
        (0..<observations.rows).flatMap { row in order.map { responsibilities[row, $0] } }),
      labels: likeliest.compactMap { numbering.numbers[$0] },
      logLikelihood: logLikelihood,
      bic: -2 * logLikelihood + free * Elementary.log(Double(observations.rows)))
  }

  /// How many numbers describe one covariance.
  private var shapeParameters: Int {
    switch shape {
    case .full: observations.columns * (observations.columns + 1) / 2
    case .diagonal: observations.columns
    case .spherical: 1
    }
  }
}
