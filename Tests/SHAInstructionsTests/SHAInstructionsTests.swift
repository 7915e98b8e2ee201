import SHAInstructions
import TestSupport
import Testing

@Suite("SHA instructions", .enabled(if: SHAInstructions.areThere)) struct SHAInstructionsTests {
  /// FIPS 180-4’s examples.
  @Test(arguments: [
    (
      "abc",
      SIMD8<UInt32>(
        0xBA78_16BF, 0x8F01_CFEA, 0x4141_40DE, 0x5DAE_2223, 0xB003_61A3, 0x9617_7A9C, 0xB410_FF61,
        0xF200_15AD)
    ),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      SIMD8<UInt32>(
        0x248D_6A61, 0xD206_38B8, 0xE5C0_2693, 0x0C3E_6039, 0xA33C_E459, 0x64FF_2167, 0xF6EC_EDD4,
        0x19DB_06C1)
    ),
  ])
  func `a message is what the standard says`(text: String, state: SIMD8<UInt32>) {
    let message = Array(text.utf8)
    #expect(hash(message) == state)
    #expect(plainHash(message) == state)
  }

  @Test func `messages of every length are as the standard words it`() {
    let bytes = noise(300, seed: 1)
    for length in 0...300 {
      let message = Array(bytes[..<length])
      #expect(hash(message) == plainHash(message))
    }
  }

  @Test func `two messages side by side are each the one alone`() {
    for blocks in 0...9 {
      let (first, second) = (noise(blocks * 64, seed: 2), noise(blocks * 64, seed: 3))
      // From states that are in the middle of something.
      var (one, other) = (hash(first), hash(second))
      var (expectedOne, expectedOther) = (one, other)
      first.withUnsafeBytes { firstBytes in
        second.withUnsafeBytes { secondBytes in
          SHAInstructions.absorb(firstBytes, into: &one, secondBytes, into: &other)
        }
      }
      for start in stride(from: 0, to: first.count, by: 64) {
        PlainSHA256.absorb(first[start..<start + 64], into: &expectedOne)
        PlainSHA256.absorb(second[start..<start + 64], into: &expectedOther)
      }
      #expect(one == expectedOne)
      #expect(other == expectedOther)
    }
  }

  private func hash(_ message: [UInt8]) -> SIMD8<UInt32> {
    var state = PlainSHA256.initial
    PlainSHA256.padded(message).withUnsafeBytes { SHAInstructions.absorb($0, into: &state) }
    return state
  }

  private func plainHash(_ message: [UInt8]) -> SIMD8<UInt32> {
    var state = PlainSHA256.initial
    let bytes = PlainSHA256.padded(message)
    for start in stride(from: 0, to: bytes.count, by: 64) {
      PlainSHA256.absorb(bytes[start..<start + 64], into: &state)
    }
    return state
  }

  private func noise(_ count: Int, seed: UInt64) -> [UInt8] {
    var random = Noise(seed: seed)
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
  }
}
