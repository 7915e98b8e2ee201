/// Brings features of different units to one scale.
///
///     let scaling = Scaling(.standard).fit(areas)
///     let scaled = scaling.apply(areas)         // each feature’s mean is 0, its deviation 1
///     scaling.apply(nextYear)                   // on this year’s scale
///     scaling.undo(scaled)                      // the areas again
///
/// **Edge cases**: a feature that does not vary becomes 0, or the lower end of the range; new numbers
/// outside the fitted range lie outside the new range too.
///
/// - Complexity: O(*n* · *p*); O(*n* · *p* · log *n*) for the robust one.
public struct Scaling: Hashable, Sendable {
  public enum Method: Hashable, Sendable {
    /// z-scores: less the mean, over the standard deviation of the population (not the sample).
    case standard
    /// From the least to the greatest number, to a range.
    case range(ClosedRange<Double>)
    /// Less the median, over the interquartile range: not moved by outliers.
    case robust
  }

  public var method: Method

  public init(_ method: Method = .standard) { self.method = method }

  /// - Precondition: there is at least one observation, and all elements are finite.
  public func fit(_ observations: Matrix) -> Fit {
    precondition(observations.rows > 0, "a scale is found from at least one observation")
    refuse(observations, columns: observations.columns)
    let scales = (0..<observations.columns).map { scale(observations[column: $0]) }
    return Fit(
      centres: scales.map(\.centre), units: scales.map(\.unit), origins: scales.map(\.origin))
  }

  private func scale(_ values: [Double]) -> (centre: Double, unit: Double, origin: Double) {
    switch method {
    case .standard:
      let moments = Moments(values)
      return (moments.mean, oneIfNothing(moments.standardDeviation), 0)
    case .robust:
      let quantiles = Quantiles(values)
      return (quantiles.median, oneIfNothing(quantiles.interquartileRange), 0)
    case .range(let range):
      precondition(
        range.lowerBound.isFinite && range.upperBound.isFinite && !range.isEmpty,
        "the range to scale to has finite ends")
      let quantiles = Quantiles(values)
      let length = range.upperBound - range.lowerBound
      // A range of no length, as of a weight of 0, puts every observation at the same place.
      let unit = length > 0 ? (quantiles.greatest - quantiles.least) / length : .infinity
      return (quantiles.least, oneIfNothing(unit), range.lowerBound)
    }
  }

  private func oneIfNothing(_ unit: Double) -> Double { unit > 0 ? unit : 1 }

  /// Where each feature’s scale begins, and its unit.
  public struct Fit: Hashable, Sendable {
    /// What is taken from each feature.
    public let centres: [Double]
    /// What each feature is then divided by.
    public let units: [Double]
    /// What is then added.
    public let origins: [Double]

    /// - Precondition: all elements are finite, and there are as many features as were fitted.
    public func apply(_ observations: Matrix) -> Matrix {
      refuse(observations, columns: centres.count)
      return mapped(observations) { x, column in
        (x - centres[column]) / units[column] + origins[column]
      }
    }

    /// The observations whose scaled features these are.
    ///
    /// - Precondition: as for ``apply(_:)``.
    public func undo(_ scaled: Matrix) -> Matrix {
      refuse(scaled, columns: centres.count)
      return mapped(scaled) { y, column in
        let steps = y - origins[column]
        return steps == 0 ? centres[column] : steps * units[column] + centres[column]
      }
    }
  }
}

/// Each element, given its column, by a function.
func mapped(_ matrix: Matrix, _ transform: (Double, Int) -> Double) -> Matrix {
  var mapped = matrix
  for row in 0..<matrix.rows {
    for column in 0..<matrix.columns {
      mapped[row, column] = transform(matrix[row, column], column)
    }
  }
  return mapped
}
