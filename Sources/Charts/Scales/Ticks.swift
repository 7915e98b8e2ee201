#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Round numbers to count along an axis.
public struct Ticks: Hashable, Sendable {
  public let values: [Double]
  public let step: Double

  /// The round numbers within a range: multiples of 1, 2 or 5 times a power of ten, in steps of which
  /// the range has as many as wanted at most, and half as many at least, or nearly.
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
    var size = Size(range, about: count)
    var (first, last) = size.steps(around: range)
    while last - first > Double(max(1, count)) {
      size = size.larger
      (first, last) = size.steps(around: range)
    }
    self.init(size, first, last)
  }

  private init(_ size: Size, _ first: Double, _ last: Double) {
    step = size.step
    values = first > last ? [] : stride(from: first, through: last, by: 1).map(size.times)
  }

  /// How far it is from tick to tick: a digit and a power of ten.
  private struct Size {
    private var digit: Double
    private var exponent: Double

    /// The least that is no less than a range’s share of a number of steps.
    init(_ range: ClosedRange<Double>, about count: Int) {
      let extent = range.upperBound - range.lowerBound
      // Of a single number the tenth part is a step that can be told from it.
      let rough =
        extent > 0 ? extent / Double(max(1, count)) : max(range.upperBound.magnitude / 10, 1)
      exponent = log10(rough).rounded(.down)
      digit = 1
      while step < rough * (1 - 1e-9) { self = larger }
    }

    /// The next: 1, 2 and 5, and then tens.
    var larger: Size {
      var size = self
      size.digit = digit == 1 ? 2 : digit == 2 ? 5 : 1
      if digit == 5 { size.exponent += 1 }
      return size
    }

    var step: Double { times(1) }

    /// Below one by dividing: 3 / 10 is 0.3 to the last digit, and 3 × 0.1 is not.
    func times(_ count: Double) -> Double {
      let power = pow(10, exponent.magnitude)
      return exponent < 0 ? count * digit / power : count * digit * power
    }

    /// From which step to which one a range reaches, and at least to the next.
    func steps(around range: ClosedRange<Double>) -> (first: Double, last: Double) {
      let first = (range.lowerBound / step + 1e-9).rounded(.down)
      return (first, max((range.upperBound / step - 1e-9).rounded(.up), first + 1))
    }
  }
}
