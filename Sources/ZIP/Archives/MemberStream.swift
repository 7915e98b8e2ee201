public import Diagnostics

/// A member of an archive in chunks, unpacked as they are asked for.
///
///     var stream = try archive.stream("xl/worksheets/sheet1.xml")
///     while let chunk = try stream.next() { use(chunk) }
///
/// However long the member, it takes the memory of a few chunks.
public struct MemberStream: Sendable {
  private let member: Member
  private let file: String
  private let bytes: [UInt8]
  private var place: Int
  private var inflater: Inflater
  private var crc = CRC32()
  private var size = 0
  private var isVerified = false

  /// How many bytes are taken from the archive at once, or handed out of a stored member.
  private static let chunk = 1 << 16

  init(_ member: Member, in bytes: [UInt8], of file: String) {
    self.member = member
    self.file = file
    self.bytes = bytes
    place = member.data.lowerBound
    inflater = Inflater(limit: member.size, file: member.name(in: file))
  }

  /// The next bytes, never none; or `nil` after the last.
  ///
  /// - Throws: If the member is damaged. Length and checksum are known only at the end, so take no
  ///   chunk for granted before there has been a `nil`.
  public mutating func next() throws(Diagnostic) -> [UInt8]? {
    guard !isVerified else { return nil }
    guard let chunk = member.isStored ? take() : try unpack() else {
      try member.verify(size: size, checksum: crc.value, in: file)
      isVerified = true
      return nil
    }
    crc.update(chunk.span)
    size += chunk.count
    return chunk
  }

  /// The next bytes as they are in the archive.
  private mutating func take() -> [UInt8]? {
    let end = min(place + Self.chunk, member.data.upperBound)
    guard end > place else { return nil }
    defer { place = end }
    return Array(bytes[place..<end])
  }

  private mutating func unpack() throws(Diagnostic) -> [UInt8]? {
    while true {
      if let chunk = try inflater.next() { return chunk }
      guard let packed = take() else {
        try inflater.finish()
        return nil
      }
      inflater.supply(packed)
    }
  }
}
