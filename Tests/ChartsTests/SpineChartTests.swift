import Charts
import Testing

@Suite("A spine chart") struct SpineChartTests {
  static let heading = Figure.Heading(
    title: "Where Kent stands", subtitle: "Children’s social care, 153 local authorities, 2023–24",
    source: "Department for Education, Characteristics of children in need")

  static func row(
    _ name: String, _ format: NumberFormat, _ values: [Double], _ value: Datum, peers: Double?
  ) -> SpineChart.Row {
    let quartiles = [0, 0.25, 0.5, 0.75, 1].map { values.share(below: $0) ?? 0 }
    return .init(
      Measure(name, format), value, peers: peers,
      all: .init(quartiles[0], quartiles[1], quartiles[2], quartiles[3], quartiles[4]))
  }

  static let rows: [SpineChart.Row] = [
    row(
      "Referrals for each 10,000 children", .count,
      Samples.bell(153, about: 520, spread: 120, seed: 1), 684, peers: 560),
    row(
      "Re-referrals within 12 months", .percent(),
      Samples.bell(153, about: 21.4, spread: 4, seed: 2), 17.2, peers: 20.1),
    row(
      "Spending on each child", .pounds, Samples.skewed(153, about: 900, seed: 3), 812, peers: 870),
    row(
      "Second child protection plans", .percent(),
      Samples.bell(153, about: 24, spread: 3, seed: 4), .missing(.confidential), peers: 23.2),
    row(
      "Days from referral to assessment", .decimal(1),
      Samples.skewed(153, about: 18, seed: 5), .imputed(31.4), peers: nil),
  ]

  @Test func `the usual case`() throws {
    let chart = SpineChart(of: "Kent", among: "authorities", Self.rows)
    try expectFigure(chart, "spine-usual", phone: true, Self.heading)
    expectTidy(chart)
  }

  static let edges: [(name: String, rows: [SpineChart.Row])] = [
    ("none", []), ("one", [.init(Measure("Cases"), 4, peers: 3, all: .init(1, 2, 3, 4, 5))]),
    (
      "two",
      [
        .init(Measure("Cases"), 4, all: .init(1, 2, 3, 4, 5)),
        .init(Measure("Plans"), 2, peers: 6, all: .init(1, 4, 6, 7, 9)),
      ]
    ),
    (
      "missing",
      [
        .init(Measure("Cases"), .missing(.low), all: nil),
        .init(Measure("Plans"), .missing(.confidential), all: .init(1, 4, 6, 7, 9)),
      ]
    ),
    (
      "edges",
      [
        .init(Measure("Equal"), 5, peers: 5, all: .init(5, 5, 5, 5, 5)),
        .init(Measure("Negative"), -5, peers: -3, all: .init(-9, -4, -3, -1, 2)),
        .init(Measure("Huge", .pounds), 4e12, peers: 1e3, all: .init(1, 2, 1e11, 2e12, 4e12)),
        .init(Measure("Tiny", .decimal(9)), 2e-9, all: .init(1e-9, 2e-9, 2e-9, 3e-9, 4e-9)),
        .init(Measure("Beyond all"), 12, all: .init(1, 2, 3, 4, 5)),
        .init(Measure("Unknown"), .missing(.unavailable), all: nil),
      ]
    ),
    (
      "names",
      Samples.names.map { .init(Measure($0), 5, peers: 5, all: .init(1, 3, 5, 6, 9)) }
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, rows: [SpineChart.Row]) throws {
    let chart = SpineChart(of: Samples.names[0], among: "authorities", rows)
    try expectFigure(chart, "spine-\(name)", phone: true)
    expectTidy(chart, name)
  }

  @Test func `says what it shows`() {
    let figure = SpineChart(
      of: "Kent", among: "authorities",
      [
        .init(Measure("Re-referrals", .percent()), 24, peers: 22.2, all: .init(9, 18, 21, 23, 35)),
        .init(Measure("Referrals"), .missing(.low), all: .init(100, 200, 300, 400, 500)),
      ]
    ).figure("kent")
    #expect(figure.title == "Kent: above the median in 1 of 1")
    #expect(
      figure.description
        == """
        Spine chart of 2 measures: Kent among all authorities, the median in the middle. \
        Kent: above the median in 1 of 1. Farthest above the median: Re-referrals, 24.0% against \
        21.0%. Not shown: 1 rounding to zero [low].
        """)
    #expect(figure.table.columns.map(\.name) == ["Name", "Re-referrals", "Referrals"])
    #expect(figure.table.rows.count == 7)
  }
  @Test func `leads with what is farthest from usual, and leaves the rest to the table`() {
    let rows = (0..<12).map { index -> SpineChart.Row in
      .init(
        Measure("Measure \(index)"), .number(Double(30 + index * 4)), peers: 50,
        all: .init(0, 40, 50, 60, 100))
    }
    let chart = SpineChart(of: "Kent", among: "authorities", rows)
    #expect(
      chart.description(.english)
        == """
        Spine chart of 12 measures: Kent among all authorities, the median in the middle. Kent: above \
        the median in 6 of 12. Farthest above the median: Measure 11, 74 against 50. Farthest below \
        the median: Measure 0, 30 against 50.
        """)
  }
}
