import England

/// Invented numbers of children, of roughly the sizes that there are.
struct Population {
  /// The children of each place in each year from 2012.
  let children: [[Int]]

  static let years = 2012...2023

  /// The children of England in each of the years, in thousands.
  private static let national: [Double] = [
    11_404, 11_473, 11_535, 11_594, 11_672, 11_717, 11_756, 11_790, 11_788, 11_763, 11_886, 11_999,
  ]

  init(seed: UInt64) {
    var sizes = Place.all.map { Self.size($0, seed: seed) }
    for region in Region.allCases {
      let places = Place.all.indices.filter {
        Place.all[$0].region == region && sizes[$0] > 10
      }
      let factor = Self.size(region) / places.reduce(0) { $0 + sizes[$1] }
      for place in places { sizes[place] *= factor }
    }
    let shapes = zip(Place.all, sizes).map { Self.path($0, to: $1, seed: seed) }
    let factors = Self.national.enumerated().map { year, size in
      size / shapes.reduce(0) { $0 + $1[year] }
    }
    children = shapes.map { zip($0, factors).map { Int(($0 * $1 * 1_000).rounded()) } }
  }

  /// A place’s children in the last year, in thousands, before its region is what it is.
  private static func size(_ place: Place, seed: UInt64) -> Double {
    if let known = extremes[place.code] { return known }
    var deviates = Deviates(seed: seed, "size", place.code)
    let draw = deviates.uniform()
    return switch place.kind {
    case .county: 100 + 80 * draw
    case .formerCounty: 50 + 70 * draw * draw
    case .unitary: 24 + 42 * draw * draw
    case .metropolitan: 34 + 52 * draw
    case .innerLondon: 24 + 42 * draw
    case .outerLondon: 38 + 55 * draw
    }
  }

  /// A path through the years: growth or decline, and a slow wave about it.
  private static func path(_ place: Place, to size: Double, seed: UInt64) -> [Double] {
    var deviates = Deviates(seed: seed, "growth", place.code)
    let growth = 0.006 * deviates.normal()
    let wave = deviates.wander(years.count, persistence: 0.9)
    let last = wave[years.count - 1]
    return years.map { year in
      let yearsBefore = Double(years.upperBound - year)
      let swell = 0.004 * (wave[year - years.lowerBound] - last)
      return size * exponential(swell - growth * yearsBefore)
    }
  }

  /// The rough sizes of those too great or too small for their kind.
  private static let extremes: [String: Double] = [
    "E06000011": 62, "E06000016": 88, "E06000017": 8, "E06000023": 90, "E06000046": 23,
    "E06000047": 100, "E06000052": 106, "E06000053": 0.36, "E06000054": 103, "E06000060": 127,
    "E06000063": 52, "E06000064": 39, "E06000065": 115, "E06000066": 112, "E08000003": 128,
    "E08000012": 95, "E08000019": 113, "E08000025": 285, "E08000032": 140, "E08000035": 172,
    "E09000001": 0.64, "E10000012": 320, "E10000014": 285, "E10000015": 270, "E10000016": 345,
    "E10000017": 255, "E10000030": 265,
  ]

  /// The rough size of a region.
  private static func size(_ region: Region) -> Double {
    switch region {
    case .northEast: 535
    case .northWest: 1_600
    case .yorkshire: 1_165
    case .eastMidlands: 1_015
    case .westMidlands: 1_325
    case .east: 1_365
    case .london: 1_900
    case .southEast: 1_990
    case .southWest: 1_100
    }
  }
}
