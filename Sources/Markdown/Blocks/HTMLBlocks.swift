extension BlockParser {
  /// Opens raw HTML, by the seven conditions of the specification. The last of them, any other tag
  /// alone on its line, may not interrupt a paragraph.
  mutating func openHTML(interrupting isParagraph: Bool) -> Bool {
    guard let kind = htmlKind(), kind < 7 || !isParagraph else { return false }
    closeUnmatched()
    openLeaf(.html(kind), Node(kind: .html))
    addLine()
    if endsHTML(kind) { closeLeaf() }
    return true
  }

  private func htmlKind() -> Int? {
    let start = nonspace + 1
    guard start < lineEnd else { return nil }
    switch bytes[start] {
    case .exclamation:
      if bytes.matches("--", at: start + 1, before: lineEnd) { return 2 }
      if bytes.matches("[cdata[", at: start + 1, before: lineEnd) {
        return bytes[start + 2] == UInt8(ascii: "C") ? 5 : nil
      }
      return bytes.at(start + 1, before: lineEnd)?.isLetter == true ? 4 : nil
    case UInt8(ascii: "?"): return 3
    case .slash: return isBlockTag(start + 1) ? 6 : isLoneTag() ? 7 : nil
    default:
      guard bytes[start].isLetter else { return nil }
      if isVerbatimTag(start) { return 1 }
      return isBlockTag(start) ? 6 : isLoneTag() ? 7 : nil
    }
  }

  /// Whether the line that has just been added ends the HTML.
  func endsHTML(_ kind: Int) -> Bool {
    let start = position
    func has(_ text: StaticString) -> Bool { bytes.find(text, from: start, before: lineEnd) != nil }
    switch kind {
    case 1: return has("</script>") || has("</pre>") || has("</style>") || has("</textarea>")
    case 2: return has("-->")
    case 3: return has("?>")
    case 4: return has(">")
    case 5: return has("]]>")
    default: return false
    }
  }

  private func name(at start: Int) -> Range<Int> {
    var end = start
    while end < lineEnd, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
    return start..<end
  }

  private func isVerbatimTag(_ start: Int) -> Bool {
    let name = name(at: start)
    guard (3...8).contains(name.count),
      ["script", "pre", "style", "textarea"].contains(bytes.string(name).lowercased())
    else { return false }
    guard let next = bytes.at(name.upperBound, before: lineEnd) else { return true }
    return next.isBlank || next == .greater
  }

  private func isBlockTag(_ start: Int) -> Bool {
    let name = name(at: start)
    guard (1...10).contains(name.count),
      Self.blockTags.contains(bytes.string(name).lowercased())
    else { return false }
    guard let next = bytes.at(name.upperBound, before: lineEnd) else { return true }
    return next.isBlank || next == .greater
      || (next == .slash && bytes.at(name.upperBound + 1, before: lineEnd) == .greater)
  }

  private func isLoneTag() -> Bool {
    var finder = TagFinder(before: lineEnd)
    guard
      let end = bytes.htmlTag(
        at: nonspace, before: lineEnd, tags: options.tags, &finder)
    else { return false }
    return bytes.skipBlanks(end, lineEnd) == lineEnd
  }

  private static let blockTags: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
