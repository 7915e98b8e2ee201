/// Invented children in need: everything that the files are made of, before anything is hidden.
struct Nation {
  let population: Population
  /// What was counted in each place, year by year.
  let tallies: [[Tally]]

  /// Reporting years, each of which ends with its March.
  static let years = 2013...2024

  init(seed: UInt64) {
    let population = Population(seed: seed)
    let profiles = Place.all.map { Profile(of: $0, years: Self.years.count, seed: seed) }
    let usual = Usual(profiles, population)
    self.population = population
    tallies = Place.all.indices.map { place in
      (0..<Self.years.count).map { year in
        Tally(
          children: population.children[place][year], seed: seed, code: Place.all[place].code,
          year: year
        ) { usual.expected($0, place: place, year: year) }
      }
    }
  }

  /// What was counted in some places together.
  func tally(_ places: [Int], in year: Int) -> Tally {
    places.reduce(into: Tally()) { $0.add(tallies[$1][year - Self.years.lowerBound]) }
  }

  /// The children of some places together, in the middle of a year.
  func children(_ places: [Int], in year: Int) -> Int {
    places.reduce(0) { $0 + population.children[$1][year - Population.years.lowerBound] }
  }
}
