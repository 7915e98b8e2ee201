public import Diagnostics

/// What published counts are held to.
public enum DisclosureRule: String, Rule {
  case recoverable = "disclosure-recoverable"
  case contradiction = "disclosure-contradiction"
  case impossible = "disclosure-impossible"

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
    case .impossible:
      """
      A hidden count can be left as open as the rules ask only if what everybody knows leaves it so: who \
      reads that counts from 1 to 3 are hidden, and no others, knows one of them to one of three.
      """
    }
  }
}
