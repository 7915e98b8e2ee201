import Statistics
import Studies
import Testing

@Suite("What is in the way of peers") struct PeerObstacleTests {
  private func obstacles(
    _ features: [PeerFeature], areas: Int = 4, _ recipe: PeerRecipe = PeerRecipe(count: 2)
  ) -> [PeerGroups.Obstacle]? {
    let found = #expect(throws: PeerGroups.Obstacles.self) {
      try PeerGroups(of: features, InventedPeers.areas(areas), recipe)
    }
    return found?.all
  }

  @Test func `is told all at once`() {
    let areas = InventedPeers.areas(4)
    let found = obstacles(
      [
        PeerFeature("a", [1, 2, 3, 4]),
        PeerFeature("a", weight: -1, [1, 2, 3, 4]),
        PeerFeature("b", weight: .nan, [1, 2, 3, 4]),
        PeerFeature("c", weight: .infinity, [1, 2, 3, 4]),
        PeerFeature("d", [1, .nan, 3, .infinity]),
        PeerFeature("e", [0, 2, 3, -1], transformation: .boxCox),
        PeerFeature("f", [0, 2, 3, -1], transformation: .squareRoot),
      ], PeerRecipe(count: 4))
    #expect(found?.count == 8)
    #expect(found?[0] == .count(4, areas: 4))
    #expect(found?[1] == .repeated(feature: "a"))
    #expect(found?[2] == .weight(feature: "a", -1))
    if case .weight(feature: "b", let weight) = found?[3] { #expect(weight.isNaN) }
    #expect(found?[4] == .weight(feature: "c", .infinity))
    #expect(found?[5] == .missing(feature: "d", areas: [areas[1], areas[3]]))
    #expect(found?[6] == .noImage(feature: "e", .boxCox, areas: [areas[0], areas[3]]))
    #expect(found?[7] == .noImage(feature: "f", .squareRoot, areas: [areas[3]]))
  }

  @Test func `is that nothing has a weight`() {
    #expect(obstacles([]) == [.nothingWeighted])
    #expect(obstacles([PeerFeature("a", weight: 0, [1, 2, 3, 4])]) == [.nothingWeighted])
  }

  @Test(arguments: [(0, 4), (-1, 4), (4, 4), (15, 4), (1, 1), (1, 0)])
  func `is a number of peers that nobody can have`(count: Int, areas: Int) {
    let values = (0..<areas).map(Double.init)
    #expect(
      obstacles([PeerFeature("a", values)], areas: areas, PeerRecipe(count: count))
        == [.count(count, areas: areas)])
  }

  @Test func `is a value below 0 where a recipe takes the root`() {
    let areas = InventedPeers.areas(4)
    #expect(
      obstacles([PeerFeature("a", [1, -2, 3, 4])], PeerRecipe(count: 2, .capped()))
        == [.noImage(feature: "a", .squareRoot, areas: [areas[1]])])
  }

  @Test func `is that no candidate is possible`() {
    let recipe = PeerRecipe(count: 2, .mostNormal([.boxCox, .reciprocal]))
    #expect(obstacles([PeerFeature("a", [1, 0, 3, 4])], recipe) == [.noCandidate(feature: "a")])
    #expect(
      obstacles([PeerFeature("a", [1, 2, 3, 4])], PeerRecipe(count: 2, .mostNormal([])))
        == [.noCandidate(feature: "a")])
  }

  @Test func `is an image that is too large for a number`() {
    #expect(
      obstacles([PeerFeature("a", [1, 0, 3, 1e200], transformation: .square)])
        == [.noImage(feature: "a", .square, areas: [])])
  }
}
