extension SplitMix64 {
  /// A number from 0 up to 1, the same wherever the seed is: the library’s own ways of drawing may
  /// change between its versions, and published results may not.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number from 0 up to `limit`.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// Seeds for work that is done apart.
  static func seeds(_ count: Int, from seed: UInt64) -> [UInt64] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in random.next() }
  }
}
