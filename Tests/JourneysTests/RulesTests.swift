import Diagnostics
import England
import Journeys
import Testing

@Suite("Journeys found by rule") struct RulesTests {
  /// The routes of all journeys, as `Contact > Referral`, in alphabetical order.
  private func routes(_ text: String, _ rules: JourneyRules = .frontDoor) throws -> [String] {
    let counts = try JourneyCounts(EventLog(text), rules: rules)
    return counts.everyone.routes.flatMap { route in
      Array(
        repeating: route.activities.map { counts.activities[$0] }.joined(separator: " > "),
        count: route.count)
    }.sorted()
  }

  @Test func `steps of one day are taken in the order of stages`() throws {
    #expect(
      try routes("1 Assessment 2024-01-01; 1 Referral 2024-01-01; 1 Contact 2024-01-01")
        == ["Contact > Referral > Assessment"])
  }

  @Test func `a contact begins a journey, and the referral it led to carries it on`() throws {
    #expect(
      try routes(
        "1 Contact 2024-01-01; 1 Referral 2024-01-03; 1 Contact 2024-02-01; 1 Referral 2024-02-02")
        == ["Contact > Referral", "Contact > Referral"])
  }

  @Test func `a referral long after a contact is another journey`() throws {
    let text = "1 Contact 2024-01-01; 1 Referral 2024-02-16"
    #expect(try routes(text) == ["Contact", "Referral"])
    #expect(try routes("1 Contact 2024-01-01; 1 Referral 2024-02-15") == ["Contact > Referral"])
  }

  @Test func `a contact about a child with a plan is a journey of its own, and the plan goes on`()
    throws
  {
    #expect(
      try routes(
        """
        1 Referral 2024-01-01; 1 Assessment 2024-01-02; 1 Child_in_need_plan 2024-02-01 …
        1 Contact 2024-03-01; 1 No_further_action 2024-03-01
        1 Section_47 2024-05-01; 1 Closed 2024-09-01
        """) == [
          "Contact > No further action",
          "Referral > Assessment > Child in need plan > Section 47 > Closed",
        ])
  }

  @Test func `what follows after an ending has a journey of its own`() throws {
    #expect(
      try routes("1 Contact 2024-01-01; 1 No_further_action 2024-01-01; 1 Early_help 2024-01-09")
        == ["Contact > No further action", "Early help"])
  }

  @Test func `an ending when all have ended belongs to the latest`() throws {
    #expect(
      try routes("1 Referral 2024-01-01; 1 No_further_action 2024-01-01; 1 Closed 2024-01-09")
        == ["Referral > No further action > Closed"])
  }

  @Test func `a journey of which nothing is heard for long is over`() throws {
    let text = "1 Referral 2020-01-01; 1 Child_in_need_plan 2020-02-01 2020-03-01; "
    #expect(
      try routes(text + "1 Section_47 2021-03-01")
        == ["Referral > Child in need plan > Section 47"])
    #expect(
      try routes(text + "1 Section_47 2021-03-02") == [
        "Referral > Child in need plan", "Section 47",
      ])
  }

  @Test func `a plan that soon gives way to another is a bridge`() throws {
    let text =
      "1 Referral 2024-01-01; 1 Child_in_need_plan 2024-02-01; 1 Section_47 2024-03-01; "
    #expect(
      try routes(text + "1 Looked_after 2024-04-11") == ["Referral > Section 47 > Looked after"])
    #expect(
      try routes(text + "1 Looked_after 2024-04-12")
        == ["Referral > Child in need plan > Section 47 > Looked after"])
    var rules = JourneyRules.frontDoor
    rules.bridge = nil
    #expect(
      try routes(text + "1 Looked_after 2024-04-11", rules)
        == ["Referral > Child in need plan > Section 47 > Looked after"])
  }

  @Test func `without rules all events of a child are one journey`() throws {
    #expect(
      try routes("1 B 2024-01-02; 1 A 2024-01-01; 2 A 2024-01-01; 1 A 2024-01-02", JourneyRules())
        == ["A", "A > B > A"])
  }

  @Test func `each time through is numbered, and returns are told`() throws {
    let counts = try JourneyCounts(
      EventLog(
        """
        1 Contact 2024-01-01; 1 No_further_action 2024-01-03
        1 Contact 2024-02-02; 1 No_further_action 2024-02-02
        1 Contact 2024-02-12
        """), rules: .frontDoor)
    let returns = counts.everyone.returns
    #expect(returns.map(\.pass) == [2, 3] && returns.map(\.days.median) == [30, 10])
    #expect(returns.allSatisfy { counts.activities[$0.from] == "No further action" })
  }

  @Test func `a journey is open until it is closed or all steps have ended`() throws {
    func open(_ text: String) throws -> Int {
      try JourneyCounts(EventLog(text), rules: .frontDoor).everyone.open
    }
    #expect(try open("1 Referral 2024-01-01; 1 Assessment 2024-01-02 …") == 1)
    #expect(try open("1 Referral 2024-01-01; 1 Assessment 2024-01-02 2024-02-02") == 0)
    #expect(try open("1 Referral 2024-01-01 …; 1 Closed 2024-01-02") == 0)
  }

  @Test func `one child of twenty thousand events takes no longer than many`() throws {
    var log = EventLog()
    log.activities = ["Contact", "Child in need plan", "Section 47"]
    let count = 20_000
    log.children = Array(repeating: 0, count: count)
    log.activity = (0..<Int32(count)).map { $0 % 3 }
    log.start = (0..<Int32(count)).map { 20_000 - $0 / 50 }
    log.end = log.start
    let counts = try JourneyCounts(log, rules: .frontDoor)
    #expect(counts.everyone.children == 1)
    #expect(counts.everyone.events <= count)
  }

  @Test func `assessments are in time within 45 working days of the referral`() throws {
    func tally(_ end: String, extract: String? = nil) throws -> [Int] {
      let counts = try JourneyCounts(
        EventLog("1 Referral 2024-03-27; 1 Assessment 2024-03-28 \(end)"), rules: .frontDoor,
        extract: extract.flatMap { Day($0) })
      let all = counts.everyone.timeliness[0].months
      return all.reduce(into: [0, 0, 0]) { sums, month in
        sums[0] += month.within
        sums[1] += month.known
        sums[2] += month.pending
      }
    }
    #expect(try tally("2024-06-04") == [1, 1, 0])
    #expect(try tally("2024-06-05") == [0, 1, 0])
    #expect(try tally("…", extract: "2024-06-04") == [0, 0, 1])
    #expect(try tally("…", extract: "2024-06-05") == [0, 1, 0])
  }

  @Test func `conferences are in time within 15 working days of the enquiry`() throws {
    func tally(_ text: String) throws -> [Int] {
      let counts = try JourneyCounts(EventLog(text), rules: .frontDoor)
      let all = counts.everyone.timeliness[1].months
      return all.reduce(into: [0, 0, 0]) { sums, month in
        sums[0] += month.within
        sums[1] += month.known
        sums[2] += month.pending
      }
    }
    let start = "1 Referral 2024-07-01; 1 Section_47 2024-07-01 "
    #expect(try tally(start + "2024-07-05; 1 Initial_conference 2024-07-22") == [1, 1, 0])
    #expect(try tally(start + "2024-07-05; 1 Initial_conference 2024-07-23") == [0, 1, 0])
    #expect(try tally(start + "2024-07-05") == [0, 0, 0])
    #expect(try tally(start + "…") == [0, 0, 1])
  }

  @Test func `a referral within 12 months of another is one again`() throws {
    let counts = try JourneyCounts(
      EventLog(
        """
        1 Referral 2022-03-01; 2 Referral 2023-01-01
        1 Referral 2023-03-01; 1 Referral 2024-03-02; 2 Referral 2023-02-01
        """), rules: .frontDoor)
    let months = counts.everyone.timeliness[2].months
    func tally(_ key: KeyPath<JourneyCounts.Timeliness.Tally, Int>) -> Int {
      months.reduce(0) { $0 + $1[keyPath: key] }
    }
    // The first of child 1 and the first of child 2 may have had one before the log begins.
    #expect(tally(\.within) == 2 && tally(\.known) == 3 && tally(\.pending) == 2)
  }

  @Test func `ages stand in bands, and what is no age is not known`() throws {
    var log = EventLog("1 A 2024-01-01; 2 A 2024-01-01; 3 A 2024-01-01; 4 A 2024-01-01")
    log.attributes = [EventLog.Attribute("age", values: ["", "-1", "17", "no"])]
    log.codes = [[1, 2, 3, 0]]
    let counts = try JourneyCounts(
      log, rules: JourneyRules(), dimensions: JourneyDimension.standard(["age"]))
    #expect(counts.dimensions.map(\.name) == ["age", "year"])
    #expect(counts.slices.map(\.value) == ["", "Unborn", "16–17", "", "2023–24"])
    #expect(counts.slices.map(\.cases) == [4, 1, 1, 2, 4])
  }

  @Test func `a dimension that the log does not have is not known of anyone`() throws {
    let counts = try JourneyCounts(
      EventLog("1 A 2024-01-01; 2 A 2024-01-01"), rules: JourneyRules(),
      dimensions: [JourneyDimension("team", .attribute("team"))])
    #expect(counts.slices.map(\.value) == ["", ""] && counts.slices.map(\.cases) == [2, 2])
  }

  @Test func `a log without events has no journeys`() throws {
    let counts = try JourneyCounts(EventLog(), rules: .frontDoor)
    #expect(counts.everyone.cases == 0 && counts.everyone.routes.isEmpty)
  }

  @Test func `more ways than anyone could look at are refused`() {
    var log = EventLog()
    log.activities = (0..<320).map { "A\($0)" }
    // Every activity after every other.
    let steps = (0..<320).flatMap { from in (0..<320).flatMap { [Int32(from), Int32($0)] } }
    log.activity = steps
    log.children = steps.indices.map { Int32($0 / 2) }
    log.start = steps.map { _ in 20_000 }
    log.end = log.start
    let error = #expect(throws: Diagnostic.self) {
      try JourneyCounts(log, rules: JourneyRules())
    }
    #expect(error?.message == "there are more than 100000 ways from one activity to another")
  }
}
