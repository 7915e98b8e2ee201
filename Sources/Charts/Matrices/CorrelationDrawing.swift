import SVG

extension CorrelationHeatmap {
  public func draw(on canvas: inout Canvas) {
    guard names.count > 1 else { return canvas.drawNothing() }
    let stairs = Staircase(names, width: canvas.width, mayNumber: canvas.isNarrow)
    let legend = ScaleLegend(
      Measure(coefficient ?? canvas.words(.correlation), .plain), Self.classes,
      ends: (canvas.words(.goAgainst), canvas.words(.goTogether)),
      hasMissing: pairs.contains { $0.datum.missing != nil }, within: canvas.width, canvas.words)
    let beside = Box(
      x: canvas.width - legend.width, y: 0, width: legend.width, height: legend.height)
    let isBeside = !stairs.labels.contains { $0.box.overlaps(beside.inset(-16)) }
    legend.draw(at: Point(isBeside ? beside.x : 0, 0), on: &canvas.drawing)
    var top = isBeside ? 0 : legend.height + 16
    if stairs.isNumbered {
      let key = NumberedKey(names, width: canvas.width)
      key.draw(top: top, on: &canvas.drawing)
      top += key.height + 12
    }
    canvas.drawing.group(moved: Point(0, top)) { drawing in
      draw(stairs, canvas.words, on: &drawing)
    }
    canvas.height = max(top + stairs.height, legend.height) + 2
  }

  private func draw(_ stairs: Staircase, _ words: Wording, on drawing: inout Drawing) {
    for label in stairs.labels {
      for (line, text) in label.lines.enumerated() {
        let foot = label.point.y + Double(line) * stairs.lettering.leading
        drawing.text(
          text, at: Point(label.point.x, foot),
          class: stairs.lettering.size == Lettering.small.size ? "small" : "")
      }
    }
    let manner = manner(stairs.side)
    for row in names.indices.dropFirst() {
      // Some hundreds of stops are as many as anyone would step through.
      if manner != nil || pairs.count <= 300 {
        for column in 0..<row {
          drawing.group(node: says(row, column, words)) { drawing in
            drawing.cell(
              coefficients[row][column], in: stairs.box(row: row, column: column), Self.classes,
              saying: manner.map { $0.format.text(coefficients[row][column]) },
              manner?.lettering ?? .small)
          }
        }
      } else {
        drawing.group(node: says(row, words)) { drawSquares(of: row, stairs, on: &$0) }
      }
      if manner == nil, stairs.side >= 10 { drawSigns(of: row, stairs, on: &drawing) }
    }
  }

  /// A row of squares, those of a class as one shape.
  private func drawSquares(of row: Int, _ stairs: Staircase, on drawing: inout Drawing) {
    for index in 0..<Self.classes.count {
      var squares = Path()
      for column in 0..<row
      where coefficients[row][column].value.map(Self.classes.callAsFunction) == index {
        squares.add(stairs.box(row: row, column: column))
      }
      drawing.path(squares, class: Self.classes.colour(index).fill)
    }
    for column in 0..<row where coefficients[row][column].missing != nil {
      drawing.hatched(stairs.box(row: row, column: column))
    }
  }

  /// A minus sign in each square below the middle class, so that where there are no numbers colour
  /// is not alone in telling one side from the other.
  private func drawSigns(of row: Int, _ stairs: Staircase, on drawing: inout Drawing) {
    for index in 0..<Self.classes.count / 2 {
      var signs = Path()
      for column in 0..<row
      where coefficients[row][column].value.map(Self.classes.callAsFunction) == index {
        let centre = stairs.box(row: row, column: column).centre
        signs.add(Box(x: centre.x - 3, y: centre.y - 0.7, width: 6, height: 1.4))
      }
      drawing.path(signs, class: Self.classes.wordColour(index).fill)
    }
  }

  /// How large and how exactly numbers are written in squares, if they are.
  private func manner(_ side: Double) -> (lettering: Lettering, format: NumberFormat)? {
    [(Lettering.label, NumberFormat.plain), (.small, .plain), (.small, .decimal(1))].first {
      $0.0.room(for: $0.1.text(-0.88)) + ($0.0 == .label ? 12 : 4) <= side
    }
    .map { (lettering: $0.0, format: $0.1) }
  }

  private func says(_ row: Int, _ column: Int, _ words: Wording) -> String {
    words(
      .pairCorrelation, names[column], names[row],
      NumberFormat.plain.text(coefficients[row][column]))
  }

  /// What is said of a measure where there are too many pairs to go through: its extremes.
  private func says(_ row: Int, _ words: Wording) -> String {
    let others = names.indices.filter { $0 != row }.compactMap { column in
      coefficients[row][column].value.map { (name: names[column], value: $0) }
    }
    guard let least = others.min(by: { $0.value < $1.value }),
      let most = others.max(by: { $0.value < $1.value })
    else { return words(.only, names[row], Missing.unavailable.symbol) }
    return words(
      .oneAgainstOthers, names[row], NumberFormat.plain.text(least.value), least.name,
      NumberFormat.plain.text(most.value), most.name)
  }
}
