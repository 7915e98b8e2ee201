/// Ward’s linkage by a chain of nearest neighbours over centroids, which asks for no table of
/// distances: what joining two clusters costs follows from their centroids and sizes.
///
/// How this works: as in ``DistanceChain``, but distances are worked out when they are asked for.
/// The centroids of the live clusters stand side by side in blocks of eight, column after column,
/// so that one instruction serves several; a cluster that goes leaves its place to the last one, so
/// that the blocks stay full. A chain’s distance to its last member is kept with it, and the same
/// sum in the same order comes out when asked from the other end, so that ties are seen as ties.
///
/// - Complexity: O(*n*² · *p*) in time, O(*n* · *p*) in memory.
///
/// > F. Murtagh, P. Legendre. "Ward’s Hierarchical Agglomerative Clustering Method." *Journal of
/// > Classification* 31 (2014).
struct WardChain {
  private typealias Lanes = SIMD8<Double>

  /// A cluster on the way, and how much it costs to join it to the one before.
  private struct Link {
    var place: Int
    var cost: Double
  }

  private let columns: Int
  private var live: Int
  private var centroids: [Lanes]
  private var sizes: [Lanes]
  private var names: [Int]
  private var heights: [Double]

  init(_ observations: Matrix) {
    columns = observations.columns
    live = observations.rows
    let blocks = (live + 7) / 8
    // A place that nobody has is infinitely far from everybody.
    centroids = [Lanes](repeating: Lanes(repeating: .infinity), count: blocks * columns)
    sizes = [Lanes](repeating: Lanes(repeating: 1), count: blocks)
    names = Array(0..<live)
    heights = [Double](repeating: 0, count: live)
    for row in 0..<live {
      for column in 0..<columns {
        centroids[(row >> 3) * columns + column][row & 7] = observations[row, column]
      }
    }
  }

  mutating func joins() -> [Join] {
    var joins: [Join] = []
    joins.reserveCapacity(live)
    var chain: [Link] = []
    while live > 1 {
      if chain.isEmpty { chain.append(Link(place: 0, cost: .infinity)) }
      let last = chain[chain.count - 1]
      let before = chain.count > 1 ? chain[chain.count - 2].place : nil
      // A tie goes to the cluster we came from, or the chain would never end.
      let nearest = nearest(to: last.place, below: before == nil ? .infinity : last.cost)
      if let nearest {
        chain.append(nearest)
      } else if let before {
        chain.removeLast(2)
        joins.append(join(last.place, before, cost: last.cost))
        // The last cluster has moved into the place of the one that is gone.
        for index in chain.indices where chain[index].place == live {
          chain[index].place = max(last.place, before)
        }
      } else {
        // Everything is too far away to tell how far.
        chain.append(Link(place: last.place == 0 ? 1 : 0, cost: .infinity))
      }
    }
    return joins
  }

  /// The nearest cluster that costs less than `limit` to join, if any. Of equals it is the one that
  /// stands first within the first lane that has it.
  private func nearest(to place: Int, below limit: Double) -> Link? {
    let own = place >> 3
    let size = Lanes(repeating: sizes[own][place & 7])
    var centre: [Double] = []
    centre.reserveCapacity(columns)
    for column in 0..<columns { centre.append(centroids[own * columns + column][place & 7]) }
    let (centres, all, counts) = (centre.span, centroids.span, sizes.span)
    var best = Lanes(repeating: limit)
    var bestBlock = SIMD8<Int64>(repeating: -1)
    for block in 0..<(live + 7) >> 3 {
      var sum = Lanes.zero
      let start = block * columns
      for column in 0..<columns {
        let difference = all[start + column] - Lanes(repeating: centres[column])
        sum += difference * difference
      }
      let count = counts[block]
      var cost = sum * (count * size / (count + size))
      if block == own { cost[place & 7] = .infinity }
      let nearer = cost .< best
      best.replace(with: cost, where: nearer)
      bestBlock.replace(with: SIMD8(repeating: Int64(block)), where: nearer)
    }
    var link: Link?
    for lane in 0..<8 where bestBlock[lane] >= 0 {
      if best[lane] < link?.cost ?? .infinity {
        link = Link(place: Int(bestBlock[lane]) << 3 + lane, cost: best[lane])
      }
    }
    return link
  }

  /// Makes one cluster of two, in the first one’s place.
  private mutating func join(_ a: Int, _ b: Int, cost: Double) -> Join {
    let (kept, gone) = (min(a, b), max(a, b))
    let (m, n) = (sizes[kept >> 3][kept & 7], sizes[gone >> 3][gone & 7])
    // In exact arithmetic a join never stands below the joins inside it; rounding could make it.
    let height = max((2 * cost).squareRoot(), heights[kept], heights[gone])
    let join = Join(first: names[kept], second: names[gone], height: height)
    for column in 0..<columns {
      let x = centroids[(kept >> 3) * columns + column][kept & 7]
      let y = centroids[(gone >> 3) * columns + column][gone & 7]
      centroids[(kept >> 3) * columns + column][kept & 7] = (x * m + y * n) / (m + n)
    }
    sizes[kept >> 3][kept & 7] = m + n
    heights[kept] = height
    live -= 1
    for column in 0..<columns {
      let moved = centroids[(live >> 3) * columns + column][live & 7]
      centroids[(gone >> 3) * columns + column][gone & 7] = moved
      centroids[(live >> 3) * columns + column][live & 7] = .infinity
    }
    sizes[gone >> 3][gone & 7] = sizes[live >> 3][live & 7]
    sizes[live >> 3][live & 7] = 1
    (names[gone], heights[gone]) = (names[live], heights[live])
    return join
  }
}
