extension Renderer {
  /// Writes a heading, or lifts it out if it is the title.
  mutating func heading(_ node: Node) {
    var text = node.text
    var explicit: String?
    if options.headingIds, let found = tree.text.explicitIdentifier(text) {
      explicit = tree.text.string(found.id)
      text = found.content
    }
    inlines.parse(text)
    guard
      options.headingIds || options.collectsHeadings || options.collectsSections || isTitle(node)
    else {
      writeOpening(node.number, "")
      writeInlines()
      writeClosing(node.number)
      return
    }
    let plain = plainText()
    let words = String(decoding: plain, as: UTF8.self)
    let id = options.headingIds ? explicit ?? identifiers.make(from: plain, options.tags) : ""
    beginSection(id, words)

    let isTitle = isTitle(node)
    if !isTitle { writeOpening(node.number, id) }
    let start = html.bytes.count
    let firstTag = html.tags.count
    writeInlines()
    let heading = Markdown.Heading(
      level: node.number, id: id, html: String(decoding: html.bytes[start...], as: UTF8.self),
      plain: words, range: tree.place(node.text))
    if isTitle {
      title = Markdown.Title(heading: heading, tags: Array(html.tags[firstTag...]))
      html.bytes.removeAll(keepingCapacity: true)
      html.tags.removeAll()
    } else {
      writeClosing(node.number)
      headings.append(heading)
    }
  }

  /// Whether a heading is the one to lift out: of level 1, and nothing is before it.
  private func isTitle(_ node: Node) -> Bool {
    options.liftsTitle && node.number == 1 && title == nil && html.bytes.isEmpty
  }

  private mutating func writeClosing(_ level: Int) {
    html.append("</h")
    html.append(level)
    html.append(">\n")
  }

  private mutating func writeOpening(_ level: Int, _ id: String) {
    html.startLine()
    html.append("<h")
    html.append(level)
    if !id.isEmpty {
      html.append(" id=\"")
      html.bytes += id.utf8
      html.append("\"")
    }
    html.append(">")
  }

  /// Takes the ids that are written out, so that none made from words is the same as one of them.
  mutating func reserveIdentifiers() {
    for node in tree.nodes where node.kind == .heading {
      guard let id = tree.text.explicitIdentifier(node.text)?.id else { continue }
      let name = tree.text.string(id)
      guard !identifiers.reserve(name), options.reportsMistakes else { continue }
      inlines.mistakes.add(
        .duplicateId, "heading id “\(name)” is used twice", at: tree.place(id),
        hint: "choose another id, or leave it out to have one made from the words")
    }
  }

  // MARK: Sections

  private mutating func beginSection(_ id: String, _ title: String) {
    guard options.collectsSections else { return }
    endSection()
    sections.append(Markdown.Section(id: id, title: title, text: ""))
  }

  /// Gives the words so far to the section that they are in.
  mutating func endSection() {
    guard options.collectsSections else { return }
    let text = String(decoding: words[words.trimmed(0..<words.count)], as: UTF8.self)
    words.removeAll(keepingCapacity: true)
    if let last = sections.popLast() {
      sections.append(Markdown.Section(id: last.id, title: last.title, text: text))
    } else if !text.isEmpty {
      sections.append(Markdown.Section(id: "", title: "", text: text))
    }
  }

  /// Adds the words of the leaf that was parsed last.
  mutating func collectWords() {
    guard options.collectsSections else { return }
    words += plainText()
    words.append(.newline)
  }
}

extension [UInt8] {
  /// The id in `{#id}` at the end of a heading, and what is before it.
  func explicitIdentifier(_ range: Range<Int>) -> (id: Range<Int>, content: Range<Int>)? {
    let end = range.upperBound - 1
    guard end > range.lowerBound, self[end] == .closingBrace else { return nil }
    var start = end
    while start > range.lowerBound,
      self[start - 1] >= 128 || Self.inIdentifier.contains(self[start - 1])
    {
      start -= 1
    }
    let open = start - 2
    guard start < end, open >= range.lowerBound, self[open] == .brace,
      self[open + 1] == UInt8(ascii: "#"),
      open == range.lowerBound || self[open - 1].isWhitespace
    else { return nil }
    return (start..<end, trimmed(range.lowerBound..<open))
  }

  private static let inIdentifier = ByteSet.word(and: "-_.:")
}
