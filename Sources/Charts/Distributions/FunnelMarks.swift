import SVG

extension FunnelPlot {
  func drawLimits(
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

  func drawAreas(
    _ known: [Area], _ x: LinearScale, _ y: LinearScale, on drawing: inout Drawing
  ) {
    for place in Place.allCases {
      let areas = known.filter { $0.place == place && !$0.isChosen }
      for (areas, style) in [
        (areas.filter { !$0.value.isImputed }, "\(place.colour.fill) ring"),
        (areas.filter(\.value.isImputed), "\(place.colour.line) hollow"),
      ] where !areas.isEmpty {
        drawing.group(class: style) { drawing in
          for area in areas {
            let point = point(area, x, y)
            if place.shape == .circle {
              drawing.circle(point, radius: 4)
            } else {
              drawing.path(place.shape.path(at: point, radius: 4))
            }
          }
        }
      }
    }
    for area in known where area.isChosen {
      drawing.path(
        area.place.shape.path(at: point(area, x, y), radius: 6), class: "\(Colour.focus.fill) gap")
    }
  }

  /// Names beside those that are spoken of, wherever they lie and however far their name must stand
  /// off, and beside those far out, as far as there is room: the farthest first.
  func drawNames(
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
      let point = point(area, x, y)
      let label = labels.place(
        name, beside: point, radius: area.isChosen ? 7 : 4, lettering,
        reach: area.isChosen ? 160 : 0, isUrgent: area.isChosen)
      guard let label else { continue }
      drawing.draw(label, beside: point, class: area.isChosen ? "strong halo" : "small halo")
    }
  }

  /// Those within the limits are reached while there are not too many; the others always.
  func drawTargets(
    _ known: [Area], _ x: LinearScale, _ y: LinearScale, on canvas: inout Canvas
  ) {
    let words = canvas.words
    canvas.drawing.group(class: "target") { drawing in
      for place in Place.allCases where place != .inside || known.count <= 400 {
        for area in known where area.place == place {
          drawing.circle(
            point(area, x, y), radius: 12,
            node: words(
              .funnelSays, area.name, measure.format.text(area.value), size.name,
              size.format.text(area.size), words(place.phrase)))
        }
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

extension Phrase {
  static let funnelSays = Phrase("funnel-says", "{1}: {2}; {3} {4}; {5}")
}
