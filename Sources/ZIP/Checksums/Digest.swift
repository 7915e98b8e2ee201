/// The 32 bytes of a SHA-256.
///
///     SHA256.hash(Array("abc".utf8)).hex    // "ba7816bf8f01cfea…"
public struct Digest: Hashable, Sendable {
  /// The eight words of FIPS 180-4, *H*₀ first.
  private let words: SIMD8<UInt32>

  init(words: SIMD8<UInt32>) { self.words = words }

  /// The bytes, in the order they are written.
  public var bytes: [UInt8] {
    words.indices.flatMap { index in
      (0..<4).map { UInt8(truncatingIfNeeded: words[index] >> (24 - 8 * $0)) }
    }
  }

  /// Sixty-four lower-case hexadecimal digits, as `sha256sum` prints them.
  public var hex: String {
    String(unsafeUninitializedCapacity: 64) { text in
      for place in 0..<64 {
        let digit = UInt8(truncatingIfNeeded: words[place / 8] >> UInt32(28 - place % 8 * 4)) & 15
        text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 64
    }
  }
}

extension Digest: CustomStringConvertible {
  public var description: String { hex }
}
