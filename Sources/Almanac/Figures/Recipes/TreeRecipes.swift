import Charts
import Diagnostics
import Statistics

extension Recipe {
  static let dendrogram = Recipe(
    name: "dendrogram",
    summary: "Which areas are alike in several measures: joined two by two by Ward’s method.",
    needs: ["name", "values"],
    takes: ["labels", "clusters", "groups", "chosen", "circular", "branches"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let areas = try Areas(ingredients)
    let standardised = try areas.standardised(ingredients)
    let found = HierarchicalClustering(linkage: .ward).fit(standardised)
    var chart = DendrogramChart(
      Measure("Ward’s distance", .decimal(1)),
      Charts.Tree(found, order: found.optimalLeafOrder(standardised)),
      areas.names)
    let clusters = min(settings.clusters, areas.count)
    if clusters > 1 {
      chart.cut = DendrogramChart.Cut(
        found.labels(cut: .count(clusters)), settings.groupNames(clusters))
    }
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
  /// The names of so many groups: the author’s, and numbers for the rest.
  func groupNames(_ count: Int) -> [String] {
    (0..<count).map { $0 < groups.count ? groups[$0] : "Group \($0 + 1)" }
  }
}
