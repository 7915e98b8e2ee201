import Diagnostics

/// Turns paired tags into operations.
///
/// How this works: one pass over the tags, with a stack of what is open. The text between two tags is
/// copied to the program's own, without the lines that hold only a tag (the specification's
/// “standalone” rule). What fills a block is moved to where the block is, so the indentation of its
/// first line is taken from all its lines here, and that of the place is added when it is rendered.
struct Compiler {
  private let source: Source
  private let tags: [Tag]
  private let start: Int
  private var program: Program
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
    return compiler.program
  }

  private init(_ source: Source, _ tags: [Tag]) {
    self.source = source
    self.tags = tags
    start = Scanner(source).start
    program = Program(source)
  }

  private mutating func run() throws(Diagnostic) {
    var cursor = start
    var index = 0
    while index < tags.count {
      let tag = tags[index]
      // Between a parent's tags only blocks count.
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
    program.operations.append(.leave)
  }

  private var isInParent: Bool {
    scopes.last.map { tags[$0.tag].kind == .parent } ?? false
  }

  private var dedent: Int { scopes.last?.dedent ?? 0 }

  private mutating func compile(_ tag: Tag, _ index: Int) throws(Diagnostic) {
    let here = program.operations.count
    switch tag.kind {
    case .comment, .delimiters: break
    case .value: program.operations.append(.value(path: try path(tag.content)))
    case .raw: program.operations.append(.raw(path: try path(tag.content)))
    case .section:
      program.operations.append(.section(path: try path(tag.content), end: 0))
      scopes.append(Scope(tag: index, operation: here, dedent: dedent, isFilling: false))
    case .inverted:
      program.operations.append(.inverted(path: try path(tag.content), end: 0))
      scopes.append(Scope(tag: index, operation: here, dedent: dedent, isFilling: false))
    case .partial: try partial(tag)
    case .parent:
      let line = line(of: index)
      let inclusion = Inclusion(target: try target(tag.content), range: tag.content, line: line)
      program.operations.append(.include(program.inclusions.count, end: 0))
      program.inclusions.append(inclusion)
      scopes.append(Scope(tag: index, operation: here, dedent: dedent, isFilling: false))
    case .block where isInParent: try fill(tag, index)
    case .block:
      let name = source.text(tag.content)
      program.operations.append(.block(program.blocks.count))
      program.blocks.append(Block(name: name, range: tag.content, line: line(of: index)))
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
    let section = program.operations.count
    if words.count == 2 {
      program.operations.append(.within(path: try path(words[1]), end: 0))
    }
    program.operations.append(
      .include(program.inclusions.count, end: program.operations.count + 1))
    program.inclusions.append(inclusion)
    if words.count == 2 {
      program.operations.append(.close(start: section + 1))
      program.end(section)
    }
  }

  private mutating func target(_ content: Range<Int>) throws(Diagnostic) -> Inclusion.Target {
    guard source.bytes[content.lowerBound] == .star else {
      return .template(source.text(content))
    }
    let name = source.bytes.trimmed(content.lowerBound + 1..<content.upperBound)
    return .named(path: try path(name))
  }

  /// A block between a parent's tags: not rendered here, but where the parent has the block.
  private mutating func fill(_ tag: Tag, _ index: Int) throws(Diagnostic) {
    let name = source.text(tag.content)
    guard let scope = scopes.last,
      case .include(let inclusion, _) = program.operations[scope.operation]
    else { return }
    let here = program.operations.count
    if program.inclusions[inclusion].blocks.updateValue(here, forKey: name) != nil {
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
    let here = program.operations.count
    switch tags[scope.tag].kind {
    case .section: program.operations.append(.close(start: scope.operation + 1))
    case .block where scope.isFilling: program.operations.append(.leave)
    case .block:
      if case .block(let block) = program.operations[scope.operation] {
        program.blocks[block].end = here
      }
    default: break
    }
    program.end(scope.operation)
    barrier = program.operations.count
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
    let from = program.text.count
    if dedent == 0 {
      program.text += source.bytes[range]
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
        program.text.append(byte)
      }
    }
    let to = program.text.count
    guard to > from else { return }
    if program.operations.count > barrier, case .text(let first, from)? = program.operations.last {
      program.operations[program.operations.count - 1] = .text(start: first, end: to)
    } else {
      program.operations.append(.text(start: from, end: to))
    }
  }
}

// MARK: - Names

extension Compiler {
  /// Splits a name at its dots.
  private mutating func path(_ range: Range<Int>) throws(Diagnostic) -> Int {
    let first = program.parts.count
    if range.count != 1 || source.bytes[range.lowerBound] != .dot {
      var start = range.lowerBound
      for index in range.lowerBound...range.upperBound
      where index == range.upperBound || source.bytes[index] == .dot {
        guard index > start else {
          throw Diagnostic(
            MustacheRule.emptyName, "name has an empty part", at: range, of: source,
            hint: "join words by single dots")
        }
        program.parts.append(Part(name: source.text(start..<index), range: start..<index))
        start = index + 1
      }
    }
    program.paths.append(Path(parts: first..<program.parts.count, range: range))
    return program.paths.count - 1
  }
}
