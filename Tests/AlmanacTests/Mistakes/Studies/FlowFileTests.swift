import Testing

/// A report with a small log of events.
enum SmallFlow {
  static let settings = """
    [study]
    kind = "flow"
    authority = "A council"
    data = "events.csv"
    exchange = "exchange"
    """

  /// Without assessments in time: what these tell would hide nearly all of so few.
  static let unjudged = settings + "\nparts = { assessment = \"None here\" }"

  /// Journeys of which more than enough go each way, and two that go a way of their own.
  static let log: String = {
    var rows = ["child,activity,start,end,team,sex"]
    func add(_ count: Int, _ team: String, _ steps: [String]) {
      for number in 0..<count {
        let child = "XK\(rows.count)Q\(number)"
        for (day, step) in steps.enumerated() {
          let date = "2023-0\(1 + number % 9)-1\(day)"
          rows.append("\(child),\(step),\(date),\(date),\(team),\(number % 2 == 0 ? "F" : "M")")
        }
      }
    }
    add(40, "North", ["Contact", "No further action"])
    add(30, "North", ["Contact", "Referral", "Assessment", "Closed after assessment"])
    add(50, "South", ["Contact", "No further action"])
    add(20, "South", ["Contact", "Referral", "Assessment", "Closed after assessment"])
    add(2, "South", ["Contact", "Referral", "No further action"])
    return rows.joined(separator: "\n") + "\n"
  }()

  static func report(
    _ log: String = log, _ settings: String = unjudged, words: String = "{{study.journeys}}",
    with files: [String: String] = [:]
  ) -> [String: String] {
    [
      "index.md": "+++\ntitle = \"Home\"\n\n\(settings)\n+++\n\n\(words)\n", "events.csv": log,
    ].merging(files) { $1 }
  }

  /// The same by the paths from the folder of the report.
  static func files(
    _ log: String = log, _ settings: String = settings, words: String = "{{study.journeys}}"
  ) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: report(log, settings, words: words).map { ("content/\($0)", $1) })
  }
}

@Suite("Studies of journeys whose data are not right") struct FlowFileTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "no such file",
      SmallFlow.files("child\n", SmallFlow.settings.replacing("events", with: "event")),
      says: """
        content/index.md:7:8: error: there is no file “event.csv” [data-missing]
          7 │ data = "event.csv"
            │        ^^^^^^^^^^^
        hint: did you mean “events.csv”?
        """),
    Mistake(
      "a day that is none",
      SmallFlow.files(
        SmallFlow.log, SmallFlow.settings + "\nextract = \"31st March\""),
      says: """
        content/index.md:9:11: error: “31st March” is not a day [study-settings]
          9 │ extract = "31st March"
            │           ^^^^^^^^^^^^
        hint: write it like 2024-03-31
        """),
    Mistake(
      "a link to the data", SmallFlow.files(words: "[The data](events.csv)"),
      says: """
        content/index.md:11:12: error: “events.csv” is about people, and is read but not published [link-confidential]
          11 │ [The data](events.csv)
             │            ^^^^^^^^^^
        hint: link to a table that the study makes of it
        """),
    Mistake(
      "rules of disclosure that nobody knows",
      SmallFlow.files(SmallFlow.log, SmallFlow.settings + "\ndisclosure = \"dfe-sin\""),
      says: """
        content/index.md:9:14: error: “disclosure” cannot be “dfe-sin” [setting-choice]
          9 │ disclosure = "dfe-sin"
            │              ^^^^^^^^^
        hint: did you mean “dfe-cin”?
        """),
  ]

  @Test(arguments: mistakes) func `are told of`(mistake: Mistake) throws { try mistake.expect() }

  @Test func `never repeat what stands in a cell`() throws {
    let log = "child,activity,start,end\nSECRET7,Contact,Alice Smith,2023-01-01\n"
    let run = try Desk(SmallFlow.report(log)).check()
    #expect(run.exit == 1)
    #expect(!run.error.contains("SECRET7") && !run.error.contains("Alice"), "\(run.error)")
    #expect(run.error.contains("journeys-unreadable-row"))
    let lenient = try Desk(
      SmallFlow.report(
        SmallFlow.log + "SECRET7,Contact,Alice Smith,2023-01-01,North,F\n",
        SmallFlow.settings + "\ninvalid = \"left-out\"",
        words: "{{#study.account}}{{.}} {{/study.account}}"))
    let built = lenient.build()
    #expect(built.exit == 0, "\(built.error)")
    #expect(built.error.contains("warning") && !built.error.contains("Alice"))
    #expect(try lenient.page("index.html").contains("1 of its rows could not be read"))
  }
}
