import Charts
import TestSupport
import Testing

@Suite("Agreement matrices") struct AgreementMatrixTests {
  static let methods = ["Ward", "k-means", "Gaussian mixture", "HDBSCAN", "Average linkage"]
  static let index: [[Datum]] = [
    [1, 0.82, 0.64, 0.31, 0.71], [0.82, 1, 0.69, 0.28, 0.66], [0.64, 0.69, 1, 0.17, 0.52],
    [0.31, 0.28, 0.17, 1, -0.04], [0.71, 0.66, 0.52, -0.04, 1],
  ]
  static let groups = ["Shire counties", "Large cities", "Coastal towns", "Inner London"]
  static let years = AgreementMatrix(
    .init("2022–23", groups), .init("2023–24", groups),
    counts: [[58, 2, 6, 0], [1, 31, 0, 3], [4, 0, 29, 0], [0, 5, 0, 14]], adjustedRand: 0.713)

  @Test func `methods compared`() throws {
    try expectFigure(
      AgreementMatrix(Self.methods, Self.index), "agreement-methods", phone: true,
      Figure.Heading(subtitle: "Five ways to group 153 authorities into six groups"))
  }

  @Test func `two years crossed`() throws {
    try expectFigure(
      Self.years, "agreement-years", phone: true,
      Figure.Heading(subtitle: "Authorities by their group in each year"))
  }

  static let edges: [(name: String, chart: AgreementMatrix)] = [
    ("none", AgreementMatrix([], [])), ("one", AgreementMatrix(["Ward"], [[1]])),
    ("two", AgreementMatrix(["Ward", "k-means"], [[1, 1], [1, 1]])),
    (
      "missing",
      AgreementMatrix(
        ["Ward", "k-means"], [[1, .missing(.unavailable)], [.missing(.unavailable), 1]])
    ),
    (
      "crossing-none",
      AgreementMatrix(.init("2022–23", []), .init("2023–24", ["A"]), counts: [])
    ),
    (
      "crossing-one",
      AgreementMatrix(.init("2022–23", ["All"]), .init("2023–24", ["All"]), counts: [[153]])
    ),
    (
      "crossing-suppressed",
      AgreementMatrix(
        .init("Last year", ["A", "B"]), .init("This year", ["C", "D", "E"]),
        counts: [
          [1_234_567, .missing(.confidential), .imputed(40_000)],
          [0, 0, .missing(.confidential)],
        ])
    ),
    (
      "crossing-names",
      AgreementMatrix(
        .init(Authorities.hard[0], Authorities.hard),
        .init(Authorities.hard[5], Authorities.hard.reversed()),
        counts: (0..<6).map { row in (0..<6).map { .number(Double((row * 7 + $0 * 5) % 11)) } })
    ),
  ]

  @Test(arguments: edges.indices)
  func `an edge`(index: Int) throws {
    let edge = Self.edges[index]
    try expectFigure(
      edge.chart, "agreement-\(edge.name)", phone: edge.name == "crossing-names")
  }

  @Test(arguments: 1...12)
  func `never lays words on words`(count: Int) {
    for seed in 0..<3 as Range<UInt64> {
      var noise = Noise(seed: seed)
      let groups = MatrixSamples.randomNames(count, seed: seed)
      let others = MatrixSamples.randomNames(1 + count / 2, seed: seed + 9)
      expectTidy(
        AgreementMatrix(
          .init("The groups of the year before this one", groups), .init("Now", others),
          counts: groups.map { _ in
            others.map { _ in .number(Double(Int.random(in: 0...9_999, using: &noise))) }
          }))
    }
  }

  @Test func `says what it shows`() {
    let methods = AgreementMatrix(Self.methods, Self.index).figure("methods")
    #expect(methods.title == "Ward and k-means agree most, at 0.82")
    #expect(
      methods.description
        == """
        Agreement of each two of 5 groupings, by the adjusted Rand index: 1 is the same groups, 0 \
        is chance. From −0.04 (HDBSCAN and Average linkage) to 0.82 (Ward and k-means).
        """)
    let years = Self.years.figure("years")
    #expect(years.title == "132 of 153 stay together when groups are matched")
    #expect(
      years.description
        == """
        153 things in two groupings: 4 groups of 2022–23 against 4 of 2023–24. The adjusted Rand \
        index is 0.71: 1 is the same groups, 0 is chance. 132 of 153 stay together when groups are \
        matched.
        """)
  }
  /// The names of groups mean nothing: whatever their order, as many stay together.
  @Test func `matches groups by what they share, and not by their names`() {
    let turned = AgreementMatrix(
      .init("2022–23", Self.groups), .init("2023–24", Self.groups),
      counts: [[2, 6, 0, 58], [31, 0, 3, 1], [0, 29, 0, 4], [5, 0, 14, 0]])
    #expect(turned.finding(.english) == "132 of 153 stay together when groups are matched")
  }

  /// The most that stay together, by trying every matching.
  private func most(_ counts: [[Int]], from row: Int = 0, free: [Int]) -> Int {
    guard row < counts.count else { return 0 }
    let without = counts.count - row > free.count ? most(counts, from: row + 1, free: free) : 0
    return free.map { column in
      counts[row][column] + most(counts, from: row + 1, free: free.filter { $0 != column })
    }.max().map { max($0, without) } ?? without
  }

  @Test(arguments: 1...6)
  func `matches groups as well as can be`(rows: Int) {
    var noise = Noise(seed: UInt64(rows))
    for columns in 1...6 {
      for greatest in [3, 100] {
        let counts = (0..<rows).map { _ in
          (0..<columns).map { _ in Int.random(in: 0...greatest, using: &noise) }
        }
        let total = counts.joined().reduce(0, +)
        guard total > 0 else { continue }
        let chart = AgreementMatrix(
          .init("Then", (0..<rows).map { "A\($0)" }), .init("Now", (0..<columns).map { "B\($0)" }),
          counts: counts.map { row in row.map { .number(Double($0)) } })
        let (staying, all) = (most(counts, free: Array(0..<columns)), NumberFormat.count)
        #expect(
          chart.finding(.english)
            == "\(all.text(Double(staying))) of \(all.text(Double(total))) stay together when groups "
            + "are matched")
      }
    }
  }
}
