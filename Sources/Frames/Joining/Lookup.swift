import Diagnostics

/// One frame’s rows looked up in another.
struct Lookup {
  let matches: [Int?]
  let account: JoinAccount
  let findings: [Diagnostic]

  init(_ left: Frame.Key, in right: Frame.Key) {
    let hasPeriods = left.period != nil && right.period != nil
    let index = KeyIndex(right, right.values(withPeriods: hasPeriods))
    let wanted = left.values(withPeriods: hasPeriods)
    let matches = wanted.map { $0.flatMap { index.first[$0] } }

    var isUsed = [Bool](repeating: false, count: right.frame.count)
    for case .some(let row) in matches { isUsed[row] = true }
    let lost = wanted.indices.filter { wanted[$0] != nil && matches[$0] == nil }
    let unused = index.first.values.filter { !isUsed[$0] }.sorted()

    self.matches = matches
    account = JoinAccount(
      left: JoinAccount.Side(left, wanted), right: JoinAccount.Side(right, index.values),
      matched: matches.count { $0 != nil }, unmatched: JoinAccount.entries(left, lost),
      unused: JoinAccount.entries(right, unused),
      respelt: Self.respelt(left, right, matches))
    findings = index.findings
  }

  /// The codes that are the same and written differently.
  private static func respelt(
    _ left: Frame.Key, _ right: Frame.Key, _ matches: [Int?]
  ) -> [JoinAccount.Respelling] {
    let (written, others) = (
      left.frame.texts(inColumn: left.code), right.frame.texts(inColumn: right.code)
    )
    var seen: Set<String> = []
    return matches.enumerated().compactMap { row, match in
      guard let match, written[row] != others[match], seen.insert(written[row]).inserted else {
        return nil
      }
      return JoinAccount.Respelling(left: written[row], right: others[match])
    }
  }
}
