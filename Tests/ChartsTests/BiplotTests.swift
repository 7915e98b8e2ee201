import Charts
import TestSupport
import Testing

@Suite("Biplots") struct BiplotTests {
  static let heading = Figure.Heading(
    subtitle: "Upper-tier authorities of England by made-up measures",
    source: "Made up for this test")

  static let measures = [
    "Children in need", "Re-referrals", "Adoptions", "Transfers to adult services",
    "Special guardianship", "Residence orders", "Deprivation", "Density", "Young people",
    "Qualifications",
  ]

  /// Arrows around the clock, of different lengths.
  static func arrows(_ count: Int) -> [Biplot.Arrow] {
    let ways = [
      (1, 0.1), (0.8, 0.5), (-0.4, 0.8), (-0.9, -0.2), (0.3, -0.7), (0.9, 0.2), (0.85, 0.45),
      (-0.2, 0.3), (0.1, 0.9), (-0.7, -0.5),
    ]
    return zip(measures, ways).prefix(count).map { Biplot.Arrow($0, x: $1.0, y: $1.1) }
  }

  static func biplot(_ arrows: Int) -> Biplot {
    Biplot(
      across: .init("more children, larger authority →", share: 0.39),
      up: .init("more orders and adoptions ↑", share: 0.14),
      Authorities.names.indices.map { index in
        let (x, y) = Authorities.points[index]
        return .init(
          Authorities.names[index], x: .number(x), y: .number(y), group: Authorities.labels[index],
          isChosen: Authorities.names[index] == "Kent")
      }, Self.arrows(arrows), groups: Authorities.groups)
  }

  @Test func `the usual case`() throws {
    try expectFigure(Self.biplot(5), "biplot-usual", phone: true, Self.heading)
  }

  @Test func `arrows lie over the dots where there is room for their names`() throws {
    var chart = Self.biplot(4)
    chart.dots = chart.dots.enumerated().filter { $0.offset % 5 == 1 }.map(\.element)
    try expectFigure(chart, "biplot-arrows", phone: true, Self.heading)
  }

  @Test func `arrows without room have a panel of their own`() throws {
    var chart = Self.biplot(10)
    chart.outline = .hull
    try expectFigure(chart, "biplot-panel", phone: true, Self.heading)
  }

  private static func bare(_ places: [(Double, Double)], arrows: Int = 2) -> Biplot {
    Biplot(
      across: .init(share: 0.7), up: .init(share: 0.3),
      zip(["Kent", "Medway", "Devon", "Torbay"], places).map {
        .init($0, x: .number($1.0), y: .number($1.1), group: 0)
      }, Self.arrows(arrows), groups: ["All of them"])
  }

  static let edges: [(name: String, chart: Biplot)] = [
    ("none", bare([])), ("one", bare([(0, 0)])), ("two", bare([(-1, 0.2), (1, -0.2)])),
    ("equal", bare([(0, 0), (0, 0), (0, 0)])),
    ("line", bare([(-1, 0), (0, 0), (1, 0)], arrows: 0)),
    ("huge", bare([(-1e12, 3e11), (1e12, 0), (0, -3e11)])),
    ("tiny", bare([(-1e-12, 3e-13), (1e-12, 0), (0, -3e-13)])),
    (
      "estimated",
      Biplot(
        across: .init("larger →", share: 0.4), up: .init("richer ↑", share: 0.2),
        [
          .init("Kent", x: .imputed(1), y: -1), .init("Devon", x: -1, y: 0.5),
          .init("Essex", x: 0.4, y: .missing(.low)),
        ])
    ),
    (
      "names",
      Biplot(
        across: .init(String(repeating: "a long meaning ", count: 9) + "→", share: 0.2),
        up: .init(String(repeating: "another meaning ", count: 9) + "↑", share: 0.1),
        Authorities.hard.enumerated().map {
          .init(
            $0.element, x: .number(Double($0.offset % 4) - 1), y: .number(Double($0.offset) - 3),
            group: $0.offset / 2, isChosen: $0.offset == 0)
        },
        Authorities.hard.enumerated().map {
          .init($0.element, x: Double($0.offset - 2), y: Double($0.offset % 3 - 1))
        }, groups: Array(Authorities.hard.suffix(3)))
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, chart: Biplot) throws {
    try expectFigure(chart, "biplot-\(name)", phone: name == "names")
  }

  @Test(arguments: [1, 2, 5, 40, 400], [1, 2, 3] as [UInt64])
  func `no words stand on others`(count: Int, seed: UInt64) {
    var noise = Noise(seed: seed)
    var chart = Biplot(
      across: .init("larger →", share: 0.5), up: .init("richer ↑", share: 0.25),
      (0..<count).map { index in
        .init(
          Authorities.names[index % 153], x: .number(.random(in: -2...2, using: &noise)),
          y: .number(.random(in: -1...1, using: &noise)), group: index % 4, isChosen: index < 2)
      }, Self.arrows(Int(seed) * 3), groups: Authorities.groups)
    for outline in [Biplot.Outline.none, .hull, .ellipse(0.95)] {
      chart.outline = outline
      expectTidy(chart, "\(count) dots, seed \(seed), \(outline)")
    }
  }

  @Test func `says what it shows`() {
    let figure = Self.biplot(5).figure("f")
    #expect(figure.title == "Two directions hold 53% of the variance")
    #expect(
      figure.description
        == """
        Scatter plot of 153 dots along the two directions in which they differ most. Across: 39% \
        of the variance: more children, larger authority\u{A0}→. Up: 14% of the variance: more \
        orders and adoptions\u{A0}↑. The first direction goes mostly with Children in need (1.00), \
        Transfers to adult services (−0.90) and Re-referrals (0.80). The second direction goes \
        mostly with Adoptions (0.80), Special guardianship (−0.70) and Re-referrals (0.50). Groups: \
        Unitary authorities: 63; Metropolitan boroughs: 36; London boroughs and the City: 33; Shire \
        counties: 21.
        """)
    #expect(figure.table.rows.count == 158)
  }
}
