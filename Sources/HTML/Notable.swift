/// A part of a page that matters beyond itself: what it points to, what can be pointed to, what it
/// would do.
public struct Notable: Hashable, Sendable {
  public enum Use: Hashable, Sendable {
    /// What can be linked to.
    case id

    /// An address that a reader may follow, or that is fetched with the page.
    case link, load

    /// What all addresses of the page would be seen from.
    case base

    /// When the page would change by itself, and to which.
    case refresh

    /// What the page lets browsers do with it.
    case policy

    /// A script or a style, in an attribute or in an element of its own.
    case scriptAttribute, scriptElement, styleAttribute, styleElement
  }

  public let use: Use

  /// What stands between the quotation marks, or in the element.
  public let value: Range<Int>

  /// Everything notable on a page, in order.
  public static func all(in html: [UInt8]) -> [Notable] { quick(html) ?? careful(html) }

  /// Goes through a page tag by tag.
  public static func careful(_ html: [UInt8]) -> [Notable] {
    var scanner = TagScanner(html)
    var found: [Notable] = []
    while let tag = scanner.next() {
      guard !tag.isEnd else { continue }
      for attribute in scanner.attributes(of: tag) {
        found += all(in: attribute, of: tag, scanner)
      }
      let text = tag.range.upperBound..<max(tag.range.upperBound, scanner.position)
      guard !text.isEmpty else { continue }
      if scanner.is(tag, "style") {
        found += loads(in: text, of: html)
        found.append(Notable(use: .styleElement, value: text))
      } else if isScript(tag, scanner) {
        found.append(Notable(use: .scriptElement, value: text))
      }
    }
    return found
  }

  private static func all(
    in attribute: TagScanner.Attribute, of tag: TagScanner.Tag, _ scanner: TagScanner
  ) -> [Notable] {
    let html = scanner.bytes
    let name = html[attribute.name]
    if name.isName("srcset") || name.isName("imagesrcset") {
      return candidates(of: attribute.value, in: html).map { Notable(use: .load, value: $0) }
    }
    guard let use = use(of: name) else {
      return html[attribute.value].beginsWithURL ? loads(in: attribute.value, of: html) : []
    }
    let own = notable(use, attribute, of: tag, scanner).map { [$0] } ?? []
    return use == .styleAttribute ? loads(in: attribute.value, of: html) + own : own
  }

  /// An attribute by its use, which may depend on the tag that it is in.
  static func notable(
    _ use: Use, _ attribute: TagScanner.Attribute, of tag: TagScanner.Tag, _ scanner: TagScanner
  ) -> Notable? {
    switch use {
    case .link where scanner.is(tag, "base"): Notable(use: .base, value: attribute.value)
    case .link where loads(tag, scanner): Notable(use: .load, value: attribute.value)
    case .policy: meta(attribute, of: tag, scanner)
    default: Notable(use: use, value: attribute.value)
    }
  }

  /// What `http-equiv` and `content` are together.
  private static func meta(
    _ attribute: TagScanner.Attribute, of tag: TagScanner.Tag, _ scanner: TagScanner
  ) -> Notable? {
    let content = scanner.attributes(of: tag).first {
      scanner.bytes[$0.name].isName("content")
    }
    guard let content, scanner.is(tag, "meta") else { return nil }
    return switch scanner.text(attribute.value).lowercased() {
    case "refresh": Notable(use: .refresh, value: content.value)
    case "content-security-policy": Notable(use: .policy, value: content.value)
    default: nil
    }
  }

  /// What a style loads. What it names on the page itself, such as a gradient, is there or is not seen.
  static func loads(in style: Range<Int>, of html: [UInt8]) -> [Notable] {
    StyleSheet.addresses(in: html, style).filter { html[$0].first != UInt8(ascii: "#") }
      .map { Notable(use: .load, value: $0) }
  }

  /// Whether a browser would run what is in an element, as it does not with data.
  private static func isScript(_ tag: TagScanner.Tag, _ scanner: TagScanner) -> Bool {
    guard scanner.is(tag, "script") else { return false }
    let attributes = scanner.attributes(of: tag)
    if attributes.contains(where: { scanner.bytes[$0.name].isName("src") }) { return false }
    let type = attributes.first { scanner.bytes[$0.name].isName("type") }
    guard let type = type.map({ scanner.text($0.value).lowercased() }), !type.isEmpty else {
      return true
    }
    return type == "module" || type.hasSuffix("javascript") || type.hasSuffix("ecmascript")
  }
}

extension Notable {
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

  /// What an attribute is by its name alone.
  static func use(of name: ArraySlice<UInt8>) -> Use? {
    switch name.count {
    case 2 where name.isName("id"): .id
    case 3 where name.isName("src"): .load
    case 4 where name.isName("href"): .link
    case 4 where name.isName("data"): .load
    case 4 where name.isName("ping"): .load
    case 5 where name.isName("style"): .styleAttribute
    case 6 where name.isName("action"): .link
    case 6 where name.isName("poster"): .load
    case 10 where name.isName("xlink:href"): .link
    case 10 where name.isName("formaction"): .link
    case 10 where name.isName("background"): .load
    case 10 where name.isName("http-equiv"): .policy
    case 4... where name.prefix(2).isName("on") && name.allSatisfy(\.isLetter): .scriptAttribute
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
}

extension ArraySlice<UInt8> {
  /// Whether this is a name in HTML, where “HREF” is “href”.
  func isName(_ name: StaticString) -> Bool {
    guard count == name.utf8CodeUnitCount else { return false }
    for (offset, byte) in enumerated() where byte | 0x20 != name.utf8Start[offset] | 0x20 {
      return false
    }
    return true
  }

  /// Whether a value is a style’s address alone, as the colours and filters of drawings are.
  var beginsWithURL: Bool { prefix(4).isName("url(") }
}
