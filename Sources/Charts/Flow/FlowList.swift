import SVG

extension FlowMap {
  /// The map for a telephone, where ribbons side by side would be threads: each node in turn with how
  /// many it is about, and under it a bar for each way out of it, if there is one.
  func drawList(_ facts: FlowFacts, on canvas: inout Canvas) {
    FlowList(facts, canvas.words).draw(on: &canvas)
  }
}

/// A flow map as a list.
private struct FlowList {
  let facts: FlowFacts
  let differences: FlowDifferences?
  let words: Wording

  var map: FlowMap { facts.map }

  init(_ facts: FlowFacts, _ words: Wording) {
    self.facts = facts
    self.words = words
    differences = facts.map.comparison == nil ? nil : FlowDifferences(facts)
  }

  func draw(on canvas: inout Canvas) {
    let columns = facts.order.columns
    let order = map.nodes.indices.sorted { (columns[$0], $0) < (columns[$1], $1) }
    if let differences, let comparison = map.comparison {
      canvas.height = canvas.drawKey(of: differences, comparison)
    }
    canvas.note(words(differences == nil ? .flowBars : .flowMarks))
    if let all = facts.all, map.nodes.indices.contains(where: { facts.share(at: $0) != nil }) {
      canvas.note(words(.flowShares, map.measure.format.text(all)))
    }
    var top = canvas.height + 10
    for (target, sources) in sources {
      drawSources(sources, of: target, at: &top, on: &canvas)
      top += 14
    }
    let drawn = Set(sources.flatMap(\.nodes))
    for node in order where !drawn.contains(node) {
      drawHead(node, at: &top, on: &canvas)
      let ways = map.flows.indices.filter { map.flows[$0].from == node }
        .sorted { (count($1), $0) < (count($0), $1) }
      for way in ways { draw(way, at: &top, on: &canvas) }
      top += 14
    }
    canvas.height = max(top - 14, 24)
  }

  /// The nodes of which all go on to one and the same, where there are several: together these say where
  /// all come from, and each of them alone says nothing.
  private var sources: [(target: Int, nodes: [Int])] {
    var sources: [(target: Int, nodes: [Int])] = []
    for node in map.nodes.indices where facts.column(of: node) == 0 {
      let ways = map.flows.indices.filter { map.flows[$0].from == node }
      guard ways.count == 1, facts.share(of: ways[0]) == 1, facts.share(at: node) != nil else {
        continue
      }
      let target = map.flows[ways[0]].to
      let known = sources.firstIndex { $0.target == target }
      if let known { sources[known].nodes.append(node) } else { sources.append((target, [node])) }
    }
    return sources.filter { $0.nodes.count > 1 }
  }

  private func drawSources(
    _ nodes: [Int], of target: Int, at top: inout Double, on canvas: inout Canvas
  ) {
    let heading = words(.flowSources, map.nodes[target].name)
    for line in Lettering.strong.lines(heading, to: canvas.width, atMost: 3) {
      canvas.drawing.text(line, at: Point(0, top + Lettering.label.size), class: "strong")
      top += Lettering.label.leading
    }
    drawRule(at: &top, on: &canvas)
    for node in nodes {
      let share = facts.share(at: node)
      let style = differences == nil ? map.colour(of: node) : .context
      drawRow(
        Row(
          name: map.nodes[node].name, number: facts.labelText(node), share: share,
          other: facts.otherShare(at: node), style: style.fill,
          says: facts.says(ofNode: node, words), joins: [node]), at: &top, on: &canvas)
    }
  }

  private func drawRule(at top: inout Double, on canvas: inout Canvas) {
    canvas.drawing.line(
      from: Point(0, top + 6), to: Point(canvas.width, top + 6), class: Colour.grid.line)
    top += 10
  }

  private func count(_ flow: Int) -> Double { map.flows[flow].count.value ?? 0 }

  private func drawHead(_ node: Int, at top: inout Double, on canvas: inout Canvas) {
    let number = facts.labelText(node)
    let role = map.nodes[node].role
    let left = role == .stage ? 0.0 : 20
    let room = canvas.width - left - Lettering.label.room(for: number) - 12
    let lines = Lettering.strong.lines(map.nodes[node].name, to: room, atMost: 3)
    let start = top
    canvas.drawing.group(node: facts.says(ofNode: node, words), joins: [node]) { drawing in
      if role != .stage {
        drawing.bar(
          Box(x: 0, y: start + 2, width: FlowLayout.barWidth, height: 14), role,
          class: Colour.secondary.fill)
      }
      drawing.text(number, at: Point(canvas.width, start + Lettering.label.size), .end)
      for (index, line) in lines.enumerated() {
        drawing.text(
          line,
          at: Point(left, start + Double(index) * Lettering.label.leading + Lettering.label.size),
          class: "strong")
      }
    }
    top += Double(max(1, lines.count)) * Lettering.label.leading
    drawRule(at: &top, on: &canvas)
  }

  private func draw(_ way: Int, at top: inout Double, on canvas: inout Canvas) {
    let flow = map.flows[way]
    let isReturn = facts.isReturn(way)
    let name = (isReturn ? "↩ " : "→ ") + map.nodes[flow.to].name
    let isOneOfSeveral =
      isReturn && map.flows.contains { ($0.from, $0.to) == (flow.from, flow.to) && $0 != flow }
    drawRow(
      Row(
        name: isOneOfSeveral
          ? words(.partOfTwo, name, words(FlowDrawing.name(ofPass: flow.pass))) : name,
        number: number(way), share: facts.share(of: way), other: facts.otherShare(of: way),
        style: style(way), says: facts.says(ofWay: way, words), joins: [flow.from, flow.to]),
      at: &top, on: &canvas)
  }

  /// A name with a number, and a bar for a share.
  private struct Row {
    var name: String
    var number: String
    var share: Double?
    var other: Double?
    var style: String
    var says: String
    var joins: [Int]
  }

  private func drawRow(_ row: Row, at top: inout Double, on canvas: inout Canvas) {
    let lines = Lettering.label.lines(
      row.name, to: canvas.width - Lettering.small.room(for: row.number) - 24, atMost: 3)
    let start = top + 4
    let barTop = start + Double(max(1, lines.count)) * Lettering.label.leading + 3
    let scale = canvas.width - 12
    canvas.drawing.group(node: row.says, joins: row.joins) { drawing in
      for (index, line) in lines.enumerated() {
        drawing.text(
          line,
          at: Point(12, start + Double(index) * Lettering.label.leading + Lettering.label.size))
      }
      drawing.text(
        row.number, at: Point(canvas.width, start + Lettering.label.size), .end,
        class: "small \(Colour.secondary.fill)")
      if let share = row.share {
        drawing.rectangle(
          Box(x: 12, y: barTop, width: scale * min(1, share), height: 6), class: row.style)
        if let other = row.other {
          let x = 12 + scale * min(1, other)
          drawing.line(
            from: Point(x, barTop - 3), to: Point(x, barTop + 9),
            class: "\(Colour.ink.line) thick")
        }
      } else {
        drawing.path(
          .hatching(Box(x: 12, y: barTop, width: 60, height: 6)), class: Colour.hatch.line)
      }
    }
    top = barTop + 10
  }

  /// How many go, their share, and how long it takes them or by how much they differ from others.
  private func number(_ way: Int) -> String {
    let number = map.measure.format.text(map.flows[way].count)
    guard let share = facts.share(of: way) else { return number }
    let percent = NumberFormat.share(0).text(share)
    if differences != nil {
      return facts.difference(of: way).map { "\(percent) (\(FlowDifferences.text($0)))" } ?? percent
    }
    let text = "\(number) (\(percent))"
    return facts.shortDays(of: way, words).map { "\(text), \($0)" } ?? text
  }

  private func style(_ way: Int) -> String {
    if let differences {
      let colour = differences.colour(of: way)?.shape ?? .context
      // The middle of the scale is as pale as the page.
      return colour == .diverging(4) ? Colour.axis.line : colour.fill
    }
    return (facts.isReturn(way) ? .series(4) : map.colour(of: map.flows[way])).fill
  }
}

extension Phrase {
  static let flowBars = Phrase(
    "flow-bars", "Each bar is the share of those at a stage who go that way.")
  static let flowSources = Phrase("flow-sources", "Where all at {1} come from")
  static let partOfTwo = Phrase("part-of-two", "{1}, {2}")
  static let flowMarks = Phrase(
    "flow-marks",
    "Each bar is the share of those at a stage who go that way, and each line that of the others.")
}
