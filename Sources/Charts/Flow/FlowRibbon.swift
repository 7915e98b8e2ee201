import SVG

/// A ribbon of a flow map, as it bends from column to column.
struct FlowRibbon {
  /// Where it leaves and arrives, with every place that it goes by: its left end and its right end
  /// there, and the height of its upper edge.
  private let stops: [(left: Double, right: Double, top: Double)]
  let width: Double

  init(_ ribbon: FlowLayout.Ribbon, _ layout: FlowLayout, _ x: [Double]) {
    stops = zip(ribbon.places, ribbon.offsets).map { place, offset in
      let left = x[layout.columnOf[place]]
      return (left, left + FlowLayout.barWidth, layout.places[place].barTop + offset)
    }
    width = ribbon.width
  }

  var path: Path {
    var path = Path()
    path.move(to: Point(stops[0].right, stops[0].top))
    for (index, (stop, next)) in zip(stops, stops.dropFirst()).enumerated() {
      path.bend(from: Point(stop.right, stop.top), to: Point(next.left, next.top))
      let isBetween = index < stops.count - 2
      if isBetween { path.line(to: Point(next.right, next.top)) }
    }
    for (next, stop) in zip(stops.reversed(), stops.dropLast().reversed()) {
      path.line(to: Point(next.left, next.top + width))
      path.bend(
        from: Point(next.left, next.top + width), to: Point(stop.right, stop.top + width))
    }
    path.close()
    return path
  }

  /// Where words of a width begin within it and have their middle, at its beginning, if they do: it may
  /// fall away from them no more than a little.
  func place(forWordsOf room: Double) -> Point? {
    let (start, end) = (stops[0].right, stops[1].left)
    guard room + 7 <= end - start else { return nil }
    let fall = stops[1].top - stops[0].top
    func drop(_ x: Double) -> Double { fall * Self.bend((x - start) / (end - start)) }
    guard drop(start + 5 + room).magnitude <= max(width, 16) / 2 + 2 else { return nil }
    return Point(
      start + 5, stops[0].top + width / 2 + drop(start + 5 + room / 2))
  }

  /// The middle of its first bend.
  var middle: Point {
    Point((stops[0].right + stops[1].left) / 2, (stops[0].top + stops[1].top + width) / 2)
  }

  /// How far a curve that leaves and arrives level has gone down after a share of its way across.
  private static func bend(_ across: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<30 {
      let t = (low + high) / 2
      if 1.5 * t - 1.5 * t * t + t * t * t < across { low = t } else { high = t }
    }
    return low * low * (3 - 2 * low)
  }
}

extension Path {
  /// A curve that leaves and arrives level.
  mutating func bend(from: Point, to: Point) {
    let middle = (from.x + to.x) / 2
    curve(to: to, leaving: Point(middle, from.y), arriving: Point(middle, to.y))
  }
}
