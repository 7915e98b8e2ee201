import SVG

/// Finds the area that a point is in.
///
/// How this works: the map is cut into strips from south to north, and each knows the sides of areas
/// that pass through it. A line from a point to the west crosses the sides of its own area an odd
/// number of times, and those of any other an even number.
///
/// - Complexity: O(*n*) to make; a point asks the sides in its strip.
struct AreaFinder {
  private struct Side {
    var area: Int
    var low: Point
    var high: Point
  }

  private let bounds: Box
  private let stripHeight: Double
  private var strips: [[Side]]
  private let count: Int

  init(_ boundaries: Boundaries) {
    count = boundaries.areas.count
    bounds = boundaries.bounds(of: Array(0..<count))
    let sides = boundaries.arcs.reduce(0) { $0 + $1.points.count }
    let stripCount = max(1, sides / 8)
    stripHeight = max(bounds.height / Double(stripCount), 1e-300)
    strips = Array(repeating: [], count: stripCount)
    for area in 0..<count {
      for ring in boundaries.rings(of: area) {
        guard var last = ring.last else { continue }
        for point in ring {
          let (low, high) = last.y < point.y ? (last, point) : (point, last)
          last = point
          guard low.y < high.y else { continue }
          for strip in strip(at: low.y)...strip(at: high.y) {
            strips[strip].append(Side(area: area, low: low, high: high))
          }
        }
      }
    }
  }

  /// The area that a point is in, if there is one.
  func area(at point: Point) -> Int? {
    guard point.y >= bounds.y, point.y <= bounds.bottom, point.x >= bounds.x,
      point.x <= bounds.right
    else { return nil }
    var isInside = [Bool](repeating: false, count: count)
    for side in strips[strip(at: point.y)] where side.low.y <= point.y && point.y < side.high.y {
      let share = (point.y - side.low.y) / (side.high.y - side.low.y)
      if side.low.x + share * (side.high.x - side.low.x) <= point.x {
        isInside[side.area].toggle()
      }
    }
    return isInside.firstIndex(of: true)
  }

  private func strip(at y: Double) -> Int {
    min(strips.count - 1, max(0, Int((y - bounds.y) / stripHeight)))
  }
}
