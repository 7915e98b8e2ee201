public import Diagnostics

/// Markdown to HTML.
///
///     let page = Markdown.render(Source("content/index.md", text: "# Key *messages*\n"))
///     page.text    // <h1 id="key-messages">Key <em>messages</em></h1>
///
/// With ``Options/commonMark`` the output is that of the specification's own examples. With
/// ``Options/almanac`` there are tables, footnotes and the like too, and Mustache tags are carried
/// through untouched, so that Mustache can be rendered second.
///
/// ## How this works
///
/// The block parser goes through the lines once and leaves a flat array of nodes in document order,
/// each of which knows where its subtree ends, and one buffer of the text that the leaves hold. The
/// renderer goes through the nodes once; a leaf's text becomes a flat array of tokens, in which
/// emphasis and links are marked by pairing tokens, and is written. Nothing recurses, and every
/// search that fails is remembered, so that no input takes more than linear time.
///
/// - Complexity: O(*n*) in the length of the text.
///
/// > J. MacFarlane. "CommonMark Spec", version 0.31.2, 2024: also the two phases and the
/// > delimiter stack of its appendix. <https://spec.commonmark.org/0.31.2/>
/// > "GitHub Flavored Markdown Spec", version 0.29, 2019. <https://github.github.com/gfm/>
public enum Markdown {
  /// Renders a source from an offset, which is where the words begin if there is front matter.
  ///
  /// Nothing is thrown: every text is Markdown. What someone should mend is in the document's
  /// `diagnostics`. Bytes that are not UTF-8, and NUL, become U+FFFD.
  public static func render(
    _ source: Source, from start: Int = 0, options: Options = .almanac
  ) -> Document {
    let input = Input(source, from: start)
    var blocks = BlockParser(input.bytes, from: input.start, options)
    blocks.parse()
    var renderer = Renderer(blocks.tree, options)
    renderer.render()
    return Document(renderer, input)
  }
}
