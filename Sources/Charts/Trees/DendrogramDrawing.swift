import SVG

extension DendrogramChart {
  public func draw(on canvas: inout Canvas) {
    guard tree.count > 0 else { return canvas.drawNothing() }
    if isCircular, !canvas.isNarrow { return drawCircular(on: &canvas) }
    drawUpright(on: &canvas)
  }

  private func drawUpright(on canvas: inout Canvas) {
    let layout = DendrogramLayout(self, canvas)
    let plot = layout.plot
    let x = HeightScale(
      to: tree.height, isRoot: hasRootScale, start: plot.x, end: plot.right, limit: canvas.width)
    canvas.draw(
      x.ticks(measure.format), of: axisName(canvas.words), around: plot, isTall: layout.isTall)
    let branches = DendrogramBranches(self, layout.rows, layout.middles, .upright { x($0) })
    drawJoins(branches, on: &canvas)
    if let cutHeight {
      canvas.draw(cut: measure.format.text(cutHeight), at: x(cutHeight), plot)
    }
    for group in layout.groups {
      canvas.drawing.group(node: says(group.number, branches, canvas.words)) {
        draw(group, layout, branches, on: &$0)
      }
      for row in group.rows { draw(row, layout, on: &canvas) }
    }
    canvas.height = plot.bottom + 46
    if layout.rows.count < tree.count { canvas.note(canvas.words(.wedges, .count(tree.count))) }
  }

  /// The joins above the cut, each to be explored.
  func drawJoins(_ branches: DendrogramBranches, on canvas: inout Canvas) {
    for join in branches.above {
      canvas.mark(
        says(join: join, branches, canvas.words), along: branches.path(ofJoin: join),
        class: "\(Colour.axis.line) thick")
    }
  }

  private func draw(
    _ group: DendrogramLayout.Group, _ layout: DendrogramLayout, _ branches: DendrogramBranches,
    on drawing: inout Drawing
  ) {
    let colour = group.number.map(Colour.kind) ?? .focus
    let number = group.number ?? 0
    drawing.path(
      branches.wedges(ofGroup: number, half: layout.pitch / 2 - 3), class: "\(colour.fill) pale")
    drawing.path(branches.path(ofGroup: number), class: "\(colour.line) thick")
    guard group.number != nil else { return }
    layout.draw(group, colour, on: &drawing)
  }

  private func draw(_ row: Int, _ layout: DendrogramLayout, on canvas: inout Canvas) {
    let (item, words) = (layout.rows[row], canvas.words)
    canvas.drawing.group(node: says(item, words)) { drawing in
      drawing.text(
        item.name(words, layout.lettering, room: layout.namesRight),
        at: Point(layout.namesRight, layout.middles[row] + layout.lettering.drop), .end,
        class: [item.isChosen ? "strong" : nil, layout.lettering == .small ? "small" : nil]
          .compactMap(\.self).joined(separator: " "))
    }
  }
}

extension Canvas {
  /// Lines down a plot at round heights, with their numbers beneath, and perhaps above.
  fileprivate mutating func draw(
    _ ticks: [HeightScale.Tick], of name: String, around plot: Box, isTall: Bool
  ) {
    for tick in ticks {
      drawing.line(
        from: Point(tick.place, plot.y - 4), to: Point(tick.place, plot.bottom),
        class: tick.height == 0 ? Colour.axis.line : Colour.grid.line)
    }
    let feet = (isTall ? [DendrogramLayout.axisFoot] : []) + [plot.bottom + 18]
    for foot in feet {
      for tick in ticks {
        drawing.text(
          tick.text, at: Point(tick.middle, foot), .middle,
          class: "small \(Colour.secondary.fill)")
      }
    }
    self.name(under: plot, name)
  }

  /// A dashed line at the height where a tree is cut, with that height above it.
  fileprivate mutating func draw(cut height: String, at place: Double, _ plot: Box) {
    drawing.line(
      from: Point(place, plot.y - 4), to: Point(place, plot.bottom),
      class: "\(Colour.ink.line) dashed")
    let text = words(.cutAt, height)
    let half = Lettering.small.room(for: text) / 2
    drawing.text(
      text, at: Point(min(max(place, half), width - half), plot.y - 10), .middle, class: "small")
  }
}

extension DendrogramLayout {
  /// The bracket around a group and its name: to the right of the tree, or on a telephone above it.
  fileprivate func draw(_ group: Group, _ colour: Colour, on drawing: inout Drawing) {
    let leading = Lettering.label.leading
    let place: Point
    if isNarrow {
      place = Point(20, group.top - 8 - Double(group.lines.count) * leading)
      drawing.rectangle(Box(x: 0, y: place.y - 11, width: 12, height: 12), class: colour.fill)
    } else {
      let x = plot.right + Self.bracket
      drawing.line(
        from: Point(x, group.top + 2), to: Point(x, group.bottom - 2),
        class: "\(colour.line) heavy")
      let middle = (group.top + group.bottom) / 2
      let first = middle - Double(group.lines.count) * leading / 2 + Lettering.label.drop
      place = Point(x + Self.bracket, first)
    }
    for (index, line) in group.lines.enumerated() {
      drawing.text(
        line, at: Point(place.x, place.y + Double(index) * leading), class: "halo strong")
    }
    let foot = place.y + Double(group.lines.count) * leading
    drawing.text(
      group.size, at: Point(place.x, foot), class: "halo \(Colour.secondary.fill)")
    let (left, top) = (isNarrow ? 0 : plot.right + 4, place.y - 16)
    drawing.rectangle(
      Box(
        from: Point(left, isNarrow ? top : min(group.top, top)),
        to: Point(right, isNarrow ? foot + 6 : max(group.bottom, foot + 6))),
      class: "target")
  }
}
