/// A kind of practice: whom it looks after. What a segmentation should find.
struct PracticeType {
  /// Percentages of its patients: under 18 years, and 65 or over.
  let young, old: Double
  /// The share of its patients who are white.
  let white: Double
  /// How far the share of all others differs from practice to practice: the logarithm of a factor.
  let whiteSpread: Double
  /// Its score on the Index of Multiple Deprivation.
  let deprivation: Double
  let patients: Double
  /// How far its patients’ ages differ from practice to practice.
  var ageSpread = 1.0
  /// Whether it may be in a village.
  var isRural = false

  static let middling = PracticeType(
    young: 20.8, old: 17.5, white: 0.93, whiteSpread: 0.55, deprivation: 18.5, patients: 7_800,
    isRural: true)
  static let university = PracticeType(
    young: 13, old: 7.5, white: 0.76, whiteSpread: 0.35, deprivation: 21, patients: 11_500,
    ageSpread: 1.4)
  static let coastal = PracticeType(
    young: 17.4, old: 27, white: 0.975, whiteSpread: 0.5, deprivation: 24.5, patients: 8_000)
  static let innerCity = PracticeType(
    young: 24.5, old: 8.5, white: 0.40, whiteSpread: 0.28, deprivation: 35, patients: 6_300,
    ageSpread: 1.4)
  static let suburban = PracticeType(
    young: 21.8, old: 18, white: 0.90, whiteSpread: 0.6, deprivation: 11, patients: 8_900)
  static let deprived = PracticeType(
    young: 22.3, old: 15, white: 0.91, whiteSpread: 0.6, deprivation: 40, patients: 6_200)
  static let rural = PracticeType(
    young: 18.8, old: 24, white: 0.98, whiteSpread: 0.5, deprivation: 14.5, patients: 9_600,
    isRural: true)

  static let all = [middling, university, coastal, innerCity, suburban, deprived, rural]

  /// How likely each of them is in a town.
  static func weights(in town: Town) -> [Double] {
    func weight(_ setting: Town.Setting, _ weight: Double) -> Double {
      town.settings.contains(setting) ? weight : 0
    }
    return [
      3 + weight(.rural, 1.5) - weight(.diverse, 1),
      weight(.university, 0.9),
      weight(.coast, 6),
      weight(.diverse, 7),
      1 + weight(.wealthy, 6),
      0.35 + weight(.poor, 5),
      0.3 + weight(.rural, 6),
    ]
  }
}
