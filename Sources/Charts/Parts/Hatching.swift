import SVG

extension Path {
  /// Slanting lines across a box: there is something here that is not shown.
  ///
  /// They are lines and not a pattern, because a pattern needs a name that no other figure of the
  /// page may have.
  static func hatching(_ box: Box, every gap: Double = 6) -> Path {
    var path = Path()
    path.hatch(box, every: gap)
    return path
  }

  /// Adds such lines across another box.
  mutating func hatch(_ box: Box, every gap: Double = 6) {
    // Each line rises from left to right; it is where x + y is a multiple of the gap.
    let first = ((box.x + box.y) / gap).rounded(.up) * gap
    for sum in stride(from: first, through: box.right + box.bottom, by: gap) {
      let left = max(box.x, sum - box.bottom)
      let right = min(box.right, sum - box.y)
      guard right > left else { continue }
      move(to: Point(left, sum - left))
      line(to: Point(right, sum - right))
    }
  }
}
