/// Finds where Mustache tags end, and what they are.
///
/// What was last found or not found is kept, so that any number of openings take one pass together.
struct TagFinder {
  /// Where the text that may hold tags ends.
  let end: Int

  private var double = Search()
  private var triple = Search()

  /// A search for braces: from where, and what was found.
  private struct Search {
    var from = Int.max
    var found: Int?
  }

  init(before end: Int) { self.end = end }

  /// The offset after the tag whose two braces open here, if it closes.
  mutating func close(_ open: Int, in bytes: [UInt8]) -> Int? {
    if bytes.at(open + 2, before: end) == .brace {
      return next(3, from: open + 3, in: bytes, &triple).map { $0 + 3 }
    }
    return next(2, from: open + 2, in: bytes, &double).map { $0 + 2 }
  }

  /// Whether two braces stand here.
  static func opens(_ bytes: [UInt8], _ index: Int, before end: Int) -> Bool {
    index + 1 < end && bytes[index] == .brace && bytes[index + 1] == .brace
  }

  /// The offset after the last of the tags that are alone on this line, if there are only such tags
  /// on it as stand for themselves: sections, partials, blocks, comments and unescaped values. The
  /// last may go over several lines.
  mutating func line(_ start: Int, upTo lineEnd: Int, in bytes: [UInt8]) -> Int? {
    var index = start
    while index < lineEnd, Self.opens(bytes, index, before: end) {
      let kind = bytes.skipWhitespace(index + 2, end)
      guard kind < end, Self.standalone.contains(bytes[kind]), let close = close(index, in: bytes)
      else { return nil }
      index = bytes.skipBlanks(close, end)
    }
    guard index == end || bytes[index] == .newline || bytes[index] == .carriageReturn else {
      return nil
    }
    return index
  }

  /// How many sections are opened and closed on a line that `line` has found, and how many of its
  /// tags do neither.
  static func sections(
    _ line: Range<Int>, in bytes: [UInt8]
  ) -> (opened: Int, closed: Int, others: Int) {
    var finder = TagFinder(before: line.upperBound)
    var counts = (opened: 0, closed: 0, others: 0)
    var index = line.lowerBound
    while opens(bytes, index, before: line.upperBound), let close = finder.close(index, in: bytes) {
      switch bytes[bytes.skipWhitespace(index + 2, close - 1)] {
      case UInt8(ascii: "#"), .caret: counts.opened += 1
      case .slash: counts.closed += 1
      default: counts.others += 1
      }
      index = bytes.skipBlanks(close, line.upperBound)
    }
    return counts
  }

  private static let standalone = ByteSet("#^/>!<$&{")

  private func next(
    _ count: Int, from start: Int, in bytes: [UInt8], _ search: inout Search
  ) -> Int? {
    if search.from <= start {
      guard let found = search.found else { return nil }
      if found >= start { return found }
    }
    search.from = start
    search.found = nil
    var run = 0
    var index = start
    while index < end {
      run = bytes[index] == .closingBrace ? run + 1 : 0
      index += 1
      guard run == count else { continue }
      search.found = index - count
      break
    }
    return search.found
  }
}
