import Charts
import SVG
import Testing

@Suite("Area charts") struct AreaChartTests {
  static let weeks = (0...30).map(Double.init)
  static let usual = AreaChart(
    Measure("Share of journeys", .share(0)),
    over: .numbers(weeks, "Weeks since the journey began"),
    [
      .init("Child in need plan", weeks.map { .number(min(0.3, $0 / 50)) }),
      .init("Assessment", weeks.map { .number(max(0, 0.5 - $0 / 20)) }),
      .init("Contact", weeks.map { .number($0 == 0 ? 0.4 : 0.02) }),
      .init("Ended", weeks.map { .number(0.1 + $0 / 60) }, isQuiet: true),
    ])
  static let years = ["201920", "202021", "202122", "202223", "202324"]
  static let gaps = AreaChart(
    Measure("Children"), over: .periods(years),
    [
      .init("North", [120, 130, .missing(.confidential), 140, 150]),
      .init("South", [80, 90, 95, 70, 60]), .init("Other", [10, 10, 12, 11, 9], isQuiet: true),
    ])

  @Test func `the usual case`() throws { try expectFigure(Self.usual, "area-usual", phone: true) }

  @Test func `a gap`() throws { try expectFigure(Self.gaps, "area-gap", phone: true) }

  static let edges: [(name: String, chart: AreaChart)] = [
    ("none", AreaChart(Measure("Children"), over: .periods([]), [])),
    ("one", AreaChart(Measure("Children"), over: .numbers([4], "Weeks"), [.init("A", [3])])),
    (
      "zero",
      AreaChart(Measure("Children"), over: .periods(["2023", "2024"]), [.init("A", [0, 0])])
    ),
    (
      "hidden",
      AreaChart(
        Measure("Children"), over: .periods(["2023"]), [.init("A", [.missing(.confidential)])])
    ),
    (
      "names",
      AreaChart(
        Measure("Children"), over: .periods(years),
        [
          .init("Bournemouth, Christchurch and Poole UA 1", [1, 2, 3, 4, 1e12]),
          .init("لندن الكبرى", [1, 2, 3, 4, 5e11]), .init("<b>&\"'", [1, 2, 3, 4, 3e11]),
        ])
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, chart: AreaChart) throws {
    try expectFigure(chart, "area-\(name)", phone: name == "names")
    expectTidy(chart, name)
  }

  @Test(arguments: 0..<20)
  func `names never overlap`(seed: UInt64) {
    var state = seed &* 977 &+ 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let steps = 1 + random(40)
    let parts = (0..<1 + random(12)).map { part in
      AreaChart.Part(
        "Part number \(part)", (0..<steps).map { _ in .number(Double(random(100))) },
        isQuiet: part == 3)
    }
    expectTidy(
      AreaChart(
        Measure("Children"), over: .numbers((0..<steps).map(Double.init), "Weeks"), parts))
  }

  @Test func `says what it shows`() {
    #expect(Self.usual.finding(.english) == "Ended is the largest part at the end, 60%")
    #expect(Self.gaps.finding(.english) == "North is the largest part in 2023–24, 150")
    #expect(
      Self.gaps.description(.english)
        == """
        3 parts, one upon the other, over 5 steps, 2019–20 to 2023–24: Children. North: from 120 in \
        2019–20 to 150 in 2023–24, highest 150 in 2023–24, lowest 120 in 2019–20. South: from 80 in \
        2019–20 to 60 in 2023–24, highest 95 in 2021–22, lowest 60 in 2023–24. Other: from 10 in \
        2019–20 to 9 in 2023–24, highest 12 in 2021–22, lowest 9 in 2023–24. Not shown: 1 \
        confidential [c].
        """)
  }
}
