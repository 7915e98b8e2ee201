import SVG

extension Biplot {
  public func draw(on canvas: inout Canvas) {
    guard dots.contains(where: { $0.place != nil }) else {
      canvas.drawNothing()
      return canvas.note(canvas.words.missing(missing))
    }
    let layout = bestLayout(canvas)
    if !layout.namesGroups {
      let legend = legend(canvas)
      legend.draw(on: &canvas.drawing)
    }
    drawAxes(layout, on: &canvas)
    drawOutlines(layout.cloud, on: &canvas.drawing)
    let (words, shown) = (canvas.words, dots.filter { $0.place != nil })
    layout.cloud.draw(
      { says(shown[$0], words) }, { says($0, $1, words) }, on: &canvas.drawing)
    for (arrow, tip) in zip(arrows, layout.tips) where layout.hasArrows {
      canvas.drawing.group(node: says(arrow, canvas.words)) {
        $0.drawArrow(from: layout.middle, to: tip)
      }
    }
    for name in layout.groupNames { canvas.drawing.draw(name) }
    for name in layout.arrowNames { canvas.drawing.draw(name) }
    for name in layout.dotNames { canvas.drawing.draw(name) }
    if !layout.hasArrows, !arrows.isEmpty {
      let panel = ArrowPanel(arrows, top: canvas.height + 12, canvas)
      panel.draw(self, on: &canvas)
      canvas.height = panel.bottom
    }
    if shown.contains(where: \.isImputed) { canvas.note(words(.hollowDots)) }
    canvas.note(words.missing(missing))
  }

  /// Arrows lie over the dots and groups are named where they lie, if there is room for all of their
  /// names; otherwise arrows have a panel of their own, and groups a legend.
  private func bestLayout(_ canvas: Canvas) -> BiplotLayout {
    let legend = legend(canvas).height
    let hasArrows = canvas.isNarrow || arrows.isEmpty ? [false] : [true, false]
    let layouts = hasArrows.flatMap { hasArrows in
      [true, false].map { namesGroups in
        BiplotLayout(
          self, top: (namesGroups ? 0 : legend) + upName(canvas).height, canvas,
          hasArrows: hasArrows, namesGroups: namesGroups)
      }
    }
    return layouts.first(where: \.isComplete) ?? layouts[layouts.count - 1]
  }

  private func legend(_ canvas: Canvas) -> Legend {
    Legend(
      groups.enumerated().map { number, name in
        .init(.shape(Shape.kind(number), "\(Colour.kind(number).fill) faint"), name)
      }, width: canvas.width)
  }

  /// What it means to go up, broken into lines, and the room that it takes above the plot.
  private func upName(_ canvas: Canvas) -> (lines: [String], height: Double) {
    let lines = Lettering.small.lines(name(up, "2", canvas.words), to: canvas.width)
    return (lines, Double(lines.count) * Lettering.small.leading + 10)
  }

  /// Lines where nothing differs from the mean, and what it means to go along them.
  private func drawAxes(_ layout: BiplotLayout, on canvas: inout Canvas) {
    let (plot, middle) = (layout.plot, layout.middle)
    canvas.drawing.line(
      from: Point(plot.x, middle.y), to: Point(plot.right, middle.y), class: Colour.grid.line)
    canvas.drawing.line(
      from: Point(middle.x, plot.y), to: Point(middle.x, plot.bottom), class: Colour.grid.line)
    let (lines, height) = upName(canvas)
    for (index, line) in lines.enumerated() {
      let foot = plot.y - height + Double(index + 1) * Lettering.small.leading - 4
      canvas.drawing.text(line, at: Point(0, foot), class: "small \(Colour.secondary.fill)")
    }
    canvas.height = plot.bottom + 8
    for line in Lettering.small.lines(name(across, "1", canvas.words), to: canvas.width) {
      canvas.height += Lettering.small.leading
      canvas.drawing.text(
        line, at: Point(plot.right, canvas.height), .end, class: "small \(Colour.secondary.fill)")
    }
    canvas.height += 6
  }

  private func drawOutlines(_ cloud: DotCloud, on drawing: inout Drawing) {
    for group in cloud.groups.compactMap(\.self) {
      let members = cloud.dots.filter { $0.group == group }.map(\.point)
      guard outline != .none else { continue }
      let path =
        ellipse(members)?.outline ?? Hull(members).outline(margin: cloud.radius + 5)
      drawing.path(path, class: "\(Colour.kind(group).fill) veil")
      drawing.path(path, class: Colour.kind(group).line)
    }
  }
}

extension Drawing {
  /// The name of a group, with a bar of its colour before it.
  fileprivate mutating func draw(_ group: BiplotLayout.GroupName) {
    draw(group.name)
    let box = group.name.label.box
    rectangle(
      Box(x: box.x, y: box.y, width: 5, height: box.height), class: Colour.kind(group.group).fill)
  }
}
