import Diagnostics

/// The bytes to parse: the source's own if they are sound, else a copy in which each run that is not
/// UTF-8, and each NUL, is U+FFFD, with the way back to the source's offsets.
struct Input {
  let source: Source
  let bytes: [UInt8]

  /// Where to begin in `bytes`: after the front matter, or a byte order mark.
  let start: Int

  /// From which offset of `bytes` on how much is to be added to come to the source's offset.
  private var shifts: [(from: Int, add: Int)] = []

  /// Whether the bytes are the source's own.
  var isSound: Bool { shifts.isEmpty }

  init(_ source: Source, from offset: Int) {
    self.source = source
    var start = min(max(0, offset), source.bytes.count)
    if start == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    self.start = start
    // A loop without a way out is vectorised. Most texts are ASCII, and hardly any has a NUL.
    var all: UInt8 = 0
    var least = UInt8.max
    source.bytes.withUnsafeBufferPointer {
      for byte in $0 {
        all |= byte
        least = min(least, byte)
      }
    }
    if least > 0, all < 128 || (try? UTF8Span(validating: source.bytes.span)) != nil {
      bytes = source.bytes
    } else {
      (bytes, shifts) = Self.repaired(source.bytes, from: start)
    }
  }

  /// The source's offset for an offset of `bytes`.
  func original(_ offset: Int) -> Int {
    guard !shifts.isEmpty else { return offset }
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].from <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : offset + shifts[low - 1].add
  }

  func original(_ range: Range<Int>) -> Range<Int> {
    let lower = original(range.lowerBound)
    return lower..<max(lower, original(range.upperBound))
  }

  private static func repaired(
    _ bytes: [UInt8], from start: Int
  ) -> ([UInt8], [(from: Int, add: Int)]) {
    var sound = Array(bytes[..<start])
    var shifts: [(from: Int, add: Int)] = []
    var position = start
    func copy(to end: Int) {
      while let nul = bytes[position..<end].firstIndex(of: 0) {
        sound += bytes[position..<nul]
        replace(nul + 1)
      }
      sound += bytes[position..<end]
      position = end
    }
    func replace(_ end: Int) {
      sound += [0xEF, 0xBF, 0xBD]
      position = end
      shifts.append((sound.count, position - sound.count))
    }
    while true {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span.extracting(position..<bytes.count))
        copy(to: bytes.count)
        return (sound, shifts)
      } catch {
        let base = position
        copy(to: base + error.byteOffsets.lowerBound)
        replace(base + error.byteOffsets.upperBound)
      }
    }
  }
}
