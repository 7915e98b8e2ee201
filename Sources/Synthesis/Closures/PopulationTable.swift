/// Children by area in the middle of the year before: what rates are of.
enum PopulationTable: Table {
  static let name = "ons_mid-year_population_estimates_2012_to_2023"
  static let category = (name: "age_group", value: "Children aged 0 to 17 years")
  static let indicators = [Indicator("population_estimate", "Children at the middle of the year")]
  static let yearsBefore = 1
  static let hasByteOrderMark = true
  static let lastYearOfDurham = 0

  static func cells(_ area: PublishedArea, _ year: Int, _ nation: Nation) -> [String] {
    [
      Gap.symbol(.population, area.code, year)
        ?? "\(nation.children(area.places, in: year - yearsBefore))"
    ]
  }
}
