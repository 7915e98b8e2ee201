import Concurrent

/// Packs bytes as archives, PNG and HTTP do.
///
///     let packed = Deflate.compress(page)
///     let page = try Inflater.expand(packed, limit: 1 << 20, file: "page")
///
/// The stream is raw, as in RFC 1951, with nothing around it. The same bytes always give the same
/// stream, on any number of cores: an input of more than a mebibyte is cut into pieces of that
/// length, each of which may refer to the end of the one before.
///
/// - Complexity: O(*n*), whatever the bytes.
public enum Deflate {
  /// The most bytes that are packed in one go.
  static let pieceLength = 1 << 20

  public static func compress(_ bytes: [UInt8]) -> [UInt8] {
    let ranges = pieces(bytes.count)
    if ranges.count == 1 { return compress(ranges[0], of: bytes) }
    return Array(ranges.concurrentMap { compress($0, of: bytes) }.joined())
  }

  /// The pieces of an input of a length: at least one, if only an empty one.
  static func pieces(_ length: Int) -> [Range<Int>] {
    if length == 0 { return [0..<0] }
    return stride(from: 0, to: length, by: pieceLength).map { $0..<min($0 + pieceLength, length) }
  }

  /// Packs one piece into whole bytes, so that the next can be put after it.
  static func compress(_ piece: Range<Int>, of bytes: [UInt8]) -> [UInt8] {
    let isLast = piece.upperBound == bytes.count
    var writer = BitWriter()
    // The matcher counts from 0 and sees nothing of the input after its piece.
    let start = max(0, piece.lowerBound - Alphabet.farthestMatch)
    let window = start == 0 && isLast ? bytes : Array(bytes[start..<piece.upperBound])
    var matcher = Matcher(length: window.count)
    var place = piece.lowerBound - start
    matcher.learn(0..<place, of: window)

    var block = Block(range: place..<place)
    while place < window.count {
      var section = Block(range: place..<place)
      place = matcher.section(from: place, to: window.count, of: window, into: &section.tokens)
      section.range = section.range.lowerBound..<place
      section.histogram = Histogram(section.tokens)
      if !block.takes(section) {
        writer.write(block, of: window, isLast: false)
        block = section
      }
    }
    writer.write(block, of: window, isLast: isLast)
    // An empty stored block ends on a whole byte.
    if isLast { writer.align() } else { writer.store([], isLast: false) }
    return writer.bytes
  }
}

extension Block {
  /// The most tokens of a block, which bounds what is held in memory.
  private static let most = 1 << 16

  /// Takes in a section that follows, unless it is so different that codes of its own would pay.
  ///
  /// - Returns: Whether it was taken in.
  fileprivate mutating func takes(_ section: Block) -> Bool {
    if tokens.isEmpty {
      self = section
      return true
    }
    let both = histogram + section.histogram
    let splits = both.estimate > histogram.estimate + section.histogram.estimate
    guard !splits, tokens.count + section.tokens.count <= Self.most else { return false }
    tokens += section.tokens
    histogram = both
    range = range.lowerBound..<section.range.upperBound
    return true
  }
}
