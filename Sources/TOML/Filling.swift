extension Table {
  /// The table with other texts in it, each in its old place: a finding about one still points at what its
  /// author wrote.
  ///
  ///     table.filled(under: ["title"]) { text, _ in text.text == "{{name}}" ? ["Leeds"] : nil }
  ///
  /// - Parameters:
  ///   - keys: The keys of the table under which texts are filled in, however deep.
  ///   - fill: What takes the place of a text, or `nil` to leave it; and whether it is an element of a
  ///     list, of which any number of texts may take the place. Anywhere else the first does, or an empty
  ///     one.
  /// - Complexity: O(*n*) in the size of the document.
  public func filled(under keys: [String], _ fill: (Value, Bool) -> [String]?) -> Table {
    var filling = Filling(tree)
    for key in keys {
      guard let entry = tree.store.entry(Array(key.utf8)[...], in: index) else { continue }
      filling.fill(entry: entry, fill)
    }
    return Table(tree: Tree(tree.source, filling.store), index: index)
  }
}

/// A store in which texts are replaced. What is new stands behind what was written before.
private struct Filling {
  let tree: Tree
  var store: Store

  init(_ tree: Tree) {
    self.tree = tree
    store = tree.store
  }

  mutating func fill(entry: Int, _ fill: (Value, Bool) -> [String]?) {
    store.entries[entry].value = filled(store.entries[entry].value, fill)
  }

  private mutating func filled(_ node: Node, _ fill: (Value, Bool) -> [String]?) -> Node {
    var node = node
    switch node.content {
    case .text:
      guard let texts = fill(Value(tree: tree, node: node), false) else { return node }
      node.content = text(texts.first ?? "")
    case .elements(let range):
      var elements: [Node] = []
      for element in store.elements[range] { elements += self.elements(from: element, fill) }
      let start = store.elements.count
      store.elements += elements
      node.content = .elements(start..<store.elements.count)
    case .table(let table):
      var next = store.tables[table].first
      while let entry = next {
        self.fill(entry: entry, fill)
        next = store.entries[entry].next
      }
    default: break
    }
    return node
  }

  /// What an element of a list becomes.
  private mutating func elements(from element: Node, _ fill: (Value, Bool) -> [String]?) -> [Node] {
    guard case .text = element.content else { return [filled(element, fill)] }
    guard let texts = fill(Value(tree: tree, node: element), true) else { return [element] }
    return texts.map { Node(content: text($0), range: element.range) }
  }

  private mutating func text(_ text: String) -> Node.Content {
    let start = store.bytes.count + store.written.count
    store.written += text.utf8
    return .text(start..<store.bytes.count + store.written.count)
  }
}
