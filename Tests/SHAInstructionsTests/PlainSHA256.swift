/// SHA-256 as the standard words it, a block at a time.
///
/// > FIPS 180-4, *Secure Hash Standard*, 6.2.2.
enum PlainSHA256 {
  static let initial = SIMD8<UInt32>(
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
    0x5BE0_CD19)

  static func absorb(_ block: ArraySlice<UInt8>, into state: inout SIMD8<UInt32>) {
    var w = (0..<16).map { word in
      block.dropFirst(4 * word).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
    for t in 16..<64 {
      let early = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ w[t - 15] >> 3
      let late = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ w[t - 2] >> 10
      w.append(late &+ w[t - 7] &+ early &+ w[t - 16])
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let choice = e & f ^ ~e & g
      let majority = a & b ^ a & c ^ b & c
      let first =
        h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice &+ constants[t] &+ w[t]
      let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  /// A message with its end: a one bit, zeros, and the length in bits.
  static func padded(_ message: [UInt8]) -> [UInt8] {
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: (message.count * 8) >> shift))
    }
    return bytes
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = {
    let primes = (2...311).filter { number in (2..<number).allSatisfy { number % $0 != 0 } }
    return primes.map { prime in
      // The cube root of the prime · 2⁹⁶, in whole numbers, bit by bit.
      var root: UInt64 = 0
      for bit in stride(from: 34, through: 0, by: -1) {
        let larger = root | 1 << UInt64(bit)
        if isCube(of: larger, atMost: UInt64(prime)) { root = larger }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }()

  /// Whether the cube of a number is at most a prime · 2⁹⁶.
  private static func isCube(of root: UInt64, atMost prime: UInt64) -> Bool {
    let square = root.multipliedFullWidth(by: root)
    let low = square.low.multipliedFullWidth(by: root)
    let high = square.high.multipliedFullWidth(by: root)
    let (middle, carry) = low.high.addingReportingOverflow(high.low)
    let top = high.high + (carry ? 1 : 0)
    let limit = prime << 32
    return top == 0 && (middle < limit || middle == limit && low.low == 0)
  }
}
