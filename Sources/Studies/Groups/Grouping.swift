public import Statistics

/// How areas are sorted into groups.
public struct Grouping: Hashable, Sendable {
  public enum Method: String, CaseIterable, Hashable, Sendable {
    /// Joined two by two, by Ward’s method.
    case ward
    /// Around means.
    case kMeans = "k-means"
  }

  public enum Count: Hashable, Sendable {
    case fixed(Int)
    /// Where the tree is higher than that.
    case height(Double)
    /// The number in a range at which areas fit their groups best, of those that leave no group
    /// smaller than a least size.
    case best(ClosedRange<Int>, smallest: Int)
  }

  public var method: Method
  public var count: Count
  public var seed: UInt64

  public init(
    _ method: Method = .ward, _ count: Count = .best(3...8, smallest: 4), seed: UInt64 = 0
  ) {
    self.method = method
    self.count = count
    self.seed = seed
  }

  /// What was found.
  public struct Fit: Sendable {
    /// The group of each area, from 0: along the tree, or from the largest to the smallest.
    public let labels: [Int]
    public let groups: Int
    public let tree: Dendrogram?

    init(_ labels: [Int], _ tree: Dendrogram? = nil) {
      self.labels = labels
      self.tree = tree
      groups = (labels.max() ?? -1) + 1
    }
  }

  /// - Precondition: no number is missing.
  public func fit(_ observations: Matrix) -> Fit {
    let tree = method == .ward ? HierarchicalClustering(linkage: .ward).fit(observations) : nil
    switch count {
    case .height(let height):
      // Only a tree has heights; the same number of groups around means is found by its own cut.
      let cut = tree ?? HierarchicalClustering(linkage: .ward).fit(observations)
      let labels = cut.labels(cut: .height(height))
      guard tree == nil else { return Fit(labels, tree) }
      return sorted(observations, (labels.max() ?? 0) + 1, tree)
    case .fixed(let count): return sorted(observations, min(count, observations.rows), tree)
    case .best(let range, let smallest):
      let found = range.filter { $0 < observations.rows }
        .map { sorted(observations, $0, tree) }
      guard let first = found.first else { return sorted(observations, 1, tree) }
      let fitting = found.filter { $0.smallest >= smallest }
      let candidates = fitting.isEmpty ? [first] : fitting
      let means = candidates.map { Silhouette(of: $0.labels, in: observations)?.mean ?? -1 }
      let best = means.indices.max { means[$0] < means[$1] } ?? 0
      return candidates[best]
    }
  }

  private func sorted(_ observations: Matrix, _ count: Int, _ tree: Dendrogram?) -> Fit {
    if let tree { return Fit(tree.labels(cut: .count(count)), tree) }
    let labels = clusterer(count).labels(observations).map { $0 ?? 0 }
    return Fit(labels.numberedBySize)
  }

  /// The clusterer that finds so many groups in this way, or as many as there are areas.
  func clusterer(_ count: Int, restarts: Int = 20) -> some Clusterer {
    FixedClusterer(method: method, count: count, restarts: restarts, seed: seed)
  }
}

/// A method with a number of groups, which a draw of few areas may not have.
private struct FixedClusterer: Clusterer {
  let method: Grouping.Method
  let count: Int
  let restarts: Int
  let seed: UInt64

  func labels(_ observations: Matrix) -> [Int?] {
    let count = min(count, observations.rows)
    return switch method {
    case .ward: HierarchicalClustering(linkage: .ward, cut: .count(count)).labels(observations)
    case .kMeans: KMeans(k: count, restarts: restarts, seed: seed).labels(observations)
    }
  }
}

extension Grouping.Fit {
  /// The size of the smallest group.
  fileprivate var smallest: Int {
    var sizes = [Int](repeating: 0, count: groups)
    for label in labels { sizes[label] += 1 }
    return sizes.min() ?? 0
  }
}

extension [Int] {
  /// The same groups, numbered from the largest to the smallest; of equals, the one found first.
  fileprivate var numberedBySize: [Int] {
    let sizes = Dictionary(map { ($0, 1) }, uniquingKeysWith: +)
    let order = sizes.keys.sorted { (-(sizes[$0] ?? 0), $0) < (-(sizes[$1] ?? 0), $1) }
    let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    return map { numbers[$0] ?? 0 }
  }
}
