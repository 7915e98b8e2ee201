import Charts
import Testing

@Suite("A tartan rug") struct TartanRugTests {
  static let heading = Figure.Heading(
    subtitle: "Children’s social care in Kent, 2018–19 to 2023–24",
    source: "Department for Education, Characteristics of children in need",
    notes: ["[c] is a number kept confidential."])

  static func rug(_ columns: [String], _ rows: Int, judged: Bool = true) -> TartanRug {
    let names = [
      "Referrals for each 10,000 children", "Re-referrals within 12 months",
      "Second child protection plans", "Days from referral to assessment", "Cases closed",
      "Spending on each child",
    ]
    let standings: [Standing] = judged ? [.better, .similar, .worse] : [.lower, .similar, .higher]
    return TartanRug(
      comparedWith: "England", columns,
      (0..<rows).map { row in
        let values = Samples.bell(columns.count, about: 22, spread: 5, seed: UInt64(row + 1))
        return .init(
          Measure(names[row % 6], .percent()),
          values.enumerated().map { index, value in
            if row == 2, index == 1 { return .init(.missing(.confidential), .similar) }
            let standing = standings[value < 19 ? 0 : value < 25 ? 1 : 2]
            return .init(.number(value), row == 4 && index == 0 ? .notCompared : standing)
          })
      })
  }

  @Test func `the usual case`() throws {
    let chart = Self.rug((18...23).map { "20\($0)\($0 + 1)" }, 6)
    try expectFigure(chart, "rug-usual", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test func `areas in columns, where it is not for us to say what is better`() throws {
    let chart = Self.rug(["Kent", "Medway", "East Sussex", "Brighton and Hove"], 5, judged: false)
    try expectFigure(chart, "rug-areas", phone: true, Self.heading)
    expectTidy(chart)
  }

  @Test(arguments: [12, 24])
  func `very many columns`(count: Int) throws {
    let chart = Self.rug((0..<count).map { "20\(10 + $0)\(11 + $0)" }, 6)
    try expectFigure(chart, "rug-many-\(count)", phone: count == 12, Self.heading)
    expectTidy(chart)
  }

  static let edges: [(name: String, columns: [String], rows: [TartanRug.Row])] = [
    ("none", [], []), ("empty", ["Kent"], []),
    ("one", ["Kent"], [.init(Measure("Cases"), [.init(5, .better)])]),
    (
      "two", ["Kent", "Medway"],
      [.init(Measure("Cases"), [.init(5, .better), .init(-5, .worse)])]
    ),
    (
      "equal", ["Kent", "Medway", "Devon"],
      ["Cases", "Plans"].map { .init(Measure($0), Array(repeating: .init(5, .similar), count: 3)) }
    ),
    (
      "missing", ["Kent", "Medway"],
      [
        .init(
          Measure("Cases"),
          [.init(.missing(.low), .similar), .init(.missing(.confidential), .similar)])
      ]
    ),
    (
      "huge", ["Kent", "Medway"],
      [
        .init(Measure("Spending", .pounds), [.init(1.2e12, .worse), .init(-4, .better)]),
        .init(Measure("Cases"), [.init(.imputed(1_234_567), .worse), .init(0, .similar)]),
      ]
    ),
    (
      "names", Samples.names,
      Samples.names.map { .init(Measure($0), Array(repeating: .init(5, .higher), count: 6)) }
    ),
  ]

  @Test(arguments: edges)
  func `an edge`(name: String, columns: [String], rows: [TartanRug.Row]) throws {
    let chart = TartanRug(comparedWith: "England", columns, rows)
    try expectFigure(chart, "rug-\(name)", phone: name == "names")
    expectTidy(chart, name)
  }

  @Test func `says what it shows`() {
    let figure = TartanRug(
      comparedWith: "England", ["202223", "202324"],
      [
        .init(Measure("Re-referrals", .percent()), [.init(24, .worse), .init(22, .similar)]),
        .init(Measure("Cases"), [.init(.missing(.low), .similar), .init(80, .better)]),
      ]
    ).figure("kent")
    #expect(figure.title == "Better than England: 1 of 3; worse: 1")
    #expect(
      figure.description
        == """
        Tartan rug of 2 measures, for 2022–23 and 2023–24, each compared with England. \
        Re-referrals: similar in 1 and worse in 1. Cases: better in 1. Not shown: 1 rounding to \
        zero [low].
        """)
  }
}
