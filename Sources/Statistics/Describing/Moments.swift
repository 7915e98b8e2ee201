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
/// - Complexity: O(*n*).
public struct Moments: Hashable, Sendable {
  public let count: Int
  public let mean: Double

  /// The mean squared deviation: the sum divided by *n*.
  public let variance: Double

  /// The third standardised moment, without correction for the size of the sample.
  public let skew: Double

  public init(_ values: [Double]) {
    count = values.count
    let divisor = Double(max(count, 1))
    var rough = total(values) / divisor
    if !rough.isFinite {
      // Either the sum is too large for a number, or a number is none.
      precondition(values.allSatisfy(\.isFinite), "moments are of numbers, and one here is not")
      rough = values.reduce(0) { $0 + $1 / divisor }
    }
    let rest = total(values.map { $0 - rough }) / divisor
    // The rounding left in the sum is itself averaged away: equal numbers have exactly their mean.
    let centre = rest.isFinite ? rough + rest : rough
    mean = centre
    var deviations = values.map { $0 - centre }
    var squares = dot(deviations, deviations)
    var unit = 1.0
    if !(1e-200...1e200 ~= squares) {
      // In units of the largest deviation nothing overflows or vanishes.
      unit = max(deviations.reduce(0) { max($0, abs($1)) }, 1e-300)
      deviations = deviations.map { $0 / unit }
      squares = dot(deviations, deviations)
    }
    let spread = squares / divisor
    guard spread.squareRoot() * unit > abs(centre) * 2 * Double.ulpOfOne else {
      (variance, skew) = (0, 0)
      return
    }
    let cubes = dot(deviations, deviations.map { $0 * $0 })
    variance = spread * unit * unit
    skew = cubes / divisor / (spread * spread.squareRoot())
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
