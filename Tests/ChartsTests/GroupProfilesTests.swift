import Charts
import TestSupport
import Testing

@Suite("Group profiles") struct GroupProfilesTests {
  static func chart(_ measures: [String], _ groups: [String], seed: UInt64 = 4) -> GroupProfiles {
    var noise = Noise(seed: seed)
    return GroupProfiles(
      measures,
      groups.map { name in
        .init(
          name, of: Int.random(in: 3...70, using: &noise),
          measures.map { _ in
            let sum = (0..<4).reduce(-2) { sum, _ in
              sum + Double.random(in: 0..<1, using: &noise)
            }
            return .number(sum * 1.8)
          })
      })
  }

  static let usual = chart(
    MatrixSamples.reasons,
    [
      "Shire counties", "Large cities", "Coastal and former mining towns", "Inner London",
      "Suburbs",
    ])

  @Test func `the usual case`() throws {
    try expectFigure(
      Self.usual, "profiles-usual", phone: true,
      Figure.Heading(subtitle: "Reasons why cases close, groups of authorities, 2023–24"))
  }

  static let edges: [(name: String, chart: GroupProfiles)] = [
    ("none", GroupProfiles(["Adopted"], [])),
    ("no-measures", GroupProfiles([], [.init("A", of: 2, [])])),
    ("one", chart(["Adopted"], ["All areas"])), ("two", chart(["Adopted", "Died"], ["A", "B"])),
    (
      "equal",
      GroupProfiles(["Adopted", "Died"], [.init("A", of: 3, [0, 0]), .init("B", of: 2, [0, 0])])
    ),
    (
      "missing",
      GroupProfiles(
        ["Adopted", "Died", "Moved"],
        [
          .init("A", of: 1_234_567, [.missing(.confidential), .imputed(-1.2), 1e9]),
          .init("B", of: 0, [.missing(.unavailable), -0.04, 0.04]),
        ])
    ),
    (
      "all-missing", GroupProfiles(["Adopted"], [.init("A", of: 3, [.missing(.confidential)])])
    ),
    ("names", chart(Authorities.hard, Authorities.hard)),
    ("twelve", chart(MatrixSamples.reasons, (1...12).map { "Group \($0)" })),
  ]

  @Test(arguments: edges.indices)
  func `an edge`(index: Int) throws {
    let edge = Self.edges[index]
    try expectFigure(
      edge.chart, "profiles-\(edge.name)", phone: ["names", "twelve"].contains(edge.name))
  }

  @Test(arguments: 1...12)
  func `never lays words on words`(count: Int) {
    for seed in 0..<3 as Range<UInt64> {
      expectTidy(
        Self.chart(
          MatrixSamples.randomNames(count, seed: seed),
          MatrixSamples.randomNames(1 + (count * 7) % 12, seed: seed + 5)))
    }
  }

  @Test func `says what it shows`() {
    let chart = GroupProfiles(
      ["Adopted", "Died", "Moved"],
      [
        .init("Shires", of: 21, [1.24, -0.4, .missing(.confidential)]),
        .init("Cities", of: 14, [-0.9, 0.1, -1.3]),
      ])
    let figure = chart.figure("profiles")
    #expect(figure.title == "Farthest from average: Cities, Moved (−1.3)")
    #expect(
      figure.description
        == """
        Heatmap of 2 groups by 3 measures: the mean of each group, as standard deviations from the \
        average of all. The smallest group is Cities (14) and the largest Shires (21). Farthest from \
        average: Cities, Moved (−1.3); Shires, Adopted (+1.2); Cities, Adopted (−0.9). Not shown: \
        1 confidential [c].
        """)
  }

  @Test func `numbers that are printed alike are coloured alike`() throws {
    let chart = GroupProfiles(
      ["A"],
      [0.46, 0.54, -0.46, -0.54, 0.96, 1.04, -1.95].map { .init("\($0)", of: 1, [.number($0)]) })
    let file = String(decoding: chart.figure("f").file(), as: UTF8.self)
    let lines = file.split(separator: "\n")
    let colours = lines.indices.dropLast().compactMap { index -> (text: String, fill: String)? in
      guard lines[index].hasPrefix("<rect"), lines[index + 1].hasPrefix("<text"),
        let fill = lines[index].between("class=\"", "\""), fill.contains("fill-diverging"),
        let text = lines[index + 1].between(">", "<")
      else { return nil }
      return (String(text), String(fill))
    }
    #expect(colours.map(\.text) == ["+0.5", "+0.5", "−0.5", "−0.5", "+1.0", "+1.0", "−2.0"])
    let fills = colours.map(\.fill)
    #expect(fills[0] == fills[1] && fills[2] == fills[3] && fills[4] == fills[5])
    #expect(fills[0] != fills[2])
  }
}
