import Disclosure
import Journeys

extension FlowCells {
  /// The routes that are listed, of everyone.
  mutating func addRoutes() { add(Array(routes.indices), of: 0) }

  /// The same by age, team and so on, once it is known what is hidden of all else.
  ///
  /// Routes and ways tell much of each other. So a route is divided only where none of its parts is
  /// small, nor what the routes leave over, and where every way along it is shown: then it tells nothing
  /// of what is hidden.
  mutating func addRoutes(beside protection: Protection) {
    for dimension in counts.dimensions {
      let told = routesTold(of: dimension, protection)
      for slice in dimension.slices { add(told, of: slice) }
      for route in told {
        addSum(
          places[.route(slice: 0, route)], dimension.slices.map { .route(slice: $0, route) })
      }
    }
  }

  /// Adds some routes. What is left of all journeys is a count, too, though it is not said.
  private mutating func add(_ told: [Int], of place: Int) {
    let cells = told.compactMap { route -> Int? in
      let count = count(ofRoute: route, place)
      return count > 0 ? add(.route(slice: place, route), count) : nil
    }
    guard let all = places[.journeys(slice: place)], !cells.isEmpty else { return }
    let rest = counts.slices[place].cases - cells.reduce(0) { $0 + system.cells[$1].value }
    let others = system.add(
      "\(names.name(of: .journeys(slice: place))) by other routes", rest, isPublished: false)
    system.addSum(all, of: cells + [others])
    for way in counts.slices[place].ways {
      let key = Key.way(slice: place, from: way.from, to: way.to)
      link(key, place, others) { Self.times($0, way.from, way.to) }
    }
    for step in counts.activities.indices {
      link(.starts(slice: place, step: step), place, others) { $0.first == step ? 1 : 0 }
    }
  }

  private func count(ofRoute route: Int, _ place: Int) -> Int {
    counts.slices[place].routes.first { $0.activities == routes[route] }?.count ?? 0
  }

  /// How often a route goes a way.
  private static func times(_ route: [Int], _ from: Int, _ to: Int) -> Int {
    zip(route, route.dropFirst()).count { $0 == from && $1 == to }
  }

  private func routesTold(
    of dimension: JourneyCounts.Dimension, _ protection: Protection
  ) -> [Int] {
    func isShown(_ key: Key) -> Bool { places[key].map { !protection.isHidden($0) } ?? false }
    var told = routes.indices.filter { route in
      let steps = routes[route]
      return dimension.slices.allSatisfy { slice in
        let count = count(ofRoute: route, slice)
        guard count > 0 else { return true }
        return count >= smallest && isShown(.journeys(slice: slice))
          && isShown(.starts(slice: slice, step: steps[0]))
          && zip(steps, steps.dropFirst()).allSatisfy {
            isShown(.way(slice: slice, from: $0, to: $1))
          }
      }
    }
    while let last = told.indices.last,
      !dimension.slices.allSatisfy({ slice in
        let listed = told.reduce(0) { $0 + count(ofRoute: $1, slice) }
        return listed == 0 || isTellable(counts.slices[slice].cases - listed)
      })
    {
      told.remove(at: last)
    }
    return told
  }

  /// Whoever takes a route goes each of its ways: as many go a way as take all routes along it, and no
  /// more but by other routes.
  private mutating func link(
    _ key: Key, _ place: Int, _ others: Int, _ times: ([Int]) -> Int
  ) {
    let along = routes.enumerated().compactMap { number, route -> (cell: Int, factor: Int)? in
      let times = times(route)
      return times > 0 ? places[.route(slice: place, number)].map { ($0, -times) } : nil
    }
    guard !along.isEmpty, let cell = places[key] else { return }
    system.addFact([(cell, 1)] + along, low: 0)
    // Where many take other routes, these say nothing of a number so small that it is hidden.
    let rest = system.cells[others].value
    guard rest < telling else { return }
    let listed = along.reduce(0) { $0 - $1.factor * system.cells[$1.cell].value }
    let most = rest > 0 ? max(1, (system.cells[cell].value - listed + rest - 1) / rest) : 0
    system.addFact([(cell, 1), (others, -most)] + along, high: 0)
  }
}
