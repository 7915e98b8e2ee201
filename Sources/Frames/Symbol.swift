/// Why a published table has no number in a cell, by the shorthand of government statistics.
public enum Symbol: String, CaseIterable, Hashable, Sendable {
  case confidential = "c"
  case low = "low"
  case unreliable = "u"
  case unavailable = "x"
  case inapplicable = "z"

  /// The symbol that a text stands for. Published files write them bare, spreadsheets in brackets;
  /// Explore Education Statistics has `k` for what others call low.
  ///
  /// What other programs and older tables write for “no number” is read as not available, for no more
  /// is known than that: `NA` of R, `NULL` of a database, `N/A`, `.`, `..`, `:` and `~`. A lone `-` is
  /// not: it means nothing in one table, and not available in the next.
  public init?(_ text: String) {
    let bare =
      text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
    switch bare {
    case "k": self = .low
    case _ where Symbol.isForeign(bare): self = .unavailable
    default: self.init(rawValue: bare)
    }
  }

  /// Whether a text means “no number”, and is none of the symbols of government statistics.
  public static func isForeign(_ text: String) -> Bool {
    text.utf8.count < 5 && foreign.contains(text.uppercased())
  }

  private static let foreign: Set = ["NA", "N/A", "NULL", ".", "..", ":", "~"]
}
