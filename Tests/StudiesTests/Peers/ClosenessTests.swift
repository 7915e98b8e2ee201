import Studies
import Testing

@Suite("Closeness in words") struct ClosenessTests {
  @Test func `is by how many pairs are nearer`() {
    let scale = ClosenessScale(of: (1...100).map(Double.init).reversed())
    #expect(scale(1) == .extremelyClose)
    #expect(scale(1.5) == .veryClose)
    #expect(
      [5, 6, 15, 16, 30, 31, 500].map { scale($0) } == [
        .veryClose, .close, .close, .somewhatClose, .somewhatClose, .notClose, .notClose,
      ])
    #expect(scale.share(below: 51) == 0.5)
    #expect(Closeness.allCases.map { scale.greatest(of: $0) } == [1, 5, 15, 30, 100])
  }

  @Test func `is by the cuts that are given`() {
    let scale = ClosenessScale(of: [1, 2, 2, 4], cuts: [0, 0.25, 0.75, 0.75])
    #expect([1, 2, 3, 4].map { scale($0) } == [.veryClose, .close, .notClose, .notClose])
    #expect(Closeness.allCases.map { scale.greatest(of: $0) } == [nil, 1, 2, nil, 4])
  }

  @Test func `never falls with the distance`() throws {
    let groups = try InventedPeers.groups(30)
    let scale = ClosenessScale(of: groups.allDistances)
    let words = groups.allDistances.sorted().map { scale($0) }
    #expect(words == words.sorted())
    let counts = Closeness.allCases.map { word in words.count { $0 == word } }
    // Of 435 pairs: below 4.35, 21.75, 65.25 and 130.5 nearer ones.
    #expect(counts == [5, 17, 44, 65, 304])
  }

  @Test(arguments: [
    [], [0.1, 0.2, 0.3], [0.1, 0.2, 0.3, 1.1], [0.2, 0.1, 0.3, 0.4], [.nan, 0.1, 0.2, 0.3],
  ])
  func `knows what cannot be cuts`(cuts: [Double]) {
    #expect(!ClosenessScale.areCuts(cuts))
  }

  @Test func `of nothing is close`() {
    #expect(ClosenessScale(of: [])(3) == .extremelyClose)
    #expect(ClosenessScale(of: []).greatest(of: .close) == nil)
  }
}
