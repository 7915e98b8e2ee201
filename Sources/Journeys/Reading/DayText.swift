import England

/// Reads days as people write them: `2024-03-31`, `31/03/2024`, each with or without a time.
struct DayText {
  /// What of the range has not been read.
  private var place: Int
  private let end: Int
  /// How many digits the last number had.
  private var digits = 0

  private init(_ range: Range<Int>) {
    place = range.lowerBound
    end = range.upperBound
  }

  /// The number of the day in a range; `nil` if there is none.
  static func day(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    var reading = DayText(range)
    return reading.day(text)
  }

  private mutating func day(_ text: Span<UInt8>) -> Int32? {
    guard let first = number(text, atMost: 4) else { return nil }
    let day: Day?
    if digits == 4 {
      guard take("-", text), let month = number(text, atMost: 2), digits == 2, take("-", text),
        let number = number(text, atMost: 2), digits == 2
      else { return nil }
      day = Day(year: first, month: month, day: number)
    } else {
      guard digits <= 2, take("/", text), let month = number(text, atMost: 2), take("/", text),
        let year = number(text, atMost: 4), digits == 4
      else { return nil }
      day = Day(year: year, month: month, day: first)
    }
    return place == end || takeTime(text) ? day?.number : nil
  }

  private mutating func take(_ byte: Unicode.Scalar, _ text: Span<UInt8>) -> Bool {
    guard place < end, text[place] == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  /// A number of one or more digits.
  private mutating func number(_ text: Span<UInt8>, atMost limit: Int) -> Int? {
    let start = place
    var number = 0
    while place < end, place - start < limit, text[place] &- 0x30 < 10 {
      number = number * 10 + Int(text[place] - 0x30)
      place += 1
    }
    digits = place - start
    return digits > 0 ? number : nil
  }

  /// A time up to the end: hours and minutes, and whatever more there is of seconds and zones.
  private mutating func takeTime(_ text: Span<UInt8>) -> Bool {
    guard take(" ", text) || take("T", text), let hour = number(text, atMost: 2), hour <= 24,
      take(":", text), let minute = number(text, atMost: 2), digits == 2, minute < 60
    else { return false }
    while place < end, Self.mayFollow(text[place]) { place += 1 }
    return place == end
  }

  private static func mayFollow(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || ":.+-Z APM".utf8.contains(byte)
  }
}
