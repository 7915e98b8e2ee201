import Charts
import Testing

@Suite("Numbers, written") struct NumberTests {
  static let percent = NumberFormat.percent()
  static let written: [(format: NumberFormat, value: Double, text: String)] = [
    (.count, 0, "0"), (.count, 999, "999"), (.count, 1_234, "1,234"),
    (.count, 1_234_567, "1,234,567"), (.count, -1_234, "−1,234"), (.count, 0.5, "1"),
    (.count, -0.4, "0"), (.count, 1e12, "1,000,000,000,000"),
    (.count, 12_345_678_901, "12,345,678,901"),
    (.count, 9_007_199_254_740_992, "9,007,199,254,740,992"),
    (.count, 1e19, "10,000,000,000,000,000,000"),
    (.count, -1.25e21, "−1,250,000,000,000,000,000,000"),
    (.plain, 3.14159, "3.14"), (.plain, 0.005, "0.01"), (.plain, -0.001, "0.00"),
    (.plain, 1e15, "1,000,000,000,000,000"),
    (.decimal(1), -0.04, "0.0"), (.decimal(1), -0.06, "−0.1"), (.decimal(1), 0.95, "1.0"),
    (.decimal(3), 1_234.5678, "1,234.568"), (.decimal(12), 1e-9, "0.000000001000"),
    (.percent(), 12.34, "12.3%"), (.percent(0), 99.5, "100%"), (.percent(), -0.04, "0.0%"),
    (.share(), 0.1234, "12.3%"), (.share(0), 1, "100%"), (.share(2), -0.05, "−5.00%"),
    (.pounds, 0, "£0"), (.pounds, 12, "£12"), (.pounds, 12.6, "£13"), (.pounds, 999, "£999"),
    (.pounds, 960, "£960"), (.pounds, 999.6, "£1.0k"), (.pounds, 1_000, "£1.0k"),
    (.pounds, 1_234, "£1.2k"), (.pounds, 960_000, "£960.0k"), (.pounds, 999_940, "£999.9k"),
    (.pounds, 999_960, "£1.0m"), (.pounds, 1_234_567, "£1.2m"), (.pounds, -1_234_567, "−£1.2m"),
    (.pounds, 999_960_000, "£1.0bn"), (.pounds, 1.25e12, "£1,250.0bn"),
    (NumberFormat(places: 1, isShort: true), 999_960, "1.0m"),
    (NumberFormat(isShort: true), 999_600, "1m"), (NumberFormat(isShort: true), 940_000, "940k"),
    (NumberFormat(suffix: " days"), 21, "21 days"),
  ]

  @Test(arguments: written)
  func `a number`(format: NumberFormat, value: Double, text: String) {
    #expect(format.text(value) == text)
  }

  @Test func `what is imputed or missing says so`() {
    #expect(Self.percent.text(.number(12.34)) == "12.3%")
    #expect(Self.percent.text(.imputed(12.34)) == "12.3% [e]")
    #expect(Self.percent.text(.missing(.confidential)) == "[c]")
    #expect(Self.percent.text(.missing(.low)) == "[low]")
    #expect(Self.percent.text(.missing(.blank)) == "[x]")
  }

  static let axes: [(format: NumberFormat, range: ClosedRange<Double>, texts: [String])] = [
    (.percent(), 0...77, ["0%", "20%", "40%", "60%", "80%"]),
    (.percent(0), 1...1.8, ["1.0%", "1.2%", "1.4%", "1.6%", "1.8%"]),
    (.share(), 0...0.41, ["0%", "10%", "20%", "30%", "40%", "50%"]),
    (.share(0), 0...0.004, ["0.0%", "0.1%", "0.2%", "0.3%", "0.4%"]),
    (.count, 0...4_100, ["0", "1,000", "2,000", "3,000", "4,000", "5,000"]),
    (.pounds, 0...1_900, ["£0.0k", "£0.5k", "£1.0k", "£1.5k", "£2.0k"]),
    (.pounds, 0...410_000, ["£0k", "£100k", "£200k", "£300k", "£400k", "£500k"]),
    (.pounds, 0.6e6...1.4e6, ["£0.6m", "£0.8m", "£1.0m", "£1.2m", "£1.4m"]),
    (.pounds, 0...0.9, ["£0.0", "£0.2", "£0.4", "£0.6", "£0.8", "£1.0"]),
    (.pounds, -2e6...2e6, ["−£2m", "−£1m", "£0m", "£1m", "£2m"]),
  ]

  @Test(arguments: axes)
  func `an axis has no more digits than it needs, and one unit`(
    format: NumberFormat, range: ClosedRange<Double>, texts: [String]
  ) {
    let ticks = Ticks(around: range)
    #expect(ticks.values.map { format.telling(ticks).text($0) } == texts)
  }

  @Test(arguments: [NumberFormat.count, .percent(), .share(), .pounds])
  func `no two ticks are written alike`(format: NumberFormat) {
    for range in TicksTests.ranges where range.upperBound - range.lowerBound > 1e-6 {
      let ticks = Ticks(around: range)
      let texts = ticks.values.map { format.telling(ticks).text($0) }
      #expect(Set(texts).count == texts.count, "\(range): \(texts)")
    }
  }
}

@Suite("Periods, named") struct PeriodNameTests {
  static let names = [
    ("202324", "2023–24"), ("199900", "1999–00"), ("200001", "2000–01"), ("2023", "2023"),
    // Neither the next year, nor a year, nor digits that we count with.
    ("202325", "202325"), ("202303", "202303"), ("", ""), ("2023/24", "2023/24"),
    ("2023-11", "November 2023"), ("2023-13", "2023-13"), ("2023-1", "2023-1"),
    ("2O23-11", "2O23-11"),
    ("Q1 2023", "Q1 2023"), ("２０２３２４", "２０２３２４"), ("20232４", "20232４"),
  ]

  @Test(arguments: names)
  func `a period`(code: String, name: String) {
    #expect(PeriodName.text(code, .english) == name)
  }
}
