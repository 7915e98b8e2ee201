/// A character reference such as `&amp;`, `&#65;` or `&#x41;`: one scalar or two.
struct Entity {
  let first: Unicode.Scalar
  let second: Unicode.Scalar?

  /// The offset after it.
  let next: Int

  /// What begins with the ampersand here, if it is a reference.
  init?(_ text: [UInt8], at start: Int, before end: Int) {
    var index = start + 1
    guard index < end else { return nil }
    if text[index] == UInt8(ascii: "#") {
      index += 1
      let isHex = text.at(index, before: end).map { $0 | 0x20 } == UInt8(ascii: "x")
      if isHex { index += 1 }
      let digits = index
      var value: UInt32 = 0
      while index < end, index - digits < 7, let digit = text[index].digit(hex: isHex) {
        value = value * (isHex ? 16 : 10) + digit
        index += 1
      }
      guard index > digits, !isHex || index - digits <= 6,
        text.at(index, before: end) == UInt8(ascii: ";")
      else { return nil }
      first = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
      second = nil
    } else {
      while index < end, index - start <= Self.longestName,
        text[index].isLetter || text[index].isDigit
      {
        index += 1
      }
      guard text.at(index, before: end) == UInt8(ascii: ";"),
        let found = Self.lookUp(text, start + 1..<index)
      else { return nil }
      (first, second) = found
    }
    next = index + 1
  }

  /// The scalars as UTF-8.
  var utf8: [UInt8] {
    var bytes = Array(UTF8.encode(first) ?? UTF8.encodedReplacementCharacter)
    if let second { bytes += UTF8.encode(second) ?? UTF8.encodedReplacementCharacter }
    return bytes
  }

  private static let longestName = 32

  /// Searches the table by halves.
  private static func lookUp(
    _ text: [UInt8], _ name: Range<Int>
  ) -> (first: Unicode.Scalar, second: Unicode.Scalar?)? {
    let (table, starts) = (EntityTable.bytes, EntityTable.starts)
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      var (entry, index) = (Int(starts[middle]), name.lowerBound)
      while index < name.upperBound, table[entry] == text[index] {
        entry += 1
        index += 1
      }
      if index == name.upperBound, table[entry] == .colon { return scalars(table, entry + 1) }
      // At a colon the entry ends, and the shorter comes first.
      if index < name.upperBound, table[entry] == .colon || table[entry] < text[index] {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }

  private static func scalars(
    _ table: [UInt8], _ start: Int
  ) -> (first: Unicode.Scalar, second: Unicode.Scalar?)? {
    let codes = table[start...].prefix { $0 != .space }
    let scalars = codes.split(separator: UInt8(ascii: "+")).compactMap { code in
      Unicode.Scalar(code.reduce(0) { $0 * 16 + ($1.digit(hex: true) ?? 0) })
    }
    return scalars.first.map { ($0, scalars.dropFirst().first) }
  }
}

extension UInt8 {
  fileprivate func digit(hex: Bool) -> UInt32? {
    if isDigit { return UInt32(self &- 0x30) }
    let letter = (self | 0x20) &- 0x61
    return hex && letter < 6 ? UInt32(letter) + 10 : nil
  }
}
