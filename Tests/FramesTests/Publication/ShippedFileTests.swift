import CSV
import Diagnostics
import FoundationEssentials
import Frames
import Testing

@Suite("Files that ship with the project") struct ShippedFileTests {
  static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../content/data/closures").standardized

  private func frame(_ name: String) throws -> Frame {
    let bytes = Array(try Data(contentsOf: Self.folder.appending(path: name)))
    return Frame(try Table(Source(name, bytes: bytes)))
  }

  @Test(arguments: [
    "b6_children_in_need_reason_for_closure_2013_to_2024",
    "c1_children_in_need_referrals_and_rereferrals_2013_to_2024",
    "d3_cpps_subsequent_plan_2013_to_2024",
  ])
  func `leave the standard as the published ones do, and have metadata`(name: String) throws {
    let metadata = Metadata(try frame("\(name).meta.csv"))
    #expect(metadata.findings == [])
    let publication = try #require(
      Publication(try frame("\(name).csv"), metadata: metadata))
    #expect(publication.findings.map(\.code) == ["column-name"])
    #expect(
      publication.columns.indicators.count == metadata.variables.count { $0.kind == .indicator })
  }
}
