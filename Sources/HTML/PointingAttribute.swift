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
        guard var use = use(of: html[attribute.name]) else {
          guard isSourceSet(html[attribute.name]) else { continue }
          for candidate in candidates(of: attribute.value, in: html) {
            found.append(PointingAttribute(use: .load, value: candidate))
          }
          continue
        }
        if use == .link, loads(tag, scanner) { use = .load }
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
    // How far was gone back in all: a tag of thousands of links would be gone back over for each.
    var goneBack = 0
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
      guard var use = use(of: html[start..<index]) else {
        if isSourceSet(html[start..<index]) { return nil }
        index += 1
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
      if use == .link {
        var scanner = TagScanner(html, in: tag..<bytes.count)
        if let tag = scanner.next(), loads(tag, scanner) { use = .load }
      }
      found.append(PointingAttribute(use: use, value: from..<index))
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

  /// The addresses in the value of a `srcset`: “small.png 1x, large.png 2x”.
  public static func candidates(of value: Range<Int>, in html: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var rest = html[value]
    while true {
      rest = rest.drop { $0.isSpace || $0 == .comma }
      var address = rest.prefix { !$0.isSpace }
      if address.isEmpty { return found }
      rest = rest[address.endIndex...]
      // An address may have commas in it, but not at its end, where they part it from the next.
      if address.last == .comma {
        while address.last == .comma { address.removeLast() }
      } else {
        rest = rest.drop { $0 != .comma }
      }
      found.append(address.startIndex..<address.endIndex)
    }
  }

  private static func use(of name: ArraySlice<UInt8>) -> Use? {
    switch name.count {
    case 2 where name.isName("id"): .id
    case 3 where name.isName("src"): .load
    case 4 where name.isName("href"): .link
    case 4 where name.isName("data"): .load
    case 6 where name.isName("action"): .link
    case 6 where name.isName("poster"): .load
    case 10 where name.isName("xlink:href"): .link
    default: nil
    }
  }

  /// Whether what a tag’s `href` names is fetched with the page: a style sheet or an icon, and what
  /// a drawing takes from elsewhere. The page’s own address, its licence or another edition are not.
  private static func loads(_ tag: TagScanner.Tag, _ scanner: TagScanner) -> Bool {
    if ["image", "use", "feImage"].contains(where: { scanner.is(tag, $0) }) { return true }
    guard scanner.is(tag, "link") else { return false }
    let relation = scanner.attributes(of: tag).first {
      scanner.bytes[$0.name].isName("rel")
    }
    let kinds = relation.map { scanner.text($0.value).lowercased().split(separator: " ") } ?? []
    return kinds.isEmpty || !kinds.allSatisfy { followed.contains(String($0)) }
  }

  /// The relations of a `<link>` that a reader may follow, and a browser does not fetch (HTML 4.6.7).
  private static let followed: Set = [
    "alternate", "author", "canonical", "help", "license", "me", "next", "prev", "search",
  ]

  private static func isSourceSet(_ name: ArraySlice<UInt8>) -> Bool {
    name.isName("srcset")
  }

  /// Whether one of the names above ends with this letter.
  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "c"), UInt8(ascii: "a"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      true
    default: false
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .hyphen || byte == UInt8(ascii: ":")
  }
}

extension ArraySlice<UInt8> {
  /// Whether this is a name in HTML, where “HREF” is “href”.
  fileprivate func isName(_ name: StaticString) -> Bool {
    guard count == name.utf8CodeUnitCount else { return false }
    for (offset, byte) in enumerated() where byte | 0x20 != name.utf8Start[offset] | 0x20 {
      return false
    }
    return true
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
