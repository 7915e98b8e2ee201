/// A tree of joins: which two clusters became one, at what height, in the order of the heights.
///
/// The observations are clusters 0 to *n* − 1, and the *i*-th join makes cluster *n* + *i*: scipy’s
/// convention, so that the trees can be compared.
public struct Dendrogram: Hashable, Sendable {
  /// Two clusters becoming one.
  public struct Merge: Hashable, Sendable {
    /// The one with the lesser number.
    public let first: Int
    public let second: Int
    /// How far apart they were. No merge is lower than one before it.
    public let height: Double
    /// How many observations are in the new cluster.
    public let size: Int
  }

  /// How many observations the tree joins.
  public let count: Int

  /// One fewer than there are observations.
  public let merges: [Merge]

  /// The observations from left to right, so that no two branches cross: of two branches the first
  /// of the merge is on the left, and an observation that joins a branch alone is on the right of
  /// it. This is the order in which scipy’s `fcluster` numbers groups.
  public let leafOrder: [Int]

  /// Numbers the clusters of joins that come in the order in which they were found. Those of the
  /// same height keep it.
  init(_ joins: [Join], count: Int) {
    self.count = count
    let order = joins.indices.sorted {
      (joins[$0].height, $0) < (joins[$1].height, $1)
    }
    var sets = DisjointSets(count: count)
    var cluster = Array(0..<count)
    var sizes = [Int](repeating: 1, count: count)
    var merges: [Merge] = []
    merges.reserveCapacity(joins.count)
    for index in order {
      let (a, b) = (sets.find(joins[index].first), sets.find(joins[index].second))
      let size = sizes[a] + sizes[b]
      merges.append(
        Merge(
          first: min(cluster[a], cluster[b]), second: max(cluster[a], cluster[b]),
          height: joins[index].height, size: size))
      let root = sets.join(a, b)
      cluster[root] = count + merges.count - 1
      sizes[root] = size
    }
    self.merges = merges
    leafOrder = Self.leaves(merges, count: count)
  }

  /// Goes down the tree, left before right. The stack is our own: a tree can be as deep as it has
  /// leaves.
  private static func leaves(_ merges: [Merge], count: Int) -> [Int] {
    var leaves: [Int] = []
    leaves.reserveCapacity(count)
    var waiting = count > 0 ? [count + merges.count - 1] : []
    while let cluster = waiting.popLast() {
      guard cluster >= count else {
        leaves.append(cluster)
        continue
      }
      let merge = merges[cluster - count]
      // Clusters are numbered after observations, so only the first of two can be the lone one.
      let isLone = merge.first < count && merge.second >= count
      waiting.append(isLone ? merge.first : merge.second)
      waiting.append(isLone ? merge.second : merge.first)
    }
    return leaves
  }
}

extension Dendrogram {
  /// Where each cluster’s observations stand in ``leafOrder``.
  var ranges: [Range<Int>] {
    var ranges = [Range<Int>](repeating: 0..<0, count: count + merges.count)
    for (place, leaf) in leafOrder.enumerated() { ranges[leaf] = place..<place + 1 }
    for (index, merge) in merges.enumerated() {
      let (a, b) = (ranges[merge.first], ranges[merge.second])
      ranges[count + index] =
        min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
    }
    return ranges
  }
}
