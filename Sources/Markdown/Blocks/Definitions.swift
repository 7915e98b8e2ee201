extension BlockParser {
  /// Takes the definitions from the start of the open paragraph.
  mutating func takeDefinitions() {
    let end = tree.text.count
    var start = tree.nodes[leafNode].text.lowerBound
    guard start < end, tree.text[start] == .bracket else { return }
    var finder = TagFinder(before: end)
    while let next = takeDefinition(start, end, &finder) { start = next }
    tree.nodes[leafNode].text = start..<max(start, tree.nodes[leafNode].text.upperBound)
  }

  /// Takes `[label]: destination "title"`. Returns where the next line begins.
  private mutating func takeDefinition(
    _ start: Int, _ end: Int, _ finder: inout TagFinder
  ) -> Int? {
    let scanner = LinkScanner(end: end, tags: options.tags)
    guard start < end, tree.text[start] == .bracket,
      let label = scanner.label(tree.text, at: start),
      tree.text.at(label.upperBound + 1, before: end) == .colon,
      !tree.text.trimmed(label).isEmpty
    else { return nil }
    let after = tree.text.skipWhitespace(label.upperBound + 2, end)
    guard let destination = scanner.destination(tree.text, at: after, &finder) else { return nil }

    // The title may be on the next line; if what is there is no title, it is not part of this.
    var definition = Definition(label: label, destination: destination.range)
    var next = lineStart(after: destination.next, end)
    let quote = tree.text.skipWhitespace(destination.next, end)
    if quote > destination.next, let title = scanner.title(tree.text, at: quote, &finder),
      let line = lineStart(after: title.next, end)
    {
      definition.title = title.range
      next = line
    }
    guard let next else { return nil }
    let normalised = normalisedLabel(tree.text, label)
    if tree.labels[normalised] == nil { tree.labels[normalised] = tree.definitions.count }
    tree.definitions.append(definition)
    return next
  }

  /// Where the next line begins, if there are only blanks before it.
  private func lineStart(after index: Int, _ end: Int) -> Int? {
    let index = tree.text.skipBlanks(index, end)
    if index == end { return end }
    return tree.text[index] == .newline ? index + 1 : nil
  }
}
