/// A number of groups that was tried, and how well they fit.
public struct GroupTrial: Hashable, Sendable {
  public var groups: Int
  public var value: Datum
  /// How far the value may lie from the true one.
  public var interval: ClosedRange<Double>?

  public init(_ groups: Int, _ value: Datum, interval: ClosedRange<Double>? = nil) {
    self.groups = groups
    self.value = value
    self.interval = interval
  }
}
