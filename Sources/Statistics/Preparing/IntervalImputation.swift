/// Fills numbers that were suppressed, of which it is known between which bounds they lie.
///
///     // Counts from 1 to 5 are published as “c”.
///     let filled = IntervalImputation(.midpoint).fill(counts, within: 1...5)
///     filled.matrix       // 3 wherever there was a “c”
///
/// The midpoint is what is taken unless told otherwise. Of all single numbers it has the least worst
/// error, half the interval; it asks nothing of the other cells, so that no suppressed count can be
/// worked back from a filled one; and a reader can check it.
///
/// ``Method/expected`` takes the mean of a count of which only its interval is known, and that is as
/// likely to lie between 1 and 3 as between 3 and 7, being spread evenly over log(1 + *x*). Counts of
/// areas of very different sizes lie about so: small ones are commoner than large ones, and the
/// midpoint is a little too high. 1 to 5 gives 2.64.
///
/// To see what hangs on the choice, fill with ``Method/lower`` and ``Method/upper``, and compare.
public struct IntervalImputation: Hashable, Sendable {
  public enum Method: Hashable, Sendable, CaseIterable { case lower, midpoint, expected, upper }

  public var method: Method

  public init(_ method: Method = .midpoint) { self.method = method }

  /// The number that stands for an interval. It lies in it.
  ///
  /// - Precondition: the bounds are finite; for ``Method/expected``, not negative.
  public func value(within bounds: ClosedRange<Double>) -> Double {
    let (low, high) = (bounds.lowerBound, bounds.upperBound)
    precondition(low.isFinite && high.isFinite, "the bounds of a suppressed number are finite")
    switch method {
    case .lower: return low
    case .upper: return high
    case .midpoint: return low / 2 + high / 2
    case .expected:
      precondition(low >= 0, "the expected count in an interval is of counts, not below 0")
      // The logarithmic mean of 1 + x; of narrow intervals it is the midpoint but for rounding.
      let ratio = Elementary.log1p((high - low) / (1 + low))
      guard ratio > 1e-8 else { return low / 2 + high / 2 }
      return min(max((high - low) / ratio - 1, low), high)
    }
  }

  /// Fills every missing cell (NaN) with the number that stands for one interval.
  ///
  /// - Precondition: no element is infinite.
  public func fill(_ observations: Matrix, within bounds: ClosedRange<Double>) -> Filled {
    let value = value(within: bounds)
    return Filled(observations) { _ in value }
  }

  /// Fills missing cells with the number that stands for the interval of each. A cell for which there
  /// is no interval, because it is missing for another reason, is left missing.
  ///
  /// - Precondition: no element is infinite.
  public func fill(
    _ observations: Matrix, within bounds: [Filled.Cell: ClosedRange<Double>]
  ) -> Filled {
    Filled(observations) { cell in bounds[cell].map { value(within: $0) } }
  }
}
