import Concurrent

/// How inertia falls as groups are added, and where it stops being worth it.
///
///     let elbow = Elbow(groups: 2...12).fit(observations)
///     elbow.knee       // the number of groups to look at first
///
/// The knee is the number of groups whose point lies the farthest below the straight line from the
/// first to the last, with both axes stretched to 0…1; of equals, the fewest groups. A curve that
/// is nowhere below that line has none.
///
/// - Complexity: that of ``KMeans`` for each number of groups.
///
/// > V. Satopää, J. Albrecht, D. Irwin, B. Raghavan. "Finding a Kneedle in a Haystack." ICDCS
/// > Workshops 2011, without its smoothing.
public struct Elbow: Hashable, Sendable {
  public var groups: ClosedRange<Int>
  public var restarts: Int
  public var seed: UInt64

  public init(groups: ClosedRange<Int> = 2...12, restarts: Int = 10, seed: UInt64 = 0) {
    self.groups = groups
    self.restarts = restarts
    self.seed = seed
  }

  /// What was found.
  public struct Fit: Hashable, Sendable {
    public let groups: ClosedRange<Int>
    /// The inertia for each number of groups.
    public let inertias: [Double]
    /// The number of groups at the knee, if there is one.
    public let knee: Int?

    /// A curve that is known.
    public init(groups: ClosedRange<Int>, inertias: [Double]) {
      precondition(inertias.count == groups.count, "there is an inertia for each number of groups")
      self.groups = groups
      self.inertias = inertias
      let fall = inertias[0] - inertias[inertias.count - 1]
      var best: (place: Int, depth: Double)?
      for place in inertias.indices where fall > 0 {
        let line = 1 - Double(place) / Double(inertias.count - 1)
        let height = (inertias[place] - inertias[inertias.count - 1]) / fall
        if line - height > best?.depth ?? 1e-12 { best = (place, line - height) }
      }
      knee = best.map { groups.lowerBound + $0.place }
    }
  }

  /// - Precondition: No number is missing, and there are at least as many observations as groups.
  public func fit(_ observations: Matrix) -> Fit {
    let search = MeansSearch(observations, iterations: 300)
    let starts = search.starts(groups, seeds: SplitMix64.seeds(restarts, from: seed))
    let found = starts.flatMap(\.self).concurrentMap { ($0.count, search.finish($0).inertia) }
    return Fit(
      groups: groups,
      inertias: groups.map { count in
        found.reduce(.infinity) { $1.0 == count ? min($0, $1.1) : $0 }
      })
  }
}
