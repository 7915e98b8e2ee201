import SVG

extension DendrogramChart {
  /// The root in the middle and the leaves around it.
  func drawCircular(on canvas: inout Canvas) {
    let words = canvas.words
    let cutLine = cutHeight.map {
      Legend.Item(
        .line("\(Colour.ink.line) dashed"), words(.cutAt, measure.format.text($0)))
    }
    let legend = Legend(cutLine.map { [$0] } ?? [], width: canvas.width)
    legend.draw(on: &canvas.drawing)
    let layout = CircularLayout(self, top: legend.height, canvas)
    let radius = HeightScale(
      to: tree.height, isRoot: hasRootScale, start: layout.radius, end: 16)
    canvas.draw(radius.ticks(measure.format), around: layout.centre)
    let branches = DendrogramBranches(
      self, layout.rows, layout.angles, .circular(layout.centre) { radius($0) })
    drawJoins(branches, on: &canvas)
    for (group, span) in spans(of: layout.rows) {
      canvas.drawing.group(node: says(group, branches, words)) { drawing in
        draw(group, layout, branches, on: &drawing)
      }
      for label in layout.labels[span] { draw(label, layout, on: &canvas) }
    }
    if let cutHeight {
      canvas.drawing.circle(
        layout.centre, radius: radius(cutHeight), class: "\(Colour.ink.line) dashed")
    }
    canvas.height = layout.bottom
    if layout.rows.count < tree.count { canvas.note(canvas.words(.wedges, .count(tree.count))) }
  }

  private func draw(
    _ group: Int?, _ layout: CircularLayout, _ branches: DendrogramBranches,
    on drawing: inout Drawing
  ) {
    let colour = group.map(Colour.kind) ?? .focus
    let number = group ?? 0
    drawing.path(
      branches.wedges(ofGroup: number, half: layout.step / 2), class: "\(colour.fill) pale")
    drawing.path(branches.path(ofGroup: number), class: "\(colour.line) thick")
    guard let group else { return }
    drawing.path(layout.arc(ofGroup: group), class: "\(colour.line) heavy")
    for heading in layout.headings where heading.group == group {
      layout.draw(heading, on: &drawing)
    }
  }

  private func draw(
    _ label: CircularLayout.Label, _ layout: CircularLayout, on canvas: inout Canvas
  ) {
    let (row, words) = (layout.rows[label.row], canvas.words)
    let colour = row.group.map(Colour.kind) ?? .context
    canvas.drawing.group(node: says(row, words)) { drawing in
      drawing.path(layout.leader(label), class: "\(colour.line) thin")
      drawing.text(
        row.name(words, .small, room: label.room),
        at: Point(label.point.x, label.point.y + Lettering.small.drop),
        label.isOnRight ? .start : .end, class: row.isChosen ? "strong small" : "small")
    }
  }
}

extension CircularLayout {
  /// The arc outside the leaves of a group.
  fileprivate func arc(ofGroup group: Int) -> Path {
    let members = rows.indices.filter { rows[$0].group == group }
    guard let first = members.first, let last = members.last else { return Path() }
    let frame = TreeFrame.circular(centre) { _ in radius + 4 }
    var path = Path()
    path.move(to: frame.point(0, angles[first] - step / 3))
    frame.cross(&path, 0, from: angles[first] - step / 3, to: angles[last] + step / 3)
    return path
  }
}

extension CircularLayout {
  fileprivate func draw(_ heading: Heading, on drawing: inout Drawing) {
    let leading = Lettering.strong.leading
    let first = heading.point.y + 3 - Double(heading.lines.count - 1) * leading / 2
    for (index, line) in heading.lines.enumerated() {
      drawing.text(
        line,
        at: Point(heading.point.x, first + Double(index) * leading + Lettering.strong.drop),
        heading.isOnRight ? .start : .end, class: "strong")
    }
  }
}

extension Canvas {
  /// Circles at round heights, with their numbers up from the centre.
  fileprivate mutating func draw(_ ticks: [HeightScale.Tick], around centre: Point) {
    for tick in ticks {
      drawing.circle(centre, radius: tick.place, class: Colour.grid.line)
      drawing.text(
        tick.text, at: Point(centre.x, centre.y - tick.place + Lettering.small.drop), .middle,
        class: "halo small \(Colour.secondary.fill)")
    }
  }
}
