import Diagnostics
import Mustache
import TestSupport
import Testing

@Suite("Numbers in templates") struct NumberTests {
  static func shown(_ number: Double) throws -> String {
    try Template(Source("n", text: "{{.}}")).render(.number(number))
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (-7, "-7"), (85, "85"), (100, "100"), (1234567, "1234567"),
      (0.5, "0.5"), (-0.25, "-0.25"), (1.21, "1.21"), (12.4, "12.4"), (0.1, "0.1"), (0.07, "0.07"),
      (99.99, "99.99"), (0.005, "0.005"), (0.125, "0.125"), (0.1 + 0.2, "0.30000000000000004"),
      (3 * 3.71, "11.129999999999999"), (125.0 / 3, "41.666666666666664"), (0.00001, "0.00001"),
      (1e-7, "0.0000001"), (1e-8, "1e-08"), (4503599627370495.5, "4503599627370495.5"),
      (9_007_199_254_740_992, "9007199254740992"), (1e15, "1000000000000000"),
      (1e17, "100000000000000000"), (1e18, "1e+18"), (12345678.9, "12345678.9"),
      (98765432101234.5, "98765432101234.5"), (0.6875, "0.6875"),
      (0.000123456789, "0.000123456789"),
    ] as [(Double, String)])
  func `a number is written plainly`(number: Double, text: String) throws {
    #expect(try Self.shown(number) == text)
  }

  /// The obvious twin is the standard library’s description, in which exponents are spelt out here.
  static func plain(_ number: Double) -> String {
    let parts = number.description.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return number.description.hasSuffix(".0")
        ? String(number.description.dropLast(2)) : number.description
    }
    let isNegative = parts[0].hasPrefix("-")
    let digits = parts[0].filter { $0 != "." && $0 != "-" }
    let zeros = String(repeating: "0", count: max(0, -exponent - 1))
    return (isNegative ? "-" : "") + "0." + zeros + digits
  }

  @Test func `digits are those of the shortest decimal that reads back`() throws {
    var random = Noise(seed: 11)
    var numbers: [Double] = []
    for _ in 0..<4_000 {
      let bits = random.next() & ((1 << 52) - 1)
      // From 10⁻⁷ to 2⁵²: where decimals are written out.
      let exponent = UInt64.random(in: (1023 - 23)..<(1023 + 52), using: &random)
      numbers.append(Double(bitPattern: exponent << 52 | bits))
      numbers.append(-Double(bitPattern: exponent << 52))
      numbers.append(Double(bitPattern: (exponent << 52) + 1))
      numbers.append(Double(bitPattern: (exponent << 52) - 1))
      let places = Double.random(in: 0...7, using: &random).rounded()
      var scale = 1.0
      for _ in 0..<Int(places) { scale *= 10 }
      numbers.append(Double(Int.random(in: -10_000_000...10_000_000, using: &random)) / scale)
      numbers.append(Double(Int.random(in: 0...1_000_000, using: &random)) * 0.01)
      numbers.append(Double(Int.random(in: 0...1_000_000_000_000_000, using: &random)) / 100)
    }
    let list = Value.list(numbers.map { .number($0) })
    let shown = try Template(Source("n", text: "{{#.}}{{.}} {{/.}}")).render(list)
      .split(separator: " ")
    #expect(shown.count == numbers.count)
    for (number, text) in zip(numbers, shown) where text != Self.plain(number) {
      Issue.record("\(number) is written \(text)")
    }
  }

  @Test func `whole numbers read back`() throws {
    var random = Noise(seed: 5)
    for power in 0..<59 {
      for offset in [-1, 0, 1] {
        let number = Double((1 << power) + offset + Int.random(in: 0...1, using: &random))
        #expect(try Double(Self.shown(number)) == number)
      }
    }
  }

  @Test func `what is not a finite number is an error`() throws {
    expectDiagnostic(
      """
      page:1:3: error: “rate” is not a finite number [mustache-not-finite]
        1 │ {{rate}}
          │   ^^^^
      hint: give it as text that says what it means, or as nothing
      """
    ) { _ = try Template(Source("page", text: "{{rate}}")).render(["rate": .number(.nan)]) }
    #expect(throws: Diagnostic.self) { try Self.shown(.infinity) }
    #expect(
      try Template(Source("n", text: "{{.}}")).render(.number(.nan), missing: .empty) == "nan")
  }
}
