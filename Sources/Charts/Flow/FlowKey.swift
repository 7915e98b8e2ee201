import SVG

extension FlowDrawing {
  /// Says above a comparison what its colours mean.
  ///
  /// - Returns: Where the map begins.
  func drawHead(on canvas: inout Canvas) -> Double {
    guard let differences, let comparison = map.comparison else { return 0 }
    return canvas.drawKey(of: differences, comparison)
  }

  /// Draws a ruler for the width of ribbons, says what shapes and numbers mean, and settles how tall
  /// the drawing is.
  func drawFoot(below foot: Double, on canvas: inout Canvas) {
    canvas.height = foot
    guard layout.scale > 0 else { return }
    let width = FlowLayout.barWidth
    let top = foot + 14
    let (height, text) = ruler(30, layout.scale)
    canvas.drawing.rectangle(
      Box(x: 0, y: top, width: width, height: height), class: Colour.context.fill)
    canvas.drawing.text(
      words(.flowScale, text),
      at: Point(width + 8, top + height / 2 + Lettering.small.drop),
      class: "small \(Colour.secondary.fill)")
    canvas.height = top + max(height, 14)
    drawRulerOfReturns(beside: top, on: &canvas)
    drawKeys(on: &canvas)
    if let all = facts.all, map.nodes.indices.contains(where: { facts.share(at: $0) != nil }) {
      canvas.height += 4
      canvas.note(words(.flowShares, map.measure.format.text(all)))
    }
    canvas.height += 2
  }

  /// What a ribbon of about so much is wide for: a round number.
  private func ruler(_ height: Double, _ scale: Double) -> (height: Double, text: String) {
    let ticks = Ticks(within: 0...(height / scale), about: 2)
    let rough = ticks.values.last { $0 > 0 } ?? height / scale
    // Of what is counted there is no half, unless a whole one were taller than the map.
    let isWhole = map.measure.format.places == 0 && scale <= 60
    let amount = isWhole ? max(1, rough) : rough
    let format = isWhole ? map.measure.format : map.measure.format.telling(ticks)
    return (amount * scale, format.text(amount))
  }

  /// The ruler of ways back, where these are drawn thinner.
  private func drawRulerOfReturns(beside top: Double, on canvas: inout Canvas) {
    guard frame.laneScale < layout.scale else { return }
    let (height, text) = ruler(FlowLayout.barWidth, frame.laneScale)
    let box = Box(x: 150, y: top + 2, width: FlowLayout.barWidth, height: height)
    let colour: Colour = differences == nil ? .series(4) : .context
    canvas.drawing.rectangle(box, class: "\(colour.fill) pale")
    canvas.drawing.text(
      words(.flowReturnScale, text), at: Point(box.right + 8, top + 9 + Lettering.small.drop),
      class: "small \(Colour.secondary.fill)")
  }

  static func name(ofPass pass: Int) -> Phrase {
    pass == 1 ? .flowFirst : pass == 2 ? .flowSecond : .flowThird
  }

  /// The shapes that there are, each with what it means.
  private func drawKeys(on canvas: inout Canvas) {
    let roles = map.nodes.map(\.role)
    let (end, open) = (roles.contains(.end), roles.contains(.open))
    let passes = map.comparison == nil ? facts.order.returns.map { map.flows[$0].pass } : []
    var x = 0.0
    var top = canvas.height + 8
    func add(_ phrase: Phrase, _ draw: (Box, inout Drawing) -> Void) {
      let words = canvas.words(phrase)
      let room = 22 + Lettering.small.room(for: words)
      if x > 0, x + room > canvas.width { (x, top) = (0, top + 20) }
      draw(Box(x: x, y: top, width: 14, height: 14), &canvas.drawing)
      for (line, text) in Lettering.small.lines(words, to: canvas.width - 22).enumerated() {
        if line > 0 { top += Lettering.small.leading }
        canvas.drawing.text(
          text, at: Point(x + 22, top + 7 + Lettering.small.drop),
          class: "small \(Colour.secondary.fill)")
      }
      x += room + 20
      canvas.height = top + 16
    }
    if end { add(.flowEnd) { $1.bar($0, .end, class: Colour.secondary.fill) } }
    if open { add(.flowOpen) { $1.bar($0, .open, class: "") } }
    if passes.contains(where: { $0 > 1 }) {
      for pass in 1...3 where passes.contains(where: { min($0, 3) == pass }) {
        add(Self.name(ofPass: pass)) { box, drawing in
          drawing.rectangle(
            box, class: "\(Colour.series(4).fill)\(Self.shade(ofPass: pass))")
          drawing.rectangle(box, class: "\(Colour.series(4).line) dashed")
        }
      }
    }
    if map.nodes.indices.contains(where: isUneven) {
      add(.flowHatched) {
        $1.path(
          .hatching(Box(x: $0.x + 4, y: $0.y, width: 6, height: 14), every: 4),
          class: Colour.secondary.line)
      }
    }
  }
}

extension Canvas {
  /// Draws what the colours of a comparison mean.
  ///
  /// - Returns: Where the drawing goes on.
  mutating func drawKey(
    of differences: FlowDifferences, _ comparison: FlowMap.Comparison
  ) -> Double {
    note(words(.flowColours, comparison.these, comparison.others))
    let top = height + 4
    let legend = ScaleLegend(
      Measure(words(.flowPoints), .decimal(1)), differences.classes,
      ends: (low: words(.flowFewer), high: words(.flowMore)), within: width, words)
    legend.draw(at: Point(0, top), on: &drawing)
    guard differences.hasGrey else { return top + legend.height + 16 }
    let words = words(.flowGrey)
    let isBeside = legend.width + 46 + Lettering.small.room(for: words) <= width
    let corner =
      isBeside
      ? Point(legend.width + 24, top + legend.height - 30) : Point(0, top + legend.height + 4)
    let box = Box(x: corner.x, y: corner.y, width: 14, height: 12)
    drawing.rectangle(box, class: "\(Colour.context.fill) pale")
    drawing.text(
      words, at: Point(box.right + 8, box.centre.y + Lettering.small.drop),
      class: "small \(Colour.secondary.fill)")
    return max(top + legend.height, box.bottom + 4) + 16
  }
}

extension Phrase {
  static let flowScale = Phrase("flow-scale", "This thick: {1}")
  static let flowReturnScale = Phrase("flow-return-scale", "Ways back, this thick: {1}")
  static let flowHatched = Phrase(
    "flow-hatched",
    "Hatched on the right: those who come and go no further. On the left: those who come from elsewhere."
  )
  static let flowEnd = Phrase("flow-end", "The journey is over")
  static let flowOpen = Phrase("flow-open", "Not over yet")
  static let flowFirst = Phrase("flow-first", "1st return")
  static let flowSecond = Phrase("flow-second", "2nd return")
  static let flowThird = Phrase("flow-third", "3rd return or more")
  static let flowShares = Phrase(
    "flow-shares",
    "Percentages beside names are of all {1}; those on ways are of the stage that they leave.")
  static let flowColours = Phrase(
    "flow-colours",
    "{1} compared with {2}: how many more or fewer of those at a stage go each way")
  static let flowFewer = Phrase("flow-fewer", "fewer go")
  static let flowMore = Phrase("flow-more", "more go")
  static let flowGrey = Phrase("flow-grey", "Within chance, or not known")
}
