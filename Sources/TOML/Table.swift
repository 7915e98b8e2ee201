public import Diagnostics

/// Keys with their values, in the order in which they were written.
///
///     for (key, value) in document.root { … }
///     document.root["contact"]?.table?["email"]?.text
public struct Table: Sendable {
  let tree: Tree
  let index: Int

  public var source: Source { tree.source }

  /// Where the table is written: its header, its braces, or the key that implies it. Of a whole
  /// document, its start.
  public var range: Range<Int> { record.range }

  public var count: Int { record.count }

  public var isEmpty: Bool { count == 0 }

  /// The value of a key.
  ///
  /// - Complexity: O(1), on average.
  public subscript(key: String) -> Value? {
    tree.store.entry(Array(key.utf8)[...], in: index)
      .map { Value(tree: tree, node: tree.store.entries[$0].value) }
  }

  /// A finding about the table.
  public func diagnostic(_ rule: some Rule, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(rule, message, at: range, of: source, hint: hint)
  }

  private var record: Store.Table { tree.store.tables[index] }
}

extension Table: Sequence {
  public func makeIterator() -> Iterator {
    Iterator(tree: tree, upcoming: record.first)
  }

  public struct Iterator: IteratorProtocol, Sendable {
    let tree: Tree
    var upcoming: Int?

    public mutating func next() -> (key: Key, value: Value)? {
      guard let index = upcoming else { return nil }
      let entry = tree.store.entries[index]
      upcoming = entry.next
      let key = Key(
        text: tree.store.string(entry.name), range: entry.key, source: tree.source)
      return (key, Value(tree: tree, node: entry.value))
    }
  }

  public var underestimatedCount: Int { count }
}

extension Table: Hashable {
  /// Tables are equal when their keys have equal values, in whatever order.
  public static func == (a: Table, b: Table) -> Bool {
    a.count == b.count && a.allSatisfy { b[$0.key.text] == $0.value }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

/// What stands before an equals sign, or in a header, and where.
public struct Key: Hashable, Sendable {
  /// The key without its quotation marks, if it has any.
  public let text: String
  public let range: Range<Int>
  public let source: Source

  /// A finding about the key.
  public func diagnostic(_ rule: some Rule, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(rule, message, at: range, of: source, hint: hint)
  }
}
