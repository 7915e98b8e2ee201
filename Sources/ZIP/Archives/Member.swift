import Diagnostics

/// A file, or a folder, that is in an archive.
public struct Member: Hashable, Sendable {
  /// The name, with its folders. That of a folder ends with “/”.
  public let path: String

  /// How many bytes it unpacks to.
  public let size: Int

  /// How many bytes of the archive it takes.
  public let packedSize: Int

  public var isFolder: Bool { path.utf8.last == UInt8(ascii: "/") }

  let checksum: UInt32
  let isStored: Bool

  /// Where its packed bytes are.
  let data: Range<Int>

  /// Where all that belongs to it is.
  let extent: Range<Int>
}

/// A header in the list at the end of an archive, as it stands there.
struct DirectoryHeader {
  let flags: Int
  let method: Int
  let checksum: Int
  private(set) var packedSize: Int
  private(set) var size: Int
  private(set) var offset: Int
  let name: ArraySlice<UInt8>
  let extra: Range<Int>

  /// Where the next header is.
  let end: Int

  var hasDescriptor: Bool { flags & 1 << 3 != 0 }
  var isEncrypted: Bool { flags & (1 | 1 << 6 | 1 << 13) != 0 }
  var isUnicode: Bool { flags & 1 << 11 != 0 }

  /// Reads the header at a place, or finds that there is none.
  init?(_ bytes: [UInt8], at place: Int, end: Int) {
    let names = place + Part.directoryHeaderLength
    guard names <= end, bytes.long(at: place) == Part.directoryHeader else { return nil }
    flags = bytes.short(at: place + 8)
    method = bytes.short(at: place + 10)
    checksum = bytes.long(at: place + 16)
    packedSize = bytes.long(at: place + 20)
    size = bytes.long(at: place + 24)
    offset = bytes.long(at: place + 42)
    let nameEnd = names + bytes.short(at: place + 28)
    let extraEnd = nameEnd + bytes.short(at: place + 30)
    self.end = extraEnd + bytes.short(at: place + 32)
    guard self.end <= end else { return nil }
    name = bytes[names..<nameEnd]
    extra = nameEnd..<extraEnd
    guard bytes.short(at: place + 34) == 0 || bytes.short(at: place + 34) == Part.tooMany,
      takeWideNumbers(bytes)
    else { return nil }
  }

  /// Puts in the numbers that are too long for their fields: those, and only those, in this order.
  ///
  /// > APPNOTE 4.5.3.
  private mutating func takeWideNumbers(_ bytes: [UInt8]) -> Bool {
    guard size == Part.tooLong || packedSize == Part.tooLong || offset == Part.tooLong else {
      return true
    }
    guard var field = bytes.extraField(Part.wideField, in: extra) else { return true }
    for number in [\DirectoryHeader.size, \.packedSize, \.offset]
    where self[keyPath: number] == Part.tooLong {
      guard field.count >= 8 else { return false }
      self[keyPath: number] = bytes.wide(at: field.lowerBound)
      field = field.lowerBound + 8..<field.upperBound
    }
    return true
  }
}

extension [UInt8] {
  /// Where the contents of an extra field are.
  func extraField(_ kind: Int, in range: Range<Int>) -> Range<Int>? {
    var place = range.lowerBound
    while place + 4 <= range.upperBound {
      let start = place + 4
      let end = start + short(at: place + 2)
      guard end <= range.upperBound else { return nil }
      if short(at: place) == kind { return start..<end }
      place = end
    }
    return nil
  }
}
