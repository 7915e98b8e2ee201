public import Diagnostics

/// What published counts are held to.
public enum DisclosureRule: String, Rule {
  case recoverable = "disclosure-recoverable"
  case contradiction = "disclosure-contradiction"

  public var meaning: String {
    switch self {
    case .recoverable:
      """
      No number that is not published may be worked out from those that are, nor known more closely \
      than the rules of disclosure control allow. Publish fewer numbers that it hangs together with, \
      or join small groups to larger ones.
      """
    case .contradiction:
      """
      Counts that are published together agree: a total is the sum of its parts, and none is less \
      than nothing. Where they do not agree nobody can say what they give away.
      """
    }
  }
}
