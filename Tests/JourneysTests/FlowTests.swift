import Diagnostics
import England
import Journeys
import TestSupport
import Testing

@Suite("Files of flows and durations") struct FlowTests {
  private func counts() throws -> JourneyCounts {
    let log = EventLog.random(children: 12, seed: 3, given: true)
    return try JourneyCounts(
      log, rules: .frontDoor,
      dimensions: [
        JourneyDimension("team", .attribute("team"), hasMonths: true),
        JourneyDimension("year", .financialYear),
      ])
  }

  @Test func `give the counts back that were written`() throws {
    let counts = try counts()
    let again = try JourneyCounts(flows: Source("flows.csv", bytes: counts.flows))
    #expect(again.activities == counts.activities && again.dimensions == counts.dimensions)
    for (mine, theirs) in zip(again.slices, counts.slices) {
      #expect(mine.ways == theirs.ways && mine.returns == theirs.returns)
      #expect(mine.steps == theirs.steps && mine.occupancy == theirs.occupancy)
      #expect(mine.routes == theirs.routes && mine.months == theirs.months)
      #expect(mine.timeliness == theirs.timeliness)
    }
    #expect(again == counts)
  }

  @Test func `may have their rows in any order`() throws {
    let counts = try counts()
    var lines = String(decoding: counts.flows, as: UTF8.self).split(separator: "\n")
    let header = lines.removeFirst()
    var random = Noise(seed: 1)
    // But slices come in the order in which they are first named.
    let named = lines.filter { $0.contains(",cases,") }
    lines = named + lines.filter { !$0.contains(",cases,") }.shuffled(using: &random)
    let text = ([header] + lines).joined(separator: "\n")
    #expect(try JourneyCounts(flows: Source("flows.csv", text: text)) == counts)
  }

  @Test(arguments: [
    (",,cases,,,,,,1\n", "there is no line “extract” with a day in “from”"),
    (",,nonsense,,,,,,1\n", "column “what” holds one of"),
    (",,extract,2024-03-31,,,,,x\n", "column “count” holds a whole number"),
    (",,extract,2024-03-31,,,,,-1\n", "column “count” holds a count"),
    (
      ",,extract,2024-03-31,,,,,1\n,,step-events,A,,,,,1\n",
      "“A” is none of the activities that lines “activity” name"
    ),
    (
      ",,extract,2024-03-31,,,,,1\n,,assessment,,within,,1999-01,,1\n",
      "a month lies from the first month to that of the extract"
    ),
  ])
  func `are refused if they do not hang together`(rows: String, message: String) {
    let head = "dimension,slice,what,from,to,pass,month,days,count\n"
    let error = #expect(throws: Diagnostic.self) {
      try JourneyCounts(flows: Source("flows.csv", text: head + rows))
    }
    #expect(error?.message.hasPrefix(message) ?? false)
  }

  @Test func `no damage makes reading stop`() throws {
    for bytes in Mutations(of: [try counts().flows], seed: 6, rounds: 20) {
      _ = try? JourneyCounts(flows: Source("flows.csv", bytes: bytes))
    }
  }
}
