import Statistics
import Studies

/// Finding peers as NHS England does: 33,755 small areas in ten files, 151 authorities by 15 features.
func peersBenchmarks(_ bench: Bench) throws {
  try bench.run("peers/small-areas", prepare: smallAreas, expecting: 151) { codes in
    try SmallAreas(codes.small, areaCodes: codes.areas, areaNames: codes.areas).areas.count
  }
  try bench.run(
    "peers/aggregate",
    prepare: {
      let codes = smallAreas()
      let lookup = try SmallAreas(codes.small, areaCodes: codes.areas, areaNames: codes.areas)
      return (lookup: lookup, file: codes.small.sorted(), column: codes.small.map { _ in 1.0 })
    }, expecting: 21 * 33_755
  ) { lookup, file, column in
    (0..<9).reduce(0) { sum, place in
      let alignment = lookup.alignment(with: file)
      let column = alignment(column)
      return sum
        + (0..<(place < 3 ? 3 : 2)).reduce(0) { sum, _ in
          sum + Int(lookup.aggregate(.sum, column).values.reduce(0, +))
        }
    }
  }
  try bench.run("peers/find", prepare: peerFeatures, expecting: 151 * 15) { features in
    let groups = try PeerGroups(of: features, areas(151), PeerRecipe())
    return groups.areas.indices.reduce(0) { $0 + groups.peers(of: $1).count }
  }
  let groups = { try PeerGroups(of: peerFeatures(), areas(151), PeerRecipe()) }
  try bench.run("peers/sensitivity", prepare: groups, expecting: 15) { groups in
    WeightSensitivity(of: groups).features.count { (7...15).contains($0) }
  }
  try bench.run("peers/explain", prepare: groups, expecting: 151 * 15) { groups in
    groups.areas.indices.reduce(0) { sum, area in
      sum
        + groups.peers(of: area).count {
          groups.explanation(from: area, to: $0.row).count == groups.features.count
        }
    }
  }
}

/// The small areas of a lookup that is nearly sorted, as England’s is, and the area of each.
private func smallAreas() -> (small: [String], areas: [String]) {
  var numbers = Array(0..<33_755)
  for start in stride(from: 0, to: numbers.count - 3, by: 4) {
    numbers.swapAt(start + 1, start + 3)
  }
  return (numbers.map { "E0\(1_000_000 + $0)" }, numbers.map { "A\(100 + $0 / 224)" })
}

private func areas(_ count: Int) -> [Area] {
  (0..<count).map { Area("A\(100 + $0)", "Area \($0)") }
}

/// Features that are mostly small with a few great, and share something with each other.
private func peerFeatures() -> [PeerFeature] {
  var random = SplitMix64(seed: 12)
  let common = (0..<151).map { _ in Double.random(in: 0..<1, using: &random) }
  return (0..<15).map { feature in
    PeerFeature(
      "feature \(feature)", weight: feature < 8 ? 1 : 0.5,
      common.map { common in
        let own = common + Double.random(in: 0..<2, using: &random)
        return 1 + own * own * own
      })
  }
}
