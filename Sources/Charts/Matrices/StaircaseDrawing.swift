import SVG

/// A number for each two of many things, as a staircase of coloured squares.
struct StaircaseDrawing {
  let names: [String]
  /// A number for each two; only those below the diagonal are drawn.
  let values: [[Datum]]
  let measure: Measure
  let classes: ClassScale
  /// What little and much mean.
  let ends: (low: String, high: String)
  /// How two and their number are spoken of.
  let pair: Phrase

  private var pairs: Int { names.count * (names.count - 1) / 2 }

  private var hasMissing: Bool {
    names.indices.contains { row in (0..<row).contains { values[row][$0].missing != nil } }
  }

  func draw(on canvas: inout Canvas) {
    guard names.count > 1 else { return canvas.drawNothing() }
    let stairs = Staircase(names, width: canvas.width, mayNumber: canvas.isNarrow)
    let legend = ScaleLegend(
      measure, classes, ends: ends, hasMissing: hasMissing, within: canvas.width, canvas.words)
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
      stairs.drawLabels(on: &drawing)
      drawRows(stairs, canvas.words, on: &drawing)
    }
    canvas.height = max(top + stairs.height, legend.height) + 2
  }

  private func drawRows(_ stairs: Staircase, _ words: Wording, on drawing: inout Drawing) {
    let manner = manner(stairs.side)
    for row in names.indices.dropFirst() {
      // Some hundreds of stops are as many as anyone would step through.
      if manner != nil || pairs <= 300 {
        for column in 0..<row {
          drawing.group(node: says(row, column, words)) { drawing in
            drawing.cell(
              values[row][column], in: stairs.box(row: row, column: column), classes,
              saying: manner.map { $0.format.text(values[row][column]) },
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
    for index in 0..<classes.count {
      let squares = columns(of: row, in: index).map { stairs.box(row: row, column: $0) }
      drawing.path(.boxes(squares), class: classes.colour(index).fill)
    }
    for column in 0..<row where values[row][column].missing != nil {
      drawing.hatched(stairs.box(row: row, column: column))
    }
  }

  /// A minus sign in each square below the middle class, so that where there are no numbers colour
  /// is not alone in telling one side from the other.
  private func drawSigns(of row: Int, _ stairs: Staircase, on drawing: inout Drawing) {
    guard classes.centre != nil else { return }
    for index in 0..<classes.count / 2 {
      let signs = columns(of: row, in: index).map { stairs.box(row: row, column: $0).minusSign }
      drawing.path(.boxes(signs), class: classes.wordColour(index).fill)
    }
  }

  private func columns(of row: Int, in index: Int) -> [Int] {
    (0..<row).filter { values[row][$0].value.map { classes($0) } == index }
  }

  /// How large and how exactly numbers are written in squares, if they are.
  private func manner(_ side: Double) -> (lettering: Lettering, format: NumberFormat)? {
    let exact = measure.format
    var rough = exact
    rough.places = max(0, exact.places - 1)
    return [(Lettering.label, exact, 12.0), (.small, exact, 4), (.small, rough, 4)].first {
      $0.0.room(for: $0.1.text(-0.88)) + $0.2 <= side
    }
    .map { (lettering: $0.0, format: $0.1) }
  }

  private func says(_ row: Int, _ column: Int, _ words: Wording) -> String {
    words(
      pair, names[column].isolated, names[row].isolated,
      measure.format.text(values[row][column]))
  }

  /// What is said of a thing where there are too many pairs to go through: its extremes.
  private func says(_ row: Int, _ words: Wording) -> String {
    let others = names.indices.filter { $0 != row }.compactMap { column in
      values[row][column].value.map { (name: names[column], value: $0) }
    }
    guard let least = others.min(by: { $0.value < $1.value }),
      let most = others.max(by: { $0.value < $1.value })
    else { return words(.only, names[row], Missing.unavailable.symbol) }
    return words(
      .oneAgainstOthers, names[row].isolated, measure.format.text(least.value), least.name,
      measure.format.text(most.value), most.name)
  }
}

extension Box {
  /// The stroke of a minus sign in the middle.
  var minusSign: Box { Box(x: centre.x - 3, y: centre.y - 0.7, width: 6, height: 1.4) }
}

extension Phrase {
  static let oneAgainstOthers = Phrase(
    "one-against-others", "{1}: from {2} with {3} to {4} with {5}")
}
