/// Reads numbers as workbooks write them.
enum Digits {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The nearest `Double` to a decimal number, such as `-12.5` or `1.0000000000000001E-5`; `nil` for all
  /// else, and for what is too great.
  ///
  /// How this works: up to 2⁵³ the digits are an exact `Double`, and so is a power of ten up to the 22nd:
  /// then one division or multiplication is rounded once. What is longer goes to the standard library.
  ///
  /// > W. D. Clinger. "How to read floating point numbers accurately." PLDI 1990.
  static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    var place = range.lowerBound
    let end = range.upperBound
    var isNegative = false
    if place < end, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
      isNegative = bytes[place] == UInt8(ascii: "-")
      place &+= 1
    }
    var mantissa: UInt64 = 0
    var count = 0
    var fraction = 0
    var hasPoint = false
    while place < end {
      let digit = bytes[place] &- 0x30
      if digit < 10 {
        count &+= 1
        guard count < 18 else { return slow(bytes, range) }
        mantissa = mantissa &* 10 &+ UInt64(digit)
        if hasPoint { fraction &+= 1 }
      } else if bytes[place] == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return slow(bytes, range)
      }
      place &+= 1
    }
    guard count > 0 else { return nil }
    guard mantissa <= 1 << 53 else { return slow(bytes, range) }
    let magnitude = Double(mantissa) / powers[fraction]
    return isNegative ? -magnitude : magnitude
  }

  /// The standard library’s reading of what can only be a decimal number.
  private static func slow(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    guard range.count <= 1_024 else { return nil }
    var text: [UInt8] = []
    for place in range {
      let byte = bytes[place]
      guard byte &- 0x30 < 10 || "+-.eE".utf8.contains(byte) else { return nil }
      text.append(byte)
    }
    guard let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite else {
      return nil
    }
    return number
  }

  /// A count, such as the number of a row; `nil` if it is none below a hundred million.
  static func count(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 8 else { return nil }
    var number = 0
    for place in range {
      let digit = bytes[place] &- 0x30
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  /// The days since 30 December 1899 of a day as the international standard writes it, with the time of
  /// the day after a `T`, if there is one.
  static func serial(_ bytes: Span<UInt8>) -> Double? {
    func number(_ range: Range<Int>) -> Int? {
      range.upperBound <= bytes.count ? count(bytes, range) : nil
    }
    func byte(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }
    let hyphen = UInt8(ascii: "-")
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      byte(4) == hyphen, byte(7) == hyphen, let days = serial(year, month, day)
    else { return nil }
    guard bytes.count > 10 else { return Double(days) }
    guard byte(10) == UInt8(ascii: "T"), let hour = number(11..<13), hour < 24,
      byte(13) == UInt8(ascii: ":"), let minute = number(14..<16), minute < 60
    else { return nil }
    let second = byte(16) == UInt8(ascii: ":") ? number(17..<19) ?? 0 : 0
    return Double(days) + Double(hour * 3_600 + minute * 60 + second) / 86_400
  }

  /// The days since 30 December 1899 of a day of the calendar; `nil` if there is no such day.
  private static func serial(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard year >= 1, (1...12).contains(month), (1...lengths[month - 1]).contains(day) else {
      return nil
    }
    let before = year - 1
    let daysBefore = before * 365 + before / 4 - before / 100 + before / 400
    return daysBefore + lengths[..<(month - 1)].reduce(0, +) + day - 693_594
  }
}
