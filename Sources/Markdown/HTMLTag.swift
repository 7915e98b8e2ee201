extension [UInt8] {
  /// The offset after the opening or closing HTML tag that begins here with `<`, if there is one.
  /// Mustache tags may stand where attributes do, and within their values.
  func htmlTag(at start: Int, before end: Int, tags: Bool, _ finder: inout TagFinder) -> Int? {
    var index = start + 1
    let isClosing = at(index, before: end) == .slash
    if isClosing { index += 1 }
    guard index < end, self[index].isLetter else { return nil }
    while index < end, self[index].isLetter || self[index].isDigit || self[index] == .dash {
      index += 1
    }
    if isClosing {
      index = skipWhitespace(index, end)
      return at(index, before: end) == .greater ? index + 1 : nil
    }
    while true {
      let after = skipWhitespace(index, end)
      guard after < end else { return nil }
      if self[after] == .greater { return after + 1 }
      if self[after] == .slash {
        return at(after + 1, before: end) == .greater ? after + 2 : nil
      }
      if tags, TagFinder.opens(self, after, before: end) {
        guard let close = finder.close(after, in: self) else { return nil }
        index = close
        continue
      }
      // An attribute is set apart by white space, or by a Mustache tag before it.
      guard after > index || self[index - 1] == .closingBrace,
        let next = attribute(at: after, before: end, tags: tags, &finder)
      else { return nil }
      index = next
    }
  }

  private func attribute(
    at start: Int, before end: Int, tags: Bool, _ finder: inout TagFinder
  ) -> Int? {
    var index = start
    guard self[index].isLetter || self[index] == UInt8(ascii: "_") || self[index] == .colon else {
      return nil
    }
    while index < end, Self.attributeName.contains(self[index]) { index += 1 }
    let equals = skipWhitespace(index, end)
    guard at(equals, before: end) == UInt8(ascii: "=") else { return index }
    index = skipWhitespace(equals + 1, end)
    guard index < end else { return nil }
    let quote = self[index]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { index += 1 }
    let value = index
    while index < end {
      if tags, TagFinder.opens(self, index, before: end), let close = finder.close(index, in: self)
      {
        index = close
        continue
      }
      if isQuoted {
        if self[index] == quote { return index + 1 }
      } else if self[index].isWhitespace || Self.notInBareValue.contains(self[index]) {
        break
      }
      index += 1
    }
    return isQuoted || index == value ? nil : index
  }

  private static let attributeName = ByteSet.word(and: "_.:-")
  private static let notInBareValue = ByteSet("\"'=<>`")
}
