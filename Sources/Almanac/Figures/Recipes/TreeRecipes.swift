import Charts
import Diagnostics
import Statistics

extension Recipe {
  static let dendrogram = Recipe(
    name: "dendrogram",
    summary: "Which areas are alike in several measures: joined two by two by Ward’s method.",
    needs: ["name", "values"],
    takes: ["labels", "clusters", "groups", "chosen", "circular", "branches"], fillsIn: true,
    isOfGroups: true
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    if settings.branches == nil { try ingredients.checkRows(DendrogramChart.limit) }
    try ingredients.checkRows(10_000)
    let areas = try Areas(ingredients)
    let standardised = try areas.standardised(ingredients)
    let found =
      ingredients.segments?.anyTree ?? HierarchicalClustering(linkage: .ward).fit(standardised)
    // The best order takes long to find, and of thousands none is seen.
    let order =
      areas.count > 1_000 ? found.leafOrder : found.optimalLeafOrder(standardised)
    var chart = DendrogramChart(
      Measure("Ward’s distance", .decimal(1)), Charts.Tree(found, order: order), areas.names)
    chart.cut = settings.cut(found, ingredients.segments)
    chart.chosen = areas.names.indices.filter { settings.chosen.contains(areas.names[$0]) }
    chart.isCircular = settings.circular
    chart.hasRootScale = true
    if let branches = settings.branches { chart.detail = .last(branches) }
    return chart
  }
}

extension Charts.Tree {
  init(_ dendrogram: Dendrogram, order: [Int]) {
    self.init(
      count: dendrogram.count,
      dendrogram.merges.map { Charts.Tree.Join($0.first, $0.second, height: $0.height) },
      order: order)
  }
}

extension FigureSettings {
  /// Where a tree is cut into groups, if there are more than one: as a study has found, if it grew
  /// the tree.
  func cut(_ tree: Dendrogram, _ segments: Segments? = nil) -> DendrogramChart.Cut? {
    if let segments, segments.tree != nil {
      return DendrogramChart.Cut(segments.labels, segments.groupNames)
    }
    let count = min(segments?.groupNames.count ?? clusters, tree.count)
    guard count > 1 else { return nil }
    return DendrogramChart.Cut(tree.labels(cut: .count(count)), groupNames(count))
  }

  /// The names of so many groups: the author’s, and numbers for the rest.
  func groupNames(_ count: Int) -> [String] {
    Array(groups.prefix(count)) + [String].numberedGroups(count).dropFirst(groups.count)
  }
}

extension [String] {
  /// What groups are called that nobody has named.
  static func numberedGroups(_ count: Int) -> [String] { (0..<count).map { "Group \($0 + 1)" } }
}
