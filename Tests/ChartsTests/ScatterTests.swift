import Charts
import TestSupport
import Testing

@Suite("Scatter plots") struct ScatterTests {
  static let heading = Figure.Heading(
    subtitle: "Upper-tier authorities of England, made-up numbers", source: "Made up for this test")
  static let across = Measure("Deprivation score", .decimal(1))
  static let up = Measure("Re-referrals", .percent())

  /// The authorities, by two numbers that go together.
  static let dots: [ScatterPlot.Dot] = zip(Authorities.names, Authorities.points).map { name, at in
    ScatterPlot.Dot(
      name, x: .number(22 + 2.5 * at.x), y: .number(21 + 1.1 * at.x - 0.9 * at.y),
      isChosen: name == "Kent")
  }

  @Test func `the usual case`() throws {
    var chart = ScatterPlot(Self.across, Self.up, Self.dots)
    chart.hasTrend = true
    chart.references = [.up(24, "England")]
    try expectFigure(chart, "scatter-usual", phone: true, Self.heading)
  }

  @Test func `groups, what is missing and what is estimated`() throws {
    var chart = ScatterPlot(
      Self.across, Self.up, Self.dots, groups: Authorities.groups)
    for index in chart.dots.indices {
      chart.dots[index].group = Authorities.labels[index]
      if index % 31 == 5 { chart.dots[index].y = .missing(.confidential) }
      if index % 40 == 7 { chart.dots[index].x = .missing(.unavailable) }
      if index % 25 == 9 { chart.dots[index].y = .imputed(chart.dots[index].y.value ?? 0) }
    }
    chart.references = [.up(24, "England"), .across(22, "England’s score")]
    try expectFigure(chart, "scatter-groups", phone: true, Self.heading)
    #expect(
      chart.figure("f").description.hasSuffix(
        "Not shown: 5 confidential [c] and 4 not available [x]."))
  }

  @Test func `thousands of dots are a path a group`() throws {
    var noise = Noise(seed: 1_823)
    let dots = (0..<1_823).map { index in
      let (a, b) = (
        Double.random(in: 0...1, using: &noise), Double.random(in: 0...1, using: &noise)
      )
      return ScatterPlot.Dot(
        "Practice \(index)", x: .number(60 * a * a), y: .number(40 * b + 30 * a),
        group: index % 3)
    }
    let chart = ScatterPlot(
      Self.across, Self.up, dots, groups: ["Towns", "Cities", "Country"])
    try expectFigure(chart, "scatter-many", phone: true, Self.heading)
    let markup = String(decoding: chart.figure("f").markup, as: UTF8.self)
    #expect(markup.count < 90_000)
    #expect(markup.split(separator: "data-node").count - 1 == 6)
  }

  private static func dots(_ places: [(Double, Double)]) -> [ScatterPlot.Dot] {
    zip(["Kent", "Medway", "Devon", "Torbay"], places).map {
      ScatterPlot.Dot($0, x: .number($1.0), y: .number($1.1))
    }
  }

  static let edges: [(name: String, dots: [ScatterPlot.Dot])] = [
    ("none", []), ("one", dots([(12.3, 4.5)])), ("two", dots([(12.3, 4.5), (2.5, 9)])),
    ("equal", dots([(5, 5), (5, 5), (5, 5)])), ("upright", dots([(5, 1), (5, 2), (5, 7)])),
    ("negative", dots([(-12.3, -4.5), (2.5, 9), (0, -1)])),
    ("huge", dots([(1e12, 3e12), (2e11, 5e11), (7e11, 2e12)])),
    ("tiny", dots([(1e-9, 3e-9), (2e-9, 5e-9), (7e-9, 1e-9)])),
    (
      "missing",
      [
        .init("Kent", x: .missing(.confidential), y: 3), .init("Devon", x: 3, y: .missing(.low)),
      ]
    ),
    (
      "names",
      Authorities.hard.enumerated().map {
        .init(
          $0.element, x: .number(Double($0.offset % 4)), y: .number(Double($0.offset)),
          isChosen: $0.offset == 0)
      }
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, dots: [ScatterPlot.Dot]) throws {
    var chart = ScatterPlot(Self.across, Self.up, dots)
    chart.hasTrend = true
    try expectFigure(chart, "scatter-\(name)", phone: ["names", "huge"].contains(name))
  }

  @Test(arguments: [1, 2, 5, 40, 400], [1, 2, 3] as [UInt64])
  func `no words stand on others`(count: Int, seed: UInt64) {
    var noise = Noise(seed: seed)
    var chart = ScatterPlot(
      Self.across, Self.up,
      (0..<count).map { index in
        ScatterPlot.Dot(
          Authorities.names[index % 153], x: .number(.random(in: 0...1, using: &noise)),
          y: .number(.random(in: -1000...1000, using: &noise)), group: index % 4,
          isChosen: index < 3)
      }, groups: Authorities.groups)
    chart.named = 20
    chart.hasTrend = true
    chart.references = [.up(3, "England"), .across(0.3, "England’s score"), .up(20, "Goal")]
    expectTidy(chart, "\(count) dots, seed \(seed)")
  }

  @Test func `says what it shows`() {
    let figure = ScatterPlot(Self.across, Self.up, Self.dots).figure("f")
    #expect(figure.title == "Deprivation score and Re-referrals rise together")
    #expect(
      figure.description
        == """
        Scatter plot of 153 dots: Deprivation score across, Re-referrals up. Deprivation score: \
        Highest: Tower Hamlets, 40.6. Lowest: Wolverhampton, 11.1. The middle value (median) is \
        21.1. Re-referrals: Highest: Tower Hamlets, 27.0%. Lowest: Dudley, 12.8%. The middle value \
        (median) is 21.4%. The correlation is 0.79.
        """)
  }

  @Test(arguments: [
    ([(0.0, 0.0), (1, 2), (2, 4)], "Deprivation score and Re-referrals rise together"),
    ([(0, 4), (1, 2), (2, 0)], "Deprivation score and Re-referrals go opposite ways"),
    ([(0, 0), (1, 2), (2, 0)], "Deprivation score and Re-referrals hardly go together"),
    ([(0, 1), (1, 1), (2, 1)], "There is no trend to be seen"),
    ([(1, 0), (1, 1), (1, 2)], "There is no trend to be seen"),
  ])
  func `a finding is what the dots say`(places: [(Double, Double)], finding: String) {
    #expect(ScatterPlot(Self.across, Self.up, Self.dots(places)).figure("f").title == finding)
  }

  @Test func `a title has no more than ten words`() {
    let chart = ScatterPlot(
      Measure("Children in need for each ten thousand children"), Self.up,
      Self.dots([(0, 0), (1, 2), (2, 4)]))
    #expect(chart.figure("f").title == "The two rise together (correlation 1.00)")
  }
}
