/// Why a published table has no number in a cell, or a mark beside one: the shorthand of government
/// statistics, which spreadsheets have in square brackets.
///
/// > Government Analysis Function. *Symbols in tables: definitions and help*, 2021.
public enum Shorthand: String, CaseIterable, Hashable, Sendable {
  case confidential = "c"
  case estimated = "e"
  case low = "low"
  case unreliable = "u"
  case unavailable = "x"
  case inapplicable = "z"

  /// As it stands in a cell: `[c]`.
  public var mark: String { "[\(rawValue)]" }

  /// What it means, for the sheet of notes.
  public var meaning: String {
    switch self {
    case .confidential: "Confidential: held back so that nobody can be recognised."
    case .estimated: "Estimated: worked out, since the true number is not known."
    case .low: "Low: a number that rounds to zero, and is not zero."
    case .unreliable: "Of low reliability."
    case .unavailable: "Not available."
    case .inapplicable: "Not applicable: there is nothing that could stand here."
    }
  }
}
