import Concurrent

/// Expectation–maximisation from one start.
///
/// How this works: both halves of a step are one pass over the observations. Panel by panel, rows are
/// divided between the components and added to the sums that the next parameters come from, so that
/// shares are never kept. The panels are cut into the same pieces on one core or many, and their sums
/// added in order, so that every digit is the same.
struct MixtureSearch: Sendable {
  let rows: MixtureRows
  private let floor: Double
  private(set) var model: MixtureModel
  private(set) var logLikelihood = -Double.infinity

  /// - Parameter start: A group for each row. None is empty.
  init(
    _ observations: Matrix, _ rows: MixtureRows, from start: [Int],
    _ shape: GaussianMixture.Shape
  ) {
    self.rows = rows
    // In proportion to the data, so that their unit does not matter.
    floor = 1e-6 * (rows.variance > 0 ? rows.variance : 1)
    model = MixtureModel(shape, means: observations.means(of: Groups(start)))
    let given = sums { step, panel in
      step.assign(panel, start)
      return 0
    }.sums
    model.maximise(given, rows: rows.count, floor: floor)
  }

  /// Improves the parameters until the mean log-likelihood rises by less than a tolerance, or for a
  /// number of iterations.
  mutating func run(_ iterations: Int, _ tolerance: Double) {
    for iteration in 1...iterations {
      let densities = MixtureDensities(model)
      let (sums, logLikelihood) = sums { step, panel in step.expect(panel, densities) }
      let rise = (logLikelihood - self.logLikelihood) / Double(rows.count)
      self.logLikelihood = logLikelihood
      if rise.magnitude < tolerance || iteration == iterations { return }
      model.maximise(sums, rows: rows.count, floor: floor)
    }
  }

  /// Shares out all panels, and returns what this comes to, and the sum of what `share` returns.
  private func sums(
    _ share: @Sendable (inout MixtureStep, Int) -> Double
  ) -> (sums: MixtureSums, logLikelihood: Double) {
    let none = MixtureSums(model)
    let pieces = rows.pieces.concurrentMap { panels in
      var step = MixtureStep(rows, model)
      var sums = none
      var logLikelihood = 0.0
      for panel in panels {
        logLikelihood += share(&step, panel)
        step.add(panel, to: &sums)
      }
      return (sums: sums, logLikelihood: logLikelihood)
    }
    return pieces.reduce(into: (sums: none, logLikelihood: 0)) { all, piece in
      all.sums += piece.sums
      all.logLikelihood += piece.logLikelihood
    }
  }

  /// Each row’s shares in the components.
  func responsibilities() -> Matrix {
    let densities = MixtureDensities(model)
    let components = model.weights.indices
    let shares = rows.pieces.concurrentMap { panels in
      var step = MixtureStep(rows, model)
      var shares: [Double] = []
      for panel in panels {
        _ = step.expect(panel, densities)
        for row in rows.indices(panel) {
          for component in components { shares.append(step.share(of: row, in: component)) }
        }
      }
      return shares
    }
    return Matrix(rows: rows.count, columns: components.count, shares.flatMap(\.self))
  }
}
