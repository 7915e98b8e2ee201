extension Suppressor {
  /// Shows again what was hidden to protect others and proves not to be needed, the most missed first;
  /// then statistics.
  mutating func showAgain() {
    // What is shown again is still in its relations, but no longer open: that does no harm.
    let auditor = Auditor(view: view, width: width, effort: Auditor.little)
    let secondary = view.system.cells.indices.filter {
      view.protection.cells[$0] == .hidden(.secondary)
    }
    for cell in secondary.sorted(by: { (-costs[$0], $0) < (-costs[$1], $1) }) {
      var trial = self
      trial.view.show(cell)
      if trial.isStillSafe(without: [cell], auditor) { self = trial }
    }
    for statistic in view.system.statistics.indices
    where !view.protection.showsStatistic[statistic] && view.allows(statistic) {
      var trial = self
      trial.view.show(statistic: statistic, true)
      if trial.isStillSafe(without: Set(view.system.statistics[statistic].cells), auditor) {
        self = trial
      }
    }
  }

  /// Whether all that was safe is so when some counts are better known: with the proofs that remain, or
  /// with others from near by.
  private mutating func isStillSafe(without cells: Set<Int>, _ auditor: Auditor) -> Bool {
    let before = seen
    seen = Witnesses(cells: view.system.cells.count)
    for move in before.moves
    where move.cells.allSatisfy({ !cells.contains($0) }) || view.admits(move) {
      seen.add(move)
    }
    var auditor = auditor
    auditor.view = view
    return view.system.cells.indices.allSatisfy { cell in
      seen.width(of: cell) >= width || before.width(of: cell) < width || !view.isSecret(cell)
        || auditor.isSafe(cell, &seen)
    }
  }
}
