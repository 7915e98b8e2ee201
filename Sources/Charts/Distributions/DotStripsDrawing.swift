import SVG

extension DotStrips {
  /// How tall the parts of a strip are: the names over its dots, and the dots.
  private static let (over, swarm) = (20.0, 40.0)

  public func draw(on canvas: inout Canvas) {
    guard !strips.isEmpty else { return canvas.drawNothing() }
    let marks = Self.over + Self.swarm
    let rows = NamedRows(
      strips.map(\.name), marks: marks, gap: 8, middle: Self.over + Self.swarm / 2, on: canvas)
    let left = canvas.isNarrow ? 8 : rows.left
    let x = scale(from: left, to: canvas.width - 8, about: canvas.isNarrow ? 4 : 6)
    let plot = Box(x: left, y: 0, width: canvas.width - 8 - left, height: rows.height)
    canvas.grid(down: plot, x, measure.format)
    canvas.name(under: plot, measure.name)
    let isThin = strips.reduce(0) { $0 + $1.dots.count } > 300
    for (index, strip) in strips.enumerated() {
      rows.draw(index, isStrong: false, on: &canvas.drawing)
      let area = Box(x: left, y: rows.tops[index], width: plot.width, height: marks)
      draw(strip, in: area, x, isThin: isThin, on: &canvas)
      if isThin {
        canvas.drawing.rectangle(
          Box(x: 0, y: area.y, width: canvas.width, height: marks), class: "target",
          node: says(strip, canvas.words))
      }
    }
    canvas.height = rows.height + 44
  }

  private func scale(from start: Double, to end: Double, about ticks: Int) -> LinearScale {
    let numbers = strips.flatMap { strip in
      strip.dots.compactMap(\.value.value)
        + [strip.quartiles?.lowerBound, strip.quartiles?.upperBound].compactMap(\.self)
    }
    return LinearScale(around: numbers, start: start, end: end, about: ticks)
  }

  private func draw(
    _ strip: Strip, in area: Box, _ x: LinearScale, isThin: Bool, on canvas: inout Canvas
  ) {
    let middle = area.y + Self.over + Self.swarm / 2
    if let quartiles = strip.quartiles {
      canvas.drawing.rectangle(
        Box(
          from: Point(x(quartiles.lowerBound), middle - Self.swarm / 2),
          to: Point(x(quartiles.upperBound), middle + Self.swarm / 2)),
        class: Colour.sequential(1).fill)
    }
    let known = strip.dots.filter { $0.value.value != nil }
    guard !known.isEmpty else {
      canvas.drawing.path(
        .hatching(Box(x: area.x, y: middle - 10, width: area.width, height: 20)),
        class: Colour.hatch.line)
      drawNames(strip, nil, x, foot: area.y + Self.over - 6, on: &canvas)
      return
    }
    let places = known.map { x($0.value.value ?? 0) }
    let size = known.count > 400 ? 3.0 : known.count > 60 ? 5 : 7
    let offsets = Swarm.offsets(places, size: size, reach: Self.swarm / 2 - size / 2)
    let points = zip(places, offsets).map { Point($0, middle + $1) }
    drawDots(zip(known, points).filter { $0.0.name != chosen }, size, isThin: isThin, on: &canvas)
    let median = median(strip, canvas.words)
    if let median {
      canvas.drawing.line(
        from: Point(x(median), middle - Self.swarm / 2),
        to: Point(x(median), middle + Self.swarm / 2), class: "\(Colour.ink.line) thick")
    }
    if let (entry, point) = zip(known, points).first(where: { $0.0.name == chosen }) {
      canvas.drawing.circle(
        Point(point.x, middle), radius: 6, class: "\(Colour.focus.fill) gap",
        node: isThin ? nil : canvas.words(.only, entry.name, measure.format.text(entry.value)))
    }
    drawNames(strip, median, x, foot: area.y + Self.over - 6, on: &canvas)
  }

  private func drawDots(
    _ dots: [(entry: Entry, point: Point)], _ size: Double, isThin: Bool, on canvas: inout Canvas
  ) {
    let colour: Colour = chosen == nil ? .sequential(4) : .context
    let words = canvas.words
    // From left to right, which is the order of the arrow keys and makes the shortest path.
    let ordered = dots.sorted { ($0.point.x, $0.point.y) < ($1.point.x, $1.point.y) }
    let known = ordered.filter { !$0.entry.value.isImputed }
    if isThin {
      var path = Path()
      for dot in known { path.dot(at: dot.point) }
      canvas.drawing.path(path, class: "\(colour.line) pen-\(Int(size))")
    }
    for (dots, style) in [
      (isThin ? [] : known, colour.fill),
      (ordered.filter(\.entry.value.isImputed), "\(colour.line) hollow"),
    ] where !dots.isEmpty {
      canvas.drawing.group(class: style) { drawing in
        for (entry, point) in dots {
          drawing.circle(
            point, radius: size / 2,
            node: isThin ? nil : words(.only, entry.name, measure.format.text(entry.value)))
        }
      }
    }
  }

  /// The median and the one that is spoken of, over their marks or as near to them as they can be.
  private func drawNames(
    _ strip: Strip, _ median: Double?, _ x: LinearScale, foot: Double, on canvas: inout Canvas
  ) {
    let room = canvas.width - x(x.domain.lowerBound)
    var names: [(words: String, place: Double, lettering: Lettering, style: String)] = []
    if let median {
      let words = "\(canvas.words(.median)) \(measure.format.text(median))"
      names.append((words, x(median), .small, "small"))
    }
    if let entry = entry(ofChosenIn: strip) {
      let value = " " + measure.format.text(entry.value)
      let taken = names.map { $0.lettering.room(for: $0.words) + 12 }.reduce(0, +)
      let name = Lettering.strong.fitted(
        entry.name, to: room - taken - Lettering.strong.room(for: value))
      names.append(
        (name.isolated + value, entry.value.value.map { x($0) } ?? canvas.width, .strong, "strong"))
    }
    let places = Spreading.places(
      names.map(\.place), lengths: names.map { $0.lettering.room(for: $0.words) + 12 },
      within: canvas.width - room - 6...canvas.width + 6)
    for (name, place) in zip(names, places) {
      canvas.drawing.text(name.words, at: Point(place, foot), .middle, class: "\(name.style) halo")
    }
  }
}
