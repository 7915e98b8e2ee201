public import SVG

extension Boundaries {
  /// Outlines drawn around places, for areas whose own are not at hand: the ground of an area is
  /// whatever is nearer to one of its places than to any other’s, and not too far from it.
  ///
  ///     Boundaries.around(practices, of: boardOfEach, boards, reach: 15_000)
  ///
  /// The ground is made of hexagons, each of the area that its nearest place belongs to. Ground that is
  /// enclosed belongs to the areas around it. Of many places a few far away from all others are mostly
  /// slips, and have no ground, unless their area would have none at all.
  ///
  /// - Parameters:
  ///   - places: where they are on a flat map, in metres; none for a place that is not known.
  ///   - owners: which of the areas each belongs to.
  ///   - reach: how far the ground goes beyond the outermost places.
  /// - Precondition: places are numbers that are small enough to tell hexagons apart, and the reach is
  ///   more than 0.
  /// - Complexity: O(places · (reach ∕ hexagon)² + hexagons).
  public static func around(
    _ places: [Point?], of owners: [Int?], _ names: [Name], reach: Double = 15_000
  ) -> Boundaries {
    precondition(places.count == owners.count, "each place belongs to an area, or to none")
    precondition(reach > 0 && reach < 1e50, "ground goes beyond the outermost places")
    let known = zip(places, owners).compactMap { place, owner in
      place.flatMap { place in owner.map { (place, $0) } }
    }
    precondition(
      known.allSatisfy { max($0.0.x.magnitude, $0.0.y.magnitude) <= 1e12 * reach },
      "places are on a flat map of the earth")
    guard var ground = Ground(known, reach: reach) else {
      return Boundaries(names.map { Area($0.code, $0.name, []) })
    }
    ground.dropIslands(of: known.count / 500 + 1)
    ground.fillHoles()
    let cells = ground.cells
    return Boundaries(cells.map { Area("", "", [[$0.outline]]) })
      .merged(names, cells.map(\.owner))
  }

  /// Hexagons in rows, every other row half a hexagon to the right.
  private struct Ground {
    /// The corner that is farthest south-west, and half the width and half the side of a hexagon.
    private let origin: Point
    private let halfWidth: Double
    private let halfSide: Double
    private let columns: Int
    private let rows: Int

    /// Whose each hexagon is, how far its nearest place is, and how many places are in it.
    private var owners: [Int?]
    private var distances: [Double]
    private var counts: [Int]

    init?(_ places: [(Point, Int)], reach: Double) {
      guard let first = places.first?.0 else { return nil }
      var (low, high) = (first, first)
      for (place, _) in places {
        low = Point(min(low.x, place.x), min(low.y, place.y))
        high = Point(max(high.x, place.x), max(high.y, place.y))
      }
      // Some ninety hexagons from end to end are fine enough for a page, and soon drawn.
      let extent = max(high.x - low.x, high.y - low.y, reach)
      let side = max(reach / 3, extent / 160)
      halfSide = side / 2
      halfWidth = side * 0.75.squareRoot()
      // Where places are far apart, hexagons are larger than the reach: each place has its own.
      let reach = max(reach, side)
      let margin = reach + 2 * side
      origin = Point(low.x - margin, low.y - margin)
      columns = Int((high.x - low.x + 2 * margin) / (2 * halfWidth)) + 2
      rows = Int((high.y - low.y + 2 * margin) / (3 * halfSide)) + 2
      owners = Array(repeating: nil, count: columns * rows)
      distances = Array(repeating: .infinity, count: columns * rows)
      counts = Array(repeating: 0, count: columns * rows)
      for (place, owner) in places { mark(place, owner, reach) }
    }

    private func centre(_ cell: Int) -> Point {
      let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
      return Point(
        origin.x + Double(2 * column + row % 2) * halfWidth, origin.y + Double(3 * row) * halfSide)
    }

    private mutating func mark(_ place: Point, _ owner: Int, _ reach: Double) {
      let row = Int((place.y - origin.y) / (3 * halfSide))
      let column = Int((place.x - origin.x) / (2 * halfWidth))
      let (up, across) = (Int(reach / (3 * halfSide)) + 1, Int(reach / (2 * halfWidth)) + 1)
      var nearest: (cell: Int, square: Double)?
      for row in max(0, row - up)...min(rows - 1, row + up + 1) {
        for column in max(0, column - across)...min(columns - 1, column + across + 1) {
          let cell = row * columns + column
          let centre = centre(cell)
          let (x, y) = (centre.x - place.x, centre.y - place.y)
          let square = x * x + y * y
          if nearest.map({ square < $0.square }) ?? true { nearest = (cell, square) }
          guard square <= reach * reach, square < distances[cell] else { continue }
          distances[cell] = square
          owners[cell] = owner
        }
      }
      if let nearest { counts[nearest.cell] += 1 }
    }

    private func neighbours(_ cell: Int) -> [Int] {
      let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
      let shift = row % 2
      return [
        (row, column - 1), (row, column + 1), (row - 1, column - 1 + shift),
        (row - 1, column + shift), (row + 1, column - 1 + shift), (row + 1, column + shift),
      ].compactMap { row, column in
        (0..<rows).contains(row) && (0..<columns).contains(column) ? row * columns + column : nil
      }
    }

    /// All that can be reached from a hexagon over others that are as it is.
    private func component(of start: Int, _ seen: inout [Bool]) -> [Int] {
      var found = [start]
      seen[start] = true
      var next = 0
      while next < found.count {
        for neighbour in neighbours(found[next])
        where !seen[neighbour] && (owners[neighbour] == nil) == (owners[start] == nil) {
          seen[neighbour] = true
          found.append(neighbour)
        }
        next += 1
      }
      return found
    }

    /// Takes away ground that stands alone and has fewer places than that, all of areas that have ground
    /// elsewhere.
    mutating func dropIslands(of least: Int) {
      var seen = [Bool](repeating: false, count: owners.count)
      var islands: [[Int]] = []
      for cell in owners.indices where owners[cell] != nil && !seen[cell] {
        islands.append(component(of: cell, &seen))
      }
      let isSmall = islands.map { island in island.reduce(0) { $0 + counts[$1] } < least }
      let settled = Set(
        zip(islands, isSmall).flatMap { island, isSmall in
          isSmall ? [] : island.compactMap { owners[$0] }
        })
      for (island, isSmall) in zip(islands, isSmall)
      where isSmall && island.allSatisfy({ owners[$0].map(settled.contains) ?? true }) {
        for cell in island { owners[cell] = nil }
      }
    }

    /// Gives enclosed ground to those around it, ring after ring.
    mutating func fillHoles() {
      var seen = [Bool](repeating: false, count: owners.count)
      // The margin is open ground, and the corner is in it.
      _ = component(of: 0, &seen)
      var holes = owners.indices.filter { owners[$0] == nil && !seen[$0] }
      while !holes.isEmpty {
        let filled = holes.compactMap { cell in
          neighbours(cell).compactMap { owners[$0] }.first.map { (cell, $0) }
        }
        for (cell, owner) in filled { owners[cell] = owner }
        holes.removeAll { owners[$0] != nil }
      }
    }

    /// The hexagons that belong to someone. Neighbours have the very same corners.
    var cells: [(owner: Int, outline: [Point])] {
      owners.enumerated().compactMap { cell, owner in
        guard let owner else { return nil }
        let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
        let (x, y) = (2 * column + row % 2, 3 * row)
        let corners = [(0, -2), (1, -1), (1, 1), (0, 2), (-1, 1), (-1, -1)]
        return (
          owner,
          corners.map { dx, dy in
            Point(origin.x + Double(x + dx) * halfWidth, origin.y + Double(y + dy) * halfSide)
          }
        )
      }
    }
  }
}
