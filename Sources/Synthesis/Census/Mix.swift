import England

/// What chance has made of an authority: which neighbourhoods it has, and how they differ from those
/// of their kind elsewhere.
struct Mix {
  /// How likely each kind of neighbourhood is.
  let weights: [Double]
  /// How many times as many there are of each ethnic group.
  let groups: [Double]
  /// How much more frequent degrees are: the logarithm of the factor on their odds.
  let degrees: Double
  /// Factors on the households that rent from a council or the like, on people to a hectare, and on
  /// the very old.
  let tenants, density, veryOld: Double
  /// The share of councils among those who let to such households: some have sold all their houses.
  let councils: Double

  init(of place: Place, seed: UInt64) {
    let london = place.region == .london ? 1.25 : 1
    self.init(
      Neighbourhood.weights(in: place), factors: EthnicGroups.factors(in: place.region),
      degrees: Self.degrees(in: place.region), density: london, name: place.code, seed: seed)
  }

  init(inWales name: String, seed: UInt64) {
    self.init(
      [4, 3, 3, 1.5, 0.1, 0, 0.3, 0.2, 0.5], factors: [0.3, 0.25, 0.6, 0.5], degrees: -0.1,
      density: 0.9, name: name, seed: seed)
  }

  private init(
    _ weights: [Double], factors: [Double], degrees: Double, density: Double, name: String,
    seed: UInt64
  ) {
    var deviates = Deviates(seed: seed, "mix", name)
    self.weights = weights.map { $0 * exponential(0.5 * deviates.normal()) }
    // Where some from abroad settled, others of their origin did.
    let origins = factors.map { $0 * exponential(0.35 * deviates.normal()) } + [1]
    groups = EthnicGroups.all.map { group in
      origins[group.origin.rawValue] * exponential(group.spread * deviates.normal())
    }
    self.degrees = degrees + 0.22 * deviates.normal()
    tenants = exponential(0.14 * deviates.normal())
    self.density = density * exponential(0.2 * deviates.normal())
    veryOld = exponential(0.09 * deviates.normal())
    councils = deviates.uniform() < 0.3 ? 0.04 : deviates.uniform(0.45, 0.85)
  }

  private static func degrees(in region: Region) -> Double {
    switch region {
    case .london: 0.3
    case .southEast: 0.22
    case .east, .southWest: 0.08
    case .northWest: -0.02
    case .yorkshire, .eastMidlands: -0.1
    case .westMidlands: -0.12
    case .northEast: -0.15
    }
  }

  /// The share of people under 18 that is to be expected.
  var shareOfChildren: Double {
    let total = weights.reduce(0, +)
    return zip(Neighbourhood.all, weights).reduce(0) { sum, part in
      let ages = Ages(in: part.0, veryOld: veryOld).shares
      return sum + part.1 / total * (ages[0] + ages[1] + ages[2] + 0.6 * ages[3])
    }
  }
}
