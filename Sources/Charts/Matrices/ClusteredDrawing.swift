import SVG

extension ClusteredHeatmap {
  public func draw(on canvas: inout Canvas) {
    guard !names.isEmpty, !measures.isEmpty else { return canvas.drawNothing() }
    let legend = ScaleLegend(
      Measure(canvas.words(.fromAverage), .decimal(1)), .deviations,
      ends: (canvas.words(.belowAverage), canvas.words(.aboveAverage)),
      hasMissing: values.joined().contains { $0.missing != nil }, within: canvas.width,
      canvas.words)
    legend.draw(at: Point(0, 0), on: &canvas.drawing)
    var layout = ClusteredLayout(self, width: canvas.width, isNarrow: canvas.isNarrow)
    let groups = layout.blocks.compactMap { block in
      block.group.map { group in
        GroupName(cut, group, layout, width: canvas.width, canvas.words)
      }
    }
    let top = drawHeads(layout, top: legend.height + 16, on: &canvas)
    layout.stack(from: top, nameLines: groups.map(\.lines.count))
    if !canvas.isNarrow { drawTree(layout, on: &canvas.drawing) }
    drawCells(layout, on: &canvas.drawing)
    if layout.isNamed { drawNames(layout, on: &canvas.drawing) }
    for (block, group) in zip(layout.blocks, groups) {
      group.draw(block, layout, on: &canvas.drawing)
      if canvas.isNarrow || (layout.isTall && block.places.lowerBound > 0) {
        drawNumbers(layout, foot: block.top - 6, on: &canvas.drawing)
      }
    }
    drawTargets(layout, canvas.words, on: &canvas.drawing)
    canvas.height = layout.foot + 4
  }

  /// The names of the columns. Returns where the rows begin.
  private func drawHeads(
    _ layout: ClusteredLayout, top: Double, on canvas: inout Canvas
  ) -> Double {
    if canvas.isNarrow || measures.count > 18 {
      let key = NumberedKey(measures, width: canvas.width)
      key.draw(top: top, on: &canvas.drawing)
      let foot = top + key.height + 22
      if layout.blocks.first?.group == nil || !canvas.isNarrow {
        drawNumbers(layout, foot: foot - 6, on: &canvas.drawing)
        return foot
      }
      return foot - 14
    }
    let heads = SteppedHeads(
      measures.enumerated().map { layout.isTall ? "\($0 + 1) \($1)" : $1 },
      measures.indices.map(layout.columns.middle), right: canvas.width)
    heads.draw(foot: top + heads.height, on: &canvas.drawing)
    return top + heads.height
  }

  private func drawNumbers(_ layout: ClusteredLayout, foot: Double, on drawing: inout Drawing) {
    let step = max(1, Int((18 / layout.columns.width).rounded(.up)))
    for measure in stride(from: 0, to: measures.count, by: step) {
      drawing.text(
        String(measure + 1), at: Point(layout.columns.middle(measure), foot), .middle,
        class: "small strong")
    }
  }

  /// The branches, those that can be seen. Heights lie by their square roots, which gives the lower
  /// joins more room.
  private func drawTree(_ layout: ClusteredLayout, on drawing: inout Drawing) {
    let places = tree.places(layout.middles)
    let seen = tree.joins.indices.filter { index in
      let join = tree.joins[index]
      return (places[join.first] - places[join.second]).magnitude >= 2.5
    }
    // Where the lowest joins are too small to be seen, those above them begin at the cells.
    let least =
      seen.map { index in
        let join = tree.joins[index]
        return min(tree.height(of: join.first), tree.height(of: join.second))
      }.min() ?? 0
    let extent = max(tree.height - least, .leastNormalMagnitude)
    let right = ClusteredLayout.tree
    let frame = TreeFrame.upright { height in
      right - (max(0, height - least) / extent).squareRoot() * (ClusteredLayout.tree - 2)
    }
    drawing.path(tree.branches(seen, places, in: frame), class: Colour.axis.line)
  }

  private func drawNames(_ layout: ClusteredLayout, on drawing: inout Drawing) {
    let middles = layout.middles
    let small = layout.lettering == .small ? ["small"] : []
    for (place, row) in tree.order.enumerated() {
      let isChosen = chosen.contains(row)
      let style = small + (isChosen ? ["strong"] : [])
      let room = layout.names.upperBound - layout.names.lowerBound
      let lettering = Lettering(size: layout.lettering.size, isBold: isChosen)
      drawing.text(
        lettering.fitted(names[row], to: room),
        at: Point(
          layout.isNarrow ? layout.names.upperBound : layout.names.lowerBound,
          middles[place] + layout.lettering.drop), layout.isNarrow ? .end : .start,
        class: style.joined(separator: " "))
    }
  }
}

/// The name of a group and how many rows it has: beside its rows, or on a phone above them.
private struct GroupName {
  let lines: [String]
  let size: String
  let colour: Colour
  private let left: Double

  init(
    _ cut: DendrogramChart.Cut?, _ group: Int, _ layout: ClusteredLayout, width: Double,
    _ words: Wording
  ) {
    left = layout.isNarrow ? 0 : layout.names.upperBound + 8
    lines = Lettering.strong.lines(
      cut?.groups[group] ?? "",
      to: width - left - (layout.isNarrow ? 120 : ClusteredLayout.band + 8),
      atMost: layout.isNarrow ? 1 : 3)
    size = words(.ofAll, .count(cut?.sizes[group] ?? 0), .count(cut?.labels.count ?? 0))
    colour = .kind(group)
  }

  func draw(
    _ block: ClusteredLayout.Block, _ layout: ClusteredLayout, on drawing: inout Drawing
  ) {
    if layout.isNarrow {
      let foot = block.top - ClusteredLayout.heading + 16
      drawing.rectangle(Box(x: 0, y: foot - 11, width: 12, height: 12), class: colour.fill)
      drawing.text(lines.first ?? "", at: Point(20, foot), class: "strong")
      drawing.text(
        size, at: Point(layout.cells.upperBound, foot), .end, class: Colour.secondary.fill)
      return
    }
    drawing.rectangle(
      Box(x: left, y: block.top, width: ClusteredLayout.band, height: block.bottom - block.top),
      class: colour.fill)
    let leading = Lettering.label.leading
    // At the head of its rows, where a reader meets them, or across from a few.
    let start = min(
      block.top, (block.top + block.bottom) / 2 - Double(lines.count + 1) * leading / 2)
    let x = left + ClusteredLayout.band + 8
    for (index, line) in lines.enumerated() {
      drawing.text(
        line, at: Point(x, start + Double(index) * leading + Lettering.label.size),
        class: "strong")
    }
    drawing.text(
      size, at: Point(x, start + Double(lines.count) * leading + Lettering.label.size),
      class: Colour.secondary.fill)
  }
}
