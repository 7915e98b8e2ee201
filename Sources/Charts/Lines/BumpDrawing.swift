import SVG

extension BumpChart {
  /// Beyond so many lines only those that are spoken of are named.
  private static let mostNames = 25

  public func draw(on canvas: inout Canvas) {
    let ranks = ranked
    guard !periods.isEmpty, ranks.contains(where: { $0.ends != nil }) else {
      return canvas.drawNothing()
    }
    let isNamed = ranks.count <= Self.mostNames
    let spoken = spoken(ranks)
    let last = Double(ranks.count)
    let scale = LinearScale(from: 1...max(2, last), start: 0, end: 1)
    let most = canvas.width * (canvas.isNarrow ? 0.42 : 0.3)
    let shown = ranks.indices.filter { isNamed || spoken.contains($0) }
    let room = EndLabels.size(
      of: labels(ranks, shown, spoken, scale, 0, canvas), atMost: most)
    let margin = Lettering.small.room(for: NumberFormat.count.text(last)) + 20
    let name = Lettering.small.lines(
      canvas.words(.rankOf, measure.name), to: canvas.width, atMost: 2)
    let top = Double(name.count) * Lettering.small.leading + 22
    let height = max(isNamed ? (last - 1) * 26 : canvas.isNarrow ? 300 : 380, room.height - 26)
    let plot = Box(x: margin, y: top, width: canvas.width - margin - room.width - 6, height: height)
    let y = scale.placed(start: plot.y, end: plot.bottom)
    let axis = PeriodAxis(periods, from: plot.x, to: plot.right)
    canvas.write(name)
    drawRanks(y, Int(last), on: &canvas.drawing)
    axis.draw(at: plot.bottom + 8, on: &canvas)
    let others = ranks.indices.filter { !spoken.contains($0) }
    if isNamed {
      for place in others { draw(ranks[place], false, axis.places, y, on: &canvas) }
    } else {
      // Among very many no single line can be followed: straight and thin, they are a ground.
      let chart = LineChart(measure, over: periods, others.map { ranks[$0] })
      var lines = Path()
      for one in chart.series { lines.add(chart.lines(one, axis.places, y)) }
      canvas.drawing.path(lines, class: "\(Colour.context.line) thin")
    }
    for place in ranks.indices where spoken.contains(place) {
      draw(ranks[place], true, axis.places, y, on: &canvas)
    }
    LineChart(measure, over: periods, ranks).drawGaps(
      of: ranks.indices.filter(spoken.contains), behind: isNamed ? others : [], axis.places, y,
      within: plot.inset(-8),
      on: &canvas.drawing)
    let step = axis.places.count > 1 ? axis.places[1] - axis.places[0] : plot.width / 2
    EndLabels(
      labels(ranks, shown, spoken, y, step, canvas), atMost: most,
      within: plot.y - 10...plot.bottom + 10
    ).draw(.right, from: (axis.places.last ?? plot.right) + 4, on: &canvas.drawing)
    canvas.height = plot.bottom + 34
  }

  /// The lines that are spoken of, by their places: those chosen, or those that are first at last.
  private func spoken(_ ranks: [Series]) -> Set<Int> {
    let chosen = ranks.indices.filter { ranks[$0].isChosen }
    guard chosen.isEmpty else { return Set(chosen) }
    return Set(ranks.indices.filter { ranks[$0].values.last?.value == 1 })
  }

  private func labels(
    _ ranks: [Series], _ shown: [Int], _ spoken: Set<Int>, _ y: LinearScale, _ step: Double,
    _ canvas: borrowing Canvas
  ) -> [EndLabels.Label] {
    let isNarrow = canvas.isNarrow
    return shown.map { place in
      let one = ranks[place]
      let last = one.ends?.last
      let height = last.flatMap { one.values[$0].value } ?? y.domain.upperBound
      let symbol = one.values.last?.missing?.symbol ?? ""
      var label = EndLabels.Label(one.name, last == nil ? symbol : "", beside: y(height))
      label.isStrong = spoken.contains(place)
      label.isQuiet = !spoken.contains(place)
      label.isSmall = isNarrow
      label.hasMark = last != nil
      label.line = spoken.contains(place) ? Colour.focus.line : Colour.context.line
      label.reach = last.map { Double(periods.count - 1 - $0) * step } ?? 0
      return label
    }
  }

  /// The ranks at the left: each, or where there are many the first, the last and some between.
  private func drawRanks(_ y: LinearScale, _ count: Int, on drawing: inout Drawing) {
    let step = count <= Self.mostNames ? 1 : count <= 60 ? 10 : 50
    for rank in 1...max(1, count) {
      guard rank == 1 || rank == count || rank.isMultiple(of: step) else { continue }
      guard rank == 1 || rank == count || (y(Double(count)) - y(Double(rank))).magnitude > 14
      else { continue }
      drawing.text(
        NumberFormat.count.text(Double(rank)),
        at: Point(0, y(Double(rank)) + Lettering.small.drop),
        class: "small \(Colour.secondary.fill)")
    }
  }

  /// From rank to rank in curves that leave and arrive level, so that crossings can be followed.
  private func curves(_ ranks: Series, _ x: [Double], _ y: LinearScale) -> Path {
    var path = Path()
    for run in ranks.runs {
      for index in run {
        let point = Point(x[index], y(ranks.values[index].value ?? 0))
        guard index > run.lowerBound else {
          path.move(to: point)
          continue
        }
        let before = Point(x[index - 1], y(ranks.values[index - 1].value ?? 0))
        let middle = (before.x + point.x) / 2
        path.curve(
          to: point, leaving: Point(middle, before.y), arriving: Point(middle, point.y))
      }
    }
    return path
  }

  /// A line that can be explored, which reaches farther than it is seen.
  private func draw(
    _ ranks: Series, _ isSpoken: Bool, _ x: [Double], _ y: LinearScale, on canvas: inout Canvas
  ) {
    let colour: Colour = isSpoken ? .focus : .context
    let curves = curves(ranks, x, y)
    canvas.drawing.group(node: says(ranks, canvas.words)) { drawing in
      drawing.path(curves, class: "reach")
      drawing.path(curves, class: colour.line + (isSpoken ? " heavy round" : ""))
      var dots = Path()
      for (index, value) in ranks.values.enumerated() {
        guard let rank = value.value else { continue }
        let point = Point(x[index], y(rank))
        if value.isImputed {
          drawing.circle(point, radius: isSpoken ? 5 : 3, class: "\(colour.line) hollow")
        } else {
          dots.dot(at: point)
        }
      }
      drawing.path(dots, class: "\(colour.line) pen-\(isSpoken ? 7 : 5)")
    }
  }
}

extension Phrase {
  static let rankOf = Phrase("rank-of", "Rank by {1}")
}
