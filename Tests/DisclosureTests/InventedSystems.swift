import Disclosure
import TestSupport

/// Small systems of every shape, each from its seed.
struct InventedSystem {
  var system: CountSystem
  var rules: DisclosureRules
  /// Marks that nobody has thought about: each count is shown or hidden by chance.
  var protection: Protection
  /// No count is larger, and every reader knows it.
  let cap = 12

  init(seed: UInt64) {
    var noise = Noise(seed: seed)
    var system = CountSystem("invented \(seed)")
    let rules = Self.rules(&noise)
    let base = (0..<Int.random(in: 2...6, using: &noise)).map { index in
      system.add(
        "part \(index)", Int.random(in: 0...7, using: &noise),
        level: AreaLevel.allCases.randomElement(using: &noise) ?? .local,
        isPublished: Int.random(in: 0..<10, using: &noise) > 0)
    }
    for index in 0..<Int.random(in: 1...4, using: &noise) {
      let parts = base.shuffled(using: &noise).prefix(Int.random(in: 2...3, using: &noise))
      let total = system.add(
        "total \(index)", parts.reduce(0) { $0 + system.cells[$1].value },
        level: AreaLevel.allCases.randomElement(using: &noise) ?? .local)
      system.addSum(total, of: Array(parts))
    }
    Self.addStatistics(to: &system, &noise)
    for cell in system.cells.indices {
      system.addFact([(cell, 1)], high: max(cap, system.cells[cell].value + 3))
    }
    protection = Self.marks(of: system, rules, &noise)
    (self.system, self.rules) = (system, rules)
  }

  private static func rules(_ noise: inout Noise) -> DisclosureRules {
    let roundings: [Int?] = [nil, nil, 2, 3, 5]
    func treatment() -> DisclosureRules.Treatment {
      let hidden: [ClosedRange<Int>?] = [1...2, 1...3, 0...2, nil]
      return .init(
        hiding: hidden.randomElement(using: &noise) ?? nil,
        roundingTo: roundings.randomElement(using: &noise) ?? nil)
    }
    return DisclosureRules(
      name: "invented", national: treatment(), regional: treatment(), local: treatment(),
      marksTellApart: Int.random(in: 0..<4, using: &noise) == 0,
      shareDecimals: Int.random(in: 0...1, using: &noise), fewestPeople: 3, fewestAuthorities: 2,
      protection: Int.random(in: 1...3, using: &noise))
  }

  private static func addStatistics(to system: inout CountSystem, _ noise: inout Noise) {
    for index in 0..<Int.random(in: 0...2, using: &noise) {
      let cells = Array(system.cells.indices.shuffled(using: &noise).prefix(2))
      let kinds: [Statistic.Kind] = [
        .average(of: cells), .rate(of: cells[0], per: 100, population: 37),
        .share(of: cells[0], in: cells[1]),
      ]
      _ = system.add(
        Statistic("statistic \(index)", kinds.randomElement(using: &noise) ?? kinds[0]))
    }
    if Bool.random(using: &noise) {
      let cells = system.cells.indices.shuffled(using: &noise).prefix(2)
        .sorted { system.cells[$0].value < system.cells[$1].value }
      system.addFact(cells[0], atMost: cells[1])
    }
  }

  private static func marks(
    of system: CountSystem, _ rules: DisclosureRules, _ noise: inout Noise
  ) -> Protection {
    let cells = system.cells.map { cell -> Protection.Cell in
      let treatment = rules.treatment(of: cell.level)
      if !cell.isPublished { return .unpublished }
      if treatment.hidden?.contains(cell.value) ?? false { return .hidden(.primary) }
      // A nought that is hidden where noughts are shown would be a riddle.
      if Bool.random(using: &noise), cell.value > 0 || treatment.hidden == nil {
        return .hidden(.secondary)
      }
      guard let base = treatment.rounding else { return .shown(cell.value) }
      return .rounded((cell.value + base / 2) / base * base)
    }
    let shows = system.statistics.map { statistic in
      // There is no share of nothing.
      if case .share(_, let whole) = statistic.kind, system.cells[whole].value == 0 { return false }
      return Bool.random(using: &noise)
    }
    return Protection(cells: cells, showsStatistic: shows)
  }
}
