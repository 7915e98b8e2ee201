import SVG

extension LineChart {
  /// A panel for each series that is to be told apart, the others grey behind it.
  func drawPanels(on canvas: inout Canvas) {
    let told = told
    let heights = scale
    let names = axisName(canvas)
    let top = Double(names.count) * Lettering.small.leading + 12
    let grid = PanelGrid(
      told.count, within: canvas.width, least: canvas.isNarrow ? 140 : 180,
      gap: Point(canvas.isNarrow ? 16 : 24, 24))
    let margin = canvas.room(for: heights, measure.format) + 8
    let titles = told.map {
      Lettering.strong.lines(series[$0].name, to: grid.width, atMost: 2)
    }
    let above = Double(titles.map(\.count).max() ?? 1) * Lettering.strong.leading + 26
    canvas.write(names)
    for (index, place) in told.enumerated() {
      var frame = grid.panel(index, height: above + 124)
      frame.y += top
      for (number, line) in titles[index].enumerated() {
        let foot = frame.y + Double(number) * Lettering.strong.leading + Lettering.strong.size
        canvas.drawing.text(line, at: Point(frame.x, foot), class: "strong")
      }
      let plot = Box(
        x: frame.x + margin, y: frame.y + above, width: frame.width - margin, height: 100)
      let latest = Lettering.small.fitted(latest(series[place], canvas.words), to: grid.width)
      let foot = frame.y + Double(titles[index].count) * Lettering.strong.leading + 12
      canvas.drawing.text(latest, at: Point(frame.x, foot), class: "small \(Colour.secondary.fill)")
      canvas.mark(says(series[place], canvas.words), over: frame) { canvas in
        draw(place, in: plot, heights, on: &canvas)
      }
    }
    canvas.height = top + grid.height(of: above + 124)
  }

  private func draw(
    _ place: Int, in plot: Box, _ heights: LinearScale, on canvas: inout Canvas
  ) {
    let y = heights.placed(start: plot.bottom, end: plot.y)
    let axis = PeriodAxis(periods, from: plot.x + 4, to: plot.right - 6)
    canvas.grid(across: plot, y, measure.format)
    axis.drawEnds(at: plot.bottom, within: plot, canvas.words, on: &canvas.drawing)
    // Grey lines behind very many panels would weigh more than they tell.
    if series.count <= 16 {
      var others = Path()
      for (other, series) in series.enumerated() where other != place {
        others.add(lines(series, axis.places, y))
      }
      canvas.drawing.path(others, class: "\(Colour.context.line) round thin")
    }
    let look = LineLook.alone(isMarked: false)
    canvas.drawing.path(band(series[place], axis.places, y), class: "\(look.colour.fill) veil")
    draw(series[place], look, axis.places, y, on: &canvas.drawing)
    if let last = series[place].ends?.last, let value = series[place].values[last].value {
      canvas.drawing.circle(
        Point(axis.places[last], y(value)), radius: 4, class: "\(look.colour.fill) ring")
    }
    let others = series.count <= 16 ? series.indices.filter { $0 != place } : []
    drawGaps(
      of: [place], behind: others, axis.places, y, within: plot, on: &canvas.drawing)
  }

  /// The latest value and its period.
  private func latest(_ series: Series, _ words: Wording) -> String {
    guard let last = series.ends?.last else { return series.values.last?.missing?.symbol ?? "" }
    return words(
      .inPeriod, measure.format.text(series.values[last]), PeriodName.text(periods[last], words))
  }
}
