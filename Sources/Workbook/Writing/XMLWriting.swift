extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Adds a text with all that XML would act on escaped, for between tags and for attributes.
  ///
  /// What XML cannot hold is written as spreadsheets do, `_x000D_`, and so is what looks like that.
  mutating func append(escaped text: String) {
    guard text.utf8.contains(where: \.mayNeedEscape) else { return append(text) }
    let bytes = Array(text.utf8)
    var start = 0
    for place in bytes.indices where bytes[place].mayNeedEscape {
      guard let escape = bytes.escape(at: place) else { continue }
      append(contentsOf: bytes[start..<place])
      append(escape)
      start = place + (bytes[place] == 0xEF ? 3 : 1)
    }
    append(contentsOf: bytes[start...])
  }

  /// What is written in place of a byte, if it is not written as it is.
  private func escape(at place: Int) -> String? {
    switch self[place] {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    case 0x09, 0x0A: return nil
    case 0..<0x20:
      let digits = String(self[place], radix: 16, uppercase: true)
      return "_x00\(digits.count == 1 ? "0" : "")\(digits)_"
    case UInt8(ascii: "_"): return hasEscape(at: place) ? "_x005F_" : nil
    case 0xEF:
      // U+FFFE and U+FFFF are no characters of XML.
      let isNone = self[place + 1] == 0xBF && self[place + 2] >= 0xBE
      return isNone ? "\u{FFFD}" : nil
    default: return nil
    }
  }

  /// Adds a number as few digits as give it back.
  mutating func append(number: Double) {
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 {
      append(whole: whole)
    } else {
      append(number.description)
    }
  }

  /// Adds the digits of a whole number.
  mutating func append(whole number: Int) {
    guard number < 0 || number > 9 else { return append(UInt8(ascii: "0") + UInt8(number)) }
    if number < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    self[start...].reverse()
  }
}

extension UInt8 {
  /// Whether there may be a reason not to write it as it is.
  fileprivate var mayNeedEscape: Bool {
    self < 0x20 || self == UInt8(ascii: "&") || self == UInt8(ascii: "<")
      || self == UInt8(ascii: ">") || self == UInt8(ascii: "\"") || self == UInt8(ascii: "_")
      || self == 0xEF
  }
}

extension String {
  /// The text as XML has it, for between tags and for attributes.
  var escaped: String {
    var bytes: [UInt8] = []
    bytes.append(escaped: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}
