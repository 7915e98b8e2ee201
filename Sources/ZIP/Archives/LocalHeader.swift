/// What stands before a member's bytes, and after them, held against the list at the archive's end.
enum LocalHeader {
  /// What may be found.
  enum Finding {
    case whole(data: Range<Int>, end: Int)
    case cutOff
    case disagrees(String)
    case descriptorDisagrees
  }

  /// Looks at a member's header, and at the descriptor after its bytes, if it has one.
  ///
  /// - Parameter limit: Where the list of members begins, before which all members are.
  static func find(_ header: DirectoryHeader, in bytes: [UInt8], before limit: Int) -> Finding {
    let place = header.offset
    guard limit >= Part.localHeaderLength, place <= limit - Part.localHeaderLength else {
      return .cutOff
    }
    guard bytes.long(at: place) == Part.localHeader else { return .disagrees("signature") }
    let names = place + Part.localHeaderLength
    let nameEnd = names + bytes.short(at: place + 26)
    let data = nameEnd + bytes.short(at: place + 28)
    guard data <= limit, header.packedSize <= limit - data else { return .cutOff }
    if bytes.short(at: place + 6) != header.flags { return .disagrees("flags") }
    if bytes.short(at: place + 8) != header.method { return .disagrees("method") }
    if bytes[names..<nameEnd] != header.name { return .disagrees("name") }

    var size = bytes.long(at: place + 22)
    var packedSize = bytes.long(at: place + 18)
    let wide = bytes.extraField(Part.wideField, in: nameEnd..<data)
    if size == Part.tooLong || packedSize == Part.tooLong, let wide, wide.count >= 16 {
      size = bytes.wide(at: wide.lowerBound)
      packedSize = bytes.wide(at: wide.lowerBound + 8)
    }
    // With a descriptor to come, what is in it may be left open here.
    func agrees(_ local: Int, _ listed: Int) -> Bool {
      local == listed || (header.hasDescriptor && local == 0)
    }
    if !agrees(bytes.long(at: place + 14), header.checksum) { return .disagrees("checksum") }
    if !agrees(size, header.size) || !agrees(packedSize, header.packedSize) {
      return .disagrees("size")
    }
    let dataEnd = data + header.packedSize
    guard header.hasDescriptor else { return .whole(data: data..<dataEnd, end: dataEnd) }
    guard let length = descriptorLength(header, in: bytes, at: dataEnd, before: limit) else {
      return .descriptorDisagrees
    }
    return .whole(data: data..<dataEnd, end: dataEnd + length)
  }

  /// How long a descriptor that agrees is: with or without a signature, in short or in wide numbers,
  /// because the format leaves all four to the writer.
  ///
  /// > APPNOTE 4.3.9.
  private static func descriptorLength(
    _ header: DirectoryHeader, in bytes: [UInt8], at place: Int, before limit: Int
  ) -> Int? {
    for signature in [4, 0] {
      for width in [4, 8] {
        let length = signature + 4 + 2 * width
        let facts = place + signature
        guard length <= limit - place else { continue }
        if signature > 0, bytes.long(at: place) != Part.descriptor { continue }
        guard bytes.long(at: facts) == header.checksum else { continue }
        let number = width == 4 ? bytes.long(at:) : bytes.wide(at:)
        if number(facts + 4) == header.packedSize, number(facts + 4 + width) == header.size {
          return length
        }
      }
    }
    return nil
  }
}
