import Charts
import SVG
import TestSupport
import Testing

@Suite("Boundaries") struct BoundariesTests {
  static let limits = [0, 1e4, 1e5, 1e6, 1e7, 1e8, Double.infinity]

  /// The ground within rings: outlines count, and holes are taken away.
  static func ground(_ rings: [[Point]]) -> Double {
    var sum = 0.0
    for ring in rings {
      for (a, b) in sides(of: ring) { sum += (a.x * b.y - b.x * a.y) / 2 }
    }
    return sum
  }

  static func sides(of ring: [Point]) -> [(Point, Point)] {
    Array(zip(ring, ring.dropFirst() + ring.prefix(1)))
  }

  struct Segment: Hashable {
    var low: Point
    var high: Point

    init(_ a: Point, _ b: Point) { (low, high) = (a.x, a.y) < (b.x, b.y) ? (a, b) : (b, a) }
  }

  /// How often each straight piece of border is drawn: by one area at the coast, by two between.
  static func segments(_ boundaries: Boundaries, _ limit: Double) -> [Segment: Int] {
    var counts: [Segment: Int] = [:]
    for area in boundaries.areas.indices {
      for ring in boundaries.rings(of: area, simplified: limit) {
        for (a, b) in Self.sides(of: ring) {
          counts[Segment(a, b), default: 0] += 1
        }
      }
    }
    return counts
  }

  /// Where a border was simplified otherwise for one of its areas than for the other, the areas would
  /// not add up to the country.
  @Test(arguments: limits)
  func `shared borders stay shared`(limit: Double) {
    let country = Ruritania.boundaries
    let segments = Self.segments(country, limit)
    #expect(segments.values.allSatisfy { $0 <= 2 })
    let sum = country.areas.indices.reduce(0) {
      $0 + Self.ground(country.rings(of: $1, simplified: limit))
    }
    // The coast goes around the land on its left.
    var coast = 0.0
    for area in country.areas.indices {
      for ring in country.rings(of: area, simplified: limit) {
        for (a, b) in Self.sides(of: ring)
        where segments[Segment(a, b)] == 1 {
          coast += (a.x * b.y - b.x * a.y) / 2
        }
      }
    }
    #expect(abs(coast / sum - 1) < 1e-9)
  }

  @Test(arguments: limits)
  func `no ring collapses`(limit: Double) {
    let country = Ruritania.boundaries
    for area in country.areas.indices {
      let whole = country.rings(of: area)
      let rings = country.rings(of: area, simplified: limit)
      #expect(rings.count == Ruritania.areas[area].polygons.flatMap(\.self).count)
      for (ring, first) in zip(rings, whole) {
        #expect(Set(ring).count >= 3)
        #expect(ring.first != ring.last)
        #expect(Self.ground([ring]) / Self.ground([first]) > 0.09)
      }
    }
  }

  @Test func `what a higher limit keeps, a lower one keeps too`() {
    let country = Ruritania.boundaries
    for area in country.areas.indices {
      for (low, high) in zip(Self.limits, Self.limits.dropFirst()) {
        let more = country.rings(of: area, simplified: low).map(Set.init)
        let less = country.rings(of: area, simplified: high).map(Set.init)
        #expect(zip(more, less).allSatisfy { $0.isSuperset(of: $1) })
      }
    }
  }

  /// Leaves out the point of the least triangle, again and again, until that is above the limit.
  private func slowlySimplified(_ ring: [Point], _ limit: Double) -> [Point] {
    var ring = ring
    while ring.count > 3 {
      let triangles = ring.indices.map { index -> Double in
        let (a, b, c) = (
          ring[(index + ring.count - 1) % ring.count], ring[index], ring[(index + 1) % ring.count]
        )
        return abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2
      }
      guard let least = triangles.indices.min(by: { triangles[$0] < triangles[$1] }),
        triangles[least] < limit
      else { break }
      ring.remove(at: least)
    }
    return ring
  }

  @Test(arguments: [1, 7, 23], [10.0, 100, 1_000, 5_000])
  func `an island is simplified as by the definition`(seed: UInt64, limit: Double) {
    var noise = Noise(seed: seed)
    var ring: [Point] = []
    for step in 0..<150 {
      // Around a square, a little in and out.
      let place = Double(step % 38) * 10
      let bend = Double.random(in: 0...40, using: &noise)
      switch step / 38 {
      case 0: ring.append(Point(place, bend))
      case 1: ring.append(Point(380 - bend, place))
      case 2: ring.append(Point(380 - place, 380 - bend))
      default: ring.append(Point(bend, 380 - place))
      }
    }
    let island = Boundaries([.init("I", "Island", [[ring]])])
    let welded = island.rings(of: 0)[0]
    #expect(welded.count == ring.count)
    #expect(
      Set(island.rings(of: 0, simplified: limit)[0]) == Set(slowlySimplified(welded, limit)))
  }

  @Test(arguments: limits)
  func `an area within another fills its hole`(limit: Double) throws {
    let country = Ruritania.boundaries
    let county = try #require(country.areas.firstIndex { $0.name == "Hartlow" })
    let town = try #require(country.index(of: "T"))
    let hole = country.rings(of: county, simplified: limit)[1]
    let outline = country.rings(of: town, simplified: limit)[0]
    #expect(Set(hole) == Set(outline))
    #expect(Self.ground([hole]) == -Self.ground([outline]))
  }

  @Test func `rings may go either way round`() {
    let turned = Boundaries(
      Ruritania.areas.map { area in
        .init(area.code, area.name, area.polygons.map { $0.map { $0.reversed() } })
      })
    for area in turned.areas.indices {
      #expect(
        turned.rings(of: area).map(Set.init) == Ruritania.boundaries.rings(of: area).map(Set.init))
      #expect(Self.ground(turned.rings(of: area)) > 0)
    }
  }

  @Test func `what programs leave of a border is mended`() {
    var noise = Noise(seed: 3)
    let shaken = Boundaries(
      Ruritania.areas.map { area in
        .init(
          area.code, area.name,
          area.polygons.map { rings in
            rings.map { ring in
              // Within a fortieth of the tolerance, which is five metres here.
              ring.map {
                Point(
                  $0.x + .random(in: 0...0.1, using: &noise),
                  $0.y + .random(in: 0...0.1, using: &noise))
              }
            }
          })
      })
    let counts = Self.segments(shaken, 1e6).values
    #expect(
      counts.count { $0 == 2 } == Self.segments(Ruritania.boundaries, 1e6).values.count { $0 == 2 })
  }

  static let damaged: [(name: String, polygons: [[[Point]]])] = [
    ("nothing", []), ("no ring", [[]]), ("an empty ring", [[[]]]),
    ("a point", [[[Point(1, 1)]]]),
    ("a point said thrice", [[[Point(1, 1), Point(1, 1), Point(1, 1)]]]),
    ("a line", [[[Point(0, 0), Point(5, 5)]]]),
    ("a line there and back", [[[Point(0, 0), Point(5, 5), Point(9, 9), Point(5, 5)]]]),
    (
      "a square with a spike",
      [[[Point(0, 0), Point(4, 0), Point(9, 0), Point(4, 0), Point(4, 4), Point(0, 4)]]]
    ),
    (
      "a square said twice",
      [
        [[Point(0, 0), Point(4, 0), Point(4, 4), Point(0, 4)]],
        [[Point(0, 0), Point(4, 0), Point(4, 4), Point(0, 4)]],
      ]
    ),
    ("an hourglass", [[[Point(0, 0), Point(4, 4), Point(4, 0), Point(0, 4)]]]),
    (
      "two squares at a corner",
      [
        [
          [
            Point(0, 0), Point(4, 0), Point(4, 4), Point(8, 4), Point(8, 8), Point(4, 8),
            Point(4, 4), Point(0, 4),
          ]
        ]
      ]
    ),
  ]

  @Test(arguments: damaged.indices)
  func `a damaged shape is drawn as far as it goes`(index: Int) {
    let areas = [
      Boundaries.Area("D", "Damaged", Self.damaged[index].polygons),
      .init("S", "Sound", [[[Point(0, 0), Point(0, 4), Point(-4, 4), Point(-4, 0)]]]),
    ]
    let boundaries = Boundaries(areas)
    for limit in Self.limits {
      for ring in boundaries.rings(of: 0, simplified: limit) { #expect(ring.count >= 2) }
      #expect(Self.ground(boundaries.rings(of: 1, simplified: limit)) > 0)
    }
    let map = ChoroplethMap(.numbers(Measure("Rate"), [1, 2]), on: boundaries)
    #expect(!map.figure("map").markup.isEmpty)
  }

  @Test func `merging takes the borders within away`() {
    let country = Ruritania.boundaries
    let whole = country.merged([.init("R", "Ruritania")], country.areas.map { _ in 0 })
    #expect(whole.areas.map(\.name) == ["Ruritania"])
    let coast = Self.segments(country, 0).filter { $0.value == 1 }.keys
    #expect(Set(Self.segments(whole, 0).keys) == Set(coast))

    let halves = country.areas.map { $0.code.hasPrefix("C") ? nil : $0.code == "T" ? 1 : 0 }
    let parts = country.merged([.init("L", "Land"), .init("T", "Town")], halves)
    let land = country.areas.indices.filter { halves[$0] == 0 }.reduce(0) {
      $0 + Self.ground(country.rings(of: $1))
    }
    #expect(abs(Self.ground(parts.rings(of: 0)) / land - 1) < 1e-9)
    #expect(
      Set(parts.rings(of: 1)[0]) == Set(country.rings(of: country.areas.count - 2)[0]))
    #expect(country.merged([.init("N", "None")], country.areas.map { _ in nil }).rings(of: 0) == [])
  }
}
