/// Why a published table has no number in a cell, by the shorthand of government statistics.
public enum Symbol: String, CaseIterable, Hashable, Sendable {
  case confidential = "c"
  case low = "low"
  case unreliable = "u"
  case unavailable = "x"
  case inapplicable = "z"

  /// The symbol that a text stands for. Published files write them bare, spreadsheets in brackets;
  /// Explore Education Statistics has `k` for what others call low.
  public init?(_ text: String) {
    let bare =
      text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
    switch bare {
    case "k": self = .low
    default: self.init(rawValue: bare)
    }
  }
}
