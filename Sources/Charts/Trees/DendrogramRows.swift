import SVG

extension DendrogramChart {
  /// A leaf as it stands in the drawing, or a branch that is folded up to one.
  struct Row {
    /// The name of the leaf, or of the first of several.
    var first: String
    /// The cluster of the whole tree that it stands for.
    var cluster: Int
    /// How many leaves it stands for.
    var count: Int
    /// The height at which they were one.
    var height: Double
    var group: Int?
    var isChosen: Bool
    /// The height at which it is joined with another.
    var joined: Double?
    /// The height at which it meets the row above it.
    var joinsAbove: Double?

    /// What it is called, in so much room.
    func name(_ words: Wording, _ lettering: Lettering, room: Double = .infinity) -> String {
      guard count > 1 else { return lettering.fitted(first, to: room) }
      let more = words(.andMore, "", .count(count - 1))
      return words(
        .andMore, lettering.fitted(first, to: room - lettering.room(for: more)),
        .count(count - 1))
    }
  }

  /// The rows from top to bottom.
  var rows: [Row] {
    let crown = crown
    let groups = clusterGroups
    var rows = crown.clusters.map { cluster in
      let leaves = tree.order[tree.spans[cluster]]
      let first = leaves.first { chosen.contains($0) } ?? tree.order[tree.spans[cluster].lowerBound]
      return Row(
        first: names[first], cluster: cluster, count: leaves.count,
        height: tree.height(of: cluster), group: groups?[cluster],
        isChosen: chosen.contains { leaves.contains($0) })
    }
    for join in crown.tree.joins {
      let spans = crown.tree.spans
      for cluster in [join.first, join.second] where cluster < rows.count {
        rows[cluster].joined = join.height
      }
      rows[max(spans[join.first].lowerBound, spans[join.second].lowerBound)].joinsAbove =
        join.height
    }
    return rows
  }

  /// Rows of the same group, one below the other.
  func spans(of rows: [Row]) -> [(group: Int?, rows: Range<Int>)] {
    var spans: [(group: Int?, rows: Range<Int>)] = []
    for (index, row) in rows.enumerated() {
      if let last = spans.last, last.group == row.group {
        spans[spans.count - 1].rows = last.rows.lowerBound..<index + 1
      } else {
        spans.append((row.group, index..<index + 1))
      }
    }
    return spans
  }

  /// What is drawn of the tree. A group is never folded up with another.
  var crown: Tree.Crown {
    var leaves =
      switch detail {
      case .automatic: tree.count > Self.limit ? 40 : tree.count
      case .full: tree.count
      case .last(let leaves): leaves
      }
    if let groups = clusterGroups,
      let lowest = tree.joins.indices.first(where: { groups[tree.count + $0] == nil })
    {
      leaves = max(leaves, tree.joins.count - lowest + 1)
    }
    return tree.crown(leaves)
  }

  /// The height at which the tree is cut, if that leaves more groups than one, and if one height
  /// parts all of them.
  var cutHeight: Double? {
    guard let cut, let groups = clusterGroups,
      let undone = tree.joins.indices.first(where: { groups[tree.count + $0] == nil })
    else { return nil }
    let kept = tree.joins.indices.last { groups[tree.count + $0] != nil }
    let (low, high) = (kept.map { tree.joins[$0].height } ?? 0, tree.joins[undone].height)
    precondition(
      cut.height.map { low <= $0 && $0 <= high } ?? true,
      "a tree is cut above the joins of its groups and below the others")
    return low <= high ? cut.height ?? (low + high) / 2 : nil
  }

  /// The group of each cluster, where all of it is in one.
  private var clusterGroups: [Int?]? {
    guard let cut else { return nil }
    let groups = tree.groups(cut.labels)
    let branches = tree.joins.indices.reduce(groups.last.flatMap(\.self) == nil ? 0 : 1) {
      guard groups[tree.count + $1] == nil else { return $0 }
      return $0 + [tree.joins[$1].first, tree.joins[$1].second].count { groups[$0] != nil }
    }
    precondition(
      branches == cut.sizes.count { $0 > 0 }, "each group of a tree is one of its branches")
    return groups
  }
}

extension Phrase {
  static let andMore = Phrase("and-more", "{1} + {2} more")
}
