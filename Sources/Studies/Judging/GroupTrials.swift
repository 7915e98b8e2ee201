public import Statistics

/// What each number of groups would be like: what the choice of a number rests on.
public struct GroupTrials: Sendable {
  public let counts: ClosedRange<Int>

  /// The sum of squared distances to the means, by *k*-means, and where its fall slows down.
  public let inertias: [Double]
  public let knee: Int?

  /// How well areas fit on average, by Ward’s method and around means.
  public let ward: [Double?]
  public let means: [Double?]

  /// How much tighter the groups are than in data without any, from one group on.
  public let gap: GapStatistic.Fit

  /// From how many areas the gap is found: of many, an even draw is as good.
  public let gapAreas: Int

  /// The most areas that the gap is found from.
  private static let most = 600

  /// - Precondition: no number is missing, and there are more areas than the most groups tried.
  public init(
    _ observations: Matrix, _ counts: ClosedRange<Int>, tree: Dendrogram, seed: UInt64
  ) {
    self.counts = counts
    let elbow = Elbow(groups: counts, restarts: 10, seed: seed).fit(observations)
    inertias = elbow.inertias
    knee = elbow.knee
    ward = counts.map { Silhouette(of: tree.labels(cut: .count($0)), in: observations)?.mean }
    means = counts.map { count in
      let labels = KMeans(k: count, restarts: 10, seed: seed).fit(observations).labels
      return Silhouette(of: labels, in: observations)?.mean
    }
    let sample = observations.sample(Self.most, seed: seed)
    gapAreas = sample.rows
    gap = GapStatistic(groups: counts.upperBound, references: 10, restarts: 3, seed: seed)
      .fit(sample)
  }
}

extension Matrix {
  /// So many of the rows, drawn without looking, in their order; all if there are no more.
  func sample(_ most: Int, seed: UInt64) -> Matrix {
    guard rows > most else { return self }
    var random = SplitMix64(seed: seed)
    return keeping(rows: Array(0..<rows).shuffled(using: &random).prefix(most).sorted())
  }
}
