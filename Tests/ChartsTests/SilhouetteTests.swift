import Charts
import TestSupport
import Testing

@Suite("Silhouettes") struct SilhouetteTests {
  static let heading = Figure.Heading(
    subtitle: "Made-up groups of authorities", source: "Made up for this test")

  private static func rows(_ count: Int, seed: UInt64) -> [SilhouettePlot.Row] {
    var noise = Noise(seed: seed)
    return (0..<count).map { index in
      let group = index % 7 % 4
      return SilhouettePlot.Row(
        Authorities.names[index % 153], group: group,
        .random(in: (Double(group) * -0.1)...(0.9 - Double(group) * 0.15), using: &noise))
    }
  }

  static let usual = SilhouettePlot(rows(153, seed: 3), groups: Authorities.groups)

  @Test func `the usual case`() throws {
    try expectFigure(Self.usual, "silhouette-usual", phone: true, Self.heading)
  }

  @Test func `thousands of rows take no more room`() throws {
    let chart = SilhouettePlot(Self.rows(6_500, seed: 4), groups: Authorities.groups)
    #expect(chart.figure("f").markup.count < 40_000)
    #expect(chart.figure("f").table.rows.count == 6_500)
  }

  @Test func `the means of numbers of groups`() throws {
    let means = [0.31, 0.28, 0.42, 0.38, 0.33, 0.29].enumerated().map {
      GroupTrial($0.offset + 2, .number($0.element))
    }
    try expectFigure(SilhouetteCurve(means), "silhouette-means", phone: true, Self.heading)
    try expectFigure(SilhouetteCurve(means, chosen: 6), "silhouette-means-chosen", Self.heading)
    let figure = SilhouetteCurve(means).figure("f")
    #expect(figure.title == "4 groups are most apart, but weakly (mean silhouette 0.42)")
    #expect(
      figure.description
        == """
        Line chart of the mean silhouette for 6 numbers of groups. 2 groups: 0.31; 3 groups: 0.28; \
        4 groups: 0.42; 5 groups: 0.38; 6 groups: 0.33; 7 groups: 0.29.
        """)
  }

  static let edges: [(name: String, chart: SilhouettePlot)] = [
    ("none", SilhouettePlot([], groups: [])),
    ("one", SilhouettePlot([.init("Kent", group: 0, 0)], groups: ["A"])),
    (
      "two",
      SilhouettePlot(
        [.init("Kent", group: 0, 0.5), .init("Devon", group: 2, -0.3)],
        groups: ["South", "None of them", "West"])
    ),
    (
      "equal",
      SilhouettePlot((0..<8).map { .init("\($0)", group: $0 % 2, 1) }, groups: ["Odd", "Even"])
    ),
    (
      "astray",
      SilhouettePlot((0..<8).map { .init("\($0)", group: $0 % 2, -0.7) }, groups: ["Odd", "Even"])
    ),
    (
      "names",
      SilhouettePlot(
        (0..<30).map { .init("\($0)", group: $0 % 6, Double($0 % 7) / 8 - 0.2) },
        groups: Authorities.hard)
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, chart: SilhouettePlot) throws {
    try expectFigure(chart, "silhouette-\(name)", phone: name == "names")
    expectTidy(chart, name)
  }

  @Test func `says what it shows`() {
    let figure = SilhouettePlot(
      [
        .init("Kent", group: 0, 0.5), .init("Devon", group: 1, -0.1), .init("Essex", group: 0, 0.6),
      ],
      groups: ["East", "West"]
    ).figure("f")
    #expect(figure.title == "Groups are weakly apart (mean silhouette 0.33)")
    #expect(
      figure.description
        == """
        Silhouette plot of 3 rows in 2 groups. The mean is 0.33; 1 are nearer to another group. \
        East: 2, mean 0.55; West: 1, mean −0.10.
        """)
    #expect(figure.table.rows[0][1] == .text("Essex"))
  }
  @Test(arguments: [
    (0.71, "clearly", "and clearly"), (0.5, "fairly", "and fairly"),
    (0.497, "fairly", "and fairly"),
    (0.25, "weakly", "but weakly"), (0.19, "hardly", "but hardly"), (-0.2, "hardly", "but hardly"),
  ])
  func `the same words for the same number`(mean: Double, groups: String, best: String) {
    let plot = SilhouettePlot([.init("Kent", group: 0, mean)], groups: ["A"])
    let curve = SilhouetteCurve([GroupTrial(2, .number(mean))])
    let text = NumberFormat.plain.text(mean)
    #expect(plot.finding(.english) == "Groups are \(groups) apart (mean silhouette \(text))")
    #expect(
      curve.finding(.english) == "2 groups are most apart, \(best) (mean silhouette \(text))")
  }
}
