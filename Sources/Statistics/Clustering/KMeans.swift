import Concurrent

/// Groups observations around *k* means, so that the squared distances to them are small in sum.
///
///     let groups = KMeans(k: 3).fit(observations)
///     groups.labels     // one group number for each observation
///     groups.inertia    // what is left unexplained
///
/// Lloyd’s iteration finds a local optimum, so it is started several times, and the best is kept;
/// of equals, the first. At the end no single observation can better the groups by joining another.
/// The same parameters and data give the same groups, on one core or many.
///
/// No group is empty: one that has no observations takes the one farthest from its mean. Where there
/// are fewer different observations than *k*, there are as many groups as those.
///
/// - Complexity: at most O(*r* · *i* · *n* · *k* · *p*) for *r* restarts of *i* iterations;
///   O(*n* · *p*) in memory.
///
/// > S. Lloyd. "Least Squares Quantization in PCM." *IEEE Transactions on Information Theory* 28
/// > (1982); ``MeansSearch``, ``Seeding`` and ``Exchange`` cite theirs.
public struct KMeans: Hashable, Sendable {
  public var k: Int
  public var restarts: Int
  /// How many iterations a start may take, each time that it goes on.
  public var iterations: Int
  public var seed: UInt64

  public init(k: Int, restarts: Int = 50, iterations: Int = 300, seed: UInt64 = 0) {
    self.k = k
    self.restarts = restarts
    self.iterations = iterations
    self.seed = seed
  }

  /// What was found. Groups are numbered from 0 in the order in which they appear.
  public struct Fit: Hashable, Sendable {
    public let labels: [Int]
    /// A row for each group.
    public let means: Matrix
    /// The sum of squared distances from the observations to their means.
    public let inertia: Double
    /// How many iterations the best start took.
    public let iterations: Int
  }

  /// - Precondition: No number is missing, and there are at least *k* observations.
  public func fit(_ observations: Matrix) -> Fit {
    let search = MeansSearch(observations, iterations: iterations)
    let starts = search.starts(k...k, seeds: SplitMix64.seeds(restarts, from: seed))[0]
    let ends = starts.concurrentMap { search.finish($0) }
    return Fit(ends.dropFirst().reduce(ends[0]) { $1.inertia < $0.inertia ? $1 : $0 })
  }
}

extension KMeans.Fit {
  fileprivate init(_ end: MeansSearch.End) {
    let groups = end.exchange.groups
    let found = end.exchange.means
    let numbering = Numbering(groups, groups: found.rows)
    var means = Matrix(rows: numbering.count, columns: found.columns)
    for case (let group, let number?) in numbering.numbers.enumerated() {
      for column in 0..<found.columns { means[number, column] = found[group, column] }
    }
    labels = groups.compactMap { numbering.numbers[$0] }
    self.means = means
    inertia = end.inertia
    iterations = end.iterations
  }
}

extension KMeans: Clusterer {
  public func labels(_ observations: Matrix) -> [Int?] { fit(observations).labels }
}
