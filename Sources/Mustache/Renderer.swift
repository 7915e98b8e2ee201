import Diagnostics

/// Carries out the operations of templates.
struct Renderer: ~Copyable {
  let library: Library
  let missing: Template.Missing
  var context: Context
  var output: Output

  /// The template at hand, and where in it: which of the library's, or one more for the first.
  var program: Program

  /// What the loop reads most, without the way through the program.
  var operations: [Operation]
  var text: [UInt8]
  var paths: [Path]
  var number: Int
  var links: [Int?]
  var offset: Int
  var position = 0

  /// What goes before each line of the template at hand; and whether it is due, because what was
  /// written last ended a line.
  var indentation: [UInt8] = []
  var isIndented = false
  var isDue = true

  var steps: Int
  var calls: [Call] = []
  let first: Program
  let firstLinks: [Int?]

  /// What is wrong so far, if all of it is wanted, and the tags that it is about.
  private(set) var findings: [Diagnostic]?
  private var told: Set<Place> = []

  private struct Place: Hashable {
    let number: Int
    let offset: Int
  }

  /// Where to go on after an inclusion, and what it has filled.
  struct Call {
    let number: Int
    let position: Int
    let indentation: [UInt8]

    /// Whether the line after the tag begins one.
    let isDue: Bool

    /// The tag, in the template that has it: its number among the inclusions, unless it is a block.
    let range: Range<Int>
    let inclusion: Int?
  }

  init(
    _ program: Program, _ library: Library, _ missing: Template.Missing,
    _ root: UnsafePointer<Value>, gathering: Bool = false
  ) {
    self.program = program
    operations = program.operations
    text = program.text
    paths = program.paths
    self.library = library
    self.missing = missing
    context = Context(root)
    output = Output(limit: library.limits.bytes)
    number = library.programs.count
    first = program
    firstLinks = program.inclusions.isEmpty ? [] : library.links(of: program)
    links = firstLinks
    offset = library.offsets[number]
    steps = library.limits.steps
    findings = gathering ? [] : nil
  }

  func finish(_ bytes: inout [UInt8]) { output.copy(to: &bytes) }

  mutating func run() throws(Diagnostic) {
    steps -= program.operations.count
    while true {
      let operation = operations[position]
      position += 1
      switch operation {
      case .text(let start, let end):
        if isIndented {
          indent(start..<end)
        } else {
          output.append(text, start, end)
        }
      case .textAndValue(let start, let end, let path):
        if isIndented {
          indent(start..<end)
          startLine()
        } else {
          output.append(text, start, end)
        }
        if let value = try find(path) { try show(value, path) }
      case .value(let path):
        if isIndented { startLine() }
        if let value = try find(path) { try show(value, path) }
      case .raw(let path):
        if isIndented { startLine() }
        if let value = try find(path) { try show(value, path, escaping: false) }
      case .section(let path, let end):
        guard let value = try find(path), context.enter(value) else {
          position = end
          continue
        }
      case .within(let path, let end):
        guard let value = try find(path), try enter(value, path) else {
          position = end
          continue
        }
      case .inverted(let path, let end):
        if let value = try find(path), value.pointee.opens { position = end }
      case .close(let start):
        guard context.advance() else { continue }
        try work(position - start)
        position = start
      case .include(let inclusion, let end): try include(inclusion, end)
      case .block(let block): try fill(block)
      case .leave:
        guard let call = calls.popLast() else {
          if output.isFull { throw tooLong() }
          return
        }
        leave(call)
      }
    }
  }

  /// Finds a name. Where it must be there and is not, fails.
  @inline(__always)
  mutating func find(_ path: Int) throws(Diagnostic) -> UnsafePointer<Value>? {
    let parts = paths[path].parts
    if parts.isEmpty { return context.current }
    let first = parts.lowerBound
    var value = context.recall(offset + first) ?? context.find(first, of: program, offset)
    var part = first + 1
    while part < parts.upperBound, let outer = value {
      value = context.member(part, of: program, offset, in: outer)
      part += 1
    }
    if value == nil, missing == .error, isNews(paths[path].range) { try tell(notFound(path)) }
    return value
  }

  /// Writes a value.
  @inline(__always)
  private mutating func show(
    _ value: UnsafePointer<Value>, _ path: Int, escaping: Bool = true
  ) throws(Diagnostic) {
    // Asked first and apart: a page is mostly numbers, and a branch is foreseen better than a jump.
    if case .number(let number) = value.pointee {
      guard number.isFinite || missing == .empty else {
        if isNews(paths[path].range) { try tell(notFinite(number, path)) }
        return
      }
      return output.append(number)
    }
    switch value.pointee {
    case .text(let text):
      if escaping { output.append(escaping: text) } else { output.append(text) }
    case .markup(let markup): output.append(markup.bytes)
    case .none, .unmade, .number: break
    case .flag, .list, .object:
      if missing == .error, isNews(paths[path].range) {
        try tell(notShowable(value.pointee, path))
      }
    }
  }
}

extension Renderer {
  /// Whether a tag has not been told of: in a section that repeats, once is enough.
  @inline(never)
  mutating func isNews(_ range: Range<Int>) -> Bool {
    findings == nil || told.insert(Place(number: number, offset: range.lowerBound)).inserted
  }

  /// Keeps in mind what is wrong with a tag and goes on, if all that is wrong is wanted; else ends.
  @inline(never)
  mutating func tell(_ finding: Diagnostic) throws(Diagnostic) {
    guard let count = findings?.count, count < Self.mostFindings else { throw finding }
    findings?.append(finding)
  }

  /// A page with more mistakes than this has one, which has been said.
  private static let mostFindings = 100
}
