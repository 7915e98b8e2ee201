import CSV
import Diagnostics
import Testing
import TestSupport

@Suite("Numbers in CSV") struct NumberTests {
  /// The number of a cell, if it is read as one.
  static func number(_ text: String) -> Double? {
    // The column is one of numbers whatever the cell is, and nine bytes stand before it.
    let source = Source("t.csv", text: "a,b\n8,xxxx\n\(text),x\n9,x\n")
    guard case .numbers(let numbers)? = Table.read(source).table?.columns[0].cells,
      numbers.others.text(row: 1) == nil
    else { return nil }
    return numbers.values[1]
  }

  @Test(arguments: [
    ("0", 0), ("7", 7), ("-0", -0.0), ("+5", 5), ("12345678", 12_345_678), ("1.5", 1.5),
    (".5", 0.5),
    ("5.", 5), ("-.5", -0.5), ("0.001", 0.001), ("-12.34", -12.34), ("123456789", 123_456_789),
    ("1234567.8", 1_234_567.8), ("0.1234567", 0.1234567), ("1e5", 1e5), ("1E+5", 1e5),
    ("1e-7", 1e-7), ("2.5e3", 2_500), ("9007199254740993", 9_007_199_254_740_992),
    ("0.36599813886295623", 0.36599813886295623), ("23.7142485594974", 23.7142485594974),
    ("18446744073709551615", 18_446_744_073_709_551_616), ("1e308", 1e308),
    ("5e-324", .leastNonzeroMagnitude),
    ("2.4703282292062328e-324", .leastNonzeroMagnitude), ("1e-999", 0), ("0e999", 0),
    ("179769313486231570000000000000000000000e270", 1.7976931348623157e308),
    ("0.000000000000000000000000000000000000000000000000001", 1e-51),
    ("9999999999999999999", 1e19), ("0.9999999999999999999", 1),
    ("1e0000000000000000000000000000000000001", 10),
  ])
  func `are read to the nearest`(text: String, value: Double) {
    #expect(Self.number(text)?.bitPattern == value.bitPattern)
  }

  @Test(arguments: [
    "", "-", "+", ".", "-.", "e5", "1e", "1e+", "--5", "+-5", "1.2.3", "1..2", "1-2", "12a", "a12",
    "1 2", " 1", "1 ", "nan", "NaN", "inf", "-inf", "Infinity", "0x10", "1e999", "-1e999", "1_000",
    "12345678a", "1234567.8.9", "123456789012x", "1e5.5", "٣", "1e99999999999999999999",
  ])
  func `are nothing else`(text: String) { #expect(Self.number(text) == nil) }

  @Test func `are the standard library’s, for a hundred thousand at random`() throws {
    var random = Noise(seed: 11)
    var texts: [String] = []
    for _ in 0..<100_000 {
      let digits = Int.random(in: 1...20, using: &random)
      var text = String(UInt64.random(in: 1...9, using: &random))
      for _ in 1..<max(2, digits) { text += String(UInt64.random(in: 0...9, using: &random)) }
      let point = Int.random(in: 0...text.count, using: &random)
      if point == 0 {
        text = "0." + text
      } else {
        text.insert(".", at: text.index(text.startIndex, offsetBy: point))
      }
      if Bool.random(using: &random) { text = "-" + text }
      if Int.random(in: 0..<8, using: &random) == 0 {
        text += "e\(Int.random(in: -320...300, using: &random))"
      }
      texts.append(text)
    }
    let table = try Table(Source("t.csv", text: "n,x\n" + texts.map { "\($0),\n" }.joined()))
    guard case .numbers(let numbers) = table.columns[0].cells else {
      Issue.record("the column holds numbers")
      return
    }
    for (text, number) in zip(texts, numbers.values)
    where Double(text)?.bitPattern != number.bitPattern {
      if Double(text)?.isInfinite == true, number.isNaN { continue }
      Issue.record("\(text) is read as \(number)")
      return
    }
  }
}
