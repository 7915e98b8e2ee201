extension Dendrogram {
  /// The groups that a cut leaves, numbered from left to right along the tree.
  ///
  /// A cut by height joins all that merged at that height or below. A cut by count always leaves
  /// exactly that many groups: of merges at the same height, the later are undone first.
  ///
  /// - Complexity: O(*n*).
  /// - Precondition: A count lies from 1 to the number of observations.
  public func labels(cut: HierarchicalClustering.Cut) -> [Int] {
    switch cut {
    case .height(let height):
      precondition(!height.isNaN, "a height to cut at is a number")
      return labels(after: merges.firstIndex { $0.height > height } ?? merges.count)
    case .count(let groups):
      guard count > 0 else { return [] }
      precondition(
        1...count ~= groups,
        "a tree of \(count) observations is cut into 1 to \(count) groups, not \(groups)")
      return labels(after: count - groups)
    }
  }

  /// The groups after the first merges.
  private func labels(after done: Int) -> [Int] {
    // The clusters made last are at the top, so one pass down tells each whose it is.
    var owner = Array(0..<count + merges.count)
    for (index, merge) in merges.enumerated().reversed() where index < done {
      owner[merge.first] = owner[count + index]
      owner[merge.second] = owner[count + index]
    }
    var labels = [Int](repeating: 0, count: count)
    var label = -1
    var last: Int?
    for leaf in leafOrder {
      if owner[leaf] != last { label += 1 }
      last = owner[leaf]
      labels[leaf] = label
    }
    return labels
  }
}
