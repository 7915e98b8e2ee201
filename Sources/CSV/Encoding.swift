import Concurrent

extension [UInt8] {
  /// Whether the bytes are UTF-8, looked at on all cores.
  ///
  /// - Complexity: O(*n*).
  func isUTF8(parts: Int) -> Bool {
    let cuts = [0] + (0..<count).pieces(parts).map { scalarStart($0.upperBound) }
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
      .concurrentMap { firstNotUTF8(in: $0) == nil }
      .allSatisfy { $0 }
  }

  /// The first place where a character might start, at an offset or up to three bytes after it.
  private func scalarStart(_ offset: Int) -> Int {
    self[offset...].prefix(3).firstIndex { $0 & 0xC0 != 0x80 } ?? Swift.min(offset + 3, count)
  }

  /// The first byte of a range that is no part of a character of UTF-8.
  ///
  /// > The Unicode Standard, table 3-7: well-formed UTF-8 byte sequences.
  func firstNotUTF8(in range: Range<Int>) -> Int? {
    let span = self.span
    var position = range.lowerBound
    while position < range.upperBound {
      let lead = span[position]
      let length =
        switch lead {
        case 0..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      guard length > 0, position + length <= range.upperBound else { return position }
      if length > 1 {
        // The second byte says whether the number is too low, too high or half a pair.
        let second = span[position + 1]
        let allowed: ClosedRange<UInt8> =
          switch lead {
          case 0xE0: 0xA0...0xBF
          case 0xED: 0x80...0x9F
          case 0xF0: 0x90...0xBF
          case 0xF4: 0x80...0x8F
          default: 0x80...0xBF
          }
        guard allowed.contains(second) else { return position }
        for index in position + 2..<position + Swift.max(length, 2)
        where span[index] & 0xC0 != 0x80 {
          return position
        }
      }
      position += length
    }
    return nil
  }

  /// The bytes, taken for Windows-1252, as UTF-8. Each byte is one character, so lines and columns
  /// stay what they were. A byte order mark stays, too.
  func convertedFromWindows1252() -> [UInt8] {
    var converted: [UInt8] = []
    converted.reserveCapacity(count + count / 16)
    if starts(with: Self.byteOrderMark) { converted = Self.byteOrderMark }
    for byte in dropFirst(converted.count) {
      if byte < 0x80 {
        converted.append(byte)
      } else {
        converted.append(contentsOf: Self.windows1252[Int(byte) - 0x80])
      }
    }
    return converted
  }

  /// The byte order mark that some programs write before UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What the upper half of Windows-1252 stands for, in UTF-8. The five bytes that stand for nothing
  /// become control characters, as in browsers.
  ///
  /// > WHATWG. "Encoding Standard", index windows-1252.
  private static let windows1252: [[UInt8]] = {
    let special: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
      0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return (special + [UInt32](0xA0...0xFF)).map { value in
      Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }
  }()
}
