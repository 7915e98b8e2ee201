/// What kind of time the periods of a file are: `Academic year`, `Week 12`.
///
///     TimeIdentifier("Financial year Q3")?.digits     // 6
///
/// > Department for Education. "Open data standards." Analysts’ guide, 2026.
public struct TimeIdentifier: Hashable, Sendable {
  public let name: String
  public let family: Family

  /// The identifiers that a file may have beside each other.
  public enum Family: String, CaseIterable, Hashable, Sendable {
    case calendarYear = "Calendar year"
    case reportingYear = "Reporting year"
    case academicYear = "Academic year"
    case financialYear = "Financial year"
    case taxYear = "Tax year"
    case twoTerms = "Autumn and spring term"
    case terms
    case financialQuarters
    case financialHalves
    case months
    case weeks
  }

  public init?(_ name: String) {
    guard let family = Family.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self.name = name
    self.family = family
  }

  /// How many digits its periods are written with.
  public var digits: Int {
    switch family {
    case .calendarYear, .reportingYear, .months, .weeks: 4
    default: 6
    }
  }

  /// Every identifier that there is.
  public static let names = Family.allCases.flatMap(\.names)
}

extension TimeIdentifier.Family {
  var names: [String] {
    switch self {
    case .terms: ["Autumn term", "Spring term", "Summer term"]
    case .financialQuarters: (1...4).map { "Financial year Q\($0)" }
    case .financialHalves: ["Part 1 (April to September)", "Part 2 (October to March)"]
    case .months:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    case .weeks: (1...52).map { "Week \($0)" }
    default: [rawValue]
    }
  }
}
