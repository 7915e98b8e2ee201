import Diagnostics

extension Site {
  /// What was found on pages. What is wrong on some pages of a set is told of once, with the first of them;
  /// what is wrong on all, as if they were the one page that their author sees.
  func gathered(_ findings: [(page: Int, finding: Diagnostic)]) -> [Diagnostic] {
    var pages: [Diagnostic: [Int]] = [:]
    for (page, finding) in findings where self.pages[page].member != nil {
      pages[finding, default: []].append(page)
    }
    return findings.compactMap { page, finding in
      guard let set = self.pages[page].member?.set, let all = pages[finding] else { return finding }
      guard page == all.first else { return nil }
      guard all.count < set.names.count else { return finding }
      let place =
        "on “\(self.pages[page].address)”"
        + (all.count > 1 ? ", the first of \(all.count) such pages" : "")
      var located = finding
      located.hint = finding.hint.map { "\($0) (\(place))" } ?? place
      return located
    }
  }
}
