/// Groups for expectation–maximisation to start from.
///
/// The likelihood of a mixture has many local maxima, and *k*-means groups lead to only some of
/// them. Rows gathered around others drawn at random lead to more; and with many features the
/// highest maxima have one component that is a tight knot of a few rows, so some starts tie one.
///
/// > C. Biernacki, G. Celeux, G. Govaert. "Choosing Starting Values for the EM Algorithm."
/// > *Computational Statistics & Data Analysis* 41 (2003).
struct MixtureStart {
  enum Kind {
    case groups
    case gathered
    case knotted
  }

  private let kind: Kind
  private let components: Int
  private let seed: UInt64

  init(_ kind: Kind, _ components: Int, seed: UInt64) {
    self.kind = kind
    self.components = components
    self.seed = seed
  }

  /// A group for each row. None is empty, but there can be fewer than asked for.
  func callAsFunction(_ observations: Matrix) -> [Int] {
    var random = SplitMix64(seed: seed)
    let groups = KMeans(k: components, restarts: 1, iterations: 100, seed: random.next())
    switch kind {
    case .groups: return groups.fit(observations).labels
    case .gathered: return gathered(observations, &random)
    case .knotted: return knotted(observations, groups, &random)
    }
  }

  /// Each row with the nearest of some rows drawn at random.
  private func gathered(_ observations: Matrix, _ random: inout SplitMix64) -> [Int] {
    let centres = (0..<components).map { _ in random.below(observations.rows) }
    let labels = (0..<observations.rows).map { row in
      var best = (centre: 0, squared: Double.infinity)
      for (centre, other) in centres.enumerated() {
        let squared = observations.squaredDistance(row, other)
        if squared < best.squared { best = (centre, squared) }
      }
      return best.centre
    }
    let numbering = Numbering(labels, groups: components)
    return labels.compactMap { numbering.numbers[$0] }
  }

  /// *k*-means groups, but for a knot of a few rows: at most one more than features.
  private func knotted(
    _ observations: Matrix, _ groups: KMeans, _ random: inout SplitMix64
  ) -> [Int] {
    guard components > 1 else { return groups.fit(observations).labels }
    let centre = random.below(observations.rows)
    let knot = (0..<observations.rows).map {
      Peer(row: $0, distance: observations.squaredDistance(centre, $0))
    }.sorted().prefix(2 + random.below(observations.columns)).map(\.row)
    var fewer = groups
    fewer.k = components - 1
    var labels: [Int?] = fewer.fit(observations).labels
    for row in knot { labels[row] = components - 1 }
    let numbering = Numbering(labels, groups: components)
    return labels.compactMap { $0.flatMap { numbering.numbers[$0] } }
  }
}
