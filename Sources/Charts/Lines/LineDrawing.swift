import SVG

extension LineChart {
  public func draw(on canvas: inout Canvas) {
    guard !periods.isEmpty, series.contains(where: { $0.ends != nil }) else {
      return canvas.drawNothing()
    }
    hasPanels ? drawPanels(on: &canvas) : drawTogether(on: &canvas)
  }

  private func drawTogether(on canvas: inout Canvas) {
    let heights = scale
    let margin = canvas.room(for: heights, measure.format) + 12
    let most = canvas.width * (canvas.isNarrow ? 0.42 : 0.27)
    let looks = looks(canvas)
    // Their names take as much room wherever they come to stand.
    let room = EndLabels.size(
      of: labels(looks, heights, step: 0, isSmall: canvas.isNarrow), atMost: most)
    let names = axisName(canvas)
    let top = Double(names.count) * Lettering.small.leading + 12
    let plot = Box(
      x: margin, y: top, width: canvas.width - margin - room.width - 4,
      height: max(canvas.isNarrow ? 220 : 300, room.height))
    let y = heights.placed(start: plot.bottom, end: plot.y)
    let axis = PeriodAxis(periods, from: plot.x + 4, to: plot.right)
    canvas.write(names)
    canvas.grid(across: plot, y, measure.format)
    axis.draw(at: plot.bottom, on: &canvas)
    drawContext(axis.places, y, on: &canvas.drawing)
    for (place, look) in zip(told, looks) {
      canvas.drawing.path(band(series[place], axis.places, y), class: "\(look.colour.fill) veil")
    }
    for (place, look) in zip(told, looks) {
      draw(series[place], look, axis.places, y, on: &canvas.drawing)
    }
    drawGaps(
      of: told, behind: series.indices.filter { !told.contains($0) }, axis.places, y, within: plot,
      on: &canvas.drawing)
    let step = axis.places.count > 1 ? axis.places[1] - axis.places[0] : plot.width / 2
    EndLabels(
      labels(looks, y, step: step, isSmall: canvas.isNarrow), atMost: most,
      within: plot.y - 9...plot.bottom + 9
    ).draw(.right, from: axis.places.last ?? plot.right, on: &canvas.drawing)
    drawTargets(axis.places, y, on: &canvas)
    canvas.height = plot.bottom + 24
  }

  private func looks(_ canvas: borrowing Canvas) -> [LineLook] {
    let isMarked = periods.count <= (canvas.isNarrow ? 12 : 24)
    return told.indices.map {
      told.count == 1 ? .alone(isMarked: isMarked) : .kind($0, isMarked: isMarked)
    }
  }

  /// The names of the lines that are told apart, and of the others while they are few.
  private func labels(
    _ looks: [LineLook], _ y: LinearScale, step: Double, isSmall: Bool
  ) -> [EndLabels.Label] {
    var labels = zip(told, looks).map { place, look in
      var label = label(series[place], y, step)
      label.isStrong = series[place].isChosen
      label.line = look.colour.line
      return label
    }
    for place in series.indices where series.count <= 8 && !told.contains(place) {
      var label = label(series[place], y, step)
      label.isQuiet = true
      label.line = Colour.context.line
      labels.append(label)
    }
    for index in labels.indices { labels[index].isSmall = isSmall }
    return labels
  }

  private func label(_ series: Series, _ y: LinearScale, _ step: Double) -> EndLabels.Label {
    guard let last = series.ends?.last, let value = series.values[last].value else {
      let symbol = series.values.last?.missing?.symbol ?? ""
      var label = EndLabels.Label(series.name, symbol, beside: y(y.domain.lowerBound))
      label.hasMark = false
      return label
    }
    // The latest value, or why there is none.
    let latest = measure.format.text(series.values[periods.count - 1])
    var label = EndLabels.Label(series.name, latest, beside: y(value))
    label.reach = Double(periods.count - 1 - last) * step
    return label
  }

  private func drawContext(_ x: [Double], _ y: LinearScale, on drawing: inout Drawing) {
    let others = series.indices.filter { !told.contains($0) }.map { series[$0] }
    // Many are kept calm by being thin: paler they could not be seen.
    let style = "\(Colour.context.line) round" + (others.count > 8 ? " thin" : "")
    for other in others { drawing.path(path(other, x, y), class: style) }
    for other in others { drawing.path(dots(other, x, y), class: "\(Colour.context.line) pen-3") }
  }

  /// Points to touch, or whole lines where those would be too many.
  private func drawTargets(_ x: [Double], _ y: LinearScale, on canvas: inout Canvas) {
    let (words, told) = (canvas.words, told.map { series[$0] })
    guard told.count * periods.count <= 200 else {
      canvas.drawing.group(class: "reach") { drawing in
        for one in told { drawing.path(path(one, x, y), node: says(one, words)) }
      }
      return
    }
    canvas.drawing.group(class: "target") { drawing in
      for one in told {
        for (index, value) in one.values.enumerated() {
          guard let height = value.value ?? guess(one, index) else { continue }
          drawing.circle(
            Point(x[index], y(height)), radius: 12,
            node: words(
              .partOf, one.name, PeriodName.text(periods[index], canvas.words),
              measure.format.text(value)))
        }
      }
    }
  }
}

extension Canvas {
  /// What is measured upwards, above a plot, in one or more lines.
  mutating func write(_ lines: [String]) {
    for (index, line) in lines.enumerated() {
      drawing.text(
        line, at: Point(0, 12 + Double(index) * Lettering.small.leading),
        class: "small \(Colour.secondary.fill)")
    }
  }
}
