import AnnexA
import Testing

@Suite("Rules") struct RulesTests {
  @Test(arguments: AnnexARule.allCases)
  func `say what they ask for in a sentence`(rule: AnnexARule) {
    #expect(rule.meaning.hasSuffix("."))
  }
}
