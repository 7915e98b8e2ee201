import SVG

extension SlopeChart {
  /// Beyond so many lines only those that are spoken of are named.
  private static let mostNames = 25

  public func draw(on canvas: inout Canvas) {
    let numbers = series.flatMap { $0.values.compactMap(\.value) }
    guard let least = numbers.min(), let greatest = numbers.max() else {
      return canvas.drawNothing()
    }
    let scale = LinearScale(from: least...greatest, start: 1, end: 0)
    let most = canvas.width * (canvas.isNarrow ? 0.44 : 0.3)
    // Names take as much room wherever they come to stand.
    let rooms = [0, 1].map { EndLabels.size(of: labels(at: $0, scale, canvas), atMost: most) }
    let plot = Box(
      x: rooms[0].width, y: drawHead(from: least, on: &canvas) + 26,
      width: canvas.width - rooms[0].width - rooms[1].width,
      height: max(canvas.isNarrow ? 240 : 300, rooms[0].height, rooms[1].height))
    let y = scale.placed(start: plot.bottom, end: plot.y)
    drawPeriods(plot, on: &canvas.drawing)
    drawLines(plot, y, on: &canvas)
    for (period, side, x) in [(0, EndLabels.Side.left, plot.x), (1, .right, plot.right)] {
      EndLabels(
        labels(at: period, y, canvas), atMost: most, within: plot.y - 8...plot.bottom + 8
      ).draw(side, from: x, on: &canvas.drawing)
    }
    drawTargets(plot, y, on: &canvas)
    canvas.height = plot.bottom + 12
  }

  /// What is measured, where its scale starts, and how rising lines look and falling ones.
  ///
  /// - Returns: How much of the drawing it takes.
  private func drawHead(from least: Double, on canvas: inout Canvas) -> Double {
    let words = canvas.words
    let name =
      least > 0 ? words(.axisFrom, measure.name, measure.format.text(least)) : measure.name
    let lines = Lettering.small.lines(name, to: canvas.width, atMost: 2)
    canvas.write(lines)
    let top = Double(lines.count) * Lettering.small.leading + 10
    let changes = series.compactMap { change($0) }
    guard isByWay, changes.contains(where: { $0 < 0 }) else { return top }
    let up = changes.contains { $0 >= 0 } ? [Legend.Item(.line(Self.up), words(.risen))] : []
    let legend = Legend(up + [.init(.line(Self.down), words(.fallen))], width: canvas.width)
    legend.draw(top: top, on: &canvas.drawing)
    return top + legend.height
  }

  /// Whether lines look as they go, because none of them is spoken of.
  private var isByWay: Bool {
    series.count <= Self.mostNames && !series.contains(where: \.isChosen)
  }

  private static let up = "\(Colour.focus.line) thick"
  private static let down = "\(Colour.series(4).line) thick dashed"

  /// The lines that are spoken of, by their places: those chosen, or where there are very many the
  /// two that changed most, or all.
  private var spoken: Set<Int> {
    let chosen = series.indices.filter { series[$0].isChosen }
    guard chosen.isEmpty else { return Set(chosen) }
    guard series.count > Self.mostNames else { return Set(series.indices) }
    let ranked = series.indices.filter { change(series[$0]) != nil }
      .sorted { (change(series[$0]) ?? 0, $1) > (change(series[$1]) ?? 0, $0) }
    return Set([ranked.first, ranked.last].compactMap(\.self))
  }

  private func labels(
    at period: Int, _ y: LinearScale, _ canvas: borrowing Canvas
  ) -> [EndLabels.Label] {
    let (isNarrow, spoken) = (canvas.isNarrow, spoken)
    return series.enumerated().compactMap { place, series in
      let isSpoken = spoken.contains(place)
      guard isSpoken || self.series.count <= Self.mostNames else { return nil }
      let known = series.values[period].value ?? series.values[1 - period].value
      guard known != nil || period == 1 else { return nil }
      let text = measure.format.text(series.values[period])
      var label = EndLabels.Label(
        period == 1 ? series.name : text, period == 1 ? text : "",
        beside: y(known ?? y.domain.lowerBound))
      label.isStrong = series.isChosen
      label.isQuiet = !isSpoken || series.values[period].missing != nil
      label.isSmall = isNarrow
      label.hasMark = series.values[period].value != nil
      label.line = Colour.context.line
      return label
    }
  }

  private func drawPeriods(_ plot: Box, on drawing: inout Drawing) {
    for (index, x) in [plot.x, plot.right].enumerated() {
      drawing.line(
        from: Point(x, plot.y - 8), to: Point(x, plot.bottom + 8), class: Colour.grid.line)
      let name = Lettering.strong.fitted(PeriodName.text(periods[index]), to: plot.width - 8)
      drawing.text(name, at: Point(x, plot.y - 14), .middle, class: "strong")
    }
  }

  private func drawLines(
    _ plot: Box, _ y: LinearScale, on canvas: inout Canvas
  ) {
    let spoken = spoken
    let ends = series.map { one in
      zip([plot.x, plot.right], one.values).compactMap { x, value in
        value.value.map { (point: Point(x, y($0)), isImputed: value.isImputed) }
      }
    }
    let others = series.indices.filter { !spoken.contains($0) }.map { ends[$0] }
    var (lines, dots) = (Path(), Path())
    lines.add(others.filter { $0.count == 2 }.map { $0.map(\.point) })
    for end in others.joined() where !end.isImputed { dots.dot(at: end.point) }
    let context = Colour.context.line
    canvas.drawing.path(lines, class: context)
    canvas.drawing.path(dots, class: "\(context) pen-5")
    for end in others.joined() where end.isImputed {
      canvas.drawing.circle(end.point, radius: 3, class: "\(context) hollow")
    }
    // Those that are spoken of are drawn last, over the others.
    for place in series.indices where spoken.contains(place) {
      let falls = isByWay && (change(series[place]) ?? 0) < 0
      let colour: Colour = falls ? .series(4) : .focus
      if ends[place].count == 2 {
        canvas.drawing.line(
          from: ends[place][0].point, to: ends[place][1].point, class: falls ? Self.down : Self.up)
      }
      for end in ends[place] {
        canvas.drawing.circle(
          end.point, radius: 4, class: end.isImputed ? "\(colour.line) hollow" : colour.fill)
      }
    }
  }

  private func drawTargets(_ plot: Box, _ y: LinearScale, on canvas: inout Canvas) {
    guard series.count <= 200 else { return }
    let words = canvas.words
    canvas.drawing.group(class: "reach") { drawing in
      for one in series {
        let heights = one.values.map { $0.value.map { y($0) } }
        guard let known = heights.compactMap(\.self).first else { continue }
        drawing.line(
          from: Point(plot.x, heights[0] ?? known), to: Point(plot.right, heights[1] ?? known),
          node: says(one, words))
      }
    }
  }
}

extension Phrase {
  static let risen = Phrase("risen", "Rose or stayed")
  static let fallen = Phrase("fallen", "Fell")
}
