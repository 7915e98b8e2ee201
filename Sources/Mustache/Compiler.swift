import Diagnostics

/// Turns paired tags into operations.
///
/// How this works: one pass over the tags, with a stack of what is open. The text between two tags is
/// copied to the program’s own, without the lines that hold only a tag (the specification’s
/// “standalone” rule). What fills a block is moved to where the block is, so the indentation of its
/// first line is taken from all its lines here, and that of the place is added when it is rendered.
struct Compiler {
  private let source: Source
  private let tags: [Tag]
  private let start: Int
  private var draft: Draft
  private var scopes: [Scope] = []

  /// Text may be joined to operations from here on only: before this, something jumps between them.
  private var barrier = 0

  /// What is open: its tag, its operation, and how much indentation its lines lose.
  private struct Scope {
    let tag: Int
    let operation: Int
    let dedent: Int
    let isFilling: Bool
  }

  static func program(of source: Source) throws(Diagnostic) -> Program {
    var compiler = Compiler(source, try Parser.tags(of: source))
    try compiler.run()
    return Program(compiler.draft)
  }

  private init(_ source: Source, _ tags: [Tag]) {
    self.source = source
    self.tags = tags
    start = Scanner(source).start
    draft = Draft(source)
  }

  private mutating func run() throws(Diagnostic) {
    var cursor = start
    var index = 0
    while index < tags.count {
      let tag = tags[index]
      // Between a parent’s tags only blocks count.
      if isInParent, tag.kind != .block, index != tags[scopes[scopes.count - 1].tag].partner {
        index = (tag.opens ? tag.partner : index) + 1
        continue
      }
      if !isInParent { text(cursor..<(trimsBefore(index) ?? tag.range.lowerBound)) }
      try compile(tag, index)
      cursor = trimsAfter(index) ?? tag.range.upperBound
      index += 1
    }
    text(cursor..<source.bytes.count)
    draft.operations.append(.leave)
  }

  private var isInParent: Bool {
    scopes.last.map { tags[$0.tag].kind == .parent } ?? false
  }

  private var dedent: Int { scopes.last?.dedent ?? 0 }

  private mutating func compile(_ tag: Tag, _ index: Int) throws(Diagnostic) {
    let here = draft.operations.count
    switch tag.kind {
    case .comment, .delimiters: break
    case .value:
      let path = try path(tag.content)
      if here > barrier, case .text(let start, let end)? = draft.operations.last {
        draft.operations[here - 1] = .textAndValue(start: start, end: end, path: path)
      } else {
        draft.operations.append(.value(path: path))
      }
    case .raw: draft.operations.append(.raw(path: try path(tag.content)))
    case .section:
      draft.operations.append(.section(path: try path(tag.content), end: 0))
      scopes.append(Scope(tag: index, operation: here, dedent: dedent, isFilling: false))
    case .inverted:
      draft.operations.append(.inverted(path: try path(tag.content), end: 0))
      scopes.append(Scope(tag: index, operation: here, dedent: dedent, isFilling: false))
    case .partial: try partial(tag)
    case .parent:
      let line = line(of: index)
      let inclusion = Inclusion(target: try target(tag.content), range: tag.content, line: line)
      draft.operations.append(.include(draft.inclusions.count, end: 0))
      draft.inclusions.append(inclusion)
      scopes.append(Scope(tag: index, operation: here, dedent: dedent, isFilling: false))
    case .block where isInParent: try fill(tag, index)
    case .block:
      let name = source.text(tag.content)
      draft.operations.append(.block(draft.blocks.count))
      draft.blocks.append(Block(name: name, range: tag.content, line: line(of: index)))
      scopes.append(Scope(tag: index, operation: here, dedent: dedent, isFilling: false))
    case .close: close()
    }
  }

  /// `{{> name}}`, `{{>*name}}` and, with what to show in it, `{{> name context}}`.
  private mutating func partial(_ tag: Tag) throws(Diagnostic) {
    let bytes = source.bytes
    var content = tag.content
    // A star may stand apart from its name.
    let isNamed = bytes[content.lowerBound] == .star
    if isNamed { content = bytes.trimmed(content.lowerBound + 1..<content.upperBound) }
    let words = bytes.words(content)
    guard words.count == 1 || words.count == 2 else {
      throw Diagnostic(
        MustacheRule.badPartial, "partial tag holds a template’s name and what to show in it",
        at: tag.content, of: source, hint: "write {{> name}} or {{> name context}}")
    }
    let blank = tag.lineStart.map { tag.range.lowerBound - $0 } ?? 0
    let inclusion = Inclusion(
      target: isNamed
        ? .named(path: try path(words[0])) : .template(source.text(words[0])),
      range: words[0],
      line: tag.isAlone ? indented(by: blank, before: tag) : .inline)
    let section = draft.operations.count
    if words.count == 2 {
      draft.operations.append(.within(path: try path(words[1]), end: 0))
    }
    draft.operations.append(
      .include(draft.inclusions.count, end: draft.operations.count + 1))
    draft.inclusions.append(inclusion)
    if words.count == 2 {
      draft.operations.append(.close(start: section + 1))
      draft.end(section)
    }
  }

  private mutating func target(_ content: Range<Int>) throws(Diagnostic) -> Inclusion.Target {
    guard source.bytes[content.lowerBound] == .star else {
      return .template(source.text(content))
    }
    let name = source.bytes.trimmed(content.lowerBound + 1..<content.upperBound)
    return .named(path: try path(name))
  }

  /// A block between a parent’s tags: not rendered here, but where the parent has the block.
  private mutating func fill(_ tag: Tag, _ index: Int) throws(Diagnostic) {
    let name = source.text(tag.content)
    guard let scope = scopes.last,
      case .include(let inclusion, _) = draft.operations[scope.operation]
    else { return }
    let here = draft.operations.count
    if draft.inclusions[inclusion].blocks.updateValue(here, forKey: name) != nil {
      throw Diagnostic(
        MustacheRule.blockTwice, "block “\(shown(name.utf8))” is filled twice", at: tag.range,
        of: source, hint: "take one of them out")
    }
    barrier = here
    scopes.append(
      Scope(
        tag: index, operation: here, dedent: intrinsicIndentation(of: index) ?? 0,
        isFilling: true))
  }

  private mutating func close() {
    guard let scope = scopes.popLast() else { return }
    let here = draft.operations.count
    switch tags[scope.tag].kind {
    case .section: draft.operations.append(.close(start: scope.operation + 1))
    case .block where scope.isFilling: draft.operations.append(.leave)
    case .block:
      if case .block(let block) = draft.operations[scope.operation] {
        draft.blocks[block].end = here
      }
    default: break
    }
    draft.end(scope.operation)
    barrier = draft.operations.count
  }
}

// MARK: - Lines

extension LineStart {
  /// A tag with text before it.
  fileprivate static let inline = LineStart(indentation: [], isAlone: false)
}

extension Compiler {
  /// Where the text before a tag ends, if that is not at the tag: at the start of a line that goes.
  private func trimsBefore(_ index: Int) -> Int? {
    let tag = tags[index]
    switch tag.kind {
    case .value, .raw: return nil
    case .parent: return tags[tag.partner].lineEnd == nil ? nil : tag.lineStart
    case .close where isFilling(tag.partner): return tag.lineStart
    default: return tag.isAlone ? tag.lineStart : nil
    }
  }

  /// Where the text after a tag starts, if that is not at the tag: on the next line.
  private func trimsAfter(_ index: Int) -> Int? {
    let tag = tags[index]
    switch tag.kind {
    case .value, .raw: return nil
    case .block where isFilling(index): return tag.lineEnd
    case .close where tags[tag.partner].kind == .parent:
      return tags[tag.partner].lineStart == nil ? nil : tag.lineEnd
    default: return tag.isAlone ? tag.lineEnd : nil
    }
  }

  /// Whether a tag opens what fills a block, and it is the one that is open.
  private func isFilling(_ index: Int) -> Bool {
    scopes.last.map { $0.tag == index && $0.isFilling } ?? false
  }

  /// How a parent or a block stands on its line.
  private func line(of index: Int) -> LineStart {
    let tag = tags[index]
    guard let start = tag.lineStart else { return .inline }
    let own = tag.range.lowerBound - start
    if tag.kind == .parent {
      let isAlone = tags[tag.partner].lineEnd != nil
      return isAlone ? indented(by: own, before: tag) : .inline
    }
    guard tag.isAlone else {
      return LineStart(indentation: indented(by: own, before: tag).indentation, isAlone: false)
    }
    guard let first = firstLine(of: index) else { return indented(by: own, before: tag) }
    return LineStart(indentation: Array(source.bytes[first].dropFirst(dedent)), isAlone: true)
  }

  private func indented(by count: Int, before tag: Tag) -> LineStart {
    let blank = source.bytes[tag.range.lowerBound - count..<tag.range.lowerBound]
    return LineStart(indentation: Array(blank.dropFirst(dedent)), isAlone: true)
  }

  private func intrinsicIndentation(of index: Int) -> Int? { firstLine(of: index)?.count }

  /// The indentation of the first line in a block that is not blank, if the block starts on a line of
  /// its own and has one.
  private func firstLine(of index: Int) -> Range<Int>? {
    let tag = tags[index]
    guard var start = tag.lineEnd else { return nil }
    let end = tags[tag.partner].range.lowerBound
    var index = start
    while index < end {
      let byte = source.bytes[index]
      if byte == .lineFeed {
        start = index + 1
      } else if !byte.isBlank, byte != .carriageReturn {
        return start..<index
      }
      index += 1
    }
    return nil
  }

  /// Adds text, each line without the indentation that is taken from it here.
  private mutating func text(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let from = draft.text.count
    if dedent == 0 {
      draft.text += source.bytes[range]
    } else {
      let startsLine =
        range.lowerBound == start || source.bytes[range.lowerBound - 1] == .lineFeed
      var left = startsLine ? dedent : 0
      for byte in source.bytes[range] {
        if left > 0, byte.isBlank {
          left -= 1
          continue
        }
        left = byte == .lineFeed ? dedent : 0
        draft.text.append(byte)
      }
    }
    let to = draft.text.count
    guard to > from else { return }
    if draft.operations.count > barrier, case .text(let first, from)? = draft.operations.last {
      draft.operations[draft.operations.count - 1] = .text(start: first, end: to)
    } else {
      draft.operations.append(.text(start: from, end: to))
    }
  }
}

// MARK: - Names

extension Compiler {
  /// Splits a name at its dots.
  private mutating func path(_ range: Range<Int>) throws(Diagnostic) -> Int {
    let first = draft.parts.count
    if range.count != 1 || source.bytes[range.lowerBound] != .dot {
      var start = range.lowerBound
      for index in range.lowerBound...range.upperBound
      where index == range.upperBound || source.bytes[index] == .dot {
        guard index > start else {
          throw Diagnostic(
            MustacheRule.emptyName, "name has an empty part", at: range, of: source,
            hint: "join words by single dots")
        }
        draft.parts.append(Part(name: source.text(start..<index), range: start..<index))
        start = index + 1
      }
    }
    draft.paths.append(Path(parts: first..<draft.parts.count, range: range))
    return draft.paths.count - 1
  }
}
