import Diagnostics

extension Cursor {
  /// A text, from its opening quotation mark.
  mutating func text() throws(Diagnostic) -> String {
    guard byte == .quotationMark else { throw notAText() }
    let open = position
    position += 1
    let start = position
    try skipPlain(open)
    if take(.quotationMark) { return source.text(start..<position - 1) }

    var written = Array(bytes[start..<position])
    while !take(.quotationMark) {
      written += try escape(open)
      let plain = position
      try skipPlain(open)
      written += bytes[plain..<position]
    }
    return String(decoding: written, as: UTF8.self)
  }

  mutating func skipText() throws(Diagnostic) {
    let open = position
    position += 1
    while true {
      try skipPlain(open)
      if take(.quotationMark) { return }
      _ = try escape(open)
    }
  }

  /// Steps to the next quotation mark or backslash. That the text is UTF-8 is known already.
  private mutating func skipPlain(_ open: Int) throws(Diagnostic) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .quotationMark || byte == .backslash { return }
      guard byte >= 0x20 else { throw controlCharacter(open) }
      position += 1
    }
    throw unclosedText(open)
  }

  /// What a backslash begins: a character by its letter, or by one number or two.
  private mutating func escape(_ open: Int) throws(Diagnostic) -> [UInt8] {
    let start = position
    position += 2
    switch position <= bytes.count ? bytes[position - 1] : 0 {
    case .quotationMark: return [.quotationMark]
    case .backslash: return [.backslash]
    case .slash: return [.slash]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [.lineFeed]
    case UInt8(ascii: "r"): return [.carriageReturn]
    case UInt8(ascii: "t"): return [.tab]
    case UInt8(ascii: "u"): break
    default:
      position = start
      throw position + 1 < bytes.count ? badEscape() : unclosedText(open)
    }
    let unit = try codeUnit(start)
    if let scalar = Unicode.Scalar(unit) { return Array(scalar.utf8) }
    // Characters beyond U+FFFF are written as a pair of numbers, each of which is none alone.
    guard unit < 0xDC00, take(.backslash), take(UInt8(ascii: "u")) else {
      throw halfCharacter(start)
    }
    let second = try codeUnit(start)
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
    else { throw halfCharacter(start) }
    return Array(scalar.utf8)
  }

  private mutating func codeUnit(_ start: Int) throws(Diagnostic) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = byte.hexadecimal else {
        position = start
        throw badEscape()
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
