import Journeys
import Synthesis
import Testing

@Suite("Learning from a real front door") struct LearntProcessTests {
  static func counts(
    _ bytes: [UInt8], attributes: [String] = ["source", "sex", "age"]
  ) throws -> JourneyCounts {
    var columns = EventLogReader.Columns()
    columns.attributes = attributes
    return try JourneyCounts(
      try EventLog(reading: "events.csv", bytes: bytes, columns: columns), rules: .frontDoor,
      dimensions: [
        JourneyDimension("source", .attribute("source")),
        JourneyDimension("sex", .attribute("sex")), JourneyDimension("age", .ageBands("age")),
      ])
  }

  /// What comes of learning from a log of nothing but events.
  static func learnt(_ log: [UInt8], children: Int) throws -> JourneyCounts {
    try learnt(counts(log, attributes: []), children: children)
  }

  static func learnt(_ real: JourneyCounts, children: Int) throws -> JourneyCounts {
    let learnt = LearntProcess(real)
    return try counts(FrontDoorFiles(seed: 9, children: children, like: learnt).log.bytes)
  }

  /// What was learnt from, and what came of it.
  static let pair: (real: JourneyCounts, learnt: JourneyCounts)? = {
    guard let real = try? counts(FrontDoorFiles(seed: 2, children: 4_000).log.bytes),
      let learnt = try? learnt(real, children: 4_000)
    else { return nil }
    return (real, learnt)
  }()

  /// The share of those who leave a step that take each way out.
  static func shares(_ counts: JourneyCounts) -> [String: Double] {
    var shares: [String: Double] = [:]
    for way in counts.everyone.ways {
      let all = counts.everyone.ways.reduce(0) { $0 + ($1.from == way.from ? $1.count : 0) }
      let name = "\(counts.activities[way.from]), \(counts.activities[way.to])"
      if all >= 150 { shares[name] = Double(way.count) / Double(all) }
    }
    return shares
  }

  @Test func `ways are taken about as often as in what was learnt from`() throws {
    let (real, learnt) = try #require(Self.pair)
    let (theirs, ours) = (Self.shares(real), Self.shares(learnt))
    for (way, share) in theirs {
      #expect(abs((ours[way] ?? 0) - share) < 0.1, "\(way): \(share), \(ours[way] ?? 0)")
    }
    let cases = Double(learnt.everyone.cases) / Double(real.everyone.cases)
    #expect((0.85...1.15).contains(cases))
  }

  @Test func `sources and ages are about as frequent as in what was learnt from`() throws {
    let (real, learnt) = try #require(Self.pair)
    for (dimension, values) in [("source", ["6", "2A", "1A"]), ("age", ["Unborn", "0", "10–15"])] {
      for value in values {
        let theirs = Double(real.slice(dimension, value)?.cases ?? 0)
        let ours = Double(learnt.slice(dimension, value)?.cases ?? 0)
        #expect((0.7...1.4).contains(ours / theirs), "\(value): \(theirs), \(ours)")
      }
    }
  }

  /// A log in which each child of so many has a contact and a referral, and some do something else.
  static func log(children: Int, others: [(count: Int, events: [String])]) -> [UInt8] {
    var lines = ["child,activity,start,end"]
    for child in 0..<children {
      lines.append("\(child),Contact,2022-01-10,2022-01-10")
      lines.append("\(child),No further action,2022-01-10,2022-01-10")
    }
    var child = children
    for (count, events) in others {
      for _ in 0..<count {
        lines += events.map { "\(child),\($0)" }
        child += 1
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  @Test func `what happened to fewer than ten does not happen`() throws {
    let rare = ["Contact,2022-01-10,2022-01-10", "Looked after,2022-01-12,2022-02-12"]
    for (count, isTold) in [(9, false), (30, true)] {
      let log = Self.log(children: 100, others: [(count, rare)])
      let learnt = try Self.learnt(log, children: 500)
      #expect(Self.ways(learnt).contains("Contact, Looked after") == isTold, "\(count)")
    }
  }

  static func ways(_ counts: JourneyCounts) -> Set<String> {
    Set(counts.everyone.ways.map { "\(counts.activities[$0.from]), \(counts.activities[$0.to])" })
  }

  @Test func `the longest that one child waited is not learnt`() throws {
    func help(_ end: String) -> [String] {
      ["Contact,2015-01-10,2015-01-10", "Early help,2015-01-12,\(end)"]
    }
    let log = Self.log(
      children: 10, others: [(60, help("2015-02-11")), (1, help("2024-02-11"))])
    let learnt = try Self.learnt(log, children: 300)
    let place = try #require(learnt.activity("Early help"))
    #expect(try #require(learnt.everyone.steps[place].lasted.greatest) < 60)
  }

  @Test func `one child more or less changes nothing that is written, but for rounding`() throws {
    let one = Self.log(children: 101, others: [])
    let other = Self.log(children: 102, others: [])
    let files = try [one, other].map {
      FrontDoorFiles(children: 200, like: LearntProcess(try Self.counts($0, attributes: []))).log
        .bytes
    }
    #expect(files[0] == files[1])
  }
}
