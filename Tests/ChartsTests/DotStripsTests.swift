import Charts
import Testing

@Suite("Strips of dots") struct DotStripsTests {
  static let measure = Measure("Re-referrals within 12 months", .percent())
  static let heading = Figure.Heading(
    subtitle: "Re-referrals within 12 months, local authorities in England, 2023–24",
    source: "Department for Education, Characteristics of children in need")
  static let regions: [(name: String, count: Int, middle: Double)] = [
    ("North East", 12, 22), ("North West", 24, 21), ("Yorkshire and The Humber", 15, 23),
    ("East Midlands", 10, 20), ("West Midlands", 14, 22), ("East of England", 11, 18),
    ("London", 33, 16), ("South East", 19, 24), ("South West", 15, 21),
  ]

  static func strip(
    _ name: String, _ values: [Double], chosen: String = "Kent", quartiles: Bool = true
  ) -> DotStrips.Strip {
    let low = values.share(below: 0.25) ?? 0
    return .init(
      name,
      values.enumerated().map { Entry($0 == 4 ? chosen : "Area \($0)", .number($1)) },
      quartiles: quartiles ? low...(values.share(below: 0.75) ?? low) : nil)
  }

  static let usual = regions.enumerated().map { index, region in
    strip(
      region.name,
      Samples.bell(region.count, about: region.middle, spread: 3.5, seed: UInt64(index)),
      chosen: "Area 4")
  }

  @Test func `the usual case`() throws {
    let chart = DotStrips(Self.measure, of: "authorities", Self.usual)
    try expectFigure(chart, "strip-dots", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func `one is spoken of among very many`() throws {
    let chart = DotStrips(
      Self.measure, of: "authorities",
      (0..<4).map { index in
        Self.strip(
          "Reason \(index + 1)",
          Samples.bell(index == 3 ? 900 : 153, about: 20 + 3 * Double(index), spread: 4, seed: 9))
      }, chosen: "Kent")
    try expectFigure(chart, "strip-dots-many", phone: true, Self.heading)
    expectTidy(chart)
  }

  static let edges: [(name: String, strips: [DotStrips.Strip])] = [
    ("none", []), ("one", [.init("Kent", [Entry("Kent", 12.3)])]),
    ("two", [.init("All", [Entry("Kent", 12.3), Entry("Devon", .imputed(14))])]),
    ("equal", [.init("All", (0..<40).map { Entry("Area \($0)", 5) }, quartiles: 5...5)]),
    ("negative", [.init("All", [Entry("Kent", -12.3), Entry("Devon", 4), Entry("Medway", -3)])]),
    ("huge", [.init("All", [Entry("Kent", 1.2e12), Entry("Devon", 4e12), Entry("Medway", -3)])]),
    (
      "missing",
      [
        .init("North", [Entry("Devon", 4), Entry("Kent", .missing(.confidential))]),
        .init("South", [Entry("Devon", .missing(.low)), Entry("Kent", .missing(.low))]),
      ]
    ),
    (
      "names",
      Samples.names.map { .init($0, [Entry("Devon", 2), Entry("Kent", 9), Entry($0, 3)]) }
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, strips: [DotStrips.Strip]) throws {
    let measure = name == "huge" ? Measure("Spending", .pounds) : Self.measure
    let chart = DotStrips(measure, of: "authorities", strips, chosen: "Kent")
    try expectFigure(chart, "strip-dots-\(name)", phone: name == "names")
    expectTidy(chart, name)
  }

  @Test(arguments: Samples.names)
  func `names find room wherever they stand`(name: String) {
    for seed in UInt64(1)...20 {
      let values = Samples.bell(30, about: 20, spread: 6, seed: seed)
      expectTidy(
        DotStrips(
          Self.measure, of: "areas", [Self.strip(name, values, chosen: name)], chosen: name))
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `dots stand where their values are, and apart while there is room`(seed: UInt64) {
    let values = Samples.bell(30, about: 20, spread: 4, seed: seed)
    let chart = DotStrips(Self.measure, of: "areas", [Self.strip("All", values)])
    let dots = Self.dots(String(decoding: chart.figure("figure").file(), as: UTF8.self))
    #expect(dots.count == 30)
    // Tenths of what is drawn are rounded twice.
    for (index, dot) in dots.enumerated() {
      for other in dots[(index + 1)...] {
        let (across, down) = (dot.x - other.x, dot.y - other.y)
        #expect((across * across + down * down).squareRoot() > 6.8, "\(dot) on \(other)")
      }
    }
    let (least, greatest) = (values.min() ?? 0, values.max() ?? 0)
    let (left, right) = (dots.map(\.x).min() ?? 0, dots.map(\.x).max() ?? 0)
    for (value, dot) in zip(values.sorted(), dots.sorted { $0.x < $1.x }) {
      let share = (value - least) / (greatest - least)
      #expect((dot.x - left - share * (right - left)).magnitude < 0.2)
    }
  }

  static func dots(_ file: String) -> [(x: Double, y: Double)] {
    file.split(separator: "\n").filter { $0.hasPrefix("<circle") }.compactMap { line in
      guard let x = line.between("cx=\"", "\"").flatMap({ Double($0) }),
        let y = line.between("cy=\"", "\"").flatMap({ Double($0) })
      else { return nil }
      return (x, y)
    }
  }

  @Test func `says of one in a single strip on which side it is`() {
    let strips = [
      DotStrips.Strip("North", [Entry("Kent", 12), Entry("Devon", 14), Entry("York", 1)]),
      DotStrips.Strip("South", [Entry("Bath", 16)]),
    ]
    func finding(_ chosen: String) -> String {
      DotStrips(Self.measure, of: "areas", strips, chosen: chosen).finding(.english)
    }
    #expect(finding("Devon") == "Devon is above the median of North")
    #expect(finding("York") == "York is not above the median of North")
    #expect(finding("Nobody") == "Bath is highest, at 16.0%")
  }

  @Test func `says what it shows`() {
    let figure = DotStrips(
      Self.measure, of: "authorities",
      [
        .init(
          "North", [Entry("Kent", 12), Entry("Devon", 14), Entry("Medway", .missing(.low))],
          quartiles: 12.5...13.5),
        .init("South", [Entry("Kent", 16), Entry("Surrey", 15)]),
      ], chosen: "Kent"
    ).figure("strips")
    #expect(figure.title == "Kent: above the median in 1 of 2")
    #expect(
      figure.description
        == """
        2 strips of dots, one for each of the authorities: Re-referrals within 12 months. North: \
        median 13.0%; lowest Kent, 12.0%; highest Devon, 14.0%; half between 12.5% and 13.5%; \
        Kent 12.0%. South: median 15.5%; lowest Surrey, 15.0%; highest Kent, 16.0%; Kent 16.0%. \
        Not shown: 1 rounding to zero [low].
        """)
    #expect(figure.table.rows.count == 9)
  }
  @Test func `leads with the extremes of many strips, and leaves the rest to the table`() {
    let strips = (0..<9).map { region in
      DotStrips.Strip(
        "Region \(region)",
        ["Kent", "Devon", "York"].enumerated().map {
          Entry($1, .number(Double(10 + region + $0 * $0)))
        }, quartiles: 11...13)
    }
    let chart = DotStrips(Self.measure, of: "authorities", strips, chosen: "York")
    #expect(
      chart.description(.english)
        == """
        9 strips of dots, one for each of the authorities: Re-referrals within 12 months. Medians go \
        from 11.0% (Region 0) to 19.0% (Region 8). Highest: York (Region 8), 22.0%. Lowest: Kent \
        (Region 0), 10.0%. York: above the median in 9 of 9.
        """)
    #expect(chart.description(.english).split(separator: " ").count <= 60)
  }
}
