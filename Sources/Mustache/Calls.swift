import Diagnostics

/// Partials, parents and blocks: going to another template and coming back.
extension Renderer {
  mutating func include(_ index: Int, _ end: Int) throws(Diagnostic) {
    let inclusion = program.inclusions[index]
    guard let callee = try callee(inclusion, index) else {
      if inclusion.line.isAlone { isDue = true }
      return position = end
    }
    guard calls.count < library.limits.depth else { throw tooDeep(inclusion) }
    calls.append(call(from: inclusion.range, inclusion: index, to: end, inclusion.line))
    indent(from: inclusion.line, isBlock: false)
    enter(callee)
    position = 0
    try work(program.operations.count + indentation.count)
  }

  /// The number of the template that a tag names; `nil` if there is none and that is no error.
  private mutating func callee(
    _ inclusion: Inclusion, _ index: Int
  ) throws(Diagnostic) -> Int? {
    let name: String
    switch inclusion.target {
    case .template(let fixed):
      if let callee = links[index] { return callee }
      name = fixed
    case .named(let path):
      guard let value = try find(path), value.pointee != .unmade else { return nil }
      guard case .text(let text) = value.pointee else {
        if missing == .error, isNews(paths[path].range) { try tell(notName(value.pointee, path)) }
        return nil
      }
      if let callee = library.number(of: text) { return callee }
      name = text
    }
    if missing == .error, isNews(inclusion.range) {
      try tell(notFound(template: name, at: inclusion.range))
    }
    return nil
  }

  /// Goes to what fills a block, if anything does: the outermost template that fills it decides.
  mutating func fill(_ index: Int) throws(Diagnostic) {
    let block = program.blocks[index]
    guard let filling = filling(of: block.name) else { return }
    guard calls.count < library.limits.depth else { throw tooDeep(block) }
    calls.append(call(from: block.range, inclusion: nil, to: block.end, block.line))
    indent(from: block.line, isBlock: true)
    enter(filling.number)
    position = filling.position
    try work(1 + indentation.count)
  }

  private func filling(of block: String) -> (number: Int, position: Int)? {
    for call in calls {
      guard let inclusion = call.inclusion else { continue }
      if let position = program(call.number).inclusions[inclusion].blocks[block] {
        return (call.number, position)
      }
    }
    return nil
  }

  private func call(
    from range: Range<Int>, inclusion: Int?, to position: Int, _ line: LineStart
  ) -> Call {
    Call(
      number: number, position: position, indentation: indentation, isDue: line.isAlone,
      range: range, inclusion: inclusion)
  }

  /// Goes back to the template that a call came from.
  mutating func leave(_ call: Call) {
    enter(call.number)
    position = call.position
    indentation = call.indentation
    isIndented = !indentation.isEmpty
    isDue = call.isDue
  }

  private mutating func enter(_ callee: Int) {
    guard callee != number else { return }
    number = callee
    program = program(callee)
    operations = program.operations
    text = program.text
    paths = program.paths
    links = callee < library.programs.count ? library.links[callee] : firstLinks
    offset = library.offsets[callee]
  }

  func program(_ number: Int) -> Program {
    number < library.programs.count ? library.programs[number] : first
  }

  /// Enters the value that a partial is to show, which must be there.
  mutating func enter(
    _ value: UnsafePointer<Value>, _ path: Int
  ) throws(Diagnostic) -> Bool {
    if missing == .error {
      switch value.pointee {
      case .none, .flag(false): if isNews(paths[path].range) { try tell(noContext(path)) }
      default: break
      }
    }
    return context.enter(value)
  }

  /// Counts work, so that a template which multiplies itself is found out.
  @inline(__always)
  mutating func work(_ count: Int) throws(Diagnostic) {
    steps -= count
    if steps < context.effort || output.isFull { throw tooLong() }
  }
}

// MARK: - Indentation

extension Renderer {
  /// Sets what goes before each line of what a tag is about to render.
  ///
  /// Lines of a block are lines of the template around it; those of a template included in the
  /// middle of a line are not.
  private mutating func indent(from line: LineStart, isBlock: Bool) {
    if line.isAlone {
      isDue = true
    } else {
      if isIndented { startLine() }
      isDue = false
      if !isBlock { indentation = [] }
    }
    indentation += line.indentation
    isIndented = !indentation.isEmpty
  }

  /// Writes the indentation, if a line begins here.
  mutating func startLine() {
    guard isDue else { return }
    output.append(indentation)
    isDue = false
  }

  /// Writes text of the template, each line indented.
  mutating func indent(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      startLine()
      var end = start
      while end < range.upperBound, text[end] != .lineFeed { end += 1 }
      if end < range.upperBound {
        end += 1
        isDue = true
      }
      output.append(text, start, end)
      start = end
    }
  }
}
