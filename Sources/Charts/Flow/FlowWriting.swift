import SVG

extension FlowDrawing {
  /// Writes the names of nodes, and on ribbons what there is room for, over all that is drawn.
  func drawWords(on drawing: inout Drawing) {
    var taken: [Box] = []
    for node in map.nodes.indices {
      taken.append(frame.labels[node].box(labelPlace(node), labelTop(node)))
      taken.append(bar(of: node))
    }
    for node in map.nodes.indices {
      let (label, x, top) = (frame.labels[node], labelPlace(node), labelTop(node))
      // A long word may reach over what is behind it, but not over other words or bars.
      let whole = label.box(x, top, isCut: false)
      let others = taken.enumerated().filter { $0.offset / 2 != node }.map(\.element)
      let isCut = others.contains(where: whole.inset(0.3).overlaps)
      if !isCut { taken[2 * node] = whole }
      label.draw(x, top, isCut: isCut, on: &drawing)
    }
    for ribbon in layout.ribbons { write(on: ribbon, &taken, on: &drawing) }
  }

  /// Writes as much about a ribbon at its beginning as there is room for.
  private func write(
    on ribbon: FlowLayout.Ribbon, _ taken: inout [Box], on drawing: inout Drawing
  ) {
    let isHidden = map.flows[ribbon.flow].count.missing != nil
    let isTelling = differences?.isTelling(ribbon.flow) ?? false
    guard ribbon.width >= 13 || isHidden || isTelling else { return }
    let shape = FlowRibbon(ribbon, layout, frame.x)
    let within = differences?.colour(of: ribbon.flow).map { " \($0.words.fill)" }
    let colour = ribbon.width >= 13 ? within : nil
    for lines in texts(of: ribbon.flow) {
      let leading = Lettering.small.leading
      let height = Double(lines.count) * leading
      let room = lines.map(Lettering.small.room).max() ?? 0
      guard lines.count == 1 || ribbon.width >= height + 4,
        let middle = shape.place(forWordsOf: room)
      else { continue }
      let box = Box(x: middle.x, y: middle.y - height / 2, width: room, height: height)
      // Of a line no more is ink than this.
      let ink = Box(x: box.x, y: box.y + 3, width: room, height: height - 6)
      guard !taken.contains(where: ink.overlaps) else { continue }
      taken.append(ink)
      for (index, line) in lines.enumerated() {
        let foot = box.y + (Double(index) + 0.5) * leading + Lettering.small.drop
        drawing.text(line, at: Point(box.x, foot), class: "small" + (colour ?? " halo"))
      }
      return
    }
    guard isTelling, let text = texts(of: ribbon.flow).last?.last else { return }
    // Where a thin way bends it is crossed by its sign, rather than left without one.
    let room = Lettering.small.room(for: text)
    let ink = Box(
      x: shape.middle.x - room / 2, y: shape.middle.y - 5, width: room, height: 10)
    guard !taken.contains(where: ink.overlaps) else { return }
    taken.append(ink)
    drawing.text(
      text, at: Point(shape.middle.x, shape.middle.y + Lettering.small.drop), .middle,
      class: "small halo")
  }

  /// What can be written on a ribbon, in lines, from the most to the least.
  private func texts(of flow: Int) -> [[String]] {
    let number = map.measure.format.text(map.flows[flow].count)
    guard let share = facts.share(of: flow) else { return [[number]] }
    let percent = NumberFormat.share(0).text(share)
    if differences != nil {
      // All of both who go the only way there is are no finding.
      if share >= 1, facts.otherShare(of: flow) ?? 1 >= 1 { return [] }
      guard let points = facts.difference(of: flow) else { return [[percent]] }
      let text = FlowDifferences.text(points)
      return [["\(percent) (\(text))"], [percent, "(\(text))"], [text]]
    }
    // Of a node’s only way the node itself tells how many go it.
    let days = facts.shortDays(of: flow, words)
    if share >= 1 {
      return (map.flows[flow].days ?? 0) >= 0.5 ? [days].compactMap { $0.map { [$0] } } : []
    }
    let text = "\(number) (\(percent))"
    return [
      days.map { ["\(text), \($0)"] }, days.map { [text, $0] }, [text], [number, "(\(percent))"],
      [number],
    ].compactMap(\.self)
  }
}
