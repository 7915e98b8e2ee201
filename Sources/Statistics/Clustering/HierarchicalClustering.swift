/// Groups observations bottom up: every one starts alone, and the two nearest clusters are joined
/// until all are one.
///
///     let tree = HierarchicalClustering(linkage: .ward).fit(observations)
///     tree.labels(cut: .height(20))
///     tree.labels(cut: .count(4))
///
/// Distances are Euclidean. The joins, their order and their heights are those that scipy’s
/// `linkage` gives, but for ties between equal heights, which have no right order.
///
/// - Complexity: O(*n*² · *p*) for *n* observations of *p* features, of which Ward’s linkage leaves
///   out most where observations have something in common. Ward and single linkage hold O(*n* · *p*)
///   numbers; complete and average hold *n*²∕2, which is 160 MB for 6,500 observations.
public struct HierarchicalClustering: Hashable, Sendable {
  public var linkage: Linkage

  /// Where ``labels(_:)`` cuts the tree.
  public var cut: Cut

  /// Where a tree is cut into groups.
  public enum Cut: Hashable, Sendable {
    /// Into a number of groups.
    case count(Int)
    /// At a height: what is joined there or below is one group.
    case height(Double)
  }

  public init(linkage: Linkage = .ward, cut: Cut = .count(2)) {
    self.linkage = linkage
    self.cut = cut
  }

  /// - Precondition: No number is missing.
  public func fit(_ observations: Matrix) -> Dendrogram {
    refuseMissing(observations)
    guard observations.rows > 1 else { return Dendrogram([], count: observations.rows) }
    switch linkage {
    case .single:
      return Dendrogram(spanningTree(observations), count: observations.rows)
    case .complete, .average:
      var chain = DistanceChain(observations, linkage)
      return Dendrogram(chain.joins(), count: observations.rows)
    case .ward:
      var rounds = WardRounds(observations)
      return Dendrogram(rounds.run(), count: observations.rows)
    }
  }
}

extension HierarchicalClustering: Clusterer {
  /// The groups at ``cut``, numbered from left to right along the tree.
  public func labels(_ observations: Matrix) -> [Int?] { fit(observations).labels(cut: cut) }
}
