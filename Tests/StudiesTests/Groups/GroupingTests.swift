import Statistics
import Studies
import Testing

@Suite("Sorting areas into groups") struct GroupingTests {
  private let observations = Invented.groups([5, 12, 8]).observations
  private let labels = Invented.groups([5, 12, 8]).labels

  @Test(arguments: Grouping.Method.allCases)
  func `groups that stand apart are found`(method: Grouping.Method) {
    let fit = Grouping(method, .fixed(3)).fit(observations)
    #expect(fit.groups == 3)
    #expect(Agreement(fit.labels, labels).adjustedRand == 1)
  }

  @Test func `groups around means are numbered from the largest to the smallest`() {
    let fit = Grouping(.kMeans, .fixed(3)).fit(observations)
    #expect((0..<3).map { group in fit.labels.count { $0 == group } } == [12, 8, 5])
    #expect(fit.tree == nil)
  }

  @Test func `groups of a tree are numbered along it`() throws {
    let fit = Grouping(.ward, .fixed(3)).fit(observations)
    let tree = try #require(fit.tree)
    let along = tree.leafOrder.map { fit.labels[$0] }
    #expect(along == along.sorted())
  }

  @Test(arguments: Grouping.Method.allCases)
  func `the best number is that at which areas fit their groups best`(method: Grouping.Method) {
    let best = Grouping(method, .best(2...6, smallest: 1)).fit(observations)
    let fits = (2...6).map { count in
      let labels = Grouping(method, .fixed(count)).fit(observations).labels
      return Silhouette(of: labels, in: observations)?.mean ?? -1
    }
    let twin = fits.indices.reduce(0) { fits[$1] > fits[$0] ? $1 : $0 } + 2
    #expect(best.groups == twin)
    #expect(best.groups == 3)
  }

  @Test(arguments: Grouping.Method.allCases)
  func `a number that leaves a group too small is not chosen`(method: Grouping.Method) {
    let found = Grouping(method, .best(2...6, smallest: 6)).fit(observations)
    #expect(found.groups == 2)
    let none = Grouping(method, .best(3...6, smallest: 20)).fit(observations)
    #expect(none.groups == 3, "the fewest, if none leaves groups large enough")
  }

  @Test func `a height leaves the groups that are joined above it`() throws {
    let tree = try #require(Grouping(.ward, .fixed(3)).fit(observations).tree)
    let heights = tree.merges.map(\.height)
    for height in [0, heights[3], heights[20], heights[heights.count - 1]] {
      let fit = Grouping(.ward, .height(height)).fit(observations)
      #expect(fit.groups == 1 + heights.count { $0 > height })
      #expect(Grouping(.kMeans, .height(height)).fit(observations).groups == fit.groups)
    }
  }

  @Test(arguments: Grouping.Method.allCases)
  func `there are never more groups than areas`(method: Grouping.Method) {
    let few = Matrix([[0, 1], [5, 5], [9, 2]])
    #expect(Grouping(method, .fixed(9)).fit(few).groups == 3)
    #expect(Grouping(method, .best(3...8, smallest: 1)).fit(few).groups == 1)
    let same = Matrix([[1, 1], [1, 1], [1, 1], [1, 1]])
    let fit = Grouping(method, .best(2...3, smallest: 1)).fit(same)
    #expect(Set(fit.labels) == Set(0..<fit.groups))
  }
}
