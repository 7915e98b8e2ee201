public import Statistics

/// How sure the groups are: whether they are found again when something changes that should not
/// matter much.
public struct GroupStability: Sendable {
  /// For each group, how well it is found again in random draws of the areas: Jaccard similarity.
  public let bootstrap: [Double]
  public let draws: Int

  /// How far the groupings of random draws agree with the chosen one, from the least to the greatest.
  public let agreements: [Double]

  /// How far *k*-means from other seeds agrees with *k*-means from the first.
  public let seeds: [Double]

  /// How far the groups found without each measure agree with the chosen ones.
  public let leavingOut: [Double]

  /// - Precondition: no number is missing, and there are more areas than groups.
  public init(_ observations: Matrix, chosen: Grouping.Fit, _ grouping: Grouping) {
    let count = max(chosen.groups, 2)
    // Work grows with the square of the areas, or worse; a few draws of thousands are as sure.
    draws = min(100, max(5, 25_000 / max(observations.rows, 1)))
    switch grouping.method {
    case .ward:
      let stability = Stability(of: HierarchicalClustering(linkage: .ward, cut: .count(count)))
      bootstrap = stability.bootstrap(observations, draws: draws, seed: grouping.seed)
      leavingOut = observations.columns > 1 ? stability.leavingOut(observations) : []
    case .kMeans:
      let stability = Stability(of: KMeans(k: count, restarts: 5, seed: grouping.seed))
      // The groups of the bootstrap are in the order of their own numbers.
      let own = KMeans(k: count, restarts: 5, seed: grouping.seed).fit(observations).labels
      let found = stability.bootstrap(observations, draws: draws, seed: grouping.seed)
      let pairs = Matching(from: chosen.labels, to: own).pairs
      bootstrap = (0..<chosen.groups).map { group in
        pairs.first { $0.from == group }.flatMap {
          found.indices.contains($0.to) ? found[$0.to] : nil
        }
          ?? 0
      }
      leavingOut = observations.columns > 1 ? stability.leavingOut(observations) : []
    }
    seeds = Stability(of: KMeans(k: count, restarts: 1, seed: grouping.seed))
      .reseeding(observations, seeds: (1...10).map { grouping.seed &+ UInt64($0) })
    agreements = Self.agreements(
      observations, chosen, grouping.clusterer(count), draws: min(draws, 40), grouping.seed)
  }

  /// Draws areas with replacement, groups those drawn, and compares them with their chosen groups.
  private static func agreements(
    _ observations: Matrix, _ chosen: Grouping.Fit, _ clusterer: any Clusterer, draws: Int,
    _ seed: UInt64
  ) -> [Double] {
    var random = SplitMix64(seed: seed ^ 0xA6)
    return (0..<draws).map { _ in
      var isDrawn = [Bool](repeating: false, count: observations.rows)
      for _ in 0..<observations.rows {
        isDrawn[Int.random(in: 0..<observations.rows, using: &random)] = true
      }
      let rows = isDrawn.indices.filter { isDrawn[$0] }
      let found = clusterer.labels(observations.keeping(rows: rows))
      return Agreement(rows.map { chosen.labels[$0] }, found).adjustedRand
    }.sorted()
  }
}
