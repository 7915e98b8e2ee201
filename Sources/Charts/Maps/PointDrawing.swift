import SVG

extension PointMap {
  public func draw(on canvas: inout Canvas) {
    let all = Array(boundaries.areas.indices)
    guard !boundaries.isEmpty else { return canvas.drawNothing() }
    let words = canvas.words
    let legends = [true, false].map { isList in
      PointLegend(self, within: isList ? 200 : canvas.width, words)
    }
    let enlargedAreas = boundaries.areas(of: enlarged)
    let layout = MapLayout(
      boundaries, of: all, enlarged: enlargedAreas,
      title: enlarged.map { words(.enlargedName, $0.name) } ?? "", list: legends[0].size,
      strip: legends[1].size, room: canvas.width, canvas)
    legends[layout.isLegendList ? 0 : 1].draw(at: layout.legendPlace, on: &canvas.drawing)
    drawLand(all, layout.main, words, on: &canvas.drawing)
    drawDots(all, layout.main, on: &canvas.drawing)
    if let inset = layout.inset {
      canvas.drawing.text(layout.title, at: layout.titlePlace, class: "strong")
      drawLand(enlargedAreas, inset, words, on: &canvas.drawing)
      drawDots(enlargedAreas, inset, on: &canvas.drawing)
    }
    nameForemost(layout, enlargedAreas, on: &canvas)
    canvas.height = layout.height
  }

  /// Names the area that the title speaks of, where there is sea enough for its name.
  private func nameForemost(
    _ layout: MapLayout, _ enlargedAreas: [Int], on canvas: inout Canvas
  ) {
    guard let first = foremost, boundaries.areas.count > 1 else { return }
    var (view, land) = (layout.main, layout.land)
    if enlargedAreas.contains(first.area), let inset = layout.inset,
      let insetLand = layout.insetLand
    {
      // What fills the enlarged part is named above it.
      guard enlargedAreas.count > 1 else { return }
      (view, land) = (inset, insetLand)
    }
    let middle = land.middles(count: boundaries.areas.count)[first.area]?.point
    guard let middle = middle ?? view.middle(of: first.area) else { return }
    let label = MapLabel(
      boundaries.areas[first.area].name, first.text, room: canvas.isNarrow ? 130 : 190,
      of: middle, within: layout.frame, around: layout.words, isFree: layout.isFree,
      isArea: { land.area(at: $0, within: 0) == first.area })
    if label.hasRoom { label.draw(on: &canvas.drawing) }
  }

  private func drawLand(
    _ areas: [Int], _ view: MapView, _ words: Wording, on drawing: inout Drawing
  ) {
    let medians = medians
    drawing.group(class: "\(Colour.context.fill) veil") { drawing in
      for area in areas {
        var path = Path()
        for ring in view.rings(of: area) { path.add(ring, isClosed: true) }
        drawing.path(path, node: says(area, medians, words))
      }
    }
    let shown = Set(areas)
    drawing.path(
      view.borders { shown.contains($0) ? $0 : nil }, class: "\(Colour.context.line) thin through")
  }

  /// One path for the dots of each colour, the least first.
  private func drawDots(_ shown: [Int], _ view: MapView, on drawing: inout Drawing) {
    let isShown = Set(shown)
    var points = [[Point]](repeating: [], count: (shading?.kinds ?? 0) + 1)
    for (index, place) in places.enumerated() {
      guard let place, let area = areas[index], isShown.contains(area) else { continue }
      points[(shading?.kind(index) ?? -1) + 1].append(view(place))
    }
    let count = points.reduce(0) { $0 + $1.count }
    let pen = Self.pen(count, on: view.box.width * view.box.height)
    for (kind, points) in points.enumerated() {
      let colour = kind == 0 ? loneColour : dotColour(kind - 1)
      drawing.path(.dots(points), class: "\(colour.line) \(pen) through")
    }
  }

  /// The colour of dots that are in no class.
  var loneColour: Colour { shading == nil ? .focus : .hatch }

  /// The colour of dots of a class or a group. The palest of a scale is for areas, and is left out
  /// where there are enough others.
  func dotColour(_ kind: Int) -> Colour {
    guard case .numbers(_, _, let classes) = shading?.content, classes.centre == nil,
      (2...5).contains(classes.count)
    else { return shading?.colour(kind) ?? .focus }
    return .sequential(2 + (8 * kind + classes.count - 1) / (2 * (classes.count - 1)))
  }

  /// - Parameters:
  ///   - count: How many dots there are.
  ///   - ground: How much of the drawing they have.
  private static func pen(_ count: Int, on ground: Double) -> String {
    if count > 2_500 || ground < 40 * Double(count) { return "pen-3" }
    return count > 250 || ground < 600 * Double(count) ? "pen-5" : "pen-7"
  }
}

extension Path {
  /// Dots, each after one that is near to it, so that the way between them is short to write. They
  /// are set to half a pixel; where several come to the same place there is one.
  fileprivate static func dots(_ points: [Point]) -> Path {
    struct Place: Hashable {
      var x: Int
      var y: Int
    }
    let places = Set(
      points.map { Place(x: Int(($0.x * 2).rounded()), y: Int(($0.y * 2).rounded())) })
    // In rows of four pixels, to the right and back to the left.
    let sorted = places.sorted { a, b in
      let (row, other) = (a.y / 8, b.y / 8)
      if row != other { return row < other }
      let isBackwards = row.isMultiple(of: 2)
      return isBackwards ? (a.x, a.y) > (b.x, b.y) : (a.x, a.y) < (b.x, b.y)
    }
    var path = Path()
    for place in sorted { path.dot(at: Point(Double(place.x) / 2, Double(place.y) / 2)) }
    return path
  }
}
