extension Array<UInt8> {
  /// The number in two bytes, the first the least.
  ///
  /// - Precondition: They are there; callers have looked.
  func short(at offset: Int) -> Int { Int(self[offset]) | Int(self[offset + 1]) << 8 }

  /// The number in four bytes.
  func long(at offset: Int) -> Int { short(at: offset) | short(at: offset + 2) << 16 }

  /// The number in eight bytes, or the greatest there is where it is greater than that: a size or a
  /// place that no file can have.
  func wide(at offset: Int) -> Int {
    let high = long(at: offset + 4)
    return high > 0x7FFF_FFFF ? .max : long(at: offset) | high << 32
  }

  mutating func append(short value: Int) { append(value, bytes: 2) }
  mutating func append(long value: Int) { append(value, bytes: 4) }
  mutating func append(wide value: Int) { append(value, bytes: 8) }

  private mutating func append(_ value: Int, bytes: Int) {
    for byte in 0..<bytes { append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
  }
}

/// The signatures and sizes of the parts of an archive.
///
/// > PKWARE Inc. *APPNOTE.TXT - .ZIP File Format Specification*, version 6.3.10, 2022, section 4.3.
enum Part {
  static let localHeader = 0x0403_4B50
  static let descriptor = 0x0807_4B50
  static let directoryHeader = 0x0201_4B50
  static let end = 0x0605_4B50
  static let wideEnd = 0x0606_4B50
  static let wideLocator = 0x0706_4B50

  static let localHeaderLength = 30
  static let directoryHeaderLength = 46
  static let endLength = 22
  static let wideEndLength = 56
  static let wideLocatorLength = 20

  /// What stands in a field that is too small for its number, which is then in an extra field.
  static let tooLong = 0xFFFF_FFFF
  static let tooMany = 0xFFFF

  /// The extra field for such numbers.
  static let wideField = 0x0001

  static let stored = 0
  static let deflated = 8
}
