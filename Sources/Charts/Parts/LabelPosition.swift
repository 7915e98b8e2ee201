import SVG

/// Where words can stand beside a point, from the best place to the last resort.
enum LabelPosition: CaseIterable {
  case right, left, above, below, aboveRight, belowRight, aboveLeft, belowLeft

  /// Which way it lies.
  var step: Point {
    switch self {
    case .right: Point(1, 0)
    case .left: Point(-1, 0)
    case .above: Point(0, -1)
    case .below: Point(0, 1)
    case .aboveRight: Point(0.7, -0.7)
    case .belowRight: Point(0.7, 0.7)
    case .aboveLeft: Point(-0.7, -0.7)
    case .belowLeft: Point(-0.7, 0.7)
    }
  }

  /// The five that lie most along a way.
  static func ahead(of way: Point) -> [LabelPosition] {
    let turns = allCases.map { -$0.step.x * way.x - $0.step.y * way.y }
    return turns.indices.sorted { (turns[$0], $0) < (turns[$1], $1) }
      .prefix(5).map { allCases[$0] }
  }

  /// Words here, so far from a point.
  ///
  /// - Parameter lead: Room right before the words.
  func label(
    _ words: String, _ point: Point, _ radius: Double, _ lettering: Lettering, lead: Double
  ) -> LabelPlacement.Label {
    let (width, height) = (lettering.room(for: words) + lead, lettering.size * 1.1)
    let distance = radius + 3
    // Words above and below need no gap besides that of their own line.
    let middle = Point(
      point.x + step.x * distance, point.y + step.y * (radius + 1) + step.y * height / 2)
    let anchor: Drawing.Anchor = step.x > 0 ? .start : step.x < 0 ? .end : .middle
    let left =
      switch anchor {
      case .start: middle.x
      case .middle: middle.x - width / 2
      case .end: middle.x - width
      }
    // What is drawn before the words should stand right before them, however wide they are set.
    let start = lead > 0 ? Point(left + lead, middle.y) : middle
    return LabelPlacement.Label(
      words: words, point: Point(start.x, start.y + lettering.drop),
      anchor: lead > 0 ? .start : anchor,
      box: Box(x: left, y: middle.y - height / 2, width: width, height: height))
  }
}

extension Box {
  /// The point of its edge where a line from elsewhere should end: the middle of a side, or above or
  /// below the words wherever that is nearest.
  func nearest(to point: Point, isBeside: Bool) -> Point {
    isBeside
      ? Point(point.x < x ? x : right, centre.y)
      : Point(min(max(point.x, x), right), point.y < y ? y : bottom)
  }
}
