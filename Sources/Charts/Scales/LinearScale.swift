/// Numbers to places along a line, evenly.
///
///     let x = LinearScale(around: [3, 80], start: 0, end: 400)
///     x(20)             // 100
///     x.ticks.values    // 0, 20, 40, 60, 80
public struct LinearScale: Hashable, Sendable {
  /// The numbers at its two ends.
  public let domain: ClosedRange<Double>
  public let ticks: Ticks
  private let start: Double
  private let end: Double

  /// A scale from exactly one number to another.
  ///
  /// - Parameters:
  ///   - start: The place of the least number, which may lie below or beyond that of the greatest.
  ///   - end: The place of the greatest.
  public init(from domain: ClosedRange<Double>, start: Double, end: Double, about count: Int = 5) {
    let widened = Self.widened(domain)
    self.domain = widened
    self.start = start
    self.end = end
    ticks = Ticks(within: widened, about: count)
  }

  /// A scale whose ends are round numbers around all the numbers.
  ///
  /// - Parameter zero: Whether zero is among them, as it must be where lengths are compared.
  public init(
    around numbers: some Sequence<Double>, zero: Bool = false, start: Double, end: Double,
    about count: Int = 5
  ) {
    let numbers = Array(numbers) + (zero ? [0] : [])
    let least = numbers.min() ?? 0
    ticks = Ticks(around: Self.widened(least...(numbers.max() ?? least)), about: count)
    domain = (ticks.values.first ?? 0)...(ticks.values.last ?? 1)
    self.start = start
    self.end = end
  }

  /// The place of a number.
  public func callAsFunction(_ value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + share * (end - start)
  }

  /// The same numbers along another line.
  public func placed(start: Double, end: Double) -> LinearScale {
    LinearScale(domain: domain, ticks: ticks, start: start, end: end)
  }

  private init(domain: ClosedRange<Double>, ticks: Ticks, start: Double, end: Double) {
    self.domain = domain
    self.ticks = ticks
    self.start = start
    self.end = end
  }

  /// A range with some extent, so that it can be divided: one number stands in its middle, and so
  /// do numbers that only rounding set apart.
  private static func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let value = range.lowerBound
    let extent = range.upperBound - value
    guard extent <= 1e-12 * max(value.magnitude, range.upperBound.magnitude) else { return range }
    if value == 0 { return 0...1 }
    return (value - value.magnitude / 2)...(value + value.magnitude / 2)
  }
}
