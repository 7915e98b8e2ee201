extension Frame {
  /// What a cell of a frame holds. There is no number that means “none”.
  public enum Cell: Hashable, Sendable {
    case number(Double)
    /// A number that nobody observed, but that was filled in: `12.3 [e]`.
    case estimated(Double)
    case symbol(Symbol)
    case blank
  }
}
