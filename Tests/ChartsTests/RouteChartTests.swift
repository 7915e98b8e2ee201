import Charts
import SVG
import Testing

@Suite("Routes") struct RouteChartTests {
  static let usual = RouteChart(
    Measure("Journeys"),
    [
      .init(["Contact", "No further action"], 2_270, of: 4_375, days: 1),
      .init(
        ["Contact", "Referral", "Assessment", "Closed after assessment"], 414, of: 4_375, days: 41),
      .init(["Contact", "Information and advice"], 377, of: 4_375, days: 0),
      .init(
        [
          "Contact", "Referral", "Assessment", "Section 47", "Initial conference",
          "Child protection plan", "Child in need plan", "Closed",
        ], 99, of: 4_375, days: 402),
      .init(["Contact", "Early help", "Still open"], 36, of: 4_375),
      .init(["Contact", "Looked after"], .missing(.confidential), of: 4_375),
    ],
    ends: ["No further action", "Information and advice", "Closed after assessment", "Closed"],
    open: ["Still open"])

  @Test func `the usual case`() throws {
    try expectFigure(Self.usual, "routes-usual", phone: true)
    expectTidy(Self.usual)
  }

  static let edges: [(name: String, chart: RouteChart)] = [
    ("none", RouteChart(Measure("Journeys"), [])),
    ("zero", RouteChart(Measure("Journeys"), [.init([], 0), .init(["A"], 0)])),
    (
      "names",
      RouteChart(
        Measure("Journeys"),
        [
          .init(
            ["Bournemouth, Christchurch and Poole UA 1 and more", "لندن الكبرى", "<b>&\"'"], 1e12,
            of: 2e12, days: 100_000),
          .init(["東京都千代田区"], 1, of: 2e12),
        ])
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, chart: RouteChart) throws {
    try expectFigure(chart, "routes-\(name)", phone: name == "names")
    expectTidy(chart, name)
  }

  @Test func `says what it shows`() {
    #expect(Self.usual.finding(.english) == "52% take the commonest route, to No further action")
    #expect(
      Self.usual.description(.english)
        == """
        6 routes with the number of journeys on each. Contact → No further action: 2,270 (52%), 1 \
        day. Contact → Referral → Assessment → Closed after assessment: 414 (9.5%), 41 days. Contact \
        → Information and advice: 377 (8.6%), same day. Not shown: 1 confidential [c].
        """)
  }
}
