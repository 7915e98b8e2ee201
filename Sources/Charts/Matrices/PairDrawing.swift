import SVG

extension PairPlot {
  public func draw(on canvas: inout Canvas) {
    guard !columns.isEmpty, rows > 0 else { return canvas.drawNothing() }
    if canvas.isNarrow, columns.count > 1 {
      drawStrongest(on: &canvas)
    } else {
      drawSquare(on: &canvas)
    }
  }

  /// All panels in a square.
  private func drawSquare(on canvas: inout Canvas) {
    let panels = PairPanels(self)
    let layout = PairLayout(
      self, panels, top: drawLegends(panels, on: &canvas), width: canvas.width)
    layout.key?.draw(top: layout.keyTop, on: &canvas.drawing)
    for row in columns.indices {
      for column in 0..<row {
        let box = layout.panel(row: row, column: column)
        canvas.drawing.group(node: says(column, row, canvas.words)) { drawing in
          drawing.rectangle(box, class: "\(Colour.grid.line) target")
          panels.drawDots(column, row, in: box, on: &drawing)
        }
        drawCoefficient(
          correlations[row][column], in: layout.panel(row: column, column: row),
          on: &canvas.drawing)
      }
      drawSpread(row, panels, layout, on: &canvas)
    }
    layout.drawTicks(on: &canvas.drawing)
    canvas.height = layout.height
  }

  /// Which colour is which group, and how strong a link is. Returns where the panels begin.
  private func drawLegends(_ panels: PairPanels, on canvas: inout Canvas) -> Double {
    guard columns.count > 1 else {
      let legend = panels.legend(width: canvas.width, canvas.words)
      legend.draw(on: &canvas.drawing)
      return legend.height
    }
    let scale = ScaleLegend(
      Measure(canvas.words(.correlation), .plain), CorrelationHeatmap.classes,
      ends: (canvas.words(.goAgainst), canvas.words(.goTogether)),
      hasMissing: pairs.contains { $0.correlation.missing != nil }, within: canvas.width,
      canvas.words)
    let legend = panels.legend(width: canvas.width - scale.width - 32, canvas.words)
    legend.draw(on: &canvas.drawing)
    scale.draw(at: Point(canvas.width - scale.width, 0), on: &canvas.drawing)
    return max(legend.height, scale.height + 12)
  }

  func says(_ across: Int, _ up: Int, _ words: Wording) -> String {
    words(
      .pairNode, name(across), name(up), NumberFormat.plain.text(correlations[up][across]))
  }

  /// The coefficient, as large as there is room for.
  private func drawCoefficient(_ datum: Datum, in box: Box, on drawing: inout Drawing) {
    drawing.cell(datum, in: box, CorrelationHeatmap.classes)
    let text = NumberFormat.plain.text(datum)
    var style = "title"
    var lettering = Lettering(size: 19, isBold: true)
    if lettering.room(for: text) + 8 > box.width { (lettering, style) = (.label, "") }
    if lettering.room(for: text) + 4 > box.width { (lettering, style) = (.small, "small") }
    let classes = CorrelationHeatmap.classes
    let colour = datum.isImputed ? Colour.ink : datum.value.map { classes.wordColour(classes($0)) }
    drawing.text(
      text, at: Point(box.centre.x, box.centre.y + lettering.drop), .middle,
      class: [style, colour?.fill ?? "halo"].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// A measure’s name, and how it is spread.
  private func drawSpread(
    _ column: Int, _ panels: PairPanels, _ layout: PairLayout, on canvas: inout Canvas
  ) {
    let box = layout.panel(row: column, column: column)
    let lettering = PairLayout.nameLettering
    let lines = layout.nameLines(column)
    let head = Double(lines.count) * lettering.leading + 6
    canvas.drawing.group(node: columns[column].says(canvas.words)) { drawing in
      drawing.rectangle(box, class: "\(Colour.grid.line) target")
      panels.drawCurves(
        column, in: Box(x: box.x, y: box.y + head, width: box.width, height: box.height - head),
        on: &drawing)
      for (index, line) in lines.enumerated() {
        let foot = box.y + 4 + lettering.size + Double(index) * lettering.leading
        drawing.text(
          line, at: Point(box.x + 4, foot), class: layout.key == nil ? "small" : "small strong")
      }
    }
  }

  /// The strongest pairs, one under another.
  private func drawStrongest(on canvas: inout Canvas) {
    let panels = PairPanels(self)
    let legend = panels.legend(width: canvas.width, canvas.words)
    legend.draw(on: &canvas.drawing)
    let shown = shownAlone
    var top = legend.height
    if pairs.count > shown.count {
      canvas.drawing.text(
        canvas.words(
          .strongestOf, .count(shown.count), .count(pairs.count)),
        at: Point(0, top + Lettering.small.size), class: "small \(Colour.secondary.fill)")
      top += 28
    }
    for pair in shown { draw(pair, panels, &top, on: &canvas) }
    canvas.height = top - 12
  }

  private func draw(
    _ pair: Pair, _ panels: PairPanels, _ top: inout Double, on canvas: inout Canvas
  ) {
    canvas.drawing.text(
      canvas.words(.pairCorrelationIs, NumberFormat.plain.text(pair.correlation)),
      at: Point(0, top + Lettering.label.size), class: "strong")
    let (x, y) = (columns[pair.first].measure, columns[pair.second].measure)
    let height = 180.0
    let upright = panels.scale(pair.second, start: 0, end: 1)
    let left = (upright.map { canvas.room(for: $0, y.format) } ?? 0) + 8
    let box = Box(x: left, y: top + 46, width: canvas.width - left, height: height)
    canvas.name(above: box, y.name)
    if let scale = panels.scale(
      pair.second, start: box.bottom - PairPanels.margin, end: box.y + PairPanels.margin)
    {
      canvas.grid(across: box, scale, y.format)
    }
    if let scale = panels.scale(
      pair.first, start: box.x + PairPanels.margin, end: box.right - PairPanels.margin, about: 4)
    {
      canvas.numbers(under: box, scale, x.format)
    }
    canvas.name(under: box, x.name)
    canvas.drawing.group(node: says(pair.first, pair.second, canvas.words)) { drawing in
      drawing.rectangle(box, class: "target")
      panels.drawDots(pair.first, pair.second, in: box, on: &drawing)
    }
    top = box.bottom + 64
  }
}
