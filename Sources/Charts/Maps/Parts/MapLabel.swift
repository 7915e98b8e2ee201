import SVG

/// The name of an area, at the nearest place of the sea where there is room, with a line to the area.
struct MapLabel {
  private let lines: [String]
  private let box: Box
  /// From the name to a little within the area; none where the name stands on land.
  private let line: (start: Point, end: Point)?

  private static let lettering = Lettering.strong

  /// - Parameters:
  ///   - name: What the area is called. A long name is broken, and the number stands under it.
  ///   - value: What is said of it.
  ///   - room: How wide the name may be.
  ///   - middle: The middle of the area.
  ///   - frame: What the name may not leave.
  ///   - others: Other words, which the line may not cross.
  ///   - isFree: Whether there is nothing else in a box.
  ///   - isArea: Whether a place is in the area.
  init(
    _ name: String, _ value: String, room: Double, of middle: Point, within frame: Box,
    around others: [Box], isFree: (Box) -> Bool, isArea: (Point) -> Bool
  ) {
    func isOpen(_ box: Box) -> Bool {
      isFree(box.inset(-3))
        && !others.contains { $0.isCrossed(from: box.nearest(to: middle), to: middle) }
    }
    let tries = Self.shapes(name, value, room).map { lines in
      let width = lines.map { Self.lettering.room(for: $0) }.max() ?? 0
      let height = Double(lines.count) * Self.lettering.leading
      let place = Self.nearest(
        to: middle, width: width, height: height, within: frame, isFree: isOpen)
      return (lines: lines, width: width, height: height, place: place)
    }
    // What is broken has room where a whole line has none, and is worth it if it is much nearer.
    let (whole, broken) = (tries[0], tries[tries.count - 1])
    let ways = [whole, broken].map {
      $0.place?.nearest(to: middle).distance(to: middle) ?? .infinity
    }
    let (lines, width, height, place) = ways[1] < ways[0] / 2 ? broken : whole
    self.lines = lines
    let left = max(frame.x, min(middle.x - width / 2, frame.right - width))
    let top = max(frame.y, min(middle.y - height / 2, frame.bottom - height))
    box = place ?? Box(x: left, y: top, width: width, height: height)
    let start = box.inset(-2).nearest(to: middle)
    self.line = place == nil ? nil : (start, Self.end(from: start, to: middle, isArea))
  }

  /// The words in one line, if that has room, and broken before the number.
  private static func shapes(_ name: String, _ value: String, _ room: Double) -> [[String]] {
    let line = "\(name) \(value)"
    let broken =
      lettering.lines(name, to: room, atMost: 2) + lettering.lines(value, to: room, atMost: 2)
    return lettering.room(for: line) <= room ? [[line], broken] : [broken]
  }

  /// Whether it stands clear of land and of other words.
  var hasRoom: Bool { line != nil }

  func draw(on drawing: inout Drawing) {
    if let line {
      drawing.line(from: line.start, to: line.end, class: "\(Colour.ground.line) heavy through")
      drawing.line(from: line.start, to: line.end, class: "\(Colour.ink.line) through")
    }
    for (index, line) in lines.enumerated() {
      let middle = box.y + (Double(index) + 0.5) * Self.lettering.leading
      drawing.text(
        line, at: Point(box.centre.x, middle + Self.lettering.drop), .middle,
        class: "strong halo through")
    }
  }

  /// A little farther than where a line to the middle of an area comes into it.
  private static func end(from start: Point, to middle: Point, _ isArea: (Point) -> Bool) -> Point {
    let (across, down) = (middle.x - start.x, middle.y - start.y)
    let length = (across * across + down * down).squareRoot()
    func point(at distance: Double) -> Point {
      let share = min(distance, length) / max(length, 1)
      return Point(start.x + across * share, start.y + down * share)
    }
    let border = stride(from: 0, to: length, by: 1).first { isArea(point(at: $0)) } ?? length
    return point(at: border + 8)
  }

  /// The free place that is nearest to a point.
  private static func nearest(
    to point: Point, width: Double, height: Double, within frame: Box, isFree: (Box) -> Bool
  ) -> Box? {
    var best: Box?
    var least = Double.infinity
    for y in stride(from: frame.y, through: frame.bottom - height, by: 2) {
      for x in stride(from: frame.x, through: frame.right - width, by: 4) {
        let box = Box(x: x, y: y, width: width, height: height)
        let near = box.nearest(to: point)
        let (across, down) = (near.x - point.x, near.y - point.y)
        let distance = across * across + down * down
        guard distance < least, isFree(box) else { continue }
        (best, least) = (box, distance)
      }
    }
    return best
  }
}

extension Point {
  fileprivate func distance(to other: Point) -> Double {
    let (across, down) = (other.x - x, other.y - y)
    return (across * across + down * down).squareRoot()
  }
}

extension Box {
  /// The place in the box that is nearest to a point.
  fileprivate func nearest(to point: Point) -> Point {
    Point(min(max(point.x, x), right), min(max(point.y, y), bottom))
  }

  /// Whether a straight line goes through the box.
  ///
  /// > Y.-D. Liang, B. A. Barsky. "A new concept and method for line clipping." ACM Transactions on
  /// > Graphics 3, 1984.
  fileprivate func isCrossed(from start: Point, to end: Point) -> Bool {
    var (enters, leaves) = (0.0, 1.0)
    for (from, way, low, high) in [
      (start.x, end.x - start.x, x, right), (start.y, end.y - start.y, y, bottom),
    ] {
      guard way != 0 else {
        if from < low || from > high { return false }
        continue
      }
      let (first, second) = ((low - from) / way, (high - from) / way)
      enters = max(enters, min(first, second))
      leaves = min(leaves, max(first, second))
    }
    return enters < leaves
  }
}
