/// Reads decimal numbers from bytes, each to the nearest `Double`.
///
/// A number is an optional sign, digits with at most one point before, among or after them, and an
/// optional exponent: `-12.5`, `.5`, `1e-7`. Thousands commas, spaces, `NaN`, `inf` and hexadecimals
/// are text, and so is a number too great for a `Double`.
///
/// How this works: up to eight characters are read as one word, where the point is taken out by
/// shifting and the digits are added in pairs, fours and eights. Longer ones are read digit by
/// digit; up to 19 digits are divided by a power of ten exactly and rounded once. What is left goes
/// to the standard library.
///
/// > W. D. Clinger. "How to read floating point numbers accurately." PLDI 1990: an exact integer
/// > divided by an exact power of ten is rounded right. D. Lemire. "Number parsing at a gigabyte per
/// > second." Software: Practice and Experience 51, 2021: eight digits at a time.
enum Decimal {
  /// The longest number. A longer row of digits is text: nothing is measured so finely.
  static let lengthLimit = 1_024

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The number that stands in a range, or NaN if there is none, or one padded with zeros.
  @inline(__always)
  static func value(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Double {
    let length = UInt64(truncatingIfNeeded: end &- start)
    guard length &- 1 < 8, end >= 8 else { return long(bytes, start, end) }
    let shift = 64 &- 8 &* length
    let fill = 0x3030_3030_3030_3030 & ((1 &<< shift) &- 1)
    // The last character is the highest byte, and what stands before the number makes room for “0”.
    var word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: end &- 8, as: UInt64.self)
    word = (word.littleEndian &>> shift) &<< shift | fill
    let first = (word &>> shift) & 0xFF

    let points = word ^ 0x2E2E_2E2E_2E2E_2E2E
    let found = (points &- 0x0101_0101_0101_0101) & ~points & 0x8080_8080_8080_8080
    if found == 0 {
      guard isDigits(word) else { return long(bytes, start, end) }
      if first == 0x30, length > 1 { return .nan }
      return Double(Int64(truncatingIfNeeded: eightDigits(word)))
    }
    let place = UInt64(truncatingIfNeeded: found.trailingZeroBitCount) & 0x38
    // What stands before the point moves up into its place.
    let before = word & ((1 &<< place) &- 1)
    let after = word & ~((0x100 &<< place) &- 1)
    word = after | before &<< 8 | 0x30
    guard isDigits(word), length > 1 else { return long(bytes, start, end) }
    if first == 0x30, place &- shift > 8 { return .nan }
    let digits = Double(Int64(truncatingIfNeeded: eightDigits(word)))
    return digits / powers[7 &- Int(truncatingIfNeeded: place &>> 3)]
  }

  /// Whether a range holds a number with a zero too many before it, such as `007`: a code.
  static func isPadded(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Bool {
    guard start < end, end - start <= lengthLimit else { return false }
    var digits = Digits()
    return digits.scan(bytes, start, end) && digits.isPadded
  }

  /// The number in a range, whatever its length.
  @inline(never)
  private static func long(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Double {
    let length = UInt64(truncatingIfNeeded: end &- start)
    guard start < end, length <= lengthLimit else { return .nan }
    if length > 8, length <= 16, let value = twoWords(bytes, end, length) { return value }
    var digits = Digits()
    guard digits.scan(bytes, start, end), !digits.isPadded else { return .nan }
    if let value = value(of: digits) { return digits.isNegative ? -value : value }
    let text = bytes.extracting(start..<end)
    let slow = text.withUnsafeBytes { Double(String(decoding: $0, as: UTF8.self)) }
    guard let slow, slow.isFinite else { return .nan }
    return slow
  }

  /// The number in the bytes before `end`, if they are nine to sixteen digits, as those of a key are.
  @inline(__always)
  private static func twoWords(_ bytes: RawSpan, _ end: Int, _ length: UInt64) -> Double? {
    guard end >= 16 else { return nil }
    let low = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: end &- 8, as: UInt64.self)
      .littleEndian
    let shift = 128 &- 8 &* length
    let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: end &- 16, as: UInt64.self)
    let high =
      (word.littleEndian &>> shift) &<< shift | 0x3030_3030_3030_3030 & ((1 &<< shift) &- 1)
    guard isDigits(low), isDigits(high), (high &>> shift) & 0xFF != 0x30 else { return nil }
    return Double(eightDigits(high) &* 100_000_000 &+ eightDigits(low))
  }

  /// The magnitude, if it can be had from one exact operation.
  private static func value(of digits: Digits) -> Double? {
    guard digits.count <= 19 else { return nil }
    let exponent = digits.exponent
    guard digits.mantissa != 0, exponent != 0 else { return Double(digits.mantissa) }
    if digits.mantissa <= 1 << 53, abs(exponent) <= 22 {
      let power = powers[abs(exponent)]
      return exponent < 0 ? Double(digits.mantissa) / power : Double(digits.mantissa) * power
    }
    guard (-19..<0).contains(exponent) else { return nil }
    return quotient(digits.mantissa, (0 ..< -exponent).reduce(1) { power, _ in power &* 10 })
  }

  /// The nearest `Double` to the quotient of two integers.
  ///
  /// Both are shifted until their highest bit is set. Then their quotient has 63 bits or 64, ten
  /// more at least than are kept, so that one of those can stand for the remainder.
  private static func quotient(_ dividend: UInt64, _ divisor: UInt64) -> Double {
    let shift = (dividend: dividend.leadingZeroBitCount, divisor: divisor.leadingZeroBitCount)
    let high = dividend &<< shift.dividend
    var (quotient, remainder) =
      (divisor &<< shift.divisor).dividingFullWidth((high &>> 1, high &<< 63))
    if remainder != 0 { quotient |= 1 }
    return Double(
      sign: .plus, exponent: shift.divisor - shift.dividend - 63, significand: Double(quotient))
  }

  /// Whether eight bytes are digits.
  @inline(__always)
  private static func isDigits(_ word: UInt64) -> Bool {
    let over = word &+ 0x4646_4646_4646_4646
    let under = word &- 0x3030_3030_3030_3030
    return (over | under) & 0x8080_8080_8080_8080 == 0
  }

  /// What eight digits come to, the first in the lowest byte.
  @inline(__always)
  private static func eightDigits(_ word: UInt64) -> UInt64 {
    var pairs = word &- 0x3030_3030_3030_3030
    pairs = pairs &* 10 &+ pairs &>> 8
    let first = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let second = (pairs &>> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (first &+ second) &>> 32
  }
}

/// The digits of a number, read one by one.
private struct Digits {
  /// The number is the mantissa times ten to the power of the exponent, if there are at most 19
  /// digits.
  var mantissa: UInt64 = 0
  var exponent = 0

  /// How many digits there are, not counting zeros before the first.
  var count = 0
  var isNegative = false
  var isPadded = false

  /// Reads a range, and says whether it is a number.
  mutating func scan(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Bool {
    var position = start
    func next() -> UInt8 {
      position < end ? bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self) : 0
    }
    if next() == 0x2D || next() == 0x2B {
      isNegative = next() == 0x2D
      position += 1
    }
    let whole = position
    while next().isDigit {
      add(next())
      position += 1
    }
    var length = position - whole
    if length > 1 {
      isPadded = bytes.unsafeLoad(fromByteOffset: whole, as: UInt8.self) == 0x30
    }
    if next() == 0x2E {
      position += 1
      let fraction = position
      while next().isDigit {
        add(next())
        position += 1
      }
      length += position - fraction
      exponent = fraction - position
    }
    guard length > 0 else { return false }
    if next() | 0x20 == 0x65 {
      position += 1
      let isSmall = next() == 0x2D
      if next() == 0x2D || next() == 0x2B { position += 1 }
      guard next().isDigit else { return false }
      var power = 0
      while next().isDigit {
        // Beyond this all is nothing or too great, whatever the digits.
        power = min(power * 10 + Int(next() - 0x30), 10_000)
        position += 1
      }
      exponent += isSmall ? -power : power
    }
    return position == end
  }

  private mutating func add(_ digit: UInt8) {
    if count > 0 || digit != 0x30 { count += 1 }
    mantissa = mantissa &* 10 &+ UInt64(digit &- 0x30)
  }
}
