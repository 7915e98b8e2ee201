import Diagnostics
import FoundationEssentials
import TestSupport
import Testing
import ZIP

/// An archive to do harm to: two members, `a.txt` and `b.txt`, and where their parts are.
struct Victim {
  var bytes: [UInt8]
  let first: Int
  let second: Int
  let end: Int

  init() throws {
    let text = Array(String(repeating: "all work and no play\n", count: 20).utf8)
    bytes = try Archive([ArchiveEntry("a.txt", text), ArchiveEntry("b.txt", text)])
      .packed(as: "v.zip")
    end = bytes.count - 22
    first = end - 2 * (46 + 5)
    second = end - (46 + 5)
  }

  /// Where the second member's local header is.
  var secondLocal: Int { first / 2 }

  mutating func put(_ value: Int, bytes count: Int, at place: Int) {
    for byte in 0..<count { bytes[place + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte)) }
  }
}

@Suite("Reading archives") struct ArchiveReaderTests {
  struct Harm: Sendable, CustomTestStringConvertible {
    let report: String
    let act: @Sendable (inout Victim) -> Void
    var testDescription: String { report }

    init(_ report: String, _ act: @escaping @Sendable (inout Victim) -> Void) {
      self.report = report
      self.act = act
    }
  }

  static let harms = [
    Harm("v.zip: error: file is not a zip archive [zip-not-an-archive]") { $0.bytes = [] },
    Harm("v.zip: error: file is not a zip archive [zip-not-an-archive]") {
      $0.bytes = Array("a,b\n".utf8)
    },
    Harm(
      """
      v.zip: error: file is not a zip archive but an older kind of Office file [zip-not-an-archive]
      hint: open it in a spreadsheet and save it as .xlsx without a password
      """
    ) { $0.bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
    Harm(
      """
      v.zip: error: archive has no end record in its 100 bytes [zip-not-an-archive]
      hint: fetch the file again: it was probably cut off
      """
    ) { $0.bytes.removeSubrange(100...) },
    Harm(
      """
      v.zip: error: archive does not begin with its first member but 4 bytes later [zip-leading-bytes]
      hint: remove what stands before it
      """
    ) { $0.bytes.insert(contentsOf: [1, 2, 3, 4], at: 0) },
    Harm(
      """
      v.zip: error: archive has no end record in its 249 bytes [zip-not-an-archive]
      hint: fetch the file again: it was probably cut off
      """
    ) { $0.bytes.append(0) },
    Harm("v.zip: error: archive is split over several files [zip-split]") {
      $0.put(1, bytes: 2, at: $0.end + 4)
    },
    Harm("v.zip: error: archive is split over several files [zip-split]") {
      $0.put(1, bytes: 2, at: $0.end + 8)
    },
    Harm(
      "v.zip: error: list of members of 102 bytes at byte 9999 is not within the archive "
        + "[zip-directory]"
    ) { $0.put(9999, bytes: 4, at: $0.end + 16) },
    Harm("v.zip: error: list of members of 102 bytes cannot hold 3 of them [zip-directory]") {
      $0.put(3, bytes: 2, at: $0.end + 8)
      $0.put(3, bytes: 2, at: $0.end + 10)
    },
    Harm("v.zip: error: list of members goes on after the last, at byte 175 [zip-directory]") {
      $0.put(1, bytes: 2, at: $0.end + 8)
      $0.put(1, bytes: 2, at: $0.end + 10)
    },
    Harm("v.zip: error: list of members is damaged at byte 175 [zip-directory]") {
      $0.bytes[$0.second] = 0
    },
    Harm(
      """
      v.zip/b.txt: error: member is encrypted [zip-encrypted]
      hint: save the file without a password
      """
    ) { $0.bytes[$0.second + 8] = 1 },
    Harm(
      """
      v.zip/b.txt: error: member is packed by method 12; only 0 and 8 are read [zip-method]
      hint: pack the archive again with the usual method, deflate
      """
    ) { $0.bytes[$0.second + 10] = 12 },
    Harm(
      "v.zip/b.txt: error: header at byte 62 and the list at the end of the archive differ in checksum "
        + "[zip-local-header]"
    ) { $0.bytes[$0.second + 16] ^= 1 },
    Harm(
      "v.zip/b.txt: error: header at byte 62 and the list at the end of the archive differ in size "
        + "[zip-local-header]"
    ) { $0.bytes[$0.second + 24] ^= 1 },
    Harm(
      "v.zip/c.txt: error: header at byte 62 and the list at the end of the archive differ in name "
        + "[zip-local-header]"
    ) { $0.bytes[$0.second + 46] = UInt8(ascii: "c") },
    Harm(
      "v.zip/b.txt: error: header at byte 62 and the list at the end of the archive differ in method "
        + "[zip-local-header]"
    ) { $0.bytes[$0.secondLocal + 8] = 0 },
    Harm(
      "v.zip/b.txt: error: header at byte 62 and the list at the end of the archive differ in flags "
        + "[zip-local-header]"
    ) { $0.bytes[$0.secondLocal + 6] = 2 },
    Harm(
      "v.zip/b.txt: error: header at byte 63 and the list at the end of the archive differ in signature "
        + "[zip-local-header]"
    ) { $0.bytes[$0.second + 42] += 1 },
    Harm(
      "v.zip/b.txt: error: member at byte 2147483647 is not wholly within the archive [zip-truncated]"
    ) { $0.put(0x7FFF_FFFF, bytes: 4, at: $0.second + 42) },
    Harm("v.zip/b.txt: error: member at byte 62 is not wholly within the archive [zip-truncated]") {
      $0.put(999, bytes: 4, at: $0.second + 20)
    },
    Harm("v.zip/b.txt: error: member of 420 bytes is stored in 27 [zip-size]") {
      $0.bytes[$0.second + 10] = 0
    },
    Harm(
      "v.zip/b.txt: error: member has 2147483647 bytes; the limit is 1073741824 [zip-member-limit]"
    ) { $0.put(0x7FFF_FFFF, bytes: 4, at: $0.second + 24) },
    Harm(
      "v.zip/b.txt: error: member of 16777215 bytes is packed in 27; 250 times less is the limit "
        + "[zip-ratio]"
    ) { $0.put(0xFF_FFFF, bytes: 4, at: $0.second + 24) },
    Harm("v.zip: error: name “../ab” has “..” among its folders [zip-name-parent]") {
      $0.bytes.replaceSubrange($0.second + 46..<$0.second + 51, with: Array("../ab".utf8))
    },
    Harm("v.zip: error: name “/b/cd” begins at the root of a disk [zip-name-absolute]") {
      $0.bytes.replaceSubrange($0.second + 46..<$0.second + 51, with: Array("/b/cd".utf8))
    },
    Harm("v.zip: error: name “b\u{FFFD}txt” says that it is UTF-8 and is not [zip-name-encoding]") {
      $0.bytes[$0.second + 47] = 0xFF
      $0.bytes[$0.second + 9] = 8
    },
    Harm("v.zip: error: name “a.txt” is in the archive twice [zip-name-twice]") {
      $0.bytes[$0.second + 46] = UInt8(ascii: "a")
      $0.bytes[$0.secondLocal + 30] = UInt8(ascii: "a")
    },
    Harm(
      """
      v.zip/b.txt: error: checksum of the member is not the one that the archive says [zip-checksum]
      hint: fetch the file again: it is damaged
      """
    ) {
      $0.bytes[$0.second + 16] ^= 1
      $0.bytes[$0.secondLocal + 14] ^= 1
    },
    Harm("v.zip/b.txt: error: member unpacks to 420 bytes; the archive says 421 [zip-size]") {
      $0.bytes[$0.second + 24] += 1
      $0.bytes[$0.secondLocal + 22] += 1
    },
    Harm(
      "v.zip/b.txt: error: unpacked data is longer than 419 bytes, at byte 26 of the packed data "
        + "[deflate-limit]"
    ) {
      $0.bytes[$0.second + 24] -= 1
      $0.bytes[$0.secondLocal + 22] -= 1
    },
  ]

  @Test(arguments: harms) func `a damaged or hostile archive is refused`(harm: Harm) throws {
    var victim = try Victim()
    harm.act(&victim)
    expectDiagnostic(harm.report) {
      let reader = try ArchiveReader("v.zip", bytes: victim.bytes)
      for member in reader.members { _ = try reader.bytes(of: member) }
    }
    // A chunk at a time, it is refused the same way.
    expectDiagnostic(harm.report) {
      let reader = try ArchiveReader("v.zip", bytes: victim.bytes)
      for member in reader.members {
        var stream = reader.stream(member)
        while try stream.next() != nil {}
      }
    }
  }

  @Test func `limits are the caller’s`() throws {
    let bytes = try Victim().bytes
    var limits = ArchiveLimits()
    limits.members = 1
    expectDiagnostic("v.zip: error: archive has 2 members; the limit is 1 [zip-count-limit]") {
      _ = try ArchiveReader("v.zip", bytes: bytes, limits: limits)
    }
    limits = ArchiveLimits()
    limits.totalBytes = 839
    expectDiagnostic("v.zip: error: members have more than 839 bytes in all [zip-total-limit]") {
      _ = try ArchiveReader("v.zip", bytes: bytes, limits: limits)
    }
    limits = ArchiveLimits()
    limits.ratioIsFreeBelow = 0
    limits.ratio = 10
    expectDiagnostic(
      "v.zip/a.txt: error: member of 420 bytes is packed in 27; 10 times less is the limit [zip-ratio]"
    ) { _ = try ArchiveReader("v.zip", bytes: bytes, limits: limits) }
  }

  @Test func `members that share their bytes are refused`() throws {
    // Members that quote each other's headers are how a small archive unpacks to petabytes.
    var victim = try Victim()
    let local = Array(victim.bytes[victim.secondLocal..<victim.first])
    let header = Array(victim.bytes[victim.second..<victim.end])
    let quote = Array(victim.bytes[..<30])
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    // a.txt is a stored member that holds b.txt whole, header and all.
    var outer = quote
    outer[8] = 0
    for place in [18, 22] { outer[place] = UInt8(local.count) }
    outer[19] = 0
    outer[23] = 0
    let checksum = CRC32.checksum(local)
    for byte in 0..<4 { outer[14 + byte] = UInt8(truncatingIfNeeded: checksum >> (8 * byte)) }
    bytes += outer + Array("a.txt".utf8) + local
    var first = Array(victim.bytes[victim.first..<victim.second])
    first[10] = 0
    first.replaceSubrange(16..<28, with: outer[14..<26])
    var second = header
    second[42] = 35
    directory = first + second
    let start = bytes.count
    bytes += directory
    bytes += victim.bytes[victim.end...]
    victim.bytes = bytes
    victim.put(start, bytes: 4, at: bytes.count - 22 + 16)
    expectDiagnostic(
      "v.zip: error: members “a.txt” and “b.txt” share bytes from 35 on [zip-overlap]"
    ) { _ = try ArchiveReader("v.zip", bytes: victim.bytes) }
  }

  @Test func `an unknown member is met with a suggestion`() throws {
    let reader = try ArchiveReader("v.zip", bytes: try Victim().bytes)
    expectDiagnostic(
      """
      v.zip: error: archive has no member “a.tx” [zip-no-such-member]
      hint: did you mean “a.txt”?
      """
    ) { _ = try reader.bytes(of: "a.tx") }
  }

  @Test func `a comment is no harm`() throws {
    var victim = try Victim()
    victim.put(5, bytes: 2, at: victim.end + 20)
    victim.bytes += Array("hello".utf8)
    #expect(try ArchiveReader("v.zip", bytes: victim.bytes).members.count == 2)
  }

  @Test(arguments: [(true, 4), (true, 8), (false, 4), (false, 8)])
  func `sizes may come after the bytes`(signature: Bool, width: Int) throws {
    // One member, with its facts moved into a descriptor, as programs that stream write it.
    let text = Array(String(repeating: "one two ", count: 30).utf8)
    var bytes = try Archive([ArchiveEntry("a", text)]).packed(as: "v.zip")
    let directory = bytes.count - 22 - 47
    let packed = directory - 31
    var descriptor: [UInt8] = signature ? [0x50, 0x4B, 7, 8] : []
    descriptor += bytes[14..<18]
    for size in [packed, text.count] {
      descriptor += (0..<width).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
    }
    for place in 14..<26 { bytes[place] = 0 }
    bytes[6] |= 8
    bytes[directory + 8] |= 8
    bytes[bytes.count - 22 + 16] += UInt8(descriptor.count)
    bytes.insert(contentsOf: descriptor, at: directory)
    #expect(try ArchiveReader("v.zip", bytes: bytes).bytes(of: "a") == text)

    bytes[directory + (signature ? 4 : 0)] ^= 1
    expectDiagnostic(
      "v.zip/a: error: what follows the member at byte 0 does not agree with the end of the archive "
        + "[zip-descriptor]"
    ) { _ = try ArchiveReader("v.zip", bytes: bytes) }
  }

  @Test(arguments: [
    ([0x82], "é"), ([0xC3, 0xA9], "é"), ([0xE1, 0x2E, 0xFF], "ß.\u{A0}"), ([0x41], "A"),
  ])
  func `a name that is not UTF-8 is the IBM PC’s`(name: [UInt8], text: String) throws {
    let plain = String(repeating: "x", count: name.count)
    var bytes = try Archive([ArchiveEntry(plain)]).packed(as: "v.zip")
    bytes.replaceSubrange(30..<30 + name.count, with: name)
    let listed = bytes.count - 22 - name.count
    bytes.replaceSubrange(listed..<listed + name.count, with: name)
    #expect(try ArchiveReader("v.zip", bytes: bytes).members.map(\.path) == [text])
  }

  @Test func `damaged archives never do worse than be refused`() throws {
    let samples = try [
      Victim().bytes,
      Archive(Samples.all.prefix(6).map { ArchiveEntry($0.name, Array($0.bytes.prefix(99))) })
        .packed(as: "t.zip"),
      Archive([]).packed(as: "t.zip"),
    ]
    for input in Mutations(of: samples, seed: 31, rounds: 3000) {
      guard let reader = try? ArchiveReader("t.zip", bytes: input) else { continue }
      for member in reader.members { _ = try? reader.bytes(of: member) }
    }
  }

  static let python = Tool.exists("python3")

  @Test(.enabled(if: python)) func `what Python writes is read`() throws {
    try Tool.withFolder { folder in
      let script = """
        import io, sys, zipfile
        class Pipe(io.RawIOBase):
            # Cannot seek, so that sizes come after the bytes.
            def __init__(self, file): self.file = file
            def writable(self): return True
            def write(self, data): return self.file.write(data)
        with open(sys.argv[1] + '/pipe.zip', 'wb') as file:
            with zipfile.ZipFile(Pipe(file), 'w', zipfile.ZIP_DEFLATED) as z:
                z.writestr('xl/größe.xml', '<a/>' * 1000)
                z.comment = b'with a comment'
        with zipfile.ZipFile(sys.argv[1] + '/wide.zip', 'w') as z:
            with z.open('xl/größe.xml', 'w', force_zip64=True) as member:
                member.write(b'<a/>' * 1000)
        """
      try write(Array(script.utf8), to: folder.appending(path: "make.py"))
      let run = Tool.run("python3 '\(folder.path)/make.py' '\(folder.path)'")
      #expect(run.status == 0, "\(run.output)")
      for name in ["pipe.zip", "wide.zip"] {
        let reader = try ArchiveReader(name, bytes: read(folder.appending(path: name)))
        #expect(
          try reader.bytes(of: "xl/größe.xml") == Array(String(repeating: "<a/>", count: 1000).utf8)
        )
      }
    }
  }

  @Test(.enabled(if: Tool.exists("zip") && Tool.exists("7z") && Tool.exists("bsdtar")))
  func `what zip, 7z and bsdtar write is read`() throws {
    try Tool.withFolder { folder in
      try write(Samples.page(20), to: folder.appending(path: "page.html"))
      let commands = [
        "zip -q a.zip page.html", "cat page.html | zip -q b.zip -", "7z a -bd c.zip page.html",
        "bsdtar -cf d.zip --format zip page.html",
      ]
      for (command, name) in zip(commands, ["a.zip", "b.zip", "c.zip", "d.zip"]) {
        let run = Tool.run("cd '\(folder.path)' && \(command)")
        #expect(run.status == 0, "\(run.output)")
        let reader = try ArchiveReader(name, bytes: read(folder.appending(path: name)))
        #expect(try reader.bytes(of: reader.members[0]) == Samples.page(20), "\(command)")
      }
    }
  }

  @Test func `every rule has a code of its own and a meaning`() {
    #expect(Set(ZIPRule.allCases.map(\.code)).count == ZIPRule.allCases.count)
    for rule in ZIPRule.allCases { #expect(rule.meaning.hasSuffix(".")) }
  }
}
