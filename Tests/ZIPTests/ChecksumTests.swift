import FoundationEssentials
import TestSupport
import Testing
import ZIP

@Suite("Checksums") struct ChecksumTests {
  @Test(arguments: [
    ("", 0), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43),
    ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
  ])
  func `CRC-32 is what others make it`(text: String, value: UInt32) {
    #expect(CRC32.checksum(Array(text.utf8)) == value)
  }

  @Test func `sixteen bytes at a time come to the same as a bit at a time`() {
    for length in Array(0...70) + [1000, 4099] {
      let bytes = Samples.noise(length, seed: UInt64(length))
      var register: UInt32 = 0xFFFF_FFFF
      for byte in bytes {
        register ^= UInt32(byte)
        for _ in 0..<8 { register = register >> 1 ^ (register & 1 == 1 ? 0xEDB8_8320 : 0) }
      }
      #expect(CRC32.checksum(bytes) == ~register)
      var pieces = CRC32()
      pieces.update(Array(bytes[..<(length / 3)]))
      pieces.update(Array(bytes[(length / 3)...]))
      #expect(pieces.value == ~register)
    }
  }

  /// FIPS 180-4's examples, and NIST's byte-oriented short and long messages.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `SHA-256 is what the standard says`(text: String, hex: String) {
    #expect(SHA256.hash(Array(text.utf8)).hex == hex)
    let five = [[UInt8]](repeating: Array(text.utf8), count: 5)
    #expect(SHA256.hashes(five).map(\.hex) == [String](repeating: hex, count: 5))
    #expect(SHA256.hashes(five, portably: true).map(\.hex) == [String](repeating: hex, count: 5))
  }

  @Test func `SHA-256 of a million letters a`() {
    var sha = SHA256()
    let thousand = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    for _ in 0..<1000 { sha.update(thousand) }
    #expect(
      sha.digest.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `SHA-256 of NIST’s single byte and four bytes`() {
    // CAVS 11.0, SHA256ShortMsg: Len = 8 and Len = 32.
    #expect(
      SHA256.hash([0xD3]).hex == "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1")
    #expect(
      SHA256.hash([0x74, 0xBA, 0x25, 0x21]).hex
        == "b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e")
  }

  @Test func `pieces of any length come to the same as the whole`() {
    let bytes = Samples.noise(300)
    for length in 0...300 {
      var sha = SHA256()
      let cut = length * 2 / 5
      sha.update(Array(bytes[..<cut]))
      sha.update(Array(bytes[cut..<length]))
      #expect(sha.digest == SHA256.hash(Array(bytes[..<length])))
      var portable = SHA256(portably: true)
      portable.update(Array(bytes[..<length]))
      #expect(portable.digest == sha.digest)
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 9, 40])
  func `many hashes are each the one alone`(count: Int) {
    var random = Noise(seed: 5)
    let messages = (0..<count).map {
      Samples.noise(Int(random.next() % 400), seed: UInt64($0))
    }
    #expect(SHA256.hashes(messages) == messages.map(SHA256.hash))
    #expect(SHA256.hashes(messages, portably: true) == messages.map(SHA256.hash))
  }

  @Test func `long messages are shared among the cores in their order`() {
    let messages = (0..<40).map { [UInt8](repeating: UInt8($0), count: 8000 + $0 * 37) }
    #expect(SHA256.hashes(messages) == messages.map(SHA256.hash))
    #expect(SHA256.hashes(messages, portably: true) == messages.map(SHA256.hash))
  }

  @Test(.enabled(if: Tool.exists("sha256sum")))
  func `sha256sum agrees`() throws {
    try Tool.withFolder { folder in
      for (index, sample) in Samples.all.enumerated() {
        let file = folder.appending(path: "\(index)")
        try write(sample.bytes, to: file)
        let line = Tool.run("sha256sum < '\(file.path)'").output
        #expect(line.prefix(64) == SHA256.hash(sample.bytes).hex, "\(sample.name)")
      }
    }
  }
}
