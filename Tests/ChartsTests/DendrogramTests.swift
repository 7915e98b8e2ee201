import Charts
import Testing

@Suite("Dendrograms") struct DendrogramTests {
  static let heading = Figure.Heading(
    subtitle: "Upper-tier authorities of England by two made-up measures",
    source: "Made up for this test")

  /// All authorities, cut into four groups that are named by the kind that most in them are of.
  static let usual: DendrogramChart = {
    let tree = Authorities.tree
    var chart = DendrogramChart(Measure("Ward distance", .decimal(1)), tree, Authorities.names)
    let labels = tree.labels(4)
    let names = (0..<4).map { group in
      let kinds = labels.indices.filter { labels[$0] == group }.map { Authorities.labels[$0] }
      let counts = (0..<4).map { kind in kinds.count { $0 == kind } }
      return Authorities.groups[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
    }
    chart.cut = .init(labels, names)
    chart.chosen = [Authorities.names.firstIndex(of: "Kent") ?? 0]
    return chart
  }()

  @Test func `the usual case`() throws {
    try expectFigure(Self.usual, "dendrogram-usual", phone: true, Self.heading)
  }

  @Test func `the top of a tree`() throws {
    var chart = Self.usual
    chart.detail = .last(24)
    try expectFigure(chart, "dendrogram-top", phone: true, Self.heading)
  }

  @Test func `the root in the middle`() throws {
    var chart = Self.usual
    chart.isCircular = true
    try expectFigure(chart, "dendrogram-circular", Self.heading)
    chart.detail = .last(24)
    try expectFigure(chart, "dendrogram-circular-top", Self.heading)
  }

  @Test func `lower joins with more room`() throws {
    var chart = Self.usual
    chart.detail = .last(12)
    chart.hasRootScale = true
    try expectFigure(chart, "dendrogram-root", phone: true, Self.heading)
  }

  private static func chart(_ heights: [Double], cut groups: Int? = nil, _ names: [String]? = nil)
    -> DendrogramChart
  {
    let count = heights.count + 1
    // Each leaf joins all those before it.
    let joins = heights.enumerated().map { index, height in
      Tree.Join(index == 0 ? 0 : count + index - 1, index + 1, height: height)
    }
    let tree = Tree(count: count, joins)
    let leaves = ["Kent", "Medway", "Devon", "Torbay", "Essex", "Thurrock"]
    var chart = DendrogramChart(
      Measure("Distance", .decimal(1)), tree, names ?? Array(leaves.prefix(count)))
    if let groups {
      chart.cut = .init(
        tree.labels(groups), ["Coast", "An inland group of few members that has a long name", "C"])
    }
    return chart
  }

  /// Groups that no one height parts.
  private static let uneven: DendrogramChart = {
    let joins: [Tree.Join] = [
      .init(0, 1, height: 1), .init(2, 3, height: 2), .init(4, 6, height: 3),
      .init(5, 7, height: 9),
    ]
    var chart = DendrogramChart(
      Measure("Distance"), Tree(count: 5, joins), ["Kent", "Medway", "Devon", "Torbay", "Essex"])
    chart.cut = .init([0, 1, 2, 2, 2], ["Kent", "Medway", "All others"])
    return chart
  }()

  static let edges: [(name: String, chart: DendrogramChart)] = [
    ("none", DendrogramChart(Measure("Distance"), Tree(count: 0, []), [])),
    ("one", chart([])), ("two", chart([3.2])), ("uncut", chart([1, 2, 4, 7, 7.5])),
    ("equal", chart([2, 2, 2, 2])), ("nought", chart([0, 0, 0], cut: 1)),
    ("lonely", chart([1, 1.5, 9, 14], cut: 3)), ("uneven", uneven),
    ("tiny", chart([1e-9, 2e-9, 5e-9], cut: 2)),
    ("huge", chart([1e11, 5e11, 1e12], cut: 2)),
    ("names", chart([1, 2, 3, 4, 5], cut: 2, Authorities.hard)),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, chart: DendrogramChart) throws {
    let phone = ["names", "huge", "lonely"].contains(name)
    try expectFigure(chart, "dendrogram-\(name)", phone: phone)
    guard chart.tree.count > 0 else { return }
    var circular = chart
    circular.isCircular = true
    if phone { try expectFigure(circular, "dendrogram-circular-\(name)") }
  }

  @Test(arguments: [1, 2, 3, 7, 40, 153], [1, 2, 3] as [UInt64])
  func `no words stand on others`(leaves: Int, seed: UInt64) {
    let tree = Tree.grown(leaves, seed: seed)
    var chart = DendrogramChart(
      Measure("Distance", .decimal(1)), tree, Array(Authorities.names.prefix(leaves)))
    chart.cut = .init(tree.labels(min(leaves, Int(seed) * 2)), Authorities.groups + ["E", "F"])
    for isCircular in [false, true] {
      chart.isCircular = isCircular
      for detail in [DendrogramChart.Detail.automatic, .last(leaves / 2)] {
        chart.detail = detail
        expectTidy(chart, "\(leaves) leaves, seed \(seed), \(detail), circular \(isCircular)")
      }
    }
  }

  @Test func `says what it shows`() {
    let figure = Self.usual.figure("kinds")
    #expect(figure.title == "153 fall into 4 groups, the largest of 64")
    #expect(
      figure.description
        == """
        Dendrogram of 153 things by Ward distance. The first to join are Cheshire West and Chester \
        and Bedford, at 0.0; all are one at 47.7. Cut at 16.1 there are 4 groups: Unitary \
        authorities: 64; Shire counties: 21; Metropolitan boroughs: 36; London boroughs and the \
        City: 32.
        """)
  }

  @Test func `a large tree is folded up, and says so`() {
    let tree = Tree.grown(1_823, seed: 5)
    let names = (0..<1_823).map { "Practice \($0)" }
    let figure = DendrogramChart(Measure("Distance"), tree, names).figure("practices")
    #expect(figure.table.rows.count == 40)
    #expect(figure.description.contains("Only the top is drawn, 40 branches"))
    #expect(figure.markup.count < 40_000)
    // All leaves are in some row.
    let sizes = figure.table.rows.map { row in
      if case .number(.number(let count)) = row[1] { Int(count) } else { 0 }
    }
    #expect(sizes.reduce(0, +) == 1_823)
  }

  @Test func `groups that are no branches are refused`() async {
    await #expect(processExitsWith: .failure) {
      var chart = DendrogramChart(
        Measure("Distance"),
        Tree(count: 3, [.init(0, 1, height: 1), .init(2, 3, height: 2)]), ["a", "b", "c"])
      chart.cut = .init([0, 1, 0], ["one", "two"])
      _ = chart.figure("figure")
    }
  }
}
