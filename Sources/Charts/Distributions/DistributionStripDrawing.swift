import SVG

extension DistributionStrip {
  public func draw(on canvas: inout Canvas) {
    guard !panels.isEmpty else { return canvas.drawNothing() }
    let grid = PanelGrid(
      panels.count, within: canvas.width, least: canvas.isNarrow ? canvas.width : 170)
    let names = panels.map { Lettering.strong.lines($0.name, to: grid.width, atMost: 2) }
    let heights = heightScales
    let margin = (heights.map { canvas.room(for: $0, .count) }.max() ?? 0) + 8
    let scales = valueScales { index in
      let frame = grid.panel(index, height: 0)
      return (frame.x + margin, frame.right)
    }
    let flags = panels.enumerated().map { index, panel in
      let frame = grid.panel(index, height: 0)
      return Flags(
        panel.distribution.flags(scales[index], format(of: panel), panel.chosen, canvas.words),
        from: frame.x, to: frame.right)
    }
    let named = Double(names.map(\.count).max() ?? 1) * Lettering.strong.leading + 4
    let above = named + (flags.map(\.height).max() ?? 0)
    let depth = canvas.isNarrow ? 100.0 : 90
    canvas.name(
      above: Box(x: 0, y: 24, width: 0, height: 0), canvas.words(.numberBy, counted, measure.name))
    for (index, panel) in panels.enumerated() {
      var frame = grid.panel(index, height: above + depth + 22)
      frame.y += 28
      for (number, line) in names[index].enumerated() {
        let foot = frame.y + Double(number) * Lettering.strong.leading + Lettering.strong.size
        canvas.drawing.text(line, at: Point(frame.x, foot), class: "strong")
      }
      let plot = Box(
        x: frame.x + margin, y: frame.y + above, width: frame.width - margin, height: depth)
      let says = canvas.words(.panelSays, panel.name, summary(panel, canvas.words))
      canvas.mark(says, over: frame) { canvas in
        draw(panel, in: plot, scales[index], heights[index], on: &canvas)
        let sign = plot.y - flags[index].height
        flags[index].draw(top: sign, foot: plot.bottom, on: &canvas.drawing)
      }
    }
    canvas.height = 28 + grid.height(of: above + depth + 22)
    canvas.note(
      unmarked: panels.compactMap { panel in
        panel.chosen.map { Entry(canvas.words(.only, panel.name, $0.name), $0.value) }
      })
  }

  private func draw(
    _ panel: Panel, in plot: Box, _ x: LinearScale, _ heights: LinearScale,
    on canvas: inout Canvas
  ) {
    let distribution = panel.distribution
    guard distribution.count > 0 else {
      canvas.drawing.path(.hatching(plot), class: Colour.hatch.line)
      canvas.drawing.text(
        canvas.words(.noneKnown), at: Point(plot.centre.x, plot.centre.y), .middle,
        class: "small halo")
      return
    }
    let y = heights.placed(start: plot.bottom, end: plot.y)
    canvas.grid(across: plot, y, .count)
    canvas.draw(distribution, x, y)
    canvas.numbers(under: plot, x, format(of: panel))
  }

  private var heightScales: [LinearScale] {
    let peaks = panels.map(\.distribution.peak)
    let most = peaks.max() ?? 0
    return peaks.map { .counts(upTo: shared == .valuesAndHeights ? most : $0, about: 2) }
  }

  private func valueScales(ends: (Int) -> (Double, Double)) -> [LinearScale] {
    let ranges = panels.map { panel in
      [
        panel.distribution.range?.lowerBound, panel.distribution.range?.upperBound,
        panel.chosen?.value.value,
      ].compactMap(\.self)
    }
    let all = ranges.flatMap(\.self)
    return ranges.enumerated().map { index, range in
      let numbers = shared == .nothing ? range : all
      let (start, end) = ends(index)
      return LinearScale(
        from: (numbers.min() ?? 0)...(numbers.max() ?? 0), start: start, end: end, about: 3)
    }
  }
}
