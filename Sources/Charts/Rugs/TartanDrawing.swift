import SVG

extension TartanRug {
  public func draw(on canvas: inout Canvas) {
    guard !rows.isEmpty, !columns.isEmpty else { return canvas.drawNothing() }
    let words = canvas.words
    // What is in a cell depends on how wide it is: the number, and its standing in a word or a sign.
    let column = NamedRows(rows.map(\.measure.name), marks: 0, gap: 0, on: canvas).left
    let step = min((canvas.width - column) / Double(columns.count), 160)
    let numbers = rows.map { row in row.cells.map { row.measure.format.text($0.value) } }
    let used = Standing.allCases.filter { standing in
      rows.contains { $0.cells.contains { $0.standing == standing } }
    }
    let hasNumbers = numbers.joined().allSatisfy { Lettering.small.room(for: $0) + 6 <= step }
    let hasWords = used.allSatisfy { Lettering.small.room(for: words($0.phrase)) + 6 <= step }
    let height = hasNumbers ? 38.0 : 26
    let legend = legend(used, hasWords, canvas)
    let header = header(step, canvas.words)
    let top = legend.height + 20 + Double(header.map(\.count).max() ?? 0) * Lettering.small.leading
    let names = NamedRows(
      rows.map(\.measure.name), marks: height, gap: canvas.isNarrow ? 8 : 2, on: canvas)
    canvas.drawing.text(
      Lettering.small.fitted(words(.comparedWith, benchmark), to: canvas.width), at: Point(0, 12),
      class: "small \(Colour.secondary.fill)")
    legend.draw(top: 18, on: &canvas.drawing)
    write(header, column, step, foot: top - 4, on: &canvas)
    for (index, row) in rows.enumerated() {
      names.draw(index, isStrong: false, top: top, on: &canvas.drawing)
      for (place, cell) in row.cells.enumerated() {
        let box = Box(
          x: column + Double(place) * step, y: top + names.tops[index], width: step - 2,
          height: height)
        let mark = hasWords ? words(cell.standing.phrase) : cell.standing.sign
        draw(
          cell, box, hasNumbers ? numbers[index][place] : nil, mark,
          hasNodes ? says(row, place, words) : nil, on: &canvas.drawing)
      }
      if !hasNodes {
        canvas.drawing.rectangle(
          Box(x: 0, y: top + names.tops[index], width: canvas.width, height: height),
          class: "target",
          node: columns.indices.map { says(row, $0, words) }.joined(separator: "; "))
      }
    }
    canvas.height = top + names.height
  }

  /// Whether each cell can be reached, or where there are very many only each row.
  private var hasNodes: Bool { rows.count * columns.count <= 300 }

  private func legend(
    _ used: [Standing], _ hasWords: Bool, _ canvas: borrowing Canvas
  ) -> Legend {
    let words = canvas.words
    return Legend(
      used.compactMap { standing in
        standing.colour.map { colour in
          let name = words(standing.phrase).capitalised
          return .init(.box(colour.fill), hasWords ? name : "\(standing.sign) \(name)")
        }
      }, width: canvas.width)
  }

  /// The names of the columns in lines. Where periods do not fit, every second is named, or every
  /// third; longer names are cut.
  private func header(_ step: Double, _ words: Wording) -> [[String]] {
    let lettering = Lettering.small
    let names = columns.map { PeriodName.text($0, words) }
    let longest = names.map { lettering.room(for: $0) + 6 }.max() ?? 0
    guard longest > step, names.allSatisfy({ $0.count <= 10 && !$0.contains(" ") }) else {
      return names.map { lettering.lines($0, to: step - 4, atMost: 4) }
    }
    let every = max(1, Int((longest / step).rounded(.up)))
    return names.enumerated().map { index, name in
      (names.count - 1 - index).isMultiple(of: every) ? [name] : []
    }
  }

  private func write(
    _ header: [[String]], _ left: Double, _ step: Double, foot: Double, on canvas: inout Canvas
  ) {
    for (place, lines) in header.enumerated() {
      for (number, line) in lines.reversed().enumerated() {
        let half = Lettering.small.room(for: line) / 2
        let middle = left + (Double(place) + 0.5) * step - 1
        canvas.drawing.text(
          line,
          at: Point(
            max(half, min(middle, canvas.width - half)),
            foot - Double(number) * Lettering.small.leading), .middle, class: "small")
      }
    }
  }

  private func draw(
    _ cell: Cell, _ box: Box, _ number: String?, _ mark: String, _ says: String?,
    on drawing: inout Drawing
  ) {
    let isMissing = cell.value.missing != nil
    if isMissing { drawing.path(.hatching(box), class: Colour.hatch.line) }
    let lines = [cell.value.missing?.symbol ?? number, isMissing ? nil : mark]
      .compactMap(\.self).filter { !$0.isEmpty }
    drawing.rectangle(
      box, class: isMissing ? "target" : cell.standing.colour?.fill ?? "target", node: says)
    let ink = isMissing ? Colour.ink.fill + " halo" : cell.standing.ink.fill
    let lettering = Lettering.small
    let first = box.centre.y + lettering.drop - Double(lines.count - 1) * lettering.leading / 2
    for (index, line) in lines.enumerated() where lettering.room(for: line) <= box.width + 4 {
      drawing.text(
        line, at: Point(box.centre.x, first + Double(index) * lettering.leading), .middle,
        class: "small \(ink)")
    }
  }
}

extension Phrase {
  static let comparedWith = Phrase("compared-with", "Compared with {1}:")
}
