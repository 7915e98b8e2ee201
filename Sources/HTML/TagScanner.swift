/// Steps through HTML from tag to tag.
///
///     var scanner = TagScanner(bytes)
///     while let tag = scanner.next() { … }
///
/// It reads pages that almanac wrote and the raw HTML that an author put in them; it is no judge of
/// whether they are well formed. Comments, doctypes and what is inside `<script>` and `<style>` are
/// passed over, and anything broken is text.
public struct TagScanner: Sendable {
  public struct Tag: Hashable, Sendable {
    /// The whole of it, from `<` to `>`.
    public let range: Range<Int>
    public let name: Range<Int>
    public let isEnd: Bool
  }

  public let bytes: [UInt8]

  /// Where the next tag is looked for.
  public private(set) var position: Int
  private let end: Int

  public init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  public mutating func next() -> Tag? {
    while let open = find(.lessThan, from: position) {
      guard open + 1 < end else { break }
      let second = bytes[open + 1]
      if second == .exclamation {
        position = endOfDeclaration(open)
      } else if second.isLetter || second == .slash && open + 2 < end && bytes[open + 2].isLetter {
        let tag = tag(at: open)
        position = tag.range.upperBound
        if !tag.isEnd, let raw = rawTextEnd(of: tag) { position = raw }
        return tag
      } else {
        position = open + 1
      }
    }
    position = end
    return nil
  }

  private func tag(at open: Int) -> Tag {
    let isEnd = bytes[open + 1] == .slash
    let start = open + (isEnd ? 2 : 1)
    var index = start
    while index < end, !bytes[index].isSpace, bytes[index] != .greaterThan, bytes[index] != .slash {
      index += 1
    }
    let name = start..<index
    var quote: UInt8 = 0
    while index < end {
      let byte = bytes[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == .quote || byte == .apostrophe {
        quote = byte
      } else if byte == .greaterThan {
        break
      }
    }
    return Tag(range: open..<index, name: name, isEnd: isEnd)
  }

  /// Where a comment or doctype ends.
  private func endOfDeclaration(_ open: Int) -> Int {
    guard starts("!--", at: open + 1) else {
      return find(.greaterThan, from: open).map { $0 + 1 } ?? end
    }
    var index = open + 4
    while let close = find(.greaterThan, from: index) {
      if close >= open + 6, bytes[close - 1] == .hyphen, bytes[close - 2] == .hyphen {
        return close + 1
      }
      index = close + 1
    }
    return end
  }

  /// Where the text of a script or style sheet ends, in which `<` means nothing.
  private func rawTextEnd(of tag: Tag) -> Int? {
    guard self.is(tag, "script") || self.is(tag, "style") else { return nil }
    var index = tag.range.upperBound
    while let open = find(.lessThan, from: index) {
      if open + 1 < end, bytes[open + 1] == .slash, open + 2 + tag.name.count <= end,
        bytes[open + 2..<open + 2 + tag.name.count].elementsEqual(
          bytes[tag.name], by: { $0 | 0x20 == $1 | 0x20 })
      {
        return open
      }
      index = open + 1
    }
    return end
  }

  /// Whether a tag has this name, whichever way its letters are written.
  public func `is`(_ tag: Tag, _ name: StaticString) -> Bool {
    guard tag.name.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { buffer in
      for (offset, index) in tag.name.enumerated()
      where buffer[offset] | 0x20 != bytes[index] | 0x20 { return false }
      return true
    }
  }

  private func starts(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= end else { return false }
    return text.withUTF8Buffer { buffer in
      for offset in 0..<count where buffer[offset] != bytes[index + offset] { return false }
      return true
    }
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }
}

extension TagScanner {
  public struct Attribute: Hashable, Sendable {
    public let name: Range<Int>

    /// What stands between the quotation marks.
    public let value: Range<Int>
  }

  /// The attributes of a tag that have a value.
  public func attributes(of tag: Tag) -> [Attribute] {
    parts(of: tag).compactMap { part in part.value.map { Attribute(name: part.name, value: $0) } }
  }

  /// Where a tag has an attribute, with its value, if it has one, and its quotation marks.
  public func range(of name: StaticString, in tag: Tag) -> Range<Int>? {
    parts(of: tag).first { bytes[$0.name].isName(name) }?.whole
  }

  private struct Part {
    let name: Range<Int>
    var value: Range<Int>?
    var whole: Range<Int>
  }

  private func parts(of tag: Tag) -> [Part] {
    var found: [Part] = []
    var index = tag.name.upperBound
    let end = tag.range.upperBound - 1
    while index < end {
      while index < end, bytes[index].isSpace || bytes[index] == .slash { index += 1 }
      let start = index
      while index < end, !bytes[index].isSpace, bytes[index] != .equals { index += 1 }
      let name = start..<index
      var part = Part(name: name, whole: name)
      while index < end, bytes[index].isSpace { index += 1 }
      if index < end, bytes[index] == .equals {
        index += 1
        while index < end, bytes[index].isSpace { index += 1 }
        guard index < end else { break }
        let quote = bytes[index]
        let quoted = quote == .quote || quote == .apostrophe
        let from = quoted ? index + 1 : index
        index = from
        while index < end, quoted ? bytes[index] != quote : !bytes[index].isSpace { index += 1 }
        part.value = from..<index
        if quoted { index += 1 }
        part.whole = start..<min(index, end)
      }
      if !name.isEmpty { found.append(part) }
    }
    return found
  }

  public func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let ampersand = UInt8(ascii: "&")
  static let slash = UInt8(ascii: "/")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let equals = UInt8(ascii: "=")
  static let comma = UInt8(ascii: ",")
  static let hyphen = UInt8(ascii: "-")
  static let exclamation = UInt8(ascii: "!")
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")

  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isDigit: Bool { self &- 0x30 < 10 }
  var isSpace: Bool { self == 0x20 || self &- 9 < 5 }
}
