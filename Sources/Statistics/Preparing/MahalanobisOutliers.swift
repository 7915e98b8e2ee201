/// Flags observations whose features are unusual together, even if none is alone.
///
///     let unusual = MahalanobisOutliers(chance: 0.001).fit(areas)
///     unusual.distances(areas)
///     unusual.flags(areas)         // the rows
///
/// The distance counts standard deviations from the mean along the principal axes, so that features
/// that go together are not counted twice. Squared, it is compared with the chi-squared distribution:
/// of normal observations about the share `chance` is flagged.
///
/// **Edge cases**: directions along which the fitted observations do not vary are left out of the
/// distance. Where nothing varies, nothing is flagged.
/// **Properties**: distances do not depend on the features’ units.
///
/// - Complexity: O(*n* · *p*² + *p*³).
///
/// > P. Mahalanobis. "On the generalised distance in statistics." 1936.
public struct MahalanobisOutliers: Hashable, Sendable {
  public var chance: Double

  public init(chance: Double = 0.001) {
    precondition(chance > 0 && chance < 1, "a chance lies above 0 and below 1, like 0.001")
    self.chance = chance
  }

  public struct Fit: Hashable, Sendable {
    /// The distance beyond which an observation is flagged.
    public let limit: Double
    /// How many directions the fitted observations vary along.
    public let directions: Int
    fileprivate let scaling: Scaling.Fit
    fileprivate let components: PrincipalComponents.Fit

    /// The distance of each observation from the mean.
    ///
    /// - Precondition: all elements are finite, and there are as many features as were fitted.
    public func distances(_ observations: Matrix) -> [Double] {
      let scores = components.scores(scaling.apply(observations))
      return (0..<scores.rows).map { row in
        (0..<directions).reduce(0) { sum, axis in
          sum + scores[row, axis] * scores[row, axis] / components.explainedVariance[axis]
        }.squareRoot()
      }
    }

    /// The observations that are further than the limit.
    public func flags(_ observations: Matrix) -> [Int] {
      distances(observations).enumerated().filter { $0.element > limit }.map(\.offset)
    }
  }

  /// - Precondition: there is at least one observation, and all elements are finite.
  public func fit(_ observations: Matrix) -> Fit {
    // Scaled first, so that a feature of small unit is not taken for one that does not vary.
    let scaling = Scaling(.standard).fit(observations)
    let components = PrincipalComponents().fit(scaling.apply(observations))
    let directions = components.explainedVariance.count {
      $0 > 1e-20 * (components.explainedVariance.first ?? 0)
    }
    let square = directions > 0 ? ChiSquared.upperQuantile(chance, freedom: directions) : .infinity
    return Fit(
      limit: square.squareRoot(), directions: directions, scaling: scaling, components: components)
  }
}
