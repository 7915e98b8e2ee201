/// More of something than is counted.
enum Excess: String, Error {
  case activities
  case ways = "ways from one activity to another"
  case routes
  case slices = "values to divide journeys by"

  var limit: Int {
    switch self {
    case .activities: 4_000
    case .ways: 100_000
    case .routes: 1_000_000
    case .slices: 2_000
    }
  }
}

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
  init(
    _ block: JourneyBlock, _ dimensions: [CodedDimension], _ setting: Setting
  ) throws(Excess) {
    self.init(dimensions: dimensions.count)
    routes = block.routes
    guard block.ways.count <= Excess.ways.limit else { throw Excess.ways }
    guard block.routes.count <= Excess.routes.limit else { throw Excess.routes }
    everyone = SliceCounter.sums(
      block, setting, of: Array(0..<Int32(block.count)), hasMonths: true)
    for (index, dimension) in dimensions.enumerated() {
      for (code, journeys) in block.journeys(by: block.codes[index]) {
        slices[index][code] = SliceCounter.sums(
          block, setting, of: journeys, hasMonths: dimension.dimension.hasMonths)
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

extension JourneyBlock {
  /// The journeys of each code, in order: by counting.
  fileprivate func journeys(by codes: [Int32]) -> [(code: Int, journeys: [Int32])] {
    var ends = [Int](repeating: 0, count: Int(codes.max() ?? 0) + 1)
    for code in codes { ends[Int(code)] += 1 }
    var total = 0
    for code in ends.indices {
      total += ends[code]
      ends[code] = total - ends[code]
    }
    var journeys = [Int32](repeating: 0, count: codes.count)
    for (journey, code) in codes.enumerated() {
      journeys[ends[Int(code)]] = Int32(journey)
      ends[Int(code)] += 1
    }
    return ends.indices.compactMap { code in
      let start = code == 0 ? 0 : ends[code - 1]
      return start < ends[code] ? (code, Array(journeys[start..<ends[code]])) : nil
    }
  }
}
