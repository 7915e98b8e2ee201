/// What chance has made of a place: its factors on what is usual in England, trait by trait and year by
/// year.
struct Profile {
  private var logarithms: [Trait: [Double]] = [:]

  /// - Parameter count: The number of years.
  init(of place: Place, years count: Int, seed: UInt64) {
    let code = place.code
    let blend = Self.blend(place, years: count, seed: seed)
    var common = Deviates(seed: seed, "common", code)
    let need = Self.mood(&common, years: count)
    let thorough = Self.mood(&common, years: count)
    for trait in Trait.allCases {
      let spread = trait.spread
      var own = Deviates(seed: seed, "trait", code, trait.rawValue)
      let lasting = own.normal()
      let passing = own.wander(count, persistence: spread.persistence)
      logarithms[trait] = (0..<count).map { year in
        if passing[year] < -spread.silence { return Self.nothing }
        let types = zip(AuthorityType.all, blend[year]).reduce(0) { sum, part in
          sum + (part.0.pulls[trait] ?? 0) * part.1
        }
        return types + spread.lasting * lasting + spread.passing * passing[year]
          + spread.need * need[year] + spread.thorough * thorough[year]
      }
    }
  }

  /// The logarithm of so small a factor that nothing comes of it.
  private static let nothing = -50.0

  /// What several traits share: the half of it stays, and the rest comes and goes.
  private static func mood(_ deviates: inout Deviates, years count: Int) -> [Double] {
    let lasting = deviates.normal()
    return deviates.wander(count, persistence: 0.75).map { 0.7 * lasting + 0.7 * $0 }
  }

  func factor(_ trait: Trait, year: Int) -> Double {
    exponential(logarithms[trait].map { $0[year] } ?? 0)
  }

  /// How much a place has of each type, year by year.
  ///
  /// One place in six changes its ways: over three years, from its first type to another.
  private static func blend(_ place: Place, years count: Int, seed: UInt64) -> [[Double]] {
    var deviates = Deviates(seed: seed, "types", place.code)
    let weights = AuthorityType.weights(in: place)
    let main = deviates.pick(weights)
    let second = deviates.pick(weights)
    let share = deviates.uniform(0, 0.35)
    let strength = deviates.uniform(0.75, 1.2)
    let later = deviates.uniform() < 1 / 6 ? deviates.pick(weights) : main
    let change = deviates.uniform(2, Double(count) - 2)
    return (0..<count).map { year in
      let passed = min(1, max(0, (Double(year) - change) / 3 + 0.5))
      var blend = [Double](repeating: 0, count: weights.count)
      blend[main] += strength * (1 - share) * (1 - passed)
      blend[later] += strength * (1 - share) * passed
      blend[second] += strength * share
      return blend
    }
  }
}
