import Disclosure
import TestSupport
import Testing

@Suite("Rules") struct RulesTests {
  @Test(arguments: DisclosureRule.allCases)
  func `say what they ask for in a sentence`(rule: DisclosureRule) {
    #expect(rule.meaning.hasSuffix("."))
  }

  @Test func `are chosen by name`() {
    #expect(DisclosureRules.presets.map(\.name) == ["dfe-cin", "dfe-cla", "nhs-hes", "ohid"])
    for rules in DisclosureRules.presets { #expect(DisclosureRules.named(rules.name) == rules) }
    #expect(DisclosureRules.named("dfe") == nil)
  }

  @Test func `say in words what they do`() {
    #expect(
      DisclosureRules.childrenInNeed.words.prefix(5).joined(separator: "\n") == """
        Counts of England from 1 to 5 are not shown; noughts are.
        Counts of England that are shown are rounded to the nearest 10.
        Counts of regions from 1 to 5 are not shown; noughts are.
        Counts of regions that are shown are rounded to the nearest 10.
        Counts of authorities and smaller areas from 1 to 5 are not shown; noughts are.
        """)
    #expect(
      DisclosureRules.publicHealth.words.prefix(2) == [
        "Counts from 1 to 7 are not shown; noughts are.",
        "Counts that are shown are rounded to the nearest 5.",
      ])
    #expect(
      DisclosureRules.hospitalEpisodes.words.first == "Counts of England are shown as they are.")
  }

  @Test(arguments: DisclosureRules.presets)
  func `protect a larger table, the same way each time`(rules: DisclosureRules) throws {
    var noise = Noise(seed: 5)
    var system = CountSystem("table")
    let values = (0..<8).map { _ in (0..<12).map { _ in Int.random(in: 0...30, using: &noise) } }
    let cells = values.map { row in row.map { system.add("cell", $0) } }
    for (row, values) in zip(cells, values) {
      system.addSum(system.add("row", values.reduce(0, +)), of: row)
    }
    for column in 0..<12 {
      let total = values.reduce(0) { $0 + $1[column] }
      system.addSum(system.add("column", total), of: cells.map { $0[column] })
    }
    let protection = try system.protected(by: rules)
    #expect(try system.audit(protection, by: rules).isEmpty)
    #expect(try system.protected(by: rules) == protection)
    #expect(protection.account.primary > 10)
    #expect(protection.words.first?.hasPrefix("Of 116 counts ") ?? false)
  }
}
