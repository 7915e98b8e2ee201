import Concurrent

/// How much tighter groups are than those found where there are none.
///
///     let gaps = GapStatistic(groups: 8).fit(observations)
///     gaps.best        // the number of groups, which may be 1
///
/// For each number of groups, the gap is the mean log-inertia of *k*-means on reference data,
/// spread evenly over the box around the observations, less that on the observations. The best
/// number is the least whose gap is at least the next one’s less that one’s error, or the greatest
/// tried if there is no such.
///
/// - Complexity: that of ``KMeans`` for each number of groups, on the data and each reference.
///
/// > R. Tibshirani, G. Walther, T. Hastie. "Estimating the number of clusters in a data set via the
/// > gap statistic." *JRSS B* 63 (2001).
public struct GapStatistic: Hashable, Sendable {
  /// The most groups to try.
  public var groups: Int
  /// How many reference data sets are drawn.
  public var references: Int
  public var restarts: Int
  public var seed: UInt64

  public init(groups: Int, references: Int = 20, restarts: Int = 10, seed: UInt64 = 0) {
    self.groups = groups
    self.references = references
    self.restarts = restarts
    self.seed = seed
  }

  /// What was found. Both lists begin with one group.
  public struct Fit: Hashable, Sendable {
    public let gaps: [Double]
    /// The references’ standard deviation, widened by that of their mean.
    public let errors: [Double]
    public let best: Int
  }

  /// - Precondition: No number is missing, and there are at least as many observations as groups.
  public func fit(_ observations: Matrix) -> Fit {
    refuseMissing(observations)
    precondition(groups >= 1 && references >= 1, "there is at least one group, and one reference")
    let seeds = SplitMix64.seeds(references, from: seed)
    let found = logInertias(observations, seed: seed)
    let expected = seeds.concurrentMap { seed in
      logInertias(reference(observations, seed: seed), seed: seed)
    }
    var gaps: [Double] = []
    var errors: [Double] = []
    for k in 0..<groups {
      let logs = expected.map { $0[k] }
      let mean = logs.reduce(0, +) / Double(references)
      let variance = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(references)
      // Where nothing is left unexplained, the logarithm is of the least number there is instead.
      gaps.append(mean - found[k])
      errors.append((variance * (1 + 1 / Double(references))).squareRoot())
    }
    let best = (0..<groups - 1).first { gaps[$0] >= gaps[$0 + 1] - errors[$0 + 1] }
    return Fit(gaps: gaps, errors: errors, best: (best ?? groups - 1) + 1)
  }

  private func logInertias(_ observations: Matrix, seed: UInt64) -> [Double] {
    Elbow(groups: 1...groups, restarts: restarts, seed: seed).fit(observations).inertias.map {
      Elementary.log(max($0, .leastNormalMagnitude))
    }
  }

  /// As many points as there are observations, evenly spread over the box around them.
  private func reference(_ observations: Matrix, seed: UInt64) -> Matrix {
    var random = SplitMix64(seed: seed)
    var reference = observations
    for column in 0..<observations.columns {
      let values = observations[column: column]
      let (low, high) = (values.min() ?? 0, values.max() ?? 0)
      for row in 0..<observations.rows {
        reference[row, column] = low + random.unit() * (high - low)
      }
    }
    return reference
  }
}
