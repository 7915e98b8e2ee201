/// Groups observations that stand more closely together than what is around them, whatever that
/// closeness is, and leaves out those that do not.
///
///     let labels = HDBSCAN(smallest: 5).fit(observations).labels    // nil for noise
///
/// Where ``DBSCAN`` asks for one radius, this goes through all of them, and keeps the groups that
/// last longest. An observation’s reach is the distance to its `neighbours`-th nearest, itself
/// counted, and no distance counts as less than the reach of either end. As the radius shrinks, a
/// group sheds observations, and splits when two parts or more of at least `smallest` remain; all
/// that happens at exactly the same radius happens at once, so that the order of rows does not
/// matter (scikit-learn takes one thing after the other, and gives now and then a row more to a
/// group). A group is kept if it has more stability, which is the sum over its observations of how
/// long they stay, by 1 ∕ radius, than the groups it splits into. All observations are not a group.
/// Groups are numbered in the order in which they appear.
///
/// - Complexity: O(*n*² · *p*) in time, O(*n* · *p*) in memory.
///
/// > R. Campello, D. Moulavi, J. Sander. "Density-Based Clustering Based on Hierarchical Density
/// > Estimates." PAKDD 2013.
public struct HDBSCAN: Hashable, Sendable {
  /// How few observations a group may have.
  public var smallest: Int
  /// How many observations within the reach of one, or `nil` for as many as the smallest group has.
  public var neighbours: Int?

  public init(smallest: Int = 5, neighbours: Int? = nil) {
    self.smallest = smallest
    self.neighbours = neighbours
  }

  /// What was found.
  public struct Fit: Hashable, Sendable {
    /// The group of each observation, or `nil` for noise.
    public let labels: [Int?]
    /// The stability of each group.
    public let stabilities: [Double]
  }

  /// - Precondition: No number is missing, and the smallest group has at least two observations.
  public func fit(_ observations: Matrix) -> Fit {
    refuseMissing(observations)
    let neighbours = neighbours ?? smallest
    precondition(smallest >= 2, "the smallest group has at least two observations")
    precondition(neighbours >= 1, "an observation has at least one observation near: itself")
    guard observations.rows > 1 else {
      return Fit(labels: [Int?](repeating: nil, count: observations.rows), stabilities: [])
    }
    let wanted = min(neighbours, observations.rows) - 1
    // Without another row to reach, a row reaches nowhere.
    let reaches =
      wanted == 0
      ? [Double](repeating: 0, count: observations.rows)
      : Neighbourhoods(observations).nearest(wanted - 1..<wanted).map(\.distance)
    let joins = spanningTree(observations, reaches: reaches)
    var condensed = CondensedTree(Dendrogram(joins, count: observations.rows), smallest)
    let found = condensed.select()
    let numbering = Numbering(found, groups: condensed.groups.count)
    let kept = condensed.groups.indices.filter { numbering.numbers[$0] != nil }
      .sorted { numbering.numbers[$0] ?? 0 < numbering.numbers[$1] ?? 0 }
    return Fit(
      labels: found.map { label in label.flatMap { numbering.numbers[$0] } },
      stabilities: kept.map { condensed.groups[$0].stability })
  }
}

extension HDBSCAN: Clusterer {
  public func labels(_ observations: Matrix) -> [Int?] { fit(observations).labels }
}
