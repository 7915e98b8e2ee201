import Charts
import Testing

@Suite("A bump chart") struct BumpChartTests {
  static let measure = Measure("re-referrals within 12 months", .percent())
  static let heading = Figure.Heading(
    subtitle: "Rank by re-referrals within 12 months, regions of England, 2012–13 to 2023–24",
    source: "Department for Education, Characteristics of children in need")

  @Test func `the usual case`() throws {
    let chart = BumpChart(Self.measure, over: LineChartTests.periods, LineChartTests.series(9))
    try expectFigure(chart, "bump-usual", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func `one among very many`() throws {
    var series = LineChartTests.series(153)
    series[20].isChosen = true
    series[20].values[5] = .missing(.confidential)
    series[20].values[8] = .imputed(22)
    let chart = BumpChart(Self.measure, over: LineChartTests.periods, series)
    try expectFigure(chart, "bump-many", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func `a gap where other lines have their points`() throws {
    var series = LineChartTests.series(9)
    series[5].isChosen = true
    series[5].values[6] = .missing(.confidential)
    let chart = BumpChart(Self.measure, over: LineChartTests.periods, series)
    try expectFigure(chart, "bump-gap", Self.heading)
    expectTidy(chart)
  }

  static let edges: [(name: String, periods: [String], series: [Series])] = [
    ("none", ["2022", "2023"], []), ("one", ["2023"], [Series("Kent", [12.3])]),
    ("two", ["2022", "2023"], [Series("Kent", [12.3, 4.5]), Series("Devon", [3, 5])]),
    ("equal", ["2022", "2023"], [Series("Kent", [5, 5]), Series("Devon", [5, 5])]),
    (
      "missing", ["2022", "2023"],
      [
        Series("Kent", [5, .missing(.low)]), Series("Devon", [4, 5]),
        Series("Medway", [.missing(.low), .missing(.confidential)]),
      ]
    ),
    (
      "names", LineChartTests.periods,
      Samples.names.enumerated().map { Series($1, LineChartTests.walk(UInt64($0), from: 20)) }
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, periods: [String], series: [Series]) throws {
    let chart = BumpChart(Self.measure, over: periods, series)
    try expectFigure(chart, "bump-\(name)", phone: name == "names")
    expectTidy(chart, name)
  }

  @Test func `of equals both have the better place`() {
    var chart = BumpChart(
      Self.measure, over: ["2023"],
      [
        Series("Kent", [5]), Series("Devon", [7]), Series("Surrey", [5]), Series("Bath", [1]),
        Series("York", [.missing(.low)]),
      ])
    func places() -> [DataTable.Cell] { chart.table(.english).rows.map { $0[1] } }
    #expect(places() == [.number(2), .number(1), .number(2), .number(4), .number(.missing(.low))])
    chart.isHighestFirst = false
    #expect(places() == [.number(2), .number(4), .number(2), .number(1), .number(.missing(.low))])
  }

  @Test func `says what it shows`() {
    let figure = BumpChart(
      Self.measure, over: ["202223", "202324"],
      [
        Series("Kent", [21.4, 18], isChosen: true), Series("Devon", [20, 19]),
        Series("York", [.missing(.low), 2]),
      ]
    ).figure("ranks")
    #expect(figure.title == "Kent went from rank 1 to 2")
    #expect(
      figure.description
        == """
        Ranks of 3 over 2 periods, 2022–23 to 2023–24: re-referrals within 12 months. Rank 1 has \
        the highest value. Kent: rank 1 in 2022–23, rank 2 in 2023–24. Not shown: 1 rounding to \
        zero [low].
        """)
  }
}
