/// Reads a date, a time, or both, as RFC 3339 writes them.
struct Moment {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// What to type instead, when there is something better to say than how a moment looks.
  private(set) var hint: String?

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    self.position = range.lowerBound
    self.end = range.upperBound
  }

  /// The moment that fills a range.
  static func content(of bytes: [UInt8], in range: Range<Int>) -> Value.Content? {
    var moment = Moment(bytes, in: range)
    return moment.content()
  }

  mutating func content() -> Value.Content? {
    if byte(2) == UInt8(ascii: ":") {
      guard let time = time(), position == end else { return nil }
      return .time(time)
    }
    guard let date = date() else { return nil }
    if position == end { return .date(date) }
    guard take("T") || take("t") || take(" "), let time = time() else { return nil }
    if position == end { return .dateTime(DateTime(date, time)) }
    guard let offset = offset(), position == end else { return nil }
    return .dateTime(DateTime(date, time, offset: offset))
  }

  private mutating func date() -> LocalDate? {
    guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2)
    else { return nil }
    if !(1...12).contains(month) {
      hint = "the month is the middle number, from 01 to 12"
    } else if day < 1 || day > LocalDate.days(in: month, of: year) {
      hint = "that month has days 01 to \(LocalDate.days(in: month, of: year))"
    }
    return LocalDate(year: year, month: month, day: day)
  }

  private mutating func time() -> LocalTime? {
    guard let hour = digits(2), take(":"), let minute = digits(2) else { return nil }
    guard position < end, take(":") else {
      hint = "a time has seconds, such as 09:30:00"
      return nil
    }
    guard let second = digits(2) else { return nil }
    var nanosecond = 0
    if take(".") {
      guard let fraction = fraction() else { return nil }
      nanosecond = fraction
    }
    if hour > 23 || minute > 59 || second > 60 {
      hint = "hours are 00 to 23, minutes 00 to 59, seconds 00 to 60"
    }
    return LocalTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
  }

  /// The digits after a point, as billionths. More than nine are read and dropped.
  private mutating func fraction() -> Int? {
    var nanosecond = 0
    var unit = 100_000_000
    guard digit != nil else { return nil }
    while let digit = digit {
      nanosecond += digit * unit
      unit /= 10
      position += 1
    }
    return nanosecond
  }

  private mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isBehind = byte(0) == UInt8(ascii: "-")
    guard take("+") || take("-"), let hours = digits(2), take(":"), let minutes = digits(2)
    else { return nil }
    guard hours <= 23, minutes <= 59 else {
      hint = "the distance from universal time is at most 23:59"
      return nil
    }
    return (hours * 60 + minutes) * (isBehind ? -1 : 1)
  }

  /// Exactly so many digits.
  private mutating func digits(_ count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let digit = digit else { return nil }
      number = number * 10 + digit
      position += 1
    }
    return number
  }

  private var digit: Int? {
    let byte = byte(0)
    return byte.isDigit ? Int(byte) - 0x30 : nil
  }

  private func byte(_ ahead: Int) -> UInt8 {
    position + ahead < end ? bytes[position + ahead] : 0
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte(0) == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }
}
