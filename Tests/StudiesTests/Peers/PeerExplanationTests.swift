import Statistics
import Studies
import Testing

@Suite("Why two areas are peers") struct PeerExplanationTests {
  @Test(arguments: [PeerRecipe(count: 3), PeerRecipe(count: 3, .standardised, isRebased: true)])
  func `is each feature’s part, and what would be without it`(recipe: PeerRecipe) throws {
    let groups = try InventedPeers.groups(14, 5, recipe)
    for area in 0..<14 {
      for other in 0..<14 where other != area {
        #expect(groups.order(of: area)[groups.rank(from: area, of: other) - 1].row == other)
        let explanation = groups.explanation(from: area, to: other)
        #expect(explanation.map(\.feature) == Array(groups.features.indices))
        #expect(abs(explanation.reduce(0) { $0 + $1.share } - 1) < 1e-12)
        for part in explanation { expect(part, area, other, groups) }
      }
    }
  }

  /// The same with the other area’s value of the feature made this one’s.
  private func expect(_ part: PeerExplanation, _ area: Int, _ other: Int, _ groups: PeerGroups) {
    let (here, there) = (
      groups.observations[row: area].map { $0 / groups.unit },
      groups.observations[row: other].map { $0 / groups.unit }
    )
    #expect(abs(part.difference / groups.unit - (there[part.feature] - here[part.feature])) < 1e-12)
    let squares = zip(here, there).map { ($0 - $1) * ($0 - $1) }
    let rest = squares.indices.filter { $0 != part.feature }.map { squares[$0] }
    #expect(abs(part.distance - rest.reduce(0, +).squareRoot()) < 1e-12)
    #expect(abs(part.share - squares[part.feature] / squares.reduce(0, +)) < 1e-12)
    let nearer = groups.order(of: area).filter { $0.row != other && $0.distance < part.distance }
    #expect(part.rank == nearer.count + 1)
    #expect(part.rank <= groups.rank(from: area, of: other))
  }

  @Test func `is nothing between areas that are alike`() throws {
    let groups = try PeerGroups(
      of: [PeerFeature("one", [1, 1, 2]), PeerFeature("two", [3, 3, 5])],
      InventedPeers.areas(3), PeerRecipe(count: 1, .standardised))
    #expect(groups.contributions(from: 0, to: 1) == [0, 0])
    #expect(groups.explanation(from: 0, to: 1).map(\.distance) == [0, 0])
    #expect(groups.explanation(from: 0, to: 1).map(\.rank) == [1, 1])
    // Alike in one feature, the third would be as near as the second but for its place.
    let one = try PeerGroups(
      of: [PeerFeature("one", [1, 1, 2])], InventedPeers.areas(3), PeerRecipe(count: 1))
    #expect(one.explanation(from: 0, to: 2).map(\.rank) == [2])
    #expect(one.explanation(from: 2, to: 1).map(\.rank) == [1])
  }
}
