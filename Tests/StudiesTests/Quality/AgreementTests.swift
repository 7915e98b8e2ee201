import CSV
import Diagnostics
import Frames
import Studies
import TestSupport
import Testing

@Suite("Sums and percentages") struct AgreementTests {
  private func totals(_ rows: [String]) throws -> DataQuality {
    let text = "code,all,some,others\n" + rows.map { "\($0)\n" }.joined()
    let frame = Frame(try Table(Source("data.csv", text: text)))
    var subject = DataQuality.Subject(frame, code: 0)
    subject.wholes = [.init(1, of: [2, 3])]
    return DataQuality(of: subject)
  }

  @Test func `parts add up to their total, where all are numbers`() throws {
    let quality = try totals(["A,12,5,7", "B,9,c,4", "C,x,1,1"])
    #expect(quality.totals.map(\.compared) == [1])
    #expect(quality.totals.map(\.different) == [[]])
    #expect(
      quality.totals.map(\.words) == ["some and others add up to all in all 1 row that have them."])
    #expect(quality.findings.isEmpty)
  }

  @Test func `where they do not, the row is shown`() throws {
    let quality = try totals(["A,12,5,7", "B,12,5,6"])
    #expect(quality.totals.map(\.different) == [[1]])
    expectDiagnostic(
      """
      data.csv:3:3: warning: “all” is 12, and its parts add up to 11 [total-differs]
        3 │ B,12,5,6
          │   ^^
      hint: the parts are “some” and “others”
      """
    ) { if let finding = quality.findings.first { throw finding } }
  }

  @Test(arguments: [
    ("A,100,60,50", 0), ("A,100,70,50", 1), ("A,105,60,50", 0), ("A,101,60,50", 1),
    ("A,100.5,60,40.5", 0),
  ])
  func `numbers that were rounded may differ by what that loses`(row: String, count: Int) throws {
    #expect(try totals([row]).totals[0].different.count == count)
  }

  @Test func `known parts are not more than the total`() throws {
    let quality = try totals(["A,12,c,13", "B,12,c,12"])
    #expect(quality.totals[0].exceeded == [0])
    #expect(quality.findings.map(\.code) == ["total-differs"])
  }

  private func percentages(_ rows: [String]) throws -> DataQuality {
    try DataQuality.ofTable(
      "code,children,ended,ended_percent\n" + rows.map { "\($0)\n" }.joined())
  }

  @Test func `a percentage is its count by the total that fits`() throws {
    let quality = try percentages(["A,40,10,25", "B,30,11,36.7", "C,7,7,100", "D,0,0,z"])
    #expect(quality.percentages.map(\.total) == ["children"])
    #expect(quality.percentages.map(\.compared) == [3])
    #expect(quality.percentages.map(\.different) == [[]])
  }

  @Test func `one that does not is shown`() throws {
    let quality = try percentages(["A,44,11,25", "B,30,11,36.7", "C,7,7,100", "D,9,3,35.3"])
    #expect(quality.percentages.map(\.different) == [[3]])
    #expect(
      quality.percentages.map(\.words)
        == ["ended_percent is ended in per cent of children in 3 of 4 rows."])
    expectDiagnostic(
      """
      data.csv:5:7: warning: “ended_percent” is 35.3 [percent-differs]
        5 │ D,9,3,35.3
          │       ^^^^
      hint: “ended” is 33.3333 per cent of “children”
      """.replacingFile("data.csv", "table.csv")
    ) { if let finding = quality.findings.first { throw finding } }
  }

  @Test func `counts rounded to ten move it by so much`() throws {
    // 5 of 40 rounded: from 12.5 a percentage may be anything up to 27.8 or so.
    #expect(try percentages(["A,40,10,20", "B,31,11,35.5"]).percentages[0].different.isEmpty)
    #expect(
      try percentages(["A,41,10,20", "B,31,11,35.5", "C,7,7,100"]).percentages[0].different == [0])
  }

  @Test func `where no total fits, nothing is said`() throws {
    #expect(try percentages(["A,41,3,90", "B,31,5,80"]).percentages.isEmpty)
  }
}

extension String {
  fileprivate func replacingFile(_ old: String, _ new: String) -> String {
    new + dropFirst(old.count)
  }
}
