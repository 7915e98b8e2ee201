import England

/// How many contacts come on a day, as a factor: the seasons, the week, the terms of schools, the
/// spring in which they were shut, and what grows.
enum Season {
  static func factor(_ day: Day, source: ContactSource) -> Double {
    let (year, month, date) = day.parts
    let isWeekend = day.weekday > 5
    let week = isWeekend ? (source.isAlwaysOpen ? 0.75 : 0) : 1
    guard week > 0 else { return 0 }
    let isHoliday = source.keepsTerms && isSchoolHoliday(month, date)
    let schools = isHoliday ? 0.06 : source.keepsTerms && [1, 9].contains(month) ? 1.3 : 1
    let growth = 1 + 0.01 * Double(year - 2019)
    return week * months[month - 1] * schools * growth * closures(day, source) * rise(day, source)
  }

  /// January and September have the most.
  private static let months = [
    1.14, 1, 1.05, 0.93, 1, 1.03, 1, 0.86, 1.12, 1.05, 1.06, 0.86,
  ]

  private static func isSchoolHoliday(_ month: Int, _ date: Int) -> Bool {
    switch month {
    case 1: date < 4
    case 2: (14...18).contains(date)
    case 4: (3...16).contains(date)
    case 5: date > 26
    case 7: date > 22
    case 8: true
    case 10: (24...30).contains(date)
    case 12: date > 19
    default: false
    }
  }

  /// What the spring of 2020 and the winter after it left of contacts.
  private static func closures(_ day: Day, _ source: ContactSource) -> Double {
    switch day.description {
    case "2020-03-23"..."2020-05-31": source.keepsTerms ? 0.15 : 0.8
    case "2021-01-05"..."2021-03-07": source.keepsTerms ? 0.45 : 0.95
    default: 1
    }
  }

  /// Housing tells of more and more children, from the spring of 2023 on.
  private static func rise(_ day: Day, _ source: ContactSource) -> Double {
    guard source.group == .housing, let start = Day(year: 2023, month: 4, day: 1) else { return 1 }
    return 1 + 2.5 * min(1, max(0, Double(day - start) / 600))
  }
}
