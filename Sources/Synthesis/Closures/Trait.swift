import England

/// What differs between authorities: each a factor on what is usual in England.
enum Trait: String, CaseIterable {
  case closures, unknown, adopted, died, residence, guardianship, transfer, adultServices
  case referrals, reReferrals, noFurtherAction, notInNeed, plans, secondPlans

  /// The reasons for closure that are drawn; all that is left is “other”.
  static let reasons: [Trait] = [
    .unknown, .adopted, .died, .residence, .guardianship, .transfer, .adultServices,
  ]
}

/// How a trait is spread among authorities: the logarithms of factors, but for the last two.
struct Spread {
  /// What an authority keeps through all years.
  let lasting: Double
  /// What comes and goes over some years.
  let passing: Double
  /// How far it goes with need: where more children are referred, more cases also close.
  let need: Double
  /// How far it goes with thorough work and records: where more children are adopted, more also live
  /// with guardians, move, or go on to services for adults.
  let thorough: Double
  /// How much of what has come stays for the next year.
  var persistence = 0.7
  /// How far below the usual what comes and goes must be, in standard deviations, for nothing to be
  /// recorded at all: some authorities always give a reason.
  var silence = Double.infinity
}

extension Trait {
  var spread: Spread {
    switch self {
    case .closures:
      Spread(lasting: 0.06, passing: 0.22, need: 0.24, thorough: -0.04, persistence: 0.6)
    case .unknown:
      Spread(
        lasting: 0.3, passing: 1.4, need: -0.1, thorough: 0.1, persistence: 0.65, silence: 0.55)
    case .adopted: Spread(lasting: 0.12, passing: 0.34, need: -0.06, thorough: 0.28)
    case .died: Spread(lasting: 0.1, passing: 0.2, need: -0.1, thorough: 0.16)
    case .residence: Spread(lasting: 0.2, passing: 0.7, need: -0.04, thorough: 0.35)
    case .guardianship: Spread(lasting: 0.2, passing: 0.45, need: -0.06, thorough: 0.34)
    case .transfer: Spread(lasting: 0.28, passing: 0.36, need: -0.05, thorough: 0.26)
    case .adultServices: Spread(lasting: 0.3, passing: 0.5, need: -0.12, thorough: 0.32)
    case .referrals:
      Spread(lasting: 0.06, passing: 0.18, need: 0.22, thorough: -0.02, persistence: 0.75)
    case .reReferrals: Spread(lasting: 0.05, passing: 0.15, need: 0.09, thorough: -0.03)
    case .noFurtherAction:
      Spread(lasting: 0.4, passing: 1.1, need: 0.05, thorough: -0.1, silence: 1.35)
    case .notInNeed:
      Spread(lasting: 0.12, passing: 0.36, need: -0.16, thorough: 0.06, silence: 1.75)
    case .plans: Spread(lasting: 0.1, passing: 0.22, need: 0.2, thorough: 0.04)
    case .secondPlans: Spread(lasting: 0.08, passing: 0.15, need: 0, thorough: 0.02)
    }
  }

  /// What is usual in a region that is not in England, as a factor. Much of what sets regions apart comes
  /// from the types of their authorities; this is the rest.
  func factor(in region: Region) -> Double {
    switch (self, region) {
    case (.closures, .northEast), (.closures, .yorkshire): 0.95
    case (.closures, .east): 0.75
    case (.closures, .eastMidlands): 0.95
    case (.closures, .southEast), (.closures, .london): 1.15
    case (.referrals, .east): 0.78
    case (.referrals, .southEast), (.referrals, .london): 1.08
    case (.unknown, .westMidlands): 2
    case (.unknown, .northEast): 0.7
    case (.adopted, .northEast): 1.2
    case (.adopted, .eastMidlands), (.adopted, .southEast): 0.85
    case (.adopted, .london): 0.7
    case (.guardianship, .northWest), (.guardianship, .east): 1.2
    case (.guardianship, .westMidlands), (.guardianship, .southEast): 0.8
    case (.transfer, .eastMidlands): 0.65
    case (.transfer, .northWest), (.transfer, .yorkshire): 1.25
    case (.transfer, .southWest), (.transfer, .westMidlands): 0.9
    case (.adultServices, .yorkshire), (.adultServices, .eastMidlands): 0.75
    case (.adultServices, .northEast), (.adultServices, .east): 1.4
    case (.adultServices, .southEast), (.adultServices, .southWest): 0.85
    case (.reReferrals, .london), (.reReferrals, .east): 0.88
    case (.reReferrals, .southEast), (.reReferrals, .yorkshire): 1.07
    case (.noFurtherAction, .yorkshire), (.noFurtherAction, .eastMidlands): 1.5
    case (.noFurtherAction, .northEast), (.noFurtherAction, .east): 0.65
    case (.notInNeed, .london): 0.85
    case (.secondPlans, .london): 0.9
    case (.secondPlans, .southWest): 1.06
    default: 1
    }
  }
}
