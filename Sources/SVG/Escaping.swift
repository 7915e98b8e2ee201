extension [UInt8] {
  /// Adds text so that it is only text, between tags or in quotation marks.
  ///
  /// XML has no way to write most control characters, not even by number; data has them all the
  /// same. They become the character that stands for what cannot be shown.
  public mutating func append(escaped text: String) {
    guard !text.unicodeScalars.contains(where: \.isNoCharacter) else {
      let shown = text.unicodeScalars.map { $0.isNoCharacter ? "\u{FFFD}" : Character($0) }
      return append(escaped: String(shown))
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case .quotation: self += "&quot;".utf8
      case UInt8(ascii: "'"): self += "&#39;".utf8
      case .newline, UInt8(ascii: "\t"): append(.space)
      case 0..<0x20, 0x7F: self += "\u{FFFD}".utf8
      default: append(byte)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether this is one of the two that XML has no place for, beside control characters.
  fileprivate var isNoCharacter: Bool { value == 0xFFFE || value == 0xFFFF }
}
