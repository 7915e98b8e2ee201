import Workbook

/// How a child is told from others while the lists are read, and no longer.
///
/// One child’s number comes in many dresses: with blanks round it, as a number of the spreadsheet or as
/// a text, with the `.0` that programs put after a number, with an apostrophe before it, in capitals or
/// not, with zeros before it or without. All are one.
struct ChildKey: Hashable {
  let text: String

  /// The zeros that stood before a number, which do not tell it from others.
  private(set) var zeros = 0

  init?(_ value: Workbook.Value) {
    switch value {
    case .number(let number): self.init(number)
    case .text(let text): self.init(written: text)
    case .day, .truth, .error, .uncached: return nil
    }
  }

  private init?(_ number: Double) {
    // Beyond this a spreadsheet cannot tell one number from the next.
    guard number >= 0, number < 9_007_199_254_740_992, number == number.rounded() else {
      return nil
    }
    text = String(Int(number))
  }

  /// A text; `nil` if it is no number of a child: too long, a number whose end is lost, or a word
  /// for “not known”.
  private init?(written: String) {
    var word = written.trimmed.utf8[...]
    if word.first == UInt8(ascii: "'") { word = word.dropFirst() }
    guard (1...64).contains(word.count) else { return nil }
    var isNumber = word.first.map(Self.isDigit) ?? false
    if isNumber, let point = word.firstIndex(where: { !Self.isDigit($0) }) {
      let rest = word[point...]
      if rest.first == UInt8(ascii: "."), rest.dropFirst().allSatisfy({ $0 == 0x30 }) {
        word = word[..<point]
      } else {
        isNumber = false
        guard !Self.isScientific(rest) else { return nil }
      }
    }
    if isNumber {
      let digits = word.drop { $0 == 0x30 }
      text = digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self)
      zeros = digits.isEmpty ? 0 : word.count - digits.count
      return
    }
    let key = String(decoding: word, as: UTF8.self)
    guard word.contains(where: { $0 >= 0x80 || Self.isDigit($0) || Self.isLetter($0) }),
      !Self.unknown.contains(key.key)
    else { return nil }
    text = word.contains { $0 >= 0x61 } ? key.uppercased() : key
  }

  /// Whether digits go on as those of a number in scientific notation do: `.23E+11`.
  private static func isScientific(_ rest: Substring.UTF8View) -> Bool {
    guard let power = rest.firstIndex(where: { $0 | 0x20 == 0x65 }) else { return false }
    let (decimals, exponent) = (rest[..<power], rest[power...].dropFirst())
    return (decimals.isEmpty || decimals.first == UInt8(ascii: "."))
      && decimals.dropFirst().allSatisfy(isDigit) && exponent.first == UInt8(ascii: "+")
      && exponent.dropFirst().allSatisfy(isDigit)
  }

  static func == (a: ChildKey, b: ChildKey) -> Bool { a.text == b.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static let unknown: Set<String> = [
    "unknown", "not known", "n a", "na", "none", "null", "nan", "tbc", "blank", "redacted",
  ]
}
