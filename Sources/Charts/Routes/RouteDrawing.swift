import SVG

extension RouteChart {
  public func draw(on canvas: inout Canvas) {
    guard !routes.isEmpty else { return canvas.drawNothing() }
    let numbers = routes.map { self.numbers(of: $0, canvas.words) }
    let room = numbers.joined().map { Lettering.label.room(for: $0) }.max() ?? 0
    // On a page the numbers stand to the right of the steps, and on a telephone beneath them.
    let isNarrow = canvas.isNarrow
    let right = isNarrow ? 0 : min(room, 200) + 150
    let most = routes.compactMap(\.count.value).max() ?? 0
    var top = 0.0
    for (index, route) in routes.enumerated() {
      let steps = RouteSteps(self, route, width: canvas.width - right - (isNarrow ? 0 : 24))
      let height = isNarrow ? steps.height + 34 : max(steps.height, 38)
      let row = Box(x: 0, y: top, width: canvas.width, height: height)
      let words = canvas.words
      let side =
        isNarrow
        ? Box(x: 0, y: row.bottom - 28, width: row.width, height: 28)
        : Box(x: row.right - right, y: row.y, width: right, height: row.height)
      canvas.drawing.group(node: says(route, words)) { drawing in
        steps.draw(
          at: Point(0, isNarrow ? top : row.centre.y - steps.height / 2), on: &drawing)
        draw(route, numbers[index], in: side, isNarrow: isNarrow, most, on: &drawing)
        drawing.rectangle(row, class: "target")
      }
      top = row.bottom + 10
      if index < routes.count - 1 {
        canvas.drawing.line(
          from: Point(0, top), to: Point(canvas.width, top), class: Colour.grid.line)
        top += 10
      }
    }
    canvas.height = top
  }

  /// A bar for how many take a route, and the numbers beside it.
  private func draw(
    _ route: Route, _ numbers: [String], in box: Box, isNarrow: Bool, _ most: Double,
    on drawing: inout Drawing
  ) {
    let longest = isNarrow ? 90.0 : 130
    let bar = Box(
      x: box.x, y: box.centre.y - 7, width: longest * (route.count.value ?? 0) / max(most, 1e-9),
      height: 14)
    if route.count.missing == nil {
      drawing.rectangle(bar, class: Colour.focus.fill)
    } else {
      drawing.path(
        .hatching(Box(x: bar.x, y: bar.y, width: 40, height: 14)), class: Colour.hatch.line)
    }
    let x = box.x + longest + 12
    let lettering = Lettering.label
    if isNarrow {
      let text = numbers.joined(separator: ", ")
      return drawing.text(
        lettering.fitted(text, to: box.right - x), at: Point(x, bar.centre.y + lettering.drop))
    }
    let first = bar.centre.y - Double(numbers.count - 1) * lettering.leading / 2
    for (index, line) in numbers.enumerated() {
      drawing.text(
        lettering.fitted(line, to: box.right - x),
        at: Point(x, first + Double(index) * lettering.leading + lettering.drop),
        class: index == 0 ? "strong" : Colour.secondary.fill)
    }
  }
}

/// The steps of a route as chips with arrows between them, in as many lines as that takes.
private struct RouteSteps {
  private struct Chip {
    var text: String
    var box: Box
    var role: FlowMap.Role
    var hasArrow: Bool
  }

  private var chips: [Chip] = []
  private(set) var height = 0.0

  private static let chip = 26.0
  private static let arrow = 22.0
  private static let leading = 32.0

  init(_ chart: RouteChart, _ route: RouteChart.Route, width: Double) {
    var place = Point(0, 0)
    for (index, step) in route.steps.enumerated() {
      let role: FlowMap.Role =
        chart.ends.contains(step) ? .end : chart.open.contains(step) ? .open : .stage
      let extra = role == .stage ? 16.0 : 30
      let arrow = index == 0 ? 0 : Self.arrow
      let text = Lettering.small.fitted(step, to: width - extra - arrow)
      let room = Lettering.small.room(for: text) + extra
      if place.x > 0, place.x + arrow + room > width { place = Point(0, place.y + Self.leading) }
      chips.append(
        Chip(
          text: text, box: Box(x: place.x + arrow, y: place.y, width: room, height: Self.chip),
          role: role, hasArrow: index > 0))
      place.x += arrow + room
    }
    height = place.y + Self.chip
  }

  func draw(at corner: Point, on drawing: inout Drawing) {
    drawing.group(moved: corner) { drawing in
      for chip in chips { draw(chip, on: &drawing) }
    }
  }

  private func draw(_ chip: Chip, on drawing: inout Drawing) {
    let middle = chip.box.centre.y
    if chip.hasArrow {
      let tip = Point(chip.box.x - 5, middle)
      var arrow = Path([Point(tip.x - 12, middle), tip])
      arrow.move(to: Point(tip.x - 5, middle - 4))
      arrow.line(to: tip)
      arrow.line(to: Point(tip.x - 5, middle + 4))
      drawing.path(arrow, class: Colour.axis.line)
    }
    let (ink, left): (Colour, Double)
    switch chip.role {
    case .stage:
      drawing.rectangle(chip.box, rounded: 4, class: Colour.sequential(1).fill)
      (ink, left) = (.onSequential(1), 8)
    case .end:
      drawing.rectangle(chip.box.inset(0.5), class: Colour.axis.line)
      drawing.bar(
        Box(x: chip.box.x + 6, y: chip.box.y + 6, width: 10, height: chip.box.height - 12), .end,
        class: Colour.secondary.fill)
      (ink, left) = (.ink, 22)
    case .open:
      drawing.rectangle(chip.box.inset(0.5), class: "\(Colour.axis.line) dashed")
      drawing.bar(
        Box(x: chip.box.x + 6, y: chip.box.y + 6, width: 10, height: chip.box.height - 12),
        .open, class: "")
      (ink, left) = (.ink, 22)
    }
    drawing.text(
      chip.text, at: Point(chip.box.x + left, middle + Lettering.small.drop),
      class: "small \(ink.fill)")
  }
}
