import Diagnostics

extension Parser {
  /// Any value. `depth` is how many lists and tables it would be inside of, were it one.
  mutating func value(_ depth: Int) throws(Diagnostic) -> Node {
    let start = position
    switch byte {
    case .openBracket: return try list(depth)
    case .openBrace: return try braces(depth)
    case .quotationMark, .apostrophe:
      let text = try text()
      return Node(content: .text(text), range: start..<position)
    case 0x30...0x39, .plus, .minus:
      return try number()
    default:
      if take(word: "true") { return Node(content: .flag(true), range: start..<position) }
      if take(word: "false") { return Node(content: .flag(false), range: start..<position) }
      if take(word: "inf") { return Node(content: .number(.infinity), range: start..<position) }
      if take(word: "nan") { return Node(content: .number(.nan), range: start..<position) }
      throw notAValue()
    }
  }

  private mutating func list(_ depth: Int) throws(Diagnostic) -> Node {
    let start = position
    guard depth <= Self.depthLimit else { throw tooDeep(start..<start + 1) }
    position += 1
    inside += 1
    let base = pending.count
    while true {
      if byte.mayBeBlank { try skipBlank() }
      if take(.closeBracket) { break }
      guard position < end else { throw unclosedList(start) }
      pending.append(try value(depth + 1))
      if byte.mayBeBlank { try skipBlank() }
      guard take(.comma) else {
        if take(.closeBracket) { break }
        throw noComma(in: start)
      }
    }
    inside -= 1
    let first = store.elements.count
    store.elements += pending[base...]
    pending.removeSubrange(base...)
    return Node(content: .elements(first..<store.elements.count), range: start..<position)
  }

  private mutating func braces(_ depth: Int) throws(Diagnostic) -> Node {
    let start = position
    let table = try newTable(.braces, range: start..<start + 1, depth: depth)
    position += 1
    inside += 1
    skipSpaces()
    if !take(.closeBrace) {
      while true {
        guard position < end, !byte.endsLine, byte != .hash else { throw unclosedBraces(start) }
        try assignment(in: table)
        skipSpaces()
        if take(.closeBrace) { break }
        guard take(.comma) else { throw noComma(inBraces: start) }
        skipSpaces()
        if byte == .closeBrace { throw lastComma() }
      }
    }
    inside -= 1
    store.tables[table].range = start..<position
    return Node(content: .table(table), range: start..<position)
  }

  /// Steps over a word if it is next, whole.
  mutating func take(word: String) -> Bool {
    let length = word.utf8.count
    guard byte(ahead: length).endsValue, position + length <= end else { return false }
    let isNext = bytes[position..<position + length].elementsEqual(word.utf8)
    if isNext { position += length }
    return isNext
  }
}
