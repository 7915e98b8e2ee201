import Statistics

/// How measures and groups move over the periods, and whether it is more than noise.
public struct Drift: Sendable {
  /// One measure over the periods.
  public struct Measure: Hashable, Sendable {
    public let measure: Int
    /// The mean over all areas of each period, in the form that was compared.
    public let means: [Double]
    /// The mean change from the first period to the last, over the areas of both, and how many.
    public let change: Double
    public let common: Int
    /// The same in units of the spread in the last period.
    public let spreads: Double
    /// How often the change would be as great if each area were as likely to rise as to fall. Each
    /// measure is judged by itself: of twenty that do not change, one is below 0.05.
    public let chance: Double
  }

  /// The middle of one group from a period to the next.
  public struct Centre: Hashable, Sendable {
    public let group: Int
    public let from: String
    public let to: String
    /// How far it moved, in spreads of the latest period, over all measures.
    public let distance: Double
    /// How far it would move if the areas of both periods were drawn anew from the same: the root of
    /// the expected square. How areas differ within a group is found from all groups together, since
    /// one of a single area would seem to have no noise.
    public let noise: Double

    /// Whether it moved more than twice as far as by chance, as it would in at most one of twenty
    /// draws: of one measure that often, of several more rarely, for they seldom all stray at once.
    /// Most areas of two periods are the same, and differ by less than areas drawn anew, so that a
    /// small movement may be real and yet not be told.
    public var isMore: Bool { distance > 2 * noise }
  }

  public let measures: [Measure]
  public let centres: [Centre]

  public init(_ years: YearlyGroups, identity: (String) -> String, seed: UInt64) {
    let periods = years.periods
    guard let first = periods.first, let last = periods.last, periods.count > 1 else {
      measures = []
      centres = []
      return
    }
    var random = SplitMix64(seed: seed)
    let common = YearlyGroups.common(first.areas, last.areas, identity)
    measures = (0..<last.prepared.used.columns).map { measure in
      let differences = common.map {
        last.prepared.used[$0.after, measure] - first.prepared.used[$0.before, measure]
      }
      let change = differences.reduce(0, +) / Double(max(1, differences.count))
      return Measure(
        measure: measure,
        means: periods.map { period in
          let column = period.prepared.used[column: measure]
          return column.reduce(0, +) / Double(column.count)
        }, change: change, common: common.count,
        spreads: change / last.prepared.scaling.units[measure],
        chance: Self.chance(of: differences, using: &random))
    }
    centres = zip(periods, periods.dropFirst()).flatMap { before, after in
      Self.centres(before, after, last.prepared.scaling)
    }
  }

  /// How often random signs give as great a sum.
  private static func chance(of differences: [Double], using random: inout SplitMix64) -> Double {
    // Sums of the same numbers in another order differ by rounding, and yet are as great.
    let seen = abs(differences.reduce(0, +)) * (1 - 1e-9)
    guard seen > 0 else { return 1 }
    let draws = 1_999
    var reached = 1
    for _ in 0..<draws {
      var (sum, signs, left) = (0.0, UInt64(0), 0)
      for difference in differences {
        if left == 0 { (signs, left) = (random.next(), 64) }
        sum += signs & 1 == 0 ? difference : -difference
        signs >>= 1
        left -= 1
      }
      if abs(sum) >= seen { reached += 1 }
    }
    return Double(reached) / Double(draws + 1)
  }

  private static func centres(
    _ before: YearlyGroups.Period, _ after: YearlyGroups.Period, _ scaling: Scaling.Fit
  ) -> [Centre] {
    let (old, new) = (
      scaling.apply(before.prepared.compared), scaling.apply(after.prepared.compared)
    )
    let (earlier, later) = (Members(of: before, at: old), Members(of: after, at: new))
    let variance = Members.variance(earlier, later)
    return Set(before.labels).intersection(after.labels).sorted().map { group in
      let square = zip(earlier.centre(group), later.centre(group)).reduce(0) {
        $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
      }
      let noise = variance * (1 / Double(earlier.count(group)) + 1 / Double(later.count(group)))
      return Centre(
        group: group, from: before.period, to: after.period, distance: square.squareRoot(),
        noise: noise.squareRoot())
    }
  }
}

/// The areas of a period by their groups, each where it is on one scale.
private struct Members {
  private let members: [Int: [Int]]
  private let places: Matrix

  init(of period: YearlyGroups.Period, at places: Matrix) {
    members = Dictionary(grouping: period.labels.indices) { period.labels[$0] }
    self.places = places
  }

  func count(_ group: Int) -> Int { members[group]?.count ?? 0 }
  func centre(_ group: Int) -> [Double] { places.centre(of: members[group] ?? []) }

  /// The variance of areas within their groups, over all measures; 0 where every group has one area.
  static func variance(_ all: Members...) -> Double {
    let groups = all.flatMap { period in
      period.members.sorted { $0.key < $1.key }.map { (period.places, $0.value) }
    }
    let freedom = groups.reduce(0) { $0 + $1.1.count - 1 }
    let squares = groups.reduce(0.0) { sum, group in
      (0..<group.0.columns).reduce(sum) { sum, column in
        sum + Moments(group.1.map { group.0[$0, column] }).variance * Double(group.1.count)
      }
    }
    return squares / Double(max(freedom, 1))
  }
}
