extension Dendrogram {
  /// The observations from left to right so that neighbours are as near as the tree allows: of all
  /// 2ⁿ⁻¹ ways to turn its branches, the one with the least sum of distances between neighbours.
  ///
  /// Of the two readings of that order, it is the one that begins in the first branch of the last
  /// merge.
  ///
  /// How this works: from the leaves up, find for each cluster and each two of its leaves how short
  /// a path between them can be. A path from *u* on the left to *w* on the right crosses over from
  /// some *m* to some *k*; the best *m* for each *u* and *k* is found first, then the best *k*, so
  /// that a cluster asks for |L|²|R| + |L||R|² steps rather than |L|²|R|².
  ///
  /// - Complexity: O(*n*³) in time and O(*n*²) in memory, 70 MB for 2,000 observations: an order
  ///   for a figure that people look at, not for every observation there is.
  ///
  /// > Z. Bar-Joseph, D. Gifford, T. Jaakkola. "Fast optimal leaf ordering for hierarchical
  /// > clustering." *Bioinformatics* 17 (2001).
  public func optimalLeafOrder(_ observations: Matrix) -> [Int] {
    precondition(observations.rows == count, "the tree joins \(count) observations")
    refuseMissing(observations)
    guard count > 2 else { return leafOrder }
    var search = LeafOrderSearch(self, observations)
    return search.order().map { leafOrder[$0] }
  }
}

/// The shortest paths through each cluster, between leaves that are known by their place from left
/// to right.
private struct LeafOrderSearch {
  private let merges: [Dendrogram.Merge]
  private let count: Int
  private let ranges: [Range<Int>]
  private var distances: [Double]

  /// The length of the shortest path through the cluster where two leaves meet, from one to the
  /// other.
  private var paths: [Double]

  init(_ tree: Dendrogram, _ observations: Matrix) {
    (merges, count, ranges) = (tree.merges, tree.count, tree.ranges)
    distances = [Double](repeating: 0, count: count * count)
    paths = [Double](repeating: 0, count: count * count)
    for a in 0..<count {
      for b in 0..<a {
        let squared = observations.squaredDistance(tree.leafOrder[a], tree.leafOrder[b])
        distances[a * count + b] = squared.squareRoot()
        distances[b * count + a] = distances[a * count + b]
      }
    }
  }

  mutating func order() -> [Int] {
    for merge in merges { measure(merge) }
    let root = merges[merges.count - 1]
    var best = (start: ranges[root.first].lowerBound, end: ranges[root.second].lowerBound)
    for start in ranges[root.first] {
      for end in ranges[root.second] where paths[start * count + end] < length(best) {
        best = (start, end)
      }
    }
    return walk(from: best.start, to: best.end)
  }

  private func length(_ ends: (start: Int, end: Int)) -> Double {
    paths[ends.start * count + ends.end]
  }

  /// The leaves at which a path through a cluster can end, if its other end is `leaf`.
  private func ends(_ cluster: Int, facing leaf: Int) -> Range<Int> {
    guard cluster >= count else { return ranges[cluster] }
    let merge = merges[cluster - count]
    return ranges[ranges[merge.first].contains(leaf) ? merge.second : merge.first]
  }

  /// Finds the shortest paths across one merge.
  private mutating func measure(_ merge: Dendrogram.Merge) {
    let (left, right) = (ranges[merge.first], ranges[merge.second])
    for start in left {
      // The shortest way from the start to each leaf on the right, by any leaf on the left.
      var crossing = [Double](repeating: .infinity, count: right.count)
      for middle in ends(merge.first, facing: start) {
        let soFar = paths[start * count + middle]
        let row = middle * count + right.lowerBound
        for place in 0..<right.count {
          let length = soFar + distances[row + place]
          if length < crossing[place] { crossing[place] = length }
        }
      }
      for end in right { paths[start * count + end] = .infinity }
      for middle in right {
        let soFar = crossing[middle - right.lowerBound]
        for end in ends(merge.second, facing: middle) {
          let length = soFar + paths[middle * count + end]
          if length < paths[start * count + end] { paths[start * count + end] = length }
        }
      }
      for end in right { paths[end * count + start] = paths[start * count + end] }
    }
  }

  /// The leaves along the shortest path between two, from the top of the tree down.
  private func walk(from start: Int, to end: Int) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(count)
    var waiting = [(cluster: count + merges.count - 1, start: start, end: end)]
    while let (cluster, start, end) = waiting.popLast() {
      guard cluster >= count else {
        order.append(start)
        continue
      }
      let merge = merges[cluster - count]
      let (near, far) =
        ranges[merge.first].contains(start)
        ? (merge.first, merge.second) : (merge.second, merge.first)
      let (middles, nexts) = (ends(near, facing: start), ends(far, facing: end))
      var best = (middle: middles.lowerBound, next: nexts.lowerBound, length: Double.infinity)
      for middle in middles {
        for next in nexts {
          let length =
            paths[start * count + middle] + distances[middle * count + next]
            + paths[next * count + end]
          if length < best.length { best = (middle, next, length) }
        }
      }
      waiting.append((far, best.next, end))
      waiting.append((near, start, best.middle))
    }
    return order
  }
}
