import SVG

extension FlowMap {
  public func draw(on canvas: inout Canvas) {
    guard flows.contains(where: { $0.count.value != 0 }) else { return canvas.drawNothing() }
    let facts = FlowFacts(self)
    canvas.isNarrow
      ? drawList(facts, on: &canvas) : FlowDrawing(facts, on: canvas).draw(on: &canvas)
  }
}

/// A flow map as it is drawn across a page: column by column, each node with the ways that leave it, so
/// that a reader with a keyboard goes from left to right; then the ways back; then all words.
struct FlowDrawing {
  let facts: FlowFacts
  let frame: FlowFrame
  let layout: FlowLayout
  let differences: FlowDifferences?
  let words: Wording

  var map: FlowMap { facts.map }

  init(_ facts: FlowFacts, on canvas: borrowing Canvas) {
    self.facts = facts
    words = canvas.words
    frame = FlowFrame(facts, width: canvas.width)
    layout = FlowLayout(facts, frame.labels)
    differences = facts.map.comparison == nil ? nil : FlowDifferences(facts)
  }

  func draw(on canvas: inout Canvas) {
    let head = drawHead(on: &canvas)
    canvas.drawing.group(moved: head > 0 ? Point(0, head) : nil) { drawing in
      for place in layout.columns.joined() {
        guard let node = layout.places[place].node else { continue }
        draw(node, layout.places[place], on: &drawing)
        for ribbon in layout.ribbons where ribbon.places[0] == place {
          draw(ribbon, on: &drawing)
        }
      }
    }
    var foot = 0.0
    canvas.drawing.group(moved: head > 0 ? Point(0, head) : nil) { drawing in
      foot = drawReturns(within: canvas.width, on: &drawing)
      drawWords(on: &drawing)
    }
    drawFoot(below: head + foot, on: &canvas)
  }

  /// The place of a node.
  func place(of node: Int) -> FlowLayout.Place { layout.places[node] }

  func x(of node: Int) -> Double { frame.x[facts.column(of: node)] }

  func bar(of node: Int) -> Box {
    let place = place(of: node)
    return Box(
      x: x(of: node), y: place.barTop, width: FlowLayout.barWidth, height: place.bar)
  }

  /// Where the name of a node begins: above its bar, or so that the middles of both are level.
  func labelTop(_ node: Int) -> Double {
    let (place, label) = (place(of: node), frame.labels[node])
    return label.place == .above ? place.top : place.middle - label.height / 2
  }

  func labelPlace(_ node: Int) -> Double {
    frame.labelPlace(node, facts.column(of: node))
  }

  private func draw(_ node: Int, _ place: FlowLayout.Place, on drawing: inout Drawing) {
    let bar = bar(of: node)
    let label = frame.labels[node].box(labelPlace(node), labelTop(node))
    drawing.group(node: facts.says(ofNode: node, words), joins: [node]) { drawing in
      drawing.bar(bar, map.nodes[node].role, class: colour(of: node).fill)
      drawUneven(node, bar, on: &drawing)
      // The bar first, as what has the focus is ringed there; a finger needs more than its width.
      let reach = max(0, 24 - bar.width) / 2
      drawing.rectangle(
        Box(x: bar.x - reach, y: bar.y, width: bar.width + 2 * reach, height: bar.height),
        class: "target")
      drawing.rectangle(label, class: "target")
    }
  }

  /// Those who stay, or who come from nowhere on this map.
  private func drawUneven(_ node: Int, _ bar: Box, on drawing: inout Drawing) {
    guard isUneven(node) else { return }
    let difference = facts.totals.difference(at: node) * layout.scale
    let less = bar.height - difference.magnitude
    let box = Box(
      x: difference > 0 ? bar.right : bar.x - 6, y: bar.y + less, width: 6,
      height: difference.magnitude)
    drawing.path(.hatching(box, every: 4), class: Colour.secondary.line)
  }

  /// Whether it can be seen that more come to a node than leave it, or the other way round. Where
  /// journeys are over, or are not over yet, that is no news.
  func isUneven(_ node: Int) -> Bool {
    map.nodes[node].role == .stage
      && (facts.totals.difference(at: node) * layout.scale).magnitude >= 2
  }

  /// The colour of a node, and of what leaves it.
  func colour(of node: Int) -> Colour {
    if differences != nil { return .secondary }
    return map.colour(of: node)
  }

  private func draw(_ ribbon: FlowLayout.Ribbon, on drawing: inout Drawing) {
    let flow = map.flows[ribbon.flow]
    let path = FlowRibbon(ribbon, layout, frame.x).path
    let says = facts.says(ofWay: ribbon.flow, words)
    let joins = [flow.from, flow.to]
    if flow.count.missing != nil {
      drawing.path(path, class: "\(Colour.hatch.line) dotted", node: says, joins: joins)
    } else if let differences {
      let colour = differences.colour(of: ribbon.flow)?.shape
      drawing.path(
        path, class: colour.map { "\($0.fill) ring" } ?? "\(Colour.context.fill) pale",
        node: says, joins: joins)
      // The middle of the scale is as pale as the page.
      if colour == .diverging(4) {
        drawing.path(path, class: "\(Colour.axis.line) thin through")
      }
    } else {
      drawing.path(path, class: "\(map.colour(of: flow).fill) pale", node: says, joins: joins)
    }
  }
}

extension FlowMap {
  /// The colour of a node, and of what leaves it. Where journeys end there is no more to follow.
  func colour(of node: Int) -> Colour {
    if nodes.contains(where: \.isChosen) { return nodes[node].isChosen ? .focus : .context }
    return nodes[node].role == .stage ? .kind(nodes[node].kind) : .secondary
  }

  /// A ribbon’s colour: of what is spoken of, where it comes from there or goes there; else of where
  /// it comes from, and grey where journeys end.
  func colour(of flow: Flow) -> Colour {
    if nodes.contains(where: \.isChosen) {
      return nodes[flow.from].isChosen || nodes[flow.to].isChosen ? .focus : .context
    }
    return nodes[flow.to].role == .stage ? colour(of: flow.from) : .context
  }
}

extension Drawing {
  /// The bar of a node: a solid one for a stage, one with a closing line where journeys are over, like the
  /// last bar of a piece of music, and a hatched one where they are not over yet.
  mutating func bar(_ box: Box, _ role: FlowMap.Role, class style: String) {
    switch role {
    case .stage: rectangle(box, class: style)
    case .end:
      rectangle(Box(x: box.x, y: box.y, width: 3, height: box.height), class: style)
      rectangle(
        Box(x: box.x + 6, y: box.y, width: box.width - 6, height: box.height), class: style)
    case .open:
      rectangle(box.inset(min(0.5, box.height / 4)), class: Colour.secondary.line)
      path(.hatching(box, every: 5), class: Colour.secondary.line)
    }
  }
}
