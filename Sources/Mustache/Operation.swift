/// A step of rendering. A template is a list of them, and offsets into the list are where sections
/// end and begin again; so rendering is a loop, and nesting costs no stack.
///
/// Payloads are plain numbers: reading one touches no reference count.
enum Operation: Sendable {
  /// Bytes of the template’s text.
  case text(start: Int, end: Int)

  /// Bytes of the template’s text and then a value, escaped. Most of a page is this, so it is one
  /// operation.
  case textAndValue(start: Int, end: Int, path: Int)

  /// A value, escaped; and one as it is.
  case value(path: Int)
  case raw(path: Int)

  /// Enter a value, or go on after `end` if there is nothing in it.
  case section(path: Int, end: Int)

  /// The same, for the value that a partial is asked to show: there must be one.
  case within(path: Int, end: Int)

  /// Go on after `end` if there is something in a value.
  case inverted(path: Int, end: Int)

  /// The end of a section: the next item, from `start`; or leave the value.
  case close(start: Int)

  /// Render another template, then go on at `end`. What is between fills its blocks.
  case include(Int, end: Int)

  /// Render what fills a block, if anything does, then go on after the default.
  case block(Int)

  /// The end of a template, or of what fills a block.
  case leave
}

/// A name in a template: the parts between its dots. “.” has none.
struct Path: Sendable {
  /// Where the parts stand among the template’s.
  let parts: Range<Int>

  /// Where the name stands in the source.
  let range: Range<Int>
}

/// A part of a name, and where it stands.
struct Part: Sendable {
  let name: String
  let range: Range<Int>
}

/// A tag that renders another template: a partial or a parent.
struct Inclusion: Sendable {
  enum Target: Sendable {
    case template(String)

    /// The template whose name is found in the data.
    case named(path: Int)
  }

  let target: Target

  /// The name, for messages to point at.
  let range: Range<Int>
  let line: LineStart

  /// Where what fills each block starts among the operations.
  var blocks: [String: Int] = [:]
}

/// A place that can be filled from outside.
struct Block: Sendable {
  let name: String
  let range: Range<Int>
  let line: LineStart

  /// Where the default ends among the operations.
  var end = 0
}

/// How a tag that renders something else stands on its line.
struct LineStart: Sendable {
  /// What goes before each line of it.
  let indentation: [UInt8]

  /// Whether the tag had the line to itself, so that the first line of it begins one.
  let isAlone: Bool
}
