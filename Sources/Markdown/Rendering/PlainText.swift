extension Renderer {
  /// The words of the leaf that was parsed last: no tags of HTML, Mustache tags as they are written.
  func plainText() -> [UInt8] {
    let text = tree.text
    var words: [UInt8] = []
    for token in inlines.tokens {
      switch token.kind {
      case .text, .plain, .tag: words += text[token.start..<token.end]
      case .softBreak, .hardBreak: words.append(.space)
      case .code:
        words += text[inlines.codeContent(token)].map { $0 == .newline ? UInt8.space : $0 }
      case .html, .note, .close: break
      case .entity: words += Entity(text, at: token.start, before: token.end)?.utf8 ?? []
      case .brace: words += text[token.start + 1..<token.end]
      case .autolink, .email: words += text[token.start + 1..<token.end - 1]
      case .run:
        let run = inlines.runs[token.index]
        words += repeatElement(run.byte, count: run.left)
      case .open: if token.index < 0 { words += text[token.start..<token.end] }
      }
    }
    return words
  }
}

extension InlineParser {
  /// What a code span shows: without its backticks, and without one space or line end on each side
  /// if there is one on both and something between.
  func codeContent(_ token: Token) -> Range<Int> {
    let (start, end) = (token.start + token.index, token.end - token.index)
    func isSpace(_ index: Int) -> Bool { text[index] == .space || text[index] == .newline }
    guard end - start >= 3, isSpace(start), isSpace(end - 1),
      (start..<end).contains(where: { !isSpace($0) })
    else { return start..<end }
    return start + 1..<end - 1
  }
}
