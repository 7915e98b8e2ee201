public import Diagnostics

/// What published counts are held to.
public enum DisclosureRule: String, Rule {
  case recoverable = "disclosure-recoverable"

  public var meaning: String {
    switch self {
    case .recoverable:
      "No number that is not published may be worked out from those that are."
    }
  }
}
