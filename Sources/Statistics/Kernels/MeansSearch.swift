import Concurrent

/// The search for good means that ``KMeans`` and ``Elbow`` share.
///
/// Lloyd’s iteration finds a local optimum, so it is started several times, until the means hardly
/// move: on an eighth of the rows first, where that is enough, and then on all. The best three
/// starts, or all where there are few rows, breathe: each is given one mean more, and then the two
/// joined that it costs least to join, three times over, and what helps is kept. Only these are
/// followed to the very end.
///
/// How many go on and how often they breathe was tried on six tables of 6,500 and 35,672 rows: of
/// what was tried it is the least with which the inertia is, in the mean over seeds, no greater than
/// that of as many starts of Lloyd’s iteration that are all followed to the end.
///
/// > B. Fritzke. "The breathing k-means algorithm." arXiv:2006.15666 (2020), with breaths of one.
struct MeansSearch: Sendable {
  /// Where a start has got to.
  struct Start: Sendable {
    /// How many groups there should be, though there may be fewer means yet.
    let count: Int
    let seed: UInt64
    fileprivate let means: [[Double]]
    fileprivate let inertia: Double
    fileprivate let rounds: Int
  }

  /// Where a start has led to.
  struct End: Sendable {
    let exchange: Exchange
    let inertia: Double
    let iterations: Int
  }

  private let observations: Matrix
  private let blocks: PointBlocks
  private let iterations: Int
  /// The share of the variance within groups that is little for means to move.
  private let tolerance = 0.02
  private let breaths = 3

  init(_ observations: Matrix, iterations: Int) {
    refuseMissing(observations)
    precondition(iterations >= 1, "there is at least one iteration")
    self.observations = observations
    self.iterations = iterations
    blocks = PointBlocks(observations)
  }

  /// The best starts for each number of groups, the best first.
  func starts(_ groups: ClosedRange<Int>, seeds: [UInt64]) -> [[Start]] {
    precondition(
      groups.lowerBound >= 1, "there is at least one group, and k is \(groups.lowerBound)")
    precondition(
      groups.upperBound <= observations.rows,
      "\(groups.upperBound) groups need as many observations at least, and there are "
        + "\(observations.rows)")
    precondition(!seeds.isEmpty, "there is at least one start")
    let seedings = seeds.concurrentMap { seed in
      var seeding = Seeding(blocks, seed: seed)
      return (seed, seeding.rows(groups.upperBound))
    }
    // The most groups take the longest, and begin first.
    let jobs = groups.reversed().flatMap { count in seedings.map { (count, $0.0, $0.1) } }
    let starts = jobs.concurrentMap { count, seed, rows in
      start(count, seed, rows.prefix(count))
    }
    return groups.map { count in
      let own = starts.filter { $0.count == count }
      let order = own.indices.sorted { (own[$0].inertia, $0) < (own[$1].inertia, $1) }
      // What a report shows most often is a table of some hundred rows, which takes no time.
      return order.prefix(observations.rows < 1_000 ? order.count : 3).map { own[$0] }
    }
  }

  private func start(_ count: Int, _ seed: UInt64, _ rows: ArraySlice<Int>) -> Start {
    var means = RoughMeans(
      rows.map { blocks.point($0).map(Double.init) }, observations, blocks)
    if stride(count) > 1 { means.run(iterations, tolerance: tolerance, every: stride(count)) }
    // The best are chosen by where they are now, so they go a little farther.
    means.run(iterations, tolerance: tolerance / 3)
    return Start(
      count: count, seed: seed, means: means.means, inertia: means.inertia, rounds: means.rounds)
  }

  /// Goes on from a start to the end.
  func finish(_ start: Start) -> End {
    var means = RoughMeans(start.means, observations, blocks)
    means.run(iterations, tolerance: tolerance)
    for seed in SplitMix64.seeds(breaths, from: start.seed) {
      let other = breath(means, seed: seed)
      if other.inertia < means.inertia { means = other }
    }
    means.run(iterations, tolerance: 0)
    var exchange = Exchange(means, count: start.count, observations, blocks)
    let passes = exchange.run(iterations)
    return End(
      exchange: exchange, inertia: exchange.inertia,
      iterations: start.rounds + means.rounds + passes)
  }

  /// What becomes of means when one is added and two are joined.
  private func breath(_ means: RoughMeans, seed: UInt64) -> RoughMeans {
    var seeding = Seeding(blocks, seed: seed)
    seeding.add(means.means.map { $0.map { Float($0) } })
    guard let row = seeding.next() else { return means }
    var means = means
    means.add(blocks.point(row).map(Double.init))
    means.run(iterations, tolerance: tolerance)
    means.join()
    means.run(iterations, tolerance: tolerance)
    return means
  }

  /// How far apart the blocks are that are looked at first, for a number of means.
  private func stride(_ count: Int) -> Int { blocks.count > 16 * count ? 8 : 1 }
}
