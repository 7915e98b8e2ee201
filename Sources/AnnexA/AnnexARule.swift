public import Diagnostics

/// What the lists of Annex A are held to.
public enum AnnexARule: String, Rule {
  case listUnknown = "annex-a-list-unknown"

  public var meaning: String {
    switch self {
    case .listUnknown:
      "Sheets and files are called after the list that they hold, such as “List 1”."
    }
  }
}
