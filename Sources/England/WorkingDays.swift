/// The days on which offices in England are open: Monday to Friday, but for bank holidays.
///
///     let referral = Day(year: 2024, month: 3, day: 27)        // the Wednesday before Easter
///     WorkingDays.count(from: referral, to: referral + 7)      // 3
///     WorkingDays.adding(45, to: referral)                     // 2024-06-04
///
/// The day from which is counted is day 0, as the statutory guidance counts: “within 45 working days
/// of the referral” is up to the 45th working day after it.
public enum WorkingDays {
  /// The working days after a day, up to and with another; below zero if that is earlier.
  ///
  /// - Complexity: O(log *h*) in the number of bank holidays.
  public static func count(from start: Day, to end: Day) -> Int { upTo(end) - upTo(start) }

  /// The day that is so many working days later. It is a working day, if it is any later.
  public static func adding(_ count: Int, to start: Day) -> Day {
    precondition(count >= 0, "working days are counted forwards")
    guard count > 0 else { return start }
    let target = upTo(start) + count
    // There is no earlier day with so many; and three holidays in a row are the most there are.
    var day = start + count
    while upTo(day) < target { day = day + max(1, target - upTo(day)) }
    return day
  }

  public static func contains(_ day: Day) -> Bool { upTo(day) > upTo(day + -1) }

  /// The working days since some long gone Monday.
  private static func upTo(_ day: Day) -> Int {
    let days = Int(day.number) + offset
    let (weeks, rest) = days.quotientAndRemainder(dividingBy: 7)
    return weeks * 5 + min(rest + 1, 5) - holidays(upTo: day.number)
  }

  /// From a Monday long before the year 1 to 1 January 1970, a Thursday.
  private static let offset = 7 * 110_000 + 3

  private static func holidays(upTo number: Int32) -> Int {
    var (low, high) = (0, table.count)
    while low < high {
      let middle = (low + high) / 2
      if table[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// All are on weekdays. Before 1978 there were others, and who lives after 2200 will know theirs.
  private static let table: [Int32] = (1978...2200).flatMap { BankHolidays.days(of: $0) }
    .map(\.number)
}
