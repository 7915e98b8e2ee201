extension BlockParser {
  /// Opens a table, if this line is a row of dashes that fits the last line of the paragraph.
  ///
  /// The lines before that one stay a paragraph, but for a last one of the form `Table: words`,
  /// which is the caption.
  mutating func openTable() -> Bool {
    guard let alignments = delimiterRow() else { return false }
    var lines = tree.nodes[leafNode].text.lowerBound..<tree.text.count
    let header = lastLine(lines)
    let row = tree.text.trimmed(header)
    guard !row.isEmpty,
      tree.text[row].contains(.pipe) || bytes[nonspace..<lineEnd].contains(.pipe)
    else { return false }
    let columns = cells(row).count
    guard columns == alignments.count else {
      loseTable(at: bytes.trimmed(nonspace..<lineEnd), (alignments.count, columns))
      return false
    }
    // Only now, so that many lines that are not quite a table do not look through all before them.
    takeDefinitions()
    guard tree.nodes[leafNode].text.lowerBound <= header.lowerBound else { return false }
    lines = tree.nodes[leafNode].text.lowerBound..<tree.text.count

    var end = max(lines.lowerBound, header.lowerBound - 1)
    var caption = 0..<0
    let before = lastLine(lines.lowerBound..<end)
    if tree.text.matches("table:", at: before.lowerBound, before: end) {
      caption = tree.text.trimmed(before.lowerBound + 6..<end)
      end = max(lines.lowerBound, before.lowerBound - 1)
    }
    closeParagraph(at: end)
    var node = Node(kind: .table)
    node.info = caption
    node.number = tree.alignments.count
    node.columns = alignments.count
    tree.alignments += alignments
    openLeaf(.table(sections: 0), node)
    addRow(row)
    return true
  }

  mutating func addTableLine() {
    let line = bytes.trimmed(nonspace..<lineEnd)
    if tree.nodes[leafNode].info.isEmpty, bytes.matches("table:", at: nonspace, before: lineEnd),
      !bytes[line].contains(.pipe)
    {
      let start = tree.text.count
      tree.copy(bytes.trimmed(nonspace + 6..<lineEnd), of: bytes)
      tree.nodes[leafNode].info = start..<tree.text.count
      closeLeaf()
      return
    }
    let start = tree.text.count
    tree.copy(line, of: bytes)
    addRow(start..<tree.text.count)
  }

  /// Adds a node to the open table.
  mutating func addRow(_ node: Node) {
    tree.nodes.append(node)
    tree.nodes[tree.nodes.count - 1].end = tree.nodes.count
  }

  private mutating func addRow(_ line: Range<Int>) {
    let first = tree.cells.count
    let columns = tree.nodes[leafNode].columns
    let cells = cells(line)
    if let last = cells.dropFirst(columns).last(where: { !$0.isEmpty }),
      tree.surplus.count < Mistakes.most
    {
      tree.surplus.append(
        Tree.Surplus(
          range: cells[columns].lowerBound..<last.upperBound, cells: cells.count,
          columns: columns))
    }
    for cell in cells.prefix(columns) { tree.cells.append(withoutEscapedPipes(cell)) }
    var node = Node(kind: .row)
    node.text = first..<tree.cells.count
    addRow(node)
  }

  /// Keeps in mind that rows are none, if every line of a paragraph that is closing begins and ends as a
  /// row does: the line under the header is not there, or a blank line parts them from it.
  mutating func loseRows(_ paragraph: Range<Int>) {
    var rows = paragraph
    if tree.text.matches("table:", at: rows.lowerBound, before: rows.upperBound) {
      let end = tree.text[rows].firstIndex(of: .newline) ?? rows.upperBound
      rows = min(end + 1, rows.upperBound)..<rows.upperBound
    }
    guard tree.text.at(rows.lowerBound, before: rows.upperBound) == .pipe,
      tree.text[rows.upperBound - 1] == .pipe
    else { return }
    let lines = tree.text[rows].split(separator: .newline)
    guard lines.allSatisfy({ $0.first == .pipe }),
      lines.allSatisfy({ cells($0.startIndex..<$0.endIndex).count > 1 })
    else { return }
    let place = tree.place(rows)
    // What has a line under its header that does not fit has been seen.
    if let last = tree.lostTables.last, last.range.lowerBound >= place.lowerBound { return }
    loseTable(at: place, nil)
  }

  private mutating func loseTable(at range: Range<Int>, _ line: (parts: Int, columns: Int)?) {
    guard tree.lostTables.count < Mistakes.most else { return }
    tree.lostTables.append(Tree.LostTable(range: range, line: line))
  }

  private func lastLine(_ lines: Range<Int>) -> Range<Int> {
    let newline = tree.text[lines].lastIndex(of: .newline)
    return (newline.map { $0 + 1 } ?? lines.lowerBound)..<lines.upperBound
  }

  /// How the columns are set, if the line consists of dashes with pipes between them, and perhaps a
  /// colon on the side to which a column is set.
  private func delimiterRow() -> [Alignment]? {
    var found: [Alignment] = []
    var index = nonspace
    if bytes[index] == .pipe { index += 1 }
    while true {
      index = bytes.skipBlanks(index, lineEnd)
      if index == lineEnd { break }
      let isLeft = bytes[index] == .colon
      if isLeft { index += 1 }
      let dashes = index
      while index < lineEnd, bytes[index] == .dash { index += 1 }
      guard index > dashes else { return nil }
      let isRight = bytes.at(index, before: lineEnd) == .colon
      if isRight { index += 1 }
      found.append(isLeft ? (isRight ? .centre : .left) : isRight ? .right : .none)
      index = bytes.skipBlanks(index, lineEnd)
      if index == lineEnd { break }
      guard bytes[index] == .pipe else { return nil }
      index += 1
    }
    return found.isEmpty ? nil : found
  }

  /// The cells of a row of the text: between pipes that are neither escaped nor within a tag.
  private func cells(_ line: Range<Int>) -> [Range<Int>] {
    let text = tree.text
    var finder = TagFinder(before: line.upperBound)
    var found: [Range<Int>] = []
    var index = line.lowerBound
    if text.at(index, before: line.upperBound) == .pipe { index += 1 }
    var start = index
    while index < line.upperBound {
      if text[index] == .pipe {
        found.append(text.trimmed(start..<index))
        start = index + 1
      } else if text[index] == .backslash {
        index += 1
      } else if options.tags, TagFinder.opens(text, index, before: line.upperBound),
        let close = finder.close(index, in: text)
      {
        index = close
        continue
      }
      index += 1
    }
    if start < line.upperBound { found.append(text.trimmed(start..<line.upperBound)) }
    return found
  }

  /// The cell, or a copy of it in which `\|` is `|` — within code too, as nothing else would be.
  private mutating func withoutEscapedPipes(_ cell: Range<Int>) -> Range<Int> {
    var index = cell.lowerBound
    var run = index
    let start = tree.text.count
    while index + 1 < cell.upperBound {
      guard tree.text[index] == .backslash else {
        index += 1
        continue
      }
      if tree.text[index + 1] == .pipe {
        tree.copy(tree.place(run..<index), of: bytes)
        run = index + 1
      }
      index += 2
    }
    guard run > cell.lowerBound else { return cell }
    tree.copy(tree.place(run..<cell.upperBound), of: bytes)
    return start..<tree.text.count
  }
}
