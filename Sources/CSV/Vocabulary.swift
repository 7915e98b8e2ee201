/// The different texts of a column, numbered in the order in which they first appear.
///
/// How this works: a hash table of buckets, each with room for four keys, which are compared all at
/// once: one guess of the processor for a text, and it is most often right. A text of up to eight
/// bytes is its own key; as no text holds a NUL byte, filling up with zeros cannot make one text
/// look like another. The key of a longer text is a digest beside a byte that UTF-8 never has, and
/// its bytes are compared too. The multipliers are drawn afresh for each table, so that no file can
/// be made for which all texts collide; the numbering does not depend on them.
///
/// > M. Dietzfelbinger et al. "A reliable randomized algorithm for the closest-pair problem." Journal
/// > of Algorithms 25, 1997: multiply-shift hashing.
struct Vocabulary: Sendable {
  /// Where each text first stands, without quotation marks round it.
  private(set) var ranges: [Range<UInt32>] = []

  /// Empty until there is a text: a table may have very many columns.
  private var slots: [Slot] = []

  private struct Slot {
    var key: UInt64 = 0

    /// One more than the number of the text, so that zero is an empty slot.
    var number: UInt32 = 0
  }

  /// How far a hash is shifted to be the number of a bucket.
  private var shift: UInt64
  private let factors: (UInt64, UInt64)

  init() {
    shift = 61
    factors = (.random(in: 0...(.max)) | 1, .random(in: 0...(.max)) | 1)
  }

  var count: Int { ranges.count }

  /// The number of the text in a range, which is added if it is new.
  mutating func code(_ bytes: RawSpan, _ start: Int, _ end: Int) -> UInt32 {
    if slots.isEmpty { grow() }
    let key = Self.key(bytes, start, end, factors)
    return find(bytes, start, end, key, from: Self.bucket(of: key, factors, shift))
  }

  /// Numbers the texts in fields, up to the first that is new or not in the bucket of its key.
  ///
  /// - Returns: The row of that text, or the number of rows.
  func readKnown(
    _ bytes: RawSpan, _ fields: Fields, from row: Int, into codes: inout MutableSpan<UInt32>
  ) -> Int {
    if slots.isEmpty { return row }
    return fields.mayBeQuoted
      ? readKnown(bytes, fields, from: row, into: &codes, mayBeQuoted: true)
      : readKnown(bytes, fields, from: row, into: &codes, mayBeQuoted: false)
  }

  @inline(__always)
  private func readKnown(
    _ bytes: RawSpan, _ fields: Fields, from row: Int, into codes: inout MutableSpan<UInt32>,
    mayBeQuoted: Bool
  ) -> Int {
    let (factors, shift) = (factors, shift)
    // A hash has no more bits than there are buckets, so no access to a slot has to be checked.
    let slots = slots.span
    return fields.prefix(from: row) { row, start, end in
      var (start, end) = (start, end)
      if mayBeQuoted { (start, end) = Fields.content(bytes, start, end) }
      let key = Self.key(bytes, start, end, factors)
      let first = Self.bucket(of: key, factors, shift)
      // A bit for each slot that has the key. Comparing would make branches, and a guess at each.
      var hits: UInt64 = 0
      for place in 0..<4 {
        let difference = slots[unchecked: first &+ place].key ^ key
        hits |= ((difference | (0 &- difference)) &>> 63 ^ 1) &<< UInt64(place)
      }
      guard hits > 0 else { return false }
      let number = slots[unchecked: first &+ hits.trailingZeroBitCount].number &- 1
      guard end &- start <= 8 || isSame(bytes, start, end, as: number) else { return false }
      codes[unchecked: row] = number
      return true
    }
  }

  /// The number of a text, which is added if it is new, from the first slot that it may be in.
  @inline(never)
  private mutating func find(
    _ bytes: RawSpan, _ start: Int, _ end: Int, _ key: UInt64, from first: Int
  ) -> UInt32 {
    var slot = first
    while slots[slot].number > 0 {
      let number = slots[slot].number - 1
      if slots[slot].key == key, end - start <= 8 || isSame(bytes, start, end, as: number) {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    ranges.append(UInt32(start)..<UInt32(end))
    slots[slot] = Slot(key: key, number: UInt32(ranges.count))
    if ranges.count * 2 > slots.count { grow() }
    return UInt32(ranges.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: max(64, old.count * 2))
    shift -= 1
    for entry in old where entry.number > 0 {
      var slot = Self.bucket(of: entry.key, factors, shift)
      while slots[slot].number > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// The first slot of the bucket of a key.
  @inline(__always)
  private static func bucket(
    of key: UInt64, _ factors: (UInt64, UInt64), _ shift: UInt64
  ) -> Int {
    let product = key &* factors.0
    let hash = (product ^ product &>> 32) &* factors.1
    return Int(truncatingIfNeeded: hash &>> shift) &* 4
  }

  /// What stands for a text: never zero.
  @inline(__always)
  private static func key(
    _ bytes: RawSpan, _ start: Int, _ end: Int, _ factors: (UInt64, UInt64)
  ) -> UInt64 {
    let length = end &- start
    guard length <= 8 else { return digest(bytes, start, end, factors) }
    guard end >= 8 else { return shortKey(bytes, start, end) }
    guard length > 0 else { return blank }
    let shift = 64 &- 8 &* UInt64(truncatingIfNeeded: length)
    let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: end &- 8, as: UInt64.self)
    return word.littleEndian &>> shift
  }

  /// The key of no text at all: no text has this byte.
  private static let blank: UInt64 = 0xFE << 56

  /// The key of a text so near the start of the file that no word ends with it.
  @inline(never)
  private static func shortKey(_ bytes: RawSpan, _ start: Int, _ end: Int) -> UInt64 {
    guard start < end else { return blank }
    return (start..<end).reversed().reduce(0) { key, offset in
      key << 8 | UInt64(bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
    }
  }

  /// The key of a text that does not fit in a word.
  @inline(__always)
  private static func digest(
    _ bytes: RawSpan, _ start: Int, _ end: Int, _ factors: (UInt64, UInt64)
  ) -> UInt64 {
    var sum: UInt64 = 0
    var offset = start
    while offset < end &- 8 {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      sum = (sum ^ word) &* factors.1
      sum ^= sum &>> 29
      offset &+= 8
    }
    let last = bytes.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
    // The last characters only reach the highest bits of a product, and some of those are lost.
    sum = (sum ^ last) &* factors.0
    return sum ^ sum &>> 32 | 0xFF << 56
  }

  /// Whether a text of more than eight bytes is that of a number.
  @inline(__always)
  private func isSame(_ bytes: RawSpan, _ start: Int, _ end: Int, as number: UInt32) -> Bool {
    let range = ranges[Int(number)]
    let length = end &- start
    guard Int(range.upperBound) &- Int(range.lowerBound) == length else { return false }
    let other = Int(range.lowerBound)
    var offset = 0
    while offset < length &- 8 {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self)
      let known = bytes.unsafeLoadUnaligned(fromByteOffset: other &+ offset, as: UInt64.self)
      guard word == known else { return false }
      offset &+= 8
    }
    let word = bytes.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
    let last = other &+ length &- 8
    return word == bytes.unsafeLoadUnaligned(fromByteOffset: last, as: UInt64.self)
  }
}
