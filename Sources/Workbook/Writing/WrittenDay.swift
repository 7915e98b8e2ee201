/// A day, perhaps with a time, as formats other than Excel’s write it: `2024-03-31T12:30:00`.
enum WrittenDay {
  /// Whether a serial number is that of a day that all spreadsheets know: from 1900 to 9999.
  static func isWritten(_ serial: Double) -> Bool { serial >= 2 && serial < 2_958_466 }

  /// The day by the number of days since 30 December 1899, to the second.
  ///
  /// - Precondition: It is one that is written.
  static func text(_ serial: Double) -> String {
    let seconds = Int((serial * 86_400).rounded())
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    // Days since 1 March of the year 0, in eras of 400 years, whose leap days fall at their ends.
    let (era, dayOfEra) = (days + 693_899).quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0)
    let date =
      "\(year.padded(4))-\((month < 10 ? month + 3 : month - 9).padded(2))-\(day.padded(2))"
    guard rest > 0 else { return date }
    return
      "\(date)T\((rest / 3_600).padded(2)):\((rest / 60 % 60).padded(2)):\((rest % 60).padded(2))"
  }
}

extension Int {
  /// The digits, with zeros before them up to a length.
  fileprivate func padded(_ length: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, length - digits.count)) + digits
  }
}
