/// Bytes that grow at the end: the buffer that a page is written to.
///
/// This is the one place that writes through a pointer. An array checks at each `append` that nobody
/// else holds it, and zeroes or moves what it need not; a page is some hundreds of short pieces, and
/// that was most of the time to write it. The rule that keeps it sound: nothing is written
/// before `reserve` has said that there is room, and `count` never passes `capacity`.
struct Output: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  /// How much may be written; what is beyond is dropped, and `isFull` says so.
  private let limit: Int
  private(set) var isFull = false

  init(limit: Int) {
    capacity = 1 << 14
    self.limit = limit
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// Adds what was written to the end of an array.
  func copy(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }

  /// Makes room, and says whether there is.
  @inline(__always)
  private mutating func reserve(_ more: Int) -> Bool {
    if capacity - count >= more { return true }
    return grow(more)
  }

  @inline(never)
  private mutating func grow(_ more: Int) -> Bool {
    guard more <= limit - count else {
      isFull = true
      return false
    }
    capacity = max(count + more, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    return true
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard reserve(1) else { return }
    base[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    precondition(start >= 0 && end <= bytes.count && start <= end, "a range of the bytes")
    bytes.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, reserve(bytes.count) else { return }
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Text, fit for HTML between tags and in quoted attributes.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  private mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<bytes.count where bytes[index].isEscaped {
      append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(escaped: bytes[index])
      start = index + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private mutating func append(escaped byte: UInt8) {
    let entity: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: "&#39;"
      }
    append(UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
  }

  /// The digits of a whole number, two at a time, with zeros before them up to a width.
  @inline(__always)
  mutating func append(digits number: UInt64, width: Int = 1) {
    let length = max(number.digitCount, width)
    guard reserve(length) else { return }
    var rest = number
    var place = count + length
    while place - count >= 2 {
      let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
      rest = quotient
      let (tens, ones) = pair.quotientAndRemainder(dividingBy: 10)
      base[place - 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: ones)
      base[place - 2] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: tens)
      place -= 2
    }
    if place > count { base[count] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10) }
    count += length
  }
}

extension UInt8 {
  /// Whether HTML would take the byte for markup: & < > " or '. All are below 64, so a bit each.
  fileprivate var isEscaped: Bool {
    self < 64 && (0x5000_00C4_0000_0000 as UInt64) >> UInt64(self) & 1 == 1
  }
}

extension UInt64 {
  /// How many digits the number has: at least 1.
  fileprivate var digitCount: Int {
    // 1233 / 4096 is a little more than log10(2), so the guess is right or one too many.
    let guess = ((64 - (self | 1).leadingZeroBitCount) * 1233) >> 12
    return guess + (self >= powersOfTen[guess] ? 1 : 0)
  }
}
