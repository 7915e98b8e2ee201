/// A block that holds blocks and is still open.
struct Container {
  enum Kind { case document, quote, list, item, note }

  var kind: Kind
  var node: Int

  /// By how many columns a line must be indented to belong to an item.
  var padding = 0

  /// The sum of the paddings of this and all around it.
  var reach = 0
}

/// The block of text that is still open, if any, and what tells where it ends.
enum Leaf: Equatable {
  case none
  case paragraph
  case fence(byte: UInt8, length: Int, indent: Int)
  case indentedCode

  /// By the number of the start condition in the specification.
  case html(Int)

  /// With the number of sections that were opened between its rows.
  case table(sections: Int)
}

extension BlockParser {
  /// Finds how many of the open containers this line continues, and steps over their marks.
  ///
  /// A blank line continues any number of items and notes up to the next quotation, so those are
  /// skipped at once: else a deep list with many blank lines after it would take the product.
  mutating func matchContainers() -> Int {
    var matched = 1
    var quotesSeen = 0
    while matched < open.count {
      let container = open[matched]
      findNonspace()
      switch container.kind {
      case .document, .list:
        matched += 1
      case .quote:
        guard indent < 4, !isBlank, bytes[nonspace] == .greater else { return matched }
        stepOverQuoteMark()
        quotesSeen += 1
        markerDepth = matched
        matched += 1
      case .item, .note:
        if isBlank {
          let outer = open[matched - 1].reach
          matched = quotesSeen < quotes.count ? quotes[quotesSeen] : open.count
          advance(columns: min(indent, open[matched - 1].reach - outer))
          findNonspace()
          // An item that has nothing yet does not go on after a blank line.
          let last = open[open.count - 1]
          if matched == open.count, last.kind == .item, tree.nodes.count == last.node + 1 {
            matched -= 1
          }
          return matched
        } else {
          guard indent >= container.padding else { return matched }
          advance(columns: container.padding)
          matched += 1
        }
      }
    }
    return matched
  }

  /// Steps over `>` and the blank that may follow it.
  mutating func stepOverQuoteMark() {
    advance(columns: indent + 1)
    if position < lineEnd, bytes[position].isBlank { advance(columns: 1) }
  }

  /// Opens a container in those that this line continues.
  mutating func openContainer(_ container: Container, _ node: Node) {
    var container = container
    container.node = addNode(node)
    container.reach = open[open.count - 1].reach + container.padding
    if container.kind == .quote { quotes.append(open.count) }
    if container.kind != .list { markerDepth = open.count }
    open.append(container)
    matched = open.count
  }

  /// Closes the leaf and the containers that this line does not continue.
  mutating func closeUnmatched() {
    if leaf != .none { closeLeaf() }
    closeContainers(downTo: matched)
  }

  mutating func closeContainers(downTo count: Int) {
    while open.count > count {
      let container = open.removeLast()
      if container.kind == .quote { quotes.removeLast() }
      tree.nodes[container.node].end = tree.nodes.count
    }
  }

  /// Adds a node to the innermost container, of which every unmatched one has been closed.
  ///
  /// Here is also decided whether a list is loose: if a blank line stands before a second block of
  /// an item, or before a further item.
  mutating func addNode(_ node: Node) -> Int {
    if let last = open.last, last.kind == .list, node.kind != .item {
      closeContainers(downTo: open.count - 1)
      matched = min(matched, open.count)
    }
    let depth = open.count - 1
    let container = open[depth]
    if depth >= lastBlankDepth {
      if container.kind == .item, tree.nodes.count > container.node + 1 {
        tree.nodes[open[depth - 1].node].isTight = false
      } else if container.kind == .list, tree.nodes.count > container.node + 1 {
        tree.nodes[container.node].isTight = false
      }
    }
    tree.nodes.append(node)
    tree.nodes[tree.nodes.count - 1].isApart = depth >= lastBlankDepth
    tree.nodes[tree.nodes.count - 1].end = tree.nodes.count
    return tree.nodes.count - 1
  }
}
