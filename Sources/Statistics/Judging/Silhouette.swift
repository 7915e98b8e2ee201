/// How much nearer observations are to their own group than to the next.
///
///     let silhouette = Silhouette(of: labels, in: observations)
///     silhouette?.mean      // from −1, all astray, to 1, groups far apart
///
/// For *a*, the mean distance to the others of the own group, and *b*, the least mean distance to
/// another group, a row’s value is (*b* − *a*) ∕ max(*a*, *b*). It is 0 for a row that is alone in
/// its group, and where both are 0. Noise has no value, and nobody’s distance to it counts.
///
/// Distances are worked out in single precision, so a value is right to a millionth or so, and the
/// mean to much less; ``GroupBlocks`` says why that is so however far away some rows may be.
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
    let found = NeighbouringGroups(groups, in: observations)
    values = (0..<observations.rows).map { row in
      guard let own = groups.places[row] else { return nil }
      let (inside, outside) = (found.inside[row], found.outside[row])
      guard groups.members[own].count > 1, max(inside, outside) > 0 else { return 0 }
      return (outside - inside) / max(inside, outside)
    }
    mean = values.reduce(0) { $0 + ($1 ?? 0) } / Double(groups.rows)
  }
}
