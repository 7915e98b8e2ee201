extension BlockParser {
  /// Opens what begins on this line. Returns whether the line is dealt with.
  mutating func openBlocks() -> Bool {
    while true {
      findNonspace()
      if isBlank { return false }
      if indent >= 4 {
        // Within a paragraph, and in a line that goes on with it lazily, this is mere indentation.
        guard leaf != .paragraph else { return false }
        closeUnmatched()
        openIndentedCode()
        return true
      }
      let isParagraph = leaf == .paragraph && matched == open.count
      let byte = bytes[nonspace]
      switch byte {
      case .greater:
        closeUnmatched()
        stepOverQuoteMark()
        openContainer(Container(kind: .quote, node: 0), Node(kind: .quote))
        continue
      case UInt8(ascii: "#"):
        if openHeading() { return true }
      case .backtick, .tilde:
        if openFence() { return true }
      case .less:
        if openHTML(interrupting: leaf == .paragraph) { return true }
      case .brace where options.tags:
        if openTagLine() { return true }
      case .bracket where options.footnotes:
        if openNote() { continue }
      case UInt8(ascii: "="):
        if isParagraph, underlineHeading() { return true }
      case .dash, UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
        if byte == .dash, isParagraph, underlineHeading() { return true }
        if openRule() { return true }
        if byte != UInt8(ascii: "_"), openItem(interrupting: isParagraph) { continue }
        if isParagraph, options.tables, openTable() { return true }
      case .pipe, .colon:
        if isParagraph, options.tables, openTable() { return true }
      default:
        if byte.isDigit, openItem(interrupting: isParagraph) { continue }
      }
      return false
    }
  }

  // MARK: Headings and rules

  private mutating func openHeading() -> Bool {
    var level = 0
    while level < 7, bytes.at(nonspace + level, before: lineEnd) == UInt8(ascii: "#") { level += 1 }
    let after = nonspace + level
    guard level <= 6, after == lineEnd || bytes[after].isBlank else { return false }
    closeUnmatched()
    var content = bytes.trimmed(after..<lineEnd)
    // Marks at the end are dropped if a blank or nothing is before them.
    var end = content.upperBound
    while end > content.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end == content.lowerBound || bytes[end - 1].isBlank {
      content = bytes.trimmed(content.lowerBound..<end)
    }
    let start = tree.text.count
    tree.copy(content, of: bytes)
    var node = Node(kind: .heading)
    node.number = level
    node.text = start..<tree.text.count
    _ = addNode(node)
    return true
  }

  /// Makes the paragraph a heading, if this line underlines it.
  private mutating func underlineHeading() -> Bool {
    let byte = bytes[nonspace]
    var index = nonspace
    while index < lineEnd, bytes[index] == byte { index += 1 }
    guard bytes.skipBlanks(index, lineEnd) == lineEnd else { return false }
    // What begins with definitions may be nothing else, and then there is nothing to underline.
    takeDefinitions()
    guard tree.nodes[leafNode].text.lowerBound < tree.text.count else { return false }
    closeLeaf()
    tree.nodes[leafNode].kind = .heading
    tree.nodes[leafNode].number = byte == .dash ? 2 : 1
    return true
  }

  private mutating func openRule() -> Bool {
    let byte = bytes[nonspace]
    guard byte != UInt8(ascii: "+") else { return false }
    if noRule.byte == byte, nonspace <= noRule.offset { return false }
    var count = 0
    for index in nonspace..<lineEnd where !bytes[index].isBlank {
      guard bytes[index] == byte else {
        noRule = (byte, index)
        return false
      }
      count += 1
    }
    guard count >= 3 else { return false }
    closeUnmatched()
    _ = addNode(Node(kind: .rule))
    return true
  }

  // MARK: Lists

  private mutating func openItem(interrupting isParagraph: Bool) -> Bool {
    var index = nonspace
    var number = -1
    if bytes[index].isDigit {
      number = 0
      while index < lineEnd, bytes[index].isDigit, index - nonspace < 10 {
        number = number * 10 + Int(bytes[index] &- 0x30)
        index += 1
      }
      guard index - nonspace <= 9, index < lineEnd,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return false }
    }
    let marker = bytes[index]
    index += 1
    guard index == lineEnd || bytes[index].isBlank else { return false }
    if isParagraph {
      guard number <= 1, number != 0, bytes.skipBlanks(index, lineEnd) < lineEnd else {
        return false
      }
    }
    closeUnmatched()
    let width = indent + index - nonspace
    advance(columns: width)
    findNonspace()
    let padding = isBlank || indent > 4 ? 1 : indent
    advance(columns: min(padding, indent))

    let last = open[open.count - 1]
    if last.kind != .list || tree.nodes[last.node].marker != marker {
      if last.kind == .list { closeContainers(downTo: open.count - 1) }
      var list = Node(kind: .list)
      list.marker = marker
      list.number = number
      openContainer(Container(kind: .list, node: 0), list)
    }
    openContainer(
      Container(kind: .item, node: 0, padding: width + padding), Node(kind: .item))
    return true
  }

  // MARK: Footnotes

  /// Opens a footnote at `[^label]:`.
  private mutating func openNote() -> Bool {
    guard bytes.at(nonspace + 1, before: lineEnd) == .caret else { return false }
    let start = nonspace + 2
    var index = start
    while index < lineEnd, bytes[index] != .closingBracket, bytes[index] != .bracket,
      !bytes[index].isWhitespace, index - start < 1_000
    {
      index += 1
    }
    guard index > start, bytes.at(index, before: lineEnd) == .closingBracket,
      bytes.at(index + 1, before: lineEnd) == .colon
    else { return false }
    closeUnmatched()
    advance(columns: indent + index + 2 - nonspace)
    var node = Node(kind: .note)
    node.number = tree.notes.count
    openContainer(Container(kind: .note, node: 0, padding: 4), node)
    let label = normalisedLabel(bytes, start..<index)
    if tree.noteLabels[label] == nil { tree.noteLabels[label] = tree.notes.count }
    tree.notes.append(
      Note(
        node: open[open.count - 1].node, name: bytes.string(start..<index),
        label: start - 2..<index + 1))
    return true
  }
}
