import SVG

extension SlopeChart {
  /// Beyond so many lines only those that are spoken of are named.
  private static let mostNames = 25

  public func draw(on canvas: inout Canvas) {
    let numbers = series.flatMap { $0.values.compactMap(\.value) }
    guard let least = numbers.min(), let greatest = numbers.max() else {
      return canvas.drawNothing()
    }
    let spoken = spoken
    let isByWay = series.count <= Self.mostNames && !series.contains(where: \.isChosen)
    let legend = Legend(
      isByWay
        ? [
          .init(.line(Self.up), canvas.words(.risen)),
          .init(.line(Self.down), canvas.words(.fallen)),
        ]
        : [], width: canvas.width)
    let scale = LinearScale(from: least...greatest, start: 1, end: 0)
    let most = canvas.width * (canvas.isNarrow ? 0.44 : 0.3)
    let right = labels(at: 1, scale, spoken, canvas)
    let left = labels(at: 0, scale, spoken, canvas)
    let rooms = [left, right].map { EndLabels.size(of: $0, atMost: most) }
    let names = Lettering.small.lines(
      canvas.words(.axisFrom, measure.name, measure.format.text(least)), to: canvas.width,
      atMost: 2)
    let top = Double(names.count) * Lettering.small.leading + legend.height + 36
    let plot = Box(
      x: rooms[0].width, y: top, width: canvas.width - rooms[0].width - rooms[1].width,
      height: max(canvas.isNarrow ? 240 : 300, rooms[0].height, rooms[1].height))
    let y = scale.placed(start: plot.bottom, end: plot.y)
    canvas.write(least > 0 ? names : Lettering.small.lines(measure.name, to: canvas.width))
    legend.draw(top: top - legend.height - 26, on: &canvas.drawing)
    drawPeriods(plot, on: &canvas.drawing)
    drawLines(plot, y, spoken, isByWay, on: &canvas)
    let ends = plot.y - 8...plot.bottom + 8
    EndLabels(labels(at: 0, y, spoken, canvas), atMost: most, within: ends)
      .draw(.left, from: plot.x, on: &canvas.drawing)
    EndLabels(labels(at: 1, y, spoken, canvas), atMost: most, within: ends)
      .draw(.right, from: plot.right, on: &canvas.drawing)
    canvas.height = plot.bottom + 12
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
    at period: Int, _ y: LinearScale, _ spoken: Set<Int>, _ canvas: borrowing Canvas
  ) -> [EndLabels.Label] {
    let isNarrow = canvas.isNarrow
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
    _ plot: Box, _ y: LinearScale, _ spoken: Set<Int>, _ isByWay: Bool, on canvas: inout Canvas
  ) {
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
    drawTargets(plot, y, on: &canvas)
  }

  private func drawTargets(_ plot: Box, _ y: LinearScale, on canvas: inout Canvas) {
    guard series.count <= 200 else { return }
    for one in series {
      let heights = one.values.map { $0.value.map { y($0) } }
      guard let known = heights.compactMap(\.self).first else { continue }
      canvas.drawing.line(
        from: Point(plot.x, heights[0] ?? known), to: Point(plot.right, heights[1] ?? known),
        class: "reach", node: says(one, canvas.words))
    }
  }
}

extension Phrase {
  static let risen = Phrase("risen", "Rose or stayed")
  static let fallen = Phrase("fallen", "Fell")
}
