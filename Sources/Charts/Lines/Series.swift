/// What one thing measured, period after period.
public struct Series: Hashable, Sendable {
  public var name: String
  /// A value for each period, in their order.
  public var values: [Datum]
  /// How far each true value may lie from the one known, or none for any.
  public var intervals: [ClosedRange<Double>?]
  /// Whether this is one that the page speaks of.
  public var isChosen: Bool

  /// - Precondition: If there are intervals, there is one for each value.
  public init(
    _ name: String, _ values: [Datum], intervals: [ClosedRange<Double>?] = [],
    isChosen: Bool = false
  ) {
    precondition(
      intervals.isEmpty || intervals.count == values.count, "there is an interval for each value")
    self.name = name
    self.values = values
    self.intervals = intervals
    self.isChosen = isChosen
  }

  /// The periods of which the value is known, from period to period without a gap.
  var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in values.indices where values[index].value != nil {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// The first and the last period of which the value is known.
  var ends: (first: Int, last: Int)? {
    let runs = runs
    guard let first = runs.first, let last = runs.last else { return nil }
    return (first.lowerBound, last.upperBound - 1)
  }
}
