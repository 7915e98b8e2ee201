import Statistics
import Studies
import Testing

/// What every recipe promises.
@Suite("Every recipe of peers") struct PeerLawsTests {
  private let features = Array(InventedPeers.features(30).filter { $0.values.min() ?? 0 >= 0 })
  private let areas = InventedPeers.areas(30)

  private func groups(
    _ features: [PeerFeature], _ areas: [Area], _ preparation: PeerRecipe.Preparation
  ) throws -> PeerGroups {
    try PeerGroups(of: features, areas, PeerRecipe(count: 6, preparation))
  }

  @Test(arguments: PeerRecipe.Preparation.each)
  func `gives the same answer twice`(preparation: PeerRecipe.Preparation) throws {
    let (one, other) = (
      try groups(features, areas, preparation), try groups(features, areas, preparation)
    )
    #expect(one.features == other.features && one.fit == other.fit)
  }

  @Test(arguments: PeerRecipe.Preparation.each)
  func `does not depend on the order of areas`(preparation: PeerRecipe.Preparation) throws {
    var random = SplitMix64(seed: 3)
    let order = areas.indices.shuffled(using: &random)
    let shuffled = features.map { feature in
      PeerFeature(feature.name, weight: feature.weight, order.map { feature.values[$0] })
    }
    let one = try groups(features, areas, preparation).list(named: "peers")
    let other = try groups(shuffled, order.map { areas[$0] }, preparation).list(named: "peers")
    #expect(one == other)
  }

  @Test(arguments: PeerRecipe.Preparation.each)
  func `does not depend on the order of features`(preparation: PeerRecipe.Preparation) throws {
    let one = try groups(features, areas, preparation)
    let other = try groups(features.reversed(), areas, preparation)
    for (here, there) in zip(one.allDistances, other.allDistances) {
      #expect(abs(here - there) < 1e-12)
    }
    #expect(one.list(named: "peers") == other.list(named: "peers"))
  }

  @Test(arguments: PeerRecipe.Preparation.each)
  func `stretches distances as all weights are`(preparation: PeerRecipe.Preparation) throws {
    let stretched = features.map { PeerFeature($0.name, weight: 4 * $0.weight, $0.values) }
    let one = try groups(features, areas, preparation)
    let other = try groups(stretched, areas, preparation)
    for (here, there) in zip(one.allDistances, other.allDistances) {
      #expect(abs(4 * here - there) < 1e-12)
    }
    #expect(one.list(named: "peers") == other.list(named: "peers"))
  }

  @Test(arguments: PeerRecipe.Preparation.each)
  func `counts a feature that is there twice as one of √2 times its weight`(
    preparation: PeerRecipe.Preparation
  ) throws {
    var heavier = features
    heavier[0].weight *= 2.0.squareRoot()
    var twice = features
    twice.append(features[0])
    twice[twice.count - 1].name = "again"
    let one = try groups(heavier, areas, preparation)
    let other = try groups(twice, areas, preparation)
    for (here, there) in zip(one.allDistances, other.allDistances) {
      #expect(abs(here - there) < 1e-12)
    }
  }

  @Test(arguments: PeerRecipe.Preparation.each)
  func `keeps the triangle`(preparation: PeerRecipe.Preparation) throws {
    let groups = try groups(features, areas, preparation)
    for a in 0..<10 {
      #expect(groups.distance(from: a, to: a) == 0)
      for b in 0..<10 {
        for c in 0..<10 {
          let round = groups.distance(from: a, to: b) + groups.distance(from: b, to: c)
          #expect(groups.distance(from: a, to: c) <= round + 1e-12)
        }
      }
    }
  }
}
