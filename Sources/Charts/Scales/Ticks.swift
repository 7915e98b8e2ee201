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
    let size = Size(range, about: count)
    let first = (range.lowerBound / size.step - 1e-9).rounded(.up)
    let last = (range.upperBound / size.step + 1e-9).rounded(.down)
    self.init(size, first, last)
  }

  /// The round numbers around a range: the first at or below its beginning, the last at or above
  /// its end.
  public init(around range: ClosedRange<Double>, about count: Int = 5) {
    let size = Size(range, about: count)
    let first = (range.lowerBound / size.step + 1e-9).rounded(.down)
    let last = max((range.upperBound / size.step - 1e-9).rounded(.up), first + 1)
    self.init(size, first, last)
  }

  private init(_ size: Size, _ first: Double, _ last: Double) {
    step = size.step
    values = first > last ? [] : stride(from: first, through: last, by: 1).map(size.times)
  }

  /// How far it is from tick to tick: a digit and a power of ten.
  private struct Size {
    let digit: Double
    let power: Double
    let isBelowOne: Bool

    init(_ range: ClosedRange<Double>, about count: Int) {
      let extent = range.upperBound - range.lowerBound
      // Of a single number the tenth part is a step that can be told from it.
      let rough =
        extent > 0 ? extent / Double(max(1, count)) : max(range.upperBound.magnitude / 10, 1)
      let exponent = log10(rough).rounded(.down)
      power = pow(10, exponent.magnitude)
      isBelowOne = exponent < 0
      let fraction = isBelowOne ? rough * power : rough / power
      digit = fraction < 1.5 ? 1 : fraction < 3.5 ? 2 : fraction < 7.5 ? 5 : 10
    }

    var step: Double { times(1) }

    /// Below one by dividing: 3 / 10 is 0.3 to the last digit, and 3 × 0.1 is not.
    func times(_ count: Double) -> Double {
      isBelowOne ? count * digit / power : count * digit * power
    }
  }
}
