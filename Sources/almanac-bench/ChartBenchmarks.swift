import Charts
import Statistics

/// Drawing the figures of a chapter, for a page and for a telephone, with the statistics that they
/// show.
func chartBenchmarks(_ bench: Bench) {
  let figures: [(name: String, nodes: Int, draw: (Chapter) -> any Chart)] = [
    ("pairs", 34, \.pairs), ("correlations", 42, \.correlations),
    ("clustered heatmap", 154, \.clusteredHeatmap), ("dendrogram", 320, \.dendrogram),
    ("scatter", 306, \.scatter), ("strips", 14, \.strips), ("elbow", 22, \.elbow),
  ]
  for figure in figures {
    bench.run(
      "charts/\(figure.name)", prepare: { Chapter(areas: 153) }, expecting: figure.nodes
    ) { nodes(in: figure.draw($0)) }
  }
  bench.run(
    "charts/all of a chapter", prepare: { Chapter(areas: 153) },
    expecting: figures.reduce(0) { $0 + $1.nodes }
  ) { chapter in figures.reduce(0) { $0 + nodes(in: $1.draw(chapter)) } }
  // Every authority in every year: what a page has to stay small with.
  bench.run(
    "charts/pairs of 12 years", prepare: { Chapter(areas: 1_823) }, expecting: true
  ) { $0.pairs.figure("pairs").markup.count < 250_000 }
}

/// How many marks can be explored in both of a chart’s drawings.
private func nodes(in chart: any Chart) -> Int {
  let markup = chart.figure("figure").markup
  let mark = Array(" data-node=".utf8)
  var count = 0
  var place = 0
  while let space = markup[place...].firstIndex(of: mark[0]) {
    if markup[space...].starts(with: mark) { count += 1 }
    place = space + 1
  }
  return count
}

/// Areas by seven measures, and what a chapter draws of them.
private struct Chapter {
  let values: Matrix
  let names: [String]
  let measures = (1...7).map { "Measure \($0)" }

  init(areas: Int) {
    values = indicators(areas, 7)
    names = (0..<areas).map { "Area \($0)" }
  }

  private var columns: [[Double]] {
    measures.indices.map { column in (0..<values.rows).map { values[$0, column] } }
  }

  private var groups: [Int] { (0..<values.rows).map { values[$0, 0] > 0 ? 1 : 0 } }

  private var coefficients: [[Datum]] {
    let found = Correlation(.pearson).fit(values).coefficients
    return measures.indices.map { row in
      measures.indices.map { .number(found[row, $0]) }
    }
  }

  var pairs: any Chart {
    let groups = groups
    return PairPlot(
      zip(measures, columns).map { name, values in
        PairPlot.Column(
          Measure(name, .decimal(1)), values.map(Datum.number),
          curves: [0, 1].map { group in
            curve(values, of: values.indices.filter { groups[$0] == group }.map { values[$0] })
          })
      }, coefficients, groups: ["Low", "High"], members: groups)
  }

  /// How dense some numbers lie, from the least of all to the greatest.
  private func curve(_ all: [Double], of some: [Double]) -> [Double] {
    guard let least = all.min(), let most = all.max(), let fit = KernelDensity().fit(some) else {
      return []
    }
    return (0...60).map { fit(least + (most - least) * Double($0) / 60) }
  }

  var correlations: any Chart { CorrelationHeatmap(measures, coefficients) }

  private var tree: (labels: [Int], tree: Charts.Tree) {
    let found = HierarchicalClustering(linkage: .ward).fit(values)
    let joins = found.merges.map { Charts.Tree.Join($0.first, $0.second, height: $0.height) }
    let order = found.optimalLeafOrder(values)
    return (found.labels(cut: .count(4)), Charts.Tree(count: found.count, joins, order: order))
  }

  var clusteredHeatmap: any Chart {
    ClusteredHeatmap(
      names, measures,
      names.indices.map { row in measures.indices.map { .number(values[row, $0]) } }, tree.tree)
  }

  var dendrogram: any Chart {
    let (labels, tree) = tree
    var chart = DendrogramChart(Measure("Distance", .decimal(1)), tree, names)
    chart.cut = DendrogramChart.Cut(labels, ["A", "B", "C", "D"])
    return chart
  }

  var scatter: any Chart {
    let groups = groups
    return ScatterPlot(
      Measure(measures[0], .decimal(1)), Measure(measures[1], .decimal(1)),
      names.indices.map {
        ScatterPlot.Dot(
          names[$0], x: .number(values[$0, 0]), y: .number(values[$0, 1]), group: groups[$0])
      }, groups: ["Low", "High"])
  }

  var strips: any Chart {
    DotStrips(
      Measure("Number", .decimal(1)), of: "areas",
      zip(measures, columns).map { name, values in
        let spread = Quantiles(values)
        return DotStrips.Strip(
          name, zip(names, values).map { Entry($0, .number($1)) },
          quartiles: spread(0.25)...spread(0.75))
      })
  }

  var elbow: any Chart {
    ElbowPlot(
      Measure("Inertia", .decimal(1)),
      (2...12).map { GroupTrial($0, .number(Double(90 / $0))) }, chosen: 4)
  }
}
