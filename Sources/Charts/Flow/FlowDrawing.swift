import SVG

extension FlowMap {
  public func draw(on canvas: inout Canvas) {
    guard flows.contains(where: { $0.count.value != 0 }) else { return canvas.drawNothing() }
    if canvas.isNarrow { return drawList(on: &canvas) }
    let order = FlowColumns(self)
    let count = (order.columns.max() ?? 0) + 1
    let margin = marginForReturns(order)
    let room = canvas.width - margin
    // The names of the last column stand to the right of their bars’ start, like all others.
    let last = min(160, room / Double(count + 1))
    let step = count > 1 ? (room - last) / Double(count - 1) : room
    let labels = nodes.indices.map { node in
      FlowLabel(self, node, width: (order.columns[node] == count - 1 ? last : step) - 10)
    }
    let layout = FlowLayout(self, order, heads: labels.map(\.height))
    let x = (0..<count).map { margin + Double($0) * step }
    for ribbon in layout.ribbons { draw(ribbon, layout, x, on: &canvas) }
    let foot = drawReturns(layout, x, step, on: &canvas)
    for (place, entry) in layout.places.enumerated() {
      guard let node = entry.node else { continue }
      draw(node, entry, layout, x[layout.columnOf[place]], labels[node], on: &canvas)
    }
    canvas.height = drawScale(layout, below: foot, on: &canvas)
  }

  /// The colour of what leaves a node.
  func colour(of node: Int) -> Colour {
    guard nodes.contains(where: \.isChosen) else { return .kind(nodes[node].kind) }
    return nodes[node].isChosen ? .focus : .context
  }

  /// A ribbon’s colour: of what is spoken of, where it comes from there or goes there.
  private func colour(of flow: Flow) -> Colour {
    guard nodes.contains(where: \.isChosen) else { return colour(of: flow.from) }
    return nodes[flow.from].isChosen || nodes[flow.to].isChosen ? .focus : .context
  }

  private func draw(
    _ ribbon: FlowLayout.Ribbon, _ layout: FlowLayout, _ x: [Double], on canvas: inout Canvas
  ) {
    let flow = flows[ribbon.flow]
    let tops = zip(ribbon.places, ribbon.offsets).map { layout.places[$0].barTop + $1 }
    let columns = ribbon.places.map { layout.columnOf[$0] }
    let colour = colour(of: flow)
    var path = Path()
    path.move(to: Point(x[columns[0]] + FlowLayout.barWidth, tops[0]))
    for index in 1..<tops.count {
      let from = Point(x[columns[index - 1]] + FlowLayout.barWidth, tops[index - 1])
      path.bend(from: from, to: Point(x[columns[index]], tops[index]))
      let isBetween = index < tops.count - 1
      if isBetween { path.line(to: Point(x[columns[index]] + FlowLayout.barWidth, tops[index])) }
    }
    for index in (1..<tops.count).reversed() {
      let from = Point(x[columns[index]], tops[index] + ribbon.width)
      path.line(to: from)
      let to = Point(
        x[columns[index - 1]] + FlowLayout.barWidth, tops[index - 1] + ribbon.width)
      path.bend(from: from, to: to)
    }
    path.close()
    let says = says(of: flow, canvas.words)
    if flow.count.missing == nil {
      canvas.drawing.path(path, class: "\(colour.fill) pale", node: says)
    } else {
      canvas.drawing.path(path, class: "\(Colour.hatch.line) dotted", node: says)
    }
    guard ribbon.width >= 13 || flow.count.missing != nil else { return }
    let room = x[columns[1]] - x[columns[0]] - FlowLayout.barWidth - 12
    let place = Point(
      x[columns[0]] + FlowLayout.barWidth + 6,
      tops[0] + ribbon.width / 2 + Lettering.small.drop)
    let texts = [
      share(of: flow).map { "\(number(flow)) (\(NumberFormat.share(0).text($0)))" }, number(flow),
    ]
    if let text = texts.compactMap(\.self).first(where: { Lettering.small.room(for: $0) <= room }) {
      canvas.drawing.text(text, at: place, class: "small")
    }
  }

  private func number(_ flow: Flow) -> String { measure.format.text(flow.count) }

  private func draw(
    _ node: Int, _ place: FlowLayout.Place, _ layout: FlowLayout, _ x: Double, _ label: FlowLabel,
    on canvas: inout Canvas
  ) {
    let colour = colour(of: node)
    let says = says(of: node, canvas.words)
    let (into, out) = (total(into: node) * layout.scale, total(outOf: node) * layout.scale)
    canvas.drawing.group(node: says) { drawing in
      drawing.rectangle(
        Box(x: x, y: place.barTop, width: FlowLayout.barWidth, height: place.bar),
        class: colour.fill)
      // Those who stay, or who come from nowhere on this map.
      if isUneven(node, layout.scale) {
        let edge = into > out ? x + FlowLayout.barWidth : x - 6
        let less = min(into, out)
        let box = Box(
          x: edge, y: place.barTop + less, width: 6, height: (into - out).magnitude)
        drawing.path(.hatching(box, every: 4), class: Colour.secondary.line)
      }
      label.draw(x, place.top, on: &drawing)
    }
  }

  /// Whether it can be seen that more come to a node than leave it, or the other way round.
  private func isUneven(_ node: Int, _ scale: Double) -> Bool {
    let (into, out) = (total(into: node) * scale, total(outOf: node) * scale)
    return into > 0 && out > 0 && (into - out).magnitude >= 2
  }

  /// Draws a ruler for the width of ribbons, says what is hatched, and where the drawing ends.
  private func drawScale(
    _ layout: FlowLayout, below foot: Double, on canvas: inout Canvas
  ) -> Double {
    guard layout.scale > 0 else { return foot }
    let ticks = Ticks(within: 0...(30 / layout.scale), about: 2)
    let rough = ticks.values.last { $0 > 0 } ?? 30 / layout.scale
    // Of what is counted there is no half, unless a whole one were taller than the map.
    let isWhole = measure.format.places == 0 && layout.scale <= 60
    let amount = isWhole ? max(1, rough) : rough
    let format = isWhole ? measure.format : measure.format.telling(ticks)
    let height = amount * layout.scale
    let top = foot + 14
    canvas.drawing.rectangle(
      Box(x: 0, y: top, width: FlowLayout.barWidth, height: height), class: Colour.context.fill)
    canvas.drawing.text(
      canvas.words(.flowScale, format.text(amount)),
      at: Point(FlowLayout.barWidth + 8, top + height / 2 + Lettering.small.drop),
      class: "small \(Colour.secondary.fill)")
    let end = top + max(height, 14) + 2
    guard nodes.indices.contains(where: { isUneven($0, layout.scale) }) else { return end }
    let key = Box(x: FlowLayout.barWidth - 6, y: end + 8, width: 6, height: 14)
    canvas.drawing.path(.hatching(key, every: 4), class: Colour.secondary.line)
    canvas.drawing.text(
      canvas.words(.flowHatched), at: Point(key.right + 8, key.centre.y + Lettering.small.drop),
      class: "small \(Colour.secondary.fill)")
    return key.bottom + 2
  }
}

extension Path {
  /// A curve that leaves and arrives level.
  mutating func bend(from: Point, to: Point) {
    let middle = (from.x + to.x) / 2
    curve(to: to, leaving: Point(middle, from.y), arriving: Point(middle, to.y))
  }
}

extension Phrase {
  static let flowScale = Phrase("flow-scale", "This thick: {1}")
  static let flowHatched = Phrase(
    "flow-hatched",
    "Hatched on the right: those who come and go no further. On the left: those who come from elsewhere."
  )
}
