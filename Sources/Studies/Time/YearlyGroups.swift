import Concurrent
import Statistics

/// The grouping of each period, matched to the next, so that a group keeps its number, its name and
/// its colour; and who moved.
public struct YearlyGroups: Sendable {
  /// One period’s groups, under the numbers of the latest.
  public struct Period: Sendable {
    public let period: String
    public let areas: [Area]
    public let labels: [Int]
    /// The numbers that its areas were grouped by, in units of its own spread.
    public let prepared: Prepared
  }

  /// From the earliest to the latest, without those whose areas cannot be compared.
  public let periods: [Period]

  /// From each period to the next.
  public let changes: [Change]

  /// How the same areas were grouped in two periods that follow each other.
  public struct Change: Sendable {
    public let from: String
    public let to: String
    /// The areas of both periods, by their places in each.
    public let common: [(before: Int, after: Int)]
    public let moved: [(before: Int, after: Int)]
    /// Adjusted Rand index over the areas of both.
    public let agreement: Double
    /// Areas of the later period that were not in the earlier, and the reverse.
    public let appeared: [Int]
    public let vanished: [Int]
  }

  /// - Parameters:
  ///   - tables: each period’s areas, from the earliest to the latest.
  ///   - latest: the grouping of the last of them, whose numbers the others take.
  ///   - identity: what tells an area from others over the years, by its code.
  public init(
    _ tables: [(period: String, table: AreaTable)], latest: [Int], groups: Int,
    _ preparation: Preparation, _ grouping: Grouping, identity: @Sendable (String) -> String
  ) {
    var same = grouping
    same.count = .fixed(groups)
    let method = same
    let found = Array(tables.indices).concurrentMap {
      index -> (prepared: Prepared, labels: [Int])? in
      guard let prepared = try? preparation(tables[index].table) else { return nil }
      let isLast = index == tables.count - 1
      return (prepared, isLast ? latest : method.fit(prepared.standardised).labels)
    }
    var periods: [Period] = []
    for (index, entry) in tables.enumerated().reversed() {
      guard let own = found[index] else { continue }
      let areas = entry.table.areas
      var labels = own.labels
      if let next = periods.last {
        let pairs = Self.common(areas, next.areas, identity)
        let matching = Matching(
          from: pairs.map { next.labels[$0.after] }, to: pairs.map { labels[$0.before] })
        var numbers = Dictionary(
          matching.pairs.map { ($0.to, $0.from) }, uniquingKeysWith: { first, _ in first })
        // A group that shares no area with any of the next period takes a number that is left.
        var free = (0..<groups).filter { !numbers.values.contains($0) }
        for label in Set(labels).sorted() where numbers[label] == nil {
          numbers[label] = free.isEmpty ? label : free.removeFirst()
        }
        labels = labels.map { numbers[$0] ?? $0 }
      }
      periods.append(
        Period(period: entry.period, areas: areas, labels: labels, prepared: own.prepared))
    }
    self.periods = periods.reversed()
    changes = zip(self.periods, self.periods.dropFirst()).map { Self.change($0, $1, identity) }
  }

  private static func change(
    _ before: Period, _ after: Period, _ identity: (String) -> String
  ) -> Change {
    let common = common(before.areas, after.areas, identity)
    let (old, new) = (Set(common.map(\.before)), Set(common.map(\.after)))
    return Change(
      from: before.period, to: after.period, common: common,
      moved: common.filter { before.labels[$0.before] != after.labels[$0.after] },
      agreement: Agreement(
        common.map { before.labels[$0.before] }, common.map { after.labels[$0.after] }
      ).adjustedRand,
      appeared: after.areas.indices.filter { !new.contains($0) },
      vanished: before.areas.indices.filter { !old.contains($0) })
  }

  /// The areas of two periods that are the same, in the order of the earlier. Where several of a period
  /// have become one, or have been one, it is the same as none of them.
  static func common(
    _ before: [Area], _ after: [Area], _ identity: (String) -> String
  ) -> [(before: Int, after: Int)] {
    let (old, new) = (places(before, identity), places(after, identity))
    return before.enumerated().compactMap { index, area in
      let identity = identity(area.code)
      guard old[identity] == .some(index), let place = new[identity] ?? nil else { return nil }
      return (index, place)
    }
  }

  /// Where each identity is; `nil` for one that several areas have.
  private static func places(
    _ areas: [Area], _ identity: (String) -> String
  ) -> [String: Int?] {
    Dictionary(
      areas.enumerated().map { (identity($1.code), .some($0)) }, uniquingKeysWith: { _, _ in nil })
  }
}
