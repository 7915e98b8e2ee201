import Charts
import Testing

@Suite("Correlation heatmaps") struct CorrelationHeatmapTests {
  static func chart(_ names: [String]) -> CorrelationHeatmap {
    CorrelationHeatmap(names, MatrixSamples.correlations(names.count))
  }

  @Test func `the usual case`() throws {
    try expectFigure(
      Self.chart(MatrixSamples.reasons), "correlation-usual", phone: true,
      Figure.Heading(
        subtitle: "Reasons why cases close, correlation between 153 authorities, 2023–24"))
  }

  @Test(arguments: [20, 40])
  func `many measures`(count: Int) throws {
    try expectFigure(Self.chart(MatrixSamples.names(count)), "correlation-\(count)", phone: true)
  }

  static let edges: [(name: String, names: [String], coefficients: [[Datum]])] = [
    ("none", [], []), ("one", ["Adopted"], [[1]]),
    ("two", ["Adopted", "Died"], [[1, -0.62], [-0.62, 1]]),
    ("three", ["Adopted", "Died", "Moved"], [[1, 0, 1], [0, 1, -1], [1, -1, 1]]),
    ("equal", ["A", "B", "C", "D"], Array(repeating: Array(repeating: 1, count: 4), count: 4)),
    (
      "missing", ["Adopted", "Died", "Moved away"],
      [
        [1, .missing(.unavailable), 0.31], [.missing(.unavailable), 1, .imputed(-0.5)],
        [0.31, .imputed(-0.5), 1],
      ]
    ),
    (
      "all-missing", ["Adopted", "Died"],
      Array(repeating: Array(repeating: .missing(.unavailable), count: 2), count: 2)
    ),
    (
      "names",
      [
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "<b>&\"'\u{7}",
        "لندن الكبرى", "東京都千代田区", "Ынгланд",
        "Services ceased for a reason that nobody wrote down",
      ], MatrixSamples.correlations(6)
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, names: [String], coefficients: [[Datum]]) throws {
    try expectFigure(
      CorrelationHeatmap(names, coefficients), "correlation-\(name)", phone: name == "names")
  }

  @Test(arguments: [2, 3, 5, 8, 13, 21, 30, 40])
  func `never lays words on words`(count: Int) {
    for seed in 0..<5 as Range<UInt64> {
      expectTidy(
        CorrelationHeatmap(
          MatrixSamples.randomNames(count, seed: seed),
          MatrixSamples.correlations(count, seed: seed)))
    }
  }

  @Test func `stands in the order of a tree`() {
    let chart = CorrelationHeatmap(
      ["A", "B", "C"], [[1, 0.1, 0.2], [0.1, 1, 0.3], [0.2, 0.3, 1]], order: [2, 0, 1])
    #expect(chart.names == ["C", "A", "B"])
    #expect(chart.coefficients == [[1, 0.2, 0.3], [0.2, 1, 0.1], [0.3, 0.1, 1]])
  }

  @Test func `says what it shows`() {
    let figure = Self.chart(MatrixSamples.reasons).figure("reasons")
    #expect(
      figure.title
        == "Strongest link: Transferred to adult services and Services ceased, other reason, at 0.79"
    )
    #expect(
      figure.description
        == """
        Heatmap of the correlations of 10 measures, 45 pairs. Transferred to adult services and \
        Services ceased, other reason rise together most, at 0.79. Adopted and Transferred to adult \
        services go against each other most, at −0.54. 10 of the pairs are at 0.6 or more, and 0 at \
        −0.6 or less.
        """)
  }
}
