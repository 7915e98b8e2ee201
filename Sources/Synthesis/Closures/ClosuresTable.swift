/// Episodes of need that ended, by reason.
enum ClosuresTable: Table {
  static let name = "b6_children_in_need_reason_for_closure_2013_to_2024"
  static let category = (name: "category", value: "Reason for episode closure")
  static let lastYearOfDurham = 2020

  static let indicators =
    [Indicator("Ended_episodes", "Episodes of need ending in the year to 31 March")]
    + reasons.flatMap { name, label in
      [
        Indicator(name, "\(label), number of episodes"),
        Indicator("\(name)_percent", "\(label), percentage of episodes", .percentage),
      ]
    }

  private static let reasons = [
    ("unknown", "Reason not known"),
    ("RC1_Adopted", "Adopted"),
    ("RC2_Died", "Died"),
    ("RC3_Residence_Order", "Child arrangements or residence order"),
    ("RC4_Special_Guardianship_Order", "Special guardianship order"),
    ("RC5_Transfer_to_another_LA", "Transferred to another local authority"),
    ("RC6_Transfer_to_Adult_Social_Service", "Transferred to adult social services"),
    ("RC7_Other", "Any other reason"),
  ]

  static func cells(_ area: PublishedArea, _ year: Int, _ nation: Nation) -> [String] {
    if let symbol = Gap.symbol(.closures, area.code, year) {
      return [String](repeating: symbol, count: indicators.count)
    }
    let tally = nation.tally(area.places, in: year)
    let hidden = Disclosure.hidden(among: tally.reasons)
    return [area.shown(tally.closures)]
      + zip(tally.reasons, hidden).flatMap { count, isHidden in
        area.shown(count, of: tally.closures, times: 100, isHidden: isHidden)
      }
  }
}
