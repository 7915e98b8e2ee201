/// What the rounds of SHA-256 are made of: a 32-bit word, or several side by side, one of each of
/// several messages. The rounds are written once and do not care which.
protocol SHA256Word: Sendable {
  init(constant: UInt32)
  static func &+ (a: Self, b: Self) -> Self
  static func ^ (a: Self, b: Self) -> Self
  static func & (a: Self, b: Self) -> Self

  /// The exclusive or of the word rotated right by each of three counts.
  func rotated(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> Self

  /// The exclusive or of the word rotated right by two counts and shifted right by a third.
  func rotated(_ a: UInt32, _ b: UInt32, shifted c: UInt32) -> Self
}

/// The eight working words, *a* to *h*.
struct SHA256State<Word: SHA256Word>: Sendable {
  var a, b, c, d, e, f, g, h: Word

  /// Takes in one block of sixteen words, which are used up.
  ///
  /// How this works: instead of moving eight words along by one in each round, eight rounds are
  /// written out with the names moved along, after which everything is back in its place. The
  /// schedule of words overwrites itself in a ring of sixteen.
  ///
  /// > FIPS 180-4, *Secure Hash Standard*, 6.2.2.
  @inline(__always)
  mutating func absorb(_ block: inout InlineArray<16, Word>, _ k: UnsafeBufferPointer<UInt32>) {
    let before = self
    var t = 0
    while t < 64 {
      if t >= 16 { Self.extend(&block, t & 8) }
      let w = t & 8
      Self.round(a, b, c, &d, e, f, g, &h, block[w & 15], k[t])
      Self.round(h, a, b, &c, d, e, f, &g, block[(w + 1) & 15], k[t + 1])
      Self.round(g, h, a, &b, c, d, e, &f, block[(w + 2) & 15], k[t + 2])
      Self.round(f, g, h, &a, b, c, d, &e, block[(w + 3) & 15], k[t + 3])
      Self.round(e, f, g, &h, a, b, c, &d, block[(w + 4) & 15], k[t + 4])
      Self.round(d, e, f, &g, h, a, b, &c, block[(w + 5) & 15], k[t + 5])
      Self.round(c, d, e, &f, g, h, a, &b, block[(w + 6) & 15], k[t + 6])
      Self.round(b, c, d, &e, f, g, h, &a, block[(w + 7) & 15], k[t + 7])
      t += 8
    }
    (a, b, c, d) = (a &+ before.a, b &+ before.b, c &+ before.c, d &+ before.d)
    (e, f, g, h) = (e &+ before.e, f &+ before.f, g &+ before.g, h &+ before.h)
  }

  @inline(__always)
  private static func round(
    _ a: Word, _ b: Word, _ c: Word, _ d: inout Word, _ e: Word, _ f: Word, _ g: Word,
    _ h: inout Word, _ w: Word, _ k: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let sum = e.rotated(6, 11, 25)
    let first = h &+ sum &+ choice &+ Word(constant: k) &+ w
    let majority = (a & b) ^ (c & (a ^ b))
    d = d &+ first
    h = first &+ a.rotated(2, 13, 22) &+ majority
  }

  /// The next eight words of the schedule, over those of sixteen rounds ago.
  @inline(__always)
  private static func extend(_ block: inout InlineArray<16, Word>, _ start: Int) {
    for j in start..<start + 8 {
      let early = block[(j + 1) & 15]
      let late = block[(j + 14) & 15]
      let first = early.rotated(7, 18, shifted: 3)
      let second = late.rotated(17, 19, shifted: 10)
      block[j & 15] = block[j & 15] &+ first &+ block[(j + 9) & 15] &+ second
    }
  }
}

extension SHA256State {
  /// Before any block: the fractions of the square roots of the first eight primes.
  static var initial: SHA256State {
    SHA256State(
      a: Word(constant: 0x6A09_E667), b: Word(constant: 0xBB67_AE85),
      c: Word(constant: 0x3C6E_F372), d: Word(constant: 0xA54F_F53A),
      e: Word(constant: 0x510E_527F), f: Word(constant: 0x9B05_688C),
      g: Word(constant: 0x1F83_D9AB), h: Word(constant: 0x5BE0_CD19))
  }
}

extension UInt32: SHA256Word {
  @inline(__always) init(constant: UInt32) { self = constant }

  @inline(__always) func rotated(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt32 {
    rotated(a) ^ rotated(b) ^ rotated(c)
  }

  @inline(__always) func rotated(_ a: UInt32, _ b: UInt32, shifted c: UInt32) -> UInt32 {
    rotated(a) ^ rotated(b) ^ (self &>> c)
  }

  @inline(__always) private func rotated(_ count: UInt32) -> UInt32 {
    (self &>> count) | (self &<< (32 &- count))
  }
}
