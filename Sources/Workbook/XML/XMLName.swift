/// The local name of an element or an attribute, kept in two words so that names are compared as fast
/// as numbers.
///
/// Names of more than 16 bytes are told apart by their first 16 and their length: none that is asked
/// for is as long.
struct XMLName: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var count: UInt64 = 0

  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    for place in range { append(bytes[place]) }
  }

  init(_ name: String) {
    for byte in name.utf8 { append(byte) }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    if count < 8 {
      low |= UInt64(byte) &<< (count &* 8)
    } else if count < 16 {
      high |= UInt64(byte) &<< ((count &- 8) &* 8)
    }
    count &+= 1
  }
}
