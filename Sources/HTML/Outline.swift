/// What a page says, as found in its HTML: its headings, and the words beneath each.
///
/// It is taken from the finished HTML and not from the Markdown, so that a number which a template
/// put into a heading or a sentence is found like any other.
public struct Outline: Hashable, Sendable {
  public struct Section: Hashable, Sendable {
    /// 1 to 6; 0 for what stands before the first heading.
    public var level: Int

    /// What a link to it names; empty if the heading has none.
    public var id: String
    public var title: String
    public var text: String
  }

  public private(set) var sections: [Section] = []

  public init(html: [UInt8]) {
    var scanner = TagScanner(html)
    var section = Section(level: 0, id: "", title: "", text: "")
    var inHeading = false
    var skipping: (name: [UInt8], depth: Int)?
    var inTable: (name: [UInt8], depth: Int)?
    var start = 0

    func take(upTo end: Int) {
      guard skipping == nil, start < end else { return }
      let text = Escaping.text(html: html[start..<end])
      if inHeading { section.title += text } else { section.text += text }
    }

    while let tag = scanner.next() {
      take(upTo: tag.range.lowerBound)
      start = scanner.position
      let name = html[tag.name]
      if name.elementsEqual("caption".utf8) {
        // The one part of a table by which it is looked for.
        if !tag.isEnd, skipping.map({ $0.name.elementsEqual("table".utf8) }) == true {
          (inTable, skipping) = (skipping, nil)
        } else if tag.isEnd, inTable != nil {
          section.text += " "
          (inTable, skipping) = (nil, inTable)
        }
      }
      if let inner = skipping {
        if name.elementsEqual(inner.name) {
          let depth = inner.depth + (tag.isEnd ? -1 : 1)
          skipping = depth == 0 ? nil : (inner.name, depth)
        }
        continue
      }
      if !tag.isEnd, Self.isNotProse(name) || Self.isNote(tag, scanner) {
        // In a drawing, and there alone, a tag may end where it begins.
        let isWhole = html[tag.range].dropLast().last == .slash && scanner.is(tag, "svg")
        if !isWhole { skipping = (Array(name), 1) }
      } else if let level = Self.headingLevel(name) {
        if tag.isEnd {
          inHeading = false
        } else {
          sections.append(section)
          let id = scanner.attributes(of: tag).first { scanner.text($0.name) == "id" }
          section = Section(
            level: level, id: id.map { Escaping.text(html: html[$0.value]) } ?? "", title: "",
            text: "")
          inHeading = true
        }
      } else if !Self.isWithinWords(name) {
        if inHeading { section.title += " " } else { section.text += " " }
      }
    }
    take(upTo: html.count)
    sections.append(section)
    for index in sections.indices {
      sections[index].title = sections[index].title.collapsingSpace
      sections[index].text = sections[index].text.collapsingSpace
    }
  }

  /// The headings, without what stands before the first.
  public var headings: ArraySlice<Section> { sections.dropFirst() }

  /// All the words of a piece of HTML.
  public static func text(html: [UInt8]) -> String {
    Outline(html: html).sections.map { "\($0.title) \($0.text)" }.joined(separator: " ")
      .collapsingSpace
  }

  private static func headingLevel(_ name: ArraySlice<UInt8>) -> Int? {
    guard name.count == 2, name.first.map({ $0 | 0x20 }) == UInt8(ascii: "h"),
      let digit = name.last, (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    else { return nil }
    return Int(digit - UInt8(ascii: "0"))
  }

  /// Drawings and tables are found by their titles, not by each of their numbers.
  private static func isNotProse(_ name: ArraySlice<UInt8>) -> Bool {
    ["svg", "script", "style", "table", "nav", "template"].contains {
      $0.utf8.elementsEqual(name)
    }
  }

  /// Whether this is the number of a footnote, which is no part of the words it stands behind.
  private static func isNote(_ tag: TagScanner.Tag, _ scanner: TagScanner) -> Bool {
    guard scanner.is(tag, "a") else { return false }
    return scanner.attributes(of: tag).contains {
      scanner.text($0.name) == "role"
        && ["doc-noteref", "doc-backlink"].contains(scanner.text($0.value))
    }
  }

  private static func isWithinWords(_ name: ArraySlice<UInt8>) -> Bool {
    ["a", "abbr", "b", "code", "em", "i", "mark", "span", "strong", "sub", "sup", "del", "wbr"]
      .contains { $0.utf8.elementsEqual(name) }
  }
}

extension String {
  /// The words with single spaces between them.
  fileprivate var collapsingSpace: String {
    var words: [UInt8] = []
    words.reserveCapacity(utf8.count)
    for byte in utf8 where !byte.isSpace || words.last != .space {
      words.append(byte.isSpace ? .space : byte)
    }
    if words.first == .space { words.removeFirst() }
    if words.last == .space { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }
}
