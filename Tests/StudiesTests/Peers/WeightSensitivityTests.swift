import Statistics
import Studies
import Testing

@Suite("What depends on weights") struct WeightSensitivityTests {
  @Test func `is how many peers stay when one weight is moved`() throws {
    let groups = try InventedPeers.groups(24, 4, PeerRecipe(count: 5))
    let factors = [0.75, 1.25, 3]
    let found = WeightSensitivity(of: groups, factors: factors)
    #expect(found.count == 5)
    for feature in 0..<4 {
      for (place, factor) in factors.enumerated() {
        // The whole recipe again, with the transformations that were chosen.
        let moved = try PeerGroups(
          of: groups.features.enumerated().map {
            PeerFeature(
              $1.name, weight: $1.weight * ($0 == feature ? factor : 1), $1.feature.values,
              transformation: $1.chosen.candidate)
          }, groups.areas, groups.recipe)
        for area in 0..<24 {
          let (before, after) = (
            Set(groups.peers(of: area).map(\.row)), Set(moved.peers(of: area).map(\.row))
          )
          #expect(found.stayed[feature][place][area] == before.intersection(after).count)
        }
      }
    }
  }

  @Test func `is summed up by area and by feature`() throws {
    let groups = try InventedPeers.groups(24, 4, PeerRecipe(count: 5))
    let found = WeightSensitivity(of: groups)
    #expect(found.factors == [0.75, 1.25])
    for (area, its) in found.areas.enumerated() {
      let all = found.stayed.map { $0.map { $0[area] } }
      #expect(abs(its.mean - Double(all.flatMap(\.self).reduce(0, +)) / 8) < 1e-12)
      #expect(its.least == all.flatMap(\.self).min())
      let first = all.firstIndex { $0.contains(its.least) }
      #expect(its.feature == first)
      #expect(first.flatMap { all[$0].firstIndex(of: its.least) } == (its.factor == 0.75 ? 0 : 1))
    }
    for (feature, mean) in found.features.enumerated() {
      let all = found.stayed[feature].flatMap(\.self)
      #expect(abs(mean - Double(all.reduce(0, +)) / 48) < 1e-12)
    }
  }

  @Test func `is none where there is one feature`() throws {
    let groups = try InventedPeers.groups(12, 1)
    let found = WeightSensitivity(of: groups)
    #expect(found.features == [4])
    #expect(found.areas.allSatisfy { $0.least == 4 && $0.mean == 4 })
  }
}
