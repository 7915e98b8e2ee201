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
    protectQuickly()
    showAgain()
    protectSurely()
  }

  /// Hides until proofs are seen for all, of whatever origin.
  private mutating func protectQuickly() {
    var pending = view.system.cells.indices.filter(view.isSecret)
    while !pending.isEmpty {
      let auditor = Auditor(view: view, width: width, effort: Auditor.little)
      pending = auditor.exposures(of: pending, &seen).map(\.cell).filter { !isLost.contains($0) }
      for cell in pending where seen.width(of: cell) < width {
        let choice = choose(for: cell)
        if let choice, view.admits(choice.move) { seen.add(choice.move) }
        pending += choice?.paid ?? []
        if choice?.paid.isEmpty ?? true, seen.width(of: cell) < width {
          pending += hideMore(by: cell)
        }
      }
    }
  }

  /// Hides until the audit finds nothing, which starts from nothing and may miss a proof that was
  /// stumbled upon before.
  private mutating func protectSurely() {
    (isHelped, isLost) = ([], [])
    while true {
      seen = Witnesses(cells: view.system.cells.count)
      let auditor = Auditor(view: view, width: width, effort: Auditor.much)
      let exposed = auditor.exposures(of: view.system.cells.indices.filter(view.isSecret), &seen)
        .map(\.cell).filter { !isLost.contains($0) }
      if exposed.isEmpty { return }
      for cell in exposed {
        let choice = choose(for: cell)
        if choice?.paid.isEmpty ?? true { _ = hideMore(by: cell) }
      }
    }
  }

  // MARK: Helping

  /// Hides what costs least of what protects a count; once for each.
  private mutating func choose(for cell: Int) -> Market.Bargain? {
    guard isHelped.insert(cell).inserted else { return nil }
    let choice = Companions(view: view, costs: costs, width: width).choice(for: cell, seen)
    if let choice { hide(choice.paid) }
    return choice
  }

  /// Hides something more beside a count, or gives it up for lost: so there is an end to hiding.
  private mutating func hideMore(by cell: Int) -> [Int] {
    if dropStatistics(near: cell) { return [] }
    let companions = Companions(view: view, costs: costs, width: width)
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
