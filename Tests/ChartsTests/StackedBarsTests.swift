import Charts
import Testing

@Suite("Stacked bars") struct StackedBarsTests {
  static let measure = Measure("Share of closed cases", .percent())
  static let heading = Figure.Heading(
    subtitle: "Why cases closed, regions of England, 2023–24",
    source: "Department for Education, Characteristics of children in need",
    notes: ["[c] is a number kept confidential."])
  static let reasons = [
    "Adopted", "Died", "Residence order", "Special guardianship",
    "Transferred to another authority",
    "Transferred to adult services", "Services ended",
  ]
  static let regions = [
    "North East", "North West", "Yorkshire and The Humber", "East Midlands", "London",
  ]

  static func shares(_ kinds: Int) -> [StackedBars.Bar] {
    regions.enumerated().map { index, region in
      let raw = Samples.bell(kinds, about: 10, spread: 3, seed: UInt64(index + 1))
      let total = raw.reduce(0, +) + 30
      var parts = raw.map { Datum.number(($0 / total * 1_000).rounded() / 10) }
      let rest = 100 - parts.compactMap(\.value).reduce(0, +)
      parts[kinds - 1] = .number((parts[kinds - 1].value ?? 0) + rest)
      if index == 3 { parts[1] = .missing(.confidential) }
      return .init(region, parts, isChosen: region == "London")
    }
  }

  @Test func `shares of a whole`() throws {
    let chart = StackedBars(
      Self.measure, of: ["Referral", "Assessment", "Plan", "Other"], Self.shares(4), whole: 100)
    try expectFigure(chart, "bar-stacked", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func `more kinds than there are colours`() throws {
    let chart = StackedBars(Self.measure, of: Self.reasons, Self.shares(7), whole: 100)
    try expectFigure(chart, "bar-stacked-seven", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func amounts() throws {
    let chart = StackedBars(
      Measure("Children", .count), of: ["Girls", "Boys", "Not stated"],
      [
        .init("Kent", [1_420, 1_610, 12]), .init("Medway", [310, .missing(.confidential), 4]),
        .init("Devon", [890, 1_002, .imputed(140)]),
        .init("Rutland", [.missing(.low), .missing(.confidential), .missing(.low)]),
      ])
    try expectFigure(chart, "bar-stacked-amounts", phone: true)
    expectTidy(chart)
  }

  static let edges: [(name: String, kinds: [String], bars: [StackedBars.Bar], whole: Double?)] = [
    ("none", [], [], nil), ("kindless", [], [.init("Kent", [])], nil),
    ("one", ["All"], [.init("Kent", [5])], nil),
    ("zero", ["Girls", "Boys"], [.init("Kent", [0, 0]), .init("Devon", [0, 0])], nil),
    ("equal", ["Girls", "Boys"], [.init("Kent", [50, 50]), .init("Devon", [50, 50])], 100),
    ("huge", ["Old", "New"], [.init("Kent", [1.2e12, 4e9]), .init("Devon", [4, 0.01])], nil),
    (
      "missing", ["Girls", "Boys"],
      [
        .init("Kent", [.missing(.confidential), .missing(.low)]),
        .init("Devon", [99.5, .missing(.low)]),
      ], 100
    ),
    (
      "names", Samples.names, Samples.names.map { .init($0, [10, 20, 30, 20, 10, 10]) }, 100
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, kinds: [String], bars: [StackedBars.Bar], whole: Double?) throws {
    let measure = name == "huge" ? Measure("Spending", .pounds) : Self.measure
    let chart = StackedBars(measure, of: kinds, bars, whole: whole)
    try expectFigure(chart, "bar-stacked-\(name)", phone: name == "names")
    expectTidy(chart, name)
  }

  @Test func `says what it shows`() {
    let figure = StackedBars(
      Self.measure, of: ["Adopted", "Other"],
      [.init("Kent", [4.1, 95.9]), .init("Devon", [3.2, .missing(.confidential)])], whole: 100
    ).figure("reasons")
    #expect(figure.title == "Other is the largest part in 1 of 2")
    #expect(
      figure.description
        == """
        2 bars cut into parts: Share of closed cases. The parts are Adopted and Other. Adopted: \
        from 3.2% (Devon) to 4.1% (Kent). Other: from 95.9% (Kent) to 95.9% (Kent). Not shown: 1 \
        confidential [c].
        """)
  }

  @Test func `says of amounts which are largest`() {
    let figure = StackedBars(
      Measure("Children"), of: ["Girls", "Boys"],
      [.init("Kent", [1_420, 1_610]), .init("Devon", [900, 1_002])]
    ).figure("children")
    #expect(figure.title == "Kent is highest, at 3,030")
    #expect(figure.table.rows[1] == [.text("Devon"), .number(900), .number(1_002), .number(1_902)])
  }
}
