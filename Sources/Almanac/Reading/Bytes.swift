extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let equals = UInt8(ascii: "=")
  static let slash = UInt8(ascii: "/")
  static let lineFeed = UInt8(ascii: "\n")

  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isSpace: Bool { self == 0x20 || self &- 9 < 5 }
}
