import Diagnostics

extension Parser {
  /// Reads any value. `depth` is how many lists and tables it would be inside of, were it one.
  mutating func value(_ depth: Int) throws(Diagnostic) {
    let start = position
    switch byte {
    case .openBracket: try list(depth)
    case .openBrace: try braces(depth)
    case .quotationMark, .apostrophe:
      let text = try text()
      put(.text(text), from: start)
    case 0x30...0x39, .plus, .minus:
      try number()
    default:
      if take(word: "true") {
        put(.flag(true), from: start)
      } else if take(word: "false") {
        put(.flag(false), from: start)
      } else if take(word: "inf") {
        put(.number(.infinity), from: start)
      } else if take(word: "nan") {
        put(.number(.nan), from: start)
      } else {
        throw notAValue()
      }
    }
  }

  /// Leaves a value that begins at `start` and ends at the cursor.
  mutating func put(_ content: Node.Content, from start: Int) {
    values.append(Node(content: content, range: start..<position))
  }

  private mutating func list(_ depth: Int) throws(Diagnostic) {
    let start = position
    guard depth <= Self.depthLimit else { throw tooDeep(start..<start + 1) }
    let isOuter = outerList == nil
    if isOuter { outerList = start }
    position += 1
    inside += 1
    let base = values.count
    while true {
      if byte.mayBeBlank { try skipBlank() }
      if take(.closeBracket) { break }
      guard position < end else { throw unclosedList(start) }
      try value(depth + 1)
      if byte.mayBeBlank { try skipBlank() }
      guard take(.comma) else {
        if take(.closeBracket) { break }
        throw noComma(in: start)
      }
    }
    inside -= 1
    if isOuter { outerList = nil }
    let first = store.elements.count
    store.elements += values[base...]
    values.removeLast(values.count - base)
    put(.elements(first..<store.elements.count), from: start)
  }

  private mutating func braces(_ depth: Int) throws(Diagnostic) {
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
    put(.table(table), from: start)
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
