extension Markdown {
  /// The few words that Markdown itself puts on a page, where a screen reader needs a name for what is
  /// seen. A page in another language has others.
  public struct Words: Hashable, Sendable {
    /// What the notes at the end are called.
    public var footnotes = "Footnotes"

    /// Before the number of a note.
    public var footnote = "Footnote"

    /// Before the number of the place that a note was referred to from.
    public var backToReference = "Back to reference"

    /// What a table is called that has neither a caption nor a heading above it.
    public var table = "Table"

    public init() {}
  }
}
