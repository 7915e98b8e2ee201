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
      x: rooms[0].width, y: drawHead(on: &canvas) + 26,
      width: canvas.width - rooms[0].width - rooms[1].width,
      height: max(canvas.isNarrow ? 240 : 300, rooms[0].height, rooms[1].height))
    let y = scale.placed(start: plot.bottom, end: plot.y)
    drawPeriods(plot, canvas.words, on: &canvas.drawing)
    drawLines(plot, y, on: &canvas)
    for (period, side, x) in [(0, EndLabels.Side.left, plot.x), (1, .right, plot.right)] {
      EndLabels(
        labels(at: period, y, canvas), atMost: most, within: plot.y - 8...plot.bottom + 8
      ).draw(side, from: x, on: &canvas.drawing)
    }
    canvas.height = plot.bottom + 12
  }

  /// What is measured, and how rising lines look and falling ones. There is no axis, so it has no
  /// start to speak of: the numbers stand at the ends of the lines.
  ///
  /// - Returns: How much of the drawing it takes.
  private func drawHead(on canvas: inout Canvas) -> Double {
    let words = canvas.words
    let lines = Lettering.small.lines(measure.name, to: canvas.width, atMost: 2)
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

  private func drawPeriods(_ plot: Box, _ words: Wording, on drawing: inout Drawing) {
    for (index, x) in [plot.x, plot.right].enumerated() {
      drawing.line(
        from: Point(x, plot.y - 8), to: Point(x, plot.bottom + 8), class: Colour.grid.line)
      let name = Lettering.strong.fitted(
        PeriodName.text(periods[index], words), to: plot.width - 8)
      drawing.text(name, at: Point(x, plot.y - 14), .middle, class: "strong")
    }
  }

  /// The others and then, over them, those that are spoken of.
  private func drawLines(_ plot: Box, _ y: LinearScale, on canvas: inout Canvas) {
    let spoken = spoken
    let others = series.indices.filter { !spoken.contains($0) }
    if series.count <= Self.mostExplored {
      for place in others { draw(place, false, plot, y, on: &canvas) }
    } else {
      var (lines, dots) = (Path(), Path())
      for ends in others.map({ ends(of: $0, plot, y) }) {
        if ends.count == 2 { lines.add([ends.map(\.point)]) }
        for end in ends {
          guard end.isImputed else {
            dots.dot(at: end.point)
            continue
          }
          canvas.drawing.circle(end.point, radius: 3, class: "\(Colour.context.line) hollow")
        }
      }
      canvas.drawing.path(lines, class: "\(Colour.context.line) thin")
      canvas.drawing.path(dots, class: "\(Colour.context.line) pen-3")
    }
    for place in series.indices where spoken.contains(place) {
      draw(place, true, plot, y, on: &canvas)
    }
  }

  /// Beyond so many lines none can be explored by itself.
  private static let mostExplored = 200

  /// Whether another line runs so near that one would lie beneath what the other reaches.
  private func isCrowded(_ place: Int, _ plot: Box, _ y: LinearScale) -> Bool {
    let own = heights(of: place, plot, y)
    return series.indices.contains { other in
      guard other != place else { return false }
      return zip(own, heights(of: other, plot, y)).allSatisfy { ($0 - $1).magnitude < 12 }
    }
  }

  /// How high a line stands at its two ends; where one is missing, as high as at the other.
  private func heights(of place: Int, _ plot: Box, _ y: LinearScale) -> [Double] {
    let ends = ends(of: place, plot, y).map(\.point.y)
    return [ends.first, ends.last].compactMap(\.self)
  }

  private typealias End = (point: Point, isImputed: Bool)

  private func ends(of place: Int, _ plot: Box, _ y: LinearScale) -> [End] {
    zip([plot.x, plot.right], series[place].values).compactMap { x, value in
      value.value.map { (point: Point(x, y($0)), isImputed: value.isImputed) }
    }
  }

  /// A line, which reaches farther than it is seen; where one end is missing, only the other.
  private func draw(
    _ place: Int, _ isSpoken: Bool, _ plot: Box, _ y: LinearScale, on canvas: inout Canvas
  ) {
    let ends = ends(of: place, plot, y)
    guard let first = ends.first, let last = ends.last else { return }
    let falls = isByWay && (change(series[place]) ?? 0) < 0
    let colour: Colour = !isSpoken ? .context : falls ? .series(4) : .focus
    let isMany = series.count > Self.mostNames
    let style = isSpoken ? falls ? Self.down : Self.up : colour.line + (isMany ? " thin" : "")
    let canExplore = series.count <= Self.mostExplored
    let node = canExplore ? says(series[place], canvas.words) : nil
    canvas.drawing.group(node: node) { drawing in
      if canExplore {
        drawing.line(
          from: Point(plot.x, first.point.y), to: Point(plot.right, last.point.y),
          class: isCrowded(place, plot, y) ? "near" : "reach")
      }
      if ends.count == 2 { drawing.line(from: first.point, to: last.point, class: style) }
      for end in ends {
        drawing.circle(
          end.point, radius: isSpoken ? 4 : 3,
          class: end.isImputed ? "\(colour.line) hollow" : colour.fill)
      }
    }
  }
}

extension Phrase {
  static let risen = Phrase("risen", "Rose or stayed")
  static let fallen = Phrase("fallen", "Fell")
}
