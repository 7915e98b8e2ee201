/// What can be said of a flow map: where its nodes stand, how many are at each, and the shares that go
/// each way, of these and of those whom they are compared with.
struct FlowFacts {
  let map: FlowMap
  let order: FlowColumns
  let totals: FlowTotals
  private let others: FlowTotals?
  /// All who come into the map from nowhere on it, if that is known.
  let all: Double?
  private let otherAll: Double?

  init(_ map: FlowMap) {
    self.map = map
    order = FlowColumns(map)
    totals = FlowTotals(map, order, map.flows.map(\.count))
    others =
      map.comparison == nil
      ? nil : FlowTotals(map, order, map.flows.map { $0.against ?? .missing(.unavailable) })
    let returns = Set(order.returns)
    let reached = Set(map.flows.indices.filter { !returns.contains($0) }.map { map.flows[$0].to })
    let first = map.nodes.indices.filter { !reached.contains($0) }
    all = totals.sum(of: first)
    otherAll = others?.sum(of: first)
  }

  /// The share of a node’s that goes a way: as it is stated, or else of those that are drawn.
  func share(of flow: Int) -> Double? {
    guard let stated = map.flows[flow].share else { return totals.share(of: flow) }
    return stated.value
  }

  func otherShare(of flow: Int) -> Double? {
    guard let stated = map.flows[flow].otherShare else { return others?.share(of: flow) }
    return stated.value
  }

  /// How many percentage points more of these go a way than of those compared with.
  func difference(of flow: Int) -> Double? {
    guard let share = share(of: flow), let other = otherShare(of: flow) else { return nil }
    return 100 * (share - other)
  }

  /// A node’s share of all who come into the map, where it is less than all.
  func share(at node: Int) -> Double? { Self.share(at: node, totals, all) }

  func otherShare(at node: Int) -> Double? {
    others.flatMap { Self.share(at: node, $0, otherAll) }
  }

  private static func share(at node: Int, _ totals: FlowTotals, _ all: Double?) -> Double? {
    guard let all, totals.missing[node] == nil, totals[node] < all else { return nil }
    return totals[node] / all
  }

  /// The ways on from a node, or those back, from the most to the least.
  func ways(from node: Int, back: Bool = false) -> [Int] {
    map.flows.indices.filter { map.flows[$0].from == node && isReturn($0) == back }
      .sorted { (count(of: $1), $0) < (count(of: $0), $1) }
  }

  private func count(of flow: Int) -> Double { map.flows[flow].count.value ?? 0 }

  func isReturn(_ flow: Int) -> Bool { map.comesBack(flow, order) }
}

extension FlowMap {
  fileprivate func comesBack(_ flow: Int, _ order: FlowColumns) -> Bool {
    order.columns[flows[flow].to] <= order.columns[flows[flow].from]
  }
}

/// The differences of a comparison as colours: how far above or below the others’ share, in percentage
/// points. What is within chance has none.
struct FlowDifferences {
  let classes: ClassScale
  private let steps: [Int?]
  /// Whether some way is within chance, or has no number to compare.
  let hasGrey: Bool

  init(_ facts: FlowFacts) {
    let differences = facts.map.flows.indices.map { flow in
      facts.map.flows[flow].isChance ? nil : facts.difference(of: flow)
    }
    let classes = ClassScale.diverging(differences.compactMap(\.self))
    steps = differences.map { $0.map { classes($0) } }
    hasGrey = differences.contains { $0 == nil }
    self.classes = classes
  }

  /// The colour of a way, and of words in it; grey where there is nothing to tell.
  func colour(of flow: Int) -> (shape: Colour, words: Colour)? {
    steps[flow].map { (classes.colour($0), classes.wordColour($0)) }
  }

  /// Whether a way has a colour of more or of fewer, which nobody can tell apart in grey.
  func isTelling(_ flow: Int) -> Bool {
    colour(of: flow).map { $0.shape != .diverging(4) } ?? false
  }

  static func text(_ points: Double) -> String {
    let text = NumberFormat.decimal(1).text(points)
    return points > 0 && text != "0.0" ? "+\(text)" : text
  }
}
