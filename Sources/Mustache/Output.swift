/// Bytes that grow at the end: the buffer that a page is written to.
///
/// This is the one place that writes through a pointer. An array checks at each `append` that nobody
/// else holds it, and zeroes or moves what it need not; a page is some hundreds of short pieces, and
/// that was most of the time to write it. The rules that keep it sound: nothing is written before
/// `reserve` has said that there is room, `count` never passes `capacity`, and `spare` bytes more than
/// that are allocated.
struct Output: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  /// How much may be written; what is beyond is dropped, and `isFull` says so.
  private let limit: Int
  private(set) var isFull = false

  init(limit: Int) {
    capacity = min(1 << 14, max(0, limit))
    self.limit = limit
    base = .allocate(capacity: capacity + Self.spare)
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
    capacity = min(limit, max(count + more, capacity * 2))
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Self.spare)
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

  /// How many bytes must follow each piece of a template’s text in the array that holds it.
  static let spare = 32

  /// A piece of an array’s bytes. Most are short, so the first bytes are copied without asking how
  /// many there are.
  @inline(__always)
  mutating func append(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    precondition(
      start >= 0 && start <= end && end <= bytes.count - Self.spare, "a piece with bytes to spare")
    let length = end - start
    guard reserve(length) else { return }
    bytes.withUnsafeBytes { bytes in
      let to = UnsafeMutableRawPointer(base + count)
      for offset in stride(from: 0, to: Self.spare, by: 16) {
        let few = bytes.loadUnaligned(fromByteOffset: start + offset, as: SIMD16<UInt8>.self)
        to.storeBytes(of: few, toByteOffset: offset, as: SIMD16<UInt8>.self)
      }
      if length > Self.spare {
        UnsafeMutableRawBufferPointer(start: to, count: length)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      }
    }
    count += length
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
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

  /// Writes a whole number.
  @inline(__always)
  mutating func append(digits number: UInt64) {
    let length = number.digitCount
    guard reserve(length) else { return }
    (base + count).write(number, length)
    count += length
  }

  /// Writes a number of hundredths: with two decimals, or as many as need be.
  @inline(__always)
  mutating func append(hundredths number: UInt64) {
    let (whole, rest) = number.quotientAndRemainder(dividingBy: 100)
    let length = whole.digitCount
    guard reserve(length + 3) else { return }
    (base + count).write(whole, length)
    let point = base + count + length
    let pair = pairs.utf8Start + Int(truncatingIfNeeded: rest) * 2
    point[0] = UInt8(ascii: ".")
    point[1] = pair[0]
    point[2] = pair[1]
    count += length + (rest == 0 ? 0 : rest % 10 == 0 ? 2 : 3)
  }

  /// Writes digits of which some stand after a point, with at least one before it.
  mutating func append(digits number: UInt64, places: Int) {
    let length = max(number.digitCount, places + 1)
    guard reserve(length + 1) else { return }
    // The digits are written one further on, and those before the point moved back.
    let start = base + count + 1
    start.write(number, length)
    for index in 0..<length - places { start[index - 1] = start[index] }
    start[length - places - 1] = UInt8(ascii: ".")
    count += length + 1
  }
}

extension UnsafeMutablePointer<UInt8> {
  /// Writes a number’s digits from the last, with zeros before them: eight at a time, so that they
  /// need not wait for one another; then two.
  @inline(__always)
  fileprivate func write(_ number: UInt64, _ length: Int) {
    var rest = number
    var place = self + length
    while place - self >= 8 {
      place -= 8
      let (upper, lower) = rest.quotientAndRemainder(dividingBy: 100_000_000)
      let (first, second) = UInt32(truncatingIfNeeded: lower)
        .quotientAndRemainder(dividingBy: 10_000)
      place.write(pair: first / 100)
      (place + 2).write(pair: first % 100)
      (place + 4).write(pair: second / 100)
      (place + 6).write(pair: second % 100)
      rest = upper
    }
    while place - self >= 2 {
      place -= 2
      place.write(pair: UInt32(truncatingIfNeeded: rest % 100))
      rest /= 100
    }
    if place > self { self[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest) }
  }

  @inline(__always)
  private func write(pair: UInt32) {
    let digits = pairs.utf8Start + Int(truncatingIfNeeded: pair) * 2
    self[0] = digits[0]
    self[1] = digits[1]
  }
}

/// 00 to 99.
private let pairs: StaticString = """
  0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
  5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
  """

extension UInt64 {
  /// How many digits the number has: at least 1.
  fileprivate var digitCount: Int {
    // 1233 / 4096 is a little less than log10(2), so the guess is right or one too few.
    let guess = ((64 - (self | 1).leadingZeroBitCount) * 1233) >> 12
    return guess + ((self | 1) >= powersOfTen[guess] ? 1 : 0)
  }
}

/// 10⁰ to 10¹⁹.
private let powersOfTen: [UInt64] = [
  1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
  1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
  1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
]
