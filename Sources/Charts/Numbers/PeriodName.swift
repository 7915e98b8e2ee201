/// Time periods by the names that readers know.
public enum PeriodName {
  /// A period as published files write it, as it is read: `202324` is 2023–24, `2023-11` is November
  /// 2023, and what is neither stays as it is.
  public static func text(_ code: String, _ words: Wording) -> String {
    if let (year, month) = month(code) {
      let names = words(.months).split(separator: " ")
      return names.count == 12 ? "\(names[month - 1]) \(year)" : code
    }
    let digits = Array(code.utf8)
    guard digits.count == 6, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let first = Int(code.prefix(4)), let second = Int(code.suffix(2)),
      (first + 1) % 100 == second
    else { return code }
    return "\(code.prefix(4))–\(code.suffix(2))"
  }

  /// The year and the month of a period such as `2023-11`.
  static func month(_ code: String) -> (year: Int, month: Int)? {
    let bytes = Array(code.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      (bytes[..<4] + bytes[5...]).allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(code.prefix(4)), let month = Int(code.suffix(2)), 1...12 ~= month
    else { return nil }
    return (year, month)
  }
}

extension Phrase {
  public static let months = Phrase(
    "months",
    "January February March April May June July August September October November December")
}
