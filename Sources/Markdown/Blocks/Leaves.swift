extension BlockParser {
  /// Goes on with the open leaf. Returns whether the line is dealt with.
  mutating func continueLeaf() -> Bool {
    switch leaf {
    case .none: return false
    case .paragraph, .table:
      if isBlank { closeLeaf() }
      return false
    case .fence(let byte, let length, let fenceIndent):
      if closesFence(byte, length) {
        closeLeaf()
      } else {
        advance(columns: min(indent, fenceIndent))
        addLine()
      }
      return true
    case .indentedCode:
      guard indent >= 4 || isBlank else {
        closeLeaf()
        return false
      }
      if isBlank { blankDepth = markerDepth }
      advance(columns: min(indent, 4))
      addLine()
      return true
    case .html(let kind):
      if isBlank {
        blankDepth = markerDepth
        guard kind < 6 else {
          closeLeaf()
          return false
        }
      }
      addLine()
      if endsHTML(kind) { closeLeaf() }
      return true
    }
  }

  /// Opens a leaf whose text begins where the text now ends.
  mutating func openLeaf(_ leaf: Leaf, _ node: Node) {
    leafNode = addNode(node)
    self.leaf = leaf
    tree.nodes[leafNode].text = tree.text.count..<tree.text.count
  }

  mutating func closeLeaf() {
    let start = tree.nodes[leafNode].text.lowerBound
    var end = tree.text.count
    switch leaf {
    case .paragraph:
      closeParagraph(at: end)
      return
    case .indentedCode:
      // Blank lines at the end are not part of it.
      var line = end
      while line > start, tree.text[line - 1].isWhitespace {
        line -= 1
        if tree.text[line] == .newline { end = line + 1 }
      }
    case .none, .fence, .html: break
    case .table:
      tree.nodes[leafNode].end = tree.nodes.count
      leaf = .none
      return
    }
    tree.nodes[leafNode].text = start..<end
    leaf = .none
  }

  /// Closes the paragraph, which is nothing if there were only definitions in it.
  mutating func closeParagraph(at end: Int) {
    takeDefinitions()
    leaf = .none
    let start = tree.nodes[leafNode].text.lowerBound
    let text = tree.text.trimmed(start..<max(start, end))
    tree.nodes[leafNode].text = text
    if text.isEmpty { tree.nodes[leafNode].kind = .nothing }
    if options.tables { loseRows(text) }
  }

  // MARK: Code

  mutating func openIndentedCode() {
    openLeaf(.indentedCode, Node(kind: .code))
    advance(columns: 4)
    addLine()
  }

  mutating func openFence() -> Bool {
    let byte = bytes[nonspace]
    var index = nonspace
    while index < lineEnd, bytes[index] == byte { index += 1 }
    let length = index - nonspace
    guard length >= 3 else { return false }
    if byte == .backtick, bytes[index..<lineEnd].contains(.backtick) { return false }
    closeUnmatched()
    var node = Node(kind: .code)
    let info = tree.text.count
    tree.copy(bytes.trimmed(index..<lineEnd), of: bytes)
    node.info = info..<tree.text.count
    openLeaf(.fence(byte: byte, length: length, indent: indent), node)
    return true
  }

  private func closesFence(_ byte: UInt8, _ length: Int) -> Bool {
    guard indent < 4, !isBlank, bytes[nonspace] == byte else { return false }
    var index = nonspace
    while index < lineEnd, bytes[index] == byte { index += 1 }
    return index - nonspace >= length && bytes.skipBlanks(index, lineEnd) == lineEnd
  }

  // MARK: Tags

  /// Takes a line that holds nothing but tags which stand for themselves, as it is.
  mutating func openTagLine() -> Bool {
    guard let end = finder.line(nonspace, upTo: lineEnd, in: bytes) else { return false }
    let isRow = matched == open.count && goesOnWithTable(nonspace..<end)
    if !isRow { closeUnmatched() }
    let start = tree.text.count
    tree.copy(bytes.trimmed(nonspace..<end), of: bytes)
    var node = Node(kind: .tags)
    node.text = start..<tree.text.count
    if isRow { addRow(node) } else { _ = addNode(node) }
    if end > lineEnd {
      nextLine = end + 1
      if end + 1 < bytes.count, bytes[end] == .carriageReturn, bytes[end + 1] == .newline {
        nextLine += 1
      }
    }
    return true
  }

  /// Whether a line of tags opens a section of rows within the open table, or closes one.
  private mutating func goesOnWithTable(_ line: Range<Int>) -> Bool {
    guard case .table(let sections) = leaf else { return false }
    let (opened, closed, _) = TagFinder.sections(line, in: bytes)
    let change = opened - closed
    guard sections + change >= 0, change != 0 else { return false }
    if change > 0 {
      let next = bytes[min(nextLine, bytes.count)...].prefix {
        $0 != .newline && $0 != .carriageReturn
      }
      guard next.contains(.pipe) else { return false }
    }
    leaf = .table(sections: sections + change)
    return true
  }
}
