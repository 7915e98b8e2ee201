/// How a block tells the lengths of its codes: runs of lengths, themselves in a code, the lengths of
/// which come first, in three bits each.
///
/// > RFC 1951, 3.2.7.
struct CodeDescription {
  /// A length, or a run of a length (16), of few zeros (17) or of many zeros (18).
  private struct Item {
    var symbol: Int
    var extra = 0
    var bits: Int { symbol < 16 ? 0 : [2, 3, 7][symbol - 16] }
  }

  private let literalCount: Int
  private let distanceCount: Int
  private let items: [Item]
  private let code: PrefixCode
  private let orderCount: Int

  init(_ codes: TokenCodes) {
    literalCount = max(257, (codes.literalLengths.lastIndex { $0 > 0 } ?? 0) + 1)
    distanceCount = max(1, (codes.distanceLengths.lastIndex { $0 > 0 } ?? 0) + 1)
    items = Self.items(
      Array(codes.literalLengths[..<literalCount] + codes.distanceLengths[..<distanceCount]))
    var frequencies = [UInt32](repeating: 0, count: 19)
    for item in items { frequencies[item.symbol] += 1 }
    let code = PrefixCode(frequencies: frequencies, limit: Alphabet.longestLengthCode)
    self.code = code
    orderCount = max(4, (Alphabet.lengthOrder.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
  }

  /// How many bits it takes.
  var bits: Int {
    items.reduce(14 + 3 * orderCount) { $0 + Int(code.lengths[$1.symbol]) + $1.bits }
  }

  private static func items(_ lengths: [UInt8]) -> [Item] {
    var items: [Item] = []
    var start = 0
    while start < lengths.count {
      let length = lengths[start]
      var run = 1
      while start + run < lengths.count, lengths[start + run] == length { run += 1 }
      start += run
      if length != 0 {
        items.append(Item(symbol: Int(length)))
        run -= 1
      }
      while run >= 3 {
        let most = length != 0 ? 6 : 138
        let part = min(run, most)
        let symbol = length != 0 ? 16 : part > 10 ? 18 : 17
        items.append(Item(symbol: symbol, extra: part - (symbol == 18 ? 11 : 3)))
        run -= part
      }
      for _ in 0..<run { items.append(Item(symbol: Int(length))) }
    }
    return items
  }

  fileprivate func write(to writer: inout BitWriter) {
    writer.write(literalCount - 257, bits: 5)
    writer.write(distanceCount - 1, bits: 5)
    writer.write(orderCount - 4, bits: 4)
    for symbol in Alphabet.lengthOrder[..<orderCount] {
      writer.write(Int(code.lengths[symbol]), bits: 3)
    }
    let codes = code.codes
    for item in items {
      writer.write(Int(codes[item.symbol]), bits: Int(code.lengths[item.symbol]))
      writer.write(item.extra, bits: item.bits)
    }
  }
}

extension BitWriter {
  mutating func write(_ description: CodeDescription) { description.write(to: &self) }
}
