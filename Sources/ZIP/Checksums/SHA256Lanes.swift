extension SHA256 {
  /// The hashes of messages four by four, in the lanes of a vector, which every 64-bit processor has.
  /// A lane whose message ends takes up the next.
  static func inLanes(_ messages: ArraySlice<[UInt8]>) -> [Digest] {
    var digests = messages.map { _ in Digest(words: .zero) }
    // The longest first, so that the lanes end at about the same time.
    var waiting = messages.indices.sorted {
      (messages[$0].count, $0) < (messages[$1].count, $1)
    }
    var lanes = (0..<4).map { _ in Lane(messages, waiting.popLast()) }
    var states = SHA256State<SIMD4<UInt32>>.initial
    // One message alone is faster without the other lanes.
    while lanes.count(where: { $0.message != nil }) > 1 {
      let blocks = lanes.compactMap { $0.message == nil ? nil : $0.remaining }.min() ?? 0
      states.absorb(lanes, blocks: blocks)
      for index in lanes.indices {
        lanes[index].advance(blocks)
        guard let message = lanes[index].message, lanes[index].remaining == 0 else { continue }
        digests[message - messages.startIndex] = lanes[index].digest(after: states.lane(index))
        lanes[index] = Lane(messages, waiting.popLast())
        states.restart(lane: index)
      }
    }
    for index in lanes.indices {
      guard let message = lanes[index].message else { continue }
      digests[message - messages.startIndex] = lanes[index].digest(after: states.lane(index))
    }
    return digests
  }
}

/// One message on its way through, by whole blocks; what is over at its end is hashed alone.
private struct Lane {
  /// Which message it is, or `nil` for a lane that has none left.
  let message: Int?
  private let bytes: [UInt8]
  private var offset = 0

  /// How many whole blocks are still to come.
  var remaining: Int { (bytes.count - offset) / 64 }

  init(_ messages: ArraySlice<[UInt8]>, _ message: Int?) {
    self.message = message
    bytes = message.map { messages[$0] } ?? []
  }

  mutating func advance(_ blocks: Int) {
    if message != nil { offset += blocks * 64 }
  }

  /// Hands out the next blocks.
  func withBlocks(_ count: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
    bytes.withUnsafeBytes {
      body(UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count * 64]))
    }
  }

  func digest(after state: SHA256State<UInt32>) -> Digest {
    var sha = SHA256(state, length: UInt64(offset), portably: true)
    sha.update(bytes.span.extracting(offset...))
    return sha.digest
  }
}

extension SHA256State<SIMD4<UInt32>> {
  /// Takes the next blocks of each lane.
  fileprivate mutating func absorb(_ lanes: [Lane], blocks: Int) {
    // A lane without a message hashes the blocks of another over again, to no effect.
    guard let busy = lanes.first(where: { $0.message != nil }) else { return }
    let lanes = lanes.map { $0.message == nil ? busy : $0 }
    lanes[0].withBlocks(blocks) { first in
      lanes[1].withBlocks(blocks) { second in
        lanes[2].withBlocks(blocks) { third in
          lanes[3].withBlocks(blocks) { fourth in absorb(first, second, third, fourth) }
        }
      }
    }
  }

  private mutating func absorb(
    _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer,
    _ third: UnsafeRawBufferPointer, _ fourth: UnsafeRawBufferPointer
  ) {
    SHA256.constants.withUnsafeBufferPointer { constants in
      var block = InlineArray<16, SIMD4<UInt32>>(repeating: .zero)
      for start in stride(from: 0, to: first.count, by: 64) {
        for word in 0..<16 {
          let place = start + 4 * word
          block[word] = SIMD4(
            first.half(at: place).byteSwapped, second.half(at: place).byteSwapped,
            third.half(at: place).byteSwapped, fourth.half(at: place).byteSwapped)
        }
        absorb(&block, constants)
      }
    }
  }

  fileprivate func lane(_ index: Int) -> SHA256State<UInt32> {
    SHA256State<UInt32>(
      a: a[index], b: b[index], c: c[index], d: d[index], e: e[index], f: f[index], g: g[index],
      h: h[index])
  }

  fileprivate mutating func restart(lane: Int) {
    let fresh = SHA256State<UInt32>.initial
    (a[lane], b[lane], c[lane], d[lane]) = (fresh.a, fresh.b, fresh.c, fresh.d)
    (e[lane], f[lane], g[lane], h[lane]) = (fresh.e, fresh.f, fresh.g, fresh.h)
  }
}

/// How this works: the shifts to the right come before those to the left, because the compiler knows
/// a rotation when it sees both halves of one, and plain SSE2 has none for vectors: it would then
/// rotate lane by lane, at half the speed.
extension SIMD4<UInt32>: SHA256Word {
  @inline(__always) init(constant: UInt32) { self.init(repeating: constant) }

  @inline(__always) func rotated(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> Self {
    (right(a) ^ right(b) ^ right(c)) ^ (left(32 &- a) ^ left(32 &- b) ^ left(32 &- c))
  }

  @inline(__always) func rotated(_ a: UInt32, _ b: UInt32, shifted c: UInt32) -> Self {
    (right(a) ^ right(b) ^ right(c)) ^ (left(32 &- a) ^ left(32 &- b))
  }

  @inline(__always) private func right(_ count: UInt32) -> Self { self &>> Self(repeating: count) }
  @inline(__always) private func left(_ count: UInt32) -> Self { self &<< Self(repeating: count) }
}
