/// What the journeys of one or more blocks come to: everyone, and each value of each dimension.
struct BlockSums: Sendable {
  var everyone = SliceSums()
  /// By dimension, then by code.
  var slices: [[Int: SliceSums]]
  /// The different routes, in the order in which they first appear.
  private(set) var routes: [[UInt16]] = []
  private var routeNumbers: [[UInt16]: Int] = [:]

  init(dimensions: Int) { slices = Array(repeating: [:], count: dimensions) }

  /// Counts a block.
  init(_ block: JourneyBlock, _ dimensions: [CodedDimension], _ setting: Setting) {
    self.init(dimensions: dimensions.count)
    routes = block.routes
    everyone = SliceCounter.sums(
      block, setting, of: 0..<Int32(block.count), hasMonths: true)
    for (index, dimension) in dimensions.enumerated() {
      var journeys: [Int: [Int32]] = [:]
      for (journey, code) in block.codes[index].enumerated() {
        journeys[Int(code), default: []].append(Int32(journey))
      }
      slices[index] = journeys.mapValues {
        SliceCounter.sums(block, setting, of: $0, hasMonths: dimension.dimension.hasMonths)
      }
    }
  }

  /// Adds what other children’s journeys come to.
  mutating func merge(_ other: BlockSums) {
    let numbers = other.routes.map { route in
      if let number = routeNumbers[route] { return number }
      routeNumbers[route] = routes.count
      routes.append(route)
      return routes.count - 1
    }
    everyone.merge(other.everyone.renumbered(numbers))
    for (index, more) in other.slices.enumerated() {
      for (code, sums) in more {
        slices[index][code, default: SliceSums()].merge(sums.renumbered(numbers))
      }
    }
  }
}

extension SliceSums {
  /// The same with other numbers for the routes.
  fileprivate func renumbered(_ numbers: [Int]) -> SliceSums {
    var same = self
    same.routes = routes.map { Keyed(key: numbers[$0.key], value: $0.value) }
      .sorted { $0.key < $1.key }
    return same
  }
}
