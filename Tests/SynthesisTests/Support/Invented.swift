import Synthesis
import TestSupport

/// The files that come with almanac, made once for all tests.
enum Invented {
  static let closures = files(.closures)
  static let practices = files(.practices)

  static func files(_ subject: Synthesis) -> [SyntheticFile] { subjects[subject] ?? [] }

  private static let subjects = Dictionary(
    uniqueKeysWithValues: Synthesis.allCases.map { ($0, $0.files()) })

  static let reasons = "b6_children_in_need_reason_for_closure_2013_to_2024.csv"
  static let referrals = "c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv"
  static let plans = "d3_cpps_subsequent_plan_2013_to_2024.csv"
  static let population = "ons_mid-year_population_estimates_2012_to_2023.csv"

  static let registers = "qof_prevalence_2014_15.csv"
  static let demographics = "demographics_2015.csv"
  static let deprivation = "deprivation.csv"
  static let locations = "locations_2024.csv"

  /// What a file says.
  static func rows(_ name: String) -> Rows { tables[name] ?? Rows([]) }

  private static let tables = Dictionary(
    uniqueKeysWithValues: Synthesis.allCases.filter { $0 != .frontDoor }.flatMap(files)
      .map { ($0.name, Rows($0.bytes)) })
}

/// The published files of the same names, where they stand beside the project.
enum Published {
  /// Whether they do.
  static let isThere = Shared.exists("data/closures") && Shared.exists("data/practices")

  static func bytes(_ name: String) throws -> [UInt8] {
    let isAboutClosures = Invented.closures.contains { $0.name == name }
    return try Shared.bytes("data/\(isAboutClosures ? "closures" : "practices")/\(name)")
  }

  static func rows(_ name: String) -> Rows { tables[name] ?? Rows([]) }

  /// Each is read once. One that is not there has no columns, which no test takes for like.
  private static let tables = Dictionary(
    uniqueKeysWithValues: (Invented.closures + Invented.practices).map { file in
      (file.name, Rows((try? bytes(file.name)) ?? []))
    })
}
