/// Authorities that gave way to others, as series over time and older lists have to know.
///
///     Reorganisation.of("E10000006")?.after      // E06000063 and E06000064
///
/// > The Dorset (Structural Changes) Order 2018, and those of Buckinghamshire 2019, Northamptonshire
/// > 2020, Cumbria, North Yorkshire and Somerset 2022.
public struct Reorganisation: Hashable, Sendable {
  /// The first reporting year of the new authorities: they began with the April before.
  public let firstYear: Int
  public let before: [Authority]
  /// The codes of the authorities that followed.
  public let after: [String]

  public static let all = [
    Reorganisation(
      firstYear: 2020,
      before: [
        Authority("E06000028", 837, "Bournemouth", .southWest),
        Authority("E06000029", 836, "Poole", .southWest),
      ], after: ["E06000058"]),
    Reorganisation(
      firstYear: 2020, before: [Authority("E10000009", 835, "Dorset", .southWest)],
      after: ["E06000059"]),
    Reorganisation(
      firstYear: 2021, before: [Authority("E10000002", 825, "Buckinghamshire", .southEast)],
      after: ["E06000060"]),
    Reorganisation(
      firstYear: 2022, before: [Authority("E10000021", 928, "Northamptonshire", .eastMidlands)],
      after: ["E06000061", "E06000062"]),
    Reorganisation(
      firstYear: 2024, before: [Authority("E10000006", 909, "Cumbria", .northWest)],
      after: ["E06000063", "E06000064"]),
    Reorganisation(
      firstYear: 2024, before: [Authority("E10000023", 815, "North Yorkshire", .yorkshire)],
      after: ["E06000065"]),
    Reorganisation(
      firstYear: 2024, before: [Authority("E10000027", 933, "Somerset", .southWest)],
      after: ["E06000066"]),
  ]

  /// What became of the authority with a code, if it is no more.
  public static func of(_ code: String) -> Reorganisation? {
    all.first { $0.before.contains { $0.code == code } }
  }
}
