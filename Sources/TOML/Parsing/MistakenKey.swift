import Diagnostics

extension Parser {
  /// A name, in `key`, was read and no equals sign follows.
  func missingEquals(_ key: Range<Int>) -> Diagnostic {
    if let odd = oddName(from: key) { return odd }
    let message = "\(quoted(key)) must be followed by an equals sign"
    if byte == .colon {
      let sign = byte(ahead: 1) == .equals ? ":=" : ":"
      return mistake(
        .missingEquals, message, at: position..<position + sign.utf8.count,
        hint: "type = in place of \(sign)")
    }
    if isAtLineEnd || byte == .hash {
      return mistake(
        .missingEquals, message, at: key,
        hint: "give it a value, as in \(shown(key)) = \"…\", or type # before a comment")
    }
    return mistake(
      .missingEquals, message, at: here, hint: "type = between the key and its value")
  }

  /// What is said of a name that would be one in quotation marks, for a space or a letter in it.
  private func oddName(from key: Range<Int>) -> Diagnostic? {
    let first = bytes[key.lowerBound]
    guard first != .quotationMark, first != .apostrophe, !isAtLineEnd else { return nil }
    let stops: [UInt8] = [.equals, .closeBracket, .hash, .quotationMark, .apostrophe, .colon]
    var stop = position
    while stop < end, !bytes[stop].endsLine, !stops.contains(bytes[stop]) { stop += 1 }
    let isName = stop < end && (bytes[stop] == .equals || bytes[stop] == .closeBracket)
    while stop > position, bytes[stop - 1].isSpace { stop -= 1 }
    guard isName, stop > position, byte.isBare || byte >= 0x80 || position == key.upperBound
    else { return nil }
    if isAtCurlyQuote { return curlyQuotes() }
    let name = key.lowerBound..<stop
    return mistake(
      .key, "a key with anything but letters, digits, - and _ must stand in quotation marks",
      at: name, hint: typed(name).map { "type \($0)" })
  }

  /// No name is where one must be.
  func noKey() -> Diagnostic {
    if isAtCurlyQuote { return curlyQuotes() }
    if byte >= 0x80 {
      var rest = self
      guard (try? rest.character()) != nil else { return notUTF8() }
      return oddName(from: position..<position)
        ?? mistake(
          .key, "a key must stand here", at: here,
          hint: "put a key with such letters in quotation marks")
    }
    if byte == .equals {
      return mistake(.key, "a key must stand before the equals sign", at: here)
    }
    if byte == .point { return mistake(.key, "a key must stand before the point", at: here) }
    if byte == .closeBracket {
      return mistake(
        .header, "a header must name a table", at: here, hint: "type its name in the brackets")
    }
    if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "/") && byte(ahead: 1) == byte {
      return mistake(.key, "a key must stand here", at: here, hint: "a comment begins with #")
    }
    if byte < 0x20 || byte == 0x7F, position < end, !byte.endsLine, byte != .tab {
      return controlCharacter()
    }
    return mistake(
      .key, "a key must stand here", at: here,
      hint: "a key is letters, digits, - and _, or anything in quotation marks")
  }

  func longKey() -> Diagnostic {
    mistake(
      .key, "a key must be on one line", at: position..<position + 3,
      hint: "type one quotation mark before and after it")
  }

  /// A header has its name, and its brackets do not close.
  func unclosedHeader(_ start: Int, isRow: Bool) -> Diagnostic {
    let open = start + (isRow ? 2 : 1)
    let nameStart = bytes[open..<position].firstIndex { !$0.isSpace } ?? open
    if bytes[position - 1] != .closeBracket, let odd = oddName(from: nameStart..<position) {
      return odd
    }
    let brackets = isRow ? "]]" : "]"
    return mistake(
      .header, "a header must end with \(brackets)", at: start..<position,
      hint: "type \(brackets) after the name of the table")
  }

  private func shown(_ key: Range<Int>) -> String { key.count <= 40 ? store.string(key) : "key" }
}

extension Parser {
  func duplicate(_ name: Name, _ entry: Int) -> Diagnostic {
    mistake(
      .duplicate, "\(quoted(name.text)) is already given in this table", at: name.range,
      hint: "the first is on line \(firstLine(entry)); keep one of them")
  }

  func duplicateTable(_ name: Name, _ entry: Int) -> Diagnostic {
    mistake(
      .duplicate, "\(quoted(name.text)) is already given, as \(kind(store.entries[entry].value))",
      at: name.range, hint: "put its settings with the first, on line \(firstLine(entry))")
  }

  func notATable(_ name: Name, _ entry: Int) -> Diagnostic {
    let value = store.entries[entry].value
    guard case .elements = value.content else {
      return mistake(
        .closed, "\(quoted(name.text)) is \(kind(value)) and has no settings inside",
        at: name.range, hint: "it is given on line \(firstLine(entry))")
    }
    return complete(name, entry)
  }

  func complete(_ name: Name, _ entry: Int) -> Diagnostic {
    let kind = kind(store.entries[entry].value)
    return mistake(
      .closed, "\(quoted(name.text)) is \(kind) that cannot be added to here", at: name.range,
      hint: "put the setting with the others, on line \(firstLine(entry))")
  }

  func notRows(_ name: Name, _ entry: Int) -> Diagnostic {
    let kind = kind(store.entries[entry].value)
    return mistake(
      .closed, "\(quoted(name.text)) is \(kind), to which no [[table]] can be added",
      at: name.range,
      hint: "the first is on line \(firstLine(entry)); give one of them another name")
  }

  func tooDeep(_ range: Range<Int>) -> Diagnostic {
    mistake(
      .depth, "lists and tables must not stand more than \(Self.depthLimit) deep in one another",
      at: range)
  }

  private func firstLine(_ entry: Int) -> Int { line(store.entries[entry].key.lowerBound) }

  private func kind(_ node: Node) -> String {
    Value(tree: Tree(source, store), node: node).kind
  }
}
