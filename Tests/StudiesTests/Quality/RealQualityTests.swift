import CSV
import Diagnostics
import Frames
import Studies
import TestSupport
import Testing

@Suite("The quality of real files", .enabled(if: Shared.exists("data/closures")))
struct RealQualityTests {
  private func frame(_ path: String) throws -> Frame {
    Frame(try Table(Source(path, bytes: try Shared.bytes("data/\(path)"))))
  }

  private func publication(_ file: String) throws -> Publication {
    try #require(Publication(try frame("closures/\(file).csv")))
  }

  @Test func `reasons for closure`() throws {
    let publication = try publication("b6_children_in_need_reason_for_closure_2013_to_2024")
    var subject = DataQuality.Subject(publication)
    let header = publication.frame.header
    let parts = subject.measures.filter {
      header[$0] == "unknown" || header[$0].hasPrefix("RC") && !header[$0].hasSuffix("_percent")
    }
    subject.wholes = [
      .init(try #require(publication.frame.column(named: "Ended_episodes")), of: parts)
    ]
    let quality = DataQuality(of: subject)
    // What was found when the file was read, and nothing besides.
    #expect(quality.findings.map(\.code) == ["column-name"])
    #expect(
      quality.coverage.last?.areas
        == [152, 152, 152, 152, 152, 152, 152, 151, 151, 152, 152, 153])
    let died = try #require(quality.measures.first { $0.name == "RC2_Died" })
    // Counted by another program.
    #expect(died.tally.cells == 1_823)
    #expect(died.tally.numbers == 684)
    #expect(died.tally[.confidential] == 1_131)
    #expect(died.tally[.unavailable] == 7)
    #expect(died.tally[.unreliable] == 1)
    #expect(
      quality.absences.map(\.words) == [
        "County Durham has no number in 2013 (x, not available).",
        "Cornwall has no number in 2014 (x, not available).",
        "Oldham has no number in 2013 (x, not available).",
        "Hackney has no number in 2021 and 2022 (x, not available).",
        "Hampshire has no number in 2024 (u, unreliable).",
        "Lancashire has no number in 2014 (x, not available).",
        "Norfolk has no number in 2013 (x, not available).",
      ])
    #expect(quality.brokenSeries.count == 7)
    #expect(quality.totals.map(\.compared) == [475])
    #expect(quality.totals.map(\.different) == [[]])
    #expect(quality.percentages.count == 8)
    #expect(quality.percentages.allSatisfy { $0.total == "Ended_episodes" && $0.different.isEmpty })
    print("\(quality.tally.cells) real cells")
  }

  @Test func `referrals`() throws {
    let quality = DataQuality(
      of: .init(
        try publication("c1_children_in_need_referrals_and_rereferrals_2013_to_2024")))
    let words = quality.absences.map(\.words)
    #expect(words.contains("Hackney has no number in 2021 and 2022 (x, not available)."))
    #expect(words.contains("Hampshire has no number in 2024 (u, unreliable)."))
    #expect(
      words.contains(
        "Herefordshire, County of has no number for Re_referrals, Re_referrals_percent, "
          + "Re_referrals_child and Re_referrals_child_percent in 2023 (u, unreliable)."))
    #expect(
      quality.percentages.map(\.total) == [
        "Referrals", "Referrals", "Referrals", "Referrals_child",
      ])
    print("\(quality.tally.cells) real cells")
  }

  @Test func `practices`() throws {
    let prevalence = try frame("practices/qof_prevalence_2014_15.csv")
    let quality = DataQuality(of: .init(prevalence, code: 0))
    #expect(quality.tally.cells == 31 * 7_563)
    #expect(
      quality.suspicions.filter { $0.kind == .proportion }.map(\.measure) == ["bp-qofprev"])
    let listed = try #require(quality.measures.first { $0.name == "listsize" })
    #expect(listed.foreign.map(\.text) == ["NA"])
    #expect(listed.foreign.map(\.rows) == [51])
    #expect(listed.range?.least == 581)
    #expect(listed.range?.greatest == 54_589)

    let locations = try frame("practices/locations_2024.csv")
    let places = DataQuality(of: .init(locations, code: 0, name: 1))
    #expect(places.suspicions.map(\.rows.count) == [3])
    #expect(places.suspicions.map(\.kind) == [.outsideEngland])

    let people = DataQuality(of: .init(try frame("practices/demographics_2015.csv"), code: 0))
    #expect(people.suspicions.map(\.measure) == ["percent_eth"])
    print("\(quality.tally.cells + people.tally.cells + places.tally.cells) real cells")
  }
}
