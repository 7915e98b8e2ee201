import CSV
import Diagnostics
import Testing
import TestSupport

@Suite("What is wrong with a CSV file") struct FindingTests {
  @Test(arguments: [
    (
      "a,b\n1,\"two\n3,4\n",
      """
      t.csv:2:3: error: quoted field is never closed [csv-unclosed-quote]
        2 │ 1,"two
          │   ^
      hint: end the field with a quotation mark, and double any inside it
      """
    ),
    (
      "a,b\n1,\"two\" x\n",
      """
      t.csv:2:8: error: a comma or a new line comes after a quoted field, not “ x” \
      [csv-text-after-quote]
        2 │ 1,"two" x
          │        ^^
      hint: double a quotation mark that belongs to the field
      """
    ),
    (
      "a,b\n1,5\" pipe\n",
      """
      t.csv:2:4: error: a field with a quotation mark in it stands in quotation marks itself \
      [csv-stray-quote]
        2 │ 1,5" pipe
          │    ^
      hint: put the field in quotation marks, and double those inside it
      """
    ),
    (
      "a,b,c,d\r\n1,2,3\r\n",
      """
      t.csv:2:1: error: field count is 3; the header’s is 4 [csv-ragged-row]
        2 │ 1,2,3
          │ ^^^^^
      """
    ),
    (
      "a,b\n1,Bath, Somerset\n",
      """
      t.csv:2:1: error: field count is 3; the header’s is 2 [csv-ragged-row]
        2 │ 1,Bath, Somerset
          │ ^^^^^^^^^^^^^^^^
      hint: put quotation marks round a field that holds a comma
      """
    ),
    (
      "a,b\n1,2\n\n3,4\n",
      """
      t.csv:3:1: error: line is blank [csv-ragged-row]
        3 │ 
          │ ^
      hint: delete the line
      """
    ),
    (
      "SNP,b,SNP\n1,2,3\n",
      """
      t.csv:1:7: error: column name “SNP” is repeated [csv-repeated-column]
        1 │ SNP,b,SNP
          │       ^^^
      hint: column 1 has the same name: rename one of them
      """
    ),
    (
      ",b,\n1,2,3\n",
      """
      t.csv:1:4: error: only one column goes without a name [csv-repeated-column]
        1 │ ,b,
          │    ^
      hint: column 1 has none either: name this one, or delete a comma too many
      """
    ),
    (
      "a,b,\n1,2,3\n",
      """
      t.csv:1:5: error: column has no name [csv-unnamed-column]
        1 │ a,b,
          │     ^
      hint: name the column, or delete a comma too many
      """
    ),
    (
      "a,b\n1,\0\n",
      """
      t.csv:2:3: error: file holds NUL bytes, so it is not a text [csv-nul-byte]
        2 │ 1,␀
          │   ^
      hint: save the file as “CSV UTF-8”
      """
    ),
    (
      "",
      """
      t.csv: error: file is empty [csv-no-header]
      hint: start with a line of column names
      """
    ),
    (
      "\u{FEFF}\r\n\n",
      """
      t.csv: error: file is empty [csv-no-header]
      hint: start with a line of column names
      """
    ),
    (
      "\na,b\n",
      """
      t.csv:1:1: error: first line is blank [csv-no-header]
        1 │ 
          │ ^
      hint: start with a line of column names
      """
    ),
  ])
  func `is told with its place, and what to do`(text: String, report: String) {
    expectDiagnostic(report) { _ = try Table(Source("t.csv", text: text)) }
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
  func `UTF-16 is told by its byte order mark`(bytes: [UInt8]) {
    expectDiagnostic(
      """
      t.csv: error: file is UTF-16 [csv-utf-16]
      hint: save the file as “CSV UTF-8”
      """
    ) { _ = try Table(Source("t.csv", bytes: bytes)) }
  }

  @Test func `all findings are told, in the order of the file`() {
    let (table, findings) = Table.read(
      Source("t.csv", text: "a,b\n1\n2,3\"\n\"4\"x,5,6\n7,8\n9,\"\n"))
    #expect(table == nil)
    #expect(
      findings.map { "\($0.place) \($0.code)" } == [
        "t.csv:2:1 csv-ragged-row", "t.csv:3:4 csv-stray-quote", "t.csv:4:1 csv-ragged-row",
        "t.csv:4:4 csv-text-after-quote", "t.csv:6:3 csv-unclosed-quote",
      ])
  }

  @Test func `of many ragged rows twenty are told, and how many more`() throws {
    let text = "a,b\n" + String(repeating: "1\n", count: 120)
    let findings = Table.read(Source("t.csv", text: text)).findings
    #expect(findings.count == 21)
    let last = try #require(findings.last)
    #expect(last.message == "100 rows more have another number of fields")
    #expect(last.place == "t.csv:22:1")
  }

  @Test func `of twenty-one ragged rows all are told`() {
    let text = "a,b\n" + String(repeating: "1\n", count: 21)
    let findings = Table.read(Source("t.csv", text: text)).findings
    #expect(
      findings.map(\.message) == Array(repeating: "field count is 1; the header’s is 2", count: 21))
  }

  @Test func `columns with one name can still be read by number`() throws {
    let (table, findings) = Table.read(Source("t.csv", text: "a,a,\n1,2,3\n"))
    #expect(findings.map(\.code) == ["csv-repeated-column", "csv-unnamed-column"])
    #expect(try #require(table).rows == [["1", "2", "3"]])
  }

  @Test func `a flaw in the header is told`() {
    #expect(
      Table.read(Source("t.csv", text: "a,\"b\" c\n1,2\n")).findings.map(\.code)
        == ["csv-text-after-quote"])
    #expect(Table.read(Source("t.csv", text: "a,\"b")).findings.map(\.place) == ["t.csv:1:3"])
  }

  @Test(arguments: CSVRule.allCases) func `each rule says what it means`(rule: CSVRule) {
    #expect(rule.code.hasPrefix("csv-"))
    #expect(rule.meaning.hasSuffix("."))
    #expect(rule.severity == (rule == .notUTF8 ? .warning : .error))
  }
}
