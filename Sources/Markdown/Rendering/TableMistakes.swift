extension Renderer {
  /// Tells of cells that no column takes, and of tables that are none: a number that is lost without a
  /// word is worse than a wrong one.
  mutating func reportLosses() {
    for surplus in tree.surplus {
      inlines.mistakes.add(
        .surplusCells, "cell count is \(surplus.cells); the table’s header has \(surplus.columns)",
        at: tree.place(surplus.range),
        hint: "take them away, or give the header and the line under it as many cells")
    }
    for table in tree.lostTables {
      if let line = table.line {
        inlines.mistakes.add(
          .tableLine, "part count is \(line.parts); the header above has \(line.columns)",
          at: table.range, hint: "give this line as many parts as the header, or it makes no table")
      } else {
        inlines.mistakes.add(
          .strayRows, "row belongs to no table", at: table.range,
          hint: "write | --- | under each part of the header, and no blank line within the table")
      }
    }
  }

  /// Tells of a caption that a blank line, or a second line of its own, keeps from a table without one.
  mutating func reportCaption(near table: Int) {
    guard options.reportsMistakes, tree.nodes[table].info.isEmpty else { return }
    // A header is taken from a paragraph, which stays before its table and may be empty.
    let before = kind(table - 1) == .nothing ? table - 2 : table - 1
    let after = tree.nodes[table].end
    let other = kind(after + 1) == .nothing ? after + 2 : after + 1
    // What stands between two tables is the caption of the second.
    let isOfOther = kind(other) == .table && tree.nodes[other].info.isEmpty
    guard let caption = isCaption(before) ? before : isCaption(after) && !isOfOther ? after : nil
    else { return }
    inlines.mistakes.add(
      .strayCaption, "caption stands apart from its table",
      at: tree.place(tree.nodes[caption].text),
      hint: "write it on one line, directly above or below the table")
  }

  private func isCaption(_ index: Int) -> Bool {
    guard kind(index) == .paragraph else { return false }
    let text = tree.nodes[index].text
    return tree.text.matches("table:", at: text.lowerBound, before: text.upperBound)
  }

  private func kind(_ index: Int) -> Node.Kind? {
    tree.nodes.indices.contains(index) ? tree.nodes[index].kind : nil
  }
}
