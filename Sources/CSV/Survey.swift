import Concurrent

/// What a file is made of, before it is read: which characters it has to be read with, and how to
/// cut it into parts that start and end with a record.
///
/// Whether a newline ends a record depends on the quotation marks before it. So each piece is
/// counted on its own for both cases, and once all are counted each is known to start within
/// quotation marks or not.
struct Survey {
  var parts: [Part]
  var traits: Traits

  /// Whether there is no quotation mark without its fellow.
  var isBalanced: Bool

  /// What is in a text that makes reading it slower.
  struct Traits {
    var quotes = false
    var returns = false
    var nuls = false
    var highBytes = false
  }

  /// A stretch of whole records.
  struct Part {
    var range: Range<Int>
    var firstRow: Int
    var rowCount: Int
  }

  /// Surveys the records that stand in a range, which does not end with a newline.
  ///
  /// - Complexity: O(*n*), on all cores.
  init(_ bytes: [UInt8], in range: Range<Int>, parts: Int) {
    let pieces = range.pieces(parts)
    let counts = pieces.concurrentMap { PieceCount(bytes.span.bytes, in: $0) }

    traits = Traits()
    var cuts: [(offset: Int, row: Int)] = []
    var rows = 0
    var isOpen = false
    for (piece, count) in zip(pieces, counts) {
      if piece.lowerBound == range.lowerBound {
        cuts.append((piece.lowerBound, 0))
      } else if let start = Self.recordStart(bytes, in: piece, isOpen: isOpen) {
        cuts.append((start.offset, rows + start.recordsBefore))
      }
      rows += isOpen ? count.endsIfOpen : count.ends
      if count.isOdd { isOpen.toggle() }
      traits.quotes = traits.quotes || count.quotes
      traits.returns = traits.returns || count.returns
      traits.nuls = traits.nuls || count.nuls
      traits.highBytes = traits.highBytes || count.highBytes
    }
    isBalanced = !isOpen
    // The last record has no newline.
    if !range.isEmpty { rows += 1 }
    cuts.append((range.upperBound, rows))
    self.parts = zip(cuts, cuts.dropFirst()).map { start, next in
      Part(
        range: start.offset..<next.offset, firstRow: start.row, rowCount: next.row - start.row)
    }
  }

  /// Where the first record starts that starts in a piece, and how many end in the piece before it.
  private static func recordStart(
    _ bytes: [UInt8], in piece: Range<Int>, isOpen: Bool
  ) -> (offset: Int, recordsBefore: Int)? {
    var isOpen = isOpen
    // The cut may fall on a line's end, and between its two bytes.
    var position = piece.lowerBound - 1
    while position < piece.upperBound {
      let byte = bytes[position]
      let isFirst = position < piece.lowerBound
      position += 1
      if byte == .quote, !isFirst { isOpen.toggle() }
      guard !isOpen, byte.endsLine else { continue }
      if byte == .carriageReturn, position < bytes.count, bytes[position] == .lineFeed {
        position += 1
      }
      return position < piece.upperBound ? (position, isFirst ? 0 : 1) : nil
    }
    return nil
  }
}

/// What is counted in a piece of a text.
private struct PieceCount: Sendable {
  /// The line ends outside quotation marks, if the piece starts outside and if it starts inside.
  var ends = 0
  var endsIfOpen = 0
  var isOdd = false
  var quotes = false
  var returns = false
  var nuls = false
  var highBytes = false

  init(_ bytes: RawSpan, in range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let end = min(position + Glance.length, range.upperBound)
      let glance = end - position == Glance.length ? Glance(bytes, at: position) : nil
      if let glance, !glance.isSpecial {
        if isOdd { endsIfOpen += glance.lineFeeds } else { ends += glance.lineFeeds }
        highBytes = highBytes || glance.highBytes
      } else {
        count(bytes, in: position..<end)
      }
      position = end
    }
  }

  /// Counts where there may be quotation marks, carriage returns and NUL bytes.
  private mutating func count(_ bytes: RawSpan, in range: Range<Int>) {
    var afterReturn: UInt64 = 0
    if range.lowerBound > 0 {
      let before = bytes.unsafeLoad(fromByteOffset: range.lowerBound - 1, as: UInt8.self)
      afterReturn = before == .carriageReturn ? 1 : 0
    }
    var position = range.lowerBound
    while position < range.upperBound {
      let block = Block(bytes, at: position)
      let valid = UInt64.low(range.upperBound - position)
      let marks = block.mask(of: .quote) & valid
      let returned = block.mask(of: .carriageReturn) & valid
      let fed = block.mask(of: .lineFeed) & valid
      let lineEnds = returned | (fed & ~((returned &<< 1) | afterReturn))
      afterReturn = returned &>> 63
      let inside = marks.parities ^ (isOdd ? .max : 0)
      ends += (lineEnds & ~inside).nonzeroBitCount
      endsIfOpen += (lineEnds & inside).nonzeroBitCount
      if marks.nonzeroBitCount % 2 == 1 { isOdd.toggle() }
      quotes = quotes || marks != 0
      returns = returns || returned != 0
      nuls = nuls || block.mask(of: 0) & valid != 0
      highBytes = highBytes || block.highMask & valid != 0
      position += Block.length
    }
  }
}

/// A quick look at a stretch of a text, which is most often all there is to see.
private struct Glance {
  var lineFeeds = 0
  var isSpecial = false
  var highBytes = false

  /// No more than 255 vectors, so that their counts fit in bytes.
  static let length = 128 * 16

  @inline(__always)
  init(_ bytes: RawSpan, at start: Int) {
    let lineFeed = SIMD16<UInt8>(repeating: .lineFeed)
    let quote = SIMD16<UInt8>(repeating: .quote)
    let carriageReturn = SIMD16<UInt8>(repeating: .carriageReturn)
    let one = SIMD16<UInt8>(repeating: 1)
    let zero = SIMD16<UInt8>()
    var fed = zero
    var special = zero
    var joined = zero
    for offset in stride(from: start, to: start &+ Self.length, by: 16) {
      let bytes = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      fed &+= zero.replacing(with: one, where: bytes .== lineFeed)
      special.replace(
        with: one, where: (bytes .== quote) .| (bytes .== carriageReturn) .| (bytes .== zero))
      joined |= bytes
    }
    for lane in fed.indices { lineFeeds &+= Int(fed[lane]) }
    isSpecial = special != zero
    highBytes = joined & SIMD16(repeating: 0x80) != zero
  }
}
