/// Child protection plans that started, and those for children who had had one before.
enum PlansTable: Table {
  static let name = "d3_cpps_subsequent_plan_2013_to_2024"

  static let category = (
    name: "category", value: "Child Protection Plans which are a second or subsequent plan"
  )

  static let indicators = [
    Indicator("CPP_start", "Child protection plans starting in the year to 31 March"),
    Indicator("CPP_subsequent", "Second or subsequent plans"),
    Indicator("CPP_subsequent_percent", "Second or subsequent plans, percentage", .percentage),
  ]

  static func cells(_ area: PublishedArea, _ year: Int, _ nation: Nation) -> [String] {
    if let symbol = Gap.symbol(.plans, area.code, year) {
      return [String](repeating: symbol, count: indicators.count)
    }
    let tally = nation.tally(area.places, in: year)
    let isHidden = Disclosure.hides(tally.secondPlans)
    return [area.shown(tally.plans)]
      + area.shown(tally.secondPlans, of: tally.plans, times: 100, isHidden: isHidden)
  }
}
