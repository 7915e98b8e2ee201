/// A tree of joins, seen from the top as groups that shed rows and now and then split.
struct CondensedTree {
  struct Group {
    /// The group that it split from; none for the first, which is all rows.
    var parent: Int?
    var birth: Double
    var stability = 0.0
    /// The best sum of stabilities that it or the groups within it can have.
    var best = 0.0
    var isKept = false
  }

  private(set) var groups: [Group] = []
  /// The last group that each row was in.
  private var owners: [Int]
  private let tree: Dendrogram
  private let smallest: Int

  init(_ tree: Dendrogram, _ smallest: Int) {
    self.tree = tree
    self.smallest = smallest
    owners = [Int](repeating: 0, count: tree.count)
    groups = [Group(parent: nil, birth: 0)]
    let ranges = tree.ranges
    var waiting = [(group: 0, cluster: tree.count + tree.merges.count - 1)]
    while let (group, cluster) = waiting.popLast() {
      guard cluster >= tree.count else { continue }
      let closeness = 1 / tree.merges[cluster - tree.count].height
      let parts = parts(cluster)
      let large = parts.filter { ranges[$0].count >= smallest }
      let leaving =
        large.count == 1 ? ranges[cluster].count - ranges[large[0]].count : ranges[cluster].count
      // What is born and leaves at the same place, though it be a point, has not stayed.
      if closeness > groups[group].birth {
        groups[group].stability += Double(leaving) * (closeness - groups[group].birth)
      }
      for part in parts where large.count == 1 && part != large[0] || large.isEmpty {
        for place in ranges[part] { owners[tree.leafOrder[place]] = group }
      }
      if large.count == 1 {
        waiting.append((group, large[0]))
      } else if large.count > 1 {
        for place in ranges[cluster] { owners[tree.leafOrder[place]] = group }
        for part in large {
          waiting.append((groups.count, part))
          groups.append(Group(parent: group, birth: closeness))
        }
      }
    }
  }

  /// What remains of a cluster below the height of its last merge: ties come apart together.
  private func parts(_ cluster: Int) -> [Int] {
    let height = tree.merges[cluster - tree.count].height
    var parts: [Int] = []
    var waiting = [cluster]
    while let next = waiting.popLast() {
      if next >= tree.count, tree.merges[next - tree.count].height == height {
        waiting.append(tree.merges[next - tree.count].second)
        waiting.append(tree.merges[next - tree.count].first)
      } else {
        parts.append(next)
      }
    }
    return parts
  }

  /// Keeps the groups that together are the most stable, and returns which of them each row is in.
  mutating func select() -> [Int?] {
    // Groups come after those they split from, so one pass each way is enough.
    for group in groups.indices.reversed().dropLast() {
      let within = groups[group].best
      groups[group].isKept = groups[group].stability >= within
      groups[group].best = max(groups[group].stability, within)
      if let parent = groups[group].parent { groups[parent].best += groups[group].best }
    }
    var kept = [Int?](repeating: nil, count: groups.count)
    for (group, found) in groups.enumerated() {
      kept[group] = found.parent.flatMap { kept[$0] } ?? (found.isKept ? group : nil)
    }
    return owners.map { kept[$0] }
  }
}
