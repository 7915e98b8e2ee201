#if arch(x86_64) && SHA_INSTRUCTIONS
  import Intrinsics

  /// Four words, as the instructions take them.
  typealias FourWords = SIMD2<Int64>

  /// The eight working words in the order in which the instructions want them, each four from the last
  /// to the first: *a b e f* and *c d g h*.
  struct Words {
    var abef: FourWords
    var cdgh: FourWords

    @inline(__always)
    init(_ state: SIMD8<UInt32>) {
      abef = FourWords(SIMD4(state[5], state[4], state[1], state[0]))
      cdgh = FourWords(SIMD4(state[7], state[6], state[3], state[2]))
    }

    @inline(__always)
    var state: SIMD8<UInt32> {
      let (abef, cdgh) = (abef.words, cdgh.words)
      return SIMD8(abef[3], abef[2], cdgh[3], cdgh[2], abef[1], abef[0], cdgh[1], cdgh[0])
    }

    @inline(__always)
    mutating func add(_ other: Words) {
      abef = FourWords(abef.words &+ other.abef.words)
      cdgh = FourWords(cdgh.words &+ other.cdgh.words)
    }
  }

  /// One block on its way through its 64 rounds, of which an instruction does two.
  ///
  /// > S. Gulley, V. Gopal, K. Yap, W. Feghali, J. Guilford, G. Wolrich. *Intel SHA Extensions.* 2013.
  struct Rounds {
    private(set) var words: Words

    /// The last sixteen words of the schedule.
    private var schedule: (FourWords, FourWords, FourWords, FourWords)

    @inline(__always)
    init(_ words: Words, _ blocks: UnsafeRawBufferPointer, _ start: Int) {
      self.words = words
      schedule = (
        Self.load(blocks, start), Self.load(blocks, start + 16), Self.load(blocks, start + 32),
        Self.load(blocks, start + 48)
      )
    }

    /// Does four rounds, and works out the four words of the schedule that are wanted four groups on.
    @inline(__always)
    mutating func four(_ group: Int) {
      let now = schedule.0
      let sum = FourWords(now.words &+ constants[group])
      words.cdgh = _mm_sha256rnds2_epu32(words.cdgh, words.abef, sum)
      words.abef = _mm_sha256rnds2_epu32(words.abef, words.cdgh, FourWords(sum[1], 0))
      let early = _mm_sha256msg1_epu32(now, schedule.1)
      let between = SIMD4(
        schedule.2.words[1], schedule.2.words[2], schedule.2.words[3], schedule.3.words[0])
      let next = _mm_sha256msg2_epu32(FourWords(early.words &+ between), schedule.3)
      schedule = (schedule.1, schedule.2, schedule.3, next)
    }

    /// Four words of a block, which has the highest byte of each first.
    @inline(__always)
    private static func load(_ blocks: UnsafeRawBufferPointer, _ offset: Int) -> FourWords {
      let bytes = blocks.loadUnaligned(fromByteOffset: offset, as: FourWords.self)
      return _mm_shuffle_epi8(bytes, FourWords(0x0405_0607_0001_0203, 0x0C0D_0E0F_0809_0A0B))
    }
  }

  extension FourWords {
    @inline(__always)
    fileprivate init(_ words: SIMD4<UInt32>) { self = unsafeBitCast(words, to: FourWords.self) }

    @inline(__always)
    fileprivate var words: SIMD4<UInt32> { unsafeBitCast(self, to: SIMD4<UInt32>.self) }
  }

  /// The fractions of the cube roots of the first 64 primes, four by four.
  private let constants: InlineArray<16, SIMD4<UInt32>> = [
    SIMD4(0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5),
    SIMD4(0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5),
    SIMD4(0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3),
    SIMD4(0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174),
    SIMD4(0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC),
    SIMD4(0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA),
    SIMD4(0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7),
    SIMD4(0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967),
    SIMD4(0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13),
    SIMD4(0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85),
    SIMD4(0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3),
    SIMD4(0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070),
    SIMD4(0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5),
    SIMD4(0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3),
    SIMD4(0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208),
    SIMD4(0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2),
  ]
#endif
