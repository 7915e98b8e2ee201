/// Different texts, numbered in the order in which they first appear.
///
/// How this works: a hash table of keys. A text of up to eight bytes is its own key, for none holds a
/// NUL byte; that of a longer one is a digest beside a byte that no UTF-8 has, and its bytes are compared
/// too. The multipliers are drawn afresh, so that no file can be made for which all texts collide; the
/// numbering does not depend on them.
struct Names {
  /// The bytes of all texts, one after another, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots: [Slot]
  private var shift: UInt64
  private let factors: (UInt64, UInt64)
  /// The text that was last asked for by ``next(_:_:)``; below zero for none.
  private var last: Int32 = -1

  private struct Slot {
    var key: UInt64 = 0
    /// One more than the number of the text, so that zero is an empty slot.
    var number: Int32 = 0
  }

  init() {
    slots = Array(repeating: Slot(), count: 64)
    shift = 58
    factors = (.random(in: 0...(.max)) | 1, .random(in: 0...(.max)) | 1)
  }

  var count: Int { ends.count }

  /// The texts as identifiers, without a copy.
  var identifiers: Identifiers { Identifiers(bytes: bytes, ends: ends) }

  /// The number of the text in a range, if it is known.
  @inline(__always)
  func number(of text: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    let key = key(text, range)
    var slot = place(of: key)
    while slots[slot].number > 0 {
      if slots[slot].key == key, isSame(text, range, as: Int(slots[slot].number - 1)) {
        return slots[slot].number - 1
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of the text in a range, if it is known: quickly, if it is the one of the last time, as a
  /// child is in a log that is sorted by child.
  mutating func next(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    if last >= 0, isWritten(text, range, as: Int(last)) { return last }
    guard let number = number(of: text, range) else { return nil }
    last = number
    return number
  }

  /// Adds a text that is not known.
  mutating func add(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32 {
    if (ends.count + 1) * 2 > slots.count { grow() }
    for place in range { bytes.append(text[place]) }
    ends.append(bytes.count)
    insert(Slot(key: key(text, range), number: Int32(ends.count)))
    return Int32(ends.count - 1)
  }

  private mutating func insert(_ entry: Slot) {
    var slot = place(of: entry.key)
    while slots[slot].number > 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    shift -= 1
    for entry in old where entry.number > 0 { insert(entry) }
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let product = key &* factors.0
    return Int(truncatingIfNeeded: ((product ^ product &>> 32) &* factors.1) &>> shift)
  }

  @inline(__always)
  private func key(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard end &- start > 8 else { return Self.shortKey(text, start, end) }
    let bytes = text.bytes
    var sum: UInt64 = 0
    var place = start
    while place < end &- 8 {
      sum = (sum ^ bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)) &* factors.1
      sum ^= (sum &>> 29)
      place &+= 8
    }
    let last = bytes.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
    sum = (sum ^ last) &* factors.0
    return (sum ^ (sum &>> 32)) | 0xFF << 56
  }

  /// A text of up to eight bytes, the last of them the highest; for none at all a byte that no text has.
  @inline(__always)
  private static func shortKey(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    guard start < end else { return 0xFE << 56 }
    guard end >= 8 else {
      return (start..<end).reduce(0) { $0 | UInt64(text[$1]) &<< UInt64(8 &* ($1 &- end &+ 8)) }
    }
    let word = text.bytes.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
    // What stands before the text makes room for zeros.
    let shift = 64 &- 8 &* UInt64(truncatingIfNeeded: end &- start)
    return (UInt64(littleEndian: word) &>> shift) &<< shift
  }

  @inline(__always)
  private func isSame(_ text: Span<UInt8>, _ range: Range<Int>, as number: Int) -> Bool {
    range.count <= 8 || isWritten(text, range, as: number)
  }

  @inline(__always)
  private func isWritten(_ text: Span<UInt8>, _ range: Range<Int>, as number: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }
}
