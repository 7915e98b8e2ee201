/// Writes the tree as HTML, and keeps what a page needs to know of it.
struct Renderer {
  let tree: Tree
  let options: Markdown.Options
  var inlines: InlineParser
  var html: Output

  var title: Markdown.Title?
  var headings: [Markdown.Heading] = []
  var sections: [Markdown.Section] = []
  var identifiers = Identifiers()
  var notes = NoteNumbers()

  /// The words of the section so far.
  var words: [UInt8] = []

  /// How many tables have a label already.
  var tableLabels: [String: Int] = [:]

  /// How many cells may be added to rows that are too short. A table of very many columns with very
  /// many short rows would take the product of both.
  var cellAllowance: Int

  var links: [Markdown.Link] { inlines.written }
  var mistakes: Mistakes { inlines.mistakes }

  /// The containers that are open, innermost last.
  private var open: [Int] = []

  init(_ tree: Tree, _ options: Markdown.Options) {
    self.tree = tree
    self.options = options
    inlines = InlineParser(tree, options)
    html = Output(keepsTags: options.tags)
    html.bytes.reserveCapacity(tree.text.count * 2)
    cellAllowance = max(10_000, tree.text.count)
  }

  mutating func render() {
    for definition in tree.definitions { inlines.write(definition.destination, isImage: false) }
    if options.headingIds { reserveIdentifiers() }
    if options.reportsMistakes { reportLosses() }
    render(0..<tree.nodes.count)
    renderNotes()
    endSection()
  }

  /// Writes a run of nodes that are whole.
  mutating func render(_ range: Range<Int>) {
    let outermost = open.count
    var index = range.lowerBound
    while true {
      while open.count > outermost, let last = open.last, tree.nodes[last].end <= index {
        open.removeLast()
        close(last)
      }
      guard index < range.upperBound else { return }
      let node = tree.nodes[index]
      switch node.kind {
      case .quote, .list, .item:
        open(index)
        open.append(index)
        index += 1
        continue
      case .nothing, .note, .row: break
      case .paragraph: paragraph(index)
      case .heading: heading(node)
      case .rule:
        html.startLine()
        html.append("<hr />\n")
      case .code: code(node)
      case .html:
        html.startLine()
        raw(node.text)
        html.startLine()
      case .tags:
        html.startLine()
        raw(node.text)
        html.append("\n")
      case .table: table(index)
      }
      index = node.end
    }
  }

  // MARK: Containers

  private mutating func open(_ index: Int) {
    let node = tree.nodes[index]
    html.startLine()
    switch node.kind {
    case .quote: html.append("<blockquote>\n")
    case .list where node.number < 0: html.append("<ul>\n")
    case .list where node.number == 1: html.append("<ol>\n")
    case .list:
      html.append("<ol start=\"")
      html.append(node.number)
      html.append("\">\n")
    default:
      if task(index) == nil { html.append("<li>") } else { html.append("<li class=\"task\">") }
    }
  }

  private mutating func close(_ index: Int) {
    let node = tree.nodes[index]
    switch node.kind {
    case .quote:
      html.startLine()
      html.append("</blockquote>\n")
    case .list:
      html.startLine()
      if node.number < 0 { html.append("</ul>\n") } else { html.append("</ol>\n") }
    default: html.append("</li>\n")
    }
  }

  /// Whether an item begins with a box, and whether it is ticked.
  private func task(_ item: Int) -> Bool? {
    guard options.tasks, item + 1 < tree.nodes[item].end else { return nil }
    let first = tree.nodes[item + 1]
    let start = first.text.lowerBound
    guard first.kind == .paragraph, first.text.count > 3, tree.text[start] == .bracket,
      tree.text[start + 2] == .closingBracket, tree.text[start + 3].isWhitespace
    else { return nil }
    switch tree.text[start + 1] {
    case .space: return false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    default: return nil
    }
  }

  // MARK: Leaves

  private mutating func paragraph(_ index: Int) {
    let node = tree.nodes[index]
    var text = node.text
    var box: Bool?
    var isTight = false
    if let item = open.last, tree.nodes[item].kind == .item {
      if open.count > 1 { isTight = tree.nodes[open[open.count - 2]].isTight }
      if item + 1 == index { box = task(item) }
    }
    if box != nil {
      text = tree.text.skipWhitespace(text.lowerBound + 3, text.upperBound)..<text.upperBound
    }
    inlines.parse(text)
    collectWords()
    if options.figures, !isTight, let image = figure() {
      writeFigure(image)
      return
    }
    if !isTight {
      html.startLine()
      html.append("<p>")
    }
    switch box {
    case true?: html.append("<input type=\"checkbox\" disabled checked aria-label=\"done\" /> ")
    case false?: html.append("<input type=\"checkbox\" disabled aria-label=\"to do\" /> ")
    case nil: break
    }
    writeInlines()
    if !isTight { html.append("</p>\n") }
  }

  /// The image that the paragraph consists of, if it has a title.
  private func figure() -> LinkTarget? {
    guard let first = inlines.tokens.first, let last = inlines.tokens.last, first.kind == .open,
      first.index >= 0, last.kind == .close, last.index == first.index
    else { return nil }
    let target = inlines.links[first.index]
    return target.isImage && target.title?.isEmpty == false ? target : nil
  }

  private mutating func writeFigure(_ image: LinkTarget) {
    html.startLine()
    html.append("<figure>\n")
    inlines.links[inlines.links.count - 1].title = nil
    writeInlines()
    html.append("\n<figcaption>")
    if let title = image.title { meant(title, isAddress: false) }
    html.append("</figcaption>\n</figure>\n")
  }

  private mutating func code(_ node: Node) {
    html.startLine()
    html.append("<pre><code")
    if !node.info.isEmpty {
      let word = tree.text[node.info].prefix { !$0.isWhitespace }
      html.append(" class=\"language-")
      let language = Array(tree.text.meant(word.startIndex..<word.endIndex, tags: false).utf8)
      html.escapeCode(language, 0..<language.count)
      html.append("\"")
    }
    html.append(">")
    html.escapeCode(tree.text, node.text)
    html.append("</code></pre>\n")
    if options.collectsSections {
      words += tree.text[node.text]
      words.append(.newline)
    }
  }

  /// Appends raw HTML, with the tags in it.
  mutating func raw(_ range: Range<Int>) {
    var start = range.lowerBound
    if options.tags {
      var finder = TagFinder(before: range.upperBound)
      var index = start
      while index + 1 < range.upperBound {
        guard TagFinder.opens(tree.text, index, before: range.upperBound) else {
          index += 1
          continue
        }
        html.append(tree.text, start..<index)
        guard let close = finder.close(index, in: tree.text) else {
          start = index
          inlines.reportUnclosed(index..<index + 2)
          html.tags.append(
            Markdown.Tag(offset: html.bytes.count, range: tree.place(index..<index + 2)))
          break
        }
        html.tags.append(
          Markdown.Tag(offset: html.bytes.count, range: tree.place(index..<close)))
        html.append(tree.text, index..<close)
        index = close
        start = close
      }
    }
    html.append(tree.text, start..<range.upperBound)
  }
}
