import SVG

extension Path {
  /// Slanting lines across an area, as ``hatching(_:every:)`` draws them across a box: where one lies
  /// in a box beside an area, its lines meet those of the area.
  ///
  /// How this works: a line rises from left to right where x + y is a multiple of the gap. Each side
  /// of the area crosses some of them; from the first crossing of a line to its second is within the
  /// area, from the second to the third is not, and so on.
  ///
  /// - Complexity: O(*n* log *n*) in the crossings.
  static func hatching(_ rings: [[Point]], every gap: Double = 4) -> Path {
    var crossings: [(line: Int, x: Double)] = []
    for ring in rings {
      guard var last = ring.last else { continue }
      for point in ring {
        defer { last = point }
        let (start, end) =
          last.x + last.y < point.x + point.y ? (last, point) : (point, last)
        let first = Int(((start.x + start.y) / gap).rounded(.up))
        let beyond = Int(((end.x + end.y) / gap).rounded(.up))
        for line in first..<max(first, beyond) {
          let share = (Double(line) * gap - start.x - start.y) / (end.x + end.y - start.x - start.y)
          crossings.append((line, start.x + share * (end.x - start.x)))
        }
      }
    }
    crossings.sort { ($0.line, $0.x) < ($1.line, $1.x) }
    var path = Path()
    for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
      let (start, end) = (crossings[pair], crossings[pair + 1])
      let sum = Double(start.line) * gap
      path.move(to: Point(start.x, sum - start.x))
      path.line(to: Point(end.x, sum - end.x))
    }
    return path
  }
}
