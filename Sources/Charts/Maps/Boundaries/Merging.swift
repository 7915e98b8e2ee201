import SVG

extension Boundaries {
  /// Areas joined into larger ones, such as authorities into regions: the borders within go away.
  ///
  ///     let regions = england.merged(
  ///       [.init("E12000001", "North East"), …], england.areas.map { regionOf[$0.code] })
  ///
  /// - Parameters:
  ///   - names: The larger areas.
  ///   - groups: Which of them each area belongs to, from 0; none for an area that is left out.
  /// - Precondition: There is a group for each area.
  public func merged(_ names: [Name], _ groups: [Int?]) -> Boundaries {
    precondition(groups.count == areas.count, "each area is in a group, or in none")
    precondition(
      groups.allSatisfy { $0.map(names.indices.contains) ?? true }, "each group has a name")
    var steps: [[Step]] = names.map { _ in [] }
    for (area, group) in groups.enumerated() {
      guard let group else { continue }
      for use in rings[area].flatMap(\.uses) {
        let arc = arcs[use.arc]
        // A border between two areas of one group is within it.
        let isOutside = arc.owners.count(where: { groups[$0] == group }) == 1
        if isOutside { steps[group].append(Step(use, arc)) }
      }
    }
    return Boundaries(
      zip(names, steps).map { name, steps in
        let loops = Self.loops(steps)
        // Any ring may be called an outline of its own: a hole is told by which way it goes.
        let outlines = loops.filter { Topology.ground($0) > 0 }.map { [$0] }
        let holes = loops.filter { Topology.ground($0) < 0 }
        guard var first = outlines.first else { return Area(name.code, name.name, []) }
        first += holes
        return Area(name.code, name.name, [first] + outlines.dropFirst())
      })
  }

  /// An arc as it is gone along, with the area on its left.
  private struct Step {
    let points: [Point]
    let isClosed: Bool

    init(_ use: Ring.Use, _ arc: Arc) {
      points = use.isReversed ? arc.points.reversed() : arc.points
      isClosed = arc.isClosed
    }
  }

  /// Arcs joined end to end until they come back.
  private static func loops(_ steps: [Step]) -> [[Point]] {
    var loops = steps.filter(\.isClosed).map(\.points)
    var beginning: [Point: [Int]] = [:]
    for (index, step) in steps.enumerated() where !step.isClosed {
      beginning[step.points[0], default: []].append(index)
    }
    for (index, step) in steps.enumerated() where !step.isClosed {
      guard take(index, from: step.points[0], &beginning) else { continue }
      var loop = step.points
      while let end = loop.last, end != loop[0], let next = beginning[end]?.popLast() {
        loop += steps[next].points.dropFirst()
      }
      loops.append(loop.dropLast())
    }
    return loops
  }

  /// Takes a step from those that begin at a point, if it has not been gone yet.
  private static func take(
    _ index: Int, from point: Point, _ beginning: inout [Point: [Int]]
  ) -> Bool {
    guard let place = beginning[point]?.firstIndex(of: index) else { return false }
    beginning[point]?.remove(at: place)
    return true
  }
}
