import FoundationEssentials
import Journeys
import TestSupport
import Testing

/// The counts and days of a process-mining library (pm4py) on a log of 4,375 cases.
@Suite("As a process-mining library counts", .enabled(if: Shared.exists("data/front-door")))
struct LibraryTests {
  private struct Summary: Decodable {
    let cases: Int
    let events: Int
    let start: [String: Int]
    let end: [String: Int]
    let variants: Int
  }

  private func counts() throws -> JourneyCounts {
    let log = try EventLog(
      reading: "events.csv", bytes: Shared.bytes("data/front-door/events.csv"))
    return try JourneyCounts(log, rules: JourneyRules())
  }

  @Test func `every way is taken as often, and takes as long`() throws {
    let counts = try counts()
    let text = String(
      decoding: try Shared.bytes("data/front-door/directly_follows.csv"), as: UTF8.self)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
    #expect(counts.everyone.ways.count == rows.count)
    for row in rows {
      let from = try #require(counts.activity(row[0]))
      let to = try #require(counts.activity(row[1]))
      let way = try #require(counts.everyone.ways.first { $0.from == from && $0.to == to })
      #expect(String(way.count) == row[2])
      #expect(way.days.median == Double(row[3]))
      #expect(abs((way.days.mean ?? -1) - (Double(row[4]) ?? -2)) <= 0.5e-6)
      #expect(way.days.quantile(0.95) == Double(row[5]))
    }
    print("ways compared: \(rows.count)")
  }

  @Test func `journeys begin and end as often with each activity, and take as many routes`() throws
  {
    let counts = try counts()
    let summary: Summary = try Shared.cases("data/front-door/summary.json")
    let everyone = counts.everyone
    #expect(everyone.cases == summary.cases && everyone.events == summary.events)
    #expect(everyone.routeCount == summary.variants)
    for (activity, step) in zip(counts.activities, everyone.steps) {
      #expect(step.starts == summary.start[activity] ?? 0)
      #expect(step.ends == summary.end[activity] ?? 0)
    }
    print("cases compared: \(summary.cases)")
  }
}
