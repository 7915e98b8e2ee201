/// The values that given shares of some numbers lie below.
///
///     let waits = Quantiles([1, 2, 3, 10])
///     waits.median                 // 2.5
///     waits(0.25)                  // 1.75
///     waits.interquartileRange     // 3
///
/// Between two neighbouring numbers the quantile is interpolated: type 7 of Hyndman and Fan, which
/// numpy, pandas, R and spreadsheets use unless told otherwise.
///
/// - Complexity: O(*n* log *n*) to sort once; O(1) for each quantile.
///
/// > R. Hyndman, Y. Fan. "Sample Quantiles in Statistical Packages." *The American Statistician* 50,
/// > 1996.
public struct Quantiles: Hashable, Sendable {
  /// The numbers, in order.
  public let sorted: [Double]

  /// - Precondition: there is at least one number, and none is NaN.
  public init(_ values: [Double]) {
    precondition(!values.isEmpty, "quantiles are of at least one number")
    precondition(!values.contains(where: \.isNaN), "quantiles are of numbers, and one here is not")
    sorted = values.sorted()
  }

  /// The value that a share of the numbers lies below; 0 is the least and 1 the greatest.
  public func callAsFunction(_ share: Double) -> Double {
    precondition(0...1 ~= share, "the share below a quantile lies from 0 to 1")
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let low = sorted[below]
    let high = sorted[min(below + 1, sorted.count - 1)]
    // Between equals there is nothing to interpolate, even if both are infinite.
    return low == high ? low : low + (high - low) * (place - Double(below))
  }

  public var least: Double { sorted[0] }
  public var greatest: Double { sorted[sorted.count - 1] }
  public var median: Double { self(0.5) }
  public var interquartileRange: Double { self(0.75) - self(0.25) }
}
