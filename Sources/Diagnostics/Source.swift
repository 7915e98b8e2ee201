/// A named piece of text that findings can point into.
///
///     let source = Source("data/councils.csv", text: "code,name\nE06000002,Middlesbrough\n")
///     source.position(at: 10)    // line 2, column 1
///
/// The text is kept as the bytes that were read, because that is what parsers look at, and because
/// a file from outside need not be UTF-8. Places are offsets into those bytes until someone looks.
public struct Source: Hashable, Sendable {
  /// The path as the user would write it, such as `content/data/councils.csv`.
  public let name: String

  public let bytes: [UInt8]

  public init(_ name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public init(_ name: String, text: String) {
    self.init(name, bytes: Array(text.utf8))
  }

  /// The text between two offsets. Bytes that are not UTF-8 are shown as U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The whole text.
  public var text: String { text(0..<bytes.count) }
}

extension Source {
  /// The name and the length tell most sources apart, and a page of a megabyte with a thousand findings
  /// would be gone through for each.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(bytes.count)
  }
}

extension Source {
  /// A place in the text, counted as an editor counts: from 1, in characters.
  public struct Position: Hashable, Sendable {
    public let line: Int
    public let column: Int
  }

  /// Finds the place of an offset.
  ///
  /// Lines end with a line feed, a carriage return, or both. They are found among the bytes: as a
  /// `Character`, "\r\n" is not "\n".
  ///
  /// - Complexity: O(*n*) in the length of the text, which is why parsers carry offsets and the
  ///   place is worked out once, for the finding that is shown.
  public func position(at offset: Int) -> Position {
    let offset = min(offset, bytes.count)
    var line = 1
    var start = 0
    var index = 0
    while index < offset {
      let byte = bytes[index]
      index += 1
      guard byte == .lineFeed || byte == .carriageReturn else { continue }
      if byte == .carriageReturn, index < bytes.count, bytes[index] == .lineFeed {
        guard index < offset else { break }
        index += 1
      }
      line += 1
      start = index
    }
    // A byte order mark is not a character that anyone sees.
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    return Position(line: line, column: text(start..<offset).count + 1)
  }

  /// Where the line that holds an offset starts and ends, without its ending.
  public func lineRange(at offset: Int) -> Range<Int> {
    var start = min(offset, bytes.count)
    // An offset at a line's end belongs to that line, also between "\r" and "\n".
    if start > 0, start < bytes.count, bytes[start] == .lineFeed,
      bytes[start - 1] == .carriageReturn
    {
      start -= 1
    }
    let end = endOfLine(from: start)
    while start > 0, !bytes[start - 1].endsLine { start -= 1 }
    return start..<end
  }

  /// How this works: a byte of a word is a line’s end if it is zero after an exclusive or with one. Of
  /// those that a subtraction finds, the lowest is one, whatever the borrows make of those above it.
  private func endOfLine(from start: Int) -> Int {
    let text = bytes.span.bytes
    let ones: UInt64 = 0x0101_0101_0101_0101
    var end = start
    while end + 8 <= text.byteCount {
      let word = UInt64(
        littleEndian: text.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self))
      let feed = word ^ (ones &* UInt64(UInt8.lineFeed))
      let carriage = word ^ (ones &* UInt64(UInt8.carriageReturn))
      let found = (((feed &- ones) & ~feed) | ((carriage &- ones) & ~carriage)) & (ones &* 0x80)
      if found != 0 { return end + found.trailingZeroBitCount / 8 }
      end += 8
    }
    while end < bytes.count, !bytes[end].endsLine { end += 1 }
    return end
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
}
