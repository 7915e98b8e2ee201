import Charts
import Statistics

/// The ways that journeys with one value of a dimension take, beside those of all others or of another
/// value.
struct FlowComparison: Sendable {
  /// The dimension, and the views that are compared; without another, with all others.
  let dimension: Int
  let view: Int
  let other: Int?
  let ways: [Way]

  struct Way: Sendable {
    let from, to: Int
    let count, others: Datum
    /// How far the shares that go this way are apart; `nil` if too few are known of.
    let difference: ShareDifference?
    /// How far apart rounding may have put them.
    var slack = 0.0
    /// Whether that is more than chance, among all ways that are compared.
    fileprivate(set) var isFound = false
  }

  /// The ways that more or fewer take than chance would have it, the farthest apart first.
  var unlike: [Way] {
    ways.filter {
      $0.isFound
        && ($0.difference?.difference.magnitude ?? 0) >= FlowSurprise.leastShare + $0.slack
    }.sorted {
      ($0.difference?.difference.magnitude ?? 0) > ($1.difference?.difference.magnitude ?? 0)
    }
  }

  /// All that the page offers: each value with all others, and with each other where there are few.
  static func all(_ flows: FlowPublication, fewest: Int) -> [FlowComparison] {
    flows.dimensions.indices.flatMap { place -> [FlowComparison] in
      let dimension = flows.dimensions[place]
      guard dimension.views.count > 1 else { return [] }
      return dimension.views.filter { !flows.views[$0].isUnknown }
        .map { FlowComparison(place, $0, nil, flows, fewest) }
        + pairs(of: dimension, flows).map { FlowComparison(place, $0.0, $0.1, flows, fewest) }
    }
  }

  /// The values that are compared with each other: a later year with an earlier, a team with another.
  static func pairs(
    of dimension: FlowPublication.Dimension, _ flows: FlowPublication
  ) -> [(Int, Int)] {
    let known = dimension.views.filter { !flows.views[$0].isUnknown }
    guard ["team", "year"].contains(dimension.key), known.count <= mostPaired else { return [] }
    return known.flatMap { later in known.prefix { $0 < later }.map { (later, $0) } }
  }

  /// With more values there are more pairs than a list should have.
  private static let mostPaired = 9

  init(_ dimension: Int, _ view: Int, _ other: Int?, _ flows: FlowPublication, _ fewest: Int) {
    self.dimension = dimension
    self.view = view
    self.other = other
    let here = flows.views[view]
    let there = flows.views[other ?? 0]
    func key(_ way: FlowPublication.Way) -> [Int] { [way.from, way.to] }
    let hereCounts = Dictionary(
      here.ways.map { (key($0), $0.count) }, uniquingKeysWith: { first, _ in first })
    // Everyone’s less those here, and less those of whom nobody knows, are all others.
    let unknown = flows.dimensions[dimension].views.map { flows.views[$0] }.first { $0.isUnknown }
    let unknownCounts = Dictionary(
      (unknown?.ways ?? []).map { (key($0), $0.count) }, uniquingKeysWith: { first, _ in first })
    // What is not told of any value is not known; what is told of others only is nothing here.
    let dimensionWays = Set(
      flows.dimensions[dimension].views.flatMap { flows.views[$0].ways.map(key) })
    let compared = there.ways.map {
      way -> (way: FlowPublication.Way, count: Datum, others: Datum) in
      let isDivided = dimensionWays.contains(key(way))
      let none: Datum = isDivided ? 0 : .missing(.confidential)
      let count = hereCounts[key(way)] ?? none
      let others = way.count.less(count).less(unknownCounts[key(way)] ?? none).atLeast(
        flows.rounding)
      return (way, count, other == nil ? others : way.count)
    }
    var ways = compared.map { way, count, others in
      let coming = here.coming(to: way.from)
      let all = there.coming(to: way.from)
      let otherAll = other == nil ? all.less(coming).less(unknown?.coming(to: way.from) ?? 0) : all
      return Way(
        from: way.from, to: way.to, count: count, others: others,
        difference: ShareDifference(
          count, of: coming, less: others, of: otherAll, fewest: max(fewest, 5 * flows.rounding)),
        slack: [coming, otherAll].reduce(0) {
          $0 + Double(flows.rounding) / 2 / max(1, $1.value ?? 1)
        })
    }
    let tested = ways.indices.filter { ways[$0].difference != nil }
    let found = FalseDiscoveries.found(in: tested.map { ways[$0].difference?.p ?? 1 })
    for (way, isFound) in zip(tested, found) { ways[way].isFound = isFound }
    self.ways = ways
  }
}

extension Datum {
  /// The number, if it is so large that rounding has not made it.
  fileprivate func atLeast(_ base: Int) -> Datum {
    (value ?? .infinity) < Double(base) ? .missing(.confidential) : self
  }

  /// The difference of two counts that are both shown.
  func less(_ other: Datum) -> Datum {
    guard let value, let other = other.value else { return .missing(.confidential) }
    return .number(max(0, value - other))
  }
}

extension ShareDifference {
  /// The difference of shares of which all counts are shown, and that are of many enough.
  init?(_ count: Datum, of total: Datum, less other: Datum, of otherTotal: Datum, fewest: Int) {
    guard let count = count.value, let total = total.value, let other = other.value,
      let otherTotal = otherTotal.value, min(total, otherTotal) >= Double(fewest),
      count <= total, other <= otherTotal
    else { return nil }
    self.init(count, of: total, less: other, of: otherTotal)
  }
}
