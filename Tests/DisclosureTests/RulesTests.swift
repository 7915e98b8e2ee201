import Disclosure
import Testing

@Suite("Rules") struct RulesTests {
  @Test(arguments: DisclosureRule.allCases)
  func `say what they ask for in a sentence`(rule: DisclosureRule) {
    #expect(rule.meaning.hasSuffix("."))
  }
}
