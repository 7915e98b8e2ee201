/// A day of the calendar, anywhere: `2024-03-31`.
public struct LocalDate: Hashable, Sendable {
  /// From 0 to 9999.
  public let year: Int
  public let month: Int
  public let day: Int

  /// Makes a date, or `nil` if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days a month has, in the Gregorian calendar, carried back before its time as RFC 3339
  /// does.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension LocalDate: Comparable {
  public static func < (a: LocalDate, b: LocalDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension LocalDate: CustomStringConvertible {
  public var description: String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

/// A time of day, anywhere: `09:30:00`, `09:30:00.25`.
public struct LocalTime: Hashable, Sendable {
  public let hour: Int
  public let minute: Int
  /// From 0 to 60: a leap second is a second.
  public let second: Int
  /// What is written beyond the ninth digit is dropped.
  public let nanosecond: Int

  /// Makes a time, or `nil` if no clock shows it.
  public init?(hour: Int, minute: Int, second: Int = 0, nanosecond: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      (0..<1_000_000_000).contains(nanosecond)
    else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
    self.nanosecond = nanosecond
  }
}

extension LocalTime: Comparable {
  public static func < (a: LocalTime, b: LocalTime) -> Bool {
    (a.hour, a.minute, a.second, a.nanosecond) < (b.hour, b.minute, b.second, b.nanosecond)
  }
}

extension LocalTime: CustomStringConvertible {
  public var description: String {
    let seconds = "\(hour.padded(to: 2)):\(minute.padded(to: 2)):\(second.padded(to: 2))"
    guard nanosecond > 0 else { return seconds }
    var fraction = Substring(nanosecond.padded(to: 9))
    while fraction.last == "0" { fraction.removeLast() }
    return "\(seconds).\(fraction)"
  }
}

/// A date with a time of day, and with how far its clock is from universal time if that is written:
/// `2024-03-31T09:30:00+01:00`.
public struct DateTime: Hashable, Sendable {
  public let date: LocalDate
  public let time: LocalTime

  /// Minutes ahead of universal time, or `nil` for the time of wherever the reader is.
  public let offset: Int?

  public init(_ date: LocalDate, _ time: LocalTime, offset: Int? = nil) {
    self.date = date
    self.time = time
    self.offset = offset
  }
}

extension DateTime: CustomStringConvertible {
  public var description: String {
    guard let offset else { return "\(date)T\(time)" }
    guard offset != 0 else { return "\(date)T\(time)Z" }
    let (hours, minutes) = offset.magnitude.quotientAndRemainder(dividingBy: 60)
    let sign = offset < 0 ? "-" : "+"
    return "\(date)T\(time)\(sign)\(Int(hours).padded(to: 2)):\(Int(minutes).padded(to: 2))"
  }
}

extension Int {
  /// The digits of a number that is not negative, with zeros before it.
  fileprivate func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
