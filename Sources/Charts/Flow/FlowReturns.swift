import SVG

extension FlowMap {
  /// The room that ways back into the first column take on its left.
  func marginForReturns(_ order: FlowColumns) -> Double {
    order.returns.contains { order.columns[flows[$0].to] == 0 } ? 24 : 0
  }

  /// Draws the ways back: out to the right, beneath everything to the left, and in from the left.
  /// They are dashed, and those who have been through more often have a darker way.
  ///
  /// - Returns: Where the drawing ends.
  func drawReturns(
    _ layout: FlowLayout, _ x: [Double], _ step: Double, on canvas: inout Canvas
  ) -> Double {
    var foot = layout.height
    var leaving = layout.places.map { $0.barTop + $0.bar }
    var arriving = leaving
    for index in layout.returns {
      let flow = flows[index]
      // A way back is a band of its true width up to that of a bar, and has its number beside it.
      let width = min(max(1.5, (flow.count.value ?? 0) * layout.scale), FlowLayout.barWidth)
      let lane = foot + 16 + width / 2
      let start = x[layout.columnOf[flow.from]] + FlowLayout.barWidth
      let end = x[layout.columnOf[flow.to]]
      let loop = ReturnLoop(
        start: Point(start, leaving[flow.from] - width / 2),
        end: Point(end, arriving[flow.to] - width / 2),
        right: min(start + step - FlowLayout.barWidth - 14, canvas.width - width / 2 - 1),
        left: end - 10, lane: lane, radius: 8)
      leaving[flow.from] -= width
      arriving[flow.to] -= width
      let band = loop.band(width)
      canvas.drawing.path(
        band, class: "\(Colour.series(4).fill)\(Self.shade(ofPass: flow.pass))",
        node: says(of: flow, canvas.words))
      // Two edges of a thin way would run together.
      canvas.drawing.path(
        width < 5 ? loop.middle : band, class: "\(Colour.series(4).line) dashed through")
      let share = share(of: flow).map { " (\(NumberFormat.share(0).text($0)))" } ?? ""
      let text = canvas.words(
        .flowBack, measure.format.text(flow.count) + share, nodes[flow.from].name,
        nodes[flow.to].name)
      let place = max(0, loop.left + 12)
      canvas.drawing.text(
        Lettering.small.fitted(text, to: canvas.width - place),
        at: Point(place, lane + width / 2 + 14), class: "small halo")
      foot = lane + width / 2 + 16
    }
    return foot
  }

  /// How dark a way is for those who go it for the first time, the second, and more often.
  private static func shade(ofPass pass: Int) -> String {
    pass == 1 ? " veil" : pass == 2 ? " pale" : " faint"
  }
}

/// The middle of a band that goes out to the right, down, back along a lane, and up to its end.
struct ReturnLoop {
  var start: Point
  var end: Point
  var right: Double
  var left: Double
  var lane: Double
  var radius: Double

  /// The line along which the band runs.
  var middle: Path {
    var path = Path()
    path.move(to: start)
    side(0, on: &path, isBack: false)
    return path
  }

  /// The band’s outline: along one side, and back along the other.
  func band(_ width: Double) -> Path {
    var path = Path()
    path.move(to: Point(start.x, start.y - width / 2))
    side(-width / 2, on: &path, isBack: false)
    path.line(to: Point(end.x, end.y + width / 2))
    side(width / 2, on: &path, isBack: true)
    path.close()
    return path
  }

  /// A side of the band, so far outside of its middle. Corners are round, with the wider bend outside.
  private func side(_ offset: Double, on path: inout Path, isBack: Bool) {
    // Outside is above on the way out and on the way in, to the right, below, and to the left.
    let (out, down) = (start.y + offset, right - offset)
    let (along, up, into) = (lane - offset, left + offset, end.y + offset)
    let bend = max(1, radius - offset)
    let corners: [(Point, Point)] = [
      (Point(down - bend, out), Point(down, out + bend)),
      (Point(down, along - bend), Point(down - bend, along)),
      (Point(up + bend, along), Point(up, along - bend)),
      (Point(up, into + bend), Point(up + bend, into)),
    ]
    for (first, second) in isBack ? corners.reversed().map({ ($1, $0) }) : corners {
      path.line(to: first)
      path.arc(to: second, radius: bend, clockwise: !isBack)
    }
    path.line(to: isBack ? Point(start.x, out) : Point(end.x, into))
  }
}

extension Phrase {
  static let flowBack = Phrase("flow-back", "← {1} from {2} back to {3}")
}
