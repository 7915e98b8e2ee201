import Charts
import SVG
import TestSupport
import Testing

@Suite("Shapes around points") struct HullTests {
  private static func points(_ count: Int, seed: UInt64) -> [Point] {
    var random = Noise(seed: seed)
    return (0..<count).map { _ in
      // Whole numbers, so that many lie on one line or on one place.
      Point(Double(Int.random(in: 0...9, using: &random)), .random(in: 0...9, using: &random))
    }
  }

  @Test(arguments: [3, 4, 10, 100], [1, 2, 3] as [UInt64])
  func `a hull has every point inside and no dent`(count: Int, seed: UInt64) {
    let points = Self.points(count, seed: seed)
    let corners = Hull(points).corners
    for (corner, next) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
      #expect(points.contains(corner))
      for point in points {
        let turn =
          (next.x - corner.x) * (point.y - corner.y) - (next.y - corner.y) * (point.x - corner.x)
        #expect(turn >= -1e-9)
      }
    }
  }

  @Test func `a hull keeps only its corners`() {
    let square = [Point(0, 0), Point(1, 0), Point(2, 0), Point(2, 2), Point(1, 1), Point(0, 2)]
    #expect(
      Hull(square + square).corners == [Point(0, 0), Point(2, 0), Point(2, 2), Point(0, 2)])
    #expect(Hull([Point(1, 1), Point(1, 1)]).corners == [Point(1, 1)])
    #expect(Hull([Point(1, 1), Point(2, 2), Point(3, 3)]).corners == [Point(1, 1), Point(3, 3)])
    #expect(Hull([]).corners.isEmpty)
    #expect(Hull([]).outline(margin: 5).isEmpty)
  }

  @Test(arguments: [0.5, 0.8, 0.95])
  func `an ellipse holds its share of a normal distribution`(share: Double) {
    var random = Noise(seed: 9)
    // Twelve dice make a good normal distribution.
    func die() -> Double {
      (0..<12).reduce(-6) { sum, _ in sum + .random(in: 0..<1, using: &random) }
    }
    let points = (0..<2_000).map { _ in
      let (x, y) = (die(), die())
      return Point(100 + 3 * x + y, 50 + x - 2 * y)
    }
    let ellipse = Ellipse(around: points, share: share)
    let inside = points.count { point in
      let (x, y) = (point.x - ellipse.centre.x, point.y - ellipse.centre.y)
      return along(ellipse.longer, x, y) + along(ellipse.shorter, x, y) <= 1
    }
    #expect(abs(Double(inside) / 2_000 - share) < 0.03)
    let product =
      ellipse.longer.x * ellipse.shorter.x + ellipse.longer.y * ellipse.shorter.y
    #expect(abs(product) < 1e-9)
  }

  /// The square of how far along an axis a point lies, as a part of the axis.
  private func along(_ axis: Point, _ x: Double, _ y: Double) -> Double {
    let length = axis.x * axis.x + axis.y * axis.y
    let part = (x * axis.x + y * axis.y) / length
    return part * part
  }

  @Test func `nothing of an ellipse lies farther along a way than its farthest point`() {
    let ellipse = Ellipse(around: Self.points(20, seed: 4))
    for way in [(1.0, 0.0), (0, 1), (-0.6, 0.8), (-1, -3)].map(Point.init) {
      let far = ellipse.farthest(along: way)
      let (x, y) = (far.x - ellipse.centre.x, far.y - ellipse.centre.y)
      #expect(abs(along(ellipse.longer, x, y) + along(ellipse.shorter, x, y) - 1) < 1e-9)
      for step in 0..<100 {
        // Points of the edge: (1 − t²) ∕ (1 + t²) and 2t ∕ (1 + t²) of the axes.
        let t = Double(step - 50) / 7
        let (a, b) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
        let other = Point(
          a * ellipse.longer.x + b * ellipse.shorter.x, a * ellipse.longer.y + b * ellipse.shorter.y
        )
        #expect(other.x * way.x + other.y * way.y <= x * way.x + y * way.y + 1e-9)
      }
    }
  }

  @Test func `an ellipse around one point is that point`() {
    let ellipse = Ellipse(around: [Point(3, 4)])
    #expect(ellipse.centre == Point(3, 4))
    #expect(ellipse.longer == Point(0, 0))
    #expect(ellipse.shorter == Point(0, 0))
  }
}
