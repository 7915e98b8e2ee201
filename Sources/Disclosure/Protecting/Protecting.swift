public import Diagnostics

extension CountSystem {
  /// Decides which counts are shown, rounded or hidden, so that the audit finds nothing.
  ///
  /// 1. Small counts are hidden, and statistics of what is hidden or of too few.
  /// 2. While a secret count can be known too closely, others are hidden with it: those that are missed
  ///    least among what lets it be larger or smaller by enough, with all sums kept.
  /// 3. Of what was hidden so, each that proves not to be needed is shown again, the most missed first.
  ///
  /// Where even hiding everything would not help, because of facts that everybody knows, an exposure
  /// is left for the audit to find. The same counts and rules always give the same answer.
  ///
  /// - Throws: A finding if the counts contradict each other.
  public func protected(by rules: DisclosureRules) throws(Diagnostic) -> Protection {
    var suppressor = Suppressor(view: try firstView(by: rules))
    suppressor.run()
    return suppressor.view.protection
  }

  /// What is hidden for its own sake.
  private func firstView(by rules: DisclosureRules) throws(Diagnostic) -> View {
    let marks = cells.map { cell -> Protection.Cell in
      let treatment = rules.treatment(of: cell)
      if !cell.isPublished { return .unpublished }
      let isSmall = treatment.hidden?.contains(cell.value) ?? false
      return isSmall ? .hidden(.primary) : treatment.shown(cell.value)
    }
    let protection = Protection(cells: marks, showsStatistic: statistics.map { _ in true })
    var view = View(protection, of: self, rules, try Relations(self, rules))
    for index in statistics.indices where !view.allows(index) {
      view.show(statistic: index, false)
    }
    return view
  }
}
