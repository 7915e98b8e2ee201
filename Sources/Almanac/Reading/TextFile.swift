import Diagnostics

extension Source {
  /// A file that is to be text, for pages, templates and settings.
  ///
  /// - Throws: Where the first byte stands that is not UTF-8.
  init(text bytes: [UInt8], named name: String) throws(Diagnostic) {
    self.init(name, bytes: bytes)
    guard let offset = firstInvalidByte else { return }
    let utf16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    throw Diagnostic(
      PressRule.encoding, "the text is not UTF-8", at: offset..<offset + 1, of: self,
      hint: utf16 ? "it looks like UTF-16; save it as UTF-8" : "save the file again as UTF-8")
  }

  /// Where the text stops being UTF-8, if it does.
  private var firstInvalidByte: Int? {
    // The library checks a whole text many bytes at a time; only a bad one is gone through.
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return min(offset, bytes.count - 1)
      case .emptyInput: return nil
      }
    }
  }
}
