import Charts
import Testing

@Suite("Scree plots") struct ScreeTests {
  static let shares = [0.39, 0.14, 0.11, 0.09, 0.07, 0.05, 0.04, 0.03, 0.03, 0.02, 0.02, 0.01]
  static let heading = Figure.Heading(
    subtitle: "Components of twelve made-up measures", source: "Made up for this test")

  @Test func `the usual case`() throws {
    try expectFigure(ScreePlot(Self.shares, kept: 3), "scree-usual", phone: true, Self.heading)
  }

  static let edges: [(name: String, chart: ScreePlot)] = [
    ("none", ScreePlot([])), ("one", ScreePlot([1])), ("two", ScreePlot([0.5, 0.5], kept: 1)),
    ("equal", ScreePlot([Double](repeating: 0.2, count: 5))), ("nought", ScreePlot([0, 0, 0])),
    ("many", ScreePlot((1...60).map { 0.4 / Double($0 * $0) }, kept: 7)),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, chart: ScreePlot) throws {
    try expectFigure(chart, "scree-\(name)", phone: name == "many")
    expectTidy(chart, name)
  }

  @Test(arguments: 1...20)
  func `no words stand on others`(count: Int) {
    expectTidy(ScreePlot([Double](repeating: 1 / Double(count), count: count)), "\(count) equal")
    expectTidy(ScreePlot((1...count).map { 0.5 / Double($0 * $0) }, kept: count), "\(count)")
  }

  @Test func `says what it shows`() {
    let figure = ScreePlot([0.6, 0.3, 0.1], kept: 2).figure("f")
    #expect(figure.title == "2 of 3 components explain 90% of the variance")
    #expect(
      figure.description
        == """
        Scree plot of 3 components. Component 1: 60%, together 60%; Component 2: 30%, together 90%; \
        Component 3: 10%, together 100%.
        """)
    #expect(
      ScreePlot([0.6, 0.3]).figure("f").title == "The first component explains 60% of the variance")
  }
}
