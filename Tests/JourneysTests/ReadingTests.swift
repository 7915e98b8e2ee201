import Diagnostics
import England
import Journeys
import TestSupport
import Testing

@Suite("Reading event logs") struct ReadingTests {
  private func read(
    _ text: String, chunk: Int = .max, allowsInvalidRows: Bool = false,
    limits: EventLogReader.Limits = .init()
  ) throws -> (log: EventLog, problems: [Diagnostic], count: Int) {
    var rest = Array(text.utf8)[...]
    var reader = EventLogReader(
      "log.csv", limits: limits, allowsInvalidRows: allowsInvalidRows
    ) { () throws(Diagnostic) in
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(chunk) }
      return Array(rest.prefix(chunk))
    }
    var log = EventLog()
    while let batch = try reader.next() {
      log.activities = batch.activities
      log.attributes = batch.attributes
      log.children += batch.children
      log.cases += batch.cases
      log.activity += batch.activity
      log.start += batch.start
      log.end += batch.end
      if log.codes.isEmpty { log.codes = batch.codes.map { _ in [] } }
      for index in log.codes.indices { log.codes[index] += batch.codes[index] }
    }
    return (log, reader.problems, reader.problemCount)
  }

  private func days(_ texts: String...) -> [Int32] { texts.compactMap { Day($0)?.number } }

  private let plain = """
    child,activity,start,end,team
    A-1,Contact,2024-03-31,2024-03-31,North
    B-2,Contact,2024-04-01,,South
    A-1,Referral,2024-04-02,2024-05-01,

    """

  @Test func `children, activities and values are numbered as they appear`() throws {
    let (log, _, _) = try read(plain)
    #expect(log.children == [0, 1, 0])
    #expect(log.activities == ["Contact", "Referral"] && log.activity == [0, 0, 1])
    #expect(log.attributes == [EventLog.Attribute("team", values: ["", "North", "South"])])
    #expect(log.codes == [[1, 2, 0]])
    #expect(log.start == days("2024-03-31", "2024-04-01", "2024-04-02"))
    #expect(log.end == days("2024-03-31") + [EventLog.open] + days("2024-05-01"))
    #expect(log.cases.isEmpty)
  }

  @Test func `identifiers are handed on to search by, those of journeys too`() throws {
    let rows = """
      child,case,activity,start
      Ab 1,J-1,Contact,2024-01-01
      "C,2",J-1,Contact,2024-01-02
      """
    var chunks = [Array(rows.utf8)]
    var reader = EventLogReader("e.csv") { () throws(Diagnostic) in chunks.popLast() }
    while try reader.next() != nil {}
    #expect(String(decoding: reader.identifiers.bytes, as: UTF8.self) == "Ab 1C,2J-1")
    #expect(reader.identifiers.ends == [4, 7, 10])
    #expect("\(reader.identifiers)" == "3 identifiers")
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1000])
  func `it does not matter in which chunks a file comes`(chunk: Int) throws {
    let text = plain.replacing("\n", with: "\r\n").replacing("North", with: "\"Nor\"\"th, \r\nor\"")
    let (log, _, _) = try read(text, chunk: chunk)
    #expect(log.codes == [[1, 2, 0]])
    #expect(log.attributes[0].values == ["", "Nor\"th, \r\nor", "South"])
    #expect(log.children == [0, 1, 0] && log.end.count == 3)
  }

  @Test(arguments: [
    "2024-03-31", "31/03/2024", "31/3/2024", "2024-03-31 00:00:00", "2024-03-31T23:59:59.000Z",
    "31/03/2024 09:30", "2024-03-31 00:00:00+01:00", " 2024-03-31 ", "\"31/03/2024\"",
  ])
  func `days are read as people and programs write them`(text: String) throws {
    let (log, _, _) = try read("child,activity,start\nA,Contact,\(text)\n")
    #expect(log.start == days("2024-03-31") && log.end == log.start)
  }

  @Test(arguments: [
    "2024-3-31", "03/31/2024", "31-03-2024", "2024-02-30", "31/03/24", "2024-03-31x",
    "2024-03-31 x",
    "2024-03-31 25:00", "45382", "0000-01-01", "2024-03-31 10", "/03/2024", "٣١/03/2024",
  ])
  func `what is no day is told, and never repeated`(text: String) throws {
    let (log, problems, count) = try read(
      "child,activity,start\nA,Contact,\(text)\nB,Contact,2024-01-01\n", allowsInvalidRows: true)
    #expect(log.children.count == 1 && count == 1)
    let message = try #require(problems.first).description
    #expect(
      message == """
        log.csv: error: line 2: column “start”: expected a day; found a text of \(text.count) \
        characters [journeys-unreadable-row]
        """)
  }

  @Test func `the first row that cannot be read is an error`() {
    expectDiagnostic(
      """
      log.csv: error: line 3: event ends before it begins [journeys-unreadable-row]
      """
    ) {
      _ = try read(
        "child,activity,start,end\nA,Contact,2024-01-01,\nA,Referral,2024-01-02,2024-01-01\n")
    }
  }

  @Test(arguments: [
    ("A,Contact", "field count is 2; the header’s is 3"),
    (",Contact,2024-01-01", "column “child”: expected a child; cell is empty"),
    (
      "A, ,2024-01-01",
      "column “activity”: expected the short name of an activity; cell is empty"
    ),
    (
      "A,Con\"tact,2024-01-01",
      "a quotation mark stands within a field that has none round it"
    ),
    ("A,\"Con\"tact,2024-01-01", "a field goes on after the quotation mark that closes it"),
    ("A,Con\0tact,2024-01-01", "there is a NUL byte: this is no text"),
  ])
  func `rows that cannot be read are told by line, and the others go on`(
    row: String, message: String
  ) throws {
    let (log, problems, count) = try read(
      "child,activity,start\nB,Contact,2024-01-01\n\(row)\n\nC,Referral,2024-01-02\n",
      allowsInvalidRows: true)
    #expect(count == 1 && problems.map(\.message) == ["line 3: \(message)"])
    #expect(log.children.count == 2 && log.activities == ["Contact", "Referral"])
  }

  @Test(arguments: [
    ("", "file is empty"), ("activity,start\n", "there is no column “child”"),
    ("child,activity,strat\nA,Contact,2024-01-01", "there is no column “start”"),
    ("child,activity,start,Team,team\n", "columns 4 and 5 have the same name"),
  ])
  func `a header must name what is needed`(text: String, message: String) {
    let error = #expect(throws: Diagnostic.self) { try read(text) }
    #expect(error?.message == message)
  }

  @Test func `a log without a header is refused without repeating its first row`() {
    let error = #expect(throws: Diagnostic.self) { try read("Q7001,Contact,2024-01-01,Q7001\n") }
    #expect(error.map { !$0.description.contains("7001") } ?? false)
  }

  @Test func `names of columns may have capitals and spaces, and a byte order mark before`() throws
  {
    let (log, _, _) = try read("\u{FEFF} Child ,ACTIVITY,Start\nA,Contact,2024-01-01\n")
    #expect(log.children == [0])
  }

  @Test func `too many activities or values are refused`() {
    var limits = EventLogReader.Limits()
    limits.activities = 10
    limits.values = 20
    let many = (0..<11).map { "A,Activity \($0),2024-01-01,x" }.joined(separator: "\n")
    let activities = #expect(throws: Diagnostic.self) {
      try read("child,activity,start,note\n\(many)", limits: limits)
    }
    #expect(activities?.message == "there are more than 10 different activities")
    let notes = (0..<21).map { "A,Contact,2024-01-01,note \($0)" }.joined(separator: "\n")
    let values = #expect(throws: Diagnostic.self) {
      try read("child,activity,start,note\n\(notes)", limits: limits)
    }
    #expect(values?.message == "there are more than 20 different values in column “note”")
  }

  @Test func `a quotation mark that is never closed is found before all is taken for one field`() {
    var limits = EventLogReader.Limits()
    limits.row = 100_000
    let head = "child,activity,start\nA,\"Contact,2024-01-01\n"
    let long = head + String(repeating: "B,Contact,2024-01-01\n", count: 20_000)
    let error = #expect(throws: Diagnostic.self) { try read(long, chunk: 10_000, limits: limits) }
    #expect(error?.message == "row is longer than 100000 bytes")
    let short = #expect(throws: Diagnostic.self) { try read(head) }
    #expect(short?.message == "line 2: a quotation mark is never closed")
  }

  @Test func `no damage makes the reader stop or quote a child`() {
    for bytes in Mutations(of: [plain, plain.replacing("\n", with: "\r\n")], seed: 5) {
      do {
        let log = try EventLog(reading: "log.csv", bytes: bytes)
        #expect(log.children.count == log.count && log.codes.allSatisfy { $0.count == log.count })
      } catch {
        #expect(!error.description.contains("A-1") && !error.description.contains("B-2"))
      }
    }
  }
}
