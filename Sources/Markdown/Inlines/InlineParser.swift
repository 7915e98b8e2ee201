/// The second phase: the text of a leaf in, tokens out.
struct InlineParser {
  let tree: Tree
  let options: Markdown.Options
  let text: [UInt8]

  var tokens: [Token] = []
  var runs: [Run] = []
  var marks: [Mark] = []
  var links: [LinkTarget] = []
  var brackets: [Bracket] = []

  /// The ends of the list of runs.
  var firstRun = -1
  var lastRun = -1

  /// Brackets of links up to this many hold a link already, and links do not hold links.
  var inactiveBelow = 0

  /// Below which run there is nothing to open for a kind of closer; see `pairRuns`.
  var bottoms = [Int](repeating: -1, count: 18)

  /// The last place of the runs of backticks by length, as far as they have been looked at.
  var backticks: [Int: Int] = [:]
  var hasSeenAllBackticks = false
  var unclosed = Unclosed()
  var finder = TagFinder(before: 0)

  /// The leaf's text.
  var start = 0
  var end = 0

  /// Where the text begins that is in no token yet.
  var pending = 0

  /// Whether there is a byte in it that HTML wants escaped.
  var needsEscape = false

  /// How much more text definitions may put into the output, so that one long destination with very
  /// many references does not take the product of both.
  var allowance: Int
  var written: [Markdown.Link] = []
  var mistakes = Mistakes()
  private let special: ByteSet

  init(_ tree: Tree, _ options: Markdown.Options) {
    self.tree = tree
    self.options = options
    text = tree.text
    allowance = max(100_000, tree.text.count)
    var special = ByteSet("\n\\`*_[]!<&>\"")
    if options.strikethrough { special.insert(.tilde) }
    if options.tags { special.insert(.brace) }
    self.special = special
  }

  /// Takes a range of the text apart into `tokens`.
  mutating func parse(_ range: Range<Int>) {
    if !tokens.isEmpty { tokens.removeAll(keepingCapacity: true) }
    if !runs.isEmpty { runs.removeAll(keepingCapacity: true) }
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    if !links.isEmpty { links.removeAll(keepingCapacity: true) }
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    firstRun = -1
    lastRun = -1
    inactiveBelow = 0
    if !backticks.isEmpty { backticks.removeAll() }
    hasSeenAllBackticks = false
    unclosed = Unclosed()
    finder = TagFinder(before: range.upperBound)
    start = range.lowerBound
    end = range.upperBound
    pending = range.lowerBound
    needsEscape = false

    let special = special
    var index = range.lowerBound
    while true {
      index = text.first(of: special, from: index, before: end)
      guard index < end else { break }
      switch text[index] {
      case .newline: index = lineBreak(at: index)
      case .backslash: index = escape(at: index)
      case .backtick: index = code(at: index)
      case .bracket: index = openBracket(at: index, isImage: false)
      case .exclamation:
        index =
          text.at(index + 1, before: end) == .bracket
          ? openBracket(at: index, isImage: true) : index + 1
      case .closingBracket: index = closeBracket(at: index)
      case .less: index = angle(at: index)
      case .ampersand:
        if let entity = Entity(text, at: index, before: end) {
          index = add(.entity, index, entity.next)
        } else {
          index += 1
          needsEscape = true
        }
      case .greater, UInt8(ascii: "\""):
        index += 1
        needsEscape = true
      case .brace: index = braces(at: index)
      default: index = run(at: index)
      }
    }
    flush(upTo: end)
    pairRuns(above: -1)
  }

  /// Adds a token after the text before it, and returns where it ends.
  mutating func add(_ kind: Token.Kind, _ start: Int, _ next: Int, index: Int = -1) -> Int {
    flush(upTo: start)
    needsEscape = false
    tokens.append(Token(kind: kind, start: start, end: next, index: index))
    pending = next
    return next
  }

  mutating func flush(upTo index: Int) {
    guard pending < index else { return }
    tokens.append(Token(kind: needsEscape ? .text : .plain, start: pending, end: index))
    needsEscape = false
    pending = index
  }

  private mutating func lineBreak(at index: Int) -> Int {
    var last = index
    while last > pending, text[last - 1] == .space { last -= 1 }
    flush(upTo: last)
    return add(index - last >= 2 ? .hardBreak : .softBreak, last, text.skipBlanks(index + 1, end))
  }

  private mutating func escape(at index: Int) -> Int {
    guard let next = text.at(index + 1, before: end) else { return index + 1 }
    if next == .newline { return add(.hardBreak, index, text.skipBlanks(index + 2, end)) }
    guard next.isPunctuation else { return index + 1 }
    if next == .brace, options.tags {
      let count = text.at(index + 2, before: end) == .brace ? 2 : 1
      return add(.brace, index, index + 1 + count)
    }
    flush(upTo: index)
    pending = index + 1
    needsEscape = true
    return index + 2
  }

  private mutating func braces(at index: Int) -> Int {
    guard TagFinder.opens(text, index, before: end) else {
      needsEscape = true
      return index + 1
    }
    if let close = finder.close(index, in: text) { return add(.tag, index, close) }
    var next = index
    while next < end, text[next] == .brace { next += 1 }
    reportUnclosed(index..<next)
    return add(.tag, index, next)
  }

  mutating func reportUnclosed(_ braces: Range<Int>) {
    guard options.reportsMistakes else { return }
    mistakes.add(
      .unclosedTag, "tag is never closed", at: tree.place(braces),
      hint: "end the tag with }}, or write \\{{ to show the braces")
  }

  private mutating func code(at start: Int) -> Int {
    let open = endOfRun(of: .backtick, start)
    let length = open - start
    if hasSeenAllBackticks, backticks[length, default: -1] < open { return open }
    var index = open
    while index < end {
      guard text[index] == .backtick else {
        index += 1
        continue
      }
      let close = endOfRun(of: .backtick, index)
      if close - index == length { return add(.code, start, close, index: length) }
      backticks[close - index] = index
      index = close
    }
    hasSeenAllBackticks = true
    return open
  }

  func endOfRun(of byte: UInt8, _ start: Int) -> Int {
    var index = start
    while index < end, text[index] == byte { index += 1 }
    return index
  }
}
