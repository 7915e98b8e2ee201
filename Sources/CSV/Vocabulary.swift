/// The different texts of a column, numbered in the order in which they first appear.
///
/// How this works: a hash table with open addressing. A text of up to sixteen bytes is its own key,
/// held in two words and compared in registers; as no text holds a NUL byte, words filled up with
/// zeros cannot be mistaken for a longer text. A longer text is known by its hash and its length
/// beside a byte that UTF-8 never has, and its bytes are compared. The multipliers are drawn afresh
/// for each table, so that no file can be made for which all texts collide; the numbering does not
/// depend on them.
///
/// > M. Dietzfelbinger et al. "A reliable randomized algorithm for the closest-pair problem." Journal
/// > of Algorithms 25, 1997: multiply-shift hashing.
struct Vocabulary: Sendable {
  /// Where each text first stands, without quotation marks round it.
  private(set) var ranges: [Range<UInt32>] = []

  private var slots: [Slot]
  private var shift: UInt64
  private let factors: (UInt64, UInt64, UInt64)

  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// One more than the number, so that zero is an empty slot.
    var number: UInt32 = 0
  }

  init() {
    slots = Array(repeating: Slot(), count: 64)
    shift = 58
    factors = (
      .random(in: 0...(.max)) | 1, .random(in: 0...(.max)) | 1, .random(in: 0...(.max)) | 1
    )
  }

  var count: Int { ranges.count }

  /// The number of the text in a range, which is added if it is new.
  @inline(__always)
  mutating func code(_ bytes: RawSpan, _ start: Int, _ end: Int) -> UInt32 {
    let length = end &- start
    var low: UInt64
    var high: UInt64 = 0
    if length <= 8 {
      low = Self.word(bytes, length, end: end)
    } else if length <= 16 {
      low = bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
      high = Self.word(bytes, length &- 8, end: end)
    } else {
      (low, high) = digest(bytes, start, end)
    }
    var index = Int(truncatingIfNeeded: hash(low, high) &>> shift)
    while true {
      let slot = slots[index]
      if slot.low == low, slot.high == high, slot.number != 0,
        length <= 16 || isSame(bytes, start, length, as: slot.number &- 1)
      {
        return slot.number &- 1
      }
      if slot.number == 0 { break }
      index = (index &+ 1) & (slots.count &- 1)
    }
    return add(start, end, Slot(low: low, high: high), at: index)
  }

  /// The last bytes before `end`, up to eight, filled up with zeros.
  @inline(__always)
  private static func word(_ bytes: RawSpan, _ length: Int, end: Int) -> UInt64 {
    guard length > 0 else { return 0 }
    guard end >= 8 else {
      return (end &- length..<end).reversed().reduce(0) { word, offset in
        word &<< 8 | UInt64(bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
      }
    }
    let shift = 64 &- 8 &* UInt64(truncatingIfNeeded: length)
    let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: end &- 8, as: UInt64.self)
    return word.littleEndian &>> shift
  }

  @inline(__always)
  private func hash(_ low: UInt64, _ high: UInt64) -> UInt64 {
    let mixed = low &* factors.0 &+ high &* factors.1
    return (mixed ^ mixed &>> 32) &* factors.2
  }

  /// What stands for a text that does not fit in two words.
  @inline(never)
  private func digest(_ bytes: RawSpan, _ start: Int, _ end: Int) -> (UInt64, UInt64) {
    var sum: UInt64 = 0
    for offset in stride(from: start, to: end - 8, by: 8) {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      sum = (sum ^ word) &* factors.0
      sum ^= sum &>> 29
    }
    let last = bytes.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
    return ((sum ^ last) &* factors.1, 0xFF << 56 | UInt64(end - start))
  }

  private func isSame(_ bytes: RawSpan, _ start: Int, _ length: Int, as number: UInt32) -> Bool {
    let other = Int(ranges[Int(number)].lowerBound)
    for offset in stride(from: 0, to: length - 8, by: 8)
    where bytes.unsafeLoadUnaligned(fromByteOffset: start + offset, as: UInt64.self)
      != bytes.unsafeLoadUnaligned(fromByteOffset: other + offset, as: UInt64.self)
    {
      return false
    }
    return bytes.unsafeLoadUnaligned(fromByteOffset: start + length - 8, as: UInt64.self)
      == bytes.unsafeLoadUnaligned(fromByteOffset: other + length - 8, as: UInt64.self)
  }

  @inline(never)
  private mutating func add(_ start: Int, _ end: Int, _ slot: Slot, at index: Int) -> UInt32 {
    let number = UInt32(ranges.count)
    ranges.append(UInt32(start)..<UInt32(end))
    slots[index] = Slot(low: slot.low, high: slot.high, number: number + 1)
    if ranges.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    shift -= 1
    for slot in old where slot.number != 0 {
      var index = Int(truncatingIfNeeded: hash(slot.low, slot.high) &>> shift)
      while slots[index].number != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }
}
