import FoundationEssentials
import Journeys
import TestSupport
import Testing

@Suite("Studies of journeys") struct FlowChapterTests {
  /// The lines of a table of the front page’s study, split into cells.
  private func table(_ name: String, _ desk: Desk) throws -> [[String]] {
    try desk.page("index-study/\(name).csv").split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test func `count the ways, and hide those that few took`() throws {
    let desk = try Desk(SmallFlow.report())
    let run = desk.build()
    #expect(run.exit == 0, "\(run.error)")
    let ways = try table("flows", desk).dropFirst().map { Array($0.prefix(3)) }
    #expect(ways.contains(["Contact", "Referral", "52"]))
    // As many referrals as there are less those that go the other way are the two children.
    #expect(ways.contains(["Referral", "No further action", "c"]))
    #expect(ways.contains(["Referral", "Assessment", "c"]))
  }

  @Test func `are the same from events as from counts of them`() throws {
    var rules = JourneyRules.frontDoor
    rules.roles.assessment = "None here"
    let counts = try JourneyCounts(
      EventLog(reading: "events.csv", bytes: Array(SmallFlow.log.utf8)), rules: rules,
      dimensions: [
        JourneyDimension("year", .financialYear),
        JourneyDimension("team", .attribute("team"), hasMonths: true),
      ])
    let settings = """
      [[study.dimensions]]
      name = "year"
      [[study.dimensions]]
      name = "team"
      """
    let events = try Desk(SmallFlow.report(SmallFlow.log, SmallFlow.unjudged + "\n" + settings))
    #expect(events.build().exit == 0)
    let flows = try Desk(
      SmallFlow.report(
        String(decoding: counts.flows, as: UTF8.self),
        SmallFlow.unjudged + "\nform = \"flows\"\n" + settings))
    let run = flows.build()
    #expect(run.exit == 0, "\(run.error)")
    for name in [
      "flows", "views", "routes", "steps", "years", "slice-steps", "months",
      "timetable",
    ] {
      #expect(try table(name, flows) == table(name, events), "\(name)")
    }
  }

  @Test func `tell where journeys are without telling of few`() throws {
    let desk = try Desk(SmallFlow.report())
    #expect(desk.build().exit == 0)
    let rows = try table("timetable", desk)
    #expect(rows[0] == ["week", "step", "number", "share"])
    let numbers = try rows.dropFirst().map { try #require(Int($0[2]), "\($0)") }
    // Each is nothing, or of six and more; and each week has them all.
    #expect(numbers.allSatisfy { $0 == 0 || $0 >= 6 })
    let weeks = Dictionary(grouping: rows.dropFirst()) { $0[0] }
    let followed = weeks.mapValues { $0.reduce(0) { $0 + (Int($1[2]) ?? 0) } }
    #expect(followed["0"] == 111 || (followed["0"] ?? 0) > 100, "\(followed["0"] ?? 0)")
  }

  /// Of all journeys as many begin with a contact as the map has coming to it: the rest, which is four, is not
  /// to be worked out, neither so nor from the ways through the referral.
  @Test func `tell nothing of the few that begin elsewhere`() throws {
    let late = (0..<4).flatMap { child in
      ["Referral", "Assessment", "Closed after assessment"].enumerated().map { day, step in
        "LATE\(child),\(step),2023-05-1\(day),2023-05-1\(day),North,F"
      }
    }
    let settings = SmallFlow.unjudged + "\ncolumns = { child = \"child\" }\n"
    for rounding in ["", "disclosure = { round = 10 }\n"] {
      let desk = try Desk(
        SmallFlow.report(
          SmallFlow.log + late.joined(separator: "\n") + "\n",
          settings + rounding + "[[study.dimensions]]\nname = \"source\"\n",
          words: "journeys={{study.journeys}};"
        ).mapValues { $0.replacing("team,sex", with: "source,sex") })
      let run = desk.build()
      #expect(run.exit == 0, "\(run.error)")
      let ways = try table("flows", desk).dropFirst()
      func sum(_ from: (String) -> Bool, _ to: (String) -> Bool) -> Int? {
        ways.filter { from($0[0]) && to($0[1]) }.reduce(0 as Int?) { sum, way in
          sum.flatMap { sum in Int(way[2]).map { sum + $0 } }
        }
      }
      let isContact = { $0 == "Contact" }
      let sources = ["North", "South"]
      let page = try desk.page("index.html")
      let journeys = page.split(separator: "journeys=").last.flatMap {
        Int($0.prefix { $0.isNumber })
      }
      let begun = sum(sources.contains, isContact)
      let straight = sum(sources.contains) { $0 == "Referral" }
      let referred = sum(isContact) { $0 == "Referral" }
      let leaving = sum({ $0 == "Referral" }, { _ in true })
      for (whole, part) in [(journeys, begun), (leaving, referred)] {
        if let whole, let part { #expect(whole - part != 4, "\(whole) less \(part)") }
      }
      #expect(straight == nil || straight == 0, "\(straight ?? -1)")
      // With rounding the ways are there all the same.
      if !rounding.isEmpty { #expect(referred == 50, "\(ways)") }
    }
  }

  /// One child went a way of its own. Which team it was with stands in no byte: were it the other one,
  /// everything would be as it is.
  @Test func `tell nothing of a way that one child went`() throws {
    func site(_ team: String) throws -> [String: [UInt8]] {
      let steps = ["Contact", "Referral", "Section 47", "Looked after", "Closed after assessment"]
      let rows = steps.enumerated().map { day, step in
        "ONLY1,\(step),2023-02-1\(day),2023-02-1\(day),\(team),F\n"
      }
      let settings = "\ndisclosure = { round = 10 }\n[[study.dimensions]]\nname = \"team\"\n"
      let desk = try Desk(
        SmallFlow.report(
          SmallFlow.log + rows.joined(), SmallFlow.unjudged + settings,
          words: "{{#study.account}}{{.}} {{/study.account}}"))
      let run = desk.build()
      #expect(run.exit == 0, "\(run.error)")
      return try desk.site()
    }
    let (north, south) = (try site("North"), try site("South"))
    #expect(north.keys.contains("index-study/slice-steps.csv"))
    #expect(north.keys == south.keys)
    for (path, bytes) in north { #expect(south[path] == bytes, "\(path)") }
  }

  @Test func `round what is shown, so that no share is more than all`() throws {
    let settings = SmallFlow.unjudged + "\ndisclosure = { round = 10 }"
    let desk = try Desk(SmallFlow.report(SmallFlow.log, settings))
    let run = desk.build()
    #expect(run.exit == 0, "\(run.error)")
    let ways = try table("flows", desk).dropFirst()
    let numbers = ways.compactMap { Int($0[2]) }
    #expect(numbers.count >= 4 && numbers.allSatisfy { $0 % 10 == 0 }, "\(numbers)")
    #expect(ways.contains { Array($0.prefix(3)) == ["Referral", "No further action", "c"] })
    #expect(ways.compactMap { Double($0[3]) }.allSatisfy { (0...1).contains($0) })
  }

  @Test func `let no identifier reach any byte`() throws {
    let words = "{{#study.tables}}[{{name}}]({{path}}) {{/study.tables}}"
    let desk = try Desk(SmallFlow.report(words: words), theme: nil)
    let run = desk.build("--zip", desk.path("r.zip"), "--single-file", desk.path("r.html"))
    #expect(run.exit == 0, "\(run.error)")
    var files = try desk.site()
    files["r.html"] = try desk.folder.bytes("r.html")
    #expect(files.keys.contains("index-study/flows.csv"))
    // What is packed is opened by the press’s own search, which has tests of its own.
    for (path, bytes) in files where ![".xlsx", ".ods"].contains(where: path.hasSuffix) {
      #expect(bytes.firstRange(of: Array("XK".utf8)) == nil, "\(path)")
    }
  }

  @Test func `share what is published, and show others only to those who share`() throws {
    let north = try Desk(SmallFlow.report())
    #expect(north.run(["share", north.path("content"), "--templates"]).exit == 2)
    let made = north.run(["share", north.path("content")])
    #expect(made.exit == 0, "\(made.error)")
    #expect(
      made.output.hasPrefix("content/exchange/front-door-a-council.csv: what A council shares"))
    let own = try north.folder.text("content/exchange/front-door-a-council.csv")
    #expect(!own.contains("XK"))
    func other(_ name: String) -> String { own.replacing("A council", with: name) }
    let words = "{{#study.others}}{{count}} others{{/study.others}}"
    let files = [
      "exchange/front-door-b.csv": other("B council"),
      "exchange/front-door-c.csv": other("C council"),
    ]
    // Without one’s own there is nothing to see.
    let greedy = try Desk(SmallFlow.report(words: words, with: files))
    let refused = greedy.build()
    #expect(refused.exit == 0)
    #expect(
      refused.error.contains(
        "has not shared its own, so that others are not shown [flow-exchange-own]"))
    #expect(try !greedy.page("index.html").contains("2 others"))
    // Nor with one that is not of today.
    let old = try Desk(
      SmallFlow.report(
        words: words,
        with: files.merging([
          "exchange/front-door-a-council.csv": own.replacing(",52,", with: ",51,")
        ]) { $1 }))
    #expect(old.build().error.contains("is not of the data of today"))
    let fair = try Desk(
      SmallFlow.report(
        words: words, with: files.merging(["exchange/front-door-a-council.csv": own]) { $1 }))
    let run = fair.build()
    #expect(run.exit == 0 && run.error.isEmpty, "\(run.error)")
    #expect(try fair.page("index.html").contains("2 others"))
    let rows = try table("authorities", fair)
    #expect(Set(rows.dropFirst().map { $0[2] }) == ["A council", "B council", "C council"])
    // Two others are too few for a mean.
    let mean = try #require(rows[0].firstIndex(of: "mean of others"))
    #expect(rows.dropFirst().allSatisfy { $0[mean] == "z" || $0[mean].isEmpty })
  }

  @Test func `leave out what was counted by another recipe`() throws {
    let desk = try Desk(SmallFlow.report())
    #expect(desk.run(["share", desk.path("content")]).exit == 0)
    let own = try desk.folder.text("content/exchange/front-door-a-council.csv")
    let foreign = own.replacing("A council", with: "B council").replacing(
      "front-door-3-", with: "front-door-0-")
    try desk.folder.write(["content/exchange/front-door-b.csv": foreign])
    let run = desk.build()
    #expect(run.exit == 0)
    #expect(
      run.error.contains(
        "“B council” has counted by another recipe, and is left out [flow-exchange-recipe]"))
  }
}

/// The log that a process-mining library was run on.
@Suite("Journeys as another library counts them", .enabled(if: Shared.exists("data/front-door")))
struct FlowOracleTests {
  @Test func `are on the page what they are there, but for those that are hidden`() throws {
    let settings = """
      [study]
      kind = "flow"
      data = "events.csv"
      [study.columns]
      journey = "case"
      [[study.dimensions]]
      name = "sex"
      """
    let log = String(decoding: try Shared.bytes("data/front-door/events.csv"), as: UTF8.self)
    let desk = try Desk(SmallFlow.report(log, settings))
    let run = desk.build()
    #expect(run.exit == 0, "\(run.error)")
    let theirs = String(
      decoding: try Shared.bytes("data/front-door/directly_follows.csv"), as: UTF8.self
    )
    .split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
    let ours = try desk.page("index-study/flows.csv").split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    var (compared, hidden) = (0, 0)
    for way in theirs {
      let row = try #require(ours.first { $0[0] == way[0] && $0[1] == way[1] })
      if row[2] == "c" {
        hidden += 1
      } else {
        compared += 1
        #expect(row[2] == way[2])
        #expect(Double(row[4]) == Double(way[3]))
      }
    }
    #expect(compared >= 12)
    print("Front door: \(compared) ways as another library counts them, \(hidden) hidden")
  }
}
