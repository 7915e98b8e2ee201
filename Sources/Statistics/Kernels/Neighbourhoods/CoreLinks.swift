/// Joins core rows that lie within a radius of each other.
///
/// How this works: boxes of which all core rows are in one set already, and that of the seeking
/// rows, need no looking into; so only the first few links between two crowds are ever found, and
/// nearly all of the distances within them are never asked for.
struct CoreLinks: Seeker, Sendable {
  /// What is known of the core rows of a box.
  private enum Crowd {
    case nobody
    /// One set, which the core row at a place is in.
    case whole(Int)
    case mixed
  }

  private let radius: Radius
  /// Whether the row at each place is core.
  private let isCore: [Bool]
  private(set) var sets: DisjointSets
  private var crowds: [[Crowd]]
  /// Others are looked for below this level only.
  private var top = Int.max
  private var places: [Int] = []
  /// The set that all seeking rows are in, if it is one.
  private var own: Int?
  private(set) var limits = SIMD8<Float>.zero

  init(_ radius: Radius, _ isCore: [Bool]) {
    self.radius = radius
    self.isCore = isCore
    sets = DisjointSets(count: isCore.count)
    crowds = radius.all.levels.map { [Crowd](repeating: .mixed, count: $0.count * 8) }
  }

  /// Joins each core row with one that is known to be within the radius, if that is core too.
  mutating func join(_ others: [Int]) {
    for (place, other) in others.enumerated() where isCore[place] && isCore[other] {
      sets.join(place, other)
    }
  }

  /// Joins what was joined elsewhere.
  mutating func join(_ others: DisjointSets) {
    var others = others
    for place in isCore.indices where isCore[place] { sets.join(place, others.find(place)) }
  }

  /// The core rows that are not in the largest set.
  mutating func outsiders() -> [Int] {
    let core = isCore.indices.filter { isCore[$0] }
    var sizes = [Int](repeating: 0, count: isCore.count)
    for place in core { sizes[sets.find(place)] += 1 }
    let largest = sizes.indices.max { sizes[$0] < sizes[$1] }
    return core.filter { sets.find($0) != largest }
  }

  /// Joins the core rows at some places with those in their quarters, or with any.
  mutating func link(_ places: some Sequence<Int>, inQuarter: Bool, _ search: inout NeighbourSearch)
  {
    top = inQuarter ? 1 : .max
    self.places = places.filter { isCore[$0] }
    guard !self.places.isEmpty else { return }
    limits = radius.limits(self.places)
    settle()
    search(radius.all, around: self.places, &self)
  }

  /// Notes whether all seeking rows are in one set.
  private mutating func settle() {
    own = sets.find(places[0])
    for place in places.dropFirst() where sets.find(place) != own { own = nil }
  }

  mutating func wants(_ level: Int, _ box: Int) -> Bool {
    if level >= top, box != places[0] >> (3 * (level + 1)) { return false }
    switch crowd(level, box) {
    case .nobody: return false
    case .mixed: return true
    case .whole(let member): return own == nil || sets.find(member) != own
    }
  }

  private mutating func crowd(_ level: Int, _ box: Int) -> Crowd {
    guard case .mixed = crowds[level][box] else { return crowds[level][box] }
    var found = Crowd.nobody
    for inner in box * 8..<box * 8 + 8 {
      switch (found, innerCrowd(level, inner)) {
      case (_, .nobody): break
      case (.nobody, .whole(let member)): found = .whole(member)
      case (.whole(let member), .whole(let other)) where sets.find(member) == sets.find(other):
        break
      default: return .mixed
      }
    }
    crowds[level][box] = found
    return found
  }

  private func innerCrowd(_ level: Int, _ inner: Int) -> Crowd {
    if level == 0 { return inner < isCore.count && isCore[inner] ? .whole(inner) : .nobody }
    return inner < crowds[level - 1].count ? crowds[level - 1][inner] : .nobody
  }

  mutating func meet(_ place: Int, _ low: SIMD8<Float>, error: Float) {
    guard isCore[place], sets.find(place) != own else { return }
    for lane in LaneBits(radius.bits(place, low, error: error, of: places, limits)) {
      sets.join(place, places[lane])
    }
    settle()
  }
}
