import SVG

extension FunnelPlot {
  public func draw(on canvas: inout Canvas) {
    let known = known
    guard !known.isEmpty else { return canvas.drawNothing() }
    let heights = heightScale(known)
    let legend = legend(known, canvas)
    let margin = canvas.room(for: heights, measure.format) + 12
    let most = canvas.width * (canvas.isNarrow ? 0.3 : 0.2)
    let room = EndLabels.size(of: names(heights, canvas), atMost: most).width
    let top = legend.height + 28
    let plot = Box(
      x: margin, y: top, width: canvas.width - margin - room - 2,
      height: canvas.isNarrow ? 260 : 360)
    let y = heights.placed(start: plot.bottom, end: plot.y)
    let greatest = max(known.map(\.size).max() ?? 0, limits.last?.size ?? 0)
    let x = LinearScale(
      from: 0...greatest, start: plot.x, end: plot.right, about: canvas.isNarrow ? 3 : 5)
    legend.draw(on: &canvas.drawing)
    canvas.name(above: plot, measure.name)
    canvas.grid(across: plot, y, measure.format)
    canvas.numbers(under: plot, x, size.format)
    canvas.name(under: plot, size.name)
    drawLimits(plot, x, y, on: &canvas.drawing)
    EndLabels(names(y, canvas), atMost: most, within: plot.y...plot.bottom)
      .draw(.right, from: plot.right, on: &canvas.drawing)
    drawAreas(known, x, y, on: &canvas.drawing)
    drawNames(known, plot, x, y, on: &canvas.drawing)
    drawTargets(known, x, y, on: &canvas)
    canvas.height = plot.bottom + 44
  }

  /// The numbers upwards: the areas, and the limits as far as there are areas.
  private func heightScale(_ known: [Area]) -> LinearScale {
    let least = known.map(\.size).min() ?? 0
    let near = limits.filter { $0.size >= least }
    let last = limits.last.map { [$0.outer.lowerBound, $0.outer.upperBound] } ?? []
    let numbers = known.compactMap(\.value.value) + [average] + last
    // Limits of the smallest areas are far apart: beyond the areas by half their reach they would
    // only press the rest together.
    let (low, high) = (numbers.min() ?? average, numbers.max() ?? average)
    let reach = (high - low) / 2
    let ends = near.flatMap { [$0.outer.lowerBound, $0.outer.upperBound] }
      .map { max(low - reach, min($0, high + reach)) }
    return LinearScale(around: numbers + ends, start: 0, end: 1, about: 4)
  }

  private func legend(_ known: [Area], _ canvas: borrowing Canvas) -> Legend {
    let words = canvas.words
    return Legend(
      Place.allCases.filter { place in known.contains { $0.place == place } }.map { place in
        Legend.Item(.shape(place.shape, place.colour.fill), words(place.phrase).capitalised)
      }, width: canvas.width)
  }

  /// What the lines are, at their ends.
  private func names(_ y: LinearScale, _ canvas: borrowing Canvas) -> [EndLabels.Label] {
    var names = [
      EndLabels.Label(canvas.words(.average), measure.format.text(average), beside: y(average))
    ]
    if let last = limits.last {
      for (percent, range) in [("95%", last.inner), ("99.8%", last.outer)] {
        for end in [range.upperBound, range.lowerBound] where y.domain.contains(end) {
          var label = EndLabels.Label(percent, "", beside: y(end))
          label.isQuiet = true
          names.append(label)
        }
      }
    }
    for index in names.indices {
      names[index].isSmall = true
      names[index].line = Colour.axis.line
    }
    return names
  }

  private func drawLimits(
    _ plot: Box, _ x: LinearScale, _ y: LinearScale, on drawing: inout Drawing
  ) {
    let curves: [(style: String, value: (Limit) -> Double)] = [
      ("dashed", \.inner.lowerBound), ("dashed", \.inner.upperBound), ("", \.outer.lowerBound),
      ("", \.outer.upperBound),
    ]
    for curve in curves {
      let points = limits.filter { y.domain.contains(curve.value($0)) }
        .map { Point(x($0.size), y(curve.value($0))) }
      drawing.path(Path(points), class: "\(Colour.axis.line) \(curve.style)")
    }
    drawing.line(
      from: Point(plot.x, y(average)), to: Point(plot.right, y(average)), class: Colour.ink.line)
  }

  private func point(_ area: Area, _ x: LinearScale, _ y: LinearScale) -> Point {
    Point(x(area.size), y(area.value.value ?? average))
  }

  private func drawAreas(
    _ known: [Area], _ x: LinearScale, _ y: LinearScale, on drawing: inout Drawing
  ) {
    for place in Place.allCases {
      for area in known where area.place == place && !area.isChosen {
        drawing.path(
          place.shape.path(at: point(area, x, y), radius: 4),
          class: area.value.isImputed ? "\(place.colour.line) hollow" : "\(place.colour.fill) ring")
      }
    }
    for area in known where area.isChosen {
      drawing.path(
        area.place.shape.path(at: point(area, x, y), radius: 6), class: "\(Colour.focus.fill) gap")
    }
  }

  /// Names beside those that are spoken of and those far out, as far as there is room: the
  /// farthest first.
  private func drawNames(
    _ known: [Area], _ plot: Box, _ x: LinearScale, _ y: LinearScale, on drawing: inout Drawing
  ) {
    var labels = LabelPlacement(within: plot.inset(-2))
    for area in known { labels.avoid(point(area, x, y), radius: area.isChosen ? 7 : 4) }
    labels.avoid(from: Point(plot.x, y(average)), to: Point(plot.right, y(average)))
    func distance(_ area: Area) -> Double {
      ((area.value.value ?? average) - average).magnitude * area.size.squareRoot()
    }
    let named = known.filter { $0.isChosen || $0.place == .beyondOuter }.enumerated().sorted {
      let (first, second) = ($0.element, $1.element)
      if first.isChosen != second.isChosen { return first.isChosen }
      return (distance(second), $0.offset) < (distance(first), $1.offset)
    }
    for (_, area) in named {
      let lettering = area.isChosen ? Lettering.strong : .small
      let name = lettering.fitted(area.name, to: plot.width * 0.6)
      let label = labels.place(
        name, beside: point(area, x, y), radius: area.isChosen ? 7 : 4, lettering)
      if let label { drawing.draw(label, class: area.isChosen ? "strong halo" : "small halo") }
    }
  }

  /// Those within the limits are reached while there are not too many; the others always.
  private func drawTargets(
    _ known: [Area], _ x: LinearScale, _ y: LinearScale, on canvas: inout Canvas
  ) {
    for place in Place.allCases where place != .inside || known.count <= 400 {
      for area in known where area.place == place {
        canvas.drawing.circle(
          point(area, x, y), radius: 12, class: "target",
          node: canvas.words(
            .funnelSays, area.name, measure.format.text(area.value), size.name,
            size.format.text(area.size), canvas.words(place.phrase)))
      }
    }
  }
}

extension FunnelPlot.Place {
  var shape: Shape {
    switch self {
    case .inside: .circle
    case .beyondInner: .square
    case .beyondOuter: .diamond
    }
  }

  var colour: Colour {
    switch self {
    case .inside: .context
    case .beyondInner: .sequential(4)
    case .beyondOuter: .sequential(6)
    }
  }
}

extension String {
  /// With a capital letter at its beginning.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

extension Phrase {
  static let average = Phrase("average", "Average")
  static let funnelSays = Phrase("funnel-says", "{1}: {2}; {3} {4}; {5}")
}
