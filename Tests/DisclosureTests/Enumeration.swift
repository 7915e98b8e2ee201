import Disclosure

/// The obvious twin of the audit: tries every table of whole numbers that would have been published in
/// the same way, and takes down what each count is in them.
///
/// It knows the rules by itself: what a mark means, what a share is rounded to. Counts that could be
/// as large as one likes must be held by facts to something small.
struct Enumeration {
  let system: CountSystem
  let protection: Protection
  let rules: DisclosureRules
  private var values: [Int] = []
  private(set) var least: [Int]
  private(set) var most: [Int]
  private(set) var tables = 0
  private let domains: [[Int]]
  /// For each count the sums and facts that are complete with it.
  private let duties: [[Int]]
  private let sumsOf: [[Int]]

  init(_ system: CountSystem, _ protection: Protection, _ rules: DisclosureRules, most cap: Int) {
    (self.system, self.protection, self.rules) = (system, protection, rules)
    least = [Int](repeating: .max, count: system.cells.count)
    most = [Int](repeating: .min, count: system.cells.count)
    let marks = protection.cells
    domains = system.cells.indices.map { index in
      let cell = system.cells[index]
      let treatment = rules.treatment(of: cell.level)
      return (0...max(cap, cell.value + 10)).filter { value in
        let isSmall = treatment.hidden?.contains(value) ?? false
        // What a fact says of this count alone.
        for fact in system.facts where fact.cells == [index] && fact.factors == [1] {
          guard fact.low ?? 0 <= value, value <= fact.high ?? value else { return false }
        }
        switch marks[index] {
        case .shown(let shown): return value == shown
        case .rounded(let shown):
          return !isSmall && Enumeration.nearest(treatment.rounding ?? 1, to: value) == shown
        case .hidden(let reason):
          if rules.marksTellApart, let small = treatment.hidden {
            return reason == .primary ? isSmall : value > small.upperBound
          }
          return value > 0 || treatment.hidden == nil || isSmall
        case .unpublished: return true
        }
      }
    }
    var duties = [[Int]](repeating: [], count: system.cells.count)
    for (index, sum) in system.sums.enumerated() {
      duties[([sum.total] + sum.parts).max() ?? 0].append(index)
    }
    for (index, fact) in system.facts.enumerated() {
      duties[fact.cells.max() ?? 0].append(system.sums.count + index)
    }
    for (index, statistic) in system.statistics.enumerated() {
      duties[statistic.cells.max() ?? 0].append(system.sums.count + system.facts.count + index)
    }
    self.duties = duties
    sumsOf = system.cells.indices.map { cell in
      system.sums.indices.filter { system.sums[$0].parts.contains(cell) }
    }
    next()
  }

  /// How far apart the ends of a count are.
  func width(of cell: Int) -> Int { most[cell] - least[cell] }

  private mutating func next() {
    let index = values.count
    guard index < system.cells.count else {
      tables += 1
      for (cell, value) in values.enumerated() {
        least[cell] = min(least[cell], value)
        most[cell] = max(most[cell], value)
      }
      return
    }
    for value in domains[index] {
      values.append(value)
      if sumsOf[index].allSatisfy(isHopeful) && duties[index].allSatisfy(isDone) { next() }
      values.removeLast()
    }
  }

  /// Whether the parts so far, and whatever the others may be, can still come to the total.
  private func isHopeful(_ sum: Int) -> Bool {
    let sum = system.sums[sum]
    guard let low = domains[sum.total].first, let high = domains[sum.total].last else {
      return false
    }
    let (known, unknown) = (
      sum.parts.filter { $0 < values.count }, sum.parts.filter { $0 >= values.count }
    )
    let so = known.reduce(0) { $0 + values[$1] }
    let least = unknown.reduce(so) { $0 + (domains[$1].first ?? 0) }
    let most = unknown.reduce(so) { $0 + (domains[$1].last ?? 0) }
    return least <= high && most >= low
  }

  private func isDone(_ duty: Int) -> Bool {
    if duty < system.sums.count {
      let sum = system.sums[duty]
      return values[sum.total] == sum.parts.reduce(0) { $0 + values[$1] }
    }
    if duty < system.sums.count + system.facts.count {
      let fact = system.facts[duty - system.sums.count]
      let sum = zip(fact.cells, fact.factors).reduce(0) { $0 + values[$1.0] * $1.1 }
      return fact.low ?? sum <= sum && sum <= fact.high ?? sum
    }
    let index = duty - system.sums.count - system.facts.count
    guard protection.showsStatistic[index] else { return true }
    let truth = system.cells.map(\.value)
    return shown(system.statistics[index], of: values) == shown(system.statistics[index], of: truth)
  }

  /// A statistic as it would be shown, in units of its last decimal.
  private func shown(_ statistic: Statistic, of values: [Int]) -> Int? {
    func rounded(_ top: Int, _ bottom: Int, _ decimals: Int) -> Int? {
      guard bottom > 0 else { return nil }
      let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
      return Int((Double(top * unit) / Double(bottom) + 0.5 + 1e-12).rounded(.down))
    }
    switch statistic.kind {
    case .share(let part, let whole):
      return rounded(100 * values[part], values[whole], rules.shareDecimals)
    case .rate(let cell, let per, let population):
      return rounded(per * values[cell], population, rules.rateDecimals)
    case .average(let cells):
      return rounded(cells.reduce(0) { $0 + values[$1] }, cells.count, rules.rateDecimals)
    case .summary: return nil
    }
  }

  private static func nearest(_ base: Int, to value: Int) -> Int {
    var best = 0
    for multiple in stride(from: 0, through: value + base, by: base)
    where abs(multiple - value) <= abs(best - value) { best = multiple }
    return best
  }
}
