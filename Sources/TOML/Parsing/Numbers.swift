import Diagnostics

extension Parser {
  /// Reads a number or a moment: whatever begins with a digit or a sign.
  mutating func number() throws(Diagnostic) {
    if !decimal() { try rareNumber() }
  }

  /// Reads the numbers that most documents have: digits, with a point or not, that a double holds exactly
  /// but for the point. Whatever else there is, is left.
  ///
  /// An integer below 2⁵³ and a power of ten up to 10²² are both exact as doubles, so that their
  /// quotient is the nearest double to the number that is written.
  ///
  /// > W. D. Clinger. "How to read floating point numbers accurately." PLDI 1990.
  private mutating func decimal() -> Bool {
    var cursor = position
    let sign = bytes[cursor]
    if sign == .minus || sign == .plus { cursor += 1 }
    let start = cursor
    var digits: UInt64 = 0
    while cursor < end, bytes[cursor].isDigit {
      digits = digits &* 10 &+ UInt64(bytes[cursor] & 0x0F)
      cursor += 1
    }
    let whole = cursor - start
    var decimals = 0
    if cursor < end, bytes[cursor] == .point {
      cursor += 1
      let point = cursor
      while cursor < end, bytes[cursor].isDigit {
        digits = digits &* 10 &+ UInt64(bytes[cursor] & 0x0F)
        cursor += 1
      }
      decimals = cursor - point
      if decimals == 0 { return false }
    }
    guard whole > 0, whole + decimals <= 18, whole == 1 || bytes[start] != 0x30,
      cursor == end || bytes[cursor].endsValue
    else { return false }

    let first = position
    if decimals == 0 {
      position = cursor
      let integer = Int(digits)
      put(.integer(sign == .minus ? -integer : integer), from: first)
      return true
    }
    guard digits <= 1 << 53 else { return false }
    position = cursor
    let number = Double(digits) / Self.powersOfTen[decimals]
    put(.number(sign == .minus ? -number : number), from: first)
    return true
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18,
  ]

  /// Reads everything else: moments, exponents, underscores, other bases, infinities, many digits.
  private mutating func rareNumber() throws(Diagnostic) {
    let start = position
    var stop = position
    while stop < end, bytes[stop].isPartOfNumber { stop += 1 }
    if looksLikeMoment(start..<stop) { return try moment(start..<stop) }
    guard stop == end || bytes[stop].endsValue else { throw notANumber() }

    var token = bytes[start..<stop]
    let isNegative = token.first == .minus
    if isNegative || token.first == .plus { token.removeFirst() }
    let content: Node.Content
    if token.elementsEqual("inf".utf8) {
      content = .number(isNegative ? -.infinity : .infinity)
    } else if token.elementsEqual("nan".utf8) {
      content = .number(.nan)
    } else if token.count == stop - start, token.first == 0x30, let base = base(token.dropFirst()) {
      content = .integer(try integer(token.dropFirst(2), base: base, start..<stop))
    } else {
      content = try longDecimal(token, start..<stop)
    }
    position = stop
    put(content, from: start)
  }

  private func base(_ token: ArraySlice<UInt8>) -> Int? {
    switch token.first {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private func integer(
    _ token: ArraySlice<UInt8>, base: Int, _ range: Range<Int>
  ) throws(Diagnostic) -> Int {
    guard
      let digits = joined(token, where: { $0.hexadecimal.map { $0 < base } ?? false })
    else { throw notANumber() }
    guard let integer = Int(digits, radix: base) else { throw outOfRange(range) }
    return integer
  }

  /// Digits, perhaps with decimals or an exponent, in as many digits as anyone likes.
  private func longDecimal(
    _ token: ArraySlice<UInt8>, _ range: Range<Int>
  ) throws(Diagnostic) -> Node.Content {
    let isExponent = { (byte: UInt8) in byte | 0x20 == UInt8(ascii: "e") }
    let mantissa = token.prefix { !isExponent($0) }
    let whole = mantissa.prefix { $0 != .point }
    var number = bytes[range.lowerBound] == .minus ? "-" : ""
    guard let digits = joined(whole, where: \.isDigit) else { throw notANumber() }
    guard whole.count == 1 || whole.first != 0x30 else { throw leadingZero() }
    number += digits
    if whole.count < mantissa.count {
      guard let digits = joined(mantissa[whole.endIndex...].dropFirst(), where: \.isDigit)
      else { throw notANumber() }
      number += "." + digits
    }
    if mantissa.count < token.count {
      var exponent = token[mantissa.endIndex...].dropFirst()
      number += "e"
      if exponent.first == .minus { number += "-" }
      if exponent.first == .minus || exponent.first == .plus { exponent.removeFirst() }
      guard let digits = joined(exponent, where: \.isDigit) else { throw notANumber() }
      number += digits
    }
    if whole.count == token.count {
      guard let integer = Int(number) else { throw outOfRange(range) }
      return .integer(integer)
    }
    guard let double = Double(number), double.isFinite else { throw outOfRange(range) }
    return .number(double)
  }

  /// Digits without the underscores between them, or `nil` where there is anything else.
  private func joined(
    _ token: ArraySlice<UInt8>, where isDigit: (UInt8) -> Bool
  ) -> String? {
    var digits: [UInt8] = []
    var previous = UInt8.underscore
    for byte in token {
      guard isDigit(byte) || byte == .underscore && previous != .underscore else { return nil }
      if byte != .underscore { digits.append(byte) }
      previous = byte
    }
    return previous == .underscore ? nil : String(decoding: digits, as: UTF8.self)
  }
}

extension Parser {
  /// Whether a token begins as only a date or a time does: `2024-` or `09:`.
  func looksLikeMoment(_ range: Range<Int>) -> Bool {
    let digits = bytes[range].prefix { $0.isDigit }.count
    guard digits > 0, range.lowerBound + digits < range.upperBound else { return false }
    let next = bytes[range.lowerBound + digits]
    return next == .colon || next == .minus
  }

  private mutating func moment(_ token: Range<Int>) throws(Diagnostic) {
    var range = token
    // A space may stand between date and time; whether it does is seen from what follows it.
    if range.count == 10, byte(ahead: 10) == .space, byte(ahead: 11).isDigit {
      var stop = range.upperBound + 1
      while stop < end, bytes[stop].isPartOfNumber { stop += 1 }
      range = range.lowerBound..<stop
    }
    var moment = Moment(bytes, in: range)
    let content: Node.Content
    switch moment.content() {
    case .date: content = .date
    case .time: content = .time
    case .dateTime: content = .dateTime
    default: throw notAMoment(range, hint: moment.hint)
    }
    guard range.upperBound == end || bytes[range.upperBound].endsValue else {
      throw notAMoment(range, hint: nil)
    }
    position = range.upperBound
    put(content, from: range.lowerBound)
  }
}

extension UInt8 {
  /// Whether a number or a moment may have it somewhere.
  fileprivate var isPartOfNumber: Bool {
    isBare || self == .point || self == .colon || self == .plus
  }
}
