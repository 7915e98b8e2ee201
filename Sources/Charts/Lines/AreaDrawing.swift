import SVG

extension AreaChart {
  public func draw(on canvas: inout Canvas) {
    guard steps.names.indices.contains(where: { isKnown($0) && total($0) > 0 }) else {
      return canvas.drawNothing()
    }
    let y = LinearScale(
      from: 0...(steps.names.indices.map(total).max() ?? 0), start: 0, end: 1, about: 4)
    let left = canvas.room(for: y, measure.format) + 12
    let height = canvas.isNarrow ? 240.0 : 340
    let end = steps.names.indices.last { isKnown($0) } ?? 0
    let bands = self.bands
    // A part is named beside its end if it is tall there, else within, else above the plot.
    let beside = parts.indices.filter { part in
      let share = (bands[part].high[end] - bands[part].low[end]) / y.domain.upperBound
      return !canvas.isNarrow && share * height >= 20
    }
    let ends = beside.map { part in
      EndLabels.Label(
        parts[part].name, measure.format.text(parts[part].values[end]),
        beside: (bands[part].low[end] + bands[part].high[end]) / 2)
    }
    let room =
      beside.isEmpty ? (width: 0.0, height: 0.0) : EndLabels.size(of: ends, atMost: 230)
    let width = canvas.width - left - room.width - 12
    let size = Box(x: left, y: 0, width: width, height: max(height, room.height))
    let within = parts.indices.map { part in
      beside.contains(part)
        ? nil
        : wordsPlace(
          parts[part].name, bands[part], places(size), y.placed(start: size.bottom, end: 0))
    }
    let rest = parts.indices.filter { !beside.contains($0) && within[$0] == nil }
    let legend = Legend(
      rest.map { .init(.box(style($0)), parts[$0].name) }, width: canvas.width)
    legend.draw(on: &canvas.drawing)
    let name = Lettering.small.lines(measure.name, to: canvas.width, atMost: 2)
    let top = legend.height + Double(name.count) * Lettering.small.leading + 10
    canvas.drawing.group(moved: Point(0, legend.height)) { drawing in
      for (index, line) in name.enumerated() {
        drawing.text(
          line, at: Point(0, 12 + Double(index) * Lettering.small.leading),
          class: "small \(Colour.secondary.fill)")
      }
    }
    let plot = Box(x: left, y: top, width: width, height: size.height)
    let heights = y.placed(start: plot.bottom, end: plot.y)
    let x = places(plot)
    for (part, band) in bands.enumerated() {
      draw(part, band, x, heights, on: &canvas)
    }
    for (part, place) in within.enumerated() {
      guard let place else { continue }
      canvas.drawing.text(
        parts[part].name, at: Point(place.x, place.y + top), .middle,
        class: "small through \(wordColour(part).fill)")
    }
    hatch(x, plot, on: &canvas.drawing)
    canvas.lines(across: plot, heights, measure.format)
    drawSteps(under: plot, on: &canvas)
    EndLabels(
      ends.map { label in
        var label = label
        label.height = heights(label.height)
        return label
      }, atMost: 230, within: plot.y - 4...plot.bottom + 4
    ).draw(.right, from: x[end], on: &canvas.drawing)
    canvas.height = plot.bottom + (isCounted ? 46 : 24)
  }

  /// Where the name of a part stands within it, if there is room: at its tallest, over steps all of
  /// which are known.
  private func wordsPlace(
    _ name: String, _ band: (low: [Double], high: [Double]), _ places: [Double], _ y: LinearScale
  ) -> Point? {
    let half = Lettering.small.room(for: name) / 2 + 3
    var best: (place: Point, spare: Double)?
    for step in places.indices {
      let x = places[step]
      guard x - half >= places[0], x + half <= places[places.count - 1] else { continue }
      // The steps that the words stand over, and the one on either side.
      let first = places.lastIndex { $0 <= x - half } ?? 0
      let last = places.firstIndex { $0 >= x + half } ?? places.count - 1
      guard (first...last).allSatisfy(isKnown) else { continue }
      let top = (first...last).map { y(band.high[$0]) }.max() ?? 0
      let bottom = (first...last).map { y(band.low[$0]) }.min() ?? 0
      guard bottom - top >= 18, bottom - top > best?.spare ?? 0 else { continue }
      best = (Point(x, (top + bottom) / 2 + Lettering.small.drop), bottom - top)
    }
    return best?.place
  }

  private var isCounted: Bool { if case .numbers = steps { true } else { false } }

  /// Where a part begins and ends at each step, above those beneath it. The first part is on top.
  private var bands: [(low: [Double], high: [Double])] {
    var sums = [Double](repeating: 0, count: steps.count)
    var bands: [(low: [Double], high: [Double])] = []
    for part in parts.reversed() {
      let low = sums
      for step in sums.indices { sums[step] += part.values[step].value ?? 0 }
      bands.append((low, sums))
    }
    return bands.reversed()
  }

  private func total(_ step: Int) -> Double {
    isKnown(step) ? parts.reduce(0) { $0 + ($1.values[step].value ?? 0) } : 0
  }

  private func places(_ plot: Box) -> [Double] {
    switch steps {
    case .periods(let periods): return PeriodAxis(periods, from: plot.x, to: plot.right).places
    case .numbers(let numbers, _):
      let scale = scale(numbers, plot)
      return numbers.count == 1 ? [plot.centre.x] : numbers.map { scale($0) }
    }
  }

  private func scale(_ numbers: [Double], _ plot: Box) -> LinearScale {
    LinearScale(
      from: (numbers.first ?? 0)...(numbers.last ?? 1), start: plot.x, end: plot.right, about: 6)
  }

  private func drawSteps(under plot: Box, on canvas: inout Canvas) {
    switch steps {
    case .periods(let periods):
      PeriodAxis(periods, from: plot.x, to: plot.right).draw(at: plot.bottom, on: &canvas)
    case .numbers(let numbers, let name):
      canvas.numbers(under: plot, scale(numbers, plot), .plain)
      canvas.name(under: plot, name)
    }
  }

  /// The look of a part. Those beyond the sixth are pale, so that no two look the same; neighbours are
  /// kept apart by a line in the colour of the page.
  private func style(_ part: Int) -> String {
    if parts[part].isQuiet { return "\(Colour.context.fill) ring pale" }
    let place = parts[..<part].count { !$0.isQuiet }
    return Colour.kind(place).fill + (place < 6 ? " ring" : " ring pale")
  }

  /// The colour of words within a part.
  private func wordColour(_ part: Int) -> Colour {
    let place = parts[..<part].count { !$0.isQuiet }
    return parts[part].isQuiet || place >= 6 ? .ink : .onKind(place)
  }

  private func draw(
    _ part: Int, _ band: (low: [Double], high: [Double]), _ places: [Double], _ y: LinearScale,
    on canvas: inout Canvas
  ) {
    var path = Path()
    for run in runs {
      var outline = run.map { Point(places[$0], y(band.high[$0])) }
      outline += run.reversed().map { Point(places[$0], y(band.low[$0])) }
      if run.count == 1 {
        // A step between two gaps has no width of its own.
        let box = Box(
          x: outline[0].x - 3, y: outline[0].y, width: 6, height: outline[1].y - outline[0].y)
        outline = [
          Point(box.x, box.y), Point(box.right, box.y), Point(box.right, box.bottom),
          Point(box.x, box.bottom),
        ]
      }
      path.add(outline)
    }
    canvas.drawing.path(path, class: style(part), node: says(parts[part], canvas.words))
  }

  /// The steps of which everything is known, from one to the next without a gap.
  private var runs: [Range<Int>] {
    Series("", steps.names.indices.map { isKnown($0) ? .number(0) : .missing(.unavailable) }).runs
  }

  /// What is between two known steps and is not known itself.
  private func hatch(_ places: [Double], _ plot: Box, on drawing: inout Drawing) {
    var path = Path()
    let runs = runs
    let edges =
      [(plot.x, runs.first.map { places[$0.lowerBound] } ?? plot.right)]
      + zip(runs, runs.dropFirst()).map { (places[$0.upperBound - 1], places[$1.lowerBound]) }
      + [(runs.last.map { places[$0.upperBound - 1] } ?? plot.right, plot.right)]
    for (left, right) in edges where right - left > 1 && places.count > 1 {
      path.hatch(Box(x: left, y: plot.y, width: right - left, height: plot.height))
    }
    drawing.path(path, class: Colour.hatch.line)
  }
}

extension Path {
  fileprivate mutating func add(_ outline: [Point]) {
    for (index, point) in outline.enumerated() {
      index == 0 ? move(to: point) : line(to: point)
    }
    if !outline.isEmpty { close() }
  }
}

extension Canvas {
  /// The numbers of a scale beside a plot that is full of colour: short lines outside of it.
  fileprivate mutating func lines(
    across box: Box, _ y: LinearScale, _ format: NumberFormat
  ) {
    let format = format.telling(y.ticks)
    for tick in y.ticks.values {
      drawing.line(
        from: Point(box.x - 5, y(tick)), to: Point(box.x, y(tick)), class: Colour.axis.line)
      drawing.text(
        format.text(tick), at: Point(box.x - 8, y(tick) + Lettering.small.drop), .end,
        class: "small \(Colour.secondary.fill)")
    }
  }
}
