import Charts
import Testing

@Suite("Grouped bars") struct GroupedBarsTests {
  static let measure = Measure("Re-referrals within 12 months", .percent())
  static let heading = Figure.Heading(
    subtitle: "Re-referrals within 12 months, regions of England",
    source: "Department for Education, Characteristics of children in need",
    notes: ["[c] is a number kept confidential."])
  static let groups: [GroupedBars.Group] = [
    .init("North East", [20.9, 21.5]), .init("North West", [24.4, 24.1]),
    .init("Yorkshire and The Humber", [23.1, .missing(.confidential)]),
    .init("London", [18.2, 17.4], isChosen: true), .init("South East", [.imputed(23.8), 24.9]),
  ]

  @Test func `the usual case`() throws {
    let chart = GroupedBars(Self.measure, of: ["2022–23", "2023–24"], Self.groups)
    try expectFigure(chart, "bar-grouped", phone: true, Self.heading)
    expectTidy(chart)
  }

  static let edges: [(name: String, kinds: [String], groups: [GroupedBars.Group])] = [
    ("none", [], []), ("one", ["All"], [.init("Kent", [5])]),
    ("zero", ["Girls", "Boys"], [.init("Kent", [0, 0])]),
    ("negative", ["Girls", "Boys"], [.init("Kent", [-12.3, 4]), .init("Devon", [-3, -20])]),
    ("huge", ["Girls", "Boys"], [.init("Kent", [1.2e12, 4]), .init("Devon", [-4e11, 0.01])]),
    ("missing", ["Girls", "Boys"], [.init("Kent", [.missing(.low), .missing(.confidential)])]),
    ("names", Samples.names, Samples.names.map { .init($0, [10, 20, 30, 20, 10, 10]) }),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, kinds: [String], groups: [GroupedBars.Group]) throws {
    let measure = name == "huge" ? Measure("Spending", .pounds) : Self.measure
    let chart = GroupedBars(measure, of: kinds, groups)
    try expectFigure(chart, "bar-grouped-\(name)", phone: name == "names")
    expectTidy(chart, name)
  }

  @Test func `says what it shows`() {
    let figure = GroupedBars(Self.measure, of: ["2022–23", "2023–24"], Self.groups)
      .figure("regions")
    #expect(figure.title == "South East (2023–24) is highest, at 24.9%")
    #expect(
      figure.description
        == """
        Bars for 5 groups, each with 2022–23 and 2023–24: Re-referrals within 12 months. 2022–23: \
        from 18.2% (London) to 24.4% (North West). 2023–24: from 17.4% (London) to 24.9% (South \
        East). Not shown: 1 confidential [c].
        """)
  }
}
