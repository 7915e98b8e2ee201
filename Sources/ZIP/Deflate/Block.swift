/// A stretch of the input that is written in codes of its own.
struct Block {
  var tokens: [Token] = []
  var histogram = Histogram()

  /// The bytes that the tokens stand for.
  var range: Range<Int>
}

extension BitWriter {
  /// Writes a block in whichever of the three ways is shortest: as it is, in the codes that every
  /// reader knows, or in codes made for it.
  mutating func write(_ block: Block, of bytes: [UInt8], isLast: Bool) {
    let counts = block.histogram.ended
    let fixed = TokenCodes.fixed
    let own = TokenCodes(
      PrefixCode(frequencies: counts.literals, limit: Alphabet.longestCode),
      PrefixCode(frequencies: counts.distances, limit: Alphabet.longestCode))
    let description = CodeDescription(own)

    let fixedBits = fixed.bits(counts)
    let ownBits = own.bits(counts)
    let pieces = max(1, (block.range.count + 65_534) / 65_535)
    let storedBits = block.range.count * 8 + pieces * 42
    if storedBits <= min(fixedBits, ownBits + description.bits) {
      store(bytes[block.range], isLast: isLast)
      return
    }
    write(isLast ? 1 : 0, bits: 1)
    if fixedBits <= ownBits + description.bits {
      write(1, bits: 2)
      write(block.tokens[...], fixed, bits: fixedBits)
      write(fixed, endOfBlock: true)
    } else {
      write(2, bits: 2)
      write(description)
      write(block.tokens[...], own, bits: ownBits)
      write(own, endOfBlock: true)
    }
  }

  private mutating func write(_ codes: TokenCodes, endOfBlock: Bool) {
    let end = codes.literals[Alphabet.endOfBlock]
    write(Int(end.bits), bits: Int(end.count))
  }

  /// Copies bytes, in pieces of at most 65,535, which is what a stored block holds. Of no bytes it
  /// makes one empty piece, which also brings the stream to a whole byte.
  mutating func store(_ bytes: ArraySlice<UInt8>, isLast: Bool) {
    var rest = bytes
    repeat {
      let piece = rest.prefix(65_535)
      rest = rest.dropFirst(65_535)
      write(isLast && rest.isEmpty ? 1 : 0, bits: 3)
      align()
      write(piece.count, bits: 16)
      write(~piece.count & 0xFFFF, bits: 16)
      append(piece)
    } while !rest.isEmpty
  }
}

/// The codes of a block, ready to be written.
struct TokenCodes: Sendable {
  /// Some bits, and how many they are.
  struct Code: Sendable {
    var bits: UInt64
    var count: UInt64
  }

  let literalLengths: [UInt8]
  let distanceLengths: [UInt8]

  /// The codes of bytes and of the end of the block.
  let literals: [Code]

  /// The codes of lengths from 3 on, together with their extra bits.
  let lengths: [Code]

  /// The codes of distance symbols, without their extra bits.
  let distances: [Code]

  init(_ literalCode: PrefixCode, _ distanceCode: PrefixCode) {
    literalLengths = literalCode.lengths
    distanceLengths = distanceCode.lengths
    let all = Self.codes(literalCode)
    literals = Array(all[...Alphabet.endOfBlock])
    distances = Self.codes(distanceCode)
    let symbols = Alphabet.lengthSymbols
    lengths = symbols.indices.map { index in
      let symbol = Int(symbols[index])
      var code = all[257 + symbol]
      let extra = index + Alphabet.shortestMatch - Int(Alphabet.lengthBases[symbol])
      code.bits |= UInt64(extra) << code.count
      code.count += UInt64(Alphabet.lengthBits[symbol])
      return code
    }
  }

  private static func codes(_ code: PrefixCode) -> [Code] {
    zip(code.codes, code.lengths).map { Code(bits: UInt64($0), count: UInt64($1)) }
  }

  /// What every reader knows.
  static let fixed = TokenCodes(
    PrefixCode(lengths: Alphabet.fixedLiterals), PrefixCode(lengths: Alphabet.fixedDistances))

  /// How many bits a block takes after its description.
  func bits(_ histogram: Histogram) -> Int { histogram.bits(literalLengths, distanceLengths) }
}
