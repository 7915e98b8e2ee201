import England
import Workbook

extension Day {
  /// A day as it stands in a cell: a date of the spreadsheet, its number, or a text.
  ///
  /// Texts are 31/03/2024, day first, also with points, dashes or blanks and without zeros; 2024-03-31;
  /// 31 March 2024 and 31-Mar-2024; each with a time after it or not. A year has four digits: of two,
  /// nobody could say which century is meant.
  init?(_ value: Workbook.Value) {
    switch value {
    case .day(let serial), .number(let serial): self.init(serial: serial)
    case .text(let text): self.init(written: text)
    case .truth, .error, .uncached: return nil
    }
  }

  /// A day by the number that spreadsheets give it; `nil` if it is not in the years 1900 to 2199.
  init?(serial: Double) {
    guard serial >= 1, serial < 109_575 else { return nil }
    self.init(number: Int32(serial.rounded(.down)) - 25_569)
  }

  init?(written text: String) {
    guard let parts = DayParts(text) else { return nil }
    switch parts.widths {
    case (5, 0, 0): self.init(serial: Double(parts.numbers.0))
    case (4, 1...2, 1...2):
      self.init(year: parts.numbers.0, month: parts.numbers.1, day: parts.numbers.2)
    case (1...2, 1...2, 4):
      self.init(year: parts.numbers.2, month: parts.numbers.1, day: parts.numbers.0)
    default: return nil
    }
  }

  /// Whether a text would be a day if its month stood first, as Americans write it.
  static func isMonthFirst(_ text: String) -> Bool {
    guard let parts = DayParts(text), parts.widths.2 == 4 else { return false }
    let (month, day, year) = parts.numbers
    return day > 12 && Day(year: year, month: month, day: day) != nil
  }
}

/// The three numbers of a day as it is written, and how many digits each has.
private struct DayParts {
  var numbers = (0, 0, 0)
  var widths = (0, 0, 0)

  init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.count <= 40 else { return nil }
    var rest = bytes[...]
    guard Self.take(&rest, &numbers.0, &widths.0) else { return nil }
    guard !rest.isEmpty else { return }
    // The numbers that some programs write for days have parts of a day after a point.
    if widths.0 == 5, rest.first == UInt8(ascii: ".") {
      guard rest.dropFirst().allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
      return
    }
    guard Self.takeMark(&rest), Self.take(&rest, &numbers.1, &widths.1), Self.takeMark(&rest),
      Self.take(&rest, &numbers.2, &widths.2), Self.isTime(rest)
    else { return nil }
  }

  /// Takes a number, or a month by its name, which counts as one of two digits.
  private static func take(
    _ rest: inout Substring.UTF8View, _ number: inout Int, _ width: inout Int
  ) -> Bool {
    let digits = rest.prefix { $0 &- 0x30 < 10 }
    guard digits.isEmpty else {
      width = digits.count
      guard width <= 5 else { return false }
      number = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
      rest = rest[digits.endIndex...]
      return true
    }
    let letters = rest.prefix { ($0 | 0x20) &- 0x61 < 26 }
    let name = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
    guard letters.count >= 3, let month = months.firstIndex(where: { $0.hasPrefix(name) }) else {
      return false
    }
    (number, width) = (month + 1, 2)
    rest = rest[letters.endIndex...]
    return true
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func takeMark(_ rest: inout Substring.UTF8View) -> Bool {
    guard let mark = rest.first, marks.contains(mark) else { return false }
    rest = rest.drop { marks.contains($0) }
    return true
  }

  private static let marks = Array("/-., ".utf8)

  /// Whether what stands after a day is nothing or a time.
  private static func isTime(_ rest: Substring.UTF8View) -> Bool {
    guard let first = rest.first else { return true }
    guard first == UInt8(ascii: "T") || first == UInt8(ascii: " ") else { return false }
    return rest.dropFirst().allSatisfy { $0 &- 0x30 < 10 || timeMarks.contains($0) }
  }

  private static let timeMarks = Array(":.+- ZzAaPpMm".utf8)
}
