import Charts
import TestSupport
import Testing

@Suite("Clustered heatmaps") struct ClusteredHeatmapTests {
  /// Measures that follow from where the authorities of the dendrogram’s sample stand.
  static func values(_ points: [(x: Double, y: Double)], _ measures: Int) -> [[Datum]] {
    var noise = Noise(seed: 77)
    let loadings = (0..<measures).map { _ in
      (x: Double.random(in: -1...1, using: &noise), y: Double.random(in: -1...1, using: &noise))
    }
    let raw = points.map { point in
      loadings.map { loading in
        loading.x * point.x + loading.y * point.y
          + (0..<4).reduce(-2) { sum, _ in sum + Double.random(in: 0..<1, using: &noise) } * 2
      }
    }
    let scales = (0..<measures).map { measure in
      let all = raw.map { $0[measure] }
      let mean = all.reduce(0, +) / Double(max(all.count, 1))
      let squares = all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (mean: mean, spread: (max(squares, 1e-9) / Double(max(all.count, 1))).squareRoot())
    }
    return raw.map { row in zip(row, scales).map { .number(($0 - $1.mean) / $1.spread) } }
  }

  static let groupNames = ["Unitary authorities", "Shire counties", "Northern cities", "London"]

  static let usual: ClusteredHeatmap = {
    var chart = ClusteredHeatmap(
      Authorities.names, MatrixSamples.reasons, values(Authorities.points, 10), Authorities.tree)
    chart.cut = .init(Authorities.tree.labels(4), groupNames)
    chart.chosen = [86]
    return chart
  }()

  @Test func `the usual case`() throws {
    try expectFigure(
      Self.usual, "clustered-usual", phone: true,
      Figure.Heading(subtitle: "Reasons why cases close, 153 authorities, 2023–24"))
  }

  static func few(_ names: [String], _ measures: [String], groups: Int = 1) -> ClusteredHeatmap {
    let tree = Tree.balanced(names.count)
    let points = names.indices.map { (x: Double($0) * 1.7, y: Double($0 * $0 % 7)) }
    var chart = ClusteredHeatmap(names, measures, values(points, measures.count), tree)
    if groups > 1 {
      chart.cut = .init(tree.labels(groups), (1...groups).map { "Group \($0)" })
    }
    return chart
  }

  @Test func `few rows have numbers`() throws {
    try expectFigure(
      Self.few(Array(Authorities.names.prefix(24)), MatrixSamples.reasons, groups: 3),
      "clustered-few", phone: true)
  }

  @Test func `very many rows are drawn together`() throws {
    let chart = Self.few((0..<1_823).map { "Area \($0)" }, MatrixSamples.reasons, groups: 5)
    try expectFigure(chart, "clustered-many", phone: true)
    #expect(chart.figure("many").file().count < 100_000)
  }

  static let edges: [(name: String, chart: ClusteredHeatmap)] = [
    ("none", few([], ["Adopted"])), ("no-measures", few(["Kent", "Devon"], [])),
    ("one", few(["Kent"], ["Adopted", "Died"])),
    ("two", few(["Kent", "Devon"], ["Adopted"], groups: 2)),
    (
      "equal",
      ClusteredHeatmap(
        ["Kent", "Devon", "Essex"], ["Adopted", "Died"],
        Array(repeating: [0, 0], count: 3), .balanced(3))
    ),
    (
      "missing",
      ClusteredHeatmap(
        ["Kent", "Devon", "Essex"], ["Adopted", "Died", "Moved"],
        [
          [1.2, .missing(.confidential), -1e6], [.imputed(-0.7), .missing(.unavailable), 1e12],
          [-0.04, .missing(.unavailable), 0.04],
        ], .balanced(3))
    ),
    (
      "all-missing",
      ClusteredHeatmap(
        ["Kent", "Devon"], ["Adopted", "Died"],
        Array(repeating: [.missing(.confidential), .missing(.unavailable)], count: 2), .balanced(2))
    ),
    ("names", few(Authorities.hard, Authorities.hard, groups: 3)),
    ("wide", few(Array(Authorities.names.prefix(30)), MatrixSamples.names(40), groups: 2)),
  ]

  @Test(arguments: edges.indices)
  func `an edge`(index: Int) throws {
    let edge = Self.edges[index]
    try expectFigure(
      edge.chart, "clustered-\(edge.name)", phone: ["names", "wide"].contains(edge.name))
  }

  @Test(arguments: [1, 3, 12, 41, 120])
  func `never lays words on words`(rows: Int) {
    for seed in 0..<3 as Range<UInt64> {
      var chart = Self.few(
        MatrixSamples.randomNames(rows, seed: seed),
        MatrixSamples.randomNames([1, 9, 25][Int(seed)], seed: seed))
      let groups = min(rows, [1, 3, 12][Int(seed)])
      chart.cut = .init(chart.tree.labels(groups), MatrixSamples.randomNames(groups, seed: seed))
      expectTidy(chart)
    }
  }

  @Test func `says what it shows`() {
    let figure = Self.usual.figure("clustered")
    #expect(
      figure.title
        == "Farthest from average: Shire counties, Services ceased, child no longer in need (+1.6)")
    #expect(
      figure.description
        == """
        Heatmap of 153 rows by 10 measures in the order of a tree, as standard deviations from the \
        average. Groups: Unitary authorities (64), Shire counties (21), Northern cities (36) and \
        London (32). Farthest from average: Shire counties, Services ceased, child no longer in need \
        (+1.6).
        """)
    #expect(figure.table.columns.count == 12)
    #expect(figure.table.rows.count == 153)
  }
}

extension Tree {
  /// A tree in which neighbours are joined round by round.
  static func balanced(_ count: Int) -> Tree {
    var clusters = Array(0..<count)
    var joins: [Join] = []
    var height = 1.0
    while clusters.count > 1 {
      var next: [Int] = []
      for index in stride(from: 0, to: clusters.count, by: 2) {
        guard index + 1 < clusters.count else {
          next.append(clusters[index])
          continue
        }
        joins.append(Join(clusters[index], clusters[index + 1], height: height))
        next.append(count + joins.count - 1)
      }
      clusters = next
      height += 1
    }
    return Tree(count: count, joins)
  }
}
