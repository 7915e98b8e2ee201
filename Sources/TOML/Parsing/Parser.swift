import Diagnostics

/// Reads one document: a cursor over its bytes, and what it has read so far.
///
/// The parts are in the other files of this folder: keys and tables, values, texts, numbers, and what
/// is said when one of them is wrong.
struct Parser {
  let source: Source
  let bytes: [UInt8]
  let end: Int
  var position: Int
  var store: Store

  /// The table that the last header named.
  var section = 0

  /// The rows of each `[[list]]`, which may come from anywhere in the document, and which entry has
  /// which of these lists.
  var lists: [RowList] = []
  var listOfEntry: [Int: Int] = [:]

  /// The values that are read and not yet placed in a list or a table. Every function that reads a
  /// value leaves it here, which is twice as fast as giving it back.
  var values: [Node] = []

  /// How many lists and braces are open, and where the outermost list begins.
  var inside = 0
  var outerList: Int?

  /// How deep lists and tables may stand within one another: the depth to which anything that later
  /// walks the document calls itself.
  static let depthLimit = 100

  struct RowList {
    let entry: Int
    var rows: [Node]
  }

  init(_ source: Source, in range: Range<Int>) {
    self.source = source
    bytes = source.bytes
    let range = range.clamped(to: 0..<source.bytes.count)
    position = range.lowerBound
    end = range.upperBound
    store = Store(source.bytes)
    // About as many as a list of small tables has, which is most of the text where it is long.
    store.elements.reserveCapacity(range.count / 32)
    store.entries.reserveCapacity(range.count / 16)
    store.tables.reserveCapacity(range.count / 32)
    let start = range.lowerBound..<range.lowerBound
    store.tables.append(Store.Table(origin: .header, range: start, depth: 0))
  }

  mutating func document() throws(Diagnostic) -> Document {
    try skipByteOrderMark()
    while true {
      try skipBlank()
      guard position < end else { break }
      if byte == .openBracket {
        try header()
      } else {
        try assignment(in: section)
      }
      try endLine()
    }
    placeRows()
    return Document(root: Table(tree: Tree(source, store), index: 0))
  }

  /// Makes the rows of each `[[list]]` neighbours, now that all are known.
  private mutating func placeRows() {
    for list in lists {
      let start = store.elements.count
      store.elements += list.rows
      store.entries[list.entry].value.content = .elements(start..<store.elements.count)
    }
  }

  private mutating func skipByteOrderMark() throws(Diagnostic) {
    let start = bytes[position..<end].prefix(3)
    if start.elementsEqual([0xEF, 0xBB, 0xBF]) { position += 3 }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      throw mistake(
        .encoding, "the text must be UTF-8, and this is UTF-16", at: position..<position + 2,
        hint: "save the file again with the encoding UTF-8")
    }
  }
}

extension Parser {
  /// The byte at the cursor. At the end it is 0, which may not occur in a document.
  var byte: UInt8 { position < end ? bytes[position] : 0 }

  /// The byte some way on.
  func byte(ahead: Int) -> UInt8 { position + ahead < end ? bytes[position + ahead] : 0 }

  /// Steps over `byte` if it is next.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard self.byte == byte else { return false }
    position += 1
    return true
  }

  @inline(__always)
  mutating func skipSpaces() {
    while byte.isSpace { position += 1 }
  }

  /// Skips spaces, comments and line ends.
  mutating func skipBlank() throws(Diagnostic) {
    while true {
      switch byte {
      case .space, .tab, .lineFeed: position += 1
      case .carriageReturn: try lineEnd()
      case .hash: try comment()
      default: return
      }
    }
  }

  private mutating func endLine() throws(Diagnostic) {
    skipSpaces()
    if byte == .hash { try comment() }
    guard position < end else { return }
    guard byte.endsLine else { throw trailing() }
    try lineEnd()
  }

  private mutating func lineEnd() throws(Diagnostic) {
    if byte == .carriageReturn {
      guard byte(ahead: 1) == .lineFeed else { throw loneCarriageReturn() }
      position += 1
    }
    position += 1
  }

  private mutating func comment() throws(Diagnostic) {
    while position < end {
      let byte = bytes[position]
      if byte.isPlain || byte == .tab {
        position += 1
      } else if byte >= 0x80 {
        try character()
      } else if byte.endsLine {
        return
      } else {
        throw controlCharacter()
      }
    }
  }

  /// Steps over one character that is not ASCII.
  ///
  /// > The Unicode Standard 15.0, table 3-7: well-formed UTF-8 byte sequences.
  mutating func character() throws(Diagnostic) {
    let lead = byte
    let second = byte(ahead: 1)
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0, second < 0xA0 { throw notUTF8() }
      if lead == 0xED, second > 0x9F { throw notUTF8() }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0, second < 0x90 { throw notUTF8() }
      if lead == 0xF4, second > 0x8F { throw notUTF8() }
    default: throw notUTF8()
    }
    for ahead in 1..<length where byte(ahead: ahead) & 0xC0 != 0x80 { throw notUTF8() }
    position += length
  }
}
