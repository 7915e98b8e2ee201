/// What is usual in England, year by year, and what is to be expected of a place from it.
///
/// Places differ by factors; a level for each trait and year makes them come, all together, to what is
/// usual in England.
struct Usual {
  private let profiles: [Profile]
  private let population: Population
  private var levels: [Trait: [Double]] = [:]

  init(_ profiles: [Profile], _ population: Population) {
    self.profiles = profiles
    self.population = population
    for trait in Trait.allCases {
      levels[trait] = trait.national.enumerated().map { year, national in
        // What a share is of has a smaller number, so that its level is known by now.
        var (sum, base) = (0.0, 0.0)
        for place in Place.all.indices {
          let size = self.base(of: trait, place: place, year: year)
          base += size
          sum += size * factor(trait, place, year)
        }
        return national * base / sum
      }
    }
  }

  /// The count expected of a trait in a place.
  func expected(_ trait: Trait, place: Int, year: Int) -> Double {
    base(of: trait, place: place, year: year) * (levels[trait]?[year] ?? 1)
      * factor(trait, place, year)
  }

  /// What a trait is a share of: the children, the closures, the referrals or the plans.
  private func base(of trait: Trait, place: Int, year: Int) -> Double {
    guard let whole = trait.whole else { return Double(population.children[place][year]) }
    return expected(whole, place: place, year: year)
  }

  private func factor(_ trait: Trait, _ place: Int, _ year: Int) -> Double {
    min(trait.mostFactor, profiles[place].factor(trait, year: year))
      * trait.factor(in: Place.all[place].region)
  }
}

extension Trait {
  /// What it is a share of; none for a rate of all children. A share stands after its whole.
  fileprivate var whole: Trait? {
    switch self {
    case .closures, .referrals, .plans: nil
    case .reReferrals, .noFurtherAction, .notInNeed: .referrals
    case .secondPlans: .plans
    default: .closures
    }
  }

  /// The factor beyond which nobody goes.
  fileprivate var mostFactor: Double {
    switch self {
    case .noFurtherAction: 6
    case .unknown: 8
    case .notInNeed: 2
    default: 5
    }
  }

  /// What is usual in England, from 2013 to 2024, near to what it was: a rate of children, or a share.
  fileprivate var national: [Double] {
    switch self {
    case .closures: rates(306, 325, 316, 305, 303, 298, 309, 315, 288, 306, 305, 297)
    case .unknown: shares(5.7, 7.5, 8.3, 9.3, 8.8, 8.1, 7.2, 0.7, 0.8, 1.0, 2.8, 1.1)
    case .adopted: shares(0.82, 0.97, 1.02, 0.99, 0.97, 0.93, 0.84, 0.79, 0.77, 0.78, 0.72, 0.70)
    case .died: shares(0.19, 0.18, 0.19, 0.20, 0.22, 0.23, 0.22, 0.24, 0.24, 0.24, 0.28, 0.27)
    case .residence: shares(0.31, 0.29, 0.21, 0.18, 0.16, 0.19, 0.15, 0.16, 0.16, 0.22, 0.31, 0.19)
    case .guardianship:
      shares(0.44, 0.50, 0.57, 0.66, 0.66, 0.67, 0.66, 0.69, 0.75, 0.80, 0.75, 0.75)
    case .transfer: shares(2.1, 2.2, 2.6, 2.7, 3.2, 3.2, 3.4, 3.3, 3.7, 3.5, 3.5, 3.8)
    case .adultServices:
      shares(1.10, 0.62, 0.60, 0.69, 0.68, 0.68, 0.68, 0.67, 0.74, 0.71, 0.71, 0.71)
    case .referrals: rates(520, 573, 551, 536, 554, 560, 554, 545, 507, 553, 539, 518)
    case .reReferrals:
      shares(24.7, 23.5, 24.1, 22.5, 21.9, 21.9, 22.6, 22.6, 22.7, 21.5, 22.4, 22.4)
    case .noFurtherAction: shares(14.5, 14.1, 13.8, 9.9, 10.2, 9.4, 8.1, 6.3, 6.0, 7.6, 7.1, 6.3)
    case .notInNeed: shares(19, 19.6, 23, 25.4, 27.8, 28.5, 29.1, 30.2, 30.5, 28.8, 29.9, 30.3)
    case .plans: rates(46.2, 52.1, 53.9, 54.6, 56.9, 58.7, 56.7, 56.3, 54.1, 54.7, 53.7, 51.8)
    case .secondPlans:
      shares(14.9, 15.8, 16.6, 17.9, 18.7, 20.2, 20.8, 21.9, 22.1, 23.3, 23.6, 24.7)
    }
  }

  /// Rates are so many of 10,000 children.
  private func rates(_ numbers: Double...) -> [Double] { numbers.map { $0 / 10_000 } }

  private func shares(_ numbers: Double...) -> [Double] { numbers.map { $0 / 100 } }
}
