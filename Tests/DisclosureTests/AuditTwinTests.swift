import Disclosure
import Testing

@Suite("The audit, beside every table that there is") struct AuditTwinTests {
  @Test func `finds exactly how closely each secret can be known`() throws {
    var secrets = 0
    for seed in 0..<UInt64(40) {
      let invented = InventedSystem(seed: seed)
      let all = Enumeration(
        invented.system, invented.protection, invented.rules, most: invented.cap)
      #expect(all.tables > 0)
      for found in try invented.system.exposures(of: invented.protection, by: invented.rules) {
        secrets += 1
        #expect(found.isCertain, "seed \(seed)")
        #expect(found.least == all.least[found.cell], "seed \(seed), \(found.name)")
        #expect(found.most == all.most[found.cell], "seed \(seed), \(found.name)")
      }
    }
    #expect(secrets > 40)
  }
}
