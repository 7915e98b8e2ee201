/// Where an unpacking stands between two bits of a deflate stream. It can stop at any bit of the input
/// and any byte of the output, and go on with more of either.
///
/// How this works: every step either happens whole or not at all. If the bits that it needs are not
/// there, nothing has been taken, and it is tried again when there are more. Bits wait in a word of
/// 64, so a step may need up to 56; the longest, a match, needs 48.
struct InflateState: Sendable {
  /// Why an unpacking came to a stop.
  enum Stop: Hashable, Sendable {
    case needsInput
    case needsRoom
    case finished
    case broken(Fault)
  }

  private enum Phase: Sendable {
    case header
    case storedLength
    case stored(Int)
    case counts
    case orderLengths(Int)
    case lengths(Int)
    case symbols
    case end
  }

  private var phase = Phase.header
  private var isLast = false
  var bits: UInt64 = 0
  var count = 0

  private var literalCount = 0
  private var distanceCount = 0
  private var orderCount = 0
  private var orderLengths = [UInt8](repeating: 0, count: 19)
  private var lengths = [UInt8](repeating: 0, count: 320)
  private var lengthCodes = DecodingTable(.lengthCodes)
  private(set) var literals = DecodingTable(.literals)
  private(set) var distances = DecodingTable(.distances)

  /// How much room there must be after the place where the output should end: a match, and what the
  /// fast way of copying writes beyond it.
  static let slack = 320

  /// Unpacks until something runs out.
  ///
  /// - Parameters:
  ///   - place: Where to go on in the input.
  ///   - output: What has been unpacked, at least its last 32 KiB, and room for more.
  ///   - made: Where to go on in the output.
  ///   - end: It stops for room once the output goes beyond this, which it may do by ``slack``.
  mutating func run(
    _ input: UnsafeRawBufferPointer, from place: inout Int,
    to output: UnsafeMutableRawBufferPointer, at made: inout Int, end: Int
  ) -> Stop {
    precondition(output.count >= end + Self.slack, "the output has room beyond its end")
    while true {
      refill(input, &place)
      switch phase {
      case .header:
        guard count >= 3 else { return .needsInput }
        isLast = take(1) == 1
        switch take(2) {
        case 0:
          drop(count & 7)
          phase = .storedLength
        case 1:
          guard literals.fill(Alphabet.fixedLiterals[...]),
            distances.fill(Alphabet.fixedDistances[...])
          else { return .broken(.code) }
          phase = .symbols
        case 2: phase = .counts
        default: return .broken(.blockType)
        }
      case .storedLength:
        guard count >= 32 else { return .needsInput }
        let length = take(16)
        guard take(16) == ~length & 0xFFFF else { return .broken(.storedLength) }
        phase = .stored(length)
      case .stored(let left):
        guard left > 0 else {
          phase = isLast ? .end : .header
          continue
        }
        guard made <= end else { return .needsRoom }
        let copied = copy(min(left, end + 1 - made), input, &place, output, &made)
        guard copied > 0 else { return .needsInput }
        phase = .stored(left - copied)
      case .counts:
        guard count >= 14 else { return .needsInput }
        (literalCount, distanceCount, orderCount) = (take(5) + 257, take(5) + 1, take(4) + 4)
        guard literalCount <= 286, distanceCount <= 30 else { return .broken(.tooManyCodes) }
        for symbol in 0..<19 { orderLengths[symbol] = 0 }
        phase = .orderLengths(0)
      case .orderLengths(let index):
        guard index < orderCount else {
          guard lengthCodes.fill(orderLengths[...]) else { return .broken(.code) }
          phase = .lengths(0)
          continue
        }
        guard count >= 3 else { return .needsInput }
        orderLengths[Alphabet.lengthOrder[index]] = UInt8(take(3))
        phase = .orderLengths(index + 1)
      case .lengths(let index):
        if let stop = takeLengths(from: index) { return stop }
      case .symbols:
        if let stop = takeSymbols(input, &place, output, &made, end) { return stop }
      case .end: return .finished
      }
    }
  }

  /// Puts as many whole bytes into the word as fit.
  @inline(__always)
  private mutating func refill(_ input: UnsafeRawBufferPointer, _ place: inout Int) {
    while count < 56, place < input.count {
      bits |= UInt64(input[place]) << UInt64(count)
      place += 1
      count += 8
    }
  }

  private mutating func drop(_ width: Int) {
    bits >>= UInt64(width)
    count -= width
  }

  private mutating func take(_ width: Int) -> Int {
    defer { drop(width) }
    return Int(bits & (1 << UInt64(width) - 1))
  }

  /// Copies bytes as they are, first those that wait in the word.
  private mutating func copy(
    _ length: Int, _ input: UnsafeRawBufferPointer, _ place: inout Int,
    _ output: UnsafeMutableRawBufferPointer, _ made: inout Int
  ) -> Int {
    var copied = 0
    while count >= 8, copied < length {
      output[made] = UInt8(take(8))
      made += 1
      copied += 1
    }
    let rest = min(length - copied, input.count - place)
    guard count == 0, rest > 0 else { return copied }
    UnsafeMutableRawBufferPointer(rebasing: output[made..<made + rest])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: input[place..<place + rest]))
    place += rest
    made += rest
    return copied + rest
  }

  /// One length of a code, or a run of them; after the last, the codes themselves.
  private mutating func takeLengths(from index: Int) -> Stop? {
    let all = literalCount + distanceCount
    guard index < all else {
      guard lengths[Alphabet.endOfBlock] > 0 else { return .broken(.noEnd) }
      guard literals.fill(lengths[..<literalCount]), distances.fill(lengths[literalCount..<all])
      else { return .broken(.code) }
      phase = .symbols
      return nil
    }
    let entry = lengthCodes.entries[Int(bits & 127)]
    let width = Entry.drop(entry)
    let symbol = Entry.value(entry)
    let extra = symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7
    guard width + extra <= count else { return .needsInput }
    drop(width)
    let run = symbol < 16 ? 1 : take(extra) + (symbol == 18 ? 11 : 3)
    if symbol == 16, index == 0 { return .broken(.repeat) }
    guard index + run <= all else { return .broken(.repeat) }
    let length = symbol < 16 ? UInt8(symbol) : symbol == 16 ? lengths[index - 1] : 0
    for place in index..<index + run { lengths[place] = length }
    phase = .lengths(index + run)
    return nil
  }

  /// Bytes and matches, one at a time with every check, but for the stretches where the fast loop has
  /// both enough input and enough room.
  ///
  /// - Returns: Why to stop, or `nil` at the end of the block.
  private mutating func takeSymbols(
    _ input: UnsafeRawBufferPointer, _ place: inout Int,
    _ output: UnsafeMutableRawBufferPointer, _ made: inout Int, _ end: Int
  ) -> Stop? {
    while true {
      runFast(input, &place, output, &made, end)
      guard made <= end else { return .needsRoom }
      refill(input, &place)

      let entry = literals.entry(bits)
      guard Entry.drop(entry) <= count else { return .needsInput }
      if entry & Entry.literal != 0 {
        output[made] = UInt8(Entry.value(entry))
        made += 1
        drop(Entry.drop(entry))
        continue
      }
      if entry & Entry.unusual != 0 {
        guard entry & Entry.invalid != Entry.invalid else { return .broken(.symbol) }
        drop(Entry.drop(entry))
        phase = isLast ? .end : .header
        return nil
      }
      let rest = bits >> UInt64(Entry.drop(entry))
      let offset = distances.entry(rest)
      guard Entry.drop(entry) + Entry.drop(offset) <= count else { return .needsInput }
      guard offset & Entry.unusual == 0 else { return .broken(.symbol) }
      let distance = Entry.value(offset, rest)
      guard distance <= made else { return .broken(.distance) }
      for _ in 0..<Entry.value(entry, bits) {
        output[made] = output[made - distance]
        made += 1
      }
      drop(Entry.drop(entry) + Entry.drop(offset))
    }
  }
}

extension DecodingTable {
  /// What the lowest of these bits stand for.
  @inline(__always)
  fileprivate func entry(_ word: UInt64) -> UInt32 {
    let entry = entries[Int(word & (1 << UInt64(bits) - 1))]
    guard entry & Entry.further == Entry.further else { return entry }
    let index = (word >> UInt64(bits)) & (1 << UInt64(Entry.drop(entry)) - 1)
    return entries[Entry.value(entry) + Int(index)]
  }
}
