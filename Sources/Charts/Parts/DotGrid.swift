import SVG

/// Very many dots as few shapes: a shape for each group, on a grid of places no finer than the eye.
///
///     for (group, path) in DotGrid(in: panel, step: 1).paths(dots, groups: 3) { … }
///
/// Dots of one place are one dot, in the colour of the group that has most there; of groups that
/// have as many, the one with fewer dots in all is shown, as it is the one more easily lost.
/// Neighbours along a row are joined to a line, which a round pen draws as the same dots.
struct DotGrid {
  struct Dot {
    var place: Point
    var group: Int
  }

  private let corner: Point
  private let step: Double
  private let columns: Int

  /// - Parameter step: How far it is from place to place.
  init(in box: Box, step: Double) {
    corner = Point(box.x, box.y)
    self.step = step
    columns = Int(box.width / step) + 1
  }

  /// - Complexity: O(*n* log *n*).
  func paths(_ dots: [Dot], groups: Int) -> [Path] {
    var sizes = [Int](repeating: 0, count: groups)
    for dot in dots { sizes[dot.group] += 1 }
    // A number for a place and a group, such that places come in rows.
    var keys = dots.map { dot in
      let column = Int(((dot.place.x - corner.x) / step).rounded())
      let row = Int(((dot.place.y - corner.y) / step).rounded())
      return (row * columns + column) * groups + dot.group
    }
    keys.sort()
    var pens = [Pen](repeating: Pen(), count: groups)
    var index = 0
    while index < keys.count {
      let place = keys[index] / groups
      var shown = (group: -1, count: 0)
      while index < keys.count, keys[index] / groups == place {
        let key = keys[index]
        let start = index
        while index < keys.count, keys[index] == key { index += 1 }
        let group = key % groups
        let isMore = index - start > shown.count
        let isAsMany = index - start == shown.count
        if isMore || (isAsMany && sizes[group] < sizes[shown.group]) {
          shown = (group, index - start)
        }
      }
      pens[shown.group].draw(place, self)
    }
    return pens.map { $0.finished(self) }
  }

  private func point(_ place: Int) -> Point {
    Point(
      corner.x + Double(place % columns) * step, corner.y + Double(place / columns) * step)
  }

  /// Draws the dots of a group in their order, those that follow each other at once.
  private struct Pen {
    private var path = Path()
    private var run: ClosedRange<Int>?

    mutating func draw(_ place: Int, _ grid: DotGrid) {
      if let run, run.upperBound + 1 == place, !place.isMultiple(of: grid.columns) {
        self.run = run.lowerBound...place
      } else {
        path = finished(grid)
        run = place...place
      }
    }

    func finished(_ grid: DotGrid) -> Path {
      guard let run else { return path }
      var path = path
      if run.count == 1 {
        path.dot(at: grid.point(run.lowerBound))
      } else {
        path.move(to: grid.point(run.lowerBound))
        path.line(to: grid.point(run.upperBound))
      }
      return path
    }
  }
}
