/// What the block parser leaves: nodes in document order, and the text of the leaves in one buffer.
struct Tree {
  var nodes: [Node] = []

  /// The text of the leaves without the margins that containers make: each line of the source that
  /// has any is copied here once.
  var text: [UInt8] = []

  /// Where the runs of `text` come from, in order.
  private(set) var pieces: [Piece] = []

  var definitions: [Definition] = []

  /// The definitions by their normalised labels.
  var labels: [[UInt8]: Int] = [:]

  var notes: [Note] = []
  var noteLabels: [[UInt8]: Int] = [:]

  /// The cells of all tables, row after row.
  var cells: [Range<Int>] = []

  /// Cells that a row has beyond its table’s columns, which are not published. A text with more of
  /// them than are ever told is wrong in one way.
  var surplus: [Surplus] = []

  /// Tables that were meant and are none, no more of them than are ever told.
  var lostTables: [LostTable] = []

  /// How the columns of all tables are set, table after table.
  var alignments: [Alignment] = []

  /// A run of the text that stands in the source just so.
  struct Piece {
    var text: Int
    var source: Int
  }

  struct Surplus {
    /// From the first of them to the last.
    var range: Range<Int>
    var cells: Int
    var columns: Int
  }

  struct LostTable {
    /// In the source: the line under the header, or the rows that have none.
    var range: Range<Int>

    /// How many parts the line under the header has, if there is one, and how many its header.
    var line: (parts: Int, columns: Int)?
  }

  /// Copies a run of the source to the text.
  mutating func copy(_ range: Range<Int>, of bytes: [UInt8]) {
    pieces.append(Piece(text: text.count, source: range.lowerBound))
    text.append(bytes, range)
  }

  /// The offset in the source of an offset in the text.
  func place(_ offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return pieces[low - 1].source + offset - pieces[low - 1].text
  }

  /// The range in the source of a range of the text.
  func place(_ range: Range<Int>) -> Range<Int> {
    let lower = place(range.lowerBound)
    guard !range.isEmpty else { return lower..<lower }
    return lower..<max(lower, place(range.upperBound - 1) + 1)
  }
}

/// A block: of a container the nodes up to `end` are within it, and of a leaf `text` is its text.
struct Node {
  enum Kind: UInt8 {
    case nothing, paragraph, heading, rule, code, html, tags, table, row
    case quote, list, item, note
  }

  var kind: Kind

  /// Whether the paragraphs of a list are written without their tags.
  var isTight = true

  /// Whether a blank line stands before it.
  var isApart = false

  /// Of a list, the byte after the number or the bullet itself: items of another make a new list.
  var marker: UInt8 = 0

  /// The index after the last node within.
  var end = 0

  /// A leaf's text; of a row the indices of its cells.
  var text = 0..<0

  /// What is written after a fence; a table's caption. Empty if there is none.
  var info = 0..<0

  /// The level of a heading; of an ordered list its first number, or −1; of a table, its index among
  /// the alignments; of a footnote, its index among the notes.
  var number = -1

  /// How many columns a table has.
  var columns = 0
}

/// `[label]: destination "title"`, as ranges of the text.
struct Definition {
  var label: Range<Int>
  var destination: Range<Int>
  var title: Range<Int>?
}

/// A footnote: its node, its name, and where that is written in the source.
struct Note {
  var node: Int
  var name: String
  var label: Range<Int>
}

enum Alignment { case none, left, centre, right }
