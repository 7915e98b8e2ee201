/// The HTML as it grows, and the Mustache tags in it.
struct Output {
  var bytes: [UInt8] = []
  var tags: [Markdown.Tag] = []

  /// Whether braces are to be kept from Mustache unless they are a tag's.
  let keepsTags: Bool
  let plainAddress = ByteSet.plainAddress

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ number: Int) {
    if number < 10 {
      bytes.append(0x30 + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  mutating func append(_ text: [UInt8], _ range: Range<Int>) {
    bytes.append(text, range)
  }

  /// Goes to the start of a line.
  mutating func startLine() {
    if let last = bytes.last, last != .newline { bytes.append(.newline) }
  }

  /// Appends text of a sentence or an attribute.
  mutating func escape(_ text: [UInt8], _ range: Range<Int>) {
    var start = range.lowerBound
    if keepsTags, start < range.upperBound, text[start] == .brace, bytes.last == .brace {
      append("&#123;")
      start += 1
    }
    var index = start
    while index < range.upperBound {
      let byte = text[index]
      guard Self.escaped &>> UInt64(byte) & 1 != 0, byte < 64 else {
        index += 1
        continue
      }
      append(text, start..<index)
      index += 1
      start = index
      escape(byte)
    }
    append(text, start..<index)
  }

  /// Appends code: no tag is a tag there.
  mutating func escapeCode(_ text: [UInt8], _ range: Range<Int>) {
    guard keepsTags, text[range].contains(.brace) else {
      escape(text, range)
      return
    }
    var start = range.lowerBound
    for index in range where text[index] == .brace {
      let isDouble =
        text.at(index + 1, before: range.upperBound) == .brace
        || (index > range.lowerBound ? text[index - 1] : bytes.last) == .brace
      guard isDouble else { continue }
      escape(text, start..<index)
      append("&#123;")
      start = index + 1
    }
    escape(text, start..<range.upperBound)
  }

  mutating func escape(_ byte: UInt8) {
    switch byte {
    case .ampersand: append("&amp;")
    case .less: append("&lt;")
    case .greater: append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    case .brace where keepsTags: append("&#123;")
    default: bytes.append(byte)
    }
  }

  /// Appends a byte of an address: what may not stand in one is percent-encoded.
  mutating func encode(_ byte: UInt8) {
    if byte == .ampersand {
      append("&amp;")
    } else if byte == UInt8(ascii: "'") {
      append("&#x27;")
    } else if plainAddress.contains(byte) {
      bytes.append(byte)
    } else {
      let digits: StaticString = "0123456789ABCDEF"
      bytes.append(UInt8(ascii: "%"))
      digits.withUTF8Buffer {
        bytes.append($0[Int(byte >> 4)])
        bytes.append($0[Int(byte & 15)])
      }
    }
  }

  /// Appends a tag as it is, and keeps its place.
  mutating func appendTag(_ text: [UInt8], _ range: Range<Int>, at place: Range<Int>) {
    // A brace just before would make another tag of it.
    if bytes.last == .brace {
      bytes.removeLast()
      append("&#123;")
    }
    tags.append(Markdown.Tag(offset: bytes.count, range: place))
    append(text, range)
  }

  /// The bytes `"&<>`, as bits.
  private static let escaped: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
}
