/// The elements of a list that are tables with the same keys, in the same order: the rows of a table.
///
///     let points = document.root["points"]?.elements?.rows
///     points?.names    // ["x", "y"]
///     points?.count    // 150
///     for cell in points { … }    // x and y of the first, x and y of the second, …
///
/// For a list of many small tables this is several times faster than asking each table for each key.
public struct Rows: Sendable {
  /// The keys, in the order in which they were written.
  public let names: [String]

  /// How many rows there are.
  public var count: Int { elements.count }

  private let tree: Tree
  private let elements: Range<Int>

  /// A value of a row.
  public struct Cell: Sendable {
    public let content: Value.Content

    /// Where it is written.
    public let range: Range<Int>
  }

  fileprivate init(names: [String], _ tree: Tree, _ elements: Range<Int>) {
    self.names = names
    self.tree = tree
    self.elements = elements
  }
}

extension Elements {
  /// The elements as rows; `nil` if there are none, one is not a table, or one has other keys.
  ///
  /// - Complexity: O(*n*) in the number of cells.
  public var rows: Rows? {
    let store = tree.store
    guard let start = range.first, case .table(let first) = store.elements[start].content else {
      return nil
    }
    for index in range.dropFirst() {
      guard case .table(let table) = store.elements[index].content,
        store.haveSameKeys(table, first)
      else { return nil }
    }
    let names = Table(tree: tree, index: first).map(\.key.text)
    return Rows(names: names, tree, range)
  }
}

extension Rows: Sequence {
  public func makeIterator() -> Iterator { Iterator(tree, elements) }

  /// All cells, row after row.
  public struct Iterator: IteratorProtocol, Sendable {
    private let tree: Tree
    private var elements: Range<Int>
    private var entry: Int?

    fileprivate init(_ tree: Tree, _ elements: Range<Int>) {
      self.tree = tree
      self.elements = elements
    }

    public mutating func next() -> Cell? {
      while entry == nil {
        guard let element = elements.popFirst() else { return nil }
        if case .table(let table) = tree.store.elements[element].content {
          entry = tree.store.tables[table].first
        }
      }
      guard let current = entry else { return nil }
      let node = tree.store.entries[current].value
      entry = tree.store.entries[current].next
      // Asked first and apart: a table is mostly numbers, and these need nothing of the document.
      if case .number(let number) = node.content {
        return Cell(content: .number(number), range: node.range)
      }
      return Cell(content: Value(tree: tree, node: node).content, range: node.range)
    }
  }
}
