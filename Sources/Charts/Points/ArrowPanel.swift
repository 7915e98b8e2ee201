import SVG

/// The arrows of a biplot in a panel of their own, where they would hide the dots or have no room
/// for their names: those to the right are named down the right side, the others down the left.
struct ArrowPanel {
  private struct Name {
    var lines: [String]
    /// Where its line ends, at the middle of its words.
    var place: Point
    var isOnRight: Bool
  }

  private let arrows: [Biplot.Arrow]
  private let centre: Point
  private let tips: [Point]
  private var names: [Name] = []
  private let title: Point
  let bottom: Double

  init(_ arrows: [Biplot.Arrow], top: Double, _ canvas: Canvas) {
    self.arrows = arrows
    title = Point(0, top + 14)
    let radius = canvas.isNarrow ? 46.0 : 130
    let lengths = arrows.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }
    let longest = lengths.max() ?? 0
    let scale = longest > 0 ? radius / longest : 0
    let side = radius + (canvas.isNarrow ? 14 : 32)
    let lines = arrows.map {
      Lettering.small.lines($0.name, to: canvas.width / 2 - side, atMost: 2)
    }
    // Names stand in the order of the angles of their arrows.
    var places = zip(arrows, lengths).map { arrow, length in
      length > 0 ? -1.2 * radius * arrow.y / length : 0
    }
    for isOnRight in [true, false] {
      let here = arrows.indices.filter { (arrows[$0].x >= 0) == isOnRight }
      let found = Spreading.places(
        here.map { places[$0] }, lengths: here.map { Double(lines[$0].count) * 14 + 3 },
        within: -1e5...1e5)
      for (index, place) in zip(here, found) { places[index] = place }
    }
    let reaches = lines.map { Double($0.count) * 8 }
    let tops = zip(places, reaches).map { $0 - $1 } + arrows.map { -$0.y * scale }
    let feet = zip(places, reaches).map { $0 + $1 } + arrows.map { -$0.y * scale }
    let centre = Point(canvas.width / 2, top + 32 - (tops.min() ?? 0))
    self.centre = centre
    bottom = centre.y + (feet.max() ?? 0) + 10
    tips = arrows.map { Point(centre.x + $0.x * scale, centre.y - $0.y * scale) }
    names = arrows.indices.map { index in
      let isOnRight = arrows[index].x >= 0
      return Name(
        lines: lines[index],
        place: Point(centre.x + (isOnRight ? side : -side), centre.y + places[index]),
        isOnRight: isOnRight)
    }
  }

  func draw(_ chart: Biplot, on canvas: inout Canvas) {
    let words = canvas.words
    canvas.drawing.text(words(.whatDirectionsTell), at: title, class: "strong")
    for (index, arrow) in arrows.enumerated() {
      canvas.drawing.group(node: chart.says(arrow, words)) { drawing in
        draw(names[index], to: tips[index], on: &drawing)
        drawing.drawArrow(from: centre, to: tips[index])
      }
    }
  }

  private func draw(_ name: Name, to tip: Point, on drawing: inout Drawing) {
    let (lettering, place) = (Lettering.small, name.place)
    drawing.line(
      from: tip, to: Point(place.x - (name.isOnRight ? 4 : -4), place.y),
      class: "\(Colour.secondary.line) thin")
    let first = place.y + lettering.drop - Double(name.lines.count - 1) * 7
    for (index, line) in name.lines.enumerated() {
      drawing.text(
        line, at: Point(place.x, first + Double(index) * 14), name.isOnRight ? .start : .end,
        class: "small")
    }
  }
}

extension Drawing {
  /// A thin line with a small head.
  mutating func drawArrow(from start: Point, to tip: Point) {
    let (across, down) = (tip.x - start.x, tip.y - start.y)
    let length = (across * across + down * down).squareRoot()
    guard length > 1 else { return }
    let way = Point(across / length, down / length)
    let head = min(8, length)
    let foot = Point(tip.x - way.x * head, tip.y - way.y * head)
    line(from: start, to: foot, class: Colour.ink.line)
    let half = head * 0.4
    path(
      Path(
        [
          tip, Point(foot.x - way.y * half, foot.y + way.x * half),
          Point(foot.x + way.y * half, foot.y - way.x * half),
        ], closed: true), class: Colour.ink.fill)
  }
}

extension Phrase {
  static let whatDirectionsTell = Phrase("what-directions-tell", "What changes in which direction")
}
