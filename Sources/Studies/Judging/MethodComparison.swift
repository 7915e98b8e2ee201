public import Statistics

/// The groups that other methods find in the same numbers, beside those that were chosen.
public struct MethodComparison: Sendable {
  public enum Method: String, CaseIterable, Hashable, Sendable {
    case ward, kMeans, mixture, dbscan, hdbscan

    /// The method that groups are found by in one of the two ways in which a study can find them.
    public init(_ grouping: Grouping.Method) {
      switch grouping {
      case .ward: self = .ward
      case .kMeans: self = .kMeans
      }
    }
  }

  /// What one method finds.
  public struct Found: Sendable {
    public let method: Method
    /// The group of each area; none for one that the method leaves out.
    public let labels: [Int?]
    public let groups: Int
    public let leftOut: Int
    public let silhouette: Double?
    /// How far it agrees with the chosen groups, on the areas that it sorts; `nil` if it finds no two
    /// groups.
    public let agreement: Double?
  }

  public let found: [Found]

  /// How far apart neighbours are for DBSCAN, which it finds from the distances themselves.
  public let radius: Double

  /// - Precondition: no number is missing, and there are more areas than groups.
  public init(
    _ observations: Matrix, chosen: Grouping.Fit, tree: Dendrogram, seed: UInt64
  ) {
    let count = max(chosen.groups, 2)
    let near = max(4, min(2 * observations.columns, observations.rows / 10))
    // An area is itself among those near it.
    let radius = Self.radius(observations, neighbours: near - 1)
    func labels(_ method: Method) -> [Int?] {
      switch method {
      case .ward:
        tree.labels(cut: .count(count))
      case .kMeans: KMeans(k: count, restarts: 20, seed: seed).fit(observations).labels
      case .mixture:
        GaussianMixture(
          components: count, shape: .diagonal, starts: .groups, restarts: 3, seed: seed
        ).fit(observations).labels
      case .dbscan: DBSCAN(radius: radius, minimum: near).fit(observations).labels
      case .hdbscan: HDBSCAN(smallest: max(5, observations.rows / 50)).fit(observations).labels
      }
    }
    let found = Method.allCases.map { method in
      let labels = labels(method)
      let groups = Set(labels.compactMap(\.self)).count
      return Found(
        method: method, labels: labels, groups: groups,
        leftOut: labels.count { $0 == nil },
        silhouette: Silhouette(of: labels, in: observations)?.mean,
        agreement: groups > 1 ? Agreement(chosen.labels, labels).adjustedRand : nil)
    }
    self.found = found
    self.radius = radius
  }

  /// The distance to the so-manieth neighbour at which distances begin to rise steeply: the knee of
  /// their curve, from the smallest to the largest.
  private static func radius(_ observations: Matrix, neighbours: Int) -> Double {
    let fit = Peers(count: neighbours).fit(observations)
    let distances = (0..<observations.rows).compactMap { fit[of: $0].last?.distance }.sorted()
    guard let first = distances.first, let last = distances.last, last > first else {
      return distances.first ?? 1
    }
    let below = distances.indices.map { place in
      Double(place) / Double(distances.count - 1) - (distances[place] - first) / (last - first)
    }
    return distances[below.indices.max { below[$0] < below[$1] } ?? 0]
  }
}
