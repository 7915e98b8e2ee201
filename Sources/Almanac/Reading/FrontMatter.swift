import Diagnostics

/// The two parts of a page's file: its settings, between two lines of three plus signs, and its words.
///
///     +++
///     title = "Why cases close"
///     +++
///     In 2024 …
struct FrontMatter: Hashable, Sendable {
  /// Where the settings stand, without their fences; empty if there are none.
  let settings: Range<Int>

  /// Where the words begin.
  let body: Int

  init(_ source: Source) throws(Diagnostic) {
    let bytes = source.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = source.lineRange(at: start)
    guard Self.isFence(bytes[max(start, first.lowerBound)..<first.upperBound], of: "+") else {
      if Self.isFence(bytes[max(start, first.lowerBound)..<first.upperBound], of: "-"),
        Self.closingFence(in: source, after: first, of: "-") != nil
      {
        throw Diagnostic(
          PressRule.frontMatter, "settings stand between lines of three plus signs",
          at: start..<first.upperBound, of: source,
          hint: "write +++ in place of --- before and after them, and key = \"value\" between")
      }
      settings = start..<start
      body = start
      return
    }
    guard let closing = Self.closingFence(in: source, after: first, of: "+") else {
      throw Diagnostic(
        PressRule.frontMatter, "the settings are never closed", at: start..<first.upperBound,
        of: source, hint: "write a line +++ after them")
    }
    settings = Self.nextLine(after: first, in: bytes)..<closing.lowerBound
    body = Self.nextLine(after: closing, in: bytes)
  }

  /// Where the author’s own values begin, if everything from there on is theirs: the line `[values]`.
  ///
  /// They are most of the text of a page that is made from data, and of no use until the page is
  /// made. Where it is not plain that the line is a header, and the last but for its own tables’,
  /// there is no answer, and the settings are one piece.
  func ownValues(in source: Source) -> Int? {
    let bytes = source.bytes
    var start = settings.lowerBound
    var found: Int?
    while start < settings.upperBound {
      let line = source.lineRange(at: start)
      var text = bytes[line]
      while text.last?.isSpace == true { text.removeLast() }
      if found != nil {
        let isOther =
          text.first == UInt8(ascii: "[") && !text.starts(with: "[values.".utf8)
          && !text.starts(with: "[[values.".utf8)
        if isOther { return nil }
      } else if text.elementsEqual("[values]".utf8) {
        found = start
      } else if text.starts(with: "values".utf8) || Self.hasLongQuotation(text) {
        return nil
      }
      start = Self.nextLine(after: line, in: bytes)
    }
    return found
  }

  /// Whether three quotation marks stand together: what follows may be text, whatever it looks like.
  private static func hasLongQuotation(_ line: ArraySlice<UInt8>) -> Bool {
    var run = 0
    for (byte, next) in zip(line, line.dropFirst()) {
      run = byte == next && (byte == .quote || byte == .apostrophe) ? run + 1 : 0
      if run == 2 { return true }
    }
    return false
  }

  private static func closingFence(
    in source: Source, after line: Range<Int>, of sign: Character
  ) -> Range<Int>? {
    var line = line
    while true {
      let next = nextLine(after: line, in: source.bytes)
      guard next < source.bytes.count else { return nil }
      line = source.lineRange(at: next)
      if isFence(source.bytes[line], of: sign) { return line }
    }
  }

  /// Where the line after this one begins.
  private static func nextLine(after line: Range<Int>, in bytes: [UInt8]) -> Int {
    var index = line.upperBound
    if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
    if index < bytes.count, bytes[index] == .lineFeed,
      index == line.upperBound || bytes[index - 1] == UInt8(ascii: "\r")
    {
      index += 1
    }
    return index
  }

  private static func isFence(_ line: ArraySlice<UInt8>, of sign: Character) -> Bool {
    var line = line
    while line.last?.isSpace == true { line.removeLast() }
    return line.count == 3 && line.allSatisfy { $0 == sign.asciiValue }
  }
}
