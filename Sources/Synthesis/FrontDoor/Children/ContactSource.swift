/// Who tells children’s services of a child: one of the codes of the children in need census.
///
/// > Department for Education. "Children in need census: guide."
struct ContactSource: Hashable {
  /// The groups in which Annex A lists them.
  enum Group: String, CaseIterable {
    case individual = "Individual"
    case schools = "Schools"
    case education = "Education services"
    case health = "Health services"
    case housing = "Housing"
    case services = "LA services"
    case police = "Police"
    case legal = "Other legal agency"
    case other = "Other"
    case anonymous = "Anonymous"
    case unknown = "Unknown"
  }

  let code: String
  let group: Group
  /// How many of a hundred or so contacts come from there.
  let share: Double
  /// The ages of the children that it knows; −1 before birth.
  var ages = -1...17
  /// Whether it is silent in the holidays of schools.
  var keepsTerms = false
  /// Whether it also works at weekends.
  var isAlwaysOpen = false

  init(
    _ code: String, _ group: Group, _ share: Double, ages: ClosedRange<Int> = -1...17,
    keepsTerms: Bool = false, isAlwaysOpen: Bool = false
  ) {
    (self.code, self.group, self.share) = (code, group, share)
    (self.ages, self.keepsTerms, self.isAlwaysOpen) = (ages, keepsTerms, isAlwaysOpen)
  }

  static let all = [
    ContactSource("1A", .individual, 6.2, isAlwaysOpen: true),
    ContactSource("1B", .individual, 1.4, isAlwaysOpen: true),
    ContactSource("1C", .individual, 1.1, ages: 8...17, isAlwaysOpen: true),
    ContactSource("1D", .individual, 1.3, isAlwaysOpen: true),
    ContactSource("2A", .schools, 23, ages: 4...17, keepsTerms: true),
    ContactSource("2B", .education, 3.2, ages: 2...17, keepsTerms: true),
    ContactSource("3A", .health, 1.9),
    ContactSource("3B", .health, 5.5, ages: -1...4),
    ContactSource("3C", .health, 1.2, ages: 5...17, keepsTerms: true),
    ContactSource("3D", .health, 3.1, ages: -1...1),
    ContactSource("3E", .health, 5.1, ages: 0...17, isAlwaysOpen: true),
    ContactSource("3F", .health, 4.4),
    ContactSource("4", .housing, 2.2),
    ContactSource("5A", .services, 2.6),
    ContactSource("5B", .services, 2.4),
    otherAuthority,
    ContactSource("5D", .services, 4.6),
    ContactSource("6", .police, 29, isAlwaysOpen: true),
    ContactSource("7", .legal, 3.1),
    ContactSource("8", .other, 3.8),
    ContactSource("9", .anonymous, 1.6, isAlwaysOpen: true),
    ContactSource("10", .unknown, 0.9),
  ]

  /// Another authority, from which children come whose case is open there.
  static let otherAuthority = ContactSource("5C", .services, 3.3, isAlwaysOpen: true)
}
