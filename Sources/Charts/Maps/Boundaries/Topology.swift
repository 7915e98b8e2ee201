import SVG

/// Cuts rings into the arcs that they share.
struct Topology {
  private(set) var arcs: [Arc] = []
  private(set) var rings: [[Ring]] = []

  private let welding: Welding
  /// Whether the borders that meet at a vertex are not the same two for all rings.
  private var isJunction: [Bool]
  /// Arcs by their first two vertices, and by their last two from the other end.
  private var known: [Step: Ring.Use] = [:]

  private struct Step: Hashable {
    var from: Int
    var to: Int
  }

  init(_ areas: [Boundaries.Area]) {
    let loops = areas.map { $0.polygons.flatMap(\.self) }
    welding = Welding(loops.flatMap { $0.flatMap(\.self) })
    isJunction = Array(repeating: false, count: welding.points.count)
    var place = 0
    var vertices: [[[Int]]] = []
    for area in loops {
      vertices.append(
        area.map { loop in
          defer { place += loop.count }
          return Self.withoutRepeats(welding.vertices[place..<place + loop.count])
        })
    }
    findJunctions(vertices.flatMap(\.self))
    for (area, loops) in vertices.enumerated() {
      // Each polygon’s first ring is its outline.
      let holes = areas[area].polygons.flatMap { $0.indices.map { $0 > 0 } }
      rings.append(
        zip(loops, holes).compactMap { loop, isHole in
          loop.count < 3 ? nil : ring(loop, isHole, of: area)
        })
    }
  }

  /// A loop of vertices none of which is the one before.
  private static func withoutRepeats(_ loop: ArraySlice<Int>) -> [Int] {
    var vertices: [Int] = []
    for vertex in loop where vertices.last != vertex { vertices.append(vertex) }
    while vertices.count > 1, vertices.first == vertices.last { vertices.removeLast() }
    return vertices
  }

  private mutating func findJunctions(_ loops: [[Int]]) {
    var neighbours = [Step?](repeating: nil, count: isJunction.count)
    for loop in loops {
      for (place, vertex) in loop.enumerated() {
        let (before, after) = (
          loop[place == 0 ? loop.count - 1 : place - 1],
          loop[place == loop.count - 1 ? 0 : place + 1]
        )
        let pair = Step(from: min(before, after), to: max(before, after))
        if let known = neighbours[vertex] {
          if known != pair { isJunction[vertex] = true }
        } else {
          neighbours[vertex] = pair
        }
      }
    }
  }

  private mutating func ring(_ loop: [Int], _ isHole: Bool, of area: Int) -> Ring {
    // Outlines go one way round and holes the other, whichever way they came.
    let ground = Self.ground(loop.map { welding.points[$0] })
    let loop = (ground < 0) == isHole ? loop : loop.reversed()
    var ring = Ring(uses: [], isHole: isHole, ground: ground.magnitude)
    guard let first = loop.firstIndex(where: { isJunction[$0] }) else {
      ring.uses = [use(ofClosed: loop)]
      own(ring, area)
      return ring
    }
    var piece = [loop[first]]
    for vertex in loop[(first + 1)...] + loop[...first] {
      piece.append(vertex)
      guard isJunction[vertex] else { continue }
      ring.uses.append(use(of: piece))
      piece = [vertex]
    }
    own(ring, area)
    return ring
  }

  private mutating func own(_ ring: Ring, _ area: Int) {
    for use in ring.uses { arcs[use.arc].owners.append(area) }
  }

  /// The arc along some vertices, new or known from its other side.
  private mutating func use(of piece: [Int]) -> Ring.Use {
    let step = Step(from: piece[0], to: piece[1])
    if let use = known[step] { return use }
    let count = piece.count
    arcs.append(Arc(points: piece.map { welding.points[$0] }))
    known[Step(from: piece[count - 1], to: piece[count - 2])] =
      Ring.Use(arc: arcs.count - 1, isReversed: true)
    let use = Ring.Use(arc: arcs.count - 1, isReversed: false)
    known[step] = use
    return use
  }

  /// The arc of a whole ring. It begins at its first vertex by number, so that the ring of an area
  /// and that of the hole around it are the same.
  private mutating func use(ofClosed loop: [Int]) -> Ring.Use {
    let first = loop.indices.min { loop[$0] < loop[$1] } ?? 0
    let turned = Array(loop[first...] + loop[..<first])
    if let use = known[Step(from: turned[0], to: turned[1])] { return use }
    let use = Ring.Use(arc: arcs.count, isReversed: false)
    arcs.append(Arc(points: turned.map { welding.points[$0] }, isClosed: true))
    known[Step(from: turned[0], to: turned[1])] = use
    known[Step(from: turned[0], to: turned[turned.count - 1])] = Ring.Use(
      arc: use.arc, isReversed: true)
    return use
  }
}

extension Topology {
  /// Weighs every point, and sees to it that no ring collapses however much is left out.
  mutating func measure() {
    for index in arcs.indices {
      arcs[index].weights = Simplification.weights(
        arcs[index].points, isClosed: arcs[index].isClosed)
    }
    for area in rings.indices {
      for ring in rings[area] { pin(ring) }
      let outlines = rings[area].indices.filter { !rings[area][$0].isHole }
      let largest = outlines.max {
        (rings[area][$0].ground, $1) < (rings[area][$1].ground, $0)
      }
      for index in rings[area].indices where index != largest {
        let uses = rings[area][index].uses
        rings[area][index].isSpare = uses.count == 1 && arcs[uses[0].arc].owners.count == 1
      }
    }
  }

  /// Keeps so many points of a ring for ever that it has three of them, and a tenth of its ground.
  ///
  /// They are kept in the arc, so that the ring on its other side has them too.
  private mutating func pin(_ ring: Ring) {
    while true {
      let kept = ring.points(of: arcs, simplified: .infinity)
      let ground = Self.ground(kept) * (ring.isHole ? -1 : 1)
      if kept.count >= 3, ground >= 0.1 * ring.ground { return }
      guard let heaviest = heaviest(of: ring) else { return }
      arcs[heaviest.arc].weights[heaviest.point] = .infinity
    }
  }

  /// The point of a ring that would be the last to be left out.
  private func heaviest(of ring: Ring) -> (arc: Int, point: Int)? {
    var heaviest: (arc: Int, point: Int)?
    var greatest = -1.0
    for use in ring.uses {
      for (point, weight) in arcs[use.arc].weights.enumerated()
      where weight < .infinity && weight > greatest {
        greatest = weight
        heaviest = (use.arc, point)
      }
    }
    return heaviest
  }

  /// The ground within a loop, positive where it goes anticlockwise on a map.
  static func ground(_ loop: [Point]) -> Double {
    guard let first = loop.first else { return 0 }
    var sum = 0.0
    for (a, b) in zip(loop, loop.dropFirst() + [first]) {
      sum += (a.x - first.x) * (b.y - first.y) - (b.x - first.x) * (a.y - first.y)
    }
    return sum / 2
  }
}
