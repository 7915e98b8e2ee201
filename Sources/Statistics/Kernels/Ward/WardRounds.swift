import Concurrent

/// Ward’s linkage by rounds of nearest neighbours.
///
/// How this works: two clusters that are each other’s nearest can be joined at once, whatever else is
/// nearer elsewhere, because what joins is never nearer to a third than the nearer of the two was. So
/// the pairs may be joined in any order, many in a round, and the tree is that of joining the nearest
/// two again and again. A round asks some clusters for their nearest, on all cores, and joins the
/// pairs among them. Those whose nearest has been joined, and the new clusters, have to ask again.
///
/// Not all of them at once: what the nearest cost when last asked is the least that any can cost
/// now, and those whom it is far to may well wait, because in the meantime their neighbours join and
/// asking now would be for nothing.
///
/// **Ties**: of equals the nearest is the one whose least row is less. The order in which pairs are
/// joined cannot change that either: a cluster goes by its least row, so no join brings a third
/// nearer in this order. Where costs are equal but for rounding, rounding decides.
///
/// **Why it ends**: go from any cluster to its nearest, and on; the way comes to a ring. If around it
/// nobody could be joined, each would cost as much as the next and be greater than the one after the
/// next, all around, which cannot be. This holds however costs are rounded.
///
/// - Complexity: O(*n*² · *p*) in time at most, O(*n* · *p*) in memory. Boxes leave out most of it:
///   on groups of areas in 18 features time grew with *n*^1.6, on features without any pattern they help
///   little. The same where points are nearer to each other than a ten-millionth of their
///   distance from the middle, which sketches cannot tell apart.
///
/// > F. Murtagh. "A Survey of Recent Advances in Hierarchical Clustering Algorithms." *The Computer
/// > Journal* 26 (1983), for the joining of nearest neighbours in any order.
struct WardRounds {
  private var clusters: WardClusters
  private var sketch: WardSketch
  private var tree: WardTree
  /// Each follows its nearest, for as long as that is known.
  private var nearest: WardFollowers
  /// What it costs to join the nearest, or the least that it can while that is not known.
  private var costs: [Double]
  /// Who was nearest when last asked.
  private var guesses: [Int]
  /// Who has taken each in, or itself.
  private var owners: [Int]
  /// Whose nearest is not known.
  private var unknown: [Int]
  private var joins: [Join] = []

  init(_ observations: Matrix) {
    let rows = Array(0..<observations.rows)
    clusters = WardClusters(observations)
    sketch = WardSketch(clusters.centroids)
    tree = WardTree(sketch, clusters, of: rows)
    nearest = WardFollowers(count: rows.count)
    costs = [Double](repeating: 0, count: rows.count)
    (guesses, owners, unknown) = (rows, rows, rows)
  }

  mutating func run() -> [Join] {
    joins.reserveCapacity(owners.count - 1)
    while joins.count < owners.count - 1 {
      let asked = choose()
      ask(asked)
      joinNear(asked)
      // Many have gone from their places, and boxes have grown.
      if (owners.count - joins.count) * 4 < tree.members.count * 3 {
        tree = WardTree(sketch, clusters, of: tree.members.filter { owners[$0] == $0 })
      }
    }
    return joins
  }

  /// Takes those who should ask now, in the order of the tree: the nearer third, or all if they are
  /// few.
  private mutating func choose() -> [Int] {
    var asked: [Int] = []
    swap(&asked, &unknown)
    asked.removeAll { owners[$0] != $0 }
    if asked.count > 64 {
      let some = stride(from: 0, to: asked.count, by: max(1, asked.count / 64))
      let sample = some.map { costs[asked[$0]] }.sorted()
      let limit = sample[sample.count / 3]
      unknown = asked.filter { costs[$0] > limit }
      asked.removeAll { costs[$0] > limit }
    }
    return asked.sorted { tree.place(of: $0) < tree.place(of: $1) }
  }

  private mutating func ask(_ asked: [Int]) {
    let guesses = asked.map { owner(of: self.guesses[$0]) }
    let search = WardSearch(tree, sketch, clusters)
    let parts = asked.indices.pieces(max(1, min(16, asked.count / 64))).concurrentMap { part in
      part.map { search.nearest(to: asked[$0], guess: guesses[$0]) }
    }
    for (own, neighbour) in zip(asked, parts.joined()) {
      self.guesses[own] = neighbour.cluster
      costs[own] = neighbour.cost
      nearest.follow(own, neighbour.cluster)
    }
  }

  /// Joins those who have asked, and those to whom they are the nearest, with their own nearest, if
  /// that has nobody nearer.
  private mutating func joinNear(_ asked: [Int]) {
    var candidates: [Int] = []
    candidates.reserveCapacity(asked.count * 2)
    for own in asked {
      candidates.append(own)
      var follower = nearest.last(of: own)
      while let one = follower {
        candidates.append(one)
        follower = nearest.before(one)
      }
    }
    for own in candidates {
      guard let other = nearest.leader(of: own), let third = nearest.leader(of: other),
        (costs[own], own) <= (costs[other], third)
      else { continue }
      join(min(own, other), max(own, other), cost: costs[own])
    }
  }

  private mutating func join(_ kept: Int, _ gone: Int, cost: Double) {
    joins.append(clusters.join(kept, gone, cost: cost))
    sketch.redraw(clusters.centroids, kept)
    tree.join(kept, gone, sketch, size: clusters.sizes[kept])
    owners[gone] = kept
    costs[kept] = cost
    nearest.leave(kept)
    nearest.leave(gone)
    unknown.append(kept)
    while let follower = nearest.last(of: kept) ?? nearest.last(of: gone) {
      nearest.leave(follower)
      unknown.append(follower)
    }
  }

  /// The cluster that somebody is in now.
  ///
  /// > R. Tarjan. "Efficiency of a Good But Not Linear Set Union Algorithm." *JACM* 22 (1975), for
  /// > halving the way.
  private mutating func owner(of somebody: Int) -> Int {
    var cluster = somebody
    while owners[cluster] != cluster {
      owners[cluster] = owners[owners[cluster]]
      cluster = owners[cluster]
    }
    return cluster
  }
}
