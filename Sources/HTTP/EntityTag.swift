/// A name for exactly these bytes: as long as it is the same, so are they.
///
///     EntityTag(of: Array("hello".utf8)).description    // "\"…\"", with its quotation marks
///
/// - Complexity: O(*n*) in the bytes, 16 at a time.
public struct EntityTag: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  /// Two lanes of multiply and rotate over 8 bytes each, with the length. It is not meant to
  /// withstand someone who looks for two files with one tag: they could serve either as well.
  public init(of bytes: [UInt8]) {
    var (a, b) = (0x9E37_79B9_7F4A_7C15 as UInt64, UInt64(bytes.count) ^ 0xC2B2_AE3D_27D4_EB4F)
    bytes.withUnsafeBytes { buffer in
      // Raw loads, because putting each word together from bytes is eight times the work; every
      // offset is checked by the load itself.
      var offset = 0
      while buffer.count - offset >= 16 {
        a = mixed(a ^ buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
        b = mixed(
          b ^ buffer.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self).littleEndian)
        offset += 16
      }
      for byte in buffer[offset...] { a = mixed(a ^ UInt64(byte)) }
    }
    let digits = [finished(a &+ b &* 3), finished(b ^ a)].map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
    description = "\"" + digits.joined() + "\""
  }

  /// Whether a list such as `"a", W/"b"`, or `*`, names this tag; that one of them is weak does not
  /// matter (RFC 9110, 13.1.2). A list with a mistake in it names nothing from there on.
  func isNamed(in list: String) -> Bool {
    let bytes = Array(list.utf8)
    if bytes == [UInt8(ascii: "*")] { return true }
    let wanted = Array(description.utf8)
    let quote = UInt8(ascii: "\"")
    var rest = bytes[...]
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") }
      if rest.starts(with: "W/".utf8) { rest = rest.dropFirst(2) }
      guard rest.first == quote, let end = rest.dropFirst().firstIndex(of: quote) else {
        return false
      }
      if rest[...end].elementsEqual(wanted) { return true }
      rest = rest[(end + 1)...]
    }
  }
}

private func mixed(_ word: UInt64) -> UInt64 {
  let product = word &* 0x9FB2_1C65_1E98_DF25
  return product ^ (product >> 29)
}

/// Spreads every bit over all others (SplitMix64's last step).
private func finished(_ word: UInt64) -> UInt64 {
  var z = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}
