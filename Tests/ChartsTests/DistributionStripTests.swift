import Charts
import Testing

@Suite("A strip of distributions") struct DistributionStripTests {
  static let measure = Measure("Share of closed cases", .percent(0))
  static let heading = Figure.Heading(
    subtitle: "Reasons why cases closed, 153 local authorities in England, 2023–24",
    source: "Department for Education, Characteristics of children in need")
  static let reasons: [(name: String, values: [Double])] = [
    ("RC1 Adopted", Samples.skewed(153, about: 6, seed: 1)),
    ("RC2 Died", Samples.skewed(153, about: 2, seed: 2)),
    ("RC3 Residence order", Samples.skewed(153, about: 4, seed: 3)),
    ("RC4 Special guardianship order", Samples.skewed(153, about: 8, seed: 4)),
    (
      "RC5 Transferred to another authority",
      Samples.bell(153, about: 14, spread: 3, seed: 5)
    ),
    ("RC6 Transferred to adult services", Samples.bell(153, about: 11, spread: 2, seed: 6)),
    ("RC7 Services ended for any other reason", Samples.bell(153, about: 64, spread: 9, seed: 7)),
  ]

  static func strip(_ axes: DistributionStrip.Axes, chosen: Bool = false) -> DistributionStrip {
    var chart = DistributionStrip(
      measure, of: "authorities",
      reasons.map { reason in
        let range = axes == .valuesAndHeights ? 0.0...100 : nil
        return .init(
          reason.name,
          Distribution(reason.values, range, bins: axes == .valuesAndHeights ? 40 : 20),
          chosen: chosen ? Entry("Kent", .number(reason.values[40])) : nil)
      })
    chart.shared = axes
    return chart
  }

  @Test func `the usual case`() throws {
    try expectFigure(Self.strip(.values), "strip-usual", phone: true, Self.heading)
    expectTidy(Self.strip(.values))
  }

  @Test func `heights shared too`() throws {
    try expectFigure(Self.strip(.valuesAndHeights), "strip-heights", phone: true, Self.heading)
    expectTidy(Self.strip(.valuesAndHeights))
  }

  @Test func `each on axes of its own, and one spoken of`() throws {
    let chart = Self.strip(.nothing, chosen: true)
    try expectFigure(chart, "strip-own", phone: true, Self.heading)
    expectTidy(chart)
  }

  static let edges: [(name: String, panels: [DistributionStrip.Panel])] = [
    ("none", []), ("one", [.init("Adopted", Distribution([1, 2, 2, 3], bins: 4))]),
    (
      "two",
      [
        .init("Adopted", Distribution([1, 2, 2, 3], bins: 4)),
        .init("Died", Distribution([2, 2, 2, 2], bins: 1)),
      ]
    ),
    (
      "signed",
      [
        .init("Change", Distribution([-9, -4, -4, -1], bins: 4), chosen: Entry("Kent", -4)),
        .init("Spending", Distribution([4e11, 9e11, 1.2e12], bins: 3)),
      ]
    ),
    (
      "missing",
      [.low, .confidential].map {
        .init("Died", Distribution(edges: [], counts: [], median: nil, missing: [$0]))
      }
    ),
    (
      "empty",
      [
        .init("Adopted", Distribution([1, 2, 2, 3], bins: 4)),
        .init("Died", Distribution(edges: [], counts: [], median: nil, missing: [.low])),
        .init(
          "Moved", Distribution([1, 2, 2, 3], bins: 4),
          chosen: Entry("Kent", .missing(.confidential))),
      ]
    ),
    (
      "names",
      Samples.names.map { .init($0, Distribution([1, 2, 2, 3], bins: 4), chosen: Entry($0, 2)) }
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, panels: [DistributionStrip.Panel]) throws {
    let chart = DistributionStrip(Self.measure, of: "authorities", panels)
    try expectFigure(chart, "strip-\(name)", phone: name == "names")
    expectTidy(chart, name)
  }

  @Test func `says what it shows`() {
    let figure = DistributionStrip(
      Self.measure, of: "authorities",
      [
        .init(
          "Adopted", Distribution(edges: [0, 2, 4], counts: [3, 1], median: 1.2),
          chosen: Entry("Kent", 2)),
        .init("Died", Distribution(edges: [], counts: [], median: nil, missing: [.low])),
      ]
    ).figure("reasons")
    #expect(figure.title == "Adopted: 1%")
    #expect(
      figure.description
        == """
        2 histograms of authorities: Share of closed cases. Adopted: median 1%, from 0% to 4%; \
        Kent 2%. Died: no values. Not shown: 1 rounding to zero [low].
        """)
  }
}
