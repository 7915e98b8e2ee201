public import England

/// A month of the calendar.
public struct Month: Hashable, Sendable, Comparable {
  /// Months since January of the year 0.
  public let number: Int

  public init(number: Int) { self.number = number }

  public init(of day: Day) {
    let (year, month, _) = day.parts
    number = year * 12 + month - 1
  }

  public var year: Int { number / 12 }
  /// From 1 for January to 12.
  public var month: Int { number % 12 + 1 }

  /// The year in which the financial year of the month began: 2023 for all from April 2023 to March
  /// 2024.
  public var financialYear: Int { month >= 4 ? year : year - 1 }

  /// A financial year by the year in which it began: 2023–24.
  public static func name(ofFinancialYear year: Int) -> String {
    let next = (year + 1) % 100
    return "\(year)–\(next < 10 ? "0" : "")\(next)"
  }

  public static func < (a: Month, b: Month) -> Bool { a.number < b.number }
  public static func + (month: Month, months: Int) -> Month { Month(number: month.number + months) }
  public static func - (later: Month, earlier: Month) -> Int { later.number - earlier.number }
}

extension Month: CustomStringConvertible {
  /// `2024-03`.
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
