import CSV
import Diagnostics
import Frames
import TestSupport
import Testing

@Suite("Real published files", .enabled(if: Shared.exists("data/closures")))
struct RealPublicationTests {
  static let files = [
    "b6_children_in_need_reason_for_closure_2013_to_2024.csv",
    "c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv",
    "d3_cpps_subsequent_plan_2013_to_2024.csv",
    "ons_mid-year_population_estimates_2012_to_2023.csv",
  ]

  private func publication(_ file: String) throws -> Publication {
    let source = Source(file, bytes: try Shared.bytes("data/closures/\(file)"))
    return try #require(Publication(Frame(try Table(source))))
  }

  @Test(arguments: files)
  func `can be used, and are told where they leave the standard`(file: String) throws {
    let publication = try publication(file)
    #expect(publication.findings.filter { $0.severity == .error } == [])
    // Names with capital letters, but for the file of another publisher.
    #expect(publication.findings.map(\.code) == (file.hasPrefix("ons") ? [] : ["column-name"]))
    #expect(publication.periods.count == 12)
    #expect(publication.levels.map(\.rows) == [12, 132, 1_823])
    #expect(publication.regions.count == 9 * 12)
    #expect(publication.notes.count == 2)
    #expect(publication.columns.filters.count == 1)
    print("\(publication.frame.count) real rows")
  }
}

@Suite("Real columns of practices", .enabled(if: Shared.exists("data/practices")))
struct RealReadingTests {
  @Test func `what R writes for no number is read as not available, and told`() throws {
    let file = "qof_prevalence_2014_15.csv"
    let frame = Frame(
      try Table(Source(file, bytes: try Shared.bytes("data/practices/\(file)"))))
    let column = try #require(frame.column(named: "listsize"))
    let reading = frame.reading(ofColumn: column)
    #expect(reading.unreadable.isEmpty)
    #expect(reading.foreign.map(\.text) == ["NA"])
    #expect(reading.foreign.map(\.rows.count) == [51])
    #expect(reading.cells.count { $0 == .symbol(.unavailable) } == 51)
    #expect(try frame.numbers(inColumn: column) == reading.cells)
    print("\(reading.cells.count) real cells")
  }
}
