import SVG

/// What dots look like, so that groups can be told apart without colours.
///
/// All have the same area at the same size, so that none seems to weigh more.
enum Shape: CaseIterable {
  case circle, square, triangle, diamond, cross, plus

  /// The shape of the group that is counted from 0. Beyond six they begin again.
  static func kind(_ index: Int) -> Shape { allCases[index % allCases.count] }

  /// - Parameter radius: That of the circle; the others reach as far as they must.
  func path(at centre: Point, radius: Double) -> Path {
    var path = Path()
    path.add(self, at: centre, radius: radius)
    return path
  }
}

extension Shape {
  /// The class of the pen that draws it small as a point or two strokes, if one can.
  func pen(radius: Double) -> String? {
    switch self {
    case .circle: radius > 2 ? "pen-5" : "pen-3"
    case .cross, .plus: "thick"
    case .square, .triangle, .diamond: nil
    }
  }
}

extension Path {
  /// A shape as its pen draws it; see ``Shape/pen(radius:)``.
  mutating func stroke(_ shape: Shape, at centre: Point, radius: Double) {
    let ways: [Point] =
      switch shape {
      case .cross: [Point(radius, radius), Point(radius, -radius)]
      case .plus: [Point(radius * 1.4, 0), Point(0, radius * 1.4)]
      default: []
      }
    if ways.isEmpty { dot(at: centre) }
    for way in ways {
      move(to: Point(centre.x - way.x, centre.y - way.y))
      line(to: Point(centre.x + way.x, centre.y + way.y))
    }
  }

  mutating func add(_ shape: Shape, at centre: Point, radius: Double) {
    switch shape {
    case .circle:
      move(to: Point(centre.x - radius, centre.y))
      arc(to: Point(centre.x + radius, centre.y), radius: radius, clockwise: true)
      arc(to: Point(centre.x - radius, centre.y), radius: radius, clockwise: true)
      close()
    case .square:
      let half = 0.886 * radius
      add([(-half, -half), (half, -half), (half, half), (-half, half)], around: centre)
    case .triangle:
      let (half, up, down) = (1.347 * radius, -1.555 * radius, 0.778 * radius)
      add([(0, up), (half, down), (-half, down)], around: centre)
    case .diamond:
      let half = 1.253 * radius
      add([(0, -half), (half, 0), (0, half), (-half, 0)], around: centre)
    case .cross:
      // A plus on its side: each corner (x, y) comes to lie at (x − y, x + y) ∕ √2.
      let turned = Self.plus(radius).map { (($0.0 - $0.1) * 0.7071, ($0.0 + $0.1) * 0.7071) }
      add(turned, around: centre)
    case .plus:
      add(Self.plus(radius), around: centre)
    }
  }

  private static func plus(_ radius: Double) -> [(Double, Double)] {
    let (thin, long) = (0.4 * radius, 1.18 * radius)
    return [
      (-thin, -long), (thin, -long), (thin, -thin), (long, -thin), (long, thin), (thin, thin),
      (thin, long), (-thin, long), (-thin, thin), (-long, thin), (-long, -thin), (-thin, -thin),
    ]
  }

  private mutating func add(_ corners: [(Double, Double)], around centre: Point) {
    for (index, corner) in corners.enumerated() {
      let point = Point(centre.x + corner.0, centre.y + corner.1)
      index == 0 ? move(to: point) : line(to: point)
    }
    close()
  }
}
