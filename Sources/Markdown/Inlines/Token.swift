/// A piece of a leaf's text. Emphasis and links are pairs of tokens that know of each other.
struct Token {
  enum Kind: UInt8 {
    /// Text in which something is to be escaped, and text in which nothing is.
    case text, plain
    case softBreak, hardBreak, code, html, tag, entity, brace, autolink, email, note
    /// A run of `*`, `_` or `~`: `index` is that of the run.
    case run
    /// A bracket that opens, perhaps with an exclamation mark: `index` is that of the link, or −1.
    case open
    /// The end of a link.
    case close
  }

  var kind: Kind
  var start: Int
  var end: Int
  var index = -1
}

/// A run of delimiters, in the list of those that may still open or close.
struct Run {
  var byte: UInt8
  var start: Int
  var length: Int
  var canOpen: Bool
  var canClose: Bool

  /// How many are left that have not become tags.
  var left: Int

  /// Its neighbours in the list.
  var previous: Int
  var next = -1

  /// The tags that it opens from the outermost in, and closes from the innermost out.
  var opens = -1
  var closes = -1
  var lastClose = -1
}

/// A tag that a run opens or closes, in a list of them.
struct Mark {
  enum Kind: UInt8 { case emphasis, strong, deleted }

  var kind: Kind
  var next: Int
}

/// A bracket that may yet open a link.
struct Bracket {
  var token: Int
  var isImage: Bool

  /// Where its content begins.
  var content: Int

  /// The last run before it.
  var lastRun: Int

  /// Whether another bracket opened after it, so that its content is no label.
  var holdsBracket = false
}

/// Where a link leads: ranges of the text.
struct LinkTarget {
  var isImage: Bool
  var destination: Range<Int>
  var title: Range<Int>?
}
