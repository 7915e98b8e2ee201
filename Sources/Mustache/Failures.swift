import Diagnostics

/// What can be wrong when a template meets its data. None of this runs for a page that is right.
extension Renderer {
  /// A name that nothing has: points at the part that fails.
  @inline(never)
  mutating func notFound(_ path: Int) -> Diagnostic {
    let path = program.paths[path]
    let parts = path.parts.map { program.parts[$0] }
    guard !parts.isEmpty, var value = context.find(path.parts.lowerBound, of: program, offset)
    else {
      let part = parts.first ?? Part(name: ".", range: path.range)
      return failure(
        .missingName, "nothing here is called “\(shown(part.name.utf8))”", at: part.range,
        hint: suggestion(for: part, among: context.names))
    }
    for (index, part) in zip(path.parts, parts).dropFirst() {
      if let inner = context.member(index, of: program, offset, in: value) {
        value = inner
        continue
      }
      let outer = program.source.text(path.range.lowerBound..<part.range.lowerBound - 1)
      guard case .object(let object) = value.pointee else {
        return failure(
          .missingName, "“\(shown(outer.utf8))” is \(value.pointee.article), without members",
          at: part.range, hint: "only an object has members")
      }
      return failure(
        .missingName, "“\(shown(outer.utf8))” has no “\(shown(part.name.utf8))”", at: part.range,
        hint: suggestion(for: part, among: object.shape.names))
    }
    return failure(.missingName, "name is not found", at: path.range)
  }

  func notFound(template name: String, at range: Range<Int>) -> Diagnostic {
    failure(
      .missingTemplate, "no template is called “\(shown(name.utf8))”", at: range,
      hint: name.utf8.count > 64 ? nil : library.names.hint(for: name))
  }

  /// A list, object or flag in a plain tag.
  func notShowable(_ value: Value, _ path: Int) -> Diagnostic {
    let name = self.name(path)
    let hint =
      switch value {
      case .list: "show its items with {{#\(name)}}…{{/\(name)}}"
      case .object: "name one of its members, or open it with {{#\(name)}}…{{/\(name)}}"
      default: "ask about it with {{#\(name)}}…{{/\(name)}}"
      }
    return failure(
      .notShowable, "“\(name)” is \(value.article), which a plain tag cannot show",
      at: program.paths[path].range, hint: hint)
  }

  func notFinite(_ number: Double, _ path: Int) -> Diagnostic {
    failure(
      .notFinite, "“\(name(path))” is not a finite number", at: program.paths[path].range,
      hint: "give it as text that says what it means, or as nothing")
  }

  /// A value that should hold a template’s name and holds something else.
  func notName(_ value: Value, _ path: Int) -> Diagnostic {
    failure(
      .missingTemplate, "“\(name(path))” is \(value.article), not the name of a template",
      at: program.paths[path].range, hint: "give the name as text")
  }

  /// Nothing where a partial needs something to show.
  func noContext(_ path: Int) -> Diagnostic {
    let name = name(path)
    return failure(
      .missingContext, "“\(name)” is there, but with nothing in it to show",
      at: program.paths[path].range,
      hint: "ask about it first with {{#\(name)}}…{{/\(name)}}")
  }

  func tooDeep(_ inclusion: Inclusion) -> Diagnostic {
    failure(
      .includedTooDeeply, "templates include one another more than \(library.limits.depth) deep",
      at: inclusion.range,
      hint: "the way here ends with \(chain): put the tag into a section that is empty at last")
  }

  func tooDeep(_ block: Block) -> Diagnostic {
    failure(
      .includedTooDeeply,
      "block “\(shown(block.name.utf8))” is filled more than \(library.limits.depth) deep",
      at: block.range, hint: "the way here ends with \(chain): a block cannot be filled with itself"
    )
  }

  func tooLong() -> Diagnostic {
    failure(
      .tooMuchWork,
      output.isFull
        ? "page is longer than \(library.limits.bytes) bytes"
        : "page takes more than \(library.limits.steps) steps to make",
      at: nil, hint: "look for a section or a partial that repeats itself")
  }

  private func name(_ path: Int) -> String {
    shown(program.source.bytes[program.paths[path].range])
  }

  private func suggestion(for part: Part, among names: [String]) -> String? {
    part.name.utf8.count > 64 ? nil : Array(Set(names)).hint(for: part.name)
  }

  /// The innermost templates that are being rendered, outermost first.
  private var chain: String {
    let names = calls.suffix(4).map { self.program($0.number).name }
    return (names + [program.name]).joined(separator: " → ")
  }

  /// A finding in the template at hand. Where another template includes it, the hint says which.
  private func failure(
    _ rule: MustacheRule, _ message: String, at range: Range<Int>?, hint: String? = nil
  ) -> Diagnostic {
    var hint = hint
    if let call = calls.last(where: { $0.inclusion != nil }), rule != .includedTooDeeply {
      let source = program(call.number).source
      let line = source.position(at: call.range.lowerBound).line
      let place = "included by \(source.name), line \(line)"
      hint = hint.map { "\($0) (\(place))" } ?? place
    }
    return Diagnostic(rule, message, at: range, of: program.source, hint: hint)
  }
}
