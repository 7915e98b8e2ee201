/// Referrals, and those that followed another within twelve months.
enum ReferralsTable: Table {
  static let name = "c1_children_in_need_referrals_and_rereferrals_2013_to_2024"
  static let category = (name: "category", value: "Referrals and Re-referrals")

  static let indicators = [
    Indicator("Referrals", "Referrals in the year to 31 March"),
    Indicator("Referrals_rate", "Referrals, rate per 10,000 children", .rate),
    Indicator("Re_referrals", "Referrals within 12 months of another"),
    Indicator(
      "Re_referrals_percent", "Referrals within 12 months of another, percentage", .percentage),
    Indicator("No_Further_Action", "Referrals with no further action"),
    Indicator(
      "No_Further_Action_percent", "Referrals with no further action, percentage", .percentage),
    Indicator("Not_in_Need", "Referrals assessed as not in need"),
    Indicator("Not_in_Need_percent", "Referrals assessed as not in need, percentage", .percentage),
    Indicator("Referrals_child", "Children referred in the year to 31 March"),
    Indicator("Referrals_child_rate", "Children referred, rate per 10,000 children", .rate),
    Indicator("Re_referrals_child", "Children referred within 12 months of another referral"),
    Indicator(
      "Re_referrals_child_percent",
      "Children referred within 12 months of another referral, percentage", .percentage),
  ]

  static func cells(_ area: PublishedArea, _ year: Int, _ nation: Nation) -> [String] {
    let tally = nation.tally(area.places, in: year)
    let children = nation.children(area.places, in: year - 1)

    func pair(_ count: Int, of whole: Int, _ part: Gap.Part) -> [String] {
      if let symbol = Gap.symbol(part, area.code, year) { return [symbol, symbol] }
      return area.shown(count, of: whole, times: 100, isHidden: Disclosure.hides(count))
    }
    // Where the population is not known, there is a count, and no rate.
    func rated(_ count: Int) -> [String] {
      if let symbol = Gap.symbol(.referrals, area.code, year) { return [symbol, symbol] }
      var cells = area.shown(
        count, of: children, times: 10_000, isHidden: Disclosure.hides(count))
      if let symbol = Gap.symbol(.rates, area.code, year) { cells[1] = symbol }
      return cells
    }
    return rated(tally.referrals)
      + pair(tally.reReferrals, of: tally.referrals, .reReferrals)
      + pair(tally.noFurtherAction, of: tally.referrals, .referrals)
      + pair(tally.notInNeed, of: tally.referrals, .referrals)
      + rated(tally.referredChildren)
      + pair(tally.reReferredChildren, of: tally.referredChildren, .reReferredChildren)
  }
}
