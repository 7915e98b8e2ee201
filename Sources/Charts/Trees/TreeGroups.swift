extension Tree {
  /// The groups that are left when the last joins are undone, numbered along the order.
  ///
  /// - Complexity: O(*n*).
  /// - Precondition: There are from 1 to *n* groups.
  public func labels(_ groups: Int) -> [Int] {
    guard count > 0 else { return [] }
    precondition((1...count).contains(groups), "a tree has as many groups as leaves, or fewer")
    var labels = [Int](repeating: 0, count: count)
    for (label, cluster) in clusters(groups).enumerated() {
      for place in spans[cluster] { labels[order[place]] = label }
    }
    return labels
  }

  /// The clusters that are left when the last joins are undone, along the order.
  func clusters(_ groups: Int) -> [Int] {
    guard groups > 1 else { return count > 0 ? [count + joins.count - 1] : [] }
    let first = count + joins.count - (groups - 1)
    return joins.suffix(groups - 1).flatMap { [$0.first, $0.second] }
      .filter { $0 < first }
      .sorted { spans[$0].lowerBound < spans[$1].lowerBound }
  }

  /// The group that all leaves of each cluster are in, or `nil` where they are in several.
  func groups(_ labels: [Int]) -> [Int?] {
    precondition(labels.count == count, "each leaf has its group")
    var groups = labels.map(Int?.some)
    for join in joins {
      groups.append(groups[join.first] == groups[join.second] ? groups[join.first] : nil)
    }
    return groups
  }

  /// The top of a tree: its last joins, with the branches beneath them folded up.
  struct Crown {
    /// A tree whose leaves are folded branches, in their order.
    let tree: Tree
    /// The cluster of the whole tree that each leaf stands for.
    let clusters: [Int]
  }

  /// - Parameter leaves: How many branches are kept, folded or not.
  func crown(_ leaves: Int) -> Crown {
    let kept = min(max(leaves, 1), count)
    let clusters = clusters(kept)
    var number = [Int](repeating: 0, count: count + joins.count)
    for (leaf, cluster) in clusters.enumerated() { number[cluster] = leaf }
    var top: [Join] = []
    for (index, join) in joins.enumerated().suffix(max(kept, 1) - 1) {
      number[count + index] = kept + top.count
      top.append(Join(number[join.first], number[join.second], height: join.height))
    }
    return Crown(
      tree: Tree(count: clusters.count, top, order: Array(clusters.indices)), clusters: clusters)
  }
}
