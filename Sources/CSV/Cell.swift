/// What a cell holds, for reading one by one and for writing.
public enum Cell: Hashable, Sendable {
  case number(Double)
  case text(String)
  case blank

  /// A text, or a blank if it is empty.
  public init(_ text: String) { self = text.isEmpty ? .blank : .text(text) }
}
