import AnnexA
import Testing

@Suite("The guide to the lists") struct GuideTests {
  @Test func `tells of every column`() {
    for list in AnnexA.lists where list.isRead {
      for column in list.columns { #expect(AnnexA.guide.contains(column.heading)) }
    }
  }

  @Test func `has as many cells in each row as in the first`() {
    for line in AnnexA.guide.split(separator: "\n") where line.hasPrefix("|") {
      #expect(line.count { $0 == "|" } == 6)
    }
  }
}
