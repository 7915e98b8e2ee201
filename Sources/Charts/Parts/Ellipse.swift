#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif
public import SVG

/// The ellipse that describes how points lie: where their middle is, and how far and which way they
/// spread.
public struct Ellipse: Hashable, Sendable {
  public let centre: Point
  /// From the centre to the end of the longer axis and of the shorter, at right angles to it.
  public let longer: Point
  public let shorter: Point

  /// - Parameter share: How much of a normal distribution lies within. Of few points, or points that
  ///   are not so distributed, it may be more or less.
  /// - Precondition: There is at least one point, and the share lies between 0 and 1.
  /// - Complexity: O(*n*).
  public init(around points: some Collection<Point>, share: Double = 0.8) {
    precondition(!points.isEmpty, "an ellipse is drawn around at least one point")
    precondition(share > 0 && share < 1, "an ellipse holds a share between none and all")
    let count = Double(points.count)
    let middle = Point(
      points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
    var (across, down, both) = (0.0, 0.0, 0.0)
    for point in points {
      let (x, y) = (point.x - middle.x, point.y - middle.y)
      across += x * x
      down += y * y
      both += x * y
    }
    let freedom = max(count - 1, 1)
    // The axes of the covariance, and the squared distance that holds the share of a normal
    // distribution in two dimensions.
    let half = (across - down) / 2
    let root = (half * half + both * both).squareRoot()
    let reach = -2 * log(1 - share) / freedom
    let long = (((across + down) / 2 + root) * reach).squareRoot()
    let short = (max((across + down) / 2 - root, 0) * reach).squareRoot()
    let angle = atan2(both, half) / 2
    centre = middle
    longer = Point(long * cos(angle), long * sin(angle))
    shorter = Point(-short * sin(angle), short * cos(angle))
  }

  /// The point of its edge that lies farthest along a way.
  public func farthest(along way: Point) -> Point {
    let long = longer.x * way.x + longer.y * way.y
    let short = shorter.x * way.x + shorter.y * way.y
    let length = (long * long + short * short).squareRoot()
    guard length > 0 else { return centre }
    let (a, b) = (long / length, short / length)
    return Point(
      centre.x + a * longer.x + b * shorter.x, centre.y + a * longer.y + b * shorter.y)
  }

  /// Its edge, as four curves that are off by less than three ten-thousandths of its size.
  public var outline: Path {
    var path = Path()
    let ways = [
      longer, shorter, Point(-longer.x, -longer.y), Point(-shorter.x, -shorter.y), longer,
    ]
    func point(_ a: Point, _ share: Double, _ b: Point) -> Point {
      Point(centre.x + a.x + share * b.x, centre.y + a.y + share * b.y)
    }
    path.move(to: point(longer, 0, shorter))
    for (way, next) in zip(ways, ways.dropFirst()) {
      path.curve(
        to: point(next, 0, way), leaving: point(way, Self.handle, next),
        arriving: point(next, Self.handle, way))
    }
    path.close()
    return path
  }

  /// How far the handles of a quarter of a circle reach: 4 (√2 − 1) ∕ 3.
  private static let handle = 0.5523
}
