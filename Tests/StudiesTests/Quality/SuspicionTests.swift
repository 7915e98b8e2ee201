import CSV
import Diagnostics
import Frames
import Studies
import TestSupport
import Testing

@Suite("Suspicions") struct SuspicionTests {
  private func table(_ header: String, _ rows: [[Double]]) throws -> DataQuality {
    let lines = rows.enumerated().map { row, cells in
      "P\(row)," + cells.map { "\($0)" }.joined(separator: ",")
    }
    return try DataQuality.ofTable("code,\(header)\n" + lines.joined(separator: "\n") + "\n")
  }

  @Test func `a proportion among percentages is told`() throws {
    let quality = try table(
      "bp-prevalence,chd-prevalence,copd-prevalence",
      [[0.14, 3.1, 1.8], [0.17, 5, 3], [0.12, 4.2, 2.4]])
    #expect(quality.suspicions.map(\.kind) == [.proportion])
    #expect(
      quality.suspicions.map(\.words) == [
        "bp-prevalence runs from 0.12 to 0.17, as proportions do, and columns like it are "
          + "percentages: chd-prevalence and copd-prevalence."
      ])
    #expect(quality.findings.map(\.code) == ["proportion-among-percents"])
    #expect(quality.findings.map(\.place) == ["table.csv:1:6"])
  }

  @Test func `small percentages are none`() throws {
    // All below one, as few die; but not a tenth of the others.
    let quality = try table(
      "died_percent,moved_percent,adopted_percent",
      [[0.3, 0.4, 0.7], [0.2, 3, 0.6], [0.4, 1.2, 4]])
    #expect(quality.suspicions.isEmpty)
  }

  @Test func `places outside England are told`() throws {
    let text =
      "code,name,lat,lon\nA,Ashby,54.1,-1.3\nB,Calvert,41.69,-72.72\nC,Tresco,49.95,-6.33\n"
    let quality = try DataQuality.ofTable(text)
    #expect(quality.suspicions.map(\.kind) == [.outsideEngland])
    #expect(quality.suspicions.map(\.rows) == [[1]])
    #expect(
      quality.suspicions.map(\.words)
        == ["1 place is not in England: Calvert (41.69 north, -72.72 east)."])
    #expect(quality.findings.map(\.place) == ["table.csv:3:11"])
  }

  @Test func `a number far from all others is told`() throws {
    var rows = (1...20).map { [Double($0)] }
    #expect(try table("n", rows).suspicions.isEmpty)
    rows[7] = [8_000]
    #expect(
      try table("n", rows).suspicions.map(\.words) == [
        "n has 1 number far from the others; the farthest is 8,000, P7, where the median is 11.5."
      ])
  }

  @Test func `a column with one number throughout is told`() throws {
    #expect(
      try table("n,m", [[5, 1], [5, 2]]).suspicions.map(\.words)
        == ["n is 5 wherever it is a number."])
  }

  @Test func `a code without a name is told`() throws {
    let quality = try DataQuality.ofTable("code,name,n\nA,NA,1\nB,Brook,2\nC,NA,3\n")
    #expect(
      quality.suspicions.map(\.words) == ["2 rows have no name in name, but “NA”."])
  }
}
