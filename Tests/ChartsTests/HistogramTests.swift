import Charts
import SVG
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
        Histogram of re-referrals within 12 months, for 150 authorities. They go from 0.0% to \
        30.0%, and the middle value (median) is 14.2%. The fullest bin has 71 authorities, from \
        10.0% to 20.0%. Kent: 22.1%. Not shown: 2 confidential [c] and 1 not available [x].
        """)
    #expect(figure.table.rows.count == 5)
  }

  @Test func `edges of bins have a digit more where rounding would make them false`() {
    let distribution = Distribution(
      edges: [0, 0.25, 0.5, 0.75], counts: [4, 9, 3], median: 0.3, density: [1, 2, 1])
    let figure = Histogram(Measure("Rate", .decimal(1)), of: "areas", distribution).figure("rate")
    #expect(
      figure.description
        == """
        Histogram of rate, for 16 areas. They go from 0.00 to 0.75, and the middle value (median) is \
        0.3. The fullest bin has 9 areas, from 0.25 to 0.50.
        """)
    #expect(String(decoding: figure.markup, as: UTF8.self).contains("0.25 to 0.50: 9 areas"))
    #expect(figure.table.text(of: figure.table.rows[1][1], in: 1) == "0.25")
    let strip = DistributionStrip(
      Measure("Rate", .decimal(1)), of: "areas", [.init("North", distribution)])
    #expect(strip.description(.english).contains("median 0.3, from 0.00 to 0.75"))
  }

  @Test func `one that is missing is noted beneath the axis, and stands nowhere in the plot`() {
    let histogram = Histogram(
      Self.measure, of: "authorities", Self.usual, chosen: Entry("Kent", .missing(.confidential)))
    let strip = DistributionStrip(
      Self.measure, of: "authorities",
      [.init("North", Self.usual, chosen: Entry("Kent", .missing(.confidential)))])
    for (figure, note) in [
      (histogram.figure("f"), "Not marked: Kent [c]"),
      (strip.figure("f"), "Not marked: North: Kent [c]"),
    ] {
      let texts = DrawnText.all(in: String(decoding: figure.file(), as: UTF8.self))
      let notes = texts.filter { $0.words.contains("[c]") }
      #expect(notes.map(\.words) == [note])
      let foot = texts.filter { !$0.words.contains("[c]") }.map(\.box.bottom).max() ?? 0
      #expect(notes.allSatisfy { $0.box.y >= foot })
    }
  }

  @Test func `the chosen one may be missing`() throws {
    try expectFigure(
      Histogram(
        Self.measure, of: "authorities", Self.usual, chosen: Entry("Kent", .missing(.confidential))),
      "histogram-chosen-missing", Self.heading)
  }
}
