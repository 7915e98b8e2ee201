extension Renderer {
  /// Writes the tokens of the leaf that was parsed last.
  mutating func writeInlines() {
    let text = tree.text
    // Within the description of an image there are only words.
    var images = 0
    for token in inlines.tokens {
      switch token.kind {
      case .text: html.escape(text, token.start..<token.end)
      case .plain: html.append(text, token.start..<token.end)
      case .softBreak: if images == 0 { html.append("\n") } else { html.append(" ") }
      case .hardBreak: if images == 0 { html.append("<br />\n") } else { html.append(" ") }
      case .code:
        if images == 0 { html.append("<code>") }
        code(token)
        if images == 0 { html.append("</code>") }
      case .html: if images == 0 { raw(token.start..<token.end) }
      case .tag:
        html.appendTag(
          text, token.start..<token.end, at: tree.place(token.start..<token.end))
      case .entity: entity(at: token.start, before: token.end)
      case .brace: for _ in token.start + 1..<token.end { html.append("&#123;") }
      case .autolink, .email: autolink(token, isPlain: images > 0)
      case .note: if images == 0 { noteReference(token.index) }
      case .run: run(inlines.runs[token.index], isPlain: images > 0)
      case .open:
        guard token.index >= 0 else {
          html.escape(text, token.start..<token.end)
          continue
        }
        let link = inlines.links[token.index]
        if images == 0 { open(link) }
        if link.isImage { images += 1 }
      case .close:
        let link = inlines.links[token.index]
        if link.isImage { images -= 1 }
        if images == 0 { close(link) }
      }
    }
  }

  private mutating func open(_ link: LinkTarget) {
    html.append(link.isImage ? "<img src=\"" : "<a href=\"")
    destination(link.destination)
    if link.isImage {
      html.append("\" alt=\"")
    } else {
      title(link.title)
      html.append("\">")
    }
  }

  private mutating func close(_ link: LinkTarget) {
    guard link.isImage else {
      html.append("</a>")
      return
    }
    title(link.title)
    html.append("\" />")
  }

  private mutating func title(_ title: Range<Int>?) {
    guard let title, !title.isEmpty else { return }
    html.append("\" title=\"")
    meant(title, isAddress: false)
  }

  private mutating func destination(_ range: Range<Int>) {
    guard let rewrite = options.rewrite,
      let other = rewrite(tree.text.meant(range, tags: options.tags))
    else {
      meant(range, isAddress: true)
      return
    }
    let bytes = Array(other.utf8)
    var finder = TagFinder(before: bytes.count)
    var index = 0
    while index < bytes.count {
      if options.tags, TagFinder.opens(bytes, index, before: bytes.count),
        let close = finder.close(index, in: bytes)
      {
        html.appendTag(bytes, index..<close, at: tree.place(range))
        index = close
      } else {
        html.encode(bytes[index])
        index += 1
      }
    }
  }

  private mutating func autolink(_ token: Token, isPlain: Bool) {
    let range = token.start + 1..<token.end - 1
    if !isPlain {
      html.append("<a href=\"")
      if token.kind == .email { html.append("mailto:") }
      written(range, isAddress: true)
      html.append("\">")
    }
    written(range, isAddress: false)
    if !isPlain { html.append("</a>") }
  }

  private mutating func run(_ run: Run, isPlain: Bool) {
    var mark = isPlain ? -1 : run.closes
    while mark >= 0 {
      switch inlines.marks[mark].kind {
      case .emphasis: html.append("</em>")
      case .strong: html.append("</strong>")
      case .deleted: html.append("</del>")
      }
      mark = inlines.marks[mark].next
    }
    for _ in 0..<run.left { html.bytes.append(run.byte) }
    mark = isPlain ? -1 : run.opens
    while mark >= 0 {
      switch inlines.marks[mark].kind {
      case .emphasis: html.append("<em>")
      case .strong: html.append("<strong>")
      case .deleted: html.append("<del>")
      }
      mark = inlines.marks[mark].next
    }
  }

  private mutating func code(_ token: Token) {
    let range = inlines.codeContent(token)
    guard tree.text[range].contains(.newline) else {
      html.escapeCode(tree.text, range)
      return
    }
    let line = tree.text[range].map { $0 == .newline ? UInt8.space : $0 }
    html.escapeCode(line, 0..<line.count)
  }

  private mutating func entity(at start: Int, before end: Int) {
    guard let entity = Entity(tree.text, at: start, before: end) else { return }
    for byte in entity.utf8 { html.escape(byte) }
  }

  /// Writes what was meant by a destination or a title: backslashes before punctuation are dropped,
  /// character references are replaced, and tags are carried through.
  mutating func meant(_ range: Range<Int>, isAddress: Bool) {
    let text = tree.text
    var index = range.lowerBound
    if isAddress {
      while index < range.upperBound, html.plainAddress.contains(text[index]) { index += 1 }
      html.append(text, range.lowerBound..<index)
    }
    var finder = TagFinder(before: range.upperBound)
    while index < range.upperBound {
      let byte = text[index]
      if byte == .backslash, text.at(index + 1, before: range.upperBound)?.isPunctuation == true {
        put(text[index + 1], isAddress)
        index += 2
      } else if byte == .ampersand, let entity = Entity(text, at: index, before: range.upperBound) {
        for byte in entity.utf8 { put(byte, isAddress) }
        index = entity.next
      } else {
        index = putWritten(index, range.upperBound, isAddress, &finder)
      }
    }
  }

  /// Writes a range as it stands, and carries tags through.
  private mutating func written(_ range: Range<Int>, isAddress: Bool) {
    var finder = TagFinder(before: range.upperBound)
    var index = range.lowerBound
    while index < range.upperBound {
      index = putWritten(index, range.upperBound, isAddress, &finder)
    }
  }

  private mutating func putWritten(
    _ index: Int, _ end: Int, _ isAddress: Bool, _ finder: inout TagFinder
  ) -> Int {
    if options.tags, TagFinder.opens(tree.text, index, before: end),
      let close = finder.close(index, in: tree.text)
    {
      html.appendTag(tree.text, index..<close, at: tree.place(index..<close))
      return close
    }
    put(tree.text[index], isAddress)
    return index + 1
  }

  private mutating func put(_ byte: UInt8, _ isAddress: Bool) {
    if isAddress { html.encode(byte) } else { html.escape(byte) }
  }
}
