import Charts
import SVG
import Testing

@Suite("Outlines around places") struct SurroundingsTests {
  private let names = [Boundaries.Name("W", "West"), .init("E", "East")]

  /// Places on a grid, so many across and up, so far apart; those in the west of one area, those in the
  /// east of the other.
  private func grid(
    _ across: Int, _ up: Int, apart: Double = 10_000, from origin: Point = Point(0, 0)
  ) -> (places: [Point?], owners: [Int?]) {
    let cells = (0..<up).flatMap { y in (0..<across).map { ($0, y) } }
    return (
      cells.map { Point(origin.x + Double($0) * apart, origin.y + Double($1) * apart) },
      cells.map { $0.0 < across / 2 ? 0 : 1 }
    )
  }

  private func distance(_ place: Point?, _ point: Point) -> Double {
    guard let place else { return .infinity }
    let (x, y) = (place.x - point.x, place.y - point.y)
    return (x * x + y * y).squareRoot()
  }

  private func ground(_ ring: [Point]) -> Double {
    zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) {
      $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
    }
  }

  /// Whether a point is in an area: by how often a line to the west crosses its borders.
  private func holds(_ boundaries: Boundaries, _ area: Int, _ point: Point) -> Bool {
    boundaries.rings(of: area).reduce(false) { isInside, ring in
      zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(isInside) { isInside, side in
        let (a, b) = side
        guard (a.y <= point.y) != (b.y <= point.y) else { return isInside }
        let x = a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
        return x <= point.x ? !isInside : isInside
      }
    }
  }

  @Test func `areas that are neighbours share their border`() {
    let (places, owners) = grid(8, 6)
    let found = Boundaries.around(places, of: owners, names)
    #expect(found.areas == names)
    let (west, east) = (found.rings(of: 0), found.rings(of: 1))
    #expect(west.count == 1 && east.count == 1)
    let shared = Set(west[0]).intersection(east[0])
    #expect(shared.count > 10)
    #expect(shared.allSatisfy { (28_000...42_000).contains($0.x) })
  }

  @Test func `every place is in its own area, and in no other`() {
    let (places, owners) = grid(6, 5)
    // Away from the border, where a hexagon has places of both.
    let found = Boundaries.around(places, of: owners, names, reach: 6_000)
    for (place, owner) in zip(places, owners) {
      guard let place, let owner else { continue }
      #expect(holds(found, owner, place) && !holds(found, 1 - owner, place))
    }
  }

  @Test func `ground is what is nearest, and not too far away`() {
    let (places, owners) = grid(6, 5)
    let reach = 12_000.0
    let found = Boundaries.around(places, of: owners, names, reach: reach)
    let side = reach / 3
    for x in stride(from: -30_000.0, through: 80_000, by: 3_700) {
      for y in stride(from: -30_000.0, through: 70_000, by: 3_300) {
        let point = Point(x, y)
        let distances: [Double] = (0...1).map { area in
          zip(places, owners).filter { $1 == area }.map { self.distance($0.0, point) }.min() ?? 0
        }
        let areas = (0...1).filter { holds(found, $0, point) }
        let nearest = distances[0] < distances[1] ? 0 : 1
        let distance = distances[nearest]
        #expect(areas.count <= 1)
        if distance < reach - side { #expect(areas.count == 1) }
        if distance > reach + side { #expect(areas.isEmpty) }
        if distance < reach - side, distances[1 - nearest] - distance > 2 * side {
          #expect(areas == [nearest])
        }
      }
    }
  }

  @Test func `ground that is enclosed belongs to those around it`() {
    // A ring of places around a lake, which is wider than the reach.
    let places: [Point?] = (0..<60).map { place in
      let side = place / 15
      let step: Double = Double(place % 15) * 10_000
      return switch side {
      case 0: Point(step, 0)
      case 1: Point(150_000, step)
      case 2: Point(150_000 - step, 150_000)
      default: Point(0, 150_000 - step)
      }
    }
    let found = Boundaries.around(
      places, of: places.map { ($0?.x ?? 0) < 75_000 ? 0 : 1 }, names)
    #expect(found.rings(of: 0).count == 1 && found.rings(of: 1).count == 1)
    #expect(holds(found, 0, Point(60_000, 75_000)) || holds(found, 1, Point(60_000, 75_000)))
    let all = (0...1).flatMap { found.rings(of: $0) }.reduce(0) { $0 + ground($1) }
    #expect(all > 150_000 * 150_000 && all < 190_000 * 190_000)
  }

  @Test func `of many places, a few far away are slips`() {
    var (places, owners) = grid(40, 30, apart: 8_000)
    let tidy = Boundaries.around(places, of: owners, names)
    places += [Point(900_000, 900_000), Point(-400_000, 10)]
    owners += [0, 1]
    let found = Boundaries.around(places, of: owners, names)
    #expect((0...1).allSatisfy { found.rings(of: $0).count == 1 })
    #expect(tidy.rings(of: 0).count == 1)
    #expect(!holds(found, 0, Point(900_000, 900_000)))
  }

  @Test func `an area all of whose places are far away has ground all the same`() {
    var (places, owners) = grid(40, 30, apart: 8_000)
    places.append(Point(900_000, 900_000))
    owners.append(2)
    let found = Boundaries.around(places, of: owners, names + [.init("I", "Island")])
    #expect(found.rings(of: 2).count == 1)
    #expect(holds(found, 2, Point(900_000, 900_000)))
  }

  @Test func `of a few places none is a slip`() {
    let places: [Point?] = [
      Point(0, 0), Point(100_000, 0), Point(0, 100_000), Point(90_000, 90_000),
    ]
    let found = Boundaries.around(places, of: [0, 0, 1, 1], names)
    #expect(found.rings(of: 0).count == 2 && found.rings(of: 1).count == 2)
  }

  @Test func `one place has the ground around it`() {
    let found = Boundaries.around([Point(400_000, 300_000)], of: [1], names)
    #expect(found.rings(of: 0).isEmpty && found.rings(of: 1).count == 1)
    let ground = ground(found.rings(of: 1)[0])
    #expect(abs(ground / (Double.pi * 15_000 * 15_000) - 1) < 0.25)
  }

  @Test func `places and areas that are not known have no ground`() {
    let none = Boundaries.around([nil, Point(1, 1), nil], of: [0, nil, nil], names)
    #expect(none.areas == names)
    #expect((0...1).allSatisfy { none.rings(of: $0).isEmpty })
    #expect(Boundaries.around([], of: [], []).areas.isEmpty)
    let same = Boundaries.around(
      Array(repeating: Point(5, 5), count: 9), of: [0, 1] + [0, 0, 0, 0, 0, 0, 0], names)
    #expect(same.rings(of: 0).count == 1 && same.rings(of: 1).isEmpty)
  }

  @Test(arguments: [1e6, 1e9, 1e12, 1e15])
  func `places may be far away from where the map begins`(far: Double) {
    let (places, owners) = grid(6, 4, from: Point(far, -far))
    let found = Boundaries.around(places, of: owners, names)
    #expect((0...1).allSatisfy { found.rings(of: $0).count == 1 })
  }

  @Test(arguments: [1e6, 1e8, 1e11])
  func `places may be far from each other`(apart: Double) {
    let (places, owners) = grid(4, 3, apart: apart)
    let found = Boundaries.around(places, of: owners, names)
    #expect((0...1).allSatisfy { found.rings(of: $0).reduce(0) { $0 + ground($1) } > 0 })
    for (place, owner) in zip(places, owners) {
      guard let place, let owner else { continue }
      #expect(holds(found, owner, place))
    }
  }

  @Test func `is the same every time`() {
    let (places, owners) = grid(9, 7)
    let (one, other) = (
      Boundaries.around(places, of: owners, names), Boundaries.around(places, of: owners, names)
    )
    for area in 0...1 { #expect(one.rings(of: area) == other.rings(of: area)) }
  }
}
