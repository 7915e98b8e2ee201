/// A step of a deflate stream: a byte as it is, or a run that has been seen before.
struct Token {
  /// A byte; or the top bit, the length less 3, and the distance less 1 in the lower half.
  private let value: UInt32

  @inline(__always)
  init(literal: UInt8) { value = UInt32(literal) }

  @inline(__always)
  init(length: Int, distance: Int) {
    value =
      0x8000_0000 | UInt32(truncatingIfNeeded: length &- 3) &<< 16
      | UInt32(truncatingIfNeeded: distance &- 1)
  }

  @inline(__always) var isLiteral: Bool { value < 0x8000_0000 }
  @inline(__always) var literal: Int { Int(value) }

  /// The length less 3.
  @inline(__always) var lengthIndex: Int { Int((value &>> 16) & 0xFF) }

  /// The distance less 1.
  @inline(__always) var distanceIndex: UInt32 { value & 0xFFFF }
}

/// How often each symbol comes in some tokens.
struct Histogram {
  private(set) var literals = [UInt32](repeating: 0, count: Alphabet.literals)
  private(set) var distances = [UInt32](repeating: 0, count: Alphabet.distances)

  init() {}

  init(_ tokens: some Sequence<Token>) {
    let lengths = Alphabet.lengthSymbols
    for token in tokens {
      if token.isLiteral {
        literals[token.literal] += 1
      } else {
        literals[257 + Int(lengths[token.lengthIndex])] += 1
        distances[Alphabet.distanceSymbol(token.distanceIndex)] += 1
      }
    }
  }

  static func + (a: Histogram, b: Histogram) -> Histogram {
    var sum = a
    for symbol in sum.literals.indices { sum.literals[symbol] += b.literals[symbol] }
    for symbol in sum.distances.indices { sum.distances[symbol] += b.distances[symbol] }
    return sum
  }

  /// Counts the end of the block, of which there is one.
  var ended: Histogram {
    var sum = self
    sum.literals[Alphabet.endOfBlock] = 1
    return sum
  }

  /// How many bits the tokens take in codes of these lengths.
  func bits(_ literalLengths: [UInt8], _ distanceLengths: [UInt8]) -> Int {
    var bits = 0
    for (symbol, count) in literals.enumerated() {
      let extra = symbol > 256 ? Alphabet.lengthBits[symbol - 257] : 0
      bits += Int(count) * Int(literalLengths[symbol] + extra)
    }
    for (symbol, count) in distances.enumerated() {
      bits += Int(count) * Int(distanceLengths[symbol] + Alphabet.distanceBits[symbol])
    }
    return bits
  }

  /// About how many bits a block of these tokens would take, in 256ths, without the extra bits of
  /// lengths and distances, which are the same wherever a block ends.
  ///
  /// The description of a code takes some bits for each symbol in use; the rest is the entropy.
  var estimate: Int { Self.estimate(literals) + Self.estimate(distances) + 40 << 8 }

  private static func estimate(_ counts: [UInt32]) -> Int {
    var (total, used, sum) = (0, 0, 0)
    for count in counts where count > 0 {
      total += Int(count)
      used += 1
      sum += Int(count) * Int(count).log2
    }
    return total == 0 ? 0 : total * total.log2 - sum + used * 4 << 8
  }
}

extension Int {
  /// The logarithm of a positive number to the base 2, in 256ths.
  fileprivate var log2: Int {
    let exponent = Int.bitWidth - 1 - leadingZeroBitCount
    let mantissa = exponent >= 8 ? self >> (exponent - 8) : self << (8 - exponent)
    return exponent << 8 + Self.fractions[mantissa & 255]
  }

  /// The logarithms of 1 to 2, in 256 steps, by squaring: each doubles the logarithm, and a result
  /// of 2 or more is a one bit.
  private static let fractions: [Int] = (0..<256).map { step in
    var x = 1 + Double(step) / 256
    return (0..<8).reduce(0) { bits, _ in
      x *= x
      guard x >= 2 else { return bits << 1 }
      x /= 2
      return bits << 1 | 1
    }
  }
}
