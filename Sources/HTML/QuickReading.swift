extension Notable {
  /// Looks for equals signs, and steps back to the names before them.
  ///
  /// A page is made mostly of drawings and tables, whose attributes are not notable, so that this reads
  /// most bytes once and few twice: four times as fast as going through the tags. Where it is not
  /// plain that a name stands in a tag, and its value in quotation marks (text that speaks of HTML,
  /// comments, scripts, other quotation marks), the answer is `nil`, and the careful way is taken. A
  /// tag whose quotation mark is never closed hides what follows it from the careful way alone.
  public static func quick(_ html: [UInt8]) -> [Notable]? {
    let bytes = html.span
    var found: [Notable] = []
    // How far was gone back in all: a tag of thousands of links would be gone back over for each.
    var goneBack = 0
    var index = nextSign(from: 0, in: bytes)
    while index < bytes.count {
      if bytes[index] == .lessThan, hidesText(index, bytes) { return nil }
      guard bytes[index] == .equals, index > 1 else {
        index = nextSign(from: index + 1, in: bytes)
        continue
      }
      if bytes[index - 1].isSpace { return nil }
      var start = index
      while start > 0, isName(bytes[start - 1]) { start -= 1 }
      guard isLikeNotable(start, index, bytes), let use = use(of: html[start..<index]) else {
        if holdsAddresses(start, index, bytes) { return nil }
        index = nextSign(from: index + 1, in: bytes)
        continue
      }
      guard start > 0, bytes[start - 1].isSpace, index + 1 < bytes.count,
        bytes[index + 1] == .quote, let tag = tagBefore(start, bytes)
      else { return nil }
      goneBack += start - tag
      guard goneBack <= bytes.count else { return nil }
      let from = index + 2
      index = from
      while index < bytes.count, bytes[index] != .quote {
        if bytes[index] == .lessThan || bytes[index] == .greaterThan { return nil }
        index += 1
      }
      guard index + 1 < bytes.count, endsAttribute(bytes[index + 1]) else { return nil }
      let attribute = TagScanner.Attribute(name: start..<from - 2, value: from..<index)
      switch use {
      case .link, .policy:
        var scanner = TagScanner(html, in: tag..<bytes.count)
        guard let tag = scanner.next() else { return nil }
        if let notable = notable(use, attribute, of: tag, scanner) { found.append(notable) }
      case .styleAttribute:
        found += loads(in: attribute.value, of: html)
        fallthrough
      default: found.append(Notable(use: use, value: attribute.value))
      }
      index = nextSign(from: index + 1, in: bytes)
    }
    return found
  }

  /// Where the next `<` or `=` stands, or the end.
  ///
  /// How this works: the two signs differ in their last bit alone. Without that, an exclusive or makes
  /// either a zero in a word of eight bytes; and of those that a subtraction finds, the lowest is one,
  /// whatever the borrows make of those above it.
  @inline(__always)
  private static func nextSign(from start: Int, in bytes: borrowing Span<UInt8>) -> Int {
    let text = bytes.bytes
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= text.byteCount {
      let word = UInt64(
        littleEndian: text.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let other = (word & (ones &* 0xFE)) ^ (ones &* UInt64(UInt8.lessThan))
      let found = (other &- ones) & ~other & (ones &* 0x80)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != .lessThan, bytes[index] != .equals { index += 1 }
    return index
  }

  /// Whether what begins here may hold text that only looks like tags: a comment, or a script or style
  /// sheet that is not empty.
  private static func hidesText(_ open: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard open + 3 < bytes.count else { return false }
    switch bytes[open + 1] {
    case .exclamation: return !bytes.extracting(open...).begins(with: "<!doctype html>")
    case UInt8(ascii: "s") where bytes[open + 2] == UInt8(ascii: "t"):
      return bytes[open + 3] == UInt8(ascii: "y")
    case UInt8(ascii: "s") where bytes[open + 2] == UInt8(ascii: "c"):
      var index = open + 1
      while index < bytes.count, bytes[index] != .greaterThan, bytes[index] != .lessThan {
        index += 1
      }
      return !bytes.extracting(min(index, bytes.count)...).begins(with: "></script>")
    default: return false
    }
  }

  /// Where the tag begins that a name stands in, if that is plain: nothing before it in the tag but
  /// whole values in quotation marks.
  private static func tagBefore(_ start: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
    var index = start - 1
    while index > 0, bytes[index].isSpace { index -= 1 }
    if bytes[index] == .equals { return nil }
    var quotes = 0
    while index > 0, bytes[index] != .lessThan, bytes[index] != .greaterThan {
      if bytes[index] == .apostrophe { return nil }
      if bytes[index] == .quote {
        guard quotes % 2 == 1 || endsAttribute(bytes[index + 1]) else { return nil }
        guard quotes % 2 == 0 || bytes[index - 1] == .equals else { return nil }
        quotes += 1
      }
      index -= 1
    }
    guard quotes % 2 == 0, bytes[index] == .lessThan else { return nil }
    return bytes[index + 1].isLetter ? index : nil
  }

  private static func endsAttribute(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == .greaterThan || byte == .slash
  }

  /// Whether a name may be one of those that are notable, by its length and its first letters.
  private static func isLikeNotable(
    _ start: Int, _ end: Int, _ bytes: borrowing Span<UInt8>
  ) -> Bool {
    guard start < end else { return false }
    let first = bytes[start] | 0x20
    if first == UInt8(ascii: "o") { return bytes[start + 1] | 0x20 == UInt8(ascii: "n") }
    return switch end - start {
    case 2: first == UInt8(ascii: "i")
    case 3, 5: first == UInt8(ascii: "s")
    case 4: first == UInt8(ascii: "h") || first == UInt8(ascii: "d") || first == UInt8(ascii: "p")
    case 6: first == UInt8(ascii: "a") || first == UInt8(ascii: "p")
    case 10:
      [UInt8(ascii: "x"), UInt8(ascii: "f"), UInt8(ascii: "b"), UInt8(ascii: "h")].contains(first)
    default: false
    }
  }

  /// Whether an attribute holds addresses in another way than by being one: several of them, or one
  /// among the words of a style.
  private static func holdsAddresses(
    _ start: Int, _ equals: Int, _ bytes: borrowing Span<UInt8>
  ) -> Bool {
    // Two letters rule most out: the first of a value, and the last of a name.
    var value = equals + 1
    if value < bytes.count, bytes[value] == .quote || bytes[value] == .apostrophe { value += 1 }
    if value < bytes.count, bytes[value] | 0x20 == UInt8(ascii: "u"),
      bytes.extracting(value...).begins(with: "url(")
    {
      return value + 4 < bytes.count && bytes[value + 4] != UInt8(ascii: "#")
    }
    return bytes[equals - 1] | 0x20 == UInt8(ascii: "t")
      && bytes.extracting(max(start, equals - 6)..<equals).begins(with: "srcset")
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .hyphen || byte == UInt8(ascii: ":")
  }
}

extension Span<UInt8> {
  /// Whether text in lower case stands at the start, whichever way its letters are written.
  fileprivate func begins(with text: StaticString) -> Bool {
    guard text.utf8CodeUnitCount <= count else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where self[index] | 0x20 != text.utf8Start[index] | 0x20 { return false }
    return true
  }
}
