import SVG

extension FlowMap {
  /// The map for a telephone, where ribbons side by side would be threads: each node in turn with how
  /// many it is about, and under it a bar for each way out of it, if there is one.
  func drawList(on canvas: inout Canvas) {
    let columns = FlowColumns(self)
    let isReturn = Set(columns.returns)
    let order = nodes.indices.sorted { (columns.columns[$0], $0) < (columns.columns[$1], $1) }
    var top = 0.0
    for line in Lettering.small.lines(canvas.words(.flowBars), to: canvas.width) {
      canvas.drawing.text(
        line, at: Point(0, top + Lettering.small.size), class: "small \(Colour.secondary.fill)")
      top += Lettering.small.leading
    }
    top += 10
    for node in order {
      let ways = flows.indices.filter { flows[$0].from == node }
        .sorted { (flows[$1].count.value ?? 0, $0) < (flows[$0].count.value ?? 0, $1) }
      drawHead(node, at: &top, on: &canvas)
      for way in ways { draw(flows[way], isReturn.contains(way), at: &top, on: &canvas) }
      top += 14
    }
    canvas.height = max(top - 14, 24)
  }

  private func drawHead(_ node: Int, at top: inout Double, on canvas: inout Canvas) {
    let number = totalText(node)
    let room = canvas.width - Lettering.label.room(for: number) - 12
    let lines = Lettering.strong.lines(nodes[node].name, to: room, atMost: 3)
    let start = top
    canvas.drawing.group(node: says(of: node, canvas.words)) { drawing in
      drawing.text(
        number, at: Point(320, start + Lettering.label.size), .end)
      for (index, line) in lines.enumerated() {
        drawing.text(
          line,
          at: Point(0, start + Double(index) * Lettering.label.leading + Lettering.label.size),
          class: "strong")
      }
    }
    top += Double(max(1, lines.count)) * Lettering.label.leading + 6
    canvas.drawing.line(
      from: Point(0, top), to: Point(canvas.width, top), class: Colour.grid.line)
    top += 4
  }

  private func draw(
    _ flow: Flow, _ isReturn: Bool, at top: inout Double, on canvas: inout Canvas
  ) {
    let share = share(of: flow)
    var number = measure.format.text(flow.count)
    if let share { number += " (\(NumberFormat.share(0).text(share)))" }
    let numberRoom = Lettering.small.room(for: number)
    let name = (isReturn ? "↩ " : "→ ") + nodes[flow.to].name
    let lines = Lettering.label.lines(name, to: canvas.width - numberRoom - 24, atMost: 3)
    let start = top + 4
    let barTop = start + Double(max(1, lines.count)) * Lettering.label.leading + 3
    let colour: Colour = isReturn ? .series(4) : colour(of: flow.from)
    canvas.drawing.group(node: says(of: flow, canvas.words)) { drawing in
      for (index, line) in lines.enumerated() {
        drawing.text(
          line,
          at: Point(12, start + Double(index) * Lettering.label.leading + Lettering.label.size))
      }
      drawing.text(
        number, at: Point(320, start + Lettering.label.size), .end,
        class: "small \(Colour.secondary.fill)")
      let box = Box(x: 12, y: barTop, width: 308 * min(1, share ?? 0), height: 6)
      if share == nil {
        drawing.path(
          .hatching(Box(x: 12, y: barTop, width: 60, height: 6)), class: Colour.hatch.line)
      } else {
        drawing.rectangle(box, class: colour.fill)
      }
    }
    top = barTop + 10
  }
}

extension Phrase {
  static let flowBars = Phrase(
    "flow-bars", "Each bar is the share of those at a stage who go that way.")
}
