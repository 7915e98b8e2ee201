import Diagnostics

/// Findings of one kind, the first twenty in full.
struct Tally {
  let rule: CSVRule
  let rest: String
  private var shown: [Diagnostic] = []
  private var first: Diagnostic?
  private var more = 0

  private static let limit = 20

  init(rule: CSVRule, rest: String) {
    self.rule = rule
    self.rest = rest
  }

  /// What to tell: where there are more, the place of the first of them and how many.
  var findings: [Diagnostic] {
    guard let first, more > 1 else { return shown + [first].compactMap { $0 } }
    return shown + [Diagnostic(rule, "\(more) \(rest)", at: first.range, of: first.source)]
  }

  mutating func add(_ finding: Diagnostic) {
    guard shown.count == Self.limit else { return shown.append(finding) }
    first = first ?? finding
    more += 1
  }
}
