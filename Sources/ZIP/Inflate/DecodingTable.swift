/// What the next bits of a stream stand for, looked up all at once.
///
/// How this works: the next few bits are an index; a shorter code stands in every place that begins
/// with it. A longer code leads on from its first bits to a smaller table. An entry says all there
/// is to know: how many bits to drop, and a byte, or the least length or distance and how many of
/// those bits are extra.
///
/// > M. Adler, J.-l. Gailly, zlib's `inftrees.c`, for two levels and for what is an incomplete code;
/// > E. Biggers, libdeflate, for entries that hold the sum of code and extra bits.
struct DecodingTable: Sendable {
  private(set) var entries: [UInt32]
  let bits: Int

  /// What a code is for.
  enum Kind: Sendable { case lengthCodes, literals, distances }

  private let kind: Kind

  /// Makes room for the most entries that 288 codes of up to 15 bits can need behind an index of 11,
  /// and 32 behind an index of 8: what zlib's `enough.c` finds, by trying all codes there can be.
  init(_ kind: Kind) {
    self.kind = kind
    switch kind {
    case .lengthCodes: (bits, entries) = (7, [UInt32](repeating: 0, count: 128))
    case .literals: (bits, entries) = (11, [UInt32](repeating: 0, count: 2342))
    case .distances: (bits, entries) = (8, [UInt32](repeating: 0, count: 402))
    }
  }

  /// Fills the table.
  ///
  /// - Returns: Whether the lengths make a code: one that claims no more than there is room for, and
  ///   leaves nothing over, unless it is a lone code of one bit, or none at all.
  mutating func fill(_ lengths: ArraySlice<UInt8>) -> Bool {
    var counts = InlineArray<16, Int>(repeating: 0)
    for length in lengths { counts[Int(length)] += 1 }
    let longest = (1...15).last { counts[$0] > 0 } ?? 0
    var room = 1
    for length in 1...15 {
      room = room << 1 - counts[length]
      if room < 0 { return false }
    }
    guard room == 0 || (longest <= 1 && kind != .lengthCodes) else { return false }
    // Whatever no code stands for is met after one bit, if at all.
    if room > 0 { for index in 0..<1 << bits { entries[index] = Entry.invalid | 1 } }

    var starts = InlineArray<16, Int>(repeating: 0)
    for length in 1..<15 { starts[length + 1] = starts[length] + counts[length] }
    var sorted = InlineArray<320, UInt16>(repeating: 0)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      sorted[starts[Int(length)]] = UInt16(symbol)
      starts[Int(length)] += 1
    }

    var code: UInt32 = 0
    var next = 0
    var end = 1 << bits
    var prefix = -1
    var (table, tableBits) = (0, 0)
    for length in 1...max(1, longest) {
      for rank in 0..<counts[length] {
        let entry = Entry.of(Int(sorted[next]), kind, length: length)
        next += 1
        let index = Int(code.reversedBits(length))
        if length <= bits {
          for place in stride(from: index, to: 1 << bits, by: 1 << length) {
            entries[place] = entry
          }
        } else {
          let first = index & (1 << bits - 1)
          if first != prefix {
            // A smaller table is as deep as it takes to hold the codes that are left.
            prefix = first
            tableBits = length - bits
            var left = 1 << tableBits - (counts[length] - rank)
            while left > 0, tableBits + bits < longest {
              tableBits += 1
              left = left << 1 - counts[tableBits + bits]
            }
            table = end
            end += 1 << tableBits
            entries[first] = Entry.further(table, bits: tableBits)
          }
          for place in stride(from: index >> bits, to: 1 << tableBits, by: 1 << (length - bits)) {
            entries[table + place] = entry
          }
        }
        code += 1
      }
      code <<= 1
    }
    return true
  }
}

/// How an entry is laid out: bits to drop in 0–7, the code's own among them in 8–11, what it is in
/// 12–15 and 31, and a value in 16–30.
enum Entry {
  static let literal: UInt32 = 1 << 31
  static let unusual: UInt32 = 1 << 15
  static let further: UInt32 = 1 << 14 | unusual
  static let endOfBlock: UInt32 = 1 << 13 | unusual
  static let invalid: UInt32 = 1 << 12 | unusual

  @inline(__always) static func drop(_ entry: UInt32) -> Int { Int(entry & 0xFF) }
  @inline(__always) static func value(_ entry: UInt32) -> Int { Int((entry &>> 16) & 0x7FFF) }

  /// The value with the extra bits added.
  @inline(__always) static func value(_ entry: UInt32, _ bits: UInt64) -> Int {
    let all = bits & ((1 &<< UInt64(entry & 0xFF)) &- 1)
    return value(entry) &+ Int(truncatingIfNeeded: all &>> UInt64((entry &>> 8) & 15))
  }

  static func further(_ table: Int, bits: Int) -> UInt32 {
    further | UInt32(table) << 16 | UInt32(bits)
  }

  static func of(_ symbol: Int, _ kind: DecodingTable.Kind, length: Int) -> UInt32 {
    let code = UInt32(length) << 8 | UInt32(length)
    switch kind {
    case .lengthCodes: return code | UInt32(symbol) << 16
    case .literals where symbol < Alphabet.endOfBlock:
      return code | literal | UInt32(symbol) << 16
    case .literals where symbol == Alphabet.endOfBlock: return code | endOfBlock
    case .literals:
      let index = symbol - 257
      guard index < Alphabet.lengthBases.count else { return code | invalid }
      return code + UInt32(Alphabet.lengthBits[index]) | UInt32(Alphabet.lengthBases[index]) << 16
    case .distances:
      guard symbol < Alphabet.distances else { return code | invalid }
      return code + UInt32(Alphabet.distanceBits[symbol]) | UInt32(Alphabet.distanceBases[symbol])
        << 16
    }
  }
}
