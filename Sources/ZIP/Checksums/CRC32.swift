/// The checksum that archives keep of each member: CRC-32 as in ISO 3309 and RFC 1952.
///
///     CRC32.checksum(Array("123456789".utf8))    // 0xCBF4_3926
///
///     var crc = CRC32()
///     for piece in pieces { crc.update(piece) }
///     crc.value
///
/// It tells accidents, not malice: use ``SHA256`` where someone might want two files to look alike.
///
/// - Complexity: O(*n*), sixteen bytes a step.
///
/// > M. E. Kounavis, F. L. Berry. "Novel Table Lookup-Based Algorithms for High-Performance CRC
/// > Generation." IEEE Transactions on Computers 57(11), 2008: slicing.
public struct CRC32: Hashable, Sendable {
  private var register: UInt32 = 0xFFFF_FFFF

  public init() {}

  /// The checksum of all bytes so far.
  public var value: UInt32 { ~register }

  /// The checksum of some bytes that are all there.
  public static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc = CRC32()
    crc.update(bytes.span)
    return crc.value
  }

  /// Takes the next bytes into account.
  public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Takes the next bytes into account.
  public mutating func update(_ bytes: Span<UInt8>) {
    Self.slices.withUnsafeBufferPointer { table in
      bytes.withUnsafeBytes { register = Self.advance(register, over: $0, table) }
    }
  }

  /// How this works: a register moved over sixteen bytes is the exclusive or of what each byte alone
  /// would have done from its place, and what a byte does from place *i* is looked up in slice *i*.
  /// The sixteen look-ups do not wait for each other. Debug builds check every index.
  private static func advance(
    _ start: UInt32, over bytes: UnsafeRawBufferPointer, _ table: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var register = start
    var position = 0
    while position + 16 <= bytes.count {
      let low = bytes.word(at: position) ^ UInt64(register)
      let high = bytes.word(at: position + 8)
      var next: UInt32 = 0
      for place in 0..<8 {
        let shift = UInt64(place) &* 8
        next ^= table[(15 - place) &* 256 &+ Int(truncatingIfNeeded: (low &>> shift) & 0xFF)]
        next ^= table[(7 - place) &* 256 &+ Int(truncatingIfNeeded: (high &>> shift) & 0xFF)]
      }
      register = next
      position += 16
    }
    while position < bytes.count {
      register = (register &>> 8) ^ table[Int((register & 0xFF) ^ UInt32(bytes[position]))]
      position += 1
    }
    return register
  }

  /// Slice *i* at *b*: what the register becomes when byte *b* is followed by *i* zero bytes.
  private static let slices: [UInt32] = {
    var table = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte)) { crc, _ in (crc >> 1) ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    for index in 256..<4096 {
      let before = table[index - 256]
      table.append((before >> 8) ^ table[Int(before & 0xFF)])
    }
    return table
  }()
}

extension UnsafeRawBufferPointer {
  /// The eight bytes at an offset as a number, the first the least.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The four bytes at an offset as a number, the first the least.
  @inline(__always)
  func half(at offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
