public import Diagnostics

/// Findings in the order in which they were made: of each rule the first twenty in full.
public struct Findings: Sendable {
  private var shown: [Diagnostic] = []
  private var tallies: [Tally] = []

  private struct Tally {
    let code: String
    var count = 0
    var next: Diagnostic?
  }

  private static let limit = 20

  public init() {}

  /// What to tell: of a rule that has more, the place of the next of them and how many.
  public var all: [Diagnostic] {
    shown
      + tallies.compactMap { tally in
        guard var next = tally.next else { return nil }
        let more = tally.count - Self.limit - 1
        if more > 0 { next.message += ", and so in \(more.counted("more place"))" }
        return next
      }
  }

  /// Adds a finding, which is worked out only if it is to be shown.
  public mutating func add<Broken: Rule>(_ rule: Broken, _ finding: (Broken) -> Diagnostic) {
    let place = tallies.firstIndex { $0.code == rule.code } ?? tallies.count
    if place == tallies.count { tallies.append(Tally(code: rule.code)) }
    tallies[place].count += 1
    if tallies[place].count <= Self.limit {
      shown.append(finding(rule))
    } else if tallies[place].next == nil {
      tallies[place].next = finding(rule)
    }
  }
}
