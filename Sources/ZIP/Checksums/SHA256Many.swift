import Concurrent
import SHAInstructions

extension SHA256 {
  /// The hashes of many messages, in their order.
  ///
  /// How this works: SHA-256 of one message is one long chain of dependent steps, which leaves most
  /// of a processor idle. So messages go side by side: two where the processor has instructions for
  /// it, and else four in the lanes of a vector. The work is shared among all cores.
  ///
  /// - Parameter portably: Whether to do it as on a processor without the instructions.
  /// - Complexity: O(*n*) in all bytes.
  ///
  /// > S. Gueron, V. Krasnov. "Simultaneous Hashing of Multiple Messages." Journal of Information
  /// > Security 3(4), 2012.
  public static func hashes(_ messages: [[UInt8]], portably: Bool = false) -> [Digest] {
    let sideBySide = SHAInstructions.areThere && !portably ? inPairs : inLanes
    let bytes = messages.reduce(0) { $0 + $1.count }
    guard messages.count >= 8, bytes >= 1 << 18 else { return sideBySide(messages[...]) }
    // Neighbours of about a quarter of a megabyte go together, whatever the number of cores.
    var groups: [Range<Int>] = []
    var (start, size) = (0, 0)
    for index in messages.indices {
      size += messages[index].count
      guard (size >= 1 << 18 && index - start >= 7) || index == messages.count - 1 else { continue }
      groups.append(start..<index + 1)
      (start, size) = (index + 1, 0)
    }
    return groups.concurrentMap { sideBySide(messages[$0]) }.flatMap { $0 }
  }

  /// The hashes of messages two by two, by the processor’s instructions.
  private static func inPairs(_ messages: ArraySlice<[UInt8]>) -> [Digest] {
    var digests = messages.map { _ in Digest(words: .zero) }
    // Those of about one length go together, so that little of the longer is left over.
    let waiting = messages.indices.sorted { (messages[$0].count, $0) < (messages[$1].count, $1) }
    for pair in stride(from: waiting.count - 2, through: 0, by: -2) {
      let (shorter, longer) = (waiting[pair], waiting[pair + 1])
      let length = messages[shorter].count & ~63
      var (one, other) = (SHA256State<UInt32>.initial.words, SHA256State<UInt32>.initial.words)
      messages[shorter].withUnsafeBytes { first in
        messages[longer].withUnsafeBytes { second in
          SHAInstructions.absorb(
            UnsafeRawBufferPointer(rebasing: first[..<length]), into: &one,
            UnsafeRawBufferPointer(rebasing: second[..<length]), into: &other)
        }
      }
      digests[shorter - messages.startIndex] = end(of: messages[shorter], after: one, length)
      digests[longer - messages.startIndex] = end(of: messages[longer], after: other, length)
    }
    if waiting.count % 2 == 1 {
      digests[waiting[0] - messages.startIndex] = hash(messages[waiting[0]])
    }
    return digests
  }

  /// The hash of a message of which `length` bytes have been taken in, a whole number of blocks.
  private static func end(
    of message: [UInt8], after state: SIMD8<UInt32>, _ length: Int
  ) -> Digest {
    var sha = SHA256(SHA256State(state), length: UInt64(length), portably: false)
    sha.update(message.span.extracting(length...))
    return sha.digest
  }
}
