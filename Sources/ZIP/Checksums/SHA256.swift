import SHAInstructions

/// The secure hash that names contents: two different files do not share one, even on purpose.
///
///     SHA256.hash(Array("abc".utf8)).hex    // "ba7816bf8f01cfea…"
///     SHA256.hashes(pages)                  // one for each, several at a time
///
///     var sha = SHA256()
///     for piece in pieces { sha.update(piece) }
///     sha.digest
///
/// A processor that has instructions for it does it by these, four times as fast as any other.
///
/// - Complexity: O(*n*).
///
/// > FIPS 180-4, *Secure Hash Standard*, National Institute of Standards and Technology, 2015.
public struct SHA256: Sendable {
  private var state = SHA256State<UInt32>.initial
  private let byInstructions: Bool

  /// What has come in since the last whole block.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  /// - Parameter portably: Whether to do it as on a processor without instructions for it, to see
  ///   that it comes to the same.
  public init(portably: Bool = false) {
    byInstructions = SHAInstructions.areThere && !portably
  }

  /// Goes on from where someone else has taken in `length` bytes, a whole number of blocks.
  init(_ state: SHA256State<UInt32>, length: UInt64, portably: Bool) {
    self.init(portably: portably)
    self.state = state
    self.length = length
  }

  /// The hash of some bytes that are all there.
  public static func hash(_ bytes: [UInt8]) -> Digest {
    var sha = SHA256()
    sha.update(bytes.span)
    return sha.digest
  }

  /// Takes the next bytes into account.
  public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Takes the next bytes into account.
  public mutating func update(_ bytes: Span<UInt8>) {
    length &+= UInt64(bytes.count)
    bytes.withUnsafeBytes { bytes in
      let missing = rest.isEmpty ? 0 : min(64 - rest.count, bytes.count)
      if missing > 0 {
        rest.append(contentsOf: bytes[..<missing])
        guard rest.count == 64 else { return }
        rest.withUnsafeBytes { state.absorb($0, byInstructions) }
        rest.removeAll(keepingCapacity: true)
      }
      let whole = (bytes.count - missing) & ~63
      state.absorb(
        UnsafeRawBufferPointer(rebasing: bytes[missing..<missing + whole]), byInstructions)
      rest.append(contentsOf: bytes[(missing + whole)...])
    }
  }

  /// The hash of all bytes so far. More can still be added.
  public var digest: Digest {
    var last = state
    Self.padding(after: rest, length: length).withUnsafeBytes { last.absorb($0, byInstructions) }
    return Digest(last)
  }

  /// The one or two blocks that end a message: what is left over, a one bit, zeros, and the length in
  /// bits.
  private static func padding(after rest: [UInt8], length: UInt64) -> [UInt8] {
    let zeros = (119 - rest.count) % 64
    var end = rest
    end.append(0x80)
    end.append(contentsOf: repeatElement(0, count: zeros))
    end.append(
      contentsOf: (0..<8).map { UInt8(truncatingIfNeeded: (length &<< 3) >> (56 - 8 * $0)) })
    return end
  }

  /// The fractions of the cube roots of the first 64 primes.
  static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1,
    0x923F_82A4, 0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3,
    0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786,
    0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147,
    0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13,
    0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A,
    0x5B9C_CA4F, 0x682E_6FF3, 0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208,
    0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}

extension SHA256State<UInt32> {
  /// Takes in whole blocks of 64 bytes.
  fileprivate mutating func absorb(_ blocks: UnsafeRawBufferPointer, _ byInstructions: Bool) {
    guard !byInstructions else {
      var words = words
      SHAInstructions.absorb(blocks, into: &words)
      self = SHA256State(words)
      return
    }
    SHA256.constants.withUnsafeBufferPointer { constants in
      var block = InlineArray<16, UInt32>(repeating: 0)
      for start in stride(from: 0, to: blocks.count, by: 64) {
        for word in 0..<16 { block[word] = blocks.half(at: start + 4 * word).byteSwapped }
        absorb(&block, constants)
      }
    }
  }
}

extension SHA256State<UInt32> {
  /// The eight words in a row, *a* first.
  var words: SIMD8<UInt32> { SIMD8(a, b, c, d, e, f, g, h) }

  init(_ words: SIMD8<UInt32>) {
    self.init(
      a: words[0], b: words[1], c: words[2], d: words[3], e: words[4], f: words[5], g: words[6],
      h: words[7])
  }
}

extension Digest {
  init(_ state: SHA256State<UInt32>) { self.init(words: state.words) }
}
