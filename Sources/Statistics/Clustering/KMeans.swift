import Concurrent

/// Groups observations around *k* means, so that the squared distances to them are small in sum.
///
///     let groups = KMeans(k: 3).fit(observations)
///     groups.labels     // one group number for each observation
///     groups.inertia    // what is left unexplained
///
/// Lloyd’s iteration finds a local optimum, so it is started several times, and the best is kept;
/// of equals, the first. The same parameters and data give the same groups, on one core or many.
///
/// No group is empty: one that loses all its observations takes the one farthest from its mean.
/// Where there are fewer different observations than *k*, there are as many groups as those.
///
/// - Complexity: at most O(*r* · *i* · *n* · *k* · *p*) for *r* restarts of *i* iterations, but
///   most distances are never asked for; O(*r* · *n* + *n* · *p*) in memory.
///
/// > S. Lloyd. "Least Squares Quantization in PCM." *IEEE Transactions on Information Theory* 28
/// > (1982); ``Seeding`` and ``HamerlyIteration`` cite theirs.
public struct KMeans: Hashable, Sendable {
  public var k: Int
  public var restarts: Int
  /// How many iterations a start may take.
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
    refuseMissing(observations)
    precondition(k >= 1, "there is at least one group, and k is \(k)")
    precondition(
      k <= observations.rows,
      "\(k) groups need \(k) observations at least, and there are \(observations.rows)")
    precondition(
      restarts >= 1 && iterations >= 1, "there is at least one start, and at least one iteration")
    let fits = SplitMix64.seeds(restarts, from: seed).concurrentMap { run(observations, seed: $0) }
    return fits.dropFirst().reduce(fits[0]) { $1.inertia < $0.inertia ? $1 : $0 }
  }

  /// One start.
  private func run(_ observations: Matrix, seed: UInt64) -> Fit {
    var seeding = Seeding(k: k, random: SplitMix64(seed: seed))
    var lloyd = HamerlyIteration(observations, from: seeding(observations))
    var rounds = lloyd.run(iterations)
    while rounds < iterations, lloyd.exchange(iterations - rounds) {
      rounds += lloyd.run(iterations - rounds)
    }
    let numbering = Numbering(lloyd.labels, groups: lloyd.means.rows)
    let labels = lloyd.labels.compactMap { numbering.numbers[$0] }
    // Worked out again from the labels, so that they do not depend on the numbers the groups had.
    let means = observations.means(of: Groups(labels))
    let inertia = labels.indices.reduce(0) {
      $0 + observations.squaredDistance($1, to: means, labels[$1])
    }
    return Fit(labels: labels, means: means, inertia: inertia, iterations: rounds)
  }
}

extension KMeans: Clusterer {
  public func labels(_ observations: Matrix) -> [Int?] { fit(observations).labels }
}
