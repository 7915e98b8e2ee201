/// The first phase: lines in, a tree out.
///
/// Each line is held against the open containers from the outermost in; what is left of it may
/// open new ones; the rest is text for the open leaf, or for a new paragraph.
struct BlockParser {
  let bytes: [UInt8]
  let options: Markdown.Options
  var tree = Tree()

  // What is open.
  var open = [Container(kind: .document, node: -1)]

  /// The indices in `open` of the quotations.
  var quotes: [Int] = []
  var leaf = Leaf.none
  var leafNode = 0

  // The line.
  var position: Int
  var lineEnd = 0
  var nextLine = 0

  /// The column of `position`, where a tab goes to the next multiple of four. If part of a tab is
  /// used up, `position` is still at it.
  var column = 0
  var isInsideTab = false

  /// The first byte from `position` on that is no blank, and by how many columns it is indented.
  var nonspace = -1
  var nonspaceColumn = 0
  var indent = 0
  var isBlank: Bool { nonspace >= lineEnd }

  /// How many of `open` this line continues or has opened.
  var matched = 0

  /// The innermost container whose mark stands on this line; for those from it on the line may be
  /// blank while it is not for those around them.
  var markerDepth = 0

  /// The outermost container for which the last line was blank, and this line.
  var lastBlankDepth = Int.max
  var blankDepth = Int.max

  /// A byte that is no part of a rule made of another: no rule of that begins before it.
  var noRule = (byte: UInt8(0), offset: -1)

  var finder: TagFinder

  init(_ bytes: [UInt8], from start: Int, _ options: Markdown.Options) {
    self.bytes = bytes
    self.options = options
    position = start
    finder = TagFinder(before: bytes.count)
    tree.text.reserveCapacity(bytes.count - start + 64)
    tree.nodes.reserveCapacity((bytes.count - start) / 24)
  }

  mutating func parse() {
    nextLine = position
    while nextLine < bytes.count {
      startLine()
      parseLine()
    }
    matched = 0
    if leaf != .none { closeLeaf() }
    closeContainers(downTo: 1)
    if options.tags { tree.joinLists() }
  }

  private mutating func startLine() {
    position = nextLine
    let index = bytes.lineEnd(from: position)
    lineEnd = index
    nextLine = index + 1
    if index + 1 < bytes.count, bytes[index] == .carriageReturn, bytes[index + 1] == .newline {
      nextLine += 1
    }
    column = 0
    isInsideTab = false
    markerDepth = 0
    lastBlankDepth = blankDepth
    blankDepth = .max
  }

  private mutating func parseLine() {
    matched = matchContainers()
    findNonspace()
    if matched == open.count, leaf != .none, continueLeaf() { return }
    if openBlocks() { return }

    // What is left is text.
    if leaf == .paragraph, !isBlank {
      addParagraphLine()
      return
    }
    if matched == open.count, !isBlank, case .table = leaf {
      addTableLine()
      return
    }
    closeUnmatched()
    if isBlank {
      blankDepth = markerDepth
    } else {
      leafNode = addNode(Node(kind: .paragraph))
      leaf = .paragraph
      tree.nodes[leafNode].text = tree.text.count..<tree.text.count
      addParagraphLine()
    }
  }

  private mutating func addParagraphLine() {
    if tree.nodes[leafNode].text.lowerBound < tree.text.count { tree.text.append(.newline) }
    tree.copy(nonspace..<lineEnd, of: bytes)
  }

  // MARK: The line

  /// Steps over columns: a tab is up to four, and may be used in part.
  mutating func advance(columns count: Int) {
    var count = count
    while count > 0, position < lineEnd {
      guard bytes[position] == .tab else {
        position += 1
        column += 1
        count -= 1
        continue
      }
      let width = 4 - column % 4
      column += min(width, count)
      isInsideTab = count < width
      if !isInsideTab { position += 1 }
      count -= min(width, count)
    }
  }

  mutating func findNonspace() {
    // Stepping over indentation does not change what is after it. Looking again for each of many
    // containers would take the product of their number and the indentation.
    if nonspace >= position {
      indent = nonspaceColumn - column
      return
    }
    var index = position
    var reached = column
    while index < lineEnd {
      let byte = bytes[index]
      if byte == .space {
        reached += 1
      } else if byte == .tab {
        reached += 4 - reached % 4
      } else {
        break
      }
      index += 1
    }
    nonspace = index
    nonspaceColumn = reached
    indent = reached - column
  }

  /// Copies the rest of the line to the text as it is, with a line feed.
  mutating func addLine() {
    var start = position
    if isInsideTab, start < lineEnd {
      for _ in 0..<(4 - column % 4) { tree.text.append(.space) }
      start += 1
    }
    tree.copy(start..<lineEnd, of: bytes)
    tree.text.append(.newline)
  }
}
