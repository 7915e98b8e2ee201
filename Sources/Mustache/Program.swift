import Diagnostics

/// A compiled template: operations, and what they refer to by number.
struct Program: Sendable {
  let source: Source

  /// The text between tags, one piece after the other.
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

  /// A name as it was written.
  func name(_ path: Path) -> String { source.text(path.range) }
}
