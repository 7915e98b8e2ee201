/// Draws extreme numbers in to the edge of what is usual, so that a few do not decide a scale.
///
///     let fences = Winsorising(.quantiles(0.01...0.99)).fit(areas)
///     let drawnIn = fences.apply(areas)
///     fences.bounds[0]       // what the first feature was kept within
///
/// - Complexity: O(*n* · *p* · log *n*).
///
/// > C. Hastings, F. Mosteller, J. Tukey, C. Winsor. "Low Moments for Small Samples." 1947.
public struct Winsorising: Hashable, Sendable {
  public enum Method: Hashable, Sendable {
    /// Between two quantiles, given as the shares of observations below them.
    case quantiles(ClosedRange<Double>)
    /// Within so many standard deviations (of the population) of the mean.
    case deviations(Double)
  }

  public var method: Method

  public init(_ method: Method = .quantiles(0.05...0.95)) { self.method = method }

  /// - Precondition: there is at least one observation, and all elements are finite.
  public func fit(_ observations: Matrix) -> Fit {
    precondition(observations.rows > 0, "bounds are found from at least one observation")
    refuse(observations, columns: observations.columns)
    return Fit(
      bounds: (0..<observations.columns).map { column in
        let values = observations[column: column]
        switch method {
        case .quantiles(let shares):
          let quantiles = Quantiles(values)
          return quantiles(shares.lowerBound)...quantiles(shares.upperBound)
        case .deviations(let count):
          precondition(count >= 0, "numbers are kept within 0 or more standard deviations")
          let moments = Moments(values)
          let reach = count * moments.standardDeviation
          return moments.mean - reach...moments.mean + reach
        }
      })
  }

  public struct Fit: Hashable, Sendable {
    /// What each feature is kept within.
    public let bounds: [ClosedRange<Double>]

    /// - Precondition: all elements are finite, and there are as many features as were fitted.
    public func apply(_ observations: Matrix) -> Matrix {
      refuse(observations, columns: bounds.count)
      return mapped(observations) { x, column in
        min(max(x, bounds[column].lowerBound), bounds[column].upperBound)
      }
    }
  }
}
