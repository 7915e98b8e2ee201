/// A condition: how common a model expects it to be among a practice’s patients, and how many of them
/// are on the practice’s register.
///
/// The numbers are rounded from regressions on figures of 2014 to 2015: they give the directions and
/// strengths with which conditions follow age, ethnicity and deprivation.
struct Condition {
  /// How the file’s columns call it.
  let name: String
  let estimate: Measure
  /// None for what only the model knows.
  let register: Measure?
  /// The upper end of the estimate’s interval as a multiple of the estimate, which is as great a multiple
  /// of the lower.
  let band: Double
  /// The register’s column is a share of one among percentages: a flaw of the published file.
  var isShareOfOne = false

  /// A percentage of patients, and what it comes from.
  struct Measure {
    let base: Double
    /// What it gains with each percentage more of patients of 65 or over, and of under 18.
    let old, young: Double
    /// What it gains from none of the patients to all of them being white.
    let white: Double
    /// What it gains with each point of deprivation.
    let deprivation: Double
    /// How far practices with the same patients differ.
    let spread: Double
    let least: Double

    init(
      _ base: Double, old: Double, young: Double, white: Double, deprivation: Double,
      spread: Double, least: Double
    ) {
      self.base = base
      self.old = old
      self.young = young
      self.white = white
      self.deprivation = deprivation
      self.spread = spread
      self.least = least
    }

    func percentage(of patients: Patients, beyond deviate: Double) -> Double {
      let mean =
        base + old * patients.over65 + young * patients.under18 + white * patients.white
        + deprivation * patients.deprivation
      return max(least * (1 + abs(deviate) / 4), mean + spread * deviate)
    }
  }

  /// In the order of the file’s columns.
  static let all = [
    Condition(
      name: "bp",
      estimate: Measure(
        7.4, old: 0.64, young: 0.16, white: -3.1, deprivation: 0.07, spread: 1.2, least: 2),
      register: Measure(
        3, old: 0.5, young: 0.1, white: -1.1, deprivation: 0.08, spread: 2.0, least: 0.5),
      band: 1.085, isShareOfOne: true),
    Condition(
      name: "chd",
      estimate: Measure(
        7.2, old: 0.09, young: 0.03, white: -3.1, deprivation: 0.022, spread: 0.38, least: 3.8),
      register: Measure(
        -1.1, old: 0.154, young: 0.013, white: 0.64, deprivation: 0.041, spread: 0.56, least: 0.1),
      band: 1.092),
    Condition(
      name: "copd",
      estimate: Measure(
        -0.7, old: 0.098, young: -0.012, white: 0.91, deprivation: 0.039, spread: 0.3, least: 0.2),
      register: Measure(
        -2.1, old: 0.043, young: -0.002, white: 2.38, deprivation: 0.056, spread: 0.52,
        least: 0.05),
      band: 1.015),
    Condition(
      name: "depression",
      estimate: Measure(
        -3, old: 0.064, young: 0.11, white: 14.5, deprivation: 0.122, spread: 0.95, least: 5),
      register: Measure(
        -1.8, old: -0.062, young: 0.068, white: 8.3, deprivation: 0.075, spread: 2.8, least: 0.3),
      band: 1.106),
    Condition(
      name: "pad",
      estimate: Measure(
        0.53, old: 0.012, young: 0.006, white: 0.066, deprivation: 0.004, spread: 0.055, least: 0.5),
      register: Measure(
        -0.5, old: 0.022, young: -0.002, white: 0.54, deprivation: 0.015, spread: 0.22,
        least: 0.03),
      band: 1.268),
    Condition(
      name: "stroke_IMD",
      estimate: Measure(
        2.28, old: 0.044, young: 0.012, white: 0.14, deprivation: 0.013, spread: 0.18, least: 2),
      register: nil, band: 1.149),
    Condition(
      name: "stroke",
      estimate: Measure(
        2.73, old: 0.041, young: 0.01, white: -0.16, deprivation: 0.008, spread: 0.16, least: 2),
      register: Measure(
        -0.6, old: 0.085, young: 0.005, white: 0.5, deprivation: 0.015, spread: 0.31, least: 0.05),
      band: 1.115),
    Condition(
      name: "undx_bp",
      estimate: Measure(
        7.4, old: 0.19, young: 0.032, white: 0.24, deprivation: 0.021, spread: 0.47, least: 3.7),
      register: nil, band: 1.084),
  ]
}
