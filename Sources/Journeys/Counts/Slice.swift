extension JourneyCounts {
  /// What the journeys with one value of a dimension come to.
  public struct Slice: Hashable, Sendable {
    /// The value, such as the name of a team; empty for everyone, and for those of whom it is not known.
    public var value: String

    public var cases = 0
    /// Children with at least one journey here. Children of several slices of a dimension add up to
    /// more than everyone, for a child may come again with another value.
    public var children = 0
    public var events = 0
    /// Journeys of which a step has not ended.
    public var open = 0
    /// Journeys that began so late that their follow-up is shorter than the rules ask for.
    public var recent = 0

    /// Each activity, in the order of ``JourneyCounts/activities``.
    public var steps: [Step] = []
    /// The ways from one step to the next, by `from` and `to`.
    public var ways: [Way] = []
    /// The ways from a journey to the same child’s next, by `from`, `to` and `pass`. They belong to the
    /// slice of the later journey.
    public var returns: [Return] = []
    /// The commonest routes, the commonest first, as many as the rules ask for.
    public var routes: [Route] = []
    /// How many different routes there are, with those that are not listed.
    public var routeCount = 0

    /// Ways by month; empty if months were not asked for.
    public var months: [MonthlyWay] = []
    public var timeliness: [Timeliness] = []
    public var occupancy = Occupancy()

    public init(value: String) { self.value = value }
  }

  /// What is done at one point of a journey.
  public struct Step: Hashable, Sendable {
    public var events = 0
    /// Journeys with at least one.
    public var cases = 0
    /// Journeys that begin with it, and that end with it (open ones with it as their last so far
    /// included, which `open` counts).
    public var starts = 0
    public var ends = 0
    public var open = 0
    /// Those that have not ended themselves, whether or not another step follows.
    public var unfinished = 0
    /// How long those that ended had lasted.
    public var lasted = DayCounts()

    public init() {}
  }

  /// The way from a step to the one that directly follows it, measured from the day on which the one
  /// began to the day on which the other did.
  public struct Way: Hashable, Sendable {
    public var from: Int
    public var to: Int
    public var days: DayCounts
    public var count: Int { days.count }

    public init(from: Int, to: Int, days: DayCounts) {
      self.from = from
      self.to = to
      self.days = days
    }
  }

  /// The way from the last step of a journey to the first of the same child’s next.
  public struct Return: Hashable, Sendable {
    public var from: Int
    public var to: Int
    /// Which time through begins: 2 for the first return.
    public var pass: Int
    /// From the last day of the journey before; 0 if that had not ended.
    public var days: DayCounts
    public var count: Int { days.count }

    public init(from: Int, to: Int, pass: Int, days: DayCounts) {
      self.from = from
      self.to = to
      self.pass = pass
      self.days = days
    }
  }

  /// All steps of a journey, one after another.
  public struct Route: Hashable, Sendable {
    public var activities: [Int]
    public var count: Int
    /// Those of which a step has not ended.
    public var open: Int
    /// How long those that ended had lasted, from the first day of all to the last.
    public var days: DayCounts

    public var end: Int? { activities.last }

    public init(activities: [Int], count: Int, open: Int, days: DayCounts) {
      self.activities = activities
      self.count = count
      self.open = open
      self.days = days
    }
  }

  /// A way by the month in which the step that it leaves began: so the ways that leave a step in a
  /// month add up to the steps of that month.
  public struct MonthlyWay: Hashable, Sendable {
    /// What a step leads to.
    public enum Outcome: Hashable, Sendable, Comparable {
      case step(Int)
      /// No more steps.
      case end
      /// No more steps so far, of a journey that has not ended.
      case open
    }

    /// `nil` for journeys’ beginnings.
    public var from: Int?
    public var to: Outcome
    /// As many as there are months.
    public var counts: [Int]

    public init(from: Int?, to: Outcome, counts: [Int]) {
      self.from = from
      self.to = to
      self.counts = counts
    }
  }

  /// How many were done in time, by the month in which the time began to run.
  public struct Timeliness: Hashable, Sendable {
    public var measure: Measure
    public var months: [Tally]

    public init(measure: Measure, months: [Tally]) {
      self.measure = measure
      self.months = months
    }

    public enum Measure: String, Hashable, Sendable, CaseIterable {
      /// Assessments that ended within 45 working days of the referral.
      case assessment
      /// Initial conferences within 15 working days of the section 47 enquiry’s start.
      case conference
      /// Referrals within 12 months of an earlier one of the same child.
      case rereferral
    }

    public struct Tally: Hashable, Sendable {
      /// Those done in time (of referrals: those that were the child’s second within 12 months).
      public var within = 0
      /// All of which it is known whether they were.
      public var known = 0
      /// Those of which it cannot be known yet: there is still time; or, of referrals, the log does not
      /// go back far enough.
      public var pending = 0

      public init() {}
    }
  }

  /// Where journeys are, so many weeks after they began.
  public struct Occupancy: Hashable, Sendable {
    /// Weeks 0 to 104.
    public static let weeks = 105

    /// For each activity (its place) and, last, for “ended”: journeys in each week, ``weeks`` numbers.
    public var states: [[Int]] = []

    public init() {}

    /// The journeys that were followed so long.
    public func observed(week: Int) -> Int { states.reduce(0) { $0 + $1[week] } }
  }
}
