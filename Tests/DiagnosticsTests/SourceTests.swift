import Diagnostics
import TestSupport
import Testing

@Suite("Sources") struct SourceTests {
  @Test func `lines are found by words as they are byte by byte`() {
    var random = Noise(seed: 9)
    // Line ends, and bytes that differ from them by a bit, a borrow or the highest bit.
    let kinds: [UInt8] = [0x0A, 0x0D, 0x0B, 0x0C, 0x09, 0x8A, 0x8D, 0x00, 0x01, 0xFF]
    for length in 0...60 {
      let bytes = (0..<length).map { _ in
        random.next() % 4 == 0 ? kinds[Int(random.next() % 10)] : UInt8(ascii: "x")
      }
      let source = Source("t", bytes: bytes)
      for offset in 0...length {
        #expect(source.lineRange(at: offset) == plainLineRange(bytes, offset))
      }
    }
  }

  private func plainLineRange(_ bytes: [UInt8], _ offset: Int) -> Range<Int> {
    var start = offset
    if start > 0, start < bytes.count, bytes[start - 1] == 0x0D, bytes[start] == 0x0A { start -= 1 }
    var end = start
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return start..<end
  }
}
