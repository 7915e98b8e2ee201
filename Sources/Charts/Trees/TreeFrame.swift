#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif
import SVG

/// Where the heights of a tree and the places of its leaves come to lie in a drawing.
enum TreeFrame {
  /// Heights from left to right, or from right to left, and leaves from top to bottom.
  case upright((_ height: Double) -> Double)
  /// Heights up or down, and leaves from left to right.
  case hanging((_ height: Double) -> Double)
  /// Heights inwards from a circle. A place is an angle, clockwise from the top.
  case circular(Point, (_ height: Double) -> Double)

  func point(_ height: Double, _ place: Double) -> Point {
    switch self {
    case .upright(let x): Point(x(height), place)
    case .hanging(let y): Point(place, y(height))
    case .circular(let centre, let radius):
      Point(centre.x + radius(height) * sin(place), centre.y - radius(height) * cos(place))
    }
  }

  /// Draws on to another place at the same height.
  func cross(_ path: inout Path, _ height: Double, from start: Double, to end: Double) {
    switch self {
    case .upright, .hanging: path.line(to: point(height, end))
    case .circular(_, let radius):
      path.arc(
        to: point(height, end), radius: radius(height), long: (end - start).magnitude > .pi,
        clockwise: end > start)
    }
  }
}

extension Tree {
  /// The place of each cluster along the leaves: half-way between the two that it joins.
  ///
  /// - Parameter leaves: The places of the leaves, in their ``order``.
  func places(_ leaves: [Double]) -> [Double] {
    var places = [Double](repeating: 0, count: count + joins.count)
    for (place, leaf) in order.enumerated() { places[leaf] = leaves[place] }
    for (index, join) in joins.enumerated() {
      places[count + index] = (places[join.first] + places[join.second]) / 2
    }
    return places
  }

  /// The branches of some joins, which are counted from 0.
  ///
  /// - Parameters:
  ///   - places: The place of each cluster; see ``places(_:)``.
  ///   - bases: The height at which the line from each cluster begins, where that is not its own.
  func branches(
    _ joins: some Sequence<Int>, _ places: [Double], bases: [Double]? = nil, in frame: TreeFrame
  ) -> Path {
    var path = Path()
    for index in joins {
      let join = self.joins[index]
      let (first, second) = (places[join.first], places[join.second])
      path.move(to: frame.point(bases?[join.first] ?? height(of: join.first), first))
      path.line(to: frame.point(join.height, first))
      frame.cross(&path, join.height, from: first, to: second)
      path.line(to: frame.point(bases?[join.second] ?? height(of: join.second), second))
    }
    return path
  }
}
