import Statistics
import Studies
import Testing

@Suite("Finding peers") struct PeerGroupsTests {
  static let recipes: [PeerRecipe] = [
    PeerRecipe(count: 3), PeerRecipe(count: 3, .mostNormal([.identity, .square])),
    PeerRecipe(count: 3, .standardised), PeerRecipe(count: 3, .standardised, isRebased: true),
  ]

  @Test(arguments: recipes, [4, 30])
  func `are the nearest of all others`(recipe: PeerRecipe, count: Int) throws {
    let groups = try InventedPeers.groups(count, 5, recipe)
    #expect(groups.allDistances.count == count * (count - 1) / 2)
    var pairs = groups.allDistances.makeIterator()
    for area in 0..<count {
      for other in area + 1..<count {
        #expect(pairs.next() == groups.distance(from: area, to: other))
        #expect(groups.distance(from: other, to: area) == groups.distance(from: area, to: other))
      }
      let obvious = (0..<count).filter { $0 != area }
        .map { Peer(row: $0, distance: slowDistance(groups, area, $0)) }.sorted()
      let order = groups.order(of: area)
      #expect(order.map(\.row) == obvious.map(\.row))
      for (peer, known) in zip(order, obvious) {
        #expect(abs(peer.distance - known.distance) < 1e-12)
        #expect(groups.distance(from: area, to: peer.row) == peer.distance)
      }
      #expect(groups.peers(of: area) == Array(order.prefix(3)))
    }
    if recipe.isRebased { #expect(groups.allDistances.max() == 1) }
  }

  /// The distance by its definition, from what is compared of each feature.
  private func slowDistance(_ groups: PeerGroups, _ area: Int, _ other: Int) -> Double {
    let squares = groups.features.map {
      ($0.compared[area] - $0.compared[other]) * ($0.compared[area] - $0.compared[other])
    }
    return squares.reduce(0, +).squareRoot() / groups.unit
  }

  @Test func `stretches the most normal images from 0 to the weight`() throws {
    let groups = try InventedPeers.groups(40)
    for feature in groups.features {
      #expect(feature.compared.min() == 0)
      #expect(abs((feature.compared.max() ?? 0) - feature.weight) < 1e-12)
      let tested = feature.trials.compactMap { $0.test?.w }
      #expect(feature.chosen.test?.w == tested.max())
      #expect(feature.trials.map(\.candidate) == MostNormal.Candidate.allCases)
      // The order is that of the values, or its reverse.
      let order = feature.feature.values.indices.sorted {
        feature.feature.values[$0] < feature.feature.values[$1]
      }
      let images = order.map { feature.compared[$0] }
      if feature.chosen.candidate != .square {
        #expect(images == images.sorted() || images == images.sorted(by: >))
      }
    }
    // The one with zeros and the one with negative values are not tried where they have no image.
    let possible = groups.features.map { feature in
      feature.trials.filter { $0.transformation != nil }.map(\.candidate)
    }
    #expect(possible[0] == MostNormal.Candidate.allCases)
    #expect(possible[1] == [.identity, .yeoJohnson, .squareRoot, .logarithm, .square])
    #expect(possible[2] == [.identity, .yeoJohnson, .square])
  }

  @Test func `weighs spreads by the weight`() throws {
    let groups = try InventedPeers.groups(40, 5, PeerRecipe(count: 4, .standardised))
    for feature in groups.features {
      let (values, compared) = (Moments(feature.feature.values), Moments(feature.compared))
      #expect(abs(compared.mean) < 1e-9)
      #expect(abs(compared.standardDeviation - feature.weight) < 1e-9)
      #expect(abs(compared.skew - values.skew) < 1e-9)
    }
  }

  @Test func `draws in what is far above, takes the root, and weighs spreads`() throws {
    let values: [Double] = [1, 4, 9, 16, 9, 4, 1, 4, 9, 10_000]
    let groups = try PeerGroups(
      of: [PeerFeature("one", weight: 2, values)], InventedPeers.areas(10),
      PeerRecipe(count: 2, .capped(spreads: 1)))
    let moments = Moments(values)
    let roots = values.map { min($0, moments.mean + moments.standardDeviation).squareRoot() }
    let spread = Moments(roots)
    for (found, root) in zip(groups.features[0].compared, roots) {
      #expect(abs(found - 2 * (root - spread.mean) / spread.standardDeviation) < 1e-12)
    }
    // Without a cap that is reached, it is the root alone.
    let all = try PeerGroups(
      of: [PeerFeature("one", values)], InventedPeers.areas(10), PeerRecipe(count: 2, .capped()))
    #expect(all.features[0].chosen.images == values.map { $0.squareRoot() })
  }

  @Test(arguments: PeerRecipe.Preparation.each, [1, 6, 17])
  func `does not depend on the unit of a feature`(
    preparation: PeerRecipe.Preparation, unit: Double
  ) throws {
    let features = [
      PeerFeature("one", InventedPeers.features(20)[0].values),
      PeerFeature("two", InventedPeers.features(20)[3].values),
    ]
    let others = features.map { PeerFeature($0.name, $0.values.map { $0 * unit }) }
    // Yeo and Johnson’s and the logarithm add 1, which has a unit.
    var same = preparation
    if case .mostNormal = same { same = .mostNormal([.boxCox, .squareRoot, .reciprocal]) }
    let recipe = PeerRecipe(count: 5, same)
    let (one, other) = (
      try PeerGroups(of: features, InventedPeers.areas(20), recipe),
      try PeerGroups(of: others, InventedPeers.areas(20), recipe)
    )
    for (here, there) in zip(one.allDistances, other.allDistances) {
      #expect(abs(here - there) < 1e-6)
    }
  }

  @Test func `passes features without weight over`() throws {
    var features = InventedPeers.features(12)
    let plain = try PeerGroups(of: features, InventedPeers.areas(12), PeerRecipe(count: 3))
    features.insert(PeerFeature("none", weight: 0, [Double](repeating: .nan, count: 12)), at: 2)
    let more = try PeerGroups(of: features, InventedPeers.areas(12), PeerRecipe(count: 3))
    #expect(more.features.map(\.name) == features.map(\.name).filter { $0 != "none" })
    #expect(more.allDistances == plain.allDistances)
  }

  @Test(arguments: PeerRecipe.Preparation.each)
  func `takes a feature that does not vary, which tells nobody apart`(
    preparation: PeerRecipe.Preparation
  ) throws {
    var features = Array(InventedPeers.features(12).prefix(2))
    let recipe = PeerRecipe(count: 3, preparation)
    let plain = try PeerGroups(of: features, InventedPeers.areas(12), recipe)
    features.append(PeerFeature("same", [Double](repeating: 7, count: 12)))
    let more = try PeerGroups(of: features, InventedPeers.areas(12), recipe)
    #expect(more.allDistances == plain.allDistances)
    #expect(more.features.map(\.isConstant) == [false, false, true])
    #expect(more.features[2].compared == [Double](repeating: 0, count: 12))
    // Box and Cox’s is asked for where it can find no power.
    features[2].transformation = .boxCox
    let asked = try PeerGroups(of: features, InventedPeers.areas(12), recipe)
    #expect(asked.allDistances == plain.allDistances)
  }

  @Test(arguments: PeerRecipe.Preparation.each)
  func `takes two areas`(preparation: PeerRecipe.Preparation) throws {
    let groups = try PeerGroups(
      of: [PeerFeature("one", weight: 0.5, [4, 9])], InventedPeers.areas(2),
      PeerRecipe(count: 1, preparation, isRebased: true))
    #expect(groups.peers(of: 0) == [Peer(row: 1, distance: 1)])
    #expect(groups.peers(of: 1) == [Peer(row: 0, distance: 1)])
    #expect(groups.features[0].chosen.test == nil)
  }

  @Test func `rebases nothing where all are alike`() throws {
    let groups = try PeerGroups(
      of: [PeerFeature("one", [3, 3, 3])], InventedPeers.areas(3),
      PeerRecipe(count: 2, .standardised, isRebased: true))
    #expect(groups.allDistances == [0, 0, 0] && groups.unit == 1)
  }
}

extension PeerRecipe.Preparation {
  static let each: [PeerRecipe.Preparation] = [.mostNormal(), .standardised, .capped(spreads: 2)]
}
