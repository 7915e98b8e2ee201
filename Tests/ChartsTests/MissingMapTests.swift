import Charts
import TestSupport
import Testing

@Suite("Missing-value maps") struct MissingMapTests {
  /// Twelve years of authorities: small numbers are confidential, some reasons came in later, and
  /// one year was not collected well.
  static let closures: MissingMap = {
    var noise = Noise(seed: 12)
    var sections: [MissingMap.Section] = []
    var rows: [[Missing?]] = []
    for year in 0..<12 {
      let areas = 151 + year % 3
      sections.append(.init(PeriodName.text("20\(13 + year)\(14 + year)", .english), rows: areas))
      for _ in 0..<areas {
        rows.append(
          MatrixSamples.reasons.indices.map { measure in
            if measure == 2, year < 4 { return .inapplicable }
            if measure >= 8, year < 2 { return .unavailable }
            if year == 7, measure % 3 == 1, Bool.random(using: &noise) { return .unreliable }
            let rate = [0.03, 0.6, 0.1, 0.08, 0, 0.2, 0, 0.01, 0, 0.004][measure]
            return Double.random(in: 0..<1, using: &noise) < rate ? .confidential : nil
          })
      }
    }
    return MissingMap(MatrixSamples.reasons, rows, sections: sections)
  }()

  @Test func `the usual case`() throws {
    try expectFigure(
      Self.closures, "missing-usual", phone: true,
      Figure.Heading(subtitle: "Reasons why cases close, authorities by year, 2013–14 to 2024–25"))
  }

  @Test func `twenty rows`() throws {
    try expectFigure(
      MissingMap(
        MatrixSamples.reasons, Self.closures.rows.suffix(20),
        sections: [.init("2022–23", rows: 8), .init("2023–24", rows: 12)]), "missing-twenty",
      phone: true)
  }

  static let edges: [(name: String, chart: MissingMap)] = [
    ("none", MissingMap(["Adopted"], [])), ("no-measures", MissingMap([], [[], []])),
    ("one", MissingMap(["Adopted"], [[.confidential]])),
    ("two", MissingMap(["Adopted", "Died"], [[nil, .low], [nil, nil]])),
    ("equal", MissingMap(["Adopted", "Died"], Array(repeating: [nil, nil], count: 500))),
    (
      "all-missing",
      MissingMap(["Adopted", "Died"], Array(repeating: [.unavailable, .inapplicable], count: 300))
    ),
    (
      "reasons",
      MissingMap(
        Missing.allCases.map { "All \($0.symbol)" } + ["Each"],
        (0..<Missing.allCases.count).map { row in
          Missing.allCases.map(Optional.some) + [Missing.allCases[row]]
        })
    ),
    (
      "rare",
      MissingMap(
        ["Once in ten thousand", "All but once"],
        (0..<10_000).map { [$0 == 5_000 ? .confidential : nil, $0 == 5_000 ? nil : .unavailable] })
    ),
    (
      "names",
      MissingMap(
        [
          "Bournemouth, Christchurch and Poole UA 1", "<b>&\"'\u{7}", "لندن الكبرى",
          "東京都千代田区", "Ынгланд", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
        ],
        (0..<40).map { row in (0..<6).map { (row + $0).isMultiple(of: 5) ? .confidential : nil } },
        sections: [
          .init("A section with a name of many letters", rows: 2), .init("", rows: 0),
          .init("Another with as many of them", rows: 38),
        ])
    ),
  ]

  @Test(arguments: edges.indices)
  func `an edge`(index: Int) throws {
    let edge = Self.edges[index]
    try expectFigure(edge.chart, "missing-\(edge.name)", phone: edge.name == "names")
  }

  @Test func `never lays words on words`() {
    for seed in 0..<20 as Range<UInt64> {
      var noise = Noise(seed: seed)
      let sections = (0..<Int.random(in: 0...9, using: &noise)).map { section in
        MissingMap.Section(
          MatrixSamples.randomNames(1, seed: seed + UInt64(section))[0],
          rows: Int.random(in: 1...40, using: &noise))
      }
      let rows = sections.isEmpty ? 30 : sections.reduce(0) { $0 + $1.rows }
      let measures = Int.random(in: 1...12, using: &noise)
      expectTidy(
        MissingMap(
          MatrixSamples.randomNames(measures, seed: seed),
          (0..<rows).map { _ in
            (0..<measures).map { _ in
              Bool.random(using: &noise) ? Missing.allCases.randomElement(using: &noise) : nil
            }
          }, sections: sections))
    }
  }

  @Test func `stays small whatever is missing`() {
    var noise = Noise(seed: 3)
    let rows = (0..<2_000).map { _ in
      (0..<20).map { _ in
        Bool.random(using: &noise) ? Missing.allCases.randomElement(using: &noise) : nil
      }
    }
    let chart = MissingMap(MatrixSamples.names(20), rows)
    #expect(chart.figure("noise").file().count < 250_000)
    #expect(Self.closures.figure("closures").file().count < 50_000)
  }

  @Test func `says what it shows`() {
    let chart = MissingMap(
      ["Adopted", "Died", "Moved away"],
      [
        [nil, .confidential, nil], [nil, .confidential, .unavailable], [nil, nil, nil],
        [nil, .low, nil],
      ])
    let figure = chart.figure("missing")
    #expect(figure.title == "Died is missing most, in 75.0% of rows")
    #expect(
      figure.description
        == """
        Map of what is missing in 4 rows of 3 measures. Rows that lack nothing: 1 (25.0%). Died is \
        missing most often, in 75.0% of rows. Missing cells: 2 confidential [c], 1 rounding to zero \
        [low] and 1 not available [x].
        """)
    #expect(
      figure.table.rows.map { row in row.indices.map { figure.table.text(of: row[$0], in: $0) } }
        == [
          ["Adopted", "0", "0", "0", "0", "0.0%"], ["Died", "2", "1", "0", "3", "75.0%"],
          ["Moved away", "0", "0", "1", "1", "25.0%"],
        ])
  }
  @Test(arguments: [
    (2, 3, "M1 and M2 are missing most (50.0% each)"),
    (3, 4, "3 measures are missing most, in 50.0% of rows each"),
    (3, 3, "All 3 measures are missing in 50.0% of rows"),
    (1, 1, "M1 is missing most, in 50.0% of rows"),
  ])
  func `names no one measure where several are missing equally often`(
    tied: Int, measures: Int, title: String
  ) {
    let row = (0..<measures).map { $0 < tied ? Missing.low : nil }
    let figure = MissingMap(
      (1...measures).map { "M\($0)" }, [row, Array(repeating: nil, count: measures)]
    ).figure("missing")
    #expect(figure.title == title)
    let said = [
      1: "M1 is missing most often, in", 2: "M1 and M2 are missing most often, in",
      3: "M1, M2 and M3 are missing most often, in",
    ]
    #expect(figure.description.contains("\(said[tied] ?? "?") 50.0% of rows"))
  }
  @Test func `every section is named, or numbered with its name beneath`() {
    for shape in [Canvas.Shape.page, .phone] {
      let file = String(decoding: Self.closures.figure("missing").file(shape), as: UTF8.self)
      let words = Set(DrawnText.all(in: file).map(\.words))
      for section in Self.closures.sections { #expect(words.contains(section.name)) }
    }
  }

  @Test func `what does not apply has an edge, so that it is no gap`() {
    let file = String(
      decoding: MissingMap(["A"], [[.inapplicable], [nil]]).figure("f").file(), as: UTF8.self)
    let paths = file.split(separator: "\n").filter { $0.hasPrefix("<path") }
    let area = paths.first { $0.contains("fill-ground") }?.between("d=\"", "\"")
    #expect(area != nil)
    #expect(paths.contains { $0.contains("line-hatch") && $0.between("d=\"", "\"") == area })
  }
}
