extension InlineParser {
  mutating func openBracket(at index: Int, isImage: Bool) -> Int {
    let next = index + (isImage ? 2 : 1)
    _ = add(.open, index, next)
    if let last = brackets.indices.last { brackets[last].holdsBracket = true }
    brackets.append(
      Bracket(token: tokens.count - 1, isImage: isImage, content: next, lastRun: lastRun))
    return next
  }

  /// Makes a link of the innermost open bracket and this one, if they are one.
  mutating func closeBracket(at index: Int) -> Int {
    guard let opener = brackets.popLast() else { return index + 1 }
    let isInactive = !opener.isImage && brackets.count < inactiveBelow
    inactiveBelow = min(inactiveBelow, brackets.count)
    if let next = note(opener, index) { return next }
    guard !isInactive else { return index + 1 }
    guard let (target, next) = inlineTarget(opener, index) ?? reference(opener, index) else {
      reportBroken(opener, index)
      return index + 1
    }
    flush(upTo: index)
    pairRuns(above: opener.lastRun)
    tokens[opener.token].index = links.count
    _ = add(.close, index, next, index: links.count)
    links.append(target)
    if !opener.isImage { inactiveBelow = brackets.count }
    return next
  }

  /// `(destination "title")` after the bracket that closes here.
  private mutating func inlineTarget(
    _ opener: Bracket, _ close: Int
  ) -> (LinkTarget, next: Int)? {
    guard text.at(close + 1, before: end) == UInt8(ascii: "(") else { return nil }
    let scanner = LinkScanner(end: end, tags: options.tags)
    let first = text.skipWhitespace(close + 2, end)
    var target = LinkTarget(isImage: opener.isImage, destination: first..<first)
    var index = first
    if text.at(first, before: end) != UInt8(ascii: ")") {
      guard let found = scanner.destination(text, at: first, &finder) else { return nil }
      target.destination = found.range
      index = text.skipWhitespace(found.next, end)
      if index > found.next, let title = scanner.title(text, at: index, &finder) {
        target.title = title.range
        index = text.skipWhitespace(title.next, end)
      }
    }
    guard text.at(index, before: end) == UInt8(ascii: ")") else { return nil }
    write(target.destination, isImage: opener.isImage)
    return (target, index + 1)
  }

  /// `[label]` or `[]` after the bracket that closes here, or nothing; the label is then what the
  /// brackets hold.
  private mutating func reference(_ opener: Bracket, _ close: Int) -> (LinkTarget, next: Int)? {
    var label = opener.content..<close
    var next = close + 1
    var isFull = false
    if text.at(next, before: end) == .bracket,
      let second = LinkScanner(end: end, tags: false).label(text, at: next)
    {
      next = second.upperBound + 1
      if !second.isEmpty {
        label = second
        isFull = true
      }
    }
    guard isFull || !opener.holdsBracket, label.count <= 999, !tree.labels.isEmpty || isFull else {
      return nil
    }
    guard let index = tree.labels[normalisedLabel(text, label)] else {
      if isFull { reportUndefined(label) }
      return nil
    }
    let definition = tree.definitions[index]
    allowance -= definition.destination.count + (definition.title?.count ?? 0)
    guard allowance >= 0 else { return nil }
    let target = LinkTarget(
      isImage: opener.isImage, destination: definition.destination, title: definition.title)
    return (target, next)
  }

  /// Records a destination where it is written.
  mutating func write(_ range: Range<Int>, isImage: Bool, isVerbatim: Bool = false) {
    guard options.collectsLinks else { return }
    written.append(
      Markdown.Link(
        destination: isVerbatim ? text.string(range) : text.meant(range, tags: options.tags),
        range: tree.place(range), isImage: isImage))
  }

  // MARK: Footnotes

  /// Makes a reference to a footnote of `[^label]`.
  private mutating func note(_ opener: Bracket, _ close: Int) -> Int? {
    let label = opener.content + 1..<max(opener.content + 1, close)
    guard options.footnotes, !opener.isImage, !opener.holdsBracket, (1...999).contains(label.count),
      text[opener.content] == .caret,
      !text[label].contains(where: \.isWhitespace)
    else { return nil }
    guard let index = tree.noteLabels[normalisedLabel(text, label)] else {
      reportUndefinedNote(label)
      return nil
    }
    // Whatever was made of the label is undone.
    tokens.removeSubrange(opener.token...)
    lastRun = opener.lastRun
    if lastRun >= 0 { runs[lastRun].next = -1 } else { firstRun = -1 }
    pending = opener.content - 1
    return add(.note, opener.content - 1, close + 1, index: index)
  }

  private mutating func reportUndefined(_ label: Range<Int>) {
    guard options.reportsMistakes, !mistakes.isFull else { return }
    let name = text.string(text.trimmed(label))
    mistakes.add(
      .undefinedReference, "link reference “\(name)” is not defined",
      at: tree.place(label.lowerBound - 1..<label.upperBound + 1), name,
      among: tree.definitions.count,
      { [text, tree] in text.string(text.trimmed(tree.definitions[$0].label)) },
      else: "define it on a line of its own: [\(name)]: destination")
  }

  private mutating func reportUndefinedNote(_ label: Range<Int>) {
    guard options.reportsMistakes, !mistakes.isFull else { return }
    let name = text.string(label)
    mistakes.add(
      .undefinedFootnote, "footnote “\(name)” is not defined",
      at: tree.place(label.lowerBound - 2..<label.upperBound + 1), name,
      among: tree.notes.count, { [tree] in tree.notes[$0].name },
      else: "write it on a line of its own: [^\(name)]: words")
  }
}

extension [UInt8] {
  /// The text that was meant: without backslashes before punctuation, and with what character
  /// references stand for.
  func meant(_ range: Range<Int>, tags: Bool) -> String {
    guard self[range].contains(where: { $0 == .backslash || $0 == .ampersand }) else {
      return string(range)
    }
    var finder = TagFinder(before: range.upperBound)
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      if tags, TagFinder.opens(self, index, before: range.upperBound),
        let close = finder.close(index, in: self)
      {
        bytes += self[index..<close]
        index = close
      } else if byte == .backslash, at(index + 1, before: range.upperBound)?.isPunctuation == true {
        bytes.append(self[index + 1])
        index += 2
      } else if byte == .ampersand, let entity = Entity(self, at: index, before: range.upperBound) {
        bytes += entity.utf8
        index = entity.next
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
