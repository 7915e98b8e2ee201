/// Hides counts to protect others, until the audit finds nothing that more hiding could mend.
struct Suppressor {
  var view: View
  var seen: Witnesses
  /// What it costs to hide each count.
  let costs: [Double]
  /// The statistics that each count is in.
  let statisticsOf: [[Int]]

  /// The secrets that have been helped before, and those that nothing can help.
  private var isHelped: Set<Int> = []
  private var isLost: Set<Int> = []

  init(view: View) {
    self.view = view
    let system = view.system
    seen = Witnesses(cells: system.cells.count)
    costs = Self.costs(of: system)
    var statisticsOf = [[Int]](repeating: [], count: system.cells.count)
    for (index, statistic) in system.statistics.enumerated() {
      for cell in statistic.cells { statisticsOf[cell].append(index) }
    }
    self.statisticsOf = statisticsOf
  }

  /// A count is missed for its weight and for its size, though not in proportion: one that is twice as
  /// large costs a little more. A total is missed as much as several of its parts.
  private static func costs(of system: CountSystem) -> [Double] {
    var costs = system.cells.map { cell in
      cell.weight * Double(Int.bitWidth - cell.value.leadingZeroBitCount + 1)
    }
    for total in Set(system.sums.map(\.total)) { costs[total] *= 3 }
    return costs
  }

  var width: Int { view.rules.protection }

  mutating func run() {
    let secrets = view.system.cells.indices.filter(view.isSecret)
    protect(secrets, effort: Auditor.little)
    showAgain()
    // The audit starts from nothing, and may miss a proof that was stumbled upon here.
    seen = Witnesses(cells: view.system.cells.count)
    isHelped = []
    isLost = []
    protect(view.system.cells.indices.filter(view.isSecret), effort: Auditor.much)
  }

  private mutating func protect(_ secrets: [Int], effort: Int) {
    var pending = secrets
    while !pending.isEmpty {
      pending = Auditor(view: view, width: width, effort: effort).exposures(of: pending, &seen)
        .map(\.cell).filter { !isLost.contains($0) }
      for cell in pending where seen.width(of: cell) < width { pending += help(cell) }
    }
  }

  // MARK: Helping

  /// Hides what protects a count, and says which counts these are.
  ///
  /// Each call hides something more, or gives up for good, so that there is an end to it.
  private mutating func help(_ cell: Int) -> [Int] {
    let isFirst = isHelped.insert(cell).inserted
    let companions = Companions(view: view, costs: costs, width: width)
    if isFirst, let choice = companions.choice(for: cell, seen) {
      hide(choice.paid)
      if view.admits(choice.move) { seen.add(choice.move) }
      if !choice.paid.isEmpty || seen.width(of: cell) >= width { return choice.paid }
    }
    if dropStatistics(near: cell) { return [] }
    guard let companion = companions.cheapest(of: cell) else {
      isLost.insert(cell)
      return []
    }
    hide([companion])
    return [companion]
  }

  private mutating func hide(_ cells: [Int]) {
    for cell in cells { view.hide(cell, .secondary) }
    for statistic in cells.flatMap({ statisticsOf[$0] }) where !view.allows(statistic) {
      view.show(statistic: statistic, false)
    }
  }

  /// Leaves out the statistics nearest to a count, for what they tell of its neighbours; says whether
  /// there were any.
  private mutating func dropStatistics(near cell: Int) -> Bool {
    for size in [8, 100, 100_000] {
      let near = Neighbourhood(size: size).cells(
        around: cell, in: view, along: view.relations, eligible: view.isOpen, rank: { _ in 0 })
      let telling = Set(near.flatMap { view.relations.rows(of: $0) }).filter(view.holds)
        .map { view.relations.statistic[$0] }.filter { $0 >= 0 }
      for statistic in telling { view.show(statistic: statistic, false) }
      if !telling.isEmpty { return true }
    }
    return false
  }
}
