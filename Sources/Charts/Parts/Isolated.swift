extension String {
  /// A name to stand beside a number: if any of it is written from right to left, it is kept to
  /// itself, or the number would be drawn into it.
  ///
  /// > Unicode Standard Annex 9, “Unicode Bidirectional Algorithm”: isolates.
  var isolated: String {
    let isLeftward = unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
      default: false
      }
    }
    return isLeftward ? "\u{2068}\(self)\u{2069}" : self
  }
}
