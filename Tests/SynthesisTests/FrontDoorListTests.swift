import AnnexA
import England
import Journeys
import Synthesis
import Testing
import Workbook

/// The workbook and the log of the invented front door tell of the same children.
@Suite("The lists of the invented front door") struct FrontDoorListTests {
  static let children = 400
  static let extract = Day("2025-03-31")
  static let log = try? EventLog(
    reading: "events.csv", bytes: FrontDoorFiles(children: children).log.bytes)

  static func reading(isDirty: Bool) throws -> AnnexA.Reading {
    let file = FrontDoorFiles(children: children, isDirty: isDirty).workbook
    return AnnexA(extractDay: extract, allowsInvalidRows: isDirty)
      .read(try Workbook(file.name, bytes: file.bytes))
  }

  /// The events of each child, without saying which child it is.
  static func lives(_ log: EventLog) -> [[String]] {
    var lives: [Int32: [String]] = [:]
    for row in 0..<log.count {
      let activity = log.activities[Int(log.activity[row])]
      lives[log.children[row], default: []].append(
        "\(log.start[row]) \(activity) \(log.end[row])")
    }
    return lives.values.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test func `are read without a problem, and give the events of the log`() throws {
    let reading = try Self.reading(isDirty: false)
    #expect(reading.problems.map(\.message) == [])
    let (log, lists) = (try #require(Self.log), try #require(reading.log))
    #expect(Self.lives(lists) == Self.lives(log))
    #expect(reading.account.children == Self.children)
  }

  @Test func `give the journeys of the log, as often and as long`() throws {
    let log = try #require(Self.log)
    let lists = try #require(try Self.reading(isDirty: false).log)
    var rules = JourneyRules.frontDoor
    rules.bridge = nil
    let stated = try JourneyCounts(log, rules: rules, extract: Self.extract)
    let found = try JourneyCounts(lists, rules: rules, extract: Self.extract)
    #expect(found.everyone.cases == stated.everyone.cases)
    #expect(Self.ways(found) == Self.ways(stated))
  }

  /// The ways by name, with how many days each took.
  static func ways(_ counts: JourneyCounts) -> [String: DayCounts] {
    let ways = counts.everyone.ways.map {
      ("\(counts.activities[$0.from]), \(counts.activities[$0.to])", $0.days)
    }
    return Dictionary(uniqueKeysWithValues: ways)
  }

  @Test func `lose no journey by dirt, of which all is told`() throws {
    let (clean, dirty) = (try Self.reading(isDirty: false), try Self.reading(isDirty: true))
    #expect(Self.lives(try #require(dirty.log)) == Self.lives(try #require(clean.log)))
    let told = Set(dirty.problems.map(\.rule))
    #expect(
      told == [
        .listRepeated, .sheetUnknown, .columnMissing, .columnRepeated, .columnUnknown, .child,
        .dayNeeded, .day, .dayImplausible, .dayAfterExtract, .endAfterExtract, .endBeforeStart,
        .formula, .birthDiffers, .sexDiffers, .code, .count, .words, .rowRepeated,
      ])
    #expect(dirty.account.lists.contains { $0.headingsRepeated > 0 })
  }

  @Test func `that are dirty are refused if nobody allows rows to be left out`() throws {
    let file = FrontDoorFiles(children: 50, isDirty: true).workbook
    let reading = AnnexA(extractDay: Self.extract)
      .read(try Workbook(file.name, bytes: file.bytes))
    #expect(reading.log == nil)
    #expect(reading.account.hasErrors)
  }

  @Test func `are the same bytes for the same seed, and others for another`() {
    let files = [5, 5, 6].map { FrontDoorFiles(seed: $0, children: 40).workbook.bytes }
    #expect(files[0] == files[1] && files[0] != files[2])
  }

  @Test(arguments: [11, 23, 37, 51] as [UInt64])
  func `have an answer to each question, whoever the children are`(seed: UInt64) throws {
    // Some care leavers are neither known to be a girl nor a boy.
    let file = FrontDoorFiles(seed: seed, children: 2_000).workbook
    #expect(try Workbook(file.name, bytes: file.bytes).sheets.count == AnnexA.lists.count)
  }

  @Test func `have all eleven sheets, and rows in each`() throws {
    let file = FrontDoorFiles(children: 3_000).workbook
    let workbook = try Workbook(file.name, bytes: file.bytes)
    #expect(workbook.sheets.map(\.name) == AnnexA.lists.map(\.sheetName))
    for sheet in workbook.sheets {
      var rows = try workbook.rows(of: sheet)
      var count = 0
      while try rows.next() != nil { count += 1 }
      #expect(count > 4, "\(sheet.name)")
    }
  }
}
