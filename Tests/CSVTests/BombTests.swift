import CSV
import Diagnostics
import Testing

/// Files made to be too much for a reader.
@Suite("Monstrous CSV", .timeLimit(.minutes(2))) struct BombTests {
  static func read(_ text: String) -> (table: Table?, findings: [Diagnostic]) {
    Table.read(Source("t.csv", text: text))
  }

  @Test func `many thousand columns are read, or told`() throws {
    let names = (0..<20_000).map { "c\($0)" }.joined(separator: ",")
    let commas = String(repeating: ",", count: 19_999)
    let table = try #require(Self.read("\(names)\n\(commas)\n\(commas)\n").table)
    #expect(table.columns.count == 20_000)
    #expect(table.rowCount == 2)
    let findings = Self.read(commas).findings
    #expect(findings.count == 21)
    #expect(findings.last?.message == "19979 columns more have no name of their own")
  }

  @Test func `a million columns are too many`() {
    let findings = Self.read(String(repeating: ",", count: 1_000_000)).findings
    #expect(findings.map(\.message) == ["column count is 1000001; the most is 100000"])
    #expect(findings.map(\.place) == ["t.csv:1:100001"])
  }

  @Test func `a row that goes on for ever is told`() {
    let text = "a,b\n" + String(repeating: "1,", count: 500_000)
    #expect(Self.read(text).findings.map(\.message) == ["field count is 500001; the header’s is 2"])
  }

  @Test func `a megabyte of quotation marks is a field or a finding`() throws {
    let marks = String(repeating: "\"", count: 1_000_000)
    #expect(
      try #require(Self.read("a\n\(marks)\n").table).text(row: 0, column: 0).utf8.count == 499_999)
    #expect(Self.read("a\n\(marks)\"\n").findings.map(\.code) == ["csv-unclosed-quote"])
    #expect(Self.read("a\nx\(marks)\n").findings.map(\.code) == ["csv-stray-quote"])
  }

  @Test func `a megabyte of digits is a text`() throws {
    let digits = String(repeating: "9", count: 1_000_000)
    let table = try #require(Self.read("a,b\n1,2\n\(digits),\(digits.dropLast(999_000))\n").table)
    #expect(table.text(row: 1, column: 0).utf8.count == 1_000_000)
    #expect(table.cell(row: 1, column: 0) == .text(digits))
    #expect(table.cell(row: 1, column: 1) == .text(String(digits.dropLast(999_000))))
  }

  @Test func `a hundred thousand different texts are numbered`() throws {
    let text =
      "a\n"
      + (0..<100_000).map { "a text of its own, number \($0)".replacing(",", with: "") + "\n" }
      .joined()
    let table = try #require(Self.read(text).table)
    guard case .texts(let texts) = table.columns[0].cells else {
      Issue.record("the column holds texts")
      return
    }
    #expect(texts.codes == Array(0..<100_000))
    #expect(texts.values.last == "a text of its own number 99999")
  }

  @Test func `a megabyte of line ends is nothing`() throws {
    let ends = String(repeating: "\r\n", count: 500_000)
    #expect(try #require(Self.read("a,b\n1,2\(ends)").table).rowCount == 1)
    #expect(Self.read(ends).findings.map(\.message) == ["file is empty"])
    #expect(Self.read("a,b\n1,2\n\(ends)3,4\n").findings.count == 21)
  }
}
