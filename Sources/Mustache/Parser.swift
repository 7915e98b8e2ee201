import Diagnostics

/// Finds the tags of a template and which of them belong together.
enum Parser {
  /// How deep sections may stand in one another.
  static let depth = 128

  /// The tags of a template, in order, each paired with its partner.
  static func tags(of source: Source) throws(Diagnostic) -> [Tag] {
    var scanner = Scanner(source)
    var tags: [Tag] = []
    var open: [Int] = []
    while let tag = try scanner.next() {
      tags.append(tag)
      if tag.kind != .comment, tag.kind != .delimiters, tag.content.isEmpty {
        throw Diagnostic(
          MustacheRule.emptyName, "tag names nothing", at: tag.range, of: source,
          hint: "write the name of a value, or “.” for the item at hand")
      }
      if tag.opens {
        guard open.count < depth else {
          throw Diagnostic(
            MustacheRule.nestedTooDeeply, "sections are nested more than \(depth) deep",
            at: tag.range, of: source, hint: "put the inner ones into a partial")
        }
        open.append(tags.count - 1)
      } else if tag.kind == .close {
        try pair(&tags, &open, source)
      }
    }
    if let last = open.last { throw unclosed(tags[last], source) }
    return tags
  }

  /// Matches the closing tag at the end with the innermost that is open.
  private static func pair(
    _ tags: inout [Tag], _ open: inout [Int], _ source: Source
  ) throws(Diagnostic) {
    let close = tags.count - 1
    let name = source.bytes[tags[close].content]
    guard let opening = open.popLast() else {
      throw Diagnostic(
        MustacheRule.unopenedClose, "nothing is open that “\(shown(name))” could close",
        at: tags[close].range, of: source,
        hint: "open a section with {{#\(shown(name))}}, or take this out")
    }
    let expected = source.bytes[tags[opening].content]
    guard expected == name else {
      let line = source.position(at: tags[opening].range.lowerBound).line
      throw Diagnostic(
        MustacheRule.mismatchedClose,
        "“\(shown(name))” is closed where “\(shown(expected))” is open", at: tags[close].range,
        of: source,
        hint: "“\(shown(expected))” was opened on line \(line): close it first")
    }
    tags[opening].partner = close
    tags[close].partner = opening
  }

  private static func unclosed(_ tag: Tag, _ source: Source) -> Diagnostic {
    let name = shown(source.bytes[tag.content])
    let kind =
      switch tag.kind {
      case .parent: "parent"
      case .block: "block"
      default: "section"
      }
    return Diagnostic(
      MustacheRule.unclosedSection, "\(kind) “\(name)” is never closed", at: tag.range,
      of: source, hint: "write {{/\(name)}} where it ends")
  }
}

/// A name as messages show it: of one that is absurdly long, the beginning.
func shown(_ name: some Collection<UInt8>) -> String {
  let text = String(decoding: name.prefix(64), as: UTF8.self)
  return name.count > 64 ? text + "…" : text
}
