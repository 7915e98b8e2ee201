import CSV
import Statistics
import Studies
import TestSupport
import Testing

/// Against what NHS England’s own program makes of the real inputs.
@Suite("NHS England’s peers", .enabled(if: RealCensus.exists)) struct NHSEnglandTests {
  @Test func `are found exactly`() throws {
    let census = try RealCensus(removing: ["Isles of Scilly", "City of London"])
    #expect(census.smallAreas.areas.count == 151)
    for alignment in census.alignments.values {
      #expect(alignment.missing.isEmpty && alignment.unknown.isEmpty && alignment.repeated.isEmpty)
    }
    let features = try RealCensus.features.map {
      let found = try census.values($0)
      #expect(found.leftOut.isEmpty && found.without.isEmpty)
      return PeerFeature($0.name, weight: $0.weight, found.values)
    }
    try expectAggregates(features, census.smallAreas.areas)
    let groups = try PeerGroups(of: features, census.smallAreas.areas, PeerRecipe())
    try expectTransformations(groups)
    try expectFeatures(groups)
    try expectDistances(groups)
    try expectPeers(groups)
  }

  private func expectAggregates(_ features: [PeerFeature], _ areas: [Area]) throws {
    let expected = try RealCensus.table("expected/aggregated")
    #expect(expected.texts(0) == areas.map(\.code))
    #expect(expected.texts(1) == areas.map(\.name))
    for feature in features {
      for (found, known) in zip(feature.values, try expected.numbers(feature.name)) {
        #expect(abs(found - known) <= 1e-12 * max(abs(known), 1), "\(feature.name)")
      }
    }
  }

  private func expectTransformations(_ groups: PeerGroups) throws {
    let names: [(ending: String, candidate: MostNormal.Candidate)] = [
      ("_yj", .yeoJohnson), ("_bc", .boxCox), ("_recip_sqrr", .reciprocalSquareRoot),
      ("_recip", .reciprocal), ("_sqrr", .squareRoot), ("_log", .logarithm),
      ("_squared", .square), ("", .identity),
    ]
    let text = String(
      decoding: try Shared.bytes("\(RealCensus.folder)/expected/transforms.txt"), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == groups.features.count)
    for (line, feature) in zip(lines, groups.features) {
      let words = line.split(separator: "\t")
      let chosen = try #require(names.first { $0.candidate == feature.chosen.candidate })
      #expect(words[0].hasSuffix(" \(feature.name)\(chosen.ending)"))
      let known = try #require(words[1].split(separator: " ").last.flatMap { Double($0) })
      let found = try #require(feature.chosen.test?.p)
      #expect(abs(found - known) <= 1e-6 * known)
    }
  }

  private func expectFeatures(_ groups: PeerGroups) throws {
    let expected = try RealCensus.table("expected/features")
    #expect(expected.header.dropFirst(2) == groups.features.map { "\($0.name)_best" }[...])
    for feature in groups.features {
      let known = try expected.numbers("\(feature.name)_best")
      #expect(zip(feature.compared, known).allSatisfy { abs($0 - $1) <= 1e-7 })
    }
  }

  private func expectDistances(_ groups: PeerGroups) throws {
    let expected = try RealCensus.table("expected/distances")
    let places = Dictionary(
      uniqueKeysWithValues: groups.areas.enumerated().map { ($1.name, $0) })
    let (from, to) = (expected.texts(0), expected.texts(1))
    #expect(from.count == 2 * groups.allDistances.count)
    var furthest = 0.0
    for (row, known) in try expected.numbers("distance").enumerated() {
      let (area, other) = (try #require(places[from[row]]), try #require(places[to[row]]))
      furthest = max(furthest, abs(groups.distance(from: area, to: other) - known))
    }
    #expect(furthest <= 1e-7)
  }

  private func expectPeers(_ groups: PeerGroups) throws {
    let expected = try RealCensus.table("expected/peers")
    // λ is found by search on both sides, so that nearer than 1e-5 either may be first.
    var swapped = 0
    for area in groups.areas.indices {
      #expect(expected.text(row: area, column: 0) == groups.areas[area].name)
      for (place, peer) in groups.peers(of: area).enumerated() {
        let known = expected.text(row: area, column: place + 1)
        guard known != groups.areas[peer.row].name else { continue }
        let other = try #require(groups.areas.firstIndex { $0.name == known })
        #expect(abs(groups.distance(from: area, to: other) - peer.distance) < 1e-5)
        swapped += 1
      }
    }
    #expect(swapped == 0)
    print("\(groups.areas.count * groups.recipe.count) peers of NHS England, \(swapped) swapped")
  }
}
