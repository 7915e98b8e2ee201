import Charts
import SVG
import TestSupport
import Testing

@Suite("Pair plots") struct PairPlotTests {
  /// Rows of groups around different middles; each measure is skewed, as shares and rates are.
  static func chart(
    rows: Int, _ names: [String], groups: [String] = [], seed: UInt64 = 5,
    format: NumberFormat = .percent()
  ) -> PairPlot {
    var noise = Noise(seed: seed)
    func bell() -> Double {
      (0..<6).reduce(-3) { sum, _ in sum + Double.random(in: 0..<1, using: &noise) }
    }
    let count = max(1, groups.count)
    let members = (0..<rows).map { _ in min(Int.random(in: 0..<count + 1, using: &noise), count - 1)
    }
    let middles = (0..<count).map { _ in names.map { _ in bell() } }
    let loadings = names.map { _ in bell() }
    var values = names.map { _ in [Double](repeating: 0, count: rows) }
    for row in 0..<rows {
      let common = bell()
      for column in names.indices {
        let z = middles[members[row]][column] + loadings[column] * common + 0.6 * bell()
        let above = max(0, z + 3)
        values[column][row] = (above * above * above * 10).rounded() / 100
      }
    }
    return PairPlot(
      zip(names, values).map { name, values in
        PairPlot.Column(
          Measure(name, format), values.map(Datum.number),
          curves: (0..<count).map { group in
            let own = zip(values, members).filter { $0.1 == group }.map(\.0).prefix(200)
            return density(own, from: values.min() ?? 0, to: values.max() ?? 0)
          })
      },
      values.map { a in values.map { b in correlation(a, b) } },
      groups: groups, members: groups.isEmpty ? [] : members)
  }

  /// A hill on each number, added up.
  static func density(_ values: some Collection<Double>, from least: Double, to greatest: Double)
    -> [Double]
  {
    let width = (greatest - least) / 20
    guard width > 0, values.count > 1 else { return [] }
    return (0...40).map { index in
      let place = least + (greatest - least) * Double(index) / 40
      return values.reduce(0) { sum, value in
        let z = (place - value) / width
        return sum + max(0, 1 - z * z / 9)
      } / (Double(values.count) * width * 4)
    }
  }

  static func correlation(_ a: [Double], _ b: [Double]) -> Datum {
    let (meanA, meanB) = (a.reduce(0, +) / Double(a.count), b.reduce(0, +) / Double(b.count))
    let both = zip(a, b).reduce(0) { $0 + ($1.0 - meanA) * ($1.1 - meanB) }
    let sizes = [(a, meanA), (b, meanB)].map { values, mean in
      values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot()
    }
    let size = sizes[0] * sizes[1]
    return size > 0 ? .number(both / size) : .missing(.unavailable)
  }

  static let names = Array(MatrixSamples.reasons.prefix(7))
  static let groups = ["Shire counties", "Large cities", "Coastal towns"]

  @Test func `the usual case`() throws {
    try expectFigure(
      Self.chart(rows: 153, Self.names, groups: Self.groups), "pairs-usual", phone: true,
      Figure.Heading(subtitle: "Reasons why cases close, 153 authorities, 2023–24"))
  }

  @Test func `many rows stay small`() throws {
    let chart = Self.chart(
      rows: 1_823, Self.names, groups: Self.groups + ["Inner London", "Unitary authorities"])
    try expectFigure(chart, "pairs-many")
    #expect(chart.figure("many").file().count < 250_000)
    #expect(chart.figure("many").markup.count < 300_000)
    let few = Self.chart(rows: 153, Self.names, groups: Self.groups)
    #expect(few.figure("few").file().count < 80_000)
    // A grid of places can hold only so much.
    let most = Self.chart(rows: 4_000, Self.names, groups: Self.groups)
    #expect(most.figure("most").file().count < 250_000)
  }

  @Test func `the worst case stays small`() {
    var noise = Noise(seed: 9)
    let columns = Self.names.map { name in
      PairPlot.Column(
        Measure(name),
        (0..<1_823).map { _ in .number(Double.random(in: 0...1, using: &noise)) })
    }
    let members: [Int?] = (0..<1_823).map { _ in Int.random(in: 0..<5, using: &noise) }
    let chart = PairPlot(
      columns, MatrixSamples.correlations(7), groups: ["A", "B", "C", "D", "E"], members: members)
    #expect(chart.figure("even").file().count < 250_000)
  }

  static let edges: [(name: String, chart: PairPlot)] = [
    ("none", PairPlot([], [])),
    ("no-rows", PairPlot([.init(Measure("Adopted"), [])], [[1]])),
    ("one", chart(rows: 60, ["Adopted"], groups: groups)),
    ("two", chart(rows: 60, ["Adopted", "Died"])),
    ("one-row", chart(rows: 1, ["Adopted", "Died", "Moved"])),
    (
      "equal",
      PairPlot(
        [
          .init(Measure("Adopted"), Array(repeating: 5, count: 9), curves: [[]]),
          .init(Measure("Died"), (0..<9).map { .number(Double($0)) }),
        ], [[.missing(.unavailable), .missing(.unavailable)], [.missing(.unavailable), 1]])
    ),
    (
      "negative",
      PairPlot(
        [
          .init(Measure("Change", .percent()), [-12.5, -3, 0.5, 4, -7]),
          .init(Measure("Balance", .pounds), [-1_250_000, 300, -20, 8_000_000, 12]),
        ], [[1, -0.31], [-0.31, 1]])
    ),
    (
      "huge",
      PairPlot(
        [
          .init(Measure("Pounds"), [12_345_678_901, 4e12, 1e12, 3]),
          .init(Measure("Tiny", .decimal(9)), [0.000000001, 0.000000004, 0.000000002, 0]),
          .init(Measure("People"), [1, 2, 3, 4]),
        ], [[1, 0.5, 0.2], [0.5, 1, -1], [0.2, -1, 1]])
    ),
    (
      "missing",
      PairPlot(
        [
          .init(
            Measure("Adopted"), [1, 2, .missing(.confidential), 4, .imputed(5), .imputed(3), 8]),
          .init(Measure("Died"), [2, .missing(.unavailable), 3, 4, 6, .imputed(1), 7]),
          .init(
            Measure("Never known"), Array(repeating: .missing(.unavailable), count: 7)),
        ],
        [
          [1, .imputed(0.66), .missing(.unavailable)], [.imputed(0.66), 1, .missing(.unavailable)],
          [.missing(.unavailable), .missing(.unavailable), .missing(.unavailable)],
        ])
    ),
    ("groups", manyGroups),
    ("ten", chart(rows: 100, MatrixSamples.reasons, groups: ["North", "South"])),
    ("names", chart(rows: 40, ["<b>&\"'\u{7}"] + Samples.names, groups: Array(Samples.names))),
  ]

  /// More groups than colours, and rows in none.
  static let manyGroups: PairPlot = {
    let chart = PairPlotTests.chart(rows: 240, ["Adopted", "Died", "Moved"])
    let members = (0..<240).map { $0.isMultiple(of: 20) ? nil : ($0 * $0 + $0 / 7) % 9 }
    return PairPlot(
      chart.columns.map { .init($0.measure, $0.values) }, chart.correlations,
      groups: (1...9).map { "Group \($0)" }, members: members)
  }()

  @Test(arguments: edges.indices)
  func `an edge`(index: Int) throws {
    let edge = Self.edges[index]
    try expectFigure(
      edge.chart, "pairs-\(edge.name)", phone: ["names", "missing", "huge"].contains(edge.name))
  }

  @Test(arguments: [1, 2, 4, 7, 10])
  func `never lays words on words`(count: Int) {
    for seed in 0..<3 as Range<UInt64> {
      expectTidy(
        Self.chart(
          rows: 20, MatrixSamples.randomNames(count, seed: seed),
          groups: MatrixSamples.randomNames(Int(seed) * 3, seed: seed), seed: seed,
          format: [.count, .pounds, .percent(3)][Int(seed)]))
    }
  }

  @Test func `says what it shows`() {
    let figure = Self.chart(rows: 153, Self.names, groups: Self.groups).figure("pairs")
    #expect(
      figure.title
        == "Strongest link: Adopted and Transferred to services of another authority, at 0.59")
    #expect(
      figure.description
        == """
        Pair plot: each of 7 measures against each other, for 153 rows. Groups: Shire counties \
        (36), Large cities (48) and Coastal towns (69). Strongest link: Adopted and Transferred to \
        services of another authority, at 0.59. Dots that fall on the same place are drawn once.
        """)
    #expect(figure.table.rows.count == 21)
  }

  /// The obvious way to do it: ask for each place how many dots of each group fall on it.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func `shows at each place the group with most dots there`(seed: UInt64) throws {
    var noise = Noise(seed: seed)
    let count = [5, 200, 900, 1_500, 3_000, 40][Int(seed)]
    let range = 0...Double([10, 30, 200, 60, 40, 3][Int(seed)])
    func numbers() -> [Double] {
      [0, range.upperBound]
        + (2..<count).map { _ in Double.random(in: range, using: &noise).rounded() }
    }
    let (x, y) = (numbers(), numbers())
    let members = (0..<count).map { _ in Int.random(in: 0..<3, using: &noise) }
    let plot = PairPlot(
      [.init(Measure("x"), x.map(Datum.number)), .init(Measure("y"), y.map(Datum.number))],
      [[1, 0], [0, 1]], groups: ["A", "B", "C"], members: members)
    let drawn = DrawnDots(plot)

    let step = count > 1_000 ? 2.0 : 1
    let side = drawn.panel.width - 10
    let sizes = (0..<3).map { group in members.count { $0 == group } }
    var counts: [[Int]: [Int]] = [:]
    for row in 0..<count {
      let place = [x[row], range.upperBound - y[row]].map {
        Int(($0 / range.upperBound * side / step).rounded())
      }
      counts[place, default: [0, 0, 0]][members[row]] += 1
    }
    let expected = counts.mapValues { counts in
      counts.indices.min { (-counts[$0], sizes[$0], $0) < (-counts[$1], sizes[$1], $1) }
    }
    let seen = drawn.dots.map { dots in
      dots.map {
        [
          Int((($0.x - drawn.panel.x - 5) / step).rounded()),
          Int((($0.y - drawn.panel.y - 5) / step).rounded()),
        ]
      }
    }
    #expect(seen.reduce(0) { $0 + $1.count } == expected.count)
    for (group, places) in seen.enumerated() {
      #expect(places.allSatisfy { expected[$0] == group }, "group \(group)")
    }
  }
}

/// The dots of the one panel of two measures, read back from the drawing.
private struct DrawnDots {
  var panel = Box(x: 0, y: 0, width: 0, height: 0)
  /// By colour.
  var dots: [[Point]] = [[], [], []]

  init(_ plot: PairPlot) {
    var canvas = Canvas(.page)
    plot.draw(on: &canvas)
    let lines = String(decoding: canvas.drawing.bytes, as: UTF8.self).split(separator: "\n")
    let start = lines.firstIndex { $0.contains("against") } ?? 0
    for line in lines[start...].dropFirst().prefix(while: { $0 != "</g>" }) {
      if line.hasPrefix("<rect") {
        let numbers = [" x=\"", " y=\"", " width=\"", " height=\""].map {
          line.between($0, "\"").flatMap { Double($0) } ?? 0
        }
        panel = Box(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
      } else if let group = (0..<3).first(where: { line.contains("line-series-\($0 + 1) ") }),
        let path = line.between(" d=\"", "\"")
      {
        dots[group] = Self.places(path, step: plot.members.count > 1_000 ? 2 : 1)
      }
    }
  }

  /// The dots of a path, and of the runs in it.
  private static func places(_ path: Substring, step: Double) -> [Point] {
    var places: [Point] = []
    var here = Point(0, 0)
    for part in path.split(whereSeparator: { "Mm".contains($0) }) {
      let halves = part.split(separator: "h")
      let move = halves[0].replacing("-", with: " -").split(separator: " ").compactMap {
        Double($0)
      }
      here = Point(here.x + move[0], here.y + move[1])
      places.append(here)
      let run = Double(halves[1]) ?? 0
      for shift in stride(from: step, through: run, by: step) {
        places.append(Point(here.x + shift, here.y))
      }
      here.x += run
    }
    return places
  }
}
