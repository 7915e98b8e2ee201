#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Round numbers to count along an axis.
public struct Ticks: Hashable, Sendable {
  public let values: [Double]
  public let step: Double

  /// The round numbers within a range: multiples of 1, 2 or 5 times a power of ten, and about as
  /// many as wanted.
  ///
  /// A range without extent has the one tick, if that is a round number of anything.
  public init(within range: ClosedRange<Double>, about count: Int = 5) {
    let step = Self.step(for: range, about: count)
    self.step = step
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    values = first > last ? [] : stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// The round numbers around a range: the first at or below its beginning, the last at or above
  /// its end.
  public init(around range: ClosedRange<Double>, about count: Int = 5) {
    let step = Self.step(for: range, about: count)
    self.step = step
    let first = (range.lowerBound / step + 1e-9).rounded(.down)
    let last = max((range.upperBound / step - 1e-9).rounded(.up), first + 1)
    values = stride(from: first, through: last, by: 1).map { $0 * step }
  }

  private static func step(for range: ClosedRange<Double>, about count: Int) -> Double {
    let extent = range.upperBound - range.lowerBound
    // Of a single number the tenth part is a step that can be told from it.
    let rough =
      extent > 0 ? extent / Double(max(1, count)) : max(range.upperBound.magnitude / 10, 1)
    let exponent = log10(rough).rounded(.down)
    // Below one by dividing: 3 / 10 is nearer to 0.3 than 3 × 0.1 is.
    let power = pow(10, exponent.magnitude)
    let fraction = exponent < 0 ? rough * power : rough / power
    let factor = fraction < 1.5 ? 1.0 : fraction < 3.5 ? 2 : fraction < 7.5 ? 5 : 10
    return exponent < 0 ? factor / power : factor * power
  }
}
