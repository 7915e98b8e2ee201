import SVG

/// The branches of a dendrogram, as the drawing has them: group by group up to the cut, and the
/// joins above it.
struct DendrogramBranches {
  private let rows: [DendrogramChart.Row]
  private let tree: Tree
  private let frame: TreeFrame
  private let places: [Double]
  /// The group of each cluster, and `nil` above the cut. Where there is no cut all is one group.
  private let groups: [Int?]
  /// The height of each cluster.
  private let heights: [Double]
  /// Where the line from each cluster to the next begins: a group’s, where it is cut.
  private let bases: [Double]

  /// - Parameter places: The places of the rows.
  init(
    _ chart: DendrogramChart, _ rows: [DendrogramChart.Row], _ places: [Double], _ frame: TreeFrame
  ) {
    tree = chart.crown.tree
    self.rows = rows
    self.frame = frame
    self.places = tree.places(places)
    let groups = tree.groups(rows.map { $0.group ?? 0 })
    heights = rows.map(\.height) + tree.joins.map(\.height)
    var bases = heights
    if let cut = chart.cutHeight {
      // Only what is joined above the cut comes from a group.
      for (index, join) in tree.joins.enumerated() where groups[tree.count + index] == nil {
        for cluster in [join.first, join.second] where groups[cluster] != nil {
          bases[cluster] = cut
        }
      }
    }
    self.groups = groups
    self.bases = bases
  }

  /// The joins that are above the cut.
  var above: [Int] { tree.joins.indices.filter { groups[tree.count + $0] == nil } }

  /// One join above the cut.
  func path(ofJoin join: Int) -> Path { tree.branches([join], places, bases: bases, in: frame) }

  /// The groups on either side of a join.
  func groups(ofJoin join: Int) -> (first: [Int], second: [Int]) {
    func groups(_ cluster: Int) -> [Int] {
      var found: [Int] = []
      for row in rows[tree.spans[cluster]] {
        if let group = row.group, found.last != group { found.append(group) }
      }
      return found
    }
    return (groups(tree.joins[join].first), groups(tree.joins[join].second))
  }

  func height(ofJoin join: Int) -> Double { tree.joins[join].height }

  /// All joins of a group, and the line from its last to the cut.
  func path(ofGroup group: Int) -> Path {
    let clusters = groups.indices.filter { groups[$0] == group }
    var path = tree.branches(
      clusters.filter { $0 >= tree.count }.map { $0 - tree.count }, places, bases: bases,
      in: frame)
    if let top = clusters.last {
      path.move(to: frame.point(heights[top], places[top]))
      path.line(to: frame.point(bases[top], places[top]))
    }
    return path
  }

  /// The height at which a group was one.
  func height(ofGroup group: Int) -> Double {
    groups.lastIndex(of: group).map { heights[$0] } ?? 0
  }

  /// A wedge for each branch of a group that is folded up, from its join down to its leaves.
  func wedges(ofGroup group: Int, half: Double) -> Path {
    var path = Path()
    let most = rows.map(\.count).max() ?? 1
    for (row, item) in rows.enumerated() where item.count > 1 && groups[row] == group {
      // The area of a wedge says how many leaves are in it.
      let open = half * max(0.25, (Double(item.count) / Double(most)).squareRoot())
      path.move(to: frame.point(item.height, places[row]))
      path.line(to: frame.point(0, places[row] - open))
      path.line(to: frame.point(0, places[row] + open))
      path.close()
    }
    return path
  }
}
