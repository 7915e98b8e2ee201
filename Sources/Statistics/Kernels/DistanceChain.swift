/// Complete and average linkage by a chain of nearest neighbours over all distances.
///
/// How this works: walk from any cluster to its nearest, and on, until two are each other’s
/// nearest; they can be joined at once, because under these linkages no later join brings anything
/// nearer to them than they are to each other. The rest of the chain still holds, so nothing is
/// walked twice.
///
/// - Complexity: O(*n*²) in time and memory: half a square of distances, updated in place.
///
/// > F. Murtagh. "A Survey of Recent Advances in Hierarchical Clustering Algorithms." *The Computer
/// > Journal* 26 (1983); D. Müllner. "Modern hierarchical, agglomerative clustering algorithms."
/// > arXiv:1109.2378 (2011).
struct DistanceChain {
  private let linkage: Linkage
  private var distances: [Double]
  private var sizes: [Int]

  init(_ observations: Matrix, _ linkage: Linkage) {
    self.linkage = linkage
    sizes = [Int](repeating: 1, count: observations.rows)
    distances = []
    distances.reserveCapacity(observations.rows * (observations.rows - 1) / 2)
    for row in 0..<observations.rows {
      for other in 0..<row {
        distances.append(observations.squaredDistance(row, other).squareRoot())
      }
    }
  }

  mutating func joins() -> [Join] {
    var live = Array(sizes.indices)
    var chain: [Int] = []
    var joins: [Join] = []
    while live.count > 1 {
      if chain.isEmpty { chain.append(live[0]) }
      let last = chain[chain.count - 1]
      let before = chain.count > 1 ? chain[chain.count - 2] : nil
      // A tie goes to the cluster we came from, or the chain would never end.
      var nearest = before ?? (live[0] == last ? live[1] : live[0])
      var least = distances[place(last, nearest)]
      for other in live where other != last && distances[place(last, other)] < least {
        nearest = other
        least = distances[place(last, other)]
      }
      guard nearest == before else {
        chain.append(nearest)
        continue
      }
      chain.removeLast(2)
      let (gone, kept) = (min(last, nearest), max(last, nearest))
      joins.append(Join(first: gone, second: kept, height: least))
      live.removeAll { $0 == gone }
      for other in live where other != kept { update(other, gone, kept) }
      sizes[kept] += sizes[gone]
    }
    return joins
  }

  /// The distance from `other` to the cluster that two have become.
  private mutating func update(_ other: Int, _ gone: Int, _ kept: Int) {
    let (first, second) = (distances[place(other, gone)], distances[place(other, kept)])
    if linkage == .complete {
      distances[place(other, kept)] = max(first, second)
    } else {
      let (m, n) = (Double(sizes[gone]), Double(sizes[kept]))
      distances[place(other, kept)] = (m * first + n * second) / (m + n)
    }
  }

  private func place(_ a: Int, _ b: Int) -> Int {
    a > b ? a * (a - 1) / 2 + b : b * (b - 1) / 2 + a
  }
}
