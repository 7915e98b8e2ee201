import Workbook
import Testing

@Suite("Rules") struct RulesTests {
  @Test(arguments: WorkbookRule.allCases)
  func `say what they ask for in a sentence`(rule: WorkbookRule) {
    #expect(rule.meaning.hasSuffix("."))
  }
}
