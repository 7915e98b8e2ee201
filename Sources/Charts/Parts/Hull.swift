public import SVG

/// The least shape without dents around some points.
///
/// - Complexity: O(*n* log *n*).
///
/// > A. Andrew. "Another efficient algorithm for convex hulls in two dimensions." *Information
/// > Processing Letters* 9 (1979).
public struct Hull: Hashable, Sendable {
  /// Its corners, clockwise as one sees them, from the leftmost; of two such, the upper. There are
  /// one or two where all points lie at one place or on one line.
  public let corners: [Point]

  public init(_ points: some Sequence<Point>) {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    let above = Self.chain(sorted)
    let below = Self.chain(sorted.reversed())
    // Each half ends where the other begins.
    corners = above.count < 2 ? above : Array(above.dropLast() + below.dropLast())
  }

  /// The points that one passes on the left when one keeps everything on the right.
  private static func chain(_ points: [Point]) -> [Point] {
    var chain: [Point] = []
    for point in points where point != chain.last {
      while chain.count > 1, turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 {
        chain.removeLast()
      }
      chain.append(point)
    }
    return chain
  }

  /// Above zero where the way from the first over the second to the third turns clockwise.
  private static func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)
  }

  /// The shape drawn so far outside its corners, and round at them.
  public func outline(margin: Double) -> Path {
    guard let only = corners.first else { return Path() }
    guard corners.count > 1 else { return Shape.circle.path(at: only, radius: margin) }
    let sides = corners.indices.map { side($0, margin) }
    var path = Path()
    path.move(to: sides[0].start)
    for (side, next) in zip(sides, sides.dropFirst() + sides.prefix(1)) {
      path.line(to: side.end)
      path.arc(to: next.start, radius: margin, clockwise: true)
    }
    path.close()
    return path
  }

  /// The side from a corner to the next, moved outwards: to the left of the way along it.
  private func side(_ index: Int, _ margin: Double) -> (start: Point, end: Point) {
    let (start, end) = (corners[index], corners[(index + 1) % corners.count])
    let (across, down) = (end.x - start.x, end.y - start.y)
    let scale = margin / (across * across + down * down).squareRoot()
    return (
      Point(start.x + down * scale, start.y - across * scale),
      Point(end.x + down * scale, end.y - across * scale)
    )
  }
}
