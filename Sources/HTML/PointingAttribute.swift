/// An attribute that points somewhere, or that can be pointed to.
public struct PointingAttribute: Hashable, Sendable {
  public enum Use: Hashable, Sendable { case id, link, load }

  public let use: Use

  /// What stands between the quotation marks.
  public let value: Range<Int>

  /// Every such attribute of a page, in order.
  public static func all(in html: [UInt8]) -> [PointingAttribute] { quick(html) ?? careful(html) }

  /// Goes through a page tag by tag.
  public static func careful(_ html: [UInt8]) -> [PointingAttribute] {
    var scanner = TagScanner(html)
    var found: [PointingAttribute] = []
    while let tag = scanner.next() {
      guard !tag.isEnd else { continue }
      for attribute in scanner.attributes(of: tag) {
        guard let use = use(of: html[attribute.name], isOfLink: scanner.is(tag, "link")) else {
          continue
        }
        found.append(PointingAttribute(use: use, value: attribute.value))
      }
    }
    return found
  }

  /// Looks for equals signs, and steps back from those that end the right names.
  ///
  /// A page is made mostly of drawings and tables, whose attributes point nowhere, so that this reads
  /// most bytes once and few twice: four times as fast as going through the tags. Where it is not
  /// plain that a name stands in a tag, and its value in quotation marks (text that speaks of HTML,
  /// comments, scripts, other quotation marks), the answer is `nil`, and the careful way is taken. A
  /// tag whose quotation mark is never closed hides what follows it from the careful way alone.
  public static func quick(_ html: [UInt8]) -> [PointingAttribute]? {
    let bytes = html.span
    var found: [PointingAttribute] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .lessThan, hidesText(index, bytes) { return nil }
      guard byte == .equals, index > 1, endsName(bytes[index - 1]) else {
        if byte == .equals, index > 0, bytes[index - 1].isSpace { return nil }
        index += 1
        continue
      }
      var start = index
      while start > 0, isName(bytes[start - 1]) { start -= 1 }
      guard let use = use(of: html[start..<index], isOfLink: false) else {
        index += 1
        continue
      }
      guard start > 0, bytes[start - 1].isSpace, index + 1 < bytes.count,
        bytes[index + 1] == .quote, let tag = tagBefore(start, bytes)
      else { return nil }
      let from = index + 2
      index = from
      while index < bytes.count, bytes[index] != .quote {
        if bytes[index] == .lessThan || bytes[index] == .greaterThan { return nil }
        index += 1
      }
      guard index + 1 < bytes.count, endsAttribute(bytes[index + 1]) else { return nil }
      let isOfLink = use == .link && html[tag + 1..<start].starts(with: "link ".utf8)
      found.append(PointingAttribute(use: isOfLink ? .load : use, value: from..<index))
      index += 1
    }
    return found
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
      var index = open
      while index < bytes.count, bytes[index] != .greaterThan { index += 1 }
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

  private static func use(of name: ArraySlice<UInt8>, isOfLink: Bool) -> Use? {
    switch name.count {
    case 2 where name.elementsEqual("id".utf8): .id
    case 3 where name.elementsEqual("src".utf8): .load
    case 4 where name.elementsEqual("href".utf8): isOfLink ? .load : .link
    case 4 where name.elementsEqual("data".utf8): .load
    case 6 where name.elementsEqual("action".utf8): .link
    case 6 where name.elementsEqual("poster".utf8): .load
    case 10 where name.elementsEqual("xlink:href".utf8): .link
    default: nil
    }
  }

  /// Whether one of the names above ends with this letter.
  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "c"), UInt8(ascii: "a"),
      UInt8(ascii: "n"), UInt8(ascii: "r"):
      true
    default: false
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .hyphen || byte == UInt8(ascii: ":")
  }
}

extension Span<UInt8> {
  fileprivate func begins(with text: StaticString) -> Bool {
    guard text.utf8CodeUnitCount <= count else { return false }
    for index in 0..<text.utf8CodeUnitCount where self[index] != text.utf8Start[index] {
      return false
    }
    return true
  }
}
