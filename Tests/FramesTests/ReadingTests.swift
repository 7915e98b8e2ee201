import CSV
import Diagnostics
import Frames
import TestSupport
import Testing

@Suite("Reading a column whatever it holds") struct ReadingTests {
  private func frame(_ cells: [String]) throws -> Frame {
    Frame(
      try Table(Source("n.csv", text: "a,n\n" + cells.map { "1,\"\($0)\"\n" }.joined())))
  }

  @Test(arguments: ["NA", "na", "N/A", "NULL", "null", ".", "..", ":", "~", "[NA]"])
  func `no number in other words is read as not available`(text: String) throws {
    let frame = try frame([text, "5", "6"])
    #expect(try frame.numbers(inColumn: 1)[0] == .symbol(.unavailable))
    #expect(Symbol(text) == .unavailable)
  }

  @Test(arguments: ["-", "*", "?", "nil", "none", "NAN", "n a"])
  func `what might mean anything is not read`(text: String) throws {
    let frame = try frame([text, "5", "6"])
    #expect(throws: Diagnostic.self) { try frame.numbers(inColumn: 1) }
    #expect(frame.reading(ofColumn: 1).unreadable == [0])
    #expect(frame.reading(ofColumn: 1).cells == [.blank, .number(5), .number(6)])
  }

  @Test func `goes on where reading numbers would stop`() throws {
    let frame = try frame(["1", "c", "1o", "NA", "", "x2", "NA", "7", "8", "9"])
    let reading = frame.reading(ofColumn: 1)
    #expect(reading.unreadable == [2, 5])
    #expect(reading.foreign.map(\.text) == ["NA"])
    #expect(reading.foreign.map(\.rows) == [[3, 6]])
    #expect(reading.cells[1] == .symbol(.confidential))
    #expect(reading.cells[4] == .blank)
  }

  @Test(arguments: [["1", "c", "2", "NA", "3"], ["c", "a", "b", "NA", "3"]])
  func `reads the rows that a view looks at`(cells: [String]) throws {
    let text = "a,n\n" + zip(["x", "y", "x", "y", "x"], cells).map { "\($0),\($1)\n" }.joined()
    let all = Frame(try Table(Source("n.csv", text: text)))
    let view = all.rows(whereColumn: 0, isOneOf: ["y"])
    let reading = view.reading(ofColumn: 1)
    #expect(reading.cells == [1, 3].map { all.reading(ofColumn: 1).cells[$0] })
    #expect(reading.foreign.map(\.rows) == [[1]])
  }
}
