import Diagnostics

/// A compiled template: operations, and what they refer to by number.
///
/// A class, so that going to another template and back moves one reference and not eight arrays. It
/// never changes after it is made.
final class Program: Sendable {
  let source: Source

  /// The text between tags, one piece after the other.
  let text: [UInt8]
  let operations: [Operation]
  let paths: [Path]
  let parts: [Part]
  let inclusions: [Inclusion]
  let blocks: [Block]

  init(_ draft: Draft) {
    source = draft.source
    // The output copies a few bytes more than it is asked to.
    text = draft.text + [UInt8](repeating: 0, count: Output.spare)
    operations = draft.operations
    paths = draft.paths
    parts = draft.parts
    inclusions = draft.inclusions
    blocks = draft.blocks
  }

  /// What the template is called: its file without folders and ending.
  var name: String {
    let file = source.name.utf8.split(separator: UInt8(ascii: "/")).last ?? source.name.utf8[...]
    return shown(file.prefix { $0 != .dot })
  }

  /// A name as it was written.
  func name(_ path: Path) -> String { source.text(path.range) }
}

/// A program that is being written.
struct Draft {
  let source: Source
  var text: [UInt8] = []
  var operations: [Operation] = []
  var paths: [Path] = []
  var parts: [Part] = []
  var inclusions: [Inclusion] = []
  var blocks: [Block] = []

  init(_ source: Source) { self.source = source }

  /// Lets an operation that was begun end here.
  mutating func end(_ operation: Int) {
    let here = operations.count
    operations[operation] =
      switch operations[operation] {
      case .section(let path, _): .section(path: path, end: here)
      case .within(let path, _): .within(path: path, end: here)
      case .inverted(let path, _): .inverted(path: path, end: here)
      case .include(let inclusion, _): .include(inclusion, end: here)
      case let other: other
      }
  }
}
