/// Finds who is most like each observation.
///
///     let peers = Peers(count: 15, weights: [1, 1, 0.5]).fit(observations)
///     peers[of: 3]                          // the nearest first
///     peers.contributions(from: 3, to: 7)   // why they are near, feature by feature
///
/// The distance is Euclidean, after each feature has been multiplied by its weight: a weight
/// stretches an axis, so that it enters the squared distance squared. Distances are computed in the
/// order of the features; of peers at exactly the same distance, the one whose row comes first is
/// first. Nobody is their own peer, because rows are told apart by their number: a duplicate of a
/// row is its peer at distance 0.
///
/// Everybody has `count` peers, or as many as there are others.
///
/// - Complexity: O(*n* · log *n*) with a few features, O(*n*² · *p*) with many; O(*n* · (*p* +
///   *k*)) in memory.
public struct Peers: Hashable, Sendable {
  public var count: Int
  /// One for each feature, or `nil` for all alike.
  public var weights: [Double]?

  public init(count: Int, weights: [Double]? = nil) {
    self.count = count
    self.weights = weights
  }

  /// - Precondition: No number is missing; there is a weight for each feature, and none is
  ///   negative.
  public func fit(_ observations: Matrix) -> Fit {
    refuseMissing(observations)
    precondition(count >= 1, "there is at least one peer to look for")
    let weights = weights ?? [Double](repeating: 1, count: observations.columns)
    precondition(
      weights.count == observations.columns && weights.allSatisfy { $0 >= 0 && $0.isFinite },
      "there is a weight for each feature, and none is negative")
    var stretched = observations
    if weights.contains(where: { $0 != 1 }) {
      for row in 0..<observations.rows {
        for column in 0..<observations.columns { stretched[row, column] *= weights[column] }
      }
    }
    let found = min(count, max(observations.rows - 1, 0))
    let peers = Neighbourhoods(stretched).nearest(0..<found)
    return Fit(count: found, peers: peers, observations: stretched)
  }

  /// What was found.
  public struct Fit: Hashable, Sendable {
    /// How many peers everybody has.
    public let count: Int
    private let peers: [Peer]
    private let observations: Matrix

    init(count: Int, peers: [Peer], observations: Matrix) {
      self.count = count
      self.peers = peers
      self.observations = observations
    }

    /// The peers of a row, the nearest first.
    public subscript(of row: Int) -> ArraySlice<Peer> {
      peers[row * count..<(row + 1) * count]
    }

    /// The share of each feature in the squared distance between two rows, which sum to 1; all are
    /// 0 between rows that are alike.
    public func contributions(from row: Int, to other: Int) -> [Double] {
      let squares = zip(observations[row: row], observations[row: other]).map {
        ($0 - $1) * ($0 - $1)
      }
      let sum = squares.reduce(0, +)
      return sum > 0 ? squares.map { $0 / sum } : squares.map { _ in 0 }
    }

    /// The share of each row’s peers that have it among theirs.
    public var reciprocity: [Double] {
      (0..<observations.rows).map { row in
        guard count > 0 else { return 0 }
        let mutual = self[of: row].count { peer in
          self[of: peer.row].contains { $0.row == row }
        }
        return Double(mutual) / Double(count)
      }
    }

    /// How many rows have each row among their peers. One with very many is a hub: near everybody
    /// because it is in the middle, rather than like them.
    ///
    /// > M. Radovanović, A. Nanopoulos, M. Ivanović. "Hubs in Space." *JMLR* 11 (2010).
    public var popularity: [Int] {
      var counts = [Int](repeating: 0, count: observations.rows)
      for peer in peers { counts[peer.row] += 1 }
      return counts
    }

    /// How unevenly popularity is spread: its skewness, by the population’s moments. About 0 is
    /// even, and 1 or more means hubs. It is 0 where all are equally popular.
    public var hubness: Double {
      let counts = popularity.map { Double($0) - Double(count) }
      let n = Double(counts.count)
      let variance = counts.reduce(0) { $0 + $1 * $1 } / n
      guard variance > 0 else { return 0 }
      let third = counts.reduce(0) { $0 + $1 * $1 * $1 } / n
      return third / (variance * variance.squareRoot())
    }
  }
}
