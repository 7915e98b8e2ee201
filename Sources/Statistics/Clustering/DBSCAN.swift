/// Groups observations that stand close together, and leaves out those that stand alone.
///
///     let groups = DBSCAN(radius: 0.8, minimum: 5).fit(observations)
///     groups.labels    // nil for noise
///
/// An observation is *core* if at least `minimum` observations, itself among them, lie within the
/// radius; at exactly the radius is within. Core observations within reach of each other are in one
/// group, and what is within reach of a core observation is in its group. Groups are numbered in
/// the order of their first core observation, and an observation on the border of two groups is in
/// the one with the lesser number.
///
/// - Complexity: O(*n* · log *n*) where groups are small, O(*n*² · *p*) at worst; O(*n* · *p*) in
///   memory, because neighbours are found again and never kept.
///
/// > M. Ester, H.-P. Kriegel, J. Sander, X. Xu. "A Density-Based Algorithm for Discovering Clusters
/// > in Large Spatial Databases with Noise." KDD 1996.
public struct DBSCAN: Hashable, Sendable {
  public var radius: Double
  public var minimum: Int

  public init(radius: Double, minimum: Int = 5) {
    self.radius = radius
    self.minimum = minimum
  }

  /// What was found.
  public struct Fit: Hashable, Sendable {
    /// The group of each observation, or `nil` for noise.
    public let labels: [Int?]
    /// Whether each observation is core.
    public let isCore: [Bool]
    /// How many groups there are.
    public let count: Int
  }

  /// - Precondition: No number is missing, and the radius is not negative.
  public func fit(_ observations: Matrix) -> Fit {
    refuseMissing(observations)
    precondition(radius >= 0, "a radius is not negative")
    precondition(minimum >= 1, "a core observation has at least one observation near: itself")
    let all = Neighbourhoods(observations)
    let search = DensitySearch(Radius(limit, in: all), minimum: minimum)
    let counts = search.counts()
    let isCore = all.byRow(counts.map { $0.count == minimum })
    let numbers = numbers(search.linked(counts), isCore, all)
    let groups = search.borders(counts, numbers)
    return Fit(
      labels: all.byRow(groups.map { $0 < .max ? $0 : nil }), isCore: isCore,
      count: (numbers.lazy.filter { $0 < .max }.max() ?? -1) + 1)
  }

  /// The number of the set that each place is in, by the order of their first core rows, or `Int.max`
  /// for a place whose row is not core.
  private func numbers(_ sets: DisjointSets, _ isCore: [Bool], _ all: Neighbourhoods) -> [Int] {
    var sets = sets
    let found = all.rows.indices.map { isCore[all.rows[$0]] ? sets.find($0) : nil }
    let numbering = Numbering(all.byRow(found), groups: found.count)
    return found.map { set in set.flatMap { numbering.numbers[$0] } ?? .max }
  }

  /// The greatest square whose root is not more than the radius, so that squared distances can be
  /// compared and none of exactly the radius is lost to rounding.
  private var limit: Double {
    var square = radius * radius
    while square.squareRoot() > radius { square = square.nextDown }
    while square.nextUp.squareRoot() <= radius, square.isFinite { square = square.nextUp }
    return square
  }
}

extension DBSCAN: Clusterer {
  public func labels(_ observations: Matrix) -> [Int?] { fit(observations).labels }
}
