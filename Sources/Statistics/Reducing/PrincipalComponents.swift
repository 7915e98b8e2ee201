/// The few directions that tell the most about many features.
///
///     let scaled = Scaling(.standard).fit(areas).apply(areas)
///     let axes = PrincipalComponents(count: 2).fit(scaled)
///     axes.explainedVarianceRatio      // [0.39, 0.14]
///     axes.scores(scaled)              // a row for each area, two columns
///
/// Features of different units should be scaled before; here they are only centred. An axis and its
/// opposite are the same, so a sign is chosen: the largest loading of each axis, in size, is positive
/// (the first of them, of those equal to within a millionth), as in scikit-learn.
///
/// **Edge cases**: there are as many axes as there are features, or observations if fewer. Axes along
/// which nothing varies explain nothing, and are still at right angles to the others. One observation
/// has no variance at all: its ratios are 0.
/// **Properties**: axes are orthonormal to 1e-12; the ratios of all add to 1; scores are uncorrelated.
///
/// - Complexity: O(*n* · *p*² + *p*³).
///
/// > I. Jolliffe. *Principal Component Analysis*. Springer 2002.
public struct PrincipalComponents: Hashable, Sendable {
  /// How many axes to keep; all if `nil`.
  public var count: Int?

  public init(count: Int? = nil) {
    precondition(count.map { $0 > 0 } ?? true, "at least one component is kept")
    self.count = count
  }

  public struct Fit: Hashable, Sendable {
    /// The mean of each feature, which scores are measured from.
    public let means: [Double]
    /// A unit vector for each component, in rows, from the one that explains most.
    public let axes: Matrix
    /// The sample variance of the scores of each component.
    public let explainedVariance: [Double]
    /// Each component’s part of all the variance there is.
    public let explainedVarianceRatio: [Double]

    /// What each feature has to do with each component, in rows: the axis times the standard deviation
    /// of its scores. Of z-scores this is their correlation (but for *n* against *n* − 1).
    public var loadings: Matrix {
      var loadings = axes
      for component in 0..<axes.rows {
        let length = explainedVariance[component].squareRoot()
        for feature in 0..<axes.columns { loadings[component, feature] *= length }
      }
      return loadings
    }

    /// Where observations lie along the axes: a row for each observation.
    ///
    /// - Precondition: all elements are finite, and there are as many features as were fitted.
    public func scores(_ observations: Matrix) -> Matrix {
      refuse(observations, columns: means.count)
      var scores = Matrix(rows: observations.rows, columns: axes.rows)
      for row in 0..<observations.rows {
        for component in 0..<axes.rows {
          var sum = 0.0
          for feature in 0..<axes.columns {
            sum += (observations[row, feature] - means[feature]) * axes[component, feature]
          }
          scores[row, component] = sum
        }
      }
      return scores
    }
  }

  /// - Precondition: there is at least one observation, and all elements are finite.
  public func fit(_ observations: Matrix) -> Fit {
    precondition(observations.rows > 0, "components are found from at least one observation")
    refuse(observations, columns: observations.columns)
    let features = observations.features
    let means = features.map { Moments($0).mean }
    let centred = zip(features, means).map { feature, mean in feature.map { $0 - mean } }
    let found = RightSingularVectors(of: centred)
    let most = min(observations.rows, observations.columns)
    let kept = min(count ?? most, most)
    let freedom = Double(max(observations.rows - 1, 1))
    // In units of the longest axis, so that ratios survive where variances would overflow.
    let unit = found.lengths.first ?? 0
    let squares = found.lengths.map { unit > 0 ? ($0 / unit) * ($0 / unit) : 0 }
    let total = squares.reduce(0, +)
    return Fit(
      means: means,
      axes: Matrix(
        rows: kept, columns: observations.columns,
        (0..<kept).flatMap { facing(Array(found.vectors[row: $0])) }),
      explainedVariance: squares.prefix(kept).map { $0 / freedom * unit * unit },
      explainedVarianceRatio: squares.prefix(kept).map { total > 0 ? $0 / total : 0 })
  }
}

/// The axis, turned so that its largest element is positive. Elements that are equal but for rounding
/// count as equal, or rounding would choose the sign.
private func facing(_ axis: [Double]) -> [Double] {
  let largest = axis.reduce(0) { max($0, abs($1)) }
  let first = axis.first { abs($0) >= largest * (1 - 1e-6) } ?? 0
  return first < 0 ? axis.map { -$0 } : axis
}
