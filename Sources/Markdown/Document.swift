public import Diagnostics

extension Markdown {
  /// What a text was rendered to, and what a page needs to know of it. Ranges are in the source.
  public struct Document: Sendable {
    /// The HTML: always UTF-8.
    public let html: [UInt8]

    /// The first heading, if it was of level 1 and `liftsTitle` asked for it. It is not in `html`,
    /// nor among the `headings`.
    public let title: Title?

    /// The headings in order, if `collectsHeadings` asked for them.
    public let headings: [Heading]

    /// Every destination that is written in the text, in order, if `collectsLinks` asked for them.
    public let links: [Link]

    /// Every Mustache tag that was carried through, in the order of the HTML.
    public let tags: [Tag]

    /// The words under each heading, if `collectsSections` asked for them.
    public let sections: [Section]

    /// What someone should mend, in the order of the source.
    public let diagnostics: [Diagnostic]

    /// The HTML as text.
    public var text: String { String(decoding: html, as: UTF8.self) }
  }

  public struct Heading: Hashable, Sendable {
    public let level: Int

    /// The id, or nothing if headings have none.
    public let id: String
    public let html: String

    /// The words alone. Mustache tags stand in them as they are written.
    public let plain: String
    public let range: Range<Int>
  }

  /// A heading that was lifted out, with the tags in its own HTML.
  public struct Title: Hashable, Sendable {
    public let heading: Heading
    public let tags: [Tag]
  }

  /// A destination that is written in a link, an image, a definition or an autolink.
  public struct Link: Hashable, Sendable {
    /// The destination as it was meant: without escapes.
    public let destination: String

    /// Where it is written. If lines of the text lie between its ends, so do their margins.
    public let range: Range<Int>
    public let isImage: Bool
  }

  public struct Tag: Hashable, Sendable {
    /// Where the tag begins in the HTML.
    public let offset: Int

    /// Where it is written.
    public let range: Range<Int>
  }

  /// The words from one heading to the next, or from the start to the first heading.
  ///
  /// Raw HTML is left out; Mustache tags in a sentence stand as they are written.
  public struct Section: Hashable, Sendable {
    public let id: String
    public let title: String
    public let text: String
  }
}

extension Markdown.Document {
  /// Takes what the renderer found, and turns its places into places of the source.
  init(_ renderer: Renderer, _ input: Input) {
    html = renderer.html.bytes
    sections = renderer.sections
    if input.isSound {
      title = renderer.title
      headings = renderer.headings
      tags = renderer.html.tags
      links = renderer.links.inOrder
    } else {
      title = renderer.title.map { title in
        Markdown.Title(heading: title.heading.at(input), tags: title.tags.map { $0.at(input) })
      }
      headings = renderer.headings.map { $0.at(input) }
      tags = renderer.html.tags.map { $0.at(input) }
      links = renderer.links.inOrder.map { $0.at(input) }
    }
    diagnostics = renderer.mistakes.list.map {
      Diagnostic(
        $0.rule, $0.message, at: input.original($0.range), of: input.source, hint: $0.hint)
    }
    .sorted()
  }
}

extension Markdown.Heading {
  fileprivate func at(_ input: Input) -> Self {
    Self(level: level, id: id, html: html, plain: plain, range: input.original(range))
  }
}

extension Markdown.Tag {
  fileprivate func at(_ input: Input) -> Self {
    Self(offset: offset, range: input.original(range))
  }
}

extension Markdown.Link {
  fileprivate func at(_ input: Input) -> Self {
    Self(destination: destination, range: input.original(range), isImage: isImage)
  }
}

extension [Markdown.Link] {
  /// In the order of the source: links are found as they close, and definitions before all others.
  fileprivate var inOrder: Self {
    sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
