extension Markdown {
  /// Which Markdown is spoken, and what is wanted beside the HTML.
  ///
  ///     var options = Markdown.Options.almanac
  ///     options.liftsTitle = true
  ///     options.rewrite = { $0 == "closures.md" ? "closures.html" : nil }
  public struct Options: Sendable {
    /// Tables as GitHub writes them. A line `Table: words` directly above or below is the caption.
    public var tables = false

    /// `~~words~~` for what is struck out.
    public var strikethrough = false

    /// List items that begin with `[ ]` or `[x]`.
    public var tasks = false

    /// `[^name]` in the text and `[^name]: words` anywhere; they are collected at the end.
    public var footnotes = false

    /// Headings have ids: `{#id}` at the end of the heading, or made from its words.
    public var headingIds = false

    /// An image with a title, alone in a paragraph, is a figure with that caption.
    public var figures = false

    /// Mustache tags are carried through untouched.
    public var tags = false

    /// Whether `headings` are collected.
    public var collectsHeadings = false

    /// Whether `links` are collected, each with its place.
    public var collectsLinks = false

    /// Whether the plain text of each section is collected, for a search index.
    public var collectsSections = false

    /// Whether references to what is not defined are reported. Plain CommonMark has no mistakes.
    public var reportsMistakes = false

    /// Whether a first heading of level 1 is taken out of the text: the page's layout writes it.
    public var liftsTitle = false

    /// The words that are put on the page.
    public var words = Words()

    /// What to write in place of a link's or an image's destination, or `nil` to leave it alone.
    /// Called once for each link with the destination as it was meant, without escapes.
    public var rewrite: (@Sendable (String) -> String?)?

    public init() {}

    /// The specification and nothing else.
    public static let commonMark = Options()

    /// What the pages of an almanac are written in.
    public static let almanac: Options = {
      var options = Options()
      options.tables = true
      options.strikethrough = true
      options.tasks = true
      options.footnotes = true
      options.headingIds = true
      options.figures = true
      options.tags = true
      options.collectsHeadings = true
      options.collectsLinks = true
      options.reportsMistakes = true
      return options
    }()
  }
}
