import Statistics
import Studies
import Testing

/// What NHS England’s program is known to get wrong, which is a promise here.
@Suite("What the original gets wrong") struct OriginalFailuresTests {
  @Test(arguments: PeerRecipe.Preparation.each, MostNormal.Candidate.allCases)
  func `a transformation that is asked for is used`(
    preparation: PeerRecipe.Preparation, candidate: MostNormal.Candidate
  ) throws {
    // There an override is read by the settings, and by nothing else.
    var features = [InventedPeers.features(25)[0], InventedPeers.features(25)[3]]
    let areas = InventedPeers.areas(25)
    let recipe = PeerRecipe(count: 5, preparation)
    let plain = try PeerGroups(of: features, areas, recipe)
    features[0].transformation = candidate
    let asked = try PeerGroups(of: features, areas, recipe)
    #expect(asked.features[0].chosen.candidate == candidate)
    let chosen = plain.features[0].chosen.candidate
    #expect((asked.allDistances == plain.allDistances) == (candidate == chosen))
    // The other feature is as it was.
    #expect(asked.features[1] == plain.features[1])
  }

  @Test func `one that is asked for need not be among the candidates`() throws {
    var feature = InventedPeers.features(25)[0]
    feature.transformation = .reciprocal
    let groups = try PeerGroups(
      of: [feature], InventedPeers.areas(25), PeerRecipe(count: 5, .mostNormal([.identity])))
    #expect(groups.features[0].trials.map(\.candidate) == [.identity, .reciprocal])
    #expect(groups.features[0].chosen.images == feature.values.map { 1 / $0 })
  }

  @Test(arguments: PeerRecipe.Preparation.each)
  func `an area beside its double keeps its double`(
    preparation: PeerRecipe.Preparation
  ) throws {
    // There the first of those at distance 0 is taken for the area itself, and dropped.
    let values: [Double] = [5, 1, 5, 9, 5, 2]
    let groups = try PeerGroups(
      of: [PeerFeature("one", values), PeerFeature("two", values.map { 20 - $0 })],
      InventedPeers.areas(6), PeerRecipe(count: 2, preparation))
    #expect(groups.peers(of: 0).map(\.row) == [2, 4])
    #expect(groups.peers(of: 2).map(\.row) == [0, 4])
    #expect(groups.peers(of: 4).map(\.row) == [0, 2])
    #expect(groups.peers(of: 4).map(\.distance) == [0, 0])
    for area in 0..<6 { #expect(!groups.order(of: area).contains { $0.row == area }) }
  }

  @Test func `a row that fits nowhere is told of`() throws {
    // There an inner join drops it without a word.
    let lookup = try SmallAreas(
      ["E1", "E2", "E3"], areaCodes: ["A", "A", "B"], areaNames: ["Alpha", "Alpha", "Beta"]
    ).keeping(prefix: "E")
    let found = lookup.alignment(with: ["E1", "E9", "E3", "W1", "E3"])
    #expect(found.missing == [1])
    #expect(found.unknown == [1])
    #expect(found.repeated == [4])
    #expect(found.passedOver == 1)
    #expect(lookup.aggregate(.sum, found([1, 2, 3, 4, 5])).leftOut == [1])
  }

  @Test func `an area to be removed that is none is told of`() throws {
    let lookup = try SmallAreas(["E1"], areaCodes: ["A"], areaNames: ["Alpha"])
    #expect(lookup.removing(["City of Londn"]).unknown == ["City of Londn"])
  }

  @Test func `a missing number is told of, and not compared`() throws {
    // There it reaches the distances, and what is missing is near to nobody.
    let lookup = try SmallAreas(
      ["E1", "E2", "E3"], areaCodes: ["A", "B", "C"], areaNames: ["Alpha", "Beta", "Gamma"])
    let share = lookup.aggregate(.share, [1, .nan, 3], over: [10, 10, 10])
    #expect(share.leftOut == [1] && share.without == [1])
    let obstacles = #expect(throws: PeerGroups.Obstacles.self) {
      try PeerGroups(
        of: [PeerFeature("share", share.values)], lookup.areas, PeerRecipe(count: 1))
    }
    #expect(obstacles?.all == [.missing(feature: "share", areas: [Area("B", "Beta")])])
  }

  @Test func `a missing numerator takes its denominator along`() throws {
    // There a blank counts as 0 above the line, and its people below it.
    let lookup = try SmallAreas(
      ["E1", "E2"], areaCodes: ["A", "A"], areaNames: ["Alpha", "Alpha"])
    #expect(lookup.aggregate(.share, [5, .nan], over: [10, 90]).values == [50])
  }
}
