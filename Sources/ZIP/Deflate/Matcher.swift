/// Finds what has been seen before: bytes in, tokens out. The part of deflate that takes the time.
///
/// How this works: the places where four bytes have been seen are chained together, the latest
/// first, the heads of the chains in a table by a hash of the four bytes. At each place the chain is
/// followed for a bounded number of steps for the longest match. Before a match is used, the next
/// place is tried: a byte as it is and a better match after it are often shorter. Runs of three
/// bytes pay only when they are near, so for those the last place alone is kept.
///
/// Unsafe buffers, because checking each index takes a third of the time; debug builds check them
/// all the same. What must hold: every place is in `bytes`, and a chain leads only backwards.
///
/// > J.-l. Gailly, M. Adler, zlib's `algorithm.txt`, for chains and lazy matching; E. Biggers,
/// > libdeflate, for a chain of fours beside single threes, and for weighing length by distance.
struct Matcher {
  /// How many steps of a chain are tried, and the length at which the search is over.
  static let depth = 48
  static let niceLength = 130

  /// With a match this long in hand, a better one at the next place is looked for less hard.
  static let goodLength = 12

  /// The farthest a match of three may be. Much less than where it would still be shorter than its
  /// bytes in codes of eight bits: digits and tags take three or four each.
  static let farthestThree = 128

  /// The most tokens that one call makes.
  static let most = sectionLength + 512
  static let sectionLength = 2048

  /// Where each place's predecessor in its chain is, by the lower bits of the place.
  private var chain: [Int32]
  private var heads: [Int32]
  private var threes: [Int32]
  private let shift: UInt32
  private let threeShift: UInt32

  /// A place too far back to be used from any other.
  private static let nowhere: Int32 = -1 << 20

  /// Makes tables that suit an input of a length: a small one would spend its time on clearing them.
  init(length: Int) {
    let bits = min(15, max(8, Int.bitWidth - length.leadingZeroBitCount))
    chain = [Int32](repeating: Self.nowhere, count: 1 << bits)
    shift = UInt32(32 - bits)
    threeShift = UInt32(32 - (bits - 1))
    heads = [Int32](repeating: Self.nowhere, count: 1 << bits)
    threes = [Int32](repeating: Self.nowhere, count: 1 << (bits - 1))
  }

  /// Learns what stands in a range without making tokens of it, so that matches can reach into it.
  mutating func learn(_ range: Range<Int>, of bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      withTables { tables in tables.insert(range, of: bytes) }
    }
  }

  /// Appends the tokens of the next section: about ``sectionLength``, or what there is up to `end`.
  ///
  /// - Returns: The place after the last token.
  mutating func section(from start: Int, to end: Int, of bytes: [UInt8], into tokens: inout [Token])
    -> Int
  {
    var place = start
    let made = [Token](unsafeUninitializedCapacity: Self.most) { buffer, count in
      bytes.withUnsafeBytes { bytes in
        withTables { tables in
          while place < end, count < Self.sectionLength {
            tables.step(&place, end, bytes) {
              buffer.initializeElement(at: count, to: $0)
              count += 1
            }
          }
        }
      }
    }
    tokens.append(contentsOf: made)
    return place
  }

  private mutating func withTables(_ body: (inout Tables) -> Void) {
    let (shift, threeShift) = (shift, threeShift)
    chain.withUnsafeMutableBufferPointer { chain in
      heads.withUnsafeMutableBufferPointer { heads in
        threes.withUnsafeMutableBufferPointer { threes in
          var tables = Tables(
            chain: chain, heads: heads, threes: threes, mask: chain.count - 1, shift: shift,
            threeShift: threeShift)
          body(&tables)
        }
      }
    }
  }
}

private struct Match {
  var length: Int
  var distance: Int

  /// Whether it is worth a byte as it is to have this match in place of the one before.
  @inline(__always)
  func pays(over other: Match) -> Bool {
    let nearer = distance.leadingZeroBitCount &- other.distance.leadingZeroBitCount
    return 4 &* (length &- other.length) &+ nearer > 0
  }
}

private struct Tables {
  let chain: UnsafeMutableBufferPointer<Int32>
  let heads: UnsafeMutableBufferPointer<Int32>
  let threes: UnsafeMutableBufferPointer<Int32>
  let mask: Int
  let shift: UInt32
  let threeShift: UInt32

  /// Makes the tokens of one match or one byte.
  @inline(__always)
  func step(
    _ place: inout Int, _ end: Int, _ bytes: UnsafeRawBufferPointer, emit: (Token) -> Void
  ) {
    var match = find(at: place, end, bytes, longerThan: 2, depth: Matcher.depth)
    guard match.length > 2 else {
      emit(Token(literal: bytes[place]))
      place &+= 1
      return
    }
    var inserted = place &+ 1
    var tries = 0
    while match.length < Matcher.niceLength, place &+ 1 < end, tries < 256 {
      let depth = match.length >= Matcher.goodLength ? Matcher.depth / 4 : Matcher.depth / 2
      let next = find(at: inserted, end, bytes, longerThan: match.length &- 1, depth: depth)
      inserted &+= 1
      guard next.length >= match.length, next.pays(over: match) else { break }
      emit(Token(literal: bytes[place]))
      place &+= 1
      match = next
      tries &+= 1
    }
    emit(Token(length: match.length, distance: match.distance))
    place &+= match.length
    insert(min(inserted, place)..<place, of: bytes)
  }

  /// The longest match at a place, if there is one longer than what is asked; enters the place.
  @inline(__always)
  func find(
    at place: Int, _ end: Int, _ bytes: UnsafeRawBufferPointer, longerThan least: Int, depth: Int
  ) -> Match {
    var best = Match(length: least, distance: 0)
    guard place &+ 4 <= bytes.count else { return Match(length: 0, distance: 0) }
    let four = bytes.half(at: place)
    let longest = min(Alphabet.longestMatch, end &- place)
    let oldest = place &- Alphabet.farthestMatch

    let threeHash = Int((four &<< 8 &* 0x9E37_79B1) &>> threeShift)
    let three = Int(threes[threeHash])
    threes[threeHash] = Int32(truncatingIfNeeded: place)
    let hash = Int((four &* 0x9E37_79B1) &>> shift)
    var candidate = Int(heads[hash])
    heads[hash] = Int32(truncatingIfNeeded: place)
    chain[place & mask] = Int32(truncatingIfNeeded: candidate)

    if best.length < 3, longest >= 3, place &- three <= Matcher.farthestThree,
      (bytes.half(at: three) ^ four) & 0xFF_FFFF == 0
    {
      best = Match(length: 3, distance: place &- three)
    }
    var left = depth
    while candidate > oldest, left > 0, best.length < longest {
      left &-= 1
      // The four bytes that end where a longer match would, then the four that begin it.
      let tail = max(0, best.length &- 3)
      if bytes.half(at: candidate &+ tail) == bytes.half(at: place &+ tail),
        bytes.half(at: candidate) == four
      {
        let length = self.length(candidate, place, longest, bytes)
        if length > best.length {
          best = Match(length: length, distance: place &- candidate)
          if length >= Matcher.niceLength { break }
        }
      }
      candidate = Int(chain[candidate & mask])
    }
    return best.distance == 0 ? Match(length: 0, distance: 0) : best
  }

  /// How many bytes are the same at two places, up to `longest`.
  @inline(__always)
  private func length(
    _ early: Int, _ late: Int, _ longest: Int, _ bytes: UnsafeRawBufferPointer
  ) -> Int {
    var length = 0
    while length &+ 8 <= longest {
      let difference = bytes.word(at: early &+ length) ^ bytes.word(at: late &+ length)
      if difference != 0 { return length &+ difference.trailingZeroBitCount &>> 3 }
      length &+= 8
    }
    while length < longest, bytes[early &+ length] == bytes[late &+ length] { length &+= 1 }
    return length
  }

  @inline(__always)
  func insert(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer) {
    var place = range.lowerBound
    let end = min(range.upperBound, bytes.count &- 3)
    while place < end {
      let four = bytes.half(at: place)
      threes[Int((four &<< 8 &* 0x9E37_79B1) &>> threeShift)] = Int32(truncatingIfNeeded: place)
      let hash = Int((four &* 0x9E37_79B1) &>> shift)
      chain[place & mask] = heads[hash]
      heads[hash] = Int32(truncatingIfNeeded: place)
      place &+= 1
    }
  }
}
