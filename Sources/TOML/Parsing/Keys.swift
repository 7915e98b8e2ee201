import Diagnostics

/// A key as it is read: its text, and the bytes that write it.
struct Name {
  let text: Range<Int>
  let range: Range<Int>
}

extension Parser {
  /// `name = value`, where a name may have points: `contact.email = …`.
  mutating func assignment(in table: Int) throws(Diagnostic) {
    var table = table
    let start = position
    var name = try self.name()
    skipSpaces()
    while take(.point) {
      table = try opened(name, in: table)
      skipSpaces()
      name = try self.name()
      skipSpaces()
    }
    guard take(.equals) else { throw missingEquals(start..<name.range.upperBound) }
    if let first = entry(name, in: table) { throw duplicate(name, first) }
    skipSpaces()
    try value(store.tables[table].depth + 1)
    _ = store.append(values.removeLast(), name: name.text, key: name.range, to: table)
  }

  /// `[table]` or `[[row]]`.
  mutating func header() throws(Diagnostic) {
    let start = position
    position += 1
    let isRow = take(.openBracket)
    skipSpaces()
    var table = 0
    var name = try self.name()
    skipSpaces()
    while take(.point) {
      table = try passed(name, in: table)
      skipSpaces()
      name = try self.name()
      skipSpaces()
    }
    guard take(.closeBracket), !isRow || take(.closeBracket) else {
      throw unclosedHeader(start, isRow: isRow)
    }
    let range = start..<position
    section =
      isRow
      ? try row(name, in: table, range: range)
      : try defined(name, in: table, range: range)
  }

  @inline(__always)
  private mutating func name() throws(Diagnostic) -> Name {
    let start = position
    if byte == .quotationMark || byte == .apostrophe {
      guard byte(ahead: 1) != byte || byte(ahead: 2) != byte else { throw longKey() }
      let text = try text()
      return Name(text: text, range: start..<position)
    }
    while byte.isBare { position += 1 }
    guard position > start else { throw noKey() }
    return Name(text: start..<position, range: start..<position)
  }
}

// What TOML allows a table to be added to by. The specification says it by example; the rules below
// are those examples' sum, and its conformance suite holds them.
extension Parser {
  /// The table that `name` is on the way to a deeper key: one that keys have made, or a new one.
  private mutating func opened(_ name: Name, in table: Int) throws(Diagnostic) -> Int {
    guard let entry = entry(name, in: table) else {
      return try added(name, in: table, .dotted, range: name.range)
    }
    guard case .table(let inner) = store.entries[entry].value.content else {
      throw notATable(name, entry)
    }
    switch store.tables[inner].origin {
    case .dotted: break
    case .implied: store.tables[inner].origin = .dotted
    case .header, .braces: throw complete(name, entry)
    }
    return inner
  }

  /// The table that `name` is on the way to a deeper header: any but one in braces, or a new one. Of
  /// a list of rows it is the last.
  private mutating func passed(_ name: Name, in table: Int) throws(Diagnostic) -> Int {
    guard let entry = entry(name, in: table) else {
      return try added(name, in: table, .implied, range: name.range)
    }
    if let list = listOfEntry[entry], case .table(let row)? = lists[list].rows.last?.content {
      return row
    }
    guard case .table(let inner) = store.entries[entry].value.content else {
      throw notATable(name, entry)
    }
    guard store.tables[inner].origin != .braces else { throw complete(name, entry) }
    return inner
  }

  /// The table that a header defines.
  private mutating func defined(
    _ name: Name, in table: Int, range: Range<Int>
  ) throws(Diagnostic) -> Int {
    guard let entry = entry(name, in: table) else {
      return try added(name, in: table, .header, range: range)
    }
    guard case .table(let inner) = store.entries[entry].value.content,
      store.tables[inner].origin == .implied
    else { throw duplicateTable(name, entry) }
    store.tables[inner].origin = .header
    store.tables[inner].range = range
    store.entries[entry].value.range = range
    return inner
  }

  /// The table that a header with two brackets adds to a list.
  private mutating func row(
    _ name: Name, in table: Int, range: Range<Int>
  ) throws(Diagnostic) -> Int {
    let depth = store.tables[table].depth + 2
    let row = try newTable(.header, range: range, depth: depth)
    let node = Node(content: .table(row), range: range)
    if let entry = entry(name, in: table) {
      guard let list = listOfEntry[entry] else { throw notRows(name, entry) }
      lists[list].rows.append(node)
    } else {
      let list = Node(content: .elements(0..<0), range: range)
      let entry = store.append(list, name: name.text, key: name.range, to: table)
      listOfEntry[entry] = lists.count
      lists.append(RowList(entry: entry, rows: [node]))
    }
    return row
  }

  private mutating func added(
    _ name: Name, in table: Int, _ origin: Store.Origin, range: Range<Int>
  ) throws(Diagnostic) -> Int {
    let new = try newTable(origin, range: range, depth: store.tables[table].depth + 1)
    let node = Node(content: .table(new), range: range)
    _ = store.append(node, name: name.text, key: name.range, to: table)
    return new
  }

  mutating func newTable(
    _ origin: Store.Origin, range: Range<Int>, depth: Int
  ) throws(Diagnostic) -> Int {
    guard depth <= Self.depthLimit else { throw tooDeep(range) }
    store.tables.append(Store.Table(origin: origin, range: range, depth: depth))
    return store.tables.count - 1
  }

  private func entry(_ name: Name, in table: Int) -> Int? {
    store.entry(name.text, in: table)
  }
}
