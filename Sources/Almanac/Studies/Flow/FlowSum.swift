import Diagnostics
import Disclosure
import Journeys

/// How many come to steps in all, of those of which it is told.
struct FlowSums: Sendable {
  private let cells: FlowCells
  private let protection: Protection

  /// Small hidden counts that are left out of a sum of many others, which is shown all the same.
  private var leftOut: Set<[Int]> = []

  /// A sum is at least so many times what may be left out of it.
  private static let leastOfHidden = 20

  /// - Throws: Counts that contradict each other.
  init(
    _ cells: FlowCells, _ protection: Protection, _ rules: DisclosureRules
  ) throws(Diagnostic) {
    self.cells = cells
    self.protection = protection
    var small = cells.counts.slices.indices.flatMap { place in
      cells.counts.activities.indices.map { cells.coming(place, to: $0) }
    }.filter(isNearlyAll).map { $0.filter(protection.isHidden) }
    // That a sum is shown without them tells that they are small. Those of which this would tell too much
    // are not shown after all, nor any of which that is known then.
    for _ in 0..<Self.attempts where !small.isEmpty && !rules.marksTellApart {
      var system = cells.system
      for cell in small.joined() { system.addFact([(cell, 1)], high: cells.smallest - 1) }
      let exposed = Set(try system.audit(protection, by: rules).map(\.cell))
      guard !exposed.isEmpty else {
        leftOut = Set(small)
        return
      }
      small.removeAll { !exposed.isDisjoint(with: $0) }
    }
    if rules.marksTellApart { leftOut = Set(small) }
  }

  private static let attempts = 3

  /// Whether only small counts are hidden of a sum, which are few beside the others.
  private func isNearlyAll(_ parts: [Int]) -> Bool {
    let hidden = parts.filter(protection.isHidden)
    return !hidden.isEmpty
      && hidden.allSatisfy { protection.cells[$0] == .hidden(.primary) }
      && hidden.count * (cells.smallest - 1) * Self.leastOfHidden <= shown(parts)
  }

  /// All parts that are shown, together.
  func shown(_ parts: [Int]) -> Int { parts.reduce(0) { $0 + (protection.shown($1) ?? 0) } }

  /// All parts together, if they are shown, or all but a few that are small.
  func callAsFunction(_ parts: [Int]) -> Int? {
    let hidden = parts.filter(protection.isHidden)
    return hidden.isEmpty || leftOut.contains(hidden) ? shown(parts) : nil
  }
}

extension FlowCells {
  /// The ways from a step.
  func leaving(_ place: Int, _ step: Int) -> [Key] {
    counts.slices[place].ways.filter { $0.from == step }
      .map { .way(slice: place, from: step, to: $0.to) }
  }

  /// The ways that are told of to a step, with the journeys that begin there.
  func coming(_ place: Int, to step: Int) -> [Int] {
    coming(place, step, 1).map(\.cell)
  }
}

extension Protection {
  /// A count as it is shown, if it is.
  func shown(_ cell: Int) -> Int? {
    switch cells[cell] {
    case .shown(let count), .rounded(let count): count
    case .hidden, .unpublished: nil
    }
  }
}
