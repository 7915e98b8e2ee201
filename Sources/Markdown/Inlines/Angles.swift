/// From where on it is known that an HTML comment and its like do not end.
struct Unclosed {
  var comment = Int.max
  var instruction = Int.max
  var declaration = Int.max
  var section = Int.max
}

extension InlineParser {
  /// An autolink or raw HTML.
  mutating func angle(at start: Int) -> Int {
    guard start + 1 < end else {
      needsEscape = true
      return start + 1
    }
    if let close = addressEnd(start) {
      write(start + 1..<close, isImage: false, isVerbatim: true)
      return add(.autolink, start, close + 1)
    }
    if let close = mailEnd(start) {
      write(start + 1..<close, isImage: false, isVerbatim: true)
      return add(.email, start, close + 1)
    }
    if let next = htmlEnd(start) { return add(.html, start, next) }
    needsEscape = true
    return start + 1
  }

  /// Where `<scheme:address>` ends.
  private mutating func addressEnd(_ start: Int) -> Int? {
    var index = start + 1
    guard text[index].isLetter else { return nil }
    while index < end, index - start <= 33, Self.scheme.contains(text[index]) { index += 1 }
    guard (3...33).contains(index - start), text.at(index, before: end) == .colon else {
      return nil
    }
    while index < end, text[index] > .space, text[index] != 0x7F, text[index] != .less {
      if text[index] == .greater { return index }
      if options.tags, TagFinder.opens(text, index, before: end),
        let close = finder.close(index, in: text)
      {
        index = close
      } else {
        index += 1
      }
    }
    return nil
  }

  private static let scheme = ByteSet.word(and: "+.-")
  private static let mailbox = ByteSet.word(and: ".!#$%&'*+/=?^_`{|}~-")

  /// Where `<name@host>` ends.
  private func mailEnd(_ start: Int) -> Int? {
    var index = start + 1
    while index < end, Self.mailbox.contains(text[index]) { index += 1 }
    guard index > start + 1, text.at(index, before: end) == UInt8(ascii: "@") else { return nil }
    while true {
      let label = index + 1
      index = label
      while index < end, text[index].isLetter || text[index].isDigit || text[index] == .dash {
        index += 1
      }
      guard (1...63).contains(index - label), index < end, text[label] != .dash,
        text[index - 1] != .dash
      else { return nil }
      if text[index] == .greater { return index }
      guard text[index] == UInt8(ascii: ".") else { return nil }
    }
  }

  private mutating func htmlEnd(_ start: Int) -> Int? {
    switch text[start + 1] {
    case UInt8(ascii: "?"): return close("?>", from: start + 2, \.instruction)
    case .exclamation:
      if text.matches("--", at: start + 2, before: end) {
        if text.matches(">", at: start + 4, before: end) { return start + 5 }
        if text.matches("->", at: start + 4, before: end) { return start + 6 }
        return close("-->", from: start + 4, \.comment)
      }
      if text.matches("[cdata[", at: start + 2, before: end), text[start + 3] == UInt8(ascii: "C") {
        return close("]]>", from: start + 9, \.section)
      }
      guard text.at(start + 2, before: end)?.isLetter == true else { return nil }
      return close(">", from: start + 2, \.declaration)
    default: return text.htmlTag(at: start, before: end, tags: options.tags, &finder)
    }
  }

  /// Where the text next stands, unless it is known from an earlier search not to.
  private mutating func close(
    _ closing: StaticString, from start: Int, _ known: WritableKeyPath<Unclosed, Int>
  ) -> Int? {
    guard start < unclosed[keyPath: known] else { return nil }
    if let found = text.find(closing, from: start, before: end) {
      return found + closing.utf8CodeUnitCount
    }
    unclosed[keyPath: known] = start
    return nil
  }
}
