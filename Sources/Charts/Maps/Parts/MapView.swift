import SVG

/// The way from a flat map to a part of a drawing, and shapes on it as fine as can be seen.
struct MapView {
  let boundaries: Boundaries
  /// The part of the drawing that the map fills.
  let box: Box
  /// How much of the drawing a unit of the map takes.
  let scale: Double
  private let west: Double
  private let north: Double

  /// What a point must be worth to be drawn, and what an island must have, in square pixels.
  static let fineness = 1.0
  static let islandLimit = 1.0

  /// Some areas, as large as they can be drawn.
  ///
  /// - Parameter limit: The most room that they may take.
  init(_ boundaries: Boundaries, of areas: [Int], at corner: Point, within limit: Box) {
    self.boundaries = boundaries
    let bounds = boundaries.bounds(of: areas)
    let (width, height) = (max(bounds.width, 1e-100), max(bounds.height, 1e-100))
    scale = min(limit.width / width, limit.height / height)
    west = bounds.x
    north = bounds.bottom
    box = Box(x: corner.x, y: corner.y, width: width * scale, height: height * scale)
  }

  /// The same at another place of the drawing.
  func moved(to corner: Point) -> MapView { MapView(self, at: corner) }

  private init(_ other: MapView, at corner: Point) {
    boundaries = other.boundaries
    scale = other.scale
    west = other.west
    north = other.north
    box = Box(x: corner.x, y: corner.y, width: other.box.width, height: other.box.height)
  }

  func callAsFunction(_ place: Point) -> Point {
    Point(box.x + (place.x - west) * scale, box.y + (north - place.y) * scale)
  }

  /// What can be seen of an area: its rings, but for islands that would be specks.
  func rings(of area: Int) -> [[Point]] {
    let unit = scale * scale
    return boundaries.rings[area].compactMap { ring in
      if ring.isSpare, ring.ground * unit < Self.islandLimit { return nil }
      return ring.points(of: boundaries.arcs, simplified: Self.fineness / unit).map { self($0) }
    }
  }

  /// The middle of the ground between the ends of an area, if it has a shape.
  func middle(of area: Int) -> Point? {
    guard !boundaries.rings[area].isEmpty else { return nil }
    return self(boundaries.bounds(of: [area]).centre)
  }

  /// The borders between areas of different groups, and the coasts of those that are in one.
  ///
  /// - Parameter group: The group of an area; none for one that is not drawn.
  func borders(_ group: (Int) -> Int?) -> Path {
    let limit = Self.fineness / (scale * scale)
    var path = Path()
    for arc in boundaries.arcs {
      let first = arc.owners.first.flatMap(group)
      let second = arc.owners.dropFirst().first.flatMap(group)
      let isIsland = arc.isClosed && arc.owners.count == 1
      guard first != second, !isIsland || isVisible(arc) else { continue }
      let kept = arc.points.indices.filter { arc.weights[$0] >= limit }
      path.add(kept.map { self(arc.points[$0]) }, isClosed: arc.isClosed)
    }
    return path
  }

  private func isVisible(_ island: Arc) -> Bool {
    Topology.ground(island.points).magnitude * scale * scale >= Self.islandLimit
  }
}

extension Boundaries {
  /// The ground that some areas take: from west to east, and from south to north.
  func bounds(of areas: [Int]) -> Box {
    let used = Set(areas.flatMap { rings[$0].flatMap { $0.uses.map(\.arc) } })
    let points = used.sorted().flatMap { arcs[$0].points }
    guard let first = points.first else { return Box(x: 0, y: 0, width: 0, height: 0) }
    var (low, high) = (first, first)
    for point in points {
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    return Box(from: low, to: high)
  }
}

extension Path {
  /// A line through some points, which comes back to the first if it is closed.
  mutating func add(_ points: [Point], isClosed: Bool) {
    for (index, point) in points.enumerated() {
      index == 0 ? move(to: point) : line(to: point)
    }
    if isClosed, !points.isEmpty { close() }
  }
}
