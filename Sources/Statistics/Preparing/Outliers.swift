/// Flags numbers that lie far from the others of their feature.
///
///     let unusual = Outliers(.fences(1.5)).fit(areas)
///     unusual.flags(areas)       // [Cell(row: 14, column: 2)]
///
/// **Edge cases**: of a feature whose usual range has no length, anything else is an outlier.
///
/// - Complexity: O(*n* · *p* · log *n*).
///
/// > J. Tukey. *Exploratory Data Analysis*. Addison-Wesley 1977.
public struct Outliers: Hashable, Sendable {
  public enum Method: Hashable, Sendable {
    /// More than so many standard deviations (of the population) from the mean.
    case deviations(Double)
    /// More than so many interquartile ranges below the first quartile or above the third.
    case fences(Double)
  }

  public var method: Method

  public init(_ method: Method = .fences(1.5)) { self.method = method }

  /// - Precondition: there is at least one observation, and all elements are finite.
  public func fit(_ observations: Matrix) -> Fit {
    precondition(observations.rows > 0, "outliers are found from at least one observation")
    refuse(observations, columns: observations.columns)
    return Fit(
      usual: (0..<observations.columns).map { column in
        let values = observations[column: column]
        switch method {
        case .deviations(let count):
          precondition(count >= 0, "an outlier is 0 or more standard deviations away")
          let moments = Moments(values)
          let reach = count * moments.standardDeviation
          return moments.mean - reach...moments.mean + reach
        case .fences(let count):
          precondition(count >= 0, "an outlier is 0 or more interquartile ranges away")
          let quantiles = Quantiles(values)
          let reach = count * quantiles.interquartileRange
          return quantiles(0.25) - reach...quantiles(0.75) + reach
        }
      })
  }

  public struct Fit: Hashable, Sendable {
    /// Where each feature’s numbers usually lie.
    public let usual: [ClosedRange<Double>]

    /// The cells outside what is usual, row after row.
    ///
    /// - Precondition: all elements are finite, and there are as many features as were fitted.
    public func flags(_ observations: Matrix) -> [Filled.Cell] {
      refuse(observations, columns: usual.count)
      return (0..<observations.rows).flatMap { row in
        usual.indices.filter { !usual[$0].contains(observations[row, $0]) }
          .map { Filled.Cell(row: row, column: $0) }
      }
    }
  }
}
