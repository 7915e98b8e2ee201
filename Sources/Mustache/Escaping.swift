/// Text as HTML wants it: `&`, `<`, `>`, `"` and `'` are written as entities, so that a stranger’s text
/// is only ever text, between tags and in quoted attributes. What lies between them is copied whole.
extension Output {
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  private mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<bytes.count where bytes[index].isEscaped {
      append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(escaped: bytes[index])
      start = index + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private mutating func append(escaped byte: UInt8) {
    let entity: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: "&#39;"
      }
    append(UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
  }
}

extension UInt8 {
  /// Whether HTML would take the byte for markup: & < > " or '. All are below 64, so a bit each.
  fileprivate var isEscaped: Bool {
    self < 64 && (0x5000_00C4_0000_0000 as UInt64) >> UInt64(self) & 1 == 1
  }
}
