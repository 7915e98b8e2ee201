import Charts
import Testing

@Suite("A histogram") struct HistogramTests {
  static let measure = Measure("Re-referrals within 12 months", .percent())
  static let heading = Figure.Heading(
    subtitle: "Re-referrals within 12 months, 153 local authorities in England, 2023–24",
    source: "Department for Education, Characteristics of children in need")
  static let values = Samples.bell(153, about: 21.4, spread: 4.2, seed: 3)
  static let usual = Distribution(values, 8...36, bins: 28)

  @Test func `the usual case`() throws {
    try expectFigure(
      Histogram(Self.measure, of: "authorities", Self.usual), "histogram-usual", phone: true,
      Self.heading)
  }

  @Test(arguments: [("Kent", 22.1), ("Knowsley", 9.1), ("Bournemouth, Christchurch and Poole", 35)])
  func `one is spoken of`(name: String, value: Double) throws {
    let chart = Histogram(
      Self.measure, of: "authorities", Self.usual, chosen: Entry(name, .number(value)))
    try expectFigure(chart, "histogram-chosen-\(name.prefix(4))", phone: true, Self.heading)
    expectTidy(chart)
  }

  static let edges: [(name: String, distribution: Distribution)] = [
    ("none", Distribution([])), ("one", Distribution([12.3], bins: 1)),
    ("two", Distribution([12.3, 14], bins: 2)),
    ("equal", Distribution([5, 5, 5, 5], bins: 1)),
    ("negative", Distribution([-12, -4, -3.5, -3, 0.2, 4], -12...4, bins: 8)),
    ("huge", Distribution([1e12, 1.2e12, 1.3e12, 4e12], bins: 4)),
    ("tiny", Distribution([1e-9, 1.2e-9, 4e-9], bins: 4)),
    ("fine", Distribution(values, bins: 400)),
    ("skewed", Distribution(Samples.skewed(1_800, about: 900, seed: 5), bins: 40)),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, distribution: Distribution) throws {
    let format: NumberFormat = name == "tiny" ? .decimal(12) : name == "huge" ? .pounds : .percent()
    let chart = Histogram(Measure("Measure", format), of: "things", distribution)
    try expectFigure(chart, "histogram-\(name)", phone: ["huge", "tiny"].contains(name))
    expectTidy(chart, name)
  }

  @Test(arguments: Samples.names)
  func `names that are hard to letter`(name: String) {
    for place in [8.0, 21.4, 36] {
      expectTidy(
        Histogram(
          Measure(name, .percent()), of: name, Self.usual, chosen: Entry(name, .number(place))))
    }
  }

  @Test func `says what it shows`() {
    let distribution = Distribution(
      edges: [0, 10, 20, 30], counts: [40, 71, 39], median: 14.2,
      missing: [.confidential, .confidential, .unavailable])
    let figure = Histogram(
      Self.measure, of: "authorities", distribution, chosen: Entry("Kent", 22.1)
    ).figure("re-referrals")
    #expect(figure.title == "Half of 150 authorities are at 14.2% or less")
    #expect(
      figure.description
        == """
        Histogram of Re-referrals within 12 months, for 150 authorities. They go from 0.0% to \
        30.0%, and the middle value (median) is 14.2%. The fullest bin has 71 authorities, from \
        10.0% to 20.0%. Kent: 22.1%. Not shown: 2 confidential [c] and 1 not available [x].
        """)
    #expect(figure.table.rows.count == 5)
  }

  @Test func `the chosen one may be missing`() throws {
    try expectFigure(
      Histogram(
        Self.measure, of: "authorities", Self.usual, chosen: Entry("Kent", .missing(.confidential))),
      "histogram-chosen-missing", Self.heading)
  }
}
