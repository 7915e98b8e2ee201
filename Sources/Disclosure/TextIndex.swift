/// Texts by the hash of their first run of letters and digits.
///
/// The texts stand in one piece of memory, in small letters: there may be a million of them.
///
/// How this works: no text can begin where a file has a run shorter than the first of any text. So one
/// byte is looked at in as many as the shortest of these has, and only where that is a letter or a digit
/// the run around it.
struct TextIndex {
  struct Match {
    var text: Int
    var offset: Int
  }

  private struct Entry {
    var hash: UInt64
    var text: Int32
  }

  private let texts: Texts
  private var entries: [Entry] = []
  /// The first entry of each slot, and after the last slot their number: a slot is some bits of a hash.
  private var starts: [Int32]
  /// A bit for each value of other bits of a hash, whether an entry has it.
  private var filter: [UInt64]
  private let shift: UInt64
  /// A bit for each length, whether the first run of a text has it; the last is for all that are longer.
  private var lengths: UInt64 = 0
  /// The length of the shortest first run.
  private var shortest = Int.max / 2

  var isEmpty: Bool { entries.isEmpty }

  init(_ texts: Texts, _ kept: [Int]) {
    self.texts = texts.inSmallLetters
    var bits: UInt64 = 6
    while 1 << bits < kept.count * 2 { bits += 1 }
    shift = 64 - bits
    // Eight bits of the filter for each slot: nearly every run of a file finds a nought.
    filter = [UInt64](repeating: 0, count: 1 << (bits + 3 - 6))
    entries.reserveCapacity(kept.count)
    for text in kept {
      let core = self.texts.core(of: text)
      let run = self.texts.bytes[core].prefix(while: \.isWordPart)
      guard !run.isEmpty else { continue }
      let hash = run.reduce(Self.seed) { Self.mixed($0, $1) }
      lengths |= Self.bit(ofLength: run.count)
      shortest = min(shortest, run.count)
      entries.append(Entry(hash: Self.finished(hash), text: Int32(text)))
    }
    entries.sort { ($0.hash, $0.text) < ($1.hash, $1.text) }
    starts = [Int32](repeating: 0, count: (1 << bits) + 1)
    for entry in entries {
      starts[Int(entry.hash >> shift) + 1] += 1
      let bit = entry.hash >> (shift - 3)
      filter[Int(bit >> 6)] |= 1 << (bit & 63)
    }
    for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
  }

  /// The texts that begin in a part of a file.
  func matches(in bytes: [UInt8], from range: Range<Int>) -> [Match] {
    var matches: [Match] = []
    let span = bytes.span
    // Nothing before this place is of a run that goes on here.
    var place = range.lowerBound
    if place > 0, bytes[place - 1].isWordPart {
      while place < range.upperBound, span[place].isWordPart { place += 1 }
    }
    while place < range.upperBound, place &+ shortest <= span.count {
      let probe = place &+ shortest &- 1
      guard span[probe].isWordPart else {
        place = probe &+ 1
        continue
      }
      var (start, end) = (probe, probe &+ 1)
      while start > place, span[start &- 1].isWordPart { start &-= 1 }
      while end < span.count, span[end].isWordPart { end &+= 1 }
      if start < range.upperBound, lengths & Self.bit(ofLength: end &- start) != 0 {
        var hash = Self.seed
        for byte in start..<end { hash = Self.mixed(hash, span[byte].inSmallLetters) }
        look(up: Self.finished(hash), in: bytes, at: start, &matches)
      }
      place = end &+ 1
    }
    return matches
  }

  @inline(__always)
  private static func bit(ofLength length: Int) -> UInt64 {
    1 << UInt64(truncatingIfNeeded: min(length, 63))
  }

  @inline(__always)
  private func look(up hash: UInt64, in bytes: [UInt8], at start: Int, _ matches: inout [Match]) {
    let bit = hash >> (shift &- 3)
    guard filter[Int(bit >> 6)] & (1 << (bit & 63)) != 0 else { return }
    let slot = Int(hash >> shift)
    for index in Int(starts[slot])..<Int(starts[slot + 1]) where entries[index].hash == hash {
      let text = Int(entries[index].text)
      if isText(texts.core(of: text), in: bytes, at: start) {
        matches.append(Match(text: text, offset: start))
      }
    }
  }

  /// Whether a text stands at a place, and nothing that would make it part of something longer.
  private func isText(_ text: Range<Int>, in bytes: [UInt8], at start: Int) -> Bool {
    let end = start + text.count
    guard end <= bytes.count, end == bytes.count || !bytes[end].isWordPart else { return false }
    return text.indices.allSatisfy { place in
      texts.bytes[place] == bytes[start + place - text.lowerBound].inSmallLetters
    }
  }

  // A hash of Fowler, Noll and Vo, whose upper bits are the good ones.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  @inline(__always)
  private static func finished(_ hash: UInt64) -> UInt64 {
    (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
  }
}
