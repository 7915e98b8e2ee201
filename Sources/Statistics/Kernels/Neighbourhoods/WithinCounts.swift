/// Counts the rows within a radius of some, themselves among them, each only as far as is wanted.
struct WithinCounts: Gatherer {
  struct Found {
    var count: Int
    /// The place of the row that was counted last.
    var last: Int
  }

  private let radius: Radius
  private let wanted: Int
  /// Others are looked for below this level only.
  private let top: Int
  private var places: [Int] = []
  private(set) var limits = SIMD8<Float>.zero
  private(set) var found: [Found] = []

  init(_ radius: Radius, wanted: Int, below top: Int) {
    self.radius = radius
    self.wanted = wanted
    self.top = top
  }

  mutating func begin(_ places: ArraySlice<Int>) {
    self.places = Array(places)
    found = places.map { Found(count: 0, last: $0) }
    limits = radius.limits(self.places)
  }

  func wants(_ level: Int, _ box: Int) -> Bool {
    level < top || box == places[0] >> (3 * (level + 1))
  }

  mutating func meet(_ place: Int, _ low: SIMD8<Float>, error: Float) {
    for lane in LaneBits(radius.bits(place, low, error: error, of: places, limits)) {
      found[lane].count += 1
      found[lane].last = place
      if found[lane].count == wanted { limits[lane] = Neighbourhoods.nobody }
    }
  }
}
