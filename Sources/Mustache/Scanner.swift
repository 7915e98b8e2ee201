import Diagnostics

/// Finds the tags of a template, one after the other.
///
/// - Complexity: O(*n*): each byte is looked at a few times, however it is arranged. Delimiters have
///   a greatest length for that reason.
struct Scanner {
  private let source: Source
  private let bytes: [UInt8]
  private var position: Int
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)

  /// Where the text starts: after the byte order mark, if there is one.
  let start: Int

  /// The longest delimiter.
  private static let longest = 16

  init(_ source: Source) {
    self.source = source
    bytes = source.bytes
    start = bytes.holds([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
    position = start
  }

  /// The next tag, or `nil` where there is none to the end.
  mutating func next() throws(Diagnostic) -> Tag? {
    guard let opening = find(open, from: position) else { return nil }
    var inner = opening + open.count
    let kind = kind(of: inner < bytes.count ? bytes[inner] : 0)
    var ending = close
    switch kind {
    case .value: break
    case .raw where bytes[inner] == UInt8(ascii: "{"): ending = [UInt8(ascii: "}")] + close
    case .delimiters: ending = [.equals] + close
    default: break
    }
    if kind != .value { inner += 1 }
    guard let closing = find(ending, from: inner) else { throw unclosed(opening, ending, kind) }
    let range = opening..<closing + ending.count
    let content = bytes.trimmed(inner..<closing)
    position = range.upperBound
    if kind == .delimiters { try changeDelimiters(content, range) }
    return Tag(
      kind: kind, range: range, content: content, lineStart: lineStart(before: opening),
      lineEnd: lineEnd(after: range.upperBound))
  }

  private func kind(of mark: UInt8) -> Tag.Kind {
    switch mark {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "&"), UInt8(ascii: "{"): .raw
    case .equals: .delimiters
    default: .value
    }
  }

  private func find(_ wanted: [UInt8], from offset: Int) -> Int? {
    let first = wanted[0]
    var index = offset
    while index < bytes.count {
      if bytes[index] == first, bytes.holds(wanted, at: index) { return index }
      index += 1
    }
    return nil
  }

  private mutating func changeDelimiters(
    _ content: Range<Int>, _ range: Range<Int>
  ) throws(Diagnostic) {
    let words = bytes.words(content).map { Array(bytes[$0]) }
    guard words.count == 2, words.allSatisfy({ $0.count <= Self.longest && !$0.contains(.equals) })
    else {
      throw Diagnostic(
        MustacheRule.badDelimiters, "new delimiters are two words between equals signs",
        at: range, of: source, hint: "write {{=<% %>=}}, say, and go back with <%={{ }}=%>")
    }
    (open, close) = (words[0], words[1])
  }

  private func unclosed(_ opening: Int, _ ending: [UInt8], _ kind: Tag.Kind) -> Diagnostic {
    let wanted = String(decoding: ending, as: UTF8.self)
    if kind == .delimiters {
      return Diagnostic(
        MustacheRule.badDelimiters, "a tag that changes delimiters ends with “\(wanted)”",
        at: opening..<opening + open.count + 1, of: source,
        hint: "write {{=<% %>=}}, say, and go back with <%={{ }}=%>")
    }
    return Diagnostic(
      MustacheRule.unclosedTag, "tag is never closed", at: opening..<opening + open.count,
      of: source, hint: "end it with “\(wanted)”")
  }

  private func lineStart(before offset: Int) -> Int? {
    var index = offset
    while index > start, bytes[index - 1].isBlank { index -= 1 }
    return index == start || bytes[index - 1] == .lineFeed ? index : nil
  }

  private func lineEnd(after offset: Int) -> Int? {
    var index = offset
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    if index == bytes.count { return index }
    if bytes[index] == .carriageReturn { index += 1 }
    return index < bytes.count && bytes[index] == .lineFeed ? index + 1 : nil
  }
}
