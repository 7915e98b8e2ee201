/// Texts by the hash of their first run of letters and digits.
struct TextIndex {
  struct Match {
    var text: Int
    var offset: Int
  }

  /// A text, in small letters, from its first letter or digit to its last.
  private struct Entry {
    var hash: UInt64
    var text: Int
    var bytes: [UInt8]
  }

  private var entries: [Entry] = []
  /// The first entry of each slot, and after the last slot their number: a slot is some bits of a hash.
  private var starts: [Int32]
  /// A bit for each value of other bits of a hash, whether an entry has it.
  private var filter: [UInt64]
  private let shift: UInt64
  private let folded = UInt8.folded

  var isEmpty: Bool { entries.isEmpty }

  init(_ texts: [[UInt8]], _ kept: [Int]) {
    var bits: UInt64 = 6
    while 1 << bits < kept.count * 2 { bits += 1 }
    shift = 64 - bits
    // Eight bits of the filter for each slot: nearly every run of a file finds a nought.
    filter = [UInt64](repeating: 0, count: 1 << (bits + 3 - 6))
    for text in kept {
      let bytes = texts[text].map(\.inSmallLetters)
      guard let first = bytes.firstIndex(where: \.isWordPart),
        let last = bytes.lastIndex(where: \.isWordPart)
      else { continue }
      let hash = bytes[first...].prefix(while: \.isWordPart).reduce(Self.seed) {
        Self.mixed($0, $1)
      }
      entries.append(
        Entry(hash: Self.finished(hash), text: text, bytes: Array(bytes[first...last])))
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
    var offset = range.lowerBound
    // A run that began before the part is another’s.
    if offset > 0, bytes[offset - 1].isWordPart {
      while offset < range.upperBound, span[offset].isWordPart { offset += 1 }
    }
    while offset < range.upperBound {
      let start = offset
      var hash = Self.seed
      while offset < span.count {
        let byte = folded[Int(span[offset])]
        guard byte != 0 else { break }
        hash = Self.mixed(hash, byte)
        offset &+= 1
      }
      if offset > start { look(up: Self.finished(hash), in: bytes, at: start, &matches) }
      offset &+= 1
    }
    return matches
  }

  @inline(__always)
  private func look(up hash: UInt64, in bytes: [UInt8], at start: Int, _ matches: inout [Match]) {
    let bit = hash >> (shift &- 3)
    guard filter[Int(bit >> 6)] & (1 << (bit & 63)) != 0 else { return }
    let slot = Int(hash >> shift)
    for index in Int(starts[slot])..<Int(starts[slot + 1]) where entries[index].hash == hash {
      if isText(entries[index].bytes, in: bytes, at: start) {
        matches.append(Match(text: entries[index].text, offset: start))
      }
    }
  }

  /// Whether a text stands at a place, and nothing that would make it part of something longer.
  private func isText(_ text: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
    let end = start + text.count
    guard end <= bytes.count, end == bytes.count || !bytes[end].isWordPart else { return false }
    return text.indices.allSatisfy { index in
      text[index] == bytes[start + index].inSmallLetters
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
