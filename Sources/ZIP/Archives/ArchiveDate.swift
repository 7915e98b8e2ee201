/// The date that the members of an archive carry: to the even second, in no time zone.
///
///     ArchiveDate(year: 2025, month: 4, day: 1)
///
/// It is given, never looked up: the same files make the same archive on any day.
public struct ArchiveDate: Hashable, Sendable {
  /// The two halves as an archive keeps them.
  let date: Int
  let time: Int

  /// The first of January 1980, midnight: the earliest there is.
  public static let earliest = ArchiveDate(date: 1 << 5 | 1, time: 0)

  private init(date: Int, time: Int) {
    self.date = date
    self.time = time
  }

  /// A date, if it is one, from 1980 to 2107. An odd second becomes the even one before.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    guard (1980...2107).contains(year), (1...12).contains(month), (0..<24).contains(hour),
      (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    // Every fourth year from 1980 to 2107 is a leap year, but for 2100.
    let isLeap = year % 4 == 0 && year != 2100
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...days[month - 1]).contains(day) else { return nil }
    date = (year - 1980) << 9 | month << 5 | day
    time = hour << 11 | minute << 5 | second / 2
  }
}
