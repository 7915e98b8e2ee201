// What the standard library does slowly with vectors, or not at all.

/// The lesser of each two lanes.
@inline(__always)
func less(_ a: SIMD8<Float>, _ b: SIMD8<Float>) -> SIMD8<Float> {
  a.replacing(with: b, where: b .< a)
}

extension SIMD8<Float> {
  /// The greatest lane, found by halves.
  @inline(__always) var greatest: Float {
    let four = lowHalf.replacing(with: highHalf, where: highHalf .> lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return Swift.max(two[0], two[1])
  }
}

extension SIMDMask<SIMD8<Int32>> {
  /// Whether any lane is set.
  @inline(__always) var isAny: Bool {
    let eight = SIMD8<Int32>.zero.replacing(with: -1, where: self)
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two[0] | two[1] != 0
  }

  /// A bit for each lane that is set.
  @inline(__always) var bits: Int32 {
    SIMD8<Int32>.zero.replacing(with: SIMD8(1, 2, 4, 8, 16, 32, 64, 128), where: self).wrappedSum()
  }
}

/// The lanes whose bits are set, from the first.
struct LaneBits: Sequence, IteratorProtocol {
  private var bits: Int32

  init(_ bits: Int32) { self.bits = bits }

  @inline(__always) mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    defer { bits &= bits &- 1 }
    return bits.trailingZeroBitCount
  }
}
