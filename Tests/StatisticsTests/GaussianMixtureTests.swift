import Statistics
import TestSupport
import Testing

@Suite("Gaussian mixtures") struct GaussianMixtureTests {
  @Test(arguments: GaussianMixture.Shape.allCases, [1, 2, 4])
  func `is a distribution`(shape: GaussianMixture.Shape, components: Int) {
    let observations = noise(60, 3, seed: 9)
    let fit = GaussianMixture(components: components, shape: shape, restarts: 2).fit(observations)
    #expect(abs(fit.weights.reduce(0, +) - 1) < 1e-12)
    for row in 0..<60 {
      let shares = fit.responsibilities[row: row]
      #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
      #expect(shares.max() == fit.responsibilities[row, fit.labels[row]])
    }
    for (component, covariance) in fit.covariances.enumerated() {
      for column in 0..<3 {
        #expect(covariance[column, column] > 0)
        for other in 0..<3 where other != column {
          #expect(covariance[column, other] == covariance[other, column])
          if shape != .full { #expect(covariance[column, other] == 0) }
        }
        if shape == .spherical { #expect(covariance[column, column] == covariance[0, 0]) }
      }
      let share = (0..<60).reduce(0) { $0 + fit.responsibilities[$1, component] } / 60
      #expect(abs(share - fit.weights[component]) < 1e-3)
    }
  }

  @Test(
    arguments: [(65, 1), (64, 2), (130, 5), (300, 8)], GaussianMixture.Shape.allCases)
  func `each step is that of the textbook`(
    size: (rows: Int, columns: Int), shape: GaussianMixture.Shape
  ) {
    let observations = noise(size.rows, size.columns, seed: 21)
    let rows = (0..<size.rows).map { Array(observations[row: $0]) }
    var mixture = GaussianMixture(
      components: 3, shape: shape, starts: .groups, restarts: 1, tolerance: 0)
    for iterations in [1, 2, 7] {
      mixture.iterations = iterations
      let fit = mixture.fit(observations)
      var obvious = ObviousMixture(fit)
      let (shares, logLikelihood) = obvious.expect(rows)
      #expect(fit.logLikelihood.isClose(logLikelihood, to: 1e-11))
      for row in rows.indices {
        #expect(Array(fit.responsibilities[row: row]).areClose(shares[row], to: 1e-9))
      }
      obvious.maximise(rows, shares, shape, floor: 1e-6 * variance(rows))
      mixture.iterations = iterations + 1
      let next = ObviousMixture(mixture.fit(observations))
      // Components may have changed numbers.
      let order = obvious.weights.indices.map { known in
        next.means.indices.min {
          apart(next.means[$0], obvious.means[known]) < apart(next.means[$1], obvious.means[known])
        } ?? 0
      }
      #expect(order.map { next.weights[$0] }.areClose(obvious.weights, to: 1e-9))
      for (known, found) in order.enumerated() {
        #expect(next.means[found].areClose(obvious.means[known], to: 1e-9))
        #expect(
          next.covariances[found].joined().map(\.self).areClose(
            obvious.covariances[known].joined().map(\.self), to: 1e-9))
      }
    }
  }

  @Test func `one component is the mean and the variance`() {
    let observations = Matrix(rows: 4, columns: 1, [1, 2, 3, 6])
    let fit = GaussianMixture(components: 1).fit(observations)
    let variance = 3.5 * (1 + 1e-6)
    #expect(fit.means == Matrix(rows: 1, columns: 1, [3]))
    #expect(abs(fit.covariances[0][0, 0] - variance) < 1e-12)
    // The density of four draws whose squared deviations from the mean sum to 14, and
    // log(2π · 3.5000035) by hand.
    let expected = -0.5 * (4 * (1.8378770664093453 + 1.252762968495368 + 1e-6) + 14 / variance)
    #expect(abs(fit.logLikelihood - expected) < 1e-9)
    #expect(abs(fit.bic - (-2 * expected + 2 * 1.3862943611198906)) < 1e-9)
  }

  @Test func `clouds are found, and their shares`() {
    let fit = GaussianMixture(components: 3).fit(clouds(3, rows: 90, columns: 2))
    #expect(fit.labels == (0..<90).map { $0 % 3 })
    #expect(fit.weights.allSatisfy { abs($0 - 1.0 / 3) < 1e-9 })
  }

  @Test(arguments: GaussianMixture.Shape.allCases)
  func `duplicates and constants are survived`(shape: GaussianMixture.Shape) {
    let same = Matrix(rows: 8, columns: 3, repeating: 5)
    let fit = GaussianMixture(components: 3, shape: shape).fit(same)
    #expect(fit.labels == [0, 0, 0, 0, 0, 0, 0, 0])
    #expect(fit.logLikelihood.isFinite)
    let one = GaussianMixture(components: 1, shape: shape).fit(noise(1, 2))
    #expect(one.labels == [0])
    var half = noise(20, 3)
    for row in 0..<20 { half[row, 1] = 1 }
    let constant = GaussianMixture(components: 2, shape: shape).fit(half)
    #expect(constant.logLikelihood.isFinite)
  }

  @Test func `more components than rows are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = GaussianMixture(components: 3).fit(Matrix(rows: 2, columns: 1, [1, 2]))
    }
  }

  @Test(.enabled(if: GroupOracle.exists))
  func `from k-means groups, the criterion is no worse than the oracle’s`() throws {
    var ran = 0
    for known in try GroupOracle.read().cases {
      for (components, bic) in known.gmm_bic.sorted(by: { $0.key < $1.key }) {
        let k = try #require(Int(components))
        let fit = GaussianMixture(components: k, starts: .groups, restarts: 4)
          .fit(known.observations)
        let (n, p) = (Double(known.data.count), known.data[0].count)
        #expect(fit.bic < bic + 2e-3 * n, "\(known.name) \(components)")
        let penalty = fit.bic + 2 * fit.logLikelihood
        let logarithms = known.name == "iris" ? 5.0106352940962555 : 5.181783550292085
        let parameters = Double(k - 1 + k * p + k * p * (p + 1) / 2)
        #expect(abs(penalty - parameters * logarithms) < 1e-6)
        ran += 1
      }
    }
    print("Gaussian mixtures: \(ran) oracle criteria")
  }

  @Test(.enabled(if: GroupOracle.exists && isOptimised, "takes minutes in a debug build"))
  func `likelihood is no worse than the oracle’s best`() throws {
    var ran = 0
    for known in try GroupOracle.read().cases {
      for (components, best) in known.gmm_best_mean_loglik.sorted(by: { $0.key < $1.key }) {
        let fit = GaussianMixture(components: try #require(Int(components)))
          .fit(known.observations)
        let mean = fit.logLikelihood / Double(known.data.count)
        #expect(mean > best - 1e-3, "\(known.name) \(components)")
        ran += 1
      }
    }
    print("Gaussian mixtures: \(ran) oracle likelihoods")
  }
}

#if DEBUG
  private let isOptimised = false
#else
  private let isOptimised = true
#endif

private func apart(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
}

/// The mean of the features’ variances.
private func variance(_ rows: [[Double]]) -> Double {
  let count = Double(rows.count)
  let variances = rows[0].indices.map { feature in
    let mean = rows.reduce(0) { $0 + $1[feature] } / count
    return rows.reduce(0) { $0 + ($1[feature] - mean) * ($1[feature] - mean) } / count
  }
  return variances.reduce(0, +) / Double(variances.count)
}
