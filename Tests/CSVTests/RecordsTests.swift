import CSV
import Diagnostics
import TestSupport
import Testing

@Suite("Reading records") struct RecordsTests {
  private func records(_ bytes: [UInt8]) throws(Diagnostic) -> [Records.Record] {
    var records = try Records(Source("list.csv", bytes: bytes))
    var all: [Records.Record] = []
    while let record = try records.next() { all.append(record) }
    return all
  }

  private func fields(_ text: String) throws -> [[String]] {
    try records(Array(text.utf8)).map(\.fields)
  }

  @Test(arguments: [
    ("Title\n\na,b\n1,2,3\n", [["Title"], [""], ["a", "b"], ["1", "2", "3"]]),
    ("a\r\nb\rc", [["a"], ["b"], ["c"]]),
    ("\u{FEFF}a,\"b, c\"\n\"say \"\"hi\"\"\",\"\"\n", [["a", "b, c"], ["say \"hi\"", ""]]),
    ("\"a\"b,c\"d\n", [["\"a\"b", "c\"d"]]),
    ("", []),
  ])
  func `a record has the fields that it has`(text: String, rows: [[String]]) throws {
    #expect(try fields(text) == rows)
  }

  @Test func `a record knows the line on which it starts`() throws {
    let text = "a\r\n\"b\nc\r\nd\"\r\n\r\ne\rf\n"
    #expect(try records(Array(text.utf8)).map(\.line) == [1, 2, 5, 6, 7])
  }

  @Test func `bytes that are not UTF-8 are Windows-1252`() throws {
    #expect(try records([0x63, 0x61, 0x66, 0xE9]).map(\.fields) == [["café"]])
  }

  @Test func `a record is what a table’s row is`() throws {
    for bytes in Mutations(of: ["a,b\n1,\"x,\"\"y\"\n2,\n"], seed: 5, rounds: 500) {
      guard let table = Table.read(Source("t.csv", bytes: bytes)).table else { continue }
      let rows = (0..<table.rowCount).map { row in
        table.columns.indices.map { table.text(row: row, column: $0) }
      }
      let read = try records(bytes).map(\.fields)
      #expect(Array(read.dropFirst().prefix(rows.count)) == rows)
    }
  }

  @Test func `no finding shows the text of the file`() {
    expectDiagnostic(
      """
      list.csv: error: line 3: quoted field is never closed [csv-unclosed-quote]
      hint: end the field with a quotation mark, and double any inside it
      """
    ) { () throws(Diagnostic) in _ = try records(Array("a\nb\n\"secret\n".utf8)) }
    expectDiagnostic(
      """
      list.csv: error: file is UTF-16 [csv-utf-16]
      hint: save the file as “CSV UTF-8”
      """
    ) { () throws(Diagnostic) in _ = try records([0xFF, 0xFE, 0x61, 0]) }
  }
}
