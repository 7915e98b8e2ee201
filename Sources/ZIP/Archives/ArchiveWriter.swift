import Concurrent
public import Diagnostics

/// Writes an archive a few members at a time, for one that is longer than memory should hold.
///
///     var writer = ArchiveWriter("site.zip", date: edition)
///     for folder in folders { file.write(try writer.add(folder)) }
///     file.write(writer.end())
///
/// Members are packed on all cores, and always to the same bytes. Sizes and checksums stand before
/// each, names are UTF-8, and there is nothing of the machine in it: no time, no owner. What is too
/// long or too many for the first edition of the format is written in the wide form, and only that.
///
/// > PKWARE Inc. *APPNOTE.TXT - .ZIP File Format Specification*, version 6.3.10, 2022.
public struct ArchiveWriter: Sendable {
  private let file: String
  private let date: ArchiveDate
  private var names = MemberNames()
  private var count = 0
  private var offset = 0
  private var directory: [UInt8] = []

  public init(_ file: String, date: ArchiveDate = .earliest) {
    self.file = file
    self.date = date
  }

  /// Packs some members.
  ///
  /// - Returns: The bytes that come next in the archive.
  public mutating func add(_ entries: [ArchiveEntry]) throws(Diagnostic) -> [UInt8] {
    for entry in entries {
      try MemberPath.checkPortable(entry.path, of: file)
      try names.add(entry.path, of: file)
      if entry.isFolder, !entry.bytes.isEmpty {
        throw Diagnostic(
          ZIPRule.nameFolder, "name “\(entry.path)” is that of a folder, and has contents",
          file: file)
      }
    }
    var bytes: [UInt8] = []
    for member in PackedMember.pack(entries) {
      let place = offset + bytes.count
      directory += member.directoryHeader(at: place, date)
      bytes += member.localHeader(at: place, date)
      if member.isStored {
        bytes += member.entry.bytes
      } else {
        for piece in member.pieces { bytes += piece }
      }
      count += 1
    }
    offset += bytes.count
    return bytes
  }

  /// The bytes that end the archive: the list of its members, and where to find it.
  public func end() -> [UInt8] {
    var bytes = directory
    if count >= Part.tooMany || offset >= Part.tooLong || directory.count >= Part.tooLong {
      let place = offset + directory.count
      bytes.append(long: Part.wideEnd)
      bytes.append(wide: Part.wideEndLength - 12)
      bytes.append(short: 3 << 8 | 45)
      bytes.append(short: 45)
      bytes.append(long: 0)
      bytes.append(long: 0)
      bytes.append(wide: count)
      bytes.append(wide: count)
      bytes.append(wide: directory.count)
      bytes.append(wide: offset)
      bytes.append(long: Part.wideLocator)
      bytes.append(long: 0)
      bytes.append(wide: place)
      bytes.append(long: 1)
    }
    bytes.append(long: Part.end)
    bytes.append(long: 0)
    bytes.append(short: min(count, Part.tooMany))
    bytes.append(short: min(count, Part.tooMany))
    bytes.append(long: min(directory.count, Part.tooLong))
    bytes.append(long: min(offset, Part.tooLong))
    bytes.append(short: 0)
    return bytes
  }
}

/// A member as it stands in the archive.
private struct PackedMember {
  let entry: ArchiveEntry
  let checksum: UInt32
  let pieces: [[UInt8]]
  let isStored: Bool
  private let length: Int

  private init(_ entry: ArchiveEntry, checksum: UInt32, pieces: [[UInt8]]) {
    self.entry = entry
    self.checksum = checksum
    self.pieces = pieces
    let packed = pieces.reduce(0) { $0 + $1.count }
    isStored = entry.isStored || packed >= entry.bytes.count
    length = isStored ? entry.bytes.count : packed
  }

  /// Packs entries on all cores: the pieces of long ones beside those of others.
  static func pack(_ entries: [ArchiveEntry]) -> [PackedMember] {
    struct Piece {
      var entry: Int
      var range: Range<Int>
    }
    let jobs = entries.indices.flatMap { entry in
      Deflate.pieces(entries[entry].bytes.count).map { Piece(entry: entry, range: $0) }
    }
    let packed = jobs.concurrentMap { job in
      let entry = entries[job.entry]
      let checksum = job.range.lowerBound == 0 ? CRC32.checksum(entry.bytes) : 0
      let bytes = entry.isStored ? [] : Deflate.compress(job.range, of: entry.bytes)
      return (checksum: checksum, bytes: bytes)
    }
    var next = 0
    return entries.map { entry in
      let count = Deflate.pieces(entry.bytes.count).count
      defer { next += count }
      let own = packed[next..<next + count]
      return PackedMember(entry, checksum: packed[next].checksum, pieces: own.map(\.bytes))
    }
  }

  private var name: [UInt8] { Array(entry.path.utf8) }

  private var isLong: Bool { max(length, entry.bytes.count) >= Part.tooLong }

  func localHeader(at offset: Int, _ date: ArchiveDate) -> [UInt8] {
    var extra: [UInt8] = []
    if isLong {
      extra.append(short: Part.wideField)
      extra.append(short: 16)
      extra.append(wide: entry.bytes.count)
      extra.append(wide: length)
    }
    var bytes: [UInt8] = []
    bytes.append(long: Part.localHeader)
    bytes += facts(at: offset, date)
    bytes.append(short: extra.count)
    return bytes + name + extra
  }

  func directoryHeader(at offset: Int, _ date: ArchiveDate) -> [UInt8] {
    var wide: [UInt8] = []
    if isLong {
      wide.append(wide: entry.bytes.count)
      wide.append(wide: length)
    }
    if offset >= Part.tooLong { wide.append(wide: offset) }
    var extra: [UInt8] = []
    if !wide.isEmpty {
      extra.append(short: Part.wideField)
      extra.append(short: wide.count)
      extra += wide
    }
    let mode = entry.isFolder ? 0o040755 : entry.isExecutable ? 0o100755 : 0o100644
    var bytes: [UInt8] = []
    bytes.append(long: Part.directoryHeader)
    bytes.append(short: 3 << 8 | version(at: offset))
    bytes += facts(at: offset, date)
    bytes.append(short: extra.count)
    bytes.append(short: 0)
    bytes.append(short: 0)
    bytes.append(short: 0)
    bytes.append(long: mode << 16 | (entry.isFolder ? 0x10 : 0))
    bytes.append(long: min(offset, Part.tooLong))
    return bytes + name + extra
  }

  /// The edition of the format that it takes to read it: 4.5 for the wide form, 2.0 for any other.
  private func version(at offset: Int) -> Int { isLong || offset >= Part.tooLong ? 45 : 20 }

  /// What both headers say.
  private func facts(at offset: Int, _ date: ArchiveDate) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(short: version(at: offset))
    bytes.append(short: name.allSatisfy { $0 < 0x80 } ? 0 : 1 << 11)
    bytes.append(short: isStored ? Part.stored : Part.deflated)
    bytes.append(short: date.time)
    bytes.append(short: date.date)
    bytes.append(long: Int(checksum))
    bytes.append(long: isLong ? Part.tooLong : length)
    bytes.append(long: isLong ? Part.tooLong : entry.bytes.count)
    bytes.append(short: name.count)
    return bytes
  }
}
