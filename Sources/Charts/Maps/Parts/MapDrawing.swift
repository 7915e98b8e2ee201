import SVG

/// Draws areas in their colours, with their legend, an enlarged part and a chosen area.
struct MapDrawing {
  let boundaries: Boundaries
  let shading: Shading
  let enlarged: Enlargement?
  let chosen: Int?
  /// How wide the whole may be.
  var room: Double
  /// The looks of the borders between areas.
  var border = "ring thin"
  /// What is written in the middle of areas, as far as there is room.
  var cells: CellWords?

  /// How wide a legend beside a map may be.
  private static let listRoom = 200.0

  func draw(on canvas: inout Canvas) {
    let areas = Array(boundaries.areas.indices)
    guard !boundaries.isEmpty else { return canvas.drawNothing() }
    let legends = [true, false].map { isList in
      ShadingLegend(
        shading, isList: isList, within: isList ? Self.listRoom : canvas.width, canvas.words)
    }
    let layout = MapLayout(
      boundaries, of: areas, enlarged: boundaries.areas(of: enlarged),
      title: enlarged.map { canvas.words(.enlargedName, $0.name) } ?? "", list: legends[0].size,
      strip: legends[1].size, room: room, canvas)
    legends[layout.isLegendList ? 0 : 1].draw(at: layout.legendPlace, on: &canvas.drawing)
    drawAreas(layout, canvas.words, on: &canvas.drawing)
    drawChosen(layout, on: &canvas)
    canvas.height = layout.height
  }

  private func drawAreas(_ layout: MapLayout, _ words: Wording, on drawing: inout Drawing) {
    let isEnlarged = Set(boundaries.areas(of: enlarged))
    let order = shading.order
    let main = shaded(layout.main)
    let rest = order.filter { !isEnlarged.contains($0) }
    let says = { (area: Int) in
      words(.only, boundaries.areas[area].name, shading.text(area, words))
    }
    main.draw(rest, on: &drawing, says: says)
    drawPaleBorders(Set(rest), layout.main, on: &drawing)
    write(rest, main, layout.main, layout.land, on: &drawing)

    guard let view = layout.inset, let land = layout.insetLand, let enlarged else { return }
    let apart = order.filter(isEnlarged.contains)
    drawing.group(node: words(.seeEnlarged, enlarged.name)) { drawing in
      main.draw(apart, on: &drawing)
      drawing.path(
        layout.main.borders { isEnlarged.contains($0) ? 1 : nil }, class: Colour.ink.line)
    }
    drawing.text(layout.title, at: layout.titlePlace, class: "strong")
    let inset = shaded(view)
    inset.draw(apart, on: &drawing, says: says)
    drawPaleBorders(isEnlarged, view, on: &drawing)
    write(apart, inset, view, land, on: &drawing)
  }

  /// Lines around areas that are as pale as the ground, without which nobody would see them.
  private func drawPaleBorders(_ areas: Set<Int>, _ view: MapView, on drawing: inout Drawing) {
    guard let palest = shading.palest else { return }
    let borders = view.borders { area in
      areas.contains(area) && shading.kind(area) == palest ? area : nil
    }
    drawing.path(borders, class: "\(Colour.context.line) thin through")
  }

  private func shaded(_ view: MapView) -> ShadedAreas {
    ShadedAreas(shading: shading, border: border, rings: view.rings)
  }

  private func write(
    _ areas: [Int], _ shaded: ShadedAreas, _ view: MapView, _ land: LandRaster,
    on drawing: inout Drawing
  ) {
    if let cells {
      cells.write(areas, shading, view, on: &drawing)
    } else if areas.contains(where: { shading.mark(of: $0) != nil }) {
      shaded.drawMarks(areas, land.middles(count: shading.count), on: &drawing)
    }
  }

  /// Outlines the chosen area and says what it is.
  private func drawChosen(_ layout: MapLayout, on canvas: inout Canvas) {
    guard let chosen, !boundaries.rings[chosen].isEmpty else { return }
    shaded(layout.main).outline(chosen, on: &canvas.drawing)
    var (view, land) = (layout.main, layout.land)
    if boundaries.areas(of: enlarged).contains(chosen), let inset = layout.inset,
      let insetLand = layout.insetLand
    {
      (view, land) = (inset, insetLand)
      shaded(view).outline(chosen, on: &canvas.drawing)
    }
    let middles = land.middles(count: shading.count)
    guard let middle = middles[chosen]?.point ?? view.middle(of: chosen) else { return }
    MapLabel(
      boundaries.areas[chosen].name, shading.text(chosen, canvas.words),
      room: canvas.isNarrow ? 130 : 190, of: middle, within: layout.frame, around: layout.words,
      isFree: layout.isFree, isArea: { land.area(at: $0, within: 0) == chosen }
    ).draw(on: &canvas.drawing)
  }
}
