/// The mean of some numbers, and how they lie about it.
///
///     let ages = Moments([2, 4, 4, 6])
///     ages.mean                 // 4
///     ages.variance             // 2, that of a whole population
///     ages.sampleVariance       // 2.67, an estimate from a sample
///     ages.skew                 // 0
///
/// Deviations are summed about a mean already found, so that large numbers that differ by little
/// keep their variance.
///
/// **Edge cases**: no numbers have a mean and variances of 0; one number has a sample variance of 0;
/// equal numbers have a skew of 0.
///
/// - Complexity: O(*n*), in three passes.
public struct Moments: Hashable, Sendable {
  public let count: Int
  public let mean: Double

  /// The mean squared deviation: the sum divided by *n*.
  public let variance: Double

  /// The third standardised moment, without correction for the size of the sample.
  public let skew: Double

  public init(_ values: [Double]) {
    precondition(values.allSatisfy(\.isFinite), "moments are of numbers, and one here is not")
    count = values.count
    let divisor = Double(max(count, 1))
    let rough = values.reduce(0) { $0 + $1 / divisor }
    // The rounding left in the sum is itself averaged away: equal numbers have exactly their mean.
    let centre = rough + values.reduce(0) { $0 + ($1 - rough) / divisor }
    let reach = values.reduce(0) { max($0, abs($1 - centre)) }
    var squares = 0.0
    var cubes = 0.0
    // In units of the largest deviation nothing overflows or vanishes.
    if reach > abs(centre) * 4 * Double.ulpOfOne {
      for value in values {
        let deviation = (value - centre) / reach
        squares += deviation * deviation
        cubes += deviation * deviation * deviation
      }
    }
    mean = centre
    variance = squares / divisor * reach * reach
    let spread = squares / divisor
    skew = spread > 0 ? cubes / divisor / (spread * spread.squareRoot()) : 0
  }

  /// The sum of squared deviations divided by *n* − 1.
  public var sampleVariance: Double {
    count > 1 ? variance * (Double(count) / Double(count - 1)) : 0
  }

  /// The root of the variance: of a whole population, not of a sample.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The root of the sample variance.
  public var sampleStandardDeviation: Double { sampleVariance.squareRoot() }
}
