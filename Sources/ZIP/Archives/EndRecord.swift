import Diagnostics

/// Where an archive's list of members is, by what stands at its end.
struct EndRecord {
  let count: Int
  let directory: Range<Int>

  /// > APPNOTE 4.3.14–16.
  init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    func refuse(_ rule: ZIPRule, _ message: String, hint: String? = nil) -> Diagnostic {
      Diagnostic(rule, message, file: file, hint: hint)
    }
    guard let end = Self.find(bytes) else {
      if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        throw refuse(
          .notAnArchive, "file is not a zip archive but an older kind of Office file",
          hint: "open it in a spreadsheet and save it as .xlsx without a password")
      }
      guard bytes.count >= 4, bytes.long(at: 0) == Part.localHeader else {
        throw refuse(.notAnArchive, "file is not a zip archive")
      }
      throw refuse(
        .notAnArchive, "archive has no end record in its \(bytes.count) bytes",
        hint: "fetch the file again: it was probably cut off")
    }
    var disk = bytes.short(at: end + 4)
    var firstDisk = bytes.short(at: end + 6)
    var countHere = bytes.short(at: end + 8)
    var count = bytes.short(at: end + 10)
    var length = bytes.long(at: end + 12)
    var start = bytes.long(at: end + 16)
    var directoryEnd = end
    let locator = end - Part.wideLocatorLength
    if locator >= 0, bytes.long(at: locator) == Part.wideLocator {
      let wide = bytes.wide(at: locator + 8)
      guard wide <= locator - Part.wideEndLength, bytes.long(at: wide) == Part.wideEnd,
        bytes.wide(at: wide + 4) == locator - wide - 12
      else {
        throw refuse(.directory, "wide end record is not where byte \(locator) says it is")
      }
      let narrow = (count, length, start)
      (disk, firstDisk) = (bytes.long(at: wide + 16), bytes.long(at: wide + 20))
      (countHere, count) = (bytes.wide(at: wide + 24), bytes.wide(at: wide + 32))
      (length, start) = (bytes.wide(at: wide + 40), bytes.wide(at: wide + 48))
      // Where the short record could hold a number, it must hold the same.
      guard narrow.0 == Part.tooMany || narrow.0 == count,
        narrow.1 == Part.tooLong || narrow.1 == length,
        narrow.2 == Part.tooLong || narrow.2 == start
      else { throw refuse(.directory, "two end records disagree") }
      directoryEnd = wide
    }
    guard disk == 0, firstDisk == 0, countHere == count else {
      throw refuse(.split, "archive is split over several files")
    }
    guard length <= directoryEnd, start <= directoryEnd - length else {
      throw refuse(
        .directory, "list of members of \(length) bytes at byte \(start) is not within the archive")
    }
    guard start + length == directoryEnd else {
      let extra = directoryEnd - start - length
      throw refuse(
        .leadingBytes, "archive does not begin with its first member but \(extra) bytes later",
        hint: "remove what stands before it")
    }
    guard count <= length / Part.directoryHeaderLength else {
      throw refuse(.directory, "list of members of \(length) bytes cannot hold \(count) of them")
    }
    self.count = count
    directory = start..<directoryEnd
  }

  /// The last place where an end record would end with the file, comment and all.
  private static func find(_ bytes: [UInt8]) -> Int? {
    let last = bytes.count - Part.endLength
    guard last >= 0 else { return nil }
    return (max(0, last - 65_535)...last).last {
      bytes[$0] == 0x50 && bytes.long(at: $0) == Part.end
        && bytes.short(at: $0 + 20) == last - $0
    }
  }
}
