extension Renderer {
  /// Writes a table, in a region that can be scrolled with the keyboard and says what it is.
  ///
  ///     <div class="table" role="region" tabindex="0" aria-label="Results: table">
  ///     <table>
  ///     <caption>…</caption>
  ///     <thead>
  ///     <tr>
  ///     <th scope="col">Area</th>
  ///     <th scope="col" class="number">Rate</th>
  ///
  /// Columns are set by class, `left`, `centre` or `number`, because a page's policy may forbid
  /// styles within it.
  mutating func table(_ index: Int) {
    let node = tree.nodes[index]
    reportCaption(near: index)
    var caption: [UInt8]?
    if !node.info.isEmpty {
      inlines.parse(node.info)
      caption = plainText()
    }
    html.startLine()
    html.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
    writeLabel(caption)
    html.append("\">\n<table>\n")
    if caption != nil {
      html.append("<caption>")
      writeInlines()
      html.append("</caption>\n")
      collectWords()
    }
    html.append("<thead>\n")
    var rows = 0
    for child in index + 1..<node.end {
      let row = tree.nodes[child]
      if rows == 1 { html.append("<tbody>\n") }
      rows += 1
      if row.kind == .tags {
        raw(row.text)
        html.append("\n")
      } else {
        writeRow(row.text, node, isHead: rows == 1)
      }
      if rows == 1 { html.append("</thead>\n") }
    }
    if rows > 1 { html.append("</tbody>\n") }
    html.append("</table>\n</div>\n")
  }

  private mutating func writeRow(_ cells: Range<Int>, _ table: Node, isHead: Bool) {
    html.append("<tr>\n")
    var width = table.columns
    if cells.count < width {
      cellAllowance -= width - cells.count
      if cellAllowance < 0 { width = cells.count }
    }
    for column in 0..<width {
      html.append(isHead ? "<th scope=\"col\"" : "<td")
      switch tree.alignments[table.number + column] {
      case .none: html.append(">")
      case .left: html.append(" class=\"left\">")
      case .centre: html.append(" class=\"centre\">")
      case .right: html.append(" class=\"number\">")
      }
      if column < cells.count {
        inlines.parse(tree.cells[cells.lowerBound + column])
        writeInlines()
        collectWords()
      }
      html.append(isHead ? "</th>\n" : "</td>\n")
    }
    html.append("</tr>\n")
  }

  /// The caption, or the heading that the table stands under, with a number where there are several.
  private mutating func writeLabel(_ caption: [UInt8]?) {
    let heading = headings.last ?? title?.heading
    // It is read aloud; and a long one many times over would take the product of both.
    var words = caption?[...].prefix(200) ?? Array((heading?.plain ?? "").utf8.prefix(200))[...]
    if words.count == 200 {
      // No character is cut in two.
      while words.last.map({ $0 & 0xC0 == 0x80 }) == true { words.removeLast() }
      words = words.dropLast()
    }
    let head = Array(words).withoutTags
    var label = String(decoding: head[head.trimmed(head.indices)], as: UTF8.self)
    let table = options.words.table
    if label.isEmpty { label = table } else if caption == nil { label += ": \(table.lowercased())" }
    let count = tableLabels[label, default: 0] + 1
    tableLabels[label] = count
    if count > 1 { label += " \(count)" }
    let bytes = Array(label.utf8)
    html.escapeCode(bytes, 0..<bytes.count)
  }
}
