/// What stands in a published cell in place of a number.
enum Symbol: String {
  /// Confidential: so few that somebody might be known.
  case confidential = "c"
  /// Rounds to nought, but is not.
  case roundsToNought = "k"
  /// Of low reliability.
  case unreliable = "u"
  /// Not available.
  case unavailable = "x"
  /// Not applicable: a share of nothing.
  case inapplicable = "z"
}
