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

  /// How far the groups found without each measure agree with the chosen ones. The others stay as they
  /// were prepared: shares are still of the same whole.
  public let leavingOut: [Double]

  /// - Parameter draws: the most draws that are made.
  /// - Precondition: no number is missing, and there are at least as many areas as groups.
  public init(
    _ observations: Matrix, chosen: Grouping.Fit, _ grouping: Grouping, draws: Int = 100
  ) {
    // Work grows with the square of the areas, or worse; a few draws of thousands are as sure.
    self.draws = min(draws, max(5, 25_000 / max(observations.rows, 1)))
    let clusterer = grouping.clusterer(chosen.groups, restarts: 5)
    (bootstrap, leavingOut) = Self.foundAgain(
      observations, chosen, clusterer, self.draws, grouping.seed)
    seeds = Stability(of: KMeans(k: chosen.groups, restarts: 1, seed: grouping.seed))
      .reseeding(observations, seeds: (1...10).map { grouping.seed &+ UInt64($0) })
    agreements = Self.agreements(
      observations, chosen, clusterer, draws: min(self.draws, 40), grouping.seed)
  }

  private static func foundAgain(
    _ observations: Matrix, _ chosen: Grouping.Fit, _ clusterer: some Clusterer, _ draws: Int,
    _ seed: UInt64
  ) -> (bootstrap: [Double], leavingOut: [Double]) {
    let stability = Stability(of: clusterer)
    return (
      stability.bootstrap(observations, of: chosen.labels, draws: draws, seed: seed),
      observations.columns > 1 ? stability.leavingOut(observations, of: chosen.labels) : []
    )
  }

  /// Draws areas with replacement, groups those drawn, and compares them with their chosen groups.
  private static func agreements(
    _ observations: Matrix, _ chosen: Grouping.Fit, _ clusterer: some Clusterer, draws: Int,
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
