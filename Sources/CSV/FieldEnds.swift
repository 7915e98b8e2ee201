/// Finds where fields end, a batch at a time.
///
/// How this works: of each 64 bytes, masks of the commas, newlines and quotation marks. A byte is
/// within quotation marks if an odd number of them stands before it, which the parity of their mask
/// gives for all 64 at once; the second of a doubled pair opens the field again, so it needs no
/// care. What is left of the commas and newlines ends the fields. A quotation mark that opens must
/// follow a field’s end or one that closes, and what follows one that closes must be a field’s end
/// or one that opens; if all do, then this is what ``FieldScanner`` finds byte by byte.
struct FieldEnds {
  /// The ends that were found and not yet dropped.
  private(set) var count = 0
  private(set) var ends: [UInt32]

  /// Whether each quotation mark so far is where it may be.
  var isSound: Bool { quotation.isSound }

  /// How far the text has been looked at.
  private(set) var position: Int
  private let end: Int
  private let traits: Survey.Traits
  private let limit: Int

  /// Whether the range ends with a field that no newline ends, as that of a whole file does.
  private var isOpenEnded: Bool

  private var quotation = Quotation()

  /// As many ends as are written at once, whether there are so many or not.
  private static let stride = 8

  init(in range: Range<Int>, isOpenEnded: Bool, traits: Survey.Traits, limit: Int) {
    position = range.lowerBound
    end = range.upperBound
    self.traits = traits
    self.limit = limit
    self.isOpenEnded = isOpenEnded
    ends = Array(repeating: 0, count: limit + Block.length + Self.stride)
  }

  /// Whether all of the range has been looked at.
  var isDone: Bool { position >= end }

  /// Goes on until there is a batch of ends, or no more.
  mutating func fill(_ bytes: RawSpan) {
    if traits.quotes || traits.returns {
      fillWithCare(bytes)
    } else {
      fillPlainly(bytes)
    }
    guard isDone, isOpenEnded else { return }
    isOpenEnded = false
    ends[count] = UInt32(end)
    count += 1
    quotation.close()
  }

  /// Drops the first ends, which have been used.
  mutating func drop(_ used: Int) {
    for index in used..<count { ends[index - used] = ends[index] }
    count -= used
  }

  /// A text without quotation marks and carriage returns.
  private mutating func fillPlainly(_ bytes: RawSpan) {
    let (end, limit) = (end, limit)
    var (position, count) = (position, count)
    var target = ends.mutableSpan
    while position < end, count < limit {
      let block = Block(bytes, at: position)
      var mask = block.mask(of: .comma, or: .lineFeed)
      if end &- position < Block.length { mask &= .low(end &- position) }
      Self.write(mask, from: position, to: &target, at: &count)
      position &+= Block.length
    }
    self.position = position
    self.count = count
  }

  private mutating func fillWithCare(_ bytes: RawSpan) {
    let (end, limit, traits) = (end, limit, traits)
    var (position, count, quotation) = (position, count, quotation)
    var target = ends.mutableSpan
    while position < end, count < limit {
      let block = Block(bytes, at: position)
      let mask = quotation.fieldEnds(block, valid: .low(end &- position), traits)
      Self.write(mask, from: position, to: &target, at: &count)
      position &+= Block.length
    }
    self.position = position
    self.count = count
    self.quotation = quotation
  }

  /// Writes the places of a mask’s bits. There are most often about as many from block to block, so
  /// that writing eight at a time, some of them in vain, saves guessing when to stop.
  @inline(__always)
  private static func write(
    _ mask: UInt64, from base: Int, to ends: inout MutableSpan<UInt32>, at count: inout Int
  ) {
    var mask = mask
    let base = UInt32(truncatingIfNeeded: base)
    let total = mask.nonzeroBitCount
    precondition(count &+ Block.length &+ stride <= ends.count)
    var written = 0
    while written < total {
      for index in 0..<stride {
        ends[unchecked: count &+ written &+ index] =
          base &+ UInt32(truncatingIfNeeded: mask.trailingZeroBitCount)
        mask &= mask &- 1
      }
      written &+= stride
    }
    count &+= total
  }
}

/// Which of the commas and newlines stand outside quotation marks, from block to block.
private struct Quotation {
  private(set) var isSound = true

  // What the last byte of the block before was: in each a bit or, for the first, all or none.
  private var inside: UInt64 = 0
  private var afterBoundary: UInt64 = 1
  private var afterQuote: UInt64 = 0
  private var afterReturn: UInt64 = 0

  /// The ends of fields in a block.
  @inline(__always)
  mutating func fieldEnds(
    _ block: Block, valid: UInt64, _ traits: Survey.Traits
  ) -> UInt64 {
    var boundaries = block.mask(of: .comma, or: .lineFeed) & valid
    var joined: UInt64 = 0
    if traits.returns {
      let returns = block.mask(of: .carriageReturn) & valid
      // Of "\r\n", the first ends the field.
      joined = block.mask(of: .lineFeed) & (returns &<< 1 | afterReturn)
      afterReturn = returns &>> 63
      boundaries |= returns
    }
    guard traits.quotes else { return boundaries & ~joined }

    let marks = block.mask(of: .quote) & valid
    let within = marks.parities ^ inside
    inside = UInt64(bitPattern: Int64(bitPattern: within) &>> 63)
    boundaries &= ~within
    let opening = marks & within
    let closing = marks & ~within
    let before = (boundaries | closing) &<< 1 | afterBoundary
    let after = (closing &<< 1 | afterQuote) & valid
    if (opening & ~before) | (after & ~(boundaries | opening)) != 0 { isSound = false }
    afterBoundary = (boundaries | closing) &>> 63
    afterQuote = closing &>> 63
    return boundaries & ~joined
  }

  /// Takes account of the end of the text.
  mutating func close() {
    if inside != 0 { isSound = false }
  }
}
