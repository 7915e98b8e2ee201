public import Diagnostics

/// Reads an archive, such as a workbook, that anyone may have made.
///
///     let archive = try ArchiveReader("figures.xlsx", bytes: bytes)
///     archive.members.map(\.path)
///     let sheet = try archive.bytes(of: "xl/worksheets/sheet1.xml")
///
///     var stream = try archive.stream("xl/worksheets/sheet1.xml")
///     while let chunk = try stream.next() { use(chunk) }
///
/// When it is opened, all is looked at but the members' own bytes: the list at the end is held against
/// the header of each member, names against where they would unpack, sizes against the limits, and
/// places against each other, so that no two members share bytes. An archive must begin with its first
/// member and end with its end record or the comment in it. A member's length and checksum are
/// verified when it is read.
///
/// Stored and deflated members are read, in the wide form too, and with descriptors after them.
///
/// - Complexity: O(*m* log *m*) to open, for *m* members; O(*n*) to read a member of *n* bytes.
///
/// > D. Fifield. "A Better Zip Bomb." 13th USENIX Workshop on Offensive Technologies, 2019, for members
/// > that overlap.
public struct ArchiveReader: Sendable {
  public let file: String

  /// The members, in the order of the list at the archive's end.
  public let members: [Member]

  private let bytes: [UInt8]
  private let places: [String: Int]

  public init(
    _ file: String, bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
  ) throws(Diagnostic) {
    let end = try EndRecord(bytes, file: file)
    guard end.count <= limits.members else {
      throw Diagnostic(
        ZIPRule.countLimit, "archive has \(end.count) members; the limit is \(limits.members)",
        file: file)
    }
    var members: [Member] = []
    members.reserveCapacity(end.count)
    var places: [String: Int] = [:]
    var total = 0
    var place = end.directory.lowerBound
    for index in 0..<end.count {
      guard let header = DirectoryHeader(bytes, at: place, end: end.directory.upperBound) else {
        throw Diagnostic(
          ZIPRule.directory, "list of members is damaged at byte \(place)", file: file)
      }
      let member = try Member(header, in: bytes, before: end.directory.lowerBound, limits, file)
      total += member.size
      guard total <= limits.totalBytes else {
        throw Diagnostic(
          ZIPRule.totalLimit, "members have more than \(limits.totalBytes) bytes in all",
          file: file)
      }
      guard places.updateValue(index, forKey: member.path) == nil else {
        throw Diagnostic(
          ZIPRule.nameTwice, "name “\(member.path)” is in the archive twice", file: file)
      }
      members.append(member)
      place = header.end
    }
    guard place == end.directory.upperBound else {
      throw Diagnostic(
        ZIPRule.directory, "list of members goes on after the last, at byte \(place)", file: file)
    }
    try Self.checkPlaces(of: members, file)
    self.file = file
    self.members = members
    self.places = places
    self.bytes = bytes
  }

  /// Holds the places of members against each other.
  private static func checkPlaces(of members: [Member], _ file: String) throws(Diagnostic) {
    let inOrder = members.sorted {
      ($0.extent.lowerBound, $0.extent.upperBound) < ($1.extent.lowerBound, $1.extent.upperBound)
    }
    guard let first = inOrder.first else { return }
    guard first.extent.lowerBound == 0 else {
      throw Diagnostic(
        ZIPRule.leadingBytes,
        "archive does not begin with its first member but \(first.extent.lowerBound) bytes earlier",
        file: file, hint: "remove what stands before it")
    }
    for (member, next) in zip(inOrder, inOrder.dropFirst())
    where next.extent.lowerBound < member.extent.upperBound {
      throw Diagnostic(
        ZIPRule.overlap,
        "members “\(member.path)” and “\(next.path)” share bytes from \(next.extent.lowerBound) on",
        file: file)
    }
  }

  /// The member of a name, if there is one.
  public func member(_ path: String) -> Member? { places[path].map { members[$0] } }

  /// The bytes of a member, unpacked.
  ///
  /// - Parameter path: Its name, as the archive lists it.
  public func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
    try bytes(of: try find(path))
  }

  /// The bytes of a member of this archive, unpacked.
  public func bytes(of member: Member) throws(Diagnostic) -> [UInt8] {
    let data = bytes[member.data]
    let unpacked =
      member.isStored
      ? Array(data)
      : try Inflater.expand(
        data, expecting: member.size, limit: member.size, file: member.name(in: file))
    var crc = CRC32()
    crc.update(unpacked.span)
    try member.verify(size: unpacked.count, checksum: crc.value, in: file)
    return unpacked
  }

  /// A member in chunks, for one that is longer than memory should hold.
  ///
  /// - Parameter path: Its name, as the archive lists it.
  public func stream(_ path: String) throws(Diagnostic) -> MemberStream {
    stream(try find(path))
  }

  /// A member of this archive in chunks.
  public func stream(_ member: Member) -> MemberStream { MemberStream(member, in: bytes, of: file) }

  private func find(_ path: String) throws(Diagnostic) -> Member {
    if let member = member(path) { return member }
    throw Diagnostic(
      ZIPRule.noSuchMember, "archive has no member “\(path)”", file: file,
      hint: members.map(\.path).hint(for: path))
  }
}

extension Member {
  /// What to call it in a finding.
  func name(in file: String) -> String { "\(file)/\(path)" }

  /// Holds what was unpacked against what the archive says.
  func verify(size found: Int, checksum: UInt32, in file: String) throws(Diagnostic) {
    guard found == size else {
      throw Diagnostic(
        ZIPRule.size, "member unpacks to \(found) bytes; the archive says \(size)",
        file: name(in: file))
    }
    guard checksum == self.checksum else {
      throw Diagnostic(
        ZIPRule.checksum, "checksum of the member is not the one that the archive says",
        file: name(in: file), hint: "fetch the file again: it is damaged")
    }
  }

  /// Looks at all that an archive says about a member.
  fileprivate init(
    _ header: DirectoryHeader, in bytes: [UInt8], before limit: Int, _ limits: ArchiveLimits,
    _ file: String
  ) throws(Diagnostic) {
    guard let path = MemberName.text(header.name, isUnicode: header.isUnicode) else {
      throw Diagnostic(
        ZIPRule.nameEncoding,
        "name “\(String(decoding: header.name, as: UTF8.self))” says that it is UTF-8 and is not",
        file: file)
    }
    try MemberPath.check(path, of: file)
    func refuse(_ rule: ZIPRule, _ message: String, hint: String? = nil) -> Diagnostic {
      Diagnostic(rule, message, file: "\(file)/\(path)", hint: hint)
    }
    if header.isEncrypted {
      throw refuse(.encrypted, "member is encrypted", hint: "save the file without a password")
    }
    guard header.method == Part.stored || header.method == Part.deflated else {
      throw refuse(
        .method, "member is packed by method \(header.method); only 0 and 8 are read",
        hint: "pack the archive again with the usual method, deflate")
    }
    guard header.size <= limits.memberBytes else {
      throw refuse(
        .memberLimit, "member has \(header.size) bytes; the limit is \(limits.memberBytes)")
    }
    if header.method == Part.stored, header.packedSize != header.size {
      throw refuse(
        .size, "member of \(header.size) bytes is stored in \(header.packedSize)")
    }
    if header.size > limits.ratioIsFreeBelow,
      header.size / max(1, header.packedSize) >= max(1, limits.ratio)
    {
      throw refuse(
        .ratio,
        "member of \(header.size) bytes is packed in \(header.packedSize); "
          + "\(limits.ratio) times less is the limit")
    }
    switch LocalHeader.find(header, in: bytes, before: limit) {
    case .whole(let data, let end):
      self.init(
        path: path, size: header.size, packedSize: header.packedSize,
        checksum: UInt32(truncatingIfNeeded: header.checksum),
        isStored: header.method == Part.stored, data: data, extent: header.offset..<end)
    case .cutOff:
      throw refuse(
        .truncated, "member at byte \(header.offset) is not wholly within the archive")
    case .disagrees(let fact):
      throw refuse(
        .localHeader,
        "header at byte \(header.offset) and the list at the end of the archive "
          + "differ in \(fact)")
    case .descriptorDisagrees:
      throw refuse(
        .descriptor,
        "what follows the member at byte \(header.offset) does not agree "
          + "with the end of the archive")
    }
  }
}
