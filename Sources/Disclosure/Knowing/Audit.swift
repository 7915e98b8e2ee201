public import Diagnostics

extension CountSystem {
  /// Finds the secret counts that can be known more closely than the rules allow, from everything that
  /// is published together: counts and how they are rounded, sums, facts, statistics, that counts are
  /// whole and never less than nothing, and that small ones, and no others, are hidden.
  ///
  /// That a count is safe is proven by other counts that would have been published in the same way, in
  /// which it is different by enough: whoever reads the publication cannot tell those from the truth.
  /// They are found by linear programming and checked in whole numbers, so no rounding of the machine
  /// can make an exposed count look safe. Where the search is given up the count is called exposed.
  ///
  /// It does not reckon with what somebody knows of the people themselves, nor with guesses from why
  /// this count was hidden and not that.
  ///
  /// A count is secret if it is hidden, or if it is published nowhere and is small. Counts that are
  /// rounded may be guessed.
  ///
  /// - Throws: A finding if the counts contradict each other, or what is published of them.
  public func audit(
    _ protection: Protection, by rules: DisclosureRules
  ) throws(Diagnostic) -> [Exposure] {
    try exposures(of: protection, by: rules, width: rules.protection)
  }

  /// What can be known of every secret count.
  ///
  /// - Throws: A finding if the counts contradict each other, or what is published of them.
  public func exposures(
    of protection: Protection, by rules: DisclosureRules
  ) throws(Diagnostic) -> [Exposure] {
    try exposures(of: protection, by: rules, width: 2 * Bounds.furthest + 1)
  }

  private func exposures(
    of protection: Protection, by rules: DisclosureRules, width: Int
  ) throws(Diagnostic) -> [Exposure] {
    try check(protection, rules)
    let view = View(protection, of: self, rules, try Relations(self, rules))
    var seen = Witnesses(cells: cells.count)
    return Auditor(view: view, width: width, effort: Auditor.much)
      .exposures(of: cells.indices.filter(view.isSecret), &seen)
  }

  /// Checks that what is published is true.
  private func check(
    _ protection: Protection, _ rules: DisclosureRules
  ) throws(Diagnostic) {
    precondition(
      protection.cells.count == cells.count && protection.showsStatistic.count == statistics.count,
      "a protection is of the system that it was made for")
    for (cell, mark) in zip(cells, protection.cells) {
      switch mark {
      case .shown(cell.value), .hidden, .unpublished: continue
      case .rounded where mark == rules.treatment(of: cell).shown(cell.value): continue
      case .shown, .rounded:
        throw contradiction("“\(cell.name)” is shown as another number than it is")
      }
    }
  }
}
