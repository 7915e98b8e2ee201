/// A set of ASCII bytes, as two words of bits: a question costs a shift.
struct ByteSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ members: StaticString) {
    members.withUTF8Buffer { for byte in $0 { insert(byte) } }
  }

  mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 &<< UInt64(byte) } else { high |= 1 &<< UInt64(byte) }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word = byte < 64 ? low : high
    return byte < 128 && (word &>> UInt64(byte)) & 1 != 0
  }

  /// The letters and digits, and these.
  static func word(and others: StaticString) -> ByteSet {
    var set = ByteSet(others)
    for byte in UInt8.min..<128 where byte.isLetter || byte.isDigit { set.insert(byte) }
    return set
  }

  /// What may stand in an address as it is, and in HTML.
  static let plainAddress = word(and: "-_.+!*(),%#@?=;:/$~")
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let backslash = UInt8(ascii: "\\")
  static let brace = UInt8(ascii: "{")
  static let closingBrace = UInt8(ascii: "}")
  static let bracket = UInt8(ascii: "[")
  static let closingBracket = UInt8(ascii: "]")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let pipe = UInt8(ascii: "|")
  static let backtick = UInt8(ascii: "`")
  static let tilde = UInt8(ascii: "~")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let ampersand = UInt8(ascii: "&")
  static let exclamation = UInt8(ascii: "!")
  static let caret = UInt8(ascii: "^")
  static let slash = UInt8(ascii: "/")

  var isBlank: Bool { self == .space || self == .tab }
  var isWhitespace: Bool { self == .space || (9...13).contains(self) }
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isDigit && !isLetter
  }

  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  var uppercased: UInt8 { self &- 0x61 < 26 ? self & 0xDF : self }
}

extension [UInt8] {
  /// Appends a range of another text. Appending a slice does the same, but keeps count of another
  /// owner each time, and most pieces are short.
  @inline(__always)
  mutating func append(_ other: [UInt8], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= other.count, "no such range")
    other.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The first index in a range at which a byte of a set stands, or the end of the range.
  ///
  /// Text is mostly letters, and this is the loop that passes over them: the bounds are checked once.
  func first(of set: ByteSet, from start: Int, before end: Int) -> Int {
    precondition(start >= 0 && end <= count, "the range is not within the text")
    let bytes = span
    var index = start
    while index < end, !set.contains(bytes[unchecked: index]) { index += 1 }
    return index
  }

  /// The byte at an index, if the range goes so far.
  @inline(__always)
  func at(_ index: Int, before end: Int) -> UInt8? {
    index < end ? self[index] : nil
  }

  /// The range without the blanks and line ends at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isWhitespace { start += 1 }
    while end > start, self[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// The index after the blanks.
  func skipBlanks(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, self[index].isBlank { index += 1 }
    return index
  }

  /// The index after the blanks and line ends.
  func skipWhitespace(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, self[index].isWhitespace { index += 1 }
    return index
  }

  /// Whether ASCII text stands at an index, whatever its case. The text is in lower case.
  func matches(_ text: StaticString, at index: Int, before end: Int) -> Bool {
    guard index >= 0, end - index >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      for i in wanted.indices where self[index + i].lowercased != wanted[i] { return false }
      return true
    }
  }

  /// Where ASCII text in lower case next stands.
  func find(_ text: StaticString, from start: Int, before end: Int) -> Int? {
    let first = text.withUTF8Buffer { $0.first ?? 0 }
    var index = start
    while index < end {
      if self[index].lowercased == first, matches(text, at: index, before: end) { return index }
      index += 1
    }
    return nil
  }

  /// The range as text.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
