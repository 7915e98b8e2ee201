import Charts
import Testing

@Suite("Ranked bars") struct RankedBarsTests {
  static let regions: [RankedBars.Bar] = [
    .init("North East", 21.5), .init("North West", 24.1), .init("Yorkshire and The Humber", 22.9),
    .init("East Midlands", 20.2), .init("West Midlands", 23.3), .init("East of England", 19.8),
    .init("London", 17.4, isChosen: true), .init("South East", 24.9),
    .init("South West", .missing(.confidential)),
  ]
  static let measure = Measure("Re-referrals within 12 months", .percent())
  static let heading = Figure.Heading(
    subtitle: "Re-referrals within 12 months, regions of England, 2023–24",
    source: "Department for Education, Characteristics of children in need",
    notes: ["[c] is a number kept confidential."])

  @Test func `the usual case`() throws {
    try expectFigure(
      RankedBars(Self.measure, Self.regions), "bar-usual", phone: true, Self.heading)
  }

  @Test func `dots on stems with intervals`() throws {
    var chart = RankedBars(
      Self.measure,
      Self.regions.map {
        var bar = $0
        bar.interval = $0.value.value.map { $0 - 1.7...$0 + 2.3 }
        bar.isChosen = false
        return bar
      })
    chart.mark = .lollipop
    try expectFigure(chart, "bar-lollipop", phone: true, Self.heading)
  }

  static let edges: [(name: String, bars: [RankedBars.Bar])] = [
    ("none", []), ("one", [.init("Kent", 12.3)]),
    ("two", [.init("Kent", 12.3), .init("Medway", 4.5)]),
    ("equal", [.init("Kent", 5), .init("Medway", 5), .init("Devon", 5)]),
    ("negative", [.init("Kent", -12.3), .init("Medway", 4.5), .init("Devon", -0.04)]),
    ("huge", [.init("Kent", 12_345_678_901), .init("Medway", 4), .init("Devon", 0.1)]),
    ("missing", [.init("Kent", .missing(.confidential)), .init("Medway", .missing(.unavailable))]),
    ("imputed", [.init("Kent", .imputed(3)), .init("Medway", 5)]),
    (
      "names",
      [
        .init("Bournemouth, Christchurch and Poole UA 1", 12), .init("<b>&\"'\u{7}", 5),
        .init("لندن الكبرى", 9), .init("東京都千代田区", 7), .init("Ынгланд", 3),
        .init("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 2),
      ]
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, bars: [RankedBars.Bar]) throws {
    try expectFigure(RankedBars(Self.measure, bars), "bar-\(name)", phone: name == "names")
  }

  @Test func `says what it shows`() {
    let figure = RankedBars(Self.measure, Self.regions).figure("regions")
    #expect(figure.title == "South East is highest, at 24.9%")
    #expect(
      figure.description
        == """
        Bar chart of 9 values: Re-referrals within 12 months. Highest: South East, 24.9%. Lowest: \
        London, 17.4%. The middle value (median) is 22.2%. Not shown: 1 confidential [c].
        """)
  }
}
