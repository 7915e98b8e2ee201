extension FlowFacts {
  private static let percent = NumberFormat.share(0)

  private func number(_ flow: Int) -> String { map.measure.format.text(map.flows[flow].count) }

  /// How many a node is about. What is not known is not counted as none.
  func totalText(_ node: Int) -> String {
    let number = map.measure.format.text(totals[node])
    guard let reason = totals.missing[node] else { return number }
    return totals[node] > 0 ? "\(number) + \(reason.symbol)" : reason.symbol
  }

  /// The same, and which share of all that is.
  func labelText(_ node: Int) -> String {
    totalText(node) + (share(at: node).map { " (\(Self.percent.text($0)))" } ?? "")
  }

  func name(of flow: Int, _ words: Wording) -> String {
    words(.flowWay, map.nodes[map.flows[flow].from].name, map.nodes[map.flows[flow].to].name)
  }

  func days(of flow: Int, _ words: Wording) -> String? {
    map.flows[flow].days.map { days in
      let number = NumberFormat.count.text(days)
      return number == "0" ? words(.flowSameDay) : words(.flowDays, number)
    }
  }

  /// The same where there is little room.
  func shortDays(of flow: Int, _ words: Wording) -> String? {
    map.flows[flow].days.map { days in
      let number = NumberFormat.count.text(days)
      return number == "0" ? words(.flowShortSameDay) : words(.flowShortDays, number)
    }
  }

  /// What is said of a node to a reader who touches it, with all ways out of it.
  func says(ofNode node: Int, _ words: Wording) -> String {
    let come = totals.on[node] + totals.back[node]
    var text = words(.only, map.nodes[node].name, totalText(node))
    if let share = share(at: node) { text += ", " + words(.flowOfAll, Self.percent.text(share)) }
    if let others = map.comparison?.others, let share = otherShare(at: node) {
      text += ". " + words(.only, others, words(.flowOfAll, Self.percent.text(share)))
    }
    if totals.difference(at: node) != 0 {
      let format = map.measure.format
      text += ". " + words(.flowUneven, format.text(come), format.text(totals.out[node]))
    }
    let on = outs(of: node, back: false, words)
    if !on.isEmpty { text += ". " + words(.flowOn, on) }
    let back = outs(of: node, back: true, words)
    return back.isEmpty ? text : text + ". " + words(.flowBackTo, back)
  }

  /// The ways out of a node, each with its share and its days.
  private func outs(of node: Int, back: Bool, _ words: Wording) -> String {
    ways(from: node, back: back).map { way in
      let share = share(of: way).map(Self.percent.text) ?? number(way)
      return [
        words(.only, map.nodes[map.flows[way].to].name, share), days(of: way, words),
        back && map.flows[way].pass > 1 ? pass(of: way, words) : nil,
      ].compactMap(\.self).joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private func pass(of flow: Int, _ words: Wording) -> String {
    words(.flowPass, NumberFormat.count.text(Double(map.flows[flow].pass)))
  }

  func says(ofWay flow: Int, _ words: Wording) -> String {
    var parts = [words(.only, name(of: flow, words), number(flow))]
    if let share = share(of: flow) {
      let from = map.nodes[map.flows[flow].from].name
      parts.append(words(.flowShare, Self.percent.text(share), from))
    }
    parts += [days(of: flow, words)].compactMap(\.self)
    if map.flows[flow].pass > 1 { parts.append(pass(of: flow, words)) }
    let text = parts.joined(separator: ", ")
    return comparisonText(of: flow, words).map { text + ". " + $0 } ?? text
  }

  /// Against which share of the others, and by how much these are above it or below.
  private func comparisonText(of flow: Int, _ words: Wording) -> String? {
    guard let others = map.comparison?.others else { return nil }
    guard let other = otherShare(of: flow), let points = difference(of: flow) else {
      return words(.only, others, words(.flowUnknown))
    }
    let text = words(
      .flowAgainst, others, Self.percent.text(other), FlowDifferences.text(points))
    return map.flows[flow].isChance ? text + ", " + words(.flowWithinChance) : text
  }

  /// The ways whose shares differ, by more than chance does, from the most to the least.
  private var differing: [Int] {
    map.flows.indices
      .filter { !map.flows[$0].isChance && (difference(of: $0) ?? 0).magnitude >= 0.05 }
      .sorted {
        let sizes = [$0, $1].map { (difference(of: $0) ?? 0).magnitude }
        return sizes[0] == sizes[1] ? $0 < $1 : sizes[0] > sizes[1]
      }
  }

  func findingOfComparison(_ words: Wording) -> String {
    guard let way = differing.first, let share = share(of: way), let other = otherShare(of: way)
    else { return words(.flowNoDifference) }
    return words(
      .flowComparison, Self.percent.text(share), map.nodes[map.flows[way].from].name,
      map.nodes[map.flows[way].to].name, Self.percent.text(other))
  }

  func largestDifferences(_ words: Wording) -> String {
    guard let comparison = map.comparison else { return "" }
    let ways = differing.prefix(3).map { way in
      words(.only, name(of: way, words), FlowDifferences.text(difference(of: way) ?? 0))
    }
    guard !ways.isEmpty else { return words(.sentence, words(.flowNoDifference)) }
    return words(
      .flowDifferences, comparison.these, comparison.others, .count(ways.count),
      ways.joined(separator: "; "))
  }
}

extension Phrase {
  static let flowFinding = Phrase("flow-finding", "{1} of those at {2} go to {3}")
  static let flowMostGo = Phrase("flow-most-go", "Most go from {1} to {2}: {3}")
  static let flowMap = Phrase(
    "flow-map", "Flow map of {1}: {2} {2:stage|stages} and {3} {3:way|ways} between them.")
  static let flowLargest = Phrase(
    "flow-largest", "The {1:only way|largest ways}: {2}.")
  static let flowReturns = Phrase("flow-returns", "{1} {1:way leads|ways lead} back, taken by {2}.")
  static let flowUneven = Phrase("flow-uneven", "{1} come and {2} go on")
  static let flowWay = Phrase("flow-way", "{1} to {2}")
  static let flowShare = Phrase("flow-share", "{1} of those at {2}")
  static let flowOfAll = Phrase("flow-of-all", "{1} of all")
  static let flowOn = Phrase("flow-on", "On to {1}")
  static let flowBackTo = Phrase("flow-back-to", "Back to {1}")
  static let flowSameDay = Phrase("flow-same-day", "on the same day")
  static let flowDays = Phrase("flow-days", "{1} {1:day|days} as a rule")
  static let flowShortSameDay = Phrase("flow-short-same-day", "same day")
  static let flowShortDays = Phrase("flow-short-days", "{1} {1:day|days}")
  static let flowPass = Phrase("flow-pass", "time {1} through")
  static let flowComparison = Phrase("flow-comparison", "{1} go from {2} to {3}, against {4}")
  static let flowNoDifference = Phrase(
    "flow-no-difference", "No way differs by more than chance")
  static let flowDifferences = Phrase(
    "flow-differences",
    "{1} compared with {2}. The {3:only difference|largest differences}, in percentage points: {4}."
  )
  static let flowAgainst = Phrase("flow-against", "{1}: {2}; difference in percentage points {3}")
  static let flowUnknown = Phrase("flow-not-known", "not known")
  static let flowWithinChance = Phrase("flow-within-chance", "within what chance does")
  static let flowPoints = Phrase("flow-points", "Difference, percentage points")
  static let flowChance = Phrase("flow-chance", "Within chance")
  static let shareLeaving = Phrase("share-leaving", "Share of those there")
  static let days = Phrase("days", "Days")
  static let pass = Phrase("pass", "Time through")
  static let yes = Phrase("yes", "yes")
  static let no = Phrase("no", "no")
}
