import Statistics
import Studies
import Testing

@Suite("How sure groups are") struct GroupStabilityTests {
  private func stability(
    _ observations: Matrix, _ method: Grouping.Method, _ count: Int
  ) -> GroupStability {
    let grouping = Grouping(method, .fixed(count), seed: 5)
    return GroupStability(
      observations, chosen: grouping.fit(observations), grouping, draws: 16)
  }

  @Test(arguments: Grouping.Method.allCases)
  func `groups that stand apart are found again`(method: Grouping.Method) {
    let found = stability(Invented.groups([6, 8, 7]).observations, method, 3)
    #expect(found.bootstrap.count == 3 && found.bootstrap.allSatisfy { $0 > 0.99 })
    #expect(found.agreements.allSatisfy { $0 > 0.99 })
    #expect(found.seeds.count == 10 && found.seeds.contains(1))
  }

  @Test(arguments: Grouping.Method.allCases)
  func `groups that are none are not`(method: Grouping.Method) {
    let found = stability(Invented.groups([24], width: 1, seed: 9).observations, method, 4)
    #expect(found.bootstrap.reduce(0, +) / 4 < 0.8)
    #expect(found.agreements[found.agreements.count / 2] < 0.75)
    #expect(found.agreements == found.agreements.sorted())
  }

  @Test(arguments: Grouping.Method.allCases)
  func `each similarity stands beside its own group`(method: Grouping.Method) {
    // A group apart and a cloud that is cut in two: only the first is found again for certain.
    let grouping = Grouping(method, .fixed(3), seed: 5)
    var lists = Invented.groups([18], width: 1).observations.lists
    lists += (0..<6).map { [30 + Double($0) / 10, 30, 30] }
    let observations = Matrix(lists)
    let chosen = grouping.fit(observations)
    let found = GroupStability(observations, chosen: chosen, grouping, draws: 20)
    for group in 0..<3 where group != chosen.labels[23] {
      #expect(found.bootstrap[group] < found.bootstrap[chosen.labels[23]])
    }
    #expect(found.bootstrap[chosen.labels[23]] > 0.9)
  }

  @Test func `similarities are those of draws made slowly`() {
    let observations = Invented.groups([6, 7], width: 2).observations
    let grouping = Grouping(.ward, .fixed(2), seed: 5)
    let chosen = grouping.fit(observations).labels
    let found = GroupStability(observations, chosen: grouping.fit(observations), grouping)
    var random = SplitMix64(seed: 99)
    var sums = [0.0, 0.0]
    for _ in 0..<200 {
      let drawn = Set((0..<13).map { _ in Int.random(in: 0..<13, using: &random) }).sorted()
      let labels = HierarchicalClustering(linkage: .ward, cut: .count(2))
        .labels(Matrix(drawn.map { observations.lists[$0] }))
      for group in 0..<2 {
        let own = Set(drawn.filter { chosen[$0] == group })
        sums[group] +=
          (0..<2).map { other in
            let others = Set(zip(drawn, labels).filter { $0.1 == other }.map(\.0))
            return Double(own.intersection(others).count) / Double(own.union(others).count)
          }.max() ?? 0
      }
    }
    for group in 0..<2 { #expect(abs(found.bootstrap[group] - sums[group] / 200) < 0.1) }
  }

  @Test func `the measure that decides is the one without which groups are others`() {
    // The first measure tells two groups apart; the others say nothing.
    var random = SplitMix64(seed: 8)
    let observations = Matrix(
      (0..<16).map { area in
        [area < 8 ? 0 : 20.0, Invented.normal(using: &random), Invented.normal(using: &random)]
      })
    for method in Grouping.Method.allCases {
      let without = stability(observations, method, 2).leavingOut
      #expect(without.count == 3)
      #expect(without[0] < 0.5 && without[1] == 1 && without[2] == 1)
    }
  }

  @Test(arguments: Grouping.Method.allCases, [(3, 2), (4, 3), (5, 5), (6, 1)])
  func `draws of fewer areas than groups are no hindrance`(
    method: Grouping.Method, shape: (areas: Int, groups: Int)
  ) {
    let few = Matrix(rows: shape.areas, columns: 1, (0..<shape.areas).map { Double($0 * $0) })
    let found = stability(few, method, shape.groups)
    #expect(found.bootstrap.count == shape.groups)
    #expect(found.bootstrap.allSatisfy { (0...1).contains($0) })
    #expect(found.leavingOut.isEmpty)
  }

  @Test func `is the same every time`() {
    let observations = Invented.groups([5, 6], width: 2).observations
    let (one, other) = (stability(observations, .kMeans, 2), stability(observations, .kMeans, 2))
    #expect(one.bootstrap == other.bootstrap && one.agreements == other.agreements)
    #expect(one.seeds == other.seeds && one.leavingOut == other.leavingOut)
  }
}
