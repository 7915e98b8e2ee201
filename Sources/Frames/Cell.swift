extension Frame {
  /// What a cell of a frame holds. There is no number that means “none”.
  public enum Cell: Hashable, Sendable {
    case number(Double)
    case symbol(Symbol)
    case blank
  }
}
