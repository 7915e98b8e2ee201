/// The alphabets that a deflate stream is written in.
///
/// > P. Deutsch. RFC 1951, *DEFLATE Compressed Data Format Specification* 1.3, 1996, section 3.2.
enum Alphabet {
  /// Bytes, the end of a block, and the lengths of matches.
  static let literals = 286
  static let distances = 30
  static let endOfBlock = 256

  static let shortestMatch = 3
  static let longestMatch = 258
  static let farthestMatch = 32_768

  /// The longest code of a byte, length or distance, and the longest code of a code's length.
  static let longestCode = 15
  static let longestLengthCode = 7

  /// The extra bits of each length from symbol 257 on, and the least length it stands for.
  static let lengthBits: [UInt8] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  static let lengthBases: [UInt16] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]

  /// The extra bits of each distance, and the least distance it stands for.
  static let distanceBits: [UInt8] = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  static let distanceBases: [UInt16] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]

  /// Which length symbol, counted from 257, each length stands under, counted from 3.
  static let lengthSymbols: [UInt8] = {
    var symbols = [UInt8](repeating: 0, count: 256)
    for (symbol, base) in lengthBases.enumerated() {
      for length in Int(base) - 3..<256 { symbols[length] = UInt8(symbol) }
    }
    return symbols
  }()

  /// Which symbol a distance stands under, from the distance less one.
  @inline(__always)
  static func distanceSymbol(_ distance: UInt32) -> Int {
    guard distance >= 2 else { return Int(distance) }
    let bits = 30 &- distance.leadingZeroBitCount
    return 2 &* bits &+ Int((distance &>> UInt32(bits)) & 1) &+ 2
  }

  /// The codes of a block that brings none of its own.
  static let fixedLiterals: [UInt8] = (0..<288).map { symbol in
    switch symbol {
    case 0..<144: 8
    case 144..<256: 9
    case 256..<280: 7
    default: 8
    }
  }
  static let fixedDistances = [UInt8](repeating: 5, count: 32)

  /// The order in which the lengths of the code for lengths are written.
  static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
}
