/// A line shared out among things that stand beside each other, with a gap between them.
public struct BandScale: Hashable, Sendable {
  public let count: Int
  private let start: Double
  private let step: Double
  /// How much of the line each has for itself.
  public let width: Double

  /// - Parameter gap: The share of each step that is left free, half of it on either side.
  public init(_ count: Int, start: Double, end: Double, gap: Double = 0.2) {
    self.count = count
    self.start = start
    step = (end - start) / Double(max(1, count))
    width = step.magnitude * (1 - gap)
  }

  /// Where the band begins.
  public func callAsFunction(_ index: Int) -> Double { middle(index) - width / 2 }

  public func middle(_ index: Int) -> Double { start + (Double(index) + 0.5) * step }
}
