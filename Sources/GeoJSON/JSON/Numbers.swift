import Diagnostics

extension Cursor {
  /// A number, to the nearest `Double`.
  ///
  /// A mantissa below 2⁵³ and a power of ten up to 10²² are both exact as doubles, so that their
  /// product or quotient is the nearest double to the number that is written. Others are left to
  /// the standard library.
  ///
  /// > W. D. Clinger. "How to read floating point numbers accurately." PLDI 1990.
  mutating func number() throws(Diagnostic) -> Double {
    let start = position
    let isNegative = take(.minus)
    var mantissa: UInt64 = 0
    var count = 0
    guard byte.isDigit else {
      position = start
      throw isNegative ? noValue() : notANumber()
    }
    let whole = position
    digits(&mantissa, &count)
    if bytes[whole] == .zero, position > whole + 1 { throw leadingZero(start) }

    var exponent = 0
    if take(.point) {
      let fraction = position
      digits(&mantissa, &count)
      if position == fraction { throw noDigits(start, after: "the point") }
      exponent = fraction - position
    }
    if byte | 0x20 == UInt8(ascii: "e") { exponent += try power(start) }

    let value: Double
    if count <= 19, mantissa <= 1 << 53, exponent.magnitude <= 22 {
      let power = Self.powersOfTen[Int(exponent.magnitude)]
      value = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
    } else {
      value = try longNumber(isNegative ? start + 1 : start)
    }
    return isNegative ? -value : value
  }

  /// Adds digits to a number. Of more than nineteen only how many they are is of use.
  private mutating func digits(_ mantissa: inout UInt64, _ count: inout Int) {
    while position < bytes.count, bytes[position].isDigit {
      let digit = bytes[position] & 0x0F
      mantissa = mantissa &* 10 &+ UInt64(digit)
      if mantissa != 0 { count += 1 }
      position += 1
    }
  }

  private mutating func power(_ start: Int) throws(Diagnostic) -> Int {
    position += 1
    let isSmall = take(.minus)
    if !isSmall { _ = take(.plus) }
    guard byte.isDigit else { throw noDigits(start, after: "the “e”") }
    var power = 0
    while byte.isDigit {
      // Beyond this all is nothing or too great, whatever the digits.
      power = min(power * 10 + Int(byte & 0x0F), 100_000)
      position += 1
    }
    return isSmall ? -power : power
  }

  private func longNumber(_ start: Int) throws(Diagnostic) -> Double {
    guard position - start <= Self.numberLimit else { throw longNumber(start..<position) }
    guard let value = Double(source.text(start..<position)), value.isFinite else {
      throw greatNumber(start..<position)
    }
    return value
  }

  /// The most characters of a number: nothing is measured so finely.
  static let numberLimit = 1_024

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
