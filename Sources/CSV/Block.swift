/// Sixty-four bytes, and where among them a byte stands: bit *i* of a mask is byte *i*.
///
/// How this works: each comparison gives sixteen lanes of all or nothing. Those of the eight words
/// of the block are kept in eight different bits of one word, by “and” with 1, 2, 4 … 128, and
/// joined. Byte *j*, bit *k* of that word is byte 8*k* + *j* of the block, so the mask is its
/// transpose as an 8 × 8 matrix of bits. (Collecting lanes by multiplication or by `addingProduct`
/// costs twice as much with the vectors that every x86-64 and arm64 has.)
///
/// > D. Lemire, G. Langdale. "Parsing gigabytes of JSON per second." VLDB Journal 28, 2019: masks of
/// > structural characters. H. S. Warren. *Hacker’s Delight*, 7–3: transposing a bit matrix.
struct Block {
  private let a: SIMD16<UInt8>
  private let b: SIMD16<UInt8>
  private let c: SIMD16<UInt8>
  private let d: SIMD16<UInt8>

  static let length = 64

  /// The block at an offset. Beyond the end of the bytes it is zeros.
  @inline(__always)
  init(_ bytes: RawSpan, at offset: Int) {
    self =
      offset &+ Self.length <= bytes.byteCount
      ? Block(within: bytes, at: offset) : Block(padding: bytes, from: offset)
  }

  @inline(__always)
  private init(within bytes: RawSpan, at offset: Int) {
    a = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
    b = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 16, as: SIMD16<UInt8>.self)
    c = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 32, as: SIMD16<UInt8>.self)
    d = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 48, as: SIMD16<UInt8>.self)
  }

  @inline(never)
  private init(padding bytes: RawSpan, from offset: Int) {
    var padded = [UInt8](repeating: 0, count: Self.length)
    for index in 0..<max(0, bytes.byteCount - offset) {
      padded[index] = bytes.unsafeLoad(fromByteOffset: offset + index, as: UInt8.self)
    }
    self.init(within: padded.span.bytes, at: 0)
  }

  /// Where a byte stands.
  @inline(__always)
  func mask(of byte: UInt8) -> UInt64 {
    let byte = SIMD16<UInt8>(repeating: byte)
    return transposed(a .== byte, b .== byte, c .== byte, d .== byte)
  }

  /// Where either of two bytes stands.
  @inline(__always)
  func mask(of one: UInt8, or other: UInt8) -> UInt64 {
    let one = SIMD16<UInt8>(repeating: one)
    let other = SIMD16<UInt8>(repeating: other)
    return transposed(
      (a .== one) .| (a .== other), (b .== one) .| (b .== other), (c .== one) .| (c .== other),
      (d .== one) .| (d .== other))
  }

  /// Where the bytes are that are not ASCII.
  @inline(__always)
  var highMask: UInt64 {
    let high = SIMD16<UInt8>(repeating: 0x80)
    return transposed(a .>= high, b .>= high, c .>= high, d .>= high)
  }

  @inline(__always)
  private func transposed(
    _ a: SIMDMask<SIMD16<Int8>>, _ b: SIMDMask<SIMD16<Int8>>, _ c: SIMDMask<SIMD16<Int8>>,
    _ d: SIMDMask<SIMD16<Int8>>
  ) -> UInt64 {
    let joined = kept(a, 1, 2) | kept(b, 4, 8) | kept(c, 16, 32) | kept(d, 64, 128)
    let words = unsafeBitCast(joined, to: SIMD2<UInt64>.self)
    var matrix = words[0] | words[1]
    var exchanged = (matrix ^ (matrix &>> 7)) & 0x00AA_00AA_00AA_00AA
    matrix ^= exchanged ^ (exchanged &<< 7)
    exchanged = (matrix ^ (matrix &>> 14)) & 0x0000_CCCC_0000_CCCC
    matrix ^= exchanged ^ (exchanged &<< 14)
    exchanged = (matrix ^ (matrix &>> 28)) & 0x0000_0000_F0F0_F0F0
    return matrix ^ exchanged ^ (exchanged &<< 28)
  }

  @inline(__always)
  private func kept(_ mask: SIMDMask<SIMD16<Int8>>, _ low: UInt8, _ high: UInt8) -> SIMD16<UInt8> {
    let bits = SIMD16<UInt8>(lowHalf: SIMD8(repeating: low), highHalf: SIMD8(repeating: high))
    return SIMD16<UInt8>().replacing(with: bits, where: mask)
  }
}

extension UInt64 {
  /// For each bit, whether the bits up to and with it are odd in number: within quotation marks.
  @inline(__always)
  var parities: UInt64 {
    var x = self
    x ^= x &<< 1
    x ^= x &<< 2
    x ^= x &<< 4
    x ^= x &<< 8
    x ^= x &<< 16
    x ^= x &<< 32
    return x
  }

  /// The lowest bits, as many as `count`: all from 64.
  @inline(__always)
  static func low(_ count: Int) -> UInt64 { count >= 64 ? .max : (1 &<< UInt64(count)) &- 1 }
}
