extension String {
  /// The text with a mark in place of each character that neither HTML nor XML has a place for.
  var printable: String {
    guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
    return String(unicodeScalars.map { $0.isUnprintable ? "\u{FFFD}" : Character($0) })
  }
}

extension Unicode.Scalar {
  fileprivate var isUnprintable: Bool {
    switch value {
    case 0..<9, 0x0B, 0x0C, 0x0E..<0x20, 0x7F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
