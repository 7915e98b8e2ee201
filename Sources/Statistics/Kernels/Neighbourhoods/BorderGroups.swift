/// Finds the least group that has a core row within a radius of each of some rows.
struct BorderGroups: Gatherer {
  private let radius: Radius
  /// The group of the row at each place, or `Int.max` if it is not core.
  private let groups: [Int]
  /// The least group in each box of each level.
  private var least: [[Int]] = []
  private var places: [Int] = []
  private(set) var limits = SIMD8<Float>.zero
  /// What was found for each, or `Int.max`.
  private(set) var found: [Int] = []

  init(_ radius: Radius, _ groups: [Int]) {
    self.radius = radius
    self.groups = groups
    var inner = groups
    for level in radius.all.levels {
      var outer = [Int](repeating: .max, count: level.count * 8)
      for (box, group) in inner.enumerated() { outer[box >> 3] = min(outer[box >> 3], group) }
      least.append(outer)
      inner = outer
    }
  }

  mutating func begin(_ places: ArraySlice<Int>) {
    self.places = Array(places)
    found = self.places.map { _ in .max }
    limits = radius.limits(self.places)
  }

  func wants(_ level: Int, _ box: Int) -> Bool {
    let group = least[level][box]
    return found.contains { group < $0 }
  }

  mutating func meet(_ place: Int, _ low: SIMD8<Float>, error: Float) {
    let group = groups[place]
    guard group < .max else { return }
    for lane in LaneBits(radius.bits(place, low, error: error, of: places, limits)) {
      found[lane] = min(found[lane], group)
      // No group is less than the first.
      if found[lane] == 0 { limits[lane] = Neighbourhoods.nobody }
    }
  }
}
