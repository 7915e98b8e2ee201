extension InlineParser {
  /// Tells of `(…)` behind a bracket that would be an address but for a space in it. Most often the
  /// file has a space in its name. What is no address in any case is a remark in parentheses.
  mutating func reportBroken(_ opener: Bracket, _ close: Int) {
    guard options.reportsMistakes, !mistakes.isFull, let address = spacedAddress(close + 1) else {
      return
    }
    let words = text[address].split(whereSeparator: \.isWhitespace)
    guard let first = words.first, let last = words.last, words.count > 1, first.first != .less
    else { return }
    let isOnPage = first.first == UInt8(ascii: "#")
    guard opener.isImage || isOnPage || first.hasScheme || first.endsLikeFile || last.endsLikeFile
    else { return }

    let joined = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    let hint =
      if first.hasScheme || first.endsLikeFile && !last.endsLikeFile {
        "write %20 for a space in an address, and a title in straight quotation marks"
      } else if isOnPage {
        "write “\(joined.lowercased())”"
      } else {
        "name the file without spaces, such as “\(joined)”"
      }
    mistakes.add(
      .brokenLink,
      "“\(text.string(address))” has a space, so this is no \(opener.isImage ? "picture" : "link")",
      at: tree.place(address), hint: hint)
  }

  /// What stands in the parentheses that open here, without a title at its end.
  private func spacedAddress(_ open: Int) -> Range<Int>? {
    guard text.at(open, before: end) == UInt8(ascii: "(") else { return nil }
    var depth = 0
    // Many brackets with nothing that closes would each look through all that follows.
    for index in open..<min(end, open + 500) {
      switch text[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: continue
      }
      if depth == 0 { return withoutTitle(text.trimmed(open + 1..<index)) }
    }
    return nil
  }

  private func withoutTitle(_ range: Range<Int>) -> Range<Int> {
    guard let quote = text[range].last, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let open = text[range].dropLast().lastIndex(of: quote), open > range.lowerBound,
      text[open - 1].isWhitespace
    else { return range }
    return text.trimmed(range.lowerBound..<open)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word ends as the name of a file does: `minutes.pdf`, `page.md#part`, `folder/`.
  fileprivate var endsLikeFile: Bool {
    let path = prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    if path.last == .slash { return true }
    guard let point = path.lastIndex(of: UInt8(ascii: ".")), point > path.startIndex else {
      return false
    }
    let ending = path[(point + 1)...]
    return (1...5).contains(ending.count) && ending.allSatisfy { $0.isLetter || $0.isDigit }
      && ending.contains(where: \.isLetter)
  }

  /// Whether a word begins with a scheme: `https://`.
  fileprivate var hasScheme: Bool {
    let scheme = prefix(while: \.isLetter)
    return !scheme.isEmpty && self[scheme.endIndex...].starts(with: "://".utf8)
  }
}
