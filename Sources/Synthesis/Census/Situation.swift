import England

extension Place {
  /// Whether the sea, or a wide mouth of a river, is at its door.
  var hasShore: Bool { Self.shores.contains(code) }

  /// Whether the tide comes so far.
  private var isOnTide: Bool { hasShore || Self.tidalTowns.contains(code) }

  /// Whether a large part of its people came to study.
  var hasUniversity: Bool { Self.universities.contains(code) }

  /// How far its people have to the sea, in kilometres and on the whole.
  ///
  /// On the map of hexagons the sea is as far as the next authority that has a shore.
  func distanceToSea(seed: UInt64) -> Double {
    var deviates = Deviates(seed: seed, "sea", code)
    let isWide = kind == .county || kind == .formerCounty
    let onShore = (isWide ? 11 : 2.6) * exponential(0.45 * deviates.normal())
    guard !isOnTide, let hexagon = authority.hexagon else { return onShore }
    let steps =
      Authority.all.filter { Place($0).isOnTide }
      .compactMap { $0.hexagon?.steps(to: hexagon) }.min() ?? 0
    return 14 * Double(steps) * exponential(0.2 * deviates.normal())
  }

  private static let shores: Set = [
    "E06000001", "E06000003", "E06000009", "E06000010", "E06000011", "E06000012", "E06000013",
    "E06000023", "E06000024", "E06000026", "E06000027", "E06000033", "E06000034", "E06000035",
    "E06000043", "E06000044", "E06000045", "E06000046", "E06000047", "E06000052", "E06000053",
    "E06000057", "E06000058", "E06000059", "E06000063", "E06000064", "E06000065", "E06000066",
    "E08000012", "E08000014", "E08000015", "E08000022", "E08000023", "E08000024", "E10000008",
    "E10000011", "E10000012", "E10000014", "E10000016", "E10000017", "E10000019", "E10000020",
    "E10000029", "E10000032",
  ]

  /// Towns far up a river that the tide still reaches, as along the Thames.
  private static let tidalTowns: Set = [
    "E06000002", "E06000004", "E06000006", "E06000025", "E06000050", "E08000021", "E08000037",
    "E09000001", "E09000002", "E09000004", "E09000011", "E09000012", "E09000013", "E09000016",
    "E09000018", "E09000019", "E09000020", "E09000022", "E09000023", "E09000025", "E09000027",
    "E09000028", "E09000030", "E09000032", "E09000033",
  ]

  private static let universities: Set = [
    "E06000002", "E06000010", "E06000014", "E06000015", "E06000016", "E06000018", "E06000021",
    "E06000022", "E06000023", "E06000026", "E06000032", "E06000038", "E06000043", "E06000044",
    "E06000045", "E06000047", "E06000058", "E08000003", "E08000006", "E08000012", "E08000019",
    "E08000021", "E08000024", "E08000025", "E08000026", "E08000035", "E09000007", "E09000019",
    "E09000028", "E09000030", "E09000033", "E10000003", "E10000025",
  ]
}

extension Authority.Hexagon {
  /// How many hexagons it is to another.
  fileprivate func steps(to other: Self) -> Int {
    // Two of the three axes that a hexagon has; the third is what makes their sum nought.
    let (first, second) = (axis - other.axis, row - other.row)
    return (abs(first) + abs(second) + abs(first + second)) / 2
  }

  /// Odd rows stand half a hexagon to the right.
  private var axis: Int { column - (row - (row & 1)) / 2 }
}
