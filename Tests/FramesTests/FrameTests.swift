import CSV
import Diagnostics
import Frames
import TestSupport
import Testing

@Suite("A frame") struct FrameTests {
  private func frame(_ text: String) throws -> Frame {
    Frame(try Table(Source("rates.csv", text: text)))
  }

  @Test func `chooses rows, and keeps their places`() throws {
    let all = try frame("level,name,rate\nRegional,London,1\nNational,England,2\nRegional,Kent,3\n")
    let regions = all.rows(whereColumn: 0, isOneOf: ["Regional"])
    #expect(regions.rows == [0, 2])
    #expect(regions.texts(inColumn: 1) == ["London", "Kent"])
    #expect(try regions.numbers(inColumn: 2) == [.number(1), .number(3)])
    #expect(regions.rows(whereColumn: 2, isOneOf: ["3"]).rows == [2])
    #expect(all.values(inColumn: 0) == ["Regional", "National"])
  }

  @Test(arguments: [
    ("c", Frame.Cell.symbol(.confidential)), ("[c]", .symbol(.confidential)), ("k", .symbol(.low)),
    ("low", .symbol(.low)), ("z", .symbol(.inapplicable)), ("", .blank), ("  ", .blank),
    ("12.5", .number(12.5)), ("\"1,234\"", .number(1_234)),
    ("\"-1,234,567.5\"", .number(-1_234_567.5)),
    (" 7 ", .number(7)), ("1e3", .number(1_000)), ("12.3 [e]", .estimated(12.3)),
  ])
  func `a cell is a number, a symbol or a blank`(text: String, cell: Frame.Cell) throws {
    // Beside letters the column is one of texts, without them one of numbers.
    for other in ["4", "5"] {
      #expect(try frame("n\n\(text)\n\(other)\n6\n").numbers(inColumn: 0)[0] == cell)
    }
  }

  @Test(arguments: ["12,34", "1,2345", ",123", "1,234e3", "0x1F", "nan", "inf", "12,4o1"])
  func `what is no number is none`(text: String) throws {
    #expect(throws: Diagnostic.self) { try frame("n\n\"\(text)\"\n").numbers(inColumn: 0) }
  }

  @Test func `letters in a number are shown where they stand`() throws {
    let frame = try frame("name,rate\nKent,12.5\nDevon,12o4\n")
    expectDiagnostic(
      """
      rates.csv:3:7: error: “12o4” is not a number [not-a-number]
        3 │ Devon,12o4
          │       ^^^^
      hint: write digits, or one of the symbols c, low, u, x, z for why there is no number
      """
    ) { () throws(Diagnostic) in _ = try frame.numbers(inColumn: 1) }
  }
}
