import TestSupport
import Testing

/// A report with a small table of counts.
enum SmallCounts {
  static let settings = """
    [study]
    kind = "counts"
    things = "children"
    data = "counts.csv"
    parent = "within"
    period = "year"
    dimensions = ["need"]
    population = "people"
    """

  /// Three authorities in one area, by three needs. Four counts are small, in two rows and two columns.
  static let rows = [
    ("North", [2, 5, 40]), ("South", [5, 2, 31]), ("West", [60, 70, 80]),
  ]

  static func file(_ rows: [(area: String, counts: [Int])] = rows, word: String = "Total") -> String
  {
    var lines = ["area,within,year,need,count,people"]
    func add(_ area: String, _ within: String, _ counts: [Int]) {
      for (need, count) in zip(["Abuse", "Neglect", "Other"], counts) {
        lines.append("\(area),\(within),2024,\(need),\(count),10000")
      }
      lines.append("\(area),\(within),2024,\(word),\(counts.reduce(0, +)),10000")
    }
    add("Shire", "", (0..<3).map { need in rows.reduce(0) { $0 + $1.counts[need] } })
    for row in rows { add(row.area, "Shire", row.counts) }
    return lines.joined(separator: "\n") + "\n"
  }

  static func report(
    _ file: String = file(), _ settings: String = settings, words: String = words
  ) -> [String: String] {
    [
      "index.md": "+++\ntitle = \"Home\"\n\n\(settings)\n+++\n\n\(words)\n", "counts.csv": file,
    ]
  }

  static let words = """
    {{{study.html.counts}}} {{{study.html.hidden}}} {{{study.html.averages}}}
    {{#study.tables}}[{{name}}]({{path}}) {{/study.tables}}
    {{study.disclosure.hidden}} of {{study.disclosure.counts}} {{#study.account}}{{.}} {{/study.account}}
    """

  static func files(_ file: String = file(), _ settings: String = settings) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: report(file, settings, words: "{{study.areas}}").map {
        ("content/\($0)", $1)
      })
  }
}

@Suite("Studies of counts") struct CountsChapterTests {
  private func table(_ name: String, _ desk: Desk) throws -> [[String]] {
    try desk.page("index-study/\(name).csv").split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The published counts by area and need.
  private func counts(_ desk: Desk) throws -> [[String]: String] {
    let rows = try table("counts", desk)
    let place = try #require(rows[0].firstIndex(of: "count"))
    return Dictionary(uniqueKeysWithValues: rows.dropFirst().map { ([$0[0], $0[3]], $0[place]) })
  }

  private func build(_ file: String, _ settings: String = SmallCounts.settings) throws -> Desk {
    let desk = try Desk(SmallCounts.report(file, settings), theme: nil)
    let run = desk.build("--single-file", desk.path("one.html"))
    #expect(run.exit == 0, "\(run.error)")
    return desk
  }

  @Test func `hide what is small, and show shares and rates of what is not`() throws {
    let desk = try build(SmallCounts.file())
    let counts = try counts(desk)
    for area in ["North", "South"] {
      for need in ["Abuse", "Neglect"] { #expect(counts[[area, need]] == "c") }
    }
    #expect(counts[["Shire", "Total"]] == "295")
    #expect(counts.values.filter { $0 == "c" }.count == 4)
    let rows = try table("counts", desk)
    #expect(
      rows[0] == [
        "area", "level", "year", "need", "count", "share", "share low", "share high", "population",
        "rate", "rate low", "rate high",
      ])
    let other = try #require(rows.first { $0[0] == "West" && $0[3] == "Other" })
    #expect(Double(other[5]) == (80.0 / 210 * 1e6).rounded() / 1e6)
    #expect(Double(other[9]) == 80)
    let hidden = try #require(rows.first { $0[0] == "North" && $0[3] == "Abuse" })
    #expect(hidden[5...] == ["c", "c", "c", "10000", "c", "c", "c"])
    #expect(
      try table("hidden", desk) == [
        ["level", "year", "counts", "hidden"], ["local", "2024", "16", "4"],
      ])
    #expect(try desk.page("index.html").contains("4 of 16"))
  }

  @Test func `have the same bytes whatever the hidden counts are`() throws {
    // All that is published agrees with these, too.
    let twin = [("North", [3, 4, 40]), ("South", [4, 3, 31]), ("West", [60, 70, 80])]
    let (one, two) = (try build(SmallCounts.file()), try build(SmallCounts.file(twin)))
    let (a, b) = (try one.site(), try two.site())
    #expect(a.keys.sorted() == b.keys.sorted())
    for (path, bytes) in a { #expect(b[path] == bytes, "\(path)") }
    #expect(try one.folder.bytes("one.html") == two.folder.bytes("one.html"))
    #expect(try one.page("manifest.json").contains("\"content/counts.csv\", \"withheld\": true}"))
  }

  @Test func `have the same bytes whatever rounding takes away`() throws {
    let settings = SmallCounts.settings + "\ndisclosure = \"nhs-hes\""
    let rows = [("North", [2, 5, 41]), ("South", [5, 2, 31]), ("West", [60, 70, 79])]
    let twin = [("North", [3, 4, 42]), ("South", [4, 3, 31]), ("West", [60, 70, 79])]
    let one = try build(SmallCounts.file(rows), settings).site()
    let two = try build(SmallCounts.file(twin), settings).site()
    #expect(one == two)
  }

  @Test(arguments: [
    [[2, 5, 40], [5, 2, 31], [60, 70, 80]], [[1, 20, 40], [25, 30, 31], [60, 70, 80]],
    [[3, 0, 9], [7, 8, 2], [12, 6, 6]], [[0, 0, 4], [5, 5, 5], [30, 1, 9]],
  ])
  func `no hidden count can be found by trying all that agree`(values: [[Int]]) throws {
    let rows = zip(["North", "South", "West"], values).map { ($0, $1) }
    let counts = try counts(try build(SmallCounts.file(rows)))
    let areas = ["North", "South", "West", "Shire"]
    let needs = ["Abuse", "Neglect", "Other", "Total"]
    let cells = areas.flatMap { area in needs.map { counts[[area, $0]].flatMap(Int.init) } }
    var trial = Trial(cells)
    trial.run(from: 0)
    for (place, cell) in cells.enumerated() where cell == nil {
      let found = trial.found[place]
      #expect((found.max() ?? 0) - (found.min() ?? 0) >= 4, "\(place)")
      #expect(
        found.contains(
          (values + [[0, 1, 2].map { need in values.reduce(0) { $0 + $1[need] } }])
            .flatMap { $0 + [$0.reduce(0, +)] }[place]))
    }
  }

  /// All tables of four rows and columns that agree with what is shown, whose last are the sums of the
  /// others.
  private struct Trial {
    private var cells: [Int?]
    private let open: [Int]
    private(set) var found: [Set<Int>]

    init(_ cells: [Int?]) {
      self.cells = cells
      open = cells.indices.filter { cells[$0] == nil }
      found = cells.map { _ in [] }
    }

    private static let lines: [[Int]] =
      (0..<4).map { row in (0..<4).map { row * 4 + $0 } }
      + (0..<4).map { column in (0..<4).map { $0 * 4 + column } }

    /// Whether a line can still add up.
    private func agrees(_ line: [Int]) -> Bool {
      let parts = line.dropLast().compactMap { cells[$0] }
      let sum = parts.reduce(0, +)
      guard let total = cells[line[3]] else { return true }
      return parts.count == 3 ? sum == total : sum <= total
    }

    mutating func run(from place: Int) {
      guard place < open.count else {
        for cell in open { found[cell].insert(cells[cell] ?? 0) }
        return
      }
      let cell = open[place]
      for value in 0...40 {
        cells[cell] = value
        if Self.lines.allSatisfy({ !$0.contains(cell) || agrees($0) }) { run(from: place + 1) }
      }
      cells[cell] = nil
    }
  }

  @Test func `add the totals that are missing, and know those that are there by their word`() throws
  {
    let given = SmallCounts.file(word: "ALL")
    let bare = given.split(separator: "\n").filter { !$0.contains("ALL") && !$0.hasPrefix("Shire") }
      .joined(separator: "\n")
    let settings = SmallCounts.settings + "\ntotals = \"added\""
    #expect(try counts(build(given))[["Shire", "ALL"]] == "295")
    let added = try counts(build(bare, settings))
    #expect(added[["Shire", "Total"]] == "295" && added[["Shire", "Abuse"]] == "67")
    #expect(try counts(build(bare))[["North", "Total"]] == nil)
  }

  @Test func `round by the level of areas`() throws {
    let settings = SmallCounts.settings + "\nlevel = \"level\""
    let file = SmallCounts.file().split(separator: "\n").map { line in
      line.hasPrefix("area")
        ? line + ",level" : line + (line.hasPrefix("Shire") ? ",Regional" : ",LA")
    }
    let counts = try counts(build(file.joined(separator: "\n"), settings))
    #expect(counts[["Shire", "Total"]] == "300")
    #expect(counts[["West", "Total"]] == "210")
  }

  @Test func `give averages of enough areas only`() throws {
    let three = try table("averages", build(SmallCounts.file()))
    #expect(
      three[0] == [
        "year", "need", "areas", "areas with a share", "mean share", "areas with a rate",
        "mean rate",
      ])
    // Two of the three are hidden.
    #expect(three[2][0...3] == ["2024", "Abuse", "3", "1"] && three[2][4] == "z")
    #expect(three[4][1] == "Other" && Double(three[4][6]) == 50.3333)
  }
}

@Suite("Studies of counts whose data are not right") struct CountsFileTests {
  private static func mistake(
    _ name: String, _ old: String, _ new: String, settings: String = "", says: String
  ) -> Mistake {
    Mistake(
      name,
      SmallCounts.files(
        SmallCounts.file().replacing(old, with: new), SmallCounts.settings + settings), says: says)
  }

  @Test(arguments: [
    mistake(
      "a total that is not the sum of its parts", "West,Shire,2024,Total,210",
      "West,Shire,2024,Total,211",
      says: """
        content/counts.csv: error: line 17 is not the sum of its parts on lines 14, 15, 16 [study-counts-sum]
        hint: a part may be missing, or stand there for more than one year or area
        """),
    mistake(
      "a row that is there twice", "South,Shire,2024,Neglect", "South,Shire,2024,Abuse",
      says: "content/counts.csv: error: line 11 counts the same as line 10 [study-counts]"),
    mistake(
      "a count that is none", "2024,Abuse,60", "2024,Abuse,c",
      says: """
        content/counts.csv: error: line 14 has no whole number of people in the column “count” [study-counts]
        """),
    mistake(
      "a row without a category", "2024,Abuse,60", "2024,,60",
      says: "content/counts.csv: error: line 14 has nothing in the column “need” [study-counts]"),
    mistake(
      "areas within each other", "Shire,,", "Shire,West,",
      says: "content/counts.csv: error: an area is within one that is within it [study-counts]"),
    mistake(
      "a row that is cut off", "2024,Other,80,10000\n", "2024,Other,80\n",
      says:
        "content/counts.csv: error: line 16 cannot be read as comma-separated values [study-counts]"
    ),
    mistake(
      "a share of what is no dimension", "", "", settings: "\nshare = \"needs\"",
      says: """
        content/index.md:12:9: error: “needs” is none of the dimensions [study-settings]
          12 │ share = "needs"
             │         ^^^^^^^
        hint: did you mean “need”?
        """),
    mistake(
      "a figure of what is not published", "", "",
      settings:
        "\n[figures.a]\nchart = \"bar\"\ndata = \"counts.csv\"\nname = \"area\"\nvalue = \"count\"",
      says: """
        content/index.md:14:8: error: “counts.csv” is about people, and is read but not published [link-confidential]
          14 │ data = "counts.csv"
             │        ^^^^^^^^^^^^
        hint: take a table that its study makes of it
        """),
  ])
  func `are told of by their line, and never shown`(mistake: Mistake) throws {
    try mistake.expect()
  }

  @Test func `no page may lead to them`() throws {
    let desk = try Desk(SmallCounts.report(words: "[counts](counts.csv)"))
    let run = desk.build()
    #expect(run.exit == 1)
    #expect(run.error.contains("[link-confidential]"))
  }
}
