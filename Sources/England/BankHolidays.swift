/// The bank holidays of England and Wales, by rule.
///
///     BankHolidays.days(of: 2022).count      // 10
///
/// Known for 1978 and later, when the early May holiday began; of years to come, as the law stands.
/// What was proclaimed for a single year is listed.
///
/// > Banking and Financial Dealings Act 1971, schedule 1, and the royal proclamations under it.
public enum BankHolidays {
  /// The holidays of a year in order, on the days on which they are kept.
  public static func days(of year: Int) -> [Day] {
    (moveable(year) + fixed(year) + proclaimed.filter { $0.parts.year == year }).sorted()
  }

  private static func moveable(_ year: Int) -> [Day] {
    let easter = easter(of: year)
    let spring = postponed[year] ?? monday(onOrBefore: 31, 5, year)
    let may =
      [1995, 2020].contains(year) ? day(year, 5, 8) : monday(onOrBefore: 7, 5, year)
    return [easter + -2, easter + 1, may, spring, monday(onOrBefore: 31, 8, year)]
  }

  /// New Year’s Day, Christmas Day and Boxing Day: on the next working day, if on a weekend.
  private static func fixed(_ year: Int) -> [Day] {
    let newYear = day(year, 1, 1)
    let christmas = day(year, 12, 25)
    let substitutes: [Int] =
      switch christmas.weekday {
      case 5: [0, 3]
      case 6: [2, 3]
      case 7: [1, 2]
      default: [0, 1]
      }
    return [newYear + [0, 0, 0, 0, 0, 2, 1][newYear.weekday - 1]]
      + substitutes.map { christmas + $0 }
  }

  /// The spring holiday, where it was moved for a jubilee.
  private static let postponed = [
    2002: day(2002, 6, 4), 2012: day(2012, 6, 4), 2022: day(2022, 6, 2),
  ]

  /// Holidays of one year: weddings, jubilees, the turn of the millennium, a funeral, a coronation.
  private static let proclaimed = [
    day(1981, 7, 29), day(1999, 12, 31), day(2002, 6, 3), day(2011, 4, 29), day(2012, 6, 5),
    day(2022, 6, 3), day(2022, 9, 19), day(2023, 5, 8),
  ]

  /// Easter Sunday.
  ///
  /// > “A New York correspondent.” *Nature* 13, 1876, p. 487; J. Meeus, *Astronomical Algorithms*, 1991,
  /// > ch. 8, whose letters these are.
  static func easter(of year: Int) -> Day {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let place = h + l - 7 * m + 114
    return day(year, place / 31, place % 31 + 1)
  }

  private static func monday(onOrBefore last: Int, _ month: Int, _ year: Int) -> Day {
    let end = day(year, month, last)
    return end + (1 - end.weekday)
  }

  /// A day that there is.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
      preconditionFailure("a bank holiday is a day of the calendar")
    }
    return day
  }
}
