import Concurrent

/// How much nearer observations are to their own group than to the next.
///
///     let silhouette = Silhouette(of: labels, in: observations)
///     silhouette?.mean      // from −1, all astray, to 1, groups far apart
///
/// For *a*, the mean distance to the others of the own group, and *b*, the least mean distance to
/// another group, a row’s value is (*b* − *a*) ∕ max(*a*, *b*). It is 0 for a row that is alone in
/// its group, and where both are 0. Noise has no value, and nobody’s distance to it counts.
///
/// - Complexity: O(*n*² · *p*) in time, on all cores, and O(*n* · *p*) in memory.
///
/// > P. Rousseeuw. "Silhouettes: A graphical aid to the interpretation and validation of cluster
/// > analysis." *Journal of Computational and Applied Mathematics* 20 (1987).
public struct Silhouette: Hashable, Sendable {
  /// The value of each row, or `nil` for noise.
  public let values: [Double?]

  /// The mean over all rows that are in a group.
  public let mean: Double

  /// `nil` where there are fewer than two groups: there is no next one.
  public init?(of labels: [Int?], in observations: Matrix) {
    refuseMissing(observations)
    precondition(labels.count == observations.rows, "there is a label for each observation")
    let groups = Groups(labels)
    guard groups.count > 1 else { return nil }
    let blocks = GroupBlocks(observations, groups)
    let places = groups.places
    let sizes = groups.members.map { Double($0.count) }
    values = (0..<observations.rows).pieces(64).concurrentMap { piece in
      var sums = [Double](repeating: 0, count: sizes.count)
      return piece.map { row -> Double? in
        guard let own = places[row] else { return nil }
        guard sizes[own] > 1 else { return 0 }
        blocks.sumDistances(from: observations[row: row], to: &sums)
        let inside = sums[own] / (sizes[own] - 1)
        var outside = Double.infinity
        for group in sums.indices where group != own {
          outside = min(outside, sums[group] / sizes[group])
        }
        let greater = max(inside, outside)
        return greater > 0 ? (outside - inside) / greater : 0
      }
    }.flatMap(\.self)
    mean = values.reduce(0) { $0 + ($1 ?? 0) } / Double(groups.rows)
  }
}
