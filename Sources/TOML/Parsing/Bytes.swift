/// The bytes that TOML gives a meaning to, and the classes of the others.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quotationMark: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let apostrophe: UInt8 = 0x27
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let minus: UInt8 = 0x2D
  static let point: UInt8 = 0x2E
  static let colon: UInt8 = 0x3A
  static let equals: UInt8 = 0x3D
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let underscore: UInt8 = 0x5F
  static let openBrace: UInt8 = 0x7B
  static let closeBrace: UInt8 = 0x7D

  var isDigit: Bool { self &- 0x30 < 10 }

  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  var isSpace: Bool { self == .space || self == .tab }

  /// Whether a space, a comment, a line end or the end of the text may be next: a quick no.
  var mayBeBlank: Bool { self <= .hash }

  var endsLine: Bool { self == .lineFeed || self == .carriageReturn }

  /// Whether a key may have it without quotation marks.
  var isBare: Bool { isLetter || isDigit || self == .minus || self == .underscore }

  /// Whether it is a visible character of ASCII, or a space.
  var isPlain: Bool { self &- 0x20 < 0x5F }

  /// Whether a number, date or word ends before it. The end of the text reads as 0.
  var endsValue: Bool {
    switch self {
    case .comma, .closeBracket, .closeBrace, .space, .tab, .lineFeed, .carriageReturn, .hash, 0:
      true
    default: false
    }
  }

  /// The value of a digit of up to sixteen kinds.
  var hexadecimal: UInt8? {
    if isDigit { return self - 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}
