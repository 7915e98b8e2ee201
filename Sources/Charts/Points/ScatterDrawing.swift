import SVG

extension ScatterPlot {
  public func draw(on canvas: inout Canvas) {
    let shown = dots.compactMap { dot in dot.place.map { (dot: dot, place: $0) } }
    guard !shown.isEmpty else {
      canvas.drawNothing()
      return canvas.note(canvas.words.missing(missing))
    }
    let legend = Legend(legendItems(canvas.words), width: canvas.width)
    legend.draw(on: &canvas.drawing)
    let frame = Frame(self, shown.map(\.place), top: legend.height, canvas)
    canvas.grid(across: frame.plot, frame.y, up.format)
    canvas.grid(down: frame.plot, frame.x, across.format)
    canvas.name(above: frame.plot, up.name)
    canvas.name(under: frame.plot, across.name)
    canvas.height = frame.plot.bottom + 46
    let cloud = DotCloud(
      shown.map { dot, place in
        DotCloud.Dot(
          name: dot.name, point: Point(frame.x(place.x), frame.y(place.y)), group: dot.group,
          isChosen: dot.isChosen, isHollow: dot.isImputed)
      }, isNarrow: canvas.isNarrow)
    var labels = LabelPlacement(within: frame.plot.inset(2))
    cloud.keepClear(&labels)
    for reference in references { draw(reference, frame, &labels, on: &canvas.drawing) }
    let words = canvas.words
    cloud.draw(
      { says(shown[$0].dot, words) }, { says($0, $1, words) }, on: &canvas.drawing)
    if hasTrend { drawTrend(frame, &labels, on: &canvas) }
    let names =
      cloud.chosenNames(&labels)
      + cloud.farthestNames(canvas.isNarrow ? (named + 1) / 2 : named, &labels)
    for name in names { canvas.drawing.draw(name) }
    canvas.note(canvas.words.missing(missing))
  }

  private func legendItems(_ words: Wording) -> [Legend.Item] {
    let (shown, faint) = (shown, dots.count > DotCloud.limit ? "" : " faint")
    let kinds = groups.enumerated().map { number, name in
      Legend.Item(.shape(Shape.kind(number), Colour.kind(number).fill + faint), name)
    }
    guard shown.contains(where: \.isImputed) else { return kinds }
    return kinds + [.init(.shape(.circle, "\(Colour.secondary.line) hollow"), words(.estimated))]
  }

  /// The plot and its scales, whose ends are round numbers around all dots and references.
  private struct Frame {
    var plot: Box
    let x: LinearScale
    let y: LinearScale

    init(
      _ chart: ScatterPlot, _ places: [(x: Double, y: Double)], top: Double, _ canvas: Canvas
    ) {
      var (xs, ys) = (places.map(\.x), places.map(\.y))
      for reference in chart.references {
        switch reference {
        case .across(let value, _): xs.append(value)
        case .up(let value, _): ys.append(value)
        }
      }
      plot = Box(x: 0, y: top + 26, width: canvas.width, height: canvas.isNarrow ? 280 : 460)
      y = LinearScale(around: ys, start: plot.bottom, end: plot.y, about: canvas.isNarrow ? 4 : 5)
      plot.x = canvas.room(for: y, chart.up.format) + 8
      plot.width -= plot.x + 8
      x = LinearScale(
        around: xs, start: plot.x, end: plot.right, about: canvas.isNarrow ? 4 : 6)
    }
  }

  private func draw(
    _ reference: Reference, _ frame: Frame, _ labels: inout LabelPlacement,
    on drawing: inout Drawing
  ) {
    let plot = frame.plot
    let (start, end, name) =
      switch reference {
      case .across(let value, let name):
        (Point(frame.x(value), plot.bottom), Point(frame.x(value), plot.y), name)
      case .up(let value, let name):
        (Point(plot.x, frame.y(value)), Point(plot.right, frame.y(value)), name)
      }
    drawing.line(from: start, to: end, class: "\(Colour.ink.line) dashed")
    labels.avoid(from: start, to: end)
    draw(name, along: start, to: end, &labels, on: &drawing)
  }

  /// The line that fits best, as far as there are dots, and within the plot.
  private func drawTrend(
    _ frame: Frame, _ labels: inout LabelPlacement, on canvas: inout Canvas
  ) {
    let xs = dots.compactMap(\.place?.x)
    guard let trend, let least = xs.min(), let greatest = xs.max() else { return }
    let range = frame.y.domain
    // Where the line leaves the plot above or below.
    let leaves = [range.lowerBound, range.upperBound].map { ($0 - trend.intercept) / trend.slope }
    let (low, high) = (leaves.min() ?? least, leaves.max() ?? greatest)
    let (first, last) =
      trend.slope == 0 ? (least, greatest) : (max(least, low), min(greatest, high))
    guard first < last else { return }
    let start = Point(frame.x(first), frame.y(trend(first)))
    let end = Point(frame.x(last), frame.y(trend(last)))
    canvas.drawing.line(from: start, to: end, class: "\(Colour.ink.line) thick")
    labels.avoid(from: start, to: end)
    draw(canvas.words(.trend), along: start, to: end, &labels, on: &canvas.drawing)
  }

  /// The name of a line, near its end or as far back as there is room.
  private func draw(
    _ name: String, along start: Point, to end: Point, _ labels: inout LabelPlacement,
    on drawing: inout Drawing
  ) {
    for step in stride(from: 0.98, to: 0, by: -0.06) {
      let place = Point(start.x + (end.x - start.x) * step, start.y + (end.y - start.y) * step)
      guard let label = labels.place(name, beside: place, radius: 2, .small) else { continue }
      return drawing.draw(label, class: "halo small")
    }
  }
}

extension Phrase {
  static let estimated = Phrase("estimated", "Estimated [e]")
  static let trend = Phrase("trend", "Trend")
}
