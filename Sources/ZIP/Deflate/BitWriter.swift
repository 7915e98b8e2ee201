/// Writes numbers of a few bits into bytes, the lowest bit first, as deflate wants them.
struct BitWriter {
  private(set) var bytes: [UInt8] = []

  /// The bits of the last byte that is not yet full: fewer than eight between writes.
  private var bits: UInt64 = 0
  private var count = 0

  /// How many bits are missing to the next whole byte.
  var missing: Int { (8 - count) & 7 }

  mutating func write(_ value: Int, bits width: Int) {
    bits |= UInt64(truncatingIfNeeded: value) << UInt64(count)
    count += width
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      count -= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func align() { write(0, bits: missing) }

  /// Copies whole bytes.
  ///
  /// - Precondition: The last byte is full.
  mutating func append(_ slice: ArraySlice<UInt8>) {
    precondition(count == 0, "bytes are copied between whole bytes")
    bytes.append(contentsOf: slice)
  }

  /// Writes tokens in the codes given; the fast way for what most of a stream consists of.
  ///
  /// A token takes at most 15 + 5 + 15 + 13 = 48 bits, and fewer than 8 wait, so eight bytes always
  /// hold both. They are stored whole, and the place moves on by those that are full.
  mutating func write(_ tokens: ArraySlice<Token>, _ codes: TokenCodes, bits length: Int) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: length / 8 + 16))
    var (place, bits, count) = (start, bits, UInt64(truncatingIfNeeded: count))
    bytes.withUnsafeMutableBytes { out in
      codes.literals.withUnsafeBufferPointer { literals in
        codes.lengths.withUnsafeBufferPointer { lengths in
          codes.distances.withUnsafeBufferPointer { distances in
            tokens.withUnsafeBufferPointer { tokens in
              for token in tokens {
                if token.isLiteral {
                  let code = literals[token.literal]
                  bits |= code.bits &<< count
                  count &+= code.count
                } else {
                  let length = lengths[token.lengthIndex]
                  bits |= length.bits &<< count
                  count &+= length.count
                  let offset = token.distanceIndex
                  let symbol = Alphabet.distanceSymbol(offset)
                  let distance = distances[symbol]
                  bits |= distance.bits &<< count
                  count &+= distance.count
                  let extra = UInt64(truncatingIfNeeded: max(0, symbol &>> 1 &- 1))
                  bits |= (UInt64(offset) & ((1 &<< extra) &- 1)) &<< count
                  count &+= extra
                }
                out.storeBytes(of: bits.littleEndian, toByteOffset: place, as: UInt64.self)
                place &+= Int(truncatingIfNeeded: count &>> 3)
                bits &>>= count & 56
                count &= 7
              }
            }
          }
        }
      }
    }
    bytes.removeLast(bytes.count - place)
    self.bits = bits
    self.count = Int(count)
  }
}
