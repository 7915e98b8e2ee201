import Disclosure
import Testing

@Suite("Protecting, beside every table that there is") struct ProtectingTwinTests {
  @Test func `leaves no secret better known than the rules allow`() throws {
    var hidden = 0
    for seed in 0..<UInt64(60) {
      let invented = InventedSystem(seed: seed)
      let protection = try invented.system.protected(by: invented.rules)
      let exposed = try invented.system.audit(protection, by: invented.rules).map(\.cell)
      let tables = Enumeration(invented.system, protection, invented.rules, most: invented.cap)
      let hopeless = Set(
        try invented.system.audit(everythingHidden(invented), by: invented.rules).map(\.cell))
      for cell in invented.system.cells.indices where protection.isHidden(cell) {
        hidden += 1
        let isSafe = tables.width(of: cell) >= invented.rules.protection
        #expect(isSafe == !exposed.contains(cell), "seed \(seed), cell \(cell)")
        // What is left exposed would be however much were hidden.
        #expect(isSafe || hopeless.contains(cell), "seed \(seed), cell \(cell)")
      }
    }
    #expect(hidden > 60)
  }

  /// All that may be hidden is, and there are no statistics.
  private func everythingHidden(_ invented: InventedSystem) -> Protection {
    let (system, rules) = (invented.system, invented.rules)
    let cells = system.cells.map { cell -> Protection.Cell in
      let treatment = rules.treatment(of: cell.level)
      if !cell.isPublished { return .unpublished }
      if treatment.hidden?.contains(cell.value) ?? false { return .hidden(.primary) }
      guard cell.value == 0, treatment.hidden != nil else { return .hidden(.secondary) }
      return treatment.rounding == nil ? .shown(0) : .rounded(0)
    }
    return Protection(cells: cells, showsStatistic: system.statistics.map { _ in false })
  }
}
