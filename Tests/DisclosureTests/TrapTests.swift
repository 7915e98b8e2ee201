import Diagnostics
import Disclosure
import Testing

/// The ways in which small numbers have been given away before, each by itself.
@Suite("Known traps") struct TrapTests {
  /// Small counts are hidden, and nothing else is done.
  private func naive(_ system: CountSystem, _ rules: DisclosureRules) -> Protection {
    Protection(
      cells: system.cells.map { cell in
        let treatment = rules.treatment(of: cell.level)
        if !cell.isPublished { return .unpublished }
        if treatment.hidden?.contains(cell.value) ?? false { return .hidden(.primary) }
        guard let base = treatment.rounding else { return .shown(cell.value) }
        return .rounded((cell.value + base / 2) / base * base)
      }, showsStatistic: system.statistics.map { _ in true })
  }

  private func exposed(
    _ system: CountSystem, _ rules: DisclosureRules = .childrenInNeed
  ) throws -> [String] {
    // Whatever is exposed without care is not exposed with it.
    let protection = try system.protected(by: rules)
    #expect(try system.audit(protection, by: rules).isEmpty)
    for cell in system.cells.indices where naive(system, rules).isHidden(cell) {
      #expect(protection.cells[cell] == .hidden(.primary))
    }
    return try system.audit(naive(system, rules), by: rules).map(\.name)
  }

  @Test func `a total less all its other parts`() throws {
    var system = CountSystem("total")
    let total = system.add("all", 40)
    let parts = [system.add("a", 3), system.add("b", 21), system.add("c", 16)]
    system.addSum(total, of: parts)
    #expect(try exposed(system) == ["a"])
  }

  @Test func `a hidden count alone in its row is protected by the least of the others`() throws {
    var system = CountSystem("row")
    let total = system.add("all", 165)
    system.addSum(
      total, of: [("a", 3), ("b", 90), ("c", 12), ("d", 60)].map { system.add($0, $1) })
    let protection = try system.protected(by: .childrenInNeed)
    #expect(protection.cells[3] == .hidden(.secondary))
    #expect(protection.account.secondary == 1)
  }

  @Test func `two hidden counts that must each be 1`() throws {
    var system = CountSystem("ones")
    let total = system.add("all", 22)
    system.addSum(total, of: [system.add("a", 1), system.add("b", 1), system.add("c", 20)])
    let found = try system.exposures(of: naive(system, .childrenInNeed), by: .childrenInNeed)
    #expect(found.map(\.least) == [1, 1])
    #expect(found.map(\.most) == [1, 1])
    #expect(try exposed(system) == ["a", "b"])
  }

  @Test func `the same total by two dimensions`() throws {
    var system = CountSystem("dimensions")
    let total = system.add("all", 100)
    system.addSum(total, of: [system.add("boys", 60), system.add("girls", 40)])
    system.addSum(total, of: [system.add("young", 4), system.add("old", 96)])
    #expect(try exposed(system) == ["young"])
  }

  @Test func `an area within an area, of which only the larger has a table`() throws {
    var system = CountSystem("nested")
    let county = system.add("county", 120)
    let district = system.add("district", 117)
    let rest = system.add("county without the district", 3, isPublished: false)
    system.addSum(county, of: [district, rest])
    #expect(try exposed(system) == ["county without the district"])
  }

  @Test func `this month’s count so far, less last month’s`() throws {
    var system = CountSystem("so far")
    let may = system.add("to May", 61)
    let june = system.add("to June", 63)
    system.addSum(june, of: [may, system.add("in June", 2, isPublished: false)])
    #expect(try exposed(system) == ["in June"])
  }

  @Test func `a share to one decimal gives away a rounded count, and with it a hidden one`() throws
  {
    let rules = DisclosureRules(
      name: "rounded", national: .init(hiding: nil), regional: .init(hiding: nil),
      local: .init(hiding: 1...5, roundingTo: 10), fewestPeople: 6, protection: 4)
    var system = CountSystem("shares")
    let total = system.add("all", 50, level: .national)
    let parts = [system.add("a", 4), system.add("b", 28), system.add("c", 18)]
    system.addSum(total, of: parts)
    #expect(try exposed(system, rules) == [])
    _ = system.add(Statistic("share of b", .share(of: parts[1], in: total)))
    _ = system.add(Statistic("share of c", .share(of: parts[2], in: total)))
    #expect(try exposed(system, rules) == ["a"])
    // It is enough to leave out a share: no count has to go.
    let protection = try system.protected(by: rules)
    #expect(protection.account.secondary == 0)
    #expect(protection.account.statisticsHidden > 0)
  }

  @Test func `a share of a hidden count is hidden with it`() throws {
    var system = CountSystem("share")
    let total = system.add("all", 60)
    let part = system.add("a", 3)
    _ = system.add(Statistic("share of a", .share(of: part, in: total)))
    _ = system.add(Statistic("days of a", .summary(of: part)))
    _ = system.add(Statistic("days of all", .summary(of: total)))
    #expect(try exposed(system) == ["a"])
    #expect(try system.protected(by: .childrenInNeed).showsStatistic == [false, false, true])
  }

  @Test func `a rate for a population that everybody knows`() throws {
    var system = CountSystem("rate")
    let cell = system.add("a", 4, isPublished: false)
    _ = system.add(Statistic("rate", .rate(of: cell, per: 10_000, population: 21_345)))
    #expect(try exposed(system) == ["a"])
  }

  @Test func `an average of authorities, all but one of which are shown`() throws {
    var system = CountSystem("peers")
    let cells = [("a", 30), ("b", 50), ("c", 4)].map { system.add($0, $1) }
    _ = system.add(Statistic("average", .average(of: cells)))
    #expect(try exposed(system) == ["c"])
    let protection = try system.protected(by: .childrenInNeed)
    _ = system.add(Statistic("average of two", .average(of: Array(cells.prefix(2)))))
    #expect(
      protection.cells.prefix(2) == [.shown(30), .shown(50)] || protection.showsStatistic == [true])
    #expect(try !system.protected(by: .childrenInNeed).showsStatistic[1])
  }

  @Test func `rounding with a small total`() throws {
    var system = CountSystem("small")
    let total = system.add("all", 13)
    system.addSum(total, of: [system.add("a", 5), system.add("b", 8)])
    // The total is 13 to 17 or 8 to 12, the part that is shown 8 to 12.
    let protection = naive(system, .hospitalEpisodes)
    let found = try system.exposures(of: protection, by: .hospitalEpisodes)
    #expect(found.map(\.least) == [1] && found.map(\.most) == [7])
    #expect(try exposed(system, .hospitalEpisodes) == [])
  }

  @Test func `rounding does not protect what is the difference of far ends`() throws {
    var system = CountSystem("far ends")
    let total = system.add("all", 18)
    system.addSum(total, of: [system.add("a", 6), system.add("b", 12)])
    // The total is 18 to 22, and b 8 to 12: so a is 6 at least, and as it is small 7 at most.
    let found = try system.exposures(of: naive(system, .hospitalEpisodes), by: .hospitalEpisodes)
    #expect(found.map(\.least) == [6] && found.map(\.most) == [7])
  }

  @Test func `noughts are shown, and protect nothing`() throws {
    var system = CountSystem("noughts")
    let total = system.add("all", 3)
    system.addSum(total, of: [system.add("a", 3), system.add("b", 0), system.add("c", 0)])
    let protection = try system.protected(by: .childrenInNeed)
    #expect(protection.cells == [.hidden(.primary), .hidden(.primary), .shown(0), .shown(0)])
    #expect(try system.audit(protection, by: .childrenInNeed).isEmpty)
  }

  @Test func `all counts hidden`() throws {
    var system = CountSystem("all")
    let total = system.add("all", 5)
    system.addSum(total, of: [system.add("a", 2), system.add("b", 3)])
    #expect(try exposed(system) == [])
    let found = try system.exposures(of: naive(system, .childrenInNeed), by: .childrenInNeed)
    #expect(found.map(\.least) == [2, 1, 1])
    #expect(found.allSatisfy { $0.most == nil })
  }

  @Test func `what everybody knows cannot be hidden, and is said`() throws {
    var system = CountSystem("known")
    let cell = system.add("a", 2)
    system.addFact([(cell, 1)], low: 2, high: 3)
    let protection = try system.protected(by: .childrenInNeed)
    let exposures = try system.audit(protection, by: .childrenInNeed)
    #expect(exposures.map(\.most) == [3])
    let finding = exposures.map { $0.diagnostic(of: system, rules: .childrenInNeed) }.first
    #expect(
      finding?.description == """
        known: error: “a” is hidden, but can be one of only 2 numbers [disclosure-recoverable]
        hint: the rules “dfe-cin” ask that it could be one of 5 at least; show fewer numbers beside it, \
        or join it to a larger group
        """)
  }

  @Test func `contradictions are said, without the numbers`() {
    var system = CountSystem("wrong")
    let total = system.add("all", 7)
    system.addSum(total, of: [system.add("a", 3), system.add("b", 3)])
    #expect {
      _ = try system.protected(by: .childrenInNeed)
    } throws: { error in
      "\(error)".hasPrefix(
        "wrong: error: “all” is not the sum of its 2 parts [disclosure-contradiction]")
    }
    var negative = CountSystem("wrong")
    _ = negative.add("a", -1)
    #expect(throws: (any Error).self) { _ = try negative.protected(by: .childrenInNeed) }
    var told = CountSystem("wrong")
    _ = told.add("a", 9)
    #expect(throws: (any Error).self) {
      _ = try told.audit(Protection(cells: [.shown(8)]), by: .childrenInNeed)
    }
  }
}
