import Diagnostics

/// All that was read of one document, shared by the values that look into it.
///
/// A class, so that a value is a pointer and a few words; nothing in it ever changes.
final class Tree: Sendable {
  let source: Source
  let store: Store

  init(_ source: Source, _ store: Store) {
    self.source = source
    self.store = store
  }
}

/// What was read, in a few flat arrays: no value, list or table is an allocation of its own.
///
/// ## How this works
///
/// The elements of a list are neighbours in `elements`, and a list is the range of them. The entries
/// of a table are chained through `entries` in the order in which they were written, because TOML
/// may come back to a table much later. A short table is searched along its chain; once it is long,
/// its keys are in `index` too.
///
/// Texts are not copied: they are ranges of the source. One with escapes is written out behind the
/// source, in `written`, and its range counts on from the source's end.
struct Store: Sendable {
  let bytes: [UInt8]
  var written: [UInt8] = []
  var elements: [Node] = []
  var entries: [Entry] = []
  var tables: [Table] = []
  var index = KeyIndex()

  /// Up to this many entries, a table is searched faster than a hash is worked out.
  static let short = 8

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  struct Entry: Sendable {
    /// The table it is in.
    let table: Int
    /// The key's text.
    let name: Range<Int>
    /// The key as written.
    let key: Range<Int>
    var value: Node
    var next: Int?
  }

  struct Table: Sendable {
    var origin: Origin
    var range: Range<Int>
    let depth: Int
    var first: Int?
    var last = 0
    var count = 0

    /// Takes in an entry as its last, and gives the one that was last before, if there was one.
    @inline(__always)
    mutating func extend(to entry: Int) -> Int? {
      let previous = first == nil ? nil : last
      if first == nil { first = entry }
      last = entry
      count += 1
      return previous
    }
  }

  /// How a table came to be, which decides what may be added to it later.
  enum Origin: Sendable {
    /// Named on the way to a deeper header: `a` in `[a.b]`.
    case implied
    /// By its own header, or as the document itself.
    case header
    /// Named on the way to a deeper key: `a` in `a.b = 1`.
    case dotted
    /// In braces: complete.
    case braces
  }
}

/// A value as the store keeps it.
struct Node: Sendable {
  var content: Content
  var range: Range<Int>

  enum Content: Sendable {
    case text(Range<Int>)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    case date
    case time
    case dateTime
    case elements(Range<Int>)
    case table(Int)
  }
}

extension Store {
  /// Makes a text of bytes that the parser found to be UTF-8.
  func string(_ text: Range<Int>) -> String {
    guard text.lowerBound >= bytes.count else {
      return String(decoding: bytes[text], as: UTF8.self)
    }
    let range = text.lowerBound - bytes.count..<text.upperBound - bytes.count
    return String(decoding: written[range], as: UTF8.self)
  }

  /// The entry of a table that has a key, if there is one.
  func entry(_ name: Range<Int>, in table: Int) -> Int? {
    guard tables[table].count <= Self.short else { return entry(slice(name), in: table) }
    var next = tables[table].first
    while let entry = next {
      if isSame(entries[entry].name, name) { return entry }
      next = entries[entry].next
    }
    return nil
  }

  /// The entry of a table that has a key from elsewhere.
  func entry(_ name: ArraySlice<UInt8>, in table: Int) -> Int? {
    guard tables[table].count > Self.short else {
      var next = tables[table].first
      while let entry = next {
        if isName(name, of: entry) { return entry }
        next = entries[entry].next
      }
      return nil
    }
    let hash = KeyIndex.hash(name, in: table)
    var probe = index.first(hash)
    while let entry = index.entry(at: probe) {
      if index.hash(at: probe) == hash, entries[entry].table == table, isName(name, of: entry) {
        return entry
      }
      probe = index.after(probe)
    }
    return nil
  }

  /// Adds a key that the table is known not to have.
  mutating func append(
    _ value: Node, name: Range<Int>, key: Range<Int>, to table: Int
  ) -> Int {
    let new = entries.count
    entries.append(Entry(table: table, name: name, key: key, value: value))
    if let last = tables[table].extend(to: new) { entries[last].next = new }
    let count = tables[table].count
    guard count > Self.short else { return new }
    if count == Self.short + 1 {
      var next = tables[table].first
      while let entry = next {
        addToIndex(entry)
        next = entries[entry].next
      }
    } else {
      addToIndex(new)
    }
    return new
  }

  private mutating func addToIndex(_ entry: Int) {
    let (name, table) = (entries[entry].name, entries[entry].table)
    index.insert(entry, hash: KeyIndex.hash(slice(name), in: table))
  }

  /// The bytes of a text.
  func slice(_ text: Range<Int>) -> ArraySlice<UInt8> {
    guard text.lowerBound >= bytes.count else { return bytes[text] }
    return written[text.lowerBound - bytes.count..<text.upperBound - bytes.count]
  }

  private func isName(_ name: ArraySlice<UInt8>, of entry: Int) -> Bool {
    let other = entries[entry].name
    return other.count == name.count && slice(other).elementsEqual(name)
  }

  /// Whether two texts of the document are the same. Most are short, and in the source.
  @inline(__always)
  func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    guard max(a.upperBound, b.upperBound) <= bytes.count else {
      return slice(a).elementsEqual(slice(b))
    }
    let bytes = bytes.span
    for offset in 0..<a.count
    where bytes[a.lowerBound + offset] != bytes[b.lowerBound + offset] { return false }
    return true
  }

  /// Whether two tables have the same keys, in the same order.
  func haveSameKeys(_ a: Int, _ b: Int) -> Bool {
    guard tables[a].count == tables[b].count else { return false }
    var (next, other) = (tables[a].first, tables[b].first)
    while let entry = next, let otherEntry = other {
      guard isSame(entries[entry].name, entries[otherEntry].name) else { return false }
      (next, other) = (entries[entry].next, entries[otherEntry].next)
    }
    return true
  }
}
