/// Time periods by the names that readers know.
public enum PeriodName {
  /// A period as published files write it, as it is read: `202324` is 2023–24, `2023` is 2023, and
  /// what is neither stays as it is.
  public static func text(_ code: String) -> String {
    let digits = Array(code.utf8)
    guard digits.count == 6, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let first = Int(code.prefix(4)), let second = Int(code.suffix(2)),
      (first + 1) % 100 == second
    else { return code }
    return "\(code.prefix(4))–\(code.suffix(2))"
  }
}
