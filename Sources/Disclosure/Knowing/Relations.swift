import Diagnostics

/// What a reader knows of counts together: sums, facts and what statistics tell, all as sums of
/// differences from the true counts, each times its factor, within bounds.
///
/// Stored row after row, because there may be as many rows as counts; bounds contain nought, because
/// the truth agrees with itself.
struct Relations {
  private(set) var cells: [Int] = []
  private(set) var factors: [Int] = []
  private(set) var starts = [0]
  private(set) var low: [Int] = []
  private(set) var high: [Int] = []
  /// The statistic that each row tells of, or -1.
  private(set) var statistic: [Int] = []

  /// The rows that each count is in.
  private(set) var rowStarts: [Int] = []
  private(set) var rowList: [Int] = []

  /// In place of a bound that there is not.
  static let boundless = 1 << 60

  var count: Int { low.count }
  var cellCount: Int { rowStarts.count - 1 }

  func terms(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  func rows(of cell: Int) -> ArraySlice<Int> {
    rowList[rowStarts[cell]..<rowStarts[cell + 1]]
  }

  /// - Throws: A finding if the counts contradict each other.
  init(_ system: CountSystem, _ rules: DisclosureRules) throws(Diagnostic) {
    if let cell = system.cells.first(where: { !(0...CountSystem.largest).contains($0.value) }) {
      throw system.contradiction("“\(cell.name)” is not a count of people")
    }
    for sum in system.sums {
      let parts = sum.parts.reduce(0) { $0 + system.cells[$1].value }
      guard parts == system.cells[sum.total].value else {
        throw system.contradiction(
          "“\(system.cells[sum.total].name)” is not the sum of its \(sum.parts.count) parts")
      }
      append([sum.total] + sum.parts, [1] + sum.parts.map { _ in -1 }, 0, 0, -1)
    }
    for fact in system.facts {
      let truth = zip(fact.cells, fact.factors).reduce(0) { $0 + system.cells[$1.0].value * $1.1 }
      guard fact.low ?? truth <= truth, fact.high ?? truth >= truth else {
        let names = fact.cells.map { "“\(system.cells[$0].name)”" }.joined(separator: " and ")
        throw system.contradiction("\(names) are not as they are said to be")
      }
      append(
        fact.cells, fact.factors, fact.low.map { $0 - truth } ?? -Self.boundless,
        fact.high.map { $0 - truth } ?? Self.boundless, -1)
    }
    for index in system.statistics.indices { appendStatistic(index, of: system, rules) }
    indexRows(cells: system.cells.count)
  }

  /// The same relations between some of the counts: the others do not differ from the truth.
  func keeping(_ isKept: (Int) -> Bool) -> Relations {
    var kept = self
    (kept.cells, kept.factors, kept.starts) = ([], [], [0])
    for row in 0..<count {
      for term in terms(of: row) where isKept(cells[term]) {
        kept.cells.append(cells[term])
        kept.factors.append(factors[term])
      }
      kept.starts.append(kept.cells.count)
    }
    kept.indexRows(cells: cellCount)
    return kept
  }

  /// The rows that some counts are in, each once, in their order.
  func rows(of cells: [Int]) -> [Int] {
    let all = cells.flatMap { rows(of: $0) }.sorted()
    return all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
  }

  private mutating func append(
    _ cells: [Int], _ factors: [Int], _ low: Int, _ high: Int, _ statistic: Int
  ) {
    self.cells += cells
    self.factors += factors
    self.low.append(low)
    self.high.append(high)
    self.statistic.append(statistic)
    starts.append(self.cells.count)
  }

  /// What a rounded number tells: that what it was worked out from is within half of its last decimal,
  /// and not at the upper end, as halves are rounded up.
  private mutating func appendStatistic(
    _ index: Int, of system: CountSystem, _ rules: DisclosureRules
  ) {
    func value(_ cell: Int) -> Int { system.cells[cell].value }
    switch system.statistics[index].kind {
    case .summary: break
    case .share(let part, let whole):
      guard !rules.roundsBeforeDividing, value(whole) > 0 else { return }
      // Of p of w a share s is shown: 2p·unit is from (2s − 1)·w to less than (2s + 1)·w.
      let unit = 100 * power(rules.shareDecimals)
      let twice = 2 * ((2 * value(part) * unit + value(whole)) / (2 * value(whole)))
      for (bound, isLow) in [(twice - 1, true), (twice + 1, false)] {
        let truth = 2 * unit * value(part) - bound * value(whole)
        append(
          [part, whole], [2 * unit, -bound], isLow ? -truth : -Self.boundless,
          isLow ? Self.boundless : -1 - truth, index)
      }
      // There is no share of nothing.
      append([whole], [1], 1 - value(whole), Self.boundless, index)
    case .rate(let cell, let per, let population):
      guard !rules.roundsBeforeDividing, population > 0 else { return }
      appendQuotient([cell], over: population, unit: per * power(rules.rateDecimals), index, system)
    case .average(let cells):
      guard !cells.isEmpty else { return }
      appendQuotient(cells, over: cells.count, unit: power(rules.rateDecimals), index, system)
    }
  }

  /// What a rounded quotient with a divisor that everybody knows tells of the sum that it divides.
  private mutating func appendQuotient(
    _ cells: [Int], over divisor: Int, unit: Int, _ index: Int, _ system: CountSystem
  ) {
    let truth = cells.reduce(0) { $0 + system.cells[$1].value }
    let twice = 2 * ((2 * truth * unit + divisor) / (2 * divisor))
    let low = ((twice - 1) * divisor).quotientUp(2 * unit)
    let high = ((twice + 1) * divisor - 1).quotientDown(2 * unit)
    append(cells, cells.map { _ in 1 }, low - truth, high - truth, index)
  }

  private func power(_ decimals: Int) -> Int { (0..<decimals).reduce(1) { power, _ in power * 10 } }

  private mutating func indexRows(cells count: Int) {
    rowStarts = [Int](repeating: 0, count: count + 1)
    for cell in cells { rowStarts[cell + 1] += 1 }
    for cell in 0..<count { rowStarts[cell + 1] += rowStarts[cell] }
    var next = rowStarts
    rowList = [Int](repeating: 0, count: cells.count)
    for row in 0..<self.count {
      for term in terms(of: row) {
        rowList[next[cells[term]]] = row
        next[cells[term]] += 1
      }
    }
  }
}

extension Int {
  /// Divided by a divisor above nought, rounded down.
  func quotientDown(_ divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// Divided by a divisor above nought, rounded up.
  func quotientUp(_ divisor: Int) -> Int { -(-self).quotientDown(divisor) }
}

extension CountSystem {
  func contradiction(_ message: String) -> Diagnostic {
    Diagnostic(
      DisclosureRule.contradiction, message, file: name,
      hint: "counts that disagree give away what nobody can foresee; mend them, or leave them out")
  }
}
