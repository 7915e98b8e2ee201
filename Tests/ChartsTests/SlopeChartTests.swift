import Charts
import Testing

@Suite("A slope chart") struct SlopeChartTests {
  static let measure = Measure("Re-referrals within 12 months", .percent())
  static let heading = Figure.Heading(
    subtitle: "Re-referrals within 12 months, regions of England",
    source: "Department for Education, Characteristics of children in need")

  static func series(_ count: Int) -> [Series] {
    let before = Samples.bell(count, about: 21, spread: 3, seed: 5)
    let change = Samples.bell(count, about: 0.4, spread: 1.4, seed: 6)
    return (0..<count).map { index in
      let name = count <= 9 ? LineChartTests.regions[index] : "Area \(index + 1)"
      let after = ((before[index] + change[index]) * 10).rounded() / 10
      return Series(name, [.number(before[index]), .number(after)])
    }
  }

  @Test func `the usual case`() throws {
    let chart = SlopeChart(Self.measure, from: "202223", to: "202324", Self.series(9))
    try expectFigure(chart, "slope-usual", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func `one is spoken of`() throws {
    var series = Self.series(9)
    series[6].isChosen = true
    series[1].values[1] = .missing(.confidential)
    series[2].values[0] = .missing(.unavailable)
    series[3].values[1] = .imputed(21)
    series[4].values = [.missing(.low), .missing(.low)]
    let chart = SlopeChart(Self.measure, from: "202223", to: "202324", series)
    try expectFigure(chart, "slope-chosen", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func `very many`() throws {
    let chart = SlopeChart(Self.measure, from: "202223", to: "202324", Self.series(153))
    try expectFigure(chart, "slope-many", phone: true, Self.heading)
    expectTidy(chart)
  }

  static let edges: [(name: String, series: [Series])] = [
    ("none", []), ("one", [Series("Kent", [12.3, 14])]),
    ("equal", [Series("Kent", [5, 5]), Series("Devon", [5, 5])]),
    ("negative", [Series("Kent", [-5, 2]), Series("Devon", [3, -4])]),
    ("huge", [Series("Kent", [1e12, 4e11]), Series("Devon", [3, -4])]),
    ("missing", [Series("Kent", [.missing(.low), .missing(.low)])]),
    ("names", Samples.names.enumerated().map { Series($1, [20, .number(21 + Double($0) / 10)]) }),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, series: [Series]) throws {
    let measure = name == "huge" ? Measure("Spending", .pounds) : Self.measure
    let chart = SlopeChart(measure, from: "202223", to: "202324", series)
    try expectFigure(chart, "slope-\(name)", phone: name == "names")
    expectTidy(chart, name)
  }

  @Test(arguments: 1...30)
  func `names never collide`(seed: Int) {
    let values = Samples.bell(24, about: 20, spread: 0.5, seed: UInt64(seed))
    let series = (0..<12).map { index in
      Series(
        Samples.names[(index + seed) % 6],
        [
          .number(values[index]), index == seed % 12 ? .missing(.low) : .number(values[index + 12]),
        ],
        isChosen: index == seed)
    }
    expectTidy(SlopeChart(Self.measure, from: "202223", to: "202324", series), "\(seed)")
  }

  @Test func `says what it shows`() {
    let figure = SlopeChart(
      Self.measure, from: "202223", to: "202324",
      [
        Series("Kent", [21.4, 22.1]), Series("Devon", [20, 19]), Series("Surrey", [3, 4.5]),
        Series("Medway", [.missing(.low), 4]),
      ]
    ).figure("change")
    #expect(figure.title == "2 of 3 rose, and 1 fell")
    #expect(
      figure.description
        == """
        Slope chart of 4 lines from 2022–23 to 2023–24: Re-referrals within 12 months. 2 rose, 1 \
        fell and 0 stayed. The greatest rise or least fall: Surrey: 3.0% to 4.5%. The least rise \
        or greatest fall: Devon: 20.0% to 19.0%. Not shown: 1 rounding to zero [low].
        """)
  }
  @Test func `speaks of no axis, as there is none`() {
    let figure = SlopeChart(
      Self.measure, from: "202223", to: "202324", [Series("Kent", [21.4, 22.1])]
    ).figure("change")
    #expect(!String(decoding: figure.markup, as: UTF8.self).contains("axis starts"))
  }
}
