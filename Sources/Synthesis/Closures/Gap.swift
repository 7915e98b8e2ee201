/// Figures that an authority did not give, or that could not be relied on: facts of the published files,
/// so that a report has to live with them from the first day.
struct Gap {
  /// The figures that can be missing together.
  enum Part { case closures, referrals, reReferrals, reReferredChildren, rates, plans, population }

  let symbol: Symbol
  let code: String
  /// Reporting years.
  let years: ClosedRange<Int>
  let parts: Set<Part>

  init(_ symbol: Symbol, _ code: String, _ years: ClosedRange<Int>, _ parts: Set<Part>) {
    self.symbol = symbol
    self.code = code
    self.years = years
    self.parts = parts
  }

  /// The symbol that stands in place of an area’s figures in a year.
  static func symbol(_ part: Part, _ code: String, _ year: Int) -> String? {
    all.first { $0.code == code && $0.years.contains(year) && $0.parts.contains(part) }?
      .symbol.rawValue
  }

  private static let everyReferral: Set<Part> = [
    .referrals, .reReferrals, .reReferredChildren, .rates,
  ]

  private static let all = [
    // Hackney, after an attack on its computers.
    Gap(.unavailable, "E09000012", 2021...2022, everyReferral.union([.closures, .plans])),
    // Hampshire.
    Gap(.unreliable, "E10000014", 2024...2024, everyReferral.union([.closures, .plans])),
    // Herefordshire.
    Gap(.unreliable, "E06000019", 2024...2024, everyReferral),
    Gap(.unreliable, "E06000019", 2023...2023, [.reReferrals, .reReferredChildren]),
    // Bournemouth, Christchurch and Poole, and Dorset, in their first year, and what was before them.
    Gap(.unavailable, "E06000058", 2020...2020, [.reReferrals, .reReferredChildren]),
    Gap(.unavailable, "E06000059", 2020...2020, [.reReferrals, .reReferredChildren]),
    Gap(.unavailable, "E06000028", 2013...2019, [.rates, .population]),
    Gap(.unavailable, "E06000029", 2013...2019, [.rates, .population]),
    Gap(.unavailable, "E10000009", 2013...2019, [.rates, .population]),
    // Lancashire, Cornwall, County Durham, Oldham and Norfolk.
    Gap(.unavailable, "E10000017", 2014...2014, [.closures]),
    Gap(.unavailable, "E06000052", 2014...2014, everyReferral.union([.closures])),
    Gap(.unavailable, "E06000052", 2015...2015, [.reReferrals]),
    Gap(.unavailable, "E06000047", 2013...2013, [.closures]),
    Gap(.unavailable, "E08000004", 2013...2013, [.closures]),
    Gap(.unavailable, "E10000020", 2013...2013, everyReferral.union([.closures, .plans])),
    Gap(.unavailable, "E10000020", 2014...2014, [.reReferrals]),
    // South Tyneside, Newham and Havering.
    Gap(.unavailable, "E08000023", 2015...2015, everyReferral),
    Gap(.unavailable, "E08000023", 2016...2016, [.reReferrals]),
    Gap(.unavailable, "E09000025", 2013...2013, [.reReferrals]),
    Gap(.unavailable, "E09000016", 2013...2013, [.reReferrals]),
  ]
}
