import Charts
import Testing

@Suite("Elbow plots") struct ElbowTests {
  static let inertias = [1_367.2, 1_149.1, 1_002.4, 889, 816, 764.1, 715, 680, 650.3, 625, 604]
  static let heading = Figure.Heading(
    subtitle: "Made-up groups of authorities", source: "Made up for this test")

  private static func trials(_ values: [Datum]) -> [GroupTrial] {
    values.enumerated().map { GroupTrial($0.offset + 2, $0.element) }
  }

  static let usual = ElbowPlot(
    Measure("Inertia"), trials(inertias.map(Datum.number)), chosen: 5)

  @Test func `the usual case`() throws {
    try expectFigure(Self.usual, "elbow-usual", phone: true, Self.heading)
  }

  @Test func `gaps with their errors`() throws {
    let gaps = [0.1, 0.34, 0.61, 0.6, 0.58, 0.62, 0.6]
    let chart = ElbowPlot(
      Measure("Gap", .plain),
      gaps.enumerated().map {
        GroupTrial(
          $0.offset + 1, .number($0.element), interval: $0.element - 0.04...$0.element + 0.04)
      }, chosen: 3, because: .first)
    try expectFigure(chart, "elbow-gap", phone: true, Self.heading)
    #expect(chart.figure("f").title == "Gap rises no further after 3 groups")
    #expect(chart.figure("f").table.columns.count == 4)
  }

  static let edges: [(name: String, chart: ElbowPlot)] = [
    ("none", ElbowPlot(Measure("Inertia"), [], chosen: nil)),
    ("one", ElbowPlot(Measure("Inertia"), trials([5]), chosen: 2)),
    ("two", ElbowPlot(Measure("Inertia"), trials([5, 3]), chosen: nil)),
    ("equal", ElbowPlot(Measure("Inertia"), trials([5, 5, 5]), chosen: 4, because: .lowest)),
    (
      "negative",
      ElbowPlot(
        Measure("Bayesian information criterion"), trials([-5_000, -7_200, -7_100, -6_000]),
        chosen: 3, because: .lowest)
    ),
    ("huge", ElbowPlot(Measure("Inertia"), trials([9e12, 4e12, 1e12]), chosen: 3)),
    (
      "missing",
      ElbowPlot(
        Measure("Inertia"), trials([9, .missing(.unavailable), 4, .imputed(3), 2]), chosen: 4)
    ),
    (
      "all-missing",
      ElbowPlot(Measure("Inertia"), trials([.missing(.unavailable)]), chosen: nil)
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, chart: ElbowPlot) throws {
    try expectFigure(chart, "elbow-\(name)", phone: name == "negative")
    expectTidy(chart, name)
  }

  @Test func `says what it shows`() {
    let figure = ElbowPlot(
      Measure("Inertia"), Self.trials([9, .missing(.unavailable), 4]), chosen: 4
    ).figure("f")
    #expect(figure.title == "Inertia falls more slowly after 4 groups")
    #expect(
      figure.description
        == """
        Line chart of inertia for 3 numbers of groups. 2 groups: 9; 3 groups: [x]; 4 groups: 4. \
        Inertia falls more slowly after 4 groups. The axis starts at 4, not at zero. Not shown: 1 not \
        available [x].
        """)
    #expect(
      String(decoding: figure.markup, as: UTF8.self).contains("Inertia (the axis starts at 4)"))
    let nought = ElbowPlot(Measure("Inertia"), Self.trials([9, 5, 0.2]), chosen: 4).figure("f")
    #expect(!String(decoding: nought.markup, as: UTF8.self).contains("axis starts"))
  }

  @Test func `a choice that was not tried is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = ElbowPlot(Measure("Inertia"), [GroupTrial(2, 5)], chosen: 3)
    }
  }
}
