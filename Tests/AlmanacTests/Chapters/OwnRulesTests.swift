import TestSupport
import Testing

@Suite("Rules of disclosure control") struct OwnRulesTests {
  static let words =
    "{{study.disclosure.name}}: {{#study.disclosure.words}}{{.}} {{/study.disclosure.words}}"

  private func flows(_ desk: Desk) throws -> [[String]] {
    try desk.page("index-study/flows.csv").split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  private func desk(
    _ rules: String, configuration: String = "", log: String = SmallFlow.log
  ) throws -> Desk {
    try Desk(
      SmallFlow.report(
        log, SmallFlow.unjudged + "\n" + rules, words: Self.words,
        with: ["almanac.toml": "title = \"Report\"\n\(configuration)\n"]))
  }

  @Test(arguments: [
    ("disclosure = \"nhs-hes\"", 5, 1...7, "nhs-hes"),
    ("disclosure = \"ohid\"", 5, 1...7, "ohid"),
    (
      "disclosure = { preset = \"dfe-cin\", hide = [1, 9], round = 10 }", 10, 1...9,
      "dfe-cin, with changes"
    ),
    (
      "[study.disclosure]\nname = \"ours\"\nhide = [1, 3]\nround = 3\nfewest = 20", 3, 1...3, "ours"
    ),
  ])
  func `round what is shown, and shares are of rounded counts`(
    rules: String, base: Int, hidden: ClosedRange<Int>, name: String
  ) throws {
    let desk = try desk(rules)
    let run = desk.build()
    #expect(run.exit == 0, "\(run.error)")
    let page = try desk.page("index.html")
    #expect(page.contains("\(name): Counts"))
    #expect(
      page.contains("from \(hidden.lowerBound) to \(hidden.upperBound) are not shown"), "\(page)")
    #expect(page.contains("that are shown are rounded to the nearest \(base)."))
    #expect(page.contains("Percentages and rates are worked out from counts as they are shown."))
    let ways = try flows(desk)
    let shown = ways.compactMap { Int($0[2]) }
    #expect(!shown.isEmpty && shown.allSatisfy { $0 % base == 0 })
    #expect(ways.contains { $0[2] == "c" })
    // Each share is of the ways from its step whose numbers are shown.
    for way in ways {
      guard let count = Double(way[2]), let share = Double(way[3]) else { continue }
      let all = ways.filter { $0[0] == way[0] }.compactMap { Double($0[2]) }.reduce(0, +)
      #expect(abs(share - count / all) < 1e-5, "\(way)")
    }
  }

  @Test func `one’s own hide what they say`() throws {
    let all = try desk("disclosure = { hide = [1, 1], protection = 1 }")
    #expect(all.build().exit == 0)
    #expect(try flows(all).contains { $0[0...2] == ["Referral", "No further action", "2"] })
    let few = try desk("disclosure = { hide = [1, 50] }")
    #expect(few.build().exit == 0)
    #expect(try flows(few).compactMap { Int($0[2]) }.allSatisfy { $0 > 50 || $0 == 0 })
  }

  @Test func `those of the report hold on every page that has none of its own`() throws {
    let house = "[disclosure]\npreset = \"nhs-hes\"\nname = \"house\"\nprotection = 2"
    let report = try desk("", configuration: house)
    #expect(report.build().exit == 0)
    #expect(try report.page("index.html").contains("house: Counts"))
    let own = try desk("disclosure = \"dfe-cla\"", configuration: house)
    #expect(own.build().exit == 0)
    #expect(try own.page("index.html").contains("dfe-cla: Counts"))
  }

  private static func mistake(_ name: String, _ line: String, says: String) -> Mistake {
    Mistake(name, SmallFlow.files(SmallFlow.log, SmallFlow.settings + "\n" + line), says: says)
  }

  @Test(arguments: [
    mistake(
      "a setting that nobody knows", "disclosure = { hides = [1, 5] }",
      says: """
        content/index.md:9:16: error: there is no setting “hides” [setting-unknown]
          9 │ disclosure = { hides = [1, 5] }
            │                ^^^^^
        hint: did you mean “hide”?
        """),
    mistake(
      "a range that ends before it begins", "disclosure = { hide = [5, 1] }",
      says: """
        content/index.md:9:23: error: “hide” must be the least and the greatest count [setting-kind]
          9 │ disclosure = { hide = [5, 1] }
            │                       ^^^^^^
        hint: such as [1, 5]
        """),
    mistake(
      "more protection than there can be",
      "disclosure = { preset = \"ohid\", hide = [1, 3], protection = 4 }",
      says: """
        content/index.md:9:14: error: a hidden count is known to be one of 3, and cannot be left as one of 5 [disclosure-impossible]
          9 │ disclosure = { preset = "ohid", hide = [1, 3], protection = 4 }
            │              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: hide a wider range of counts, or ask for less protection
        """),
    mistake(
      "something else than a name or a table", "disclosure = 5",
      says: """
        content/index.md:9:14: error: “disclosure” must be one of "dfe-cin", "dfe-cla", "nhs-hes", "ohid", not a whole number [setting-kind]
          9 │ disclosure = 5
            │              ^
        """),
  ])
  func `are told of at their place if they are wrong`(mistake: Mistake) throws {
    try mistake.expect()
  }
}

@Suite(
  "Rules of disclosure control on a larger log", .enabled(if: Shared.exists("data/front-door")))
struct OwnRulesOnLogTests {
  @Test(arguments: ["\"nhs-hes\"", "\"ohid\"", "{ hide = [1, 9], round = 5 }", "{ hide = [1, 2] }"])
  func `build, and the audit passes`(rules: String) throws {
    let settings = """
      [study]
      kind = "flow"
      data = "events.csv"
      disclosure = \(rules)
      [study.columns]
      journey = "case"
      [[study.dimensions]]
      name = "sex"
      """
    let log = String(decoding: try Shared.bytes("data/front-door/events.csv"), as: UTF8.self)
    let desk = try Desk(SmallFlow.report(log, settings))
    let run = desk.build()
    #expect(run.exit == 0, "\(run.error)")
  }
}
