public import Diagnostics

/// Reads a TOML 1.0 document.
///
///     let document = try TOML.parse(Source("almanac.toml", text: "title = \"Care\"\n"))
///     document.root["title"]?.text    // "Care"
///
/// A part of a source can be read, such as the front matter of a page; places then are those in the
/// whole file.
///
/// - Throws: The first thing that is not TOML, with its place and what to type instead. Besides what
///   the specification forbids, these are refused: nesting deeper than 100, which no author means,
///   and numbers that 64 bits cannot hold.
/// - Complexity: O(*n*), whatever the text.
///
/// > <https://toml.io/en/v1.0.0>
public func parse(
  _ source: Source, in range: Range<Int>? = nil
) throws(Diagnostic) -> Document {
  var parser = Parser(source, in: range ?? 0..<source.bytes.count)
  return try parser.document()
}

/// A document that was read: a table, and the source that everything in it points into.
public struct Document: Sendable {
  /// Everything in the document.
  public let root: Table

  public var source: Source { root.source }
}
