import England

/// Who an invented child is.
struct Child {
  enum Sex: String {
    case female = "Female"
    case male = "Male"
    case unknown = "Unknown"
  }

  let identifier: String
  let birth: Day
  let sex: Sex
  /// A code of the common basic data set.
  let ethnicity: String
  let isDisabled: Bool
  /// Whether the child sought asylum, alone.
  let seeksAsylum: Bool
  let district: Team
  /// How much likelier the child is than others to come back.
  let frailty: Double

  /// The eighteenth birthday, on which help for children ends.
  var comingOfAge: Day {
    let (year, month, day) = birth.parts
    // Who was born on the day that not every year has comes of age on the one before it.
    return Day(year: year + 18, month: month, day: day)
      ?? Day(year: year + 18, month: month, day: day - 1) ?? birth
  }

  /// The age in years at the last birthday; −1 before birth.
  func age(on day: Day) -> Int {
    guard day >= birth else { return -1 }
    let (born, now) = (birth.parts, day.parts)
    return now.year - born.year - ((now.month, now.day) < (born.month, born.day) ? 1 : 0)
  }
}

extension Child {
  /// A child of whom something is first heard on a day.
  init(
    identifier: String, firstHeardOf day: Day, knownOn extract: Day, in intake: Intake,
    _ deviates: inout Deviates
  ) {
    self.identifier = identifier
    seeksAsylum = deviates.uniform() < 0.012
    let age =
      seeksAsylum ? 14 + deviates.pick([1, 3, 6, 5]) : deviates.pick(intake.ages) - 1
    birth =
      age < 0
      ? day + Int(deviates.uniform(10, 190))
      : day + -Int(deviates.uniform(0, 365) + 365.25 * Double(age))
    let isKnown = birth <= extract && deviates.uniform() < 0.993
    let isMale = deviates.uniform() < (seeksAsylum ? 0.93 : intake.boys)
    sex = !isKnown ? .unknown : isMale ? .male : .female
    ethnicity =
      deviates.pick(seeksAsylum ? Self.groupsSeekingAsylum : Self.groups)
    isDisabled = age >= 0 && deviates.uniform() < (isMale ? 0.12 : 0.075)
    district = Team.districts[deviates.pick(Team.districts.map(\.share))].team
    frailty = exponential(Self.frailtySpread * deviates.normal())
  }

  private static let frailtySpread = 0.65
  static let meanFrailty = exponential(frailtySpread * frailtySpread / 2)

  private static let groups: KeyValuePairs<String, Double> = [
    "WBRI": 63.5, "WIRI": 0.4, "WIRT": 0.6, "WOTH": 4.6, "WROM": 0.9, "MWBC": 3.6, "MWBA": 1.4,
    "MWAS": 2, "MOTH": 2.4, "AIND": 1.3, "APKN": 4.1, "ABAN": 1.5, "AOTH": 2.1, "BCRB": 1.8,
    "BAFR": 3.9, "BOTH": 1.2, "CHNE": 0.2, "OOTH": 1.6, "REFU": 0.7, "NOBT": 2.2,
  ]

  private static let groupsSeekingAsylum: KeyValuePairs<String, Double> = [
    "WOTH": 16, "AOTH": 22, "BAFR": 27, "OOTH": 33, "NOBT": 2,
  ]
}
