/// A tag as it stands in a template.
struct Tag {
  enum Kind {
    case value, raw, section, inverted, close, partial, parent, block, comment, delimiters
  }

  let kind: Kind

  /// The whole tag, with its delimiters.
  let range: Range<Int>

  /// What is between the delimiters, without the mark that says the kind and the space around.
  let content: Range<Int>

  /// Where the tag’s line starts, if there is only white space before the tag.
  let lineStart: Int?

  /// Where the next line starts, if there is only white space after the tag.
  let lineEnd: Int?

  /// The tag at the other end: an opening tag’s close, a close’s opening.
  var partner = 0

  /// Whether the tag is alone on its line.
  var isAlone: Bool { lineStart != nil && lineEnd != nil }

  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let equals = UInt8(ascii: "=")
  static let dot = UInt8(ascii: ".")
  static let star = UInt8(ascii: "*")

  /// A space or a tab: what may stand before and after a tag that is alone on its line.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// White space within a tag, where lines may be broken.
  var isSpace: Bool { isBlank || self == .lineFeed || self == .carriageReturn }
}

extension [UInt8] {
  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// The words in a range.
  func words(_ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where self[index].isSpace {
      if index > start { words.append(start..<index) }
      start = index + 1
    }
    if range.upperBound > start { words.append(start..<range.upperBound) }
    return words
  }

  /// Whether some bytes stand at an offset.
  func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard count - offset >= bytes.count else { return false }
    for index in bytes.indices where self[offset + index] != bytes[index] { return false }
    return true
  }
}
