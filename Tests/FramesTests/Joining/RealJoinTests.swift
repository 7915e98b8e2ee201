import CSV
import Diagnostics
import Frames
import TestSupport
import Testing

@Suite("Joins of real files", .enabled(if: Shared.exists("data/practices")))
struct RealJoinTests {
  private func key(_ file: String, code: String, name: String? = nil) throws -> Frame.Key {
    let frame = Frame(
      try Table(Source(file, bytes: try Shared.bytes("data/practices/\(file)"))))
    return Frame.Key(
      frame, code: try #require(frame.column(named: code)),
      name: name.flatMap(frame.column(named:)))
  }

  @Test func `practices of four files are matched by their codes`() throws {
    let join = Join(
      try key("qof_prevalence_2014_15.csv", code: "practice_code"),
      to: [
        try key("demographics_2015.csv", code: "area"),
        try key("deprivation.csv", code: "practice_code", name: "practice_name"),
        try key("locations_2024.csv", code: "PRACTICE_CODE", name: "PRACTICE_NAME"),
      ])
    #expect(join.findings.isEmpty)
    // Counted by another program.
    #expect(join.accounts.map(\.matched) == [7_512, 6_330, 6_194])
    #expect(join.accounts.map(\.unused.count) == [31, 107, 73])
    print("\(join.accounts.count) real joins")
  }
}
