public import England

/// What many journeys come to: how often each step, way and route was taken, and how long it took.
///
///     let counts = try JourneyCounts(log, rules: .frontDoor)
///     counts.everyone.ways.first { $0.from == contact && $0.to == referral }?.days.median
///
/// Everything is said of everyone, and again of each *slice*: the journeys with one value of one
/// dimension, such as a team or a year. A journey belongs to one slice of each dimension, so that the
/// slices of a dimension add up to everyone. Activities are their places in ``activities``.
///
/// All numbers are exact, and those of two sets of children together are the sums of both.
public struct JourneyCounts: Hashable, Sendable {
  /// The different activities, in the order in which the log first names them.
  public var activities: [String]

  /// What journeys can be divided by.
  public var dimensions: [Dimension]

  /// Everyone, and then the slices of each dimension.
  public var slices: [Slice]

  /// The day on which the data were taken: nothing is known of what came later.
  public var extract: Day

  /// The months that ``Slice/months`` and ``Slice/timeliness`` count: the first, and how many.
  public var firstMonth: Month
  public var monthCount: Int

  public var everyone: Slice { slices[0] }
  public var months: [Month] { (0..<monthCount).map { firstMonth + $0 } }

  public init(
    activities: [String], dimensions: [Dimension], slices: [Slice], extract: Day,
    firstMonth: Month, monthCount: Int
  ) {
    self.activities = activities
    self.dimensions = dimensions
    self.slices = slices
    self.extract = extract
    self.firstMonth = firstMonth
    self.monthCount = monthCount
  }

  public struct Dimension: Hashable, Sendable {
    public var name: String
    /// Where its slices stand.
    public var slices: Range<Int>

    public init(name: String, slices: Range<Int>) {
      self.name = name
      self.slices = slices
    }
  }

  /// The place of an activity.
  public func activity(_ name: String) -> Int? { activities.firstIndex(of: name) }

  /// The slice of a value of a dimension.
  public func slice(_ dimension: String, _ value: String) -> Slice? {
    dimensions.first { $0.name == dimension }.flatMap { found in
      slices[found.slices].first { $0.value == value }
    }
  }
}
