import Diagnostics
import FoundationEssentials
import TestSupport
import Testing
import ZIP

@Suite("Writing archives") struct ArchiveWriterTests {
  static let site = Archive(
    [
      ArchiveEntry("site/"),
      ArchiveEntry("site/run.sh", Array("#!/bin/sh\n".utf8), isExecutable: true),
    ]
      + Samples.all.map { ArchiveEntry("site/\($0.name).html", $0.bytes) }
      + [
        ArchiveEntry("site/Åland/größe “x” 数.csv", Array("a,b\n".utf8)),
        ArchiveEntry("site/mimetype", Samples.page(3), isStored: true),
      ]
  ).sorted

  @Test func `an archive is these bytes`() throws {
    var archive = Archive([ArchiveEntry("é", Array("hi".utf8))])
    archive.date = try #require(ArchiveDate(year: 2025, month: 4, day: 1, hour: 9, second: 31))
    let hex = try archive.packed(as: "t.zip").map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
    #expect(
      hex == "504b0304" + "1400" + "0008" + "0000" + "0f48" + "815a" + "ac2a93d8" + "02000000"
        + "02000000" + "0200" + "0000" + "c3a9" + "6869"
        + "504b0102" + "1403" + "1400" + "0008" + "0000" + "0f48" + "815a" + "ac2a93d8" + "02000000"
        + "02000000" + "0200" + "0000" + "0000" + "0000" + "0000" + "0000a481" + "00000000" + "c3a9"
        + "504b0506" + "0000" + "0000" + "0100" + "0100" + "30000000" + "22000000" + "0000")
  }

  @Test(arguments: [
    (1979, 12, 31), (2108, 1, 1), (2025, 2, 29), (2100, 2, 29), (2025, 13, 1), (2025, 0, 1),
    (2025, 4, 31), (2025, 4, 0),
  ])
  func `a date that is none is none`(year: Int, month: Int, day: Int) {
    #expect(ArchiveDate(year: year, month: month, day: day) == nil)
  }

  @Test func `the earliest date is the one that others call the epoch`() {
    #expect(ArchiveDate(year: 1980, month: 1, day: 1) == .earliest)
    #expect(ArchiveDate(year: 2024, month: 2, day: 29, hour: 24) == nil)
    #expect(ArchiveDate(year: 2024, month: 2, day: 29, hour: 23, minute: 59, second: 59) != nil)
  }

  @Test func `a few members at a time make the same archive`() throws {
    let whole = try Self.site.packed(as: "t.zip")
    var writer = ArchiveWriter("t.zip")
    var bytes: [UInt8] = []
    for entry in Self.site.entries { bytes += try writer.add([entry]) }
    bytes += writer.end()
    #expect(bytes == whole)
    #expect(whole == (try Self.site.packed(as: "t.zip")))
  }

  @Test func `what is written is read`() throws {
    let reader = try ArchiveReader("t.zip", bytes: try Self.site.packed(as: "t.zip"))
    #expect(reader.members.map(\.path) == Self.site.entries.map(\.path))
    for entry in Self.site.entries {
      #expect(try reader.bytes(of: entry.path) == entry.bytes)
      var stream = try reader.stream(entry.path)
      var bytes: [UInt8] = []
      while let chunk = try stream.next() { bytes += chunk }
      #expect(bytes == entry.bytes)
      #expect(try stream.next() == nil)
    }
    let noise = try #require(reader.member("site/noise.html"))
    #expect(noise.packedSize == noise.size, "what cannot be packed is stored")
  }

  @Test func `an archive of nothing is one`() throws {
    let bytes = try Archive([]).packed(as: "t.zip")
    #expect(bytes.count == 22)
    #expect(try ArchiveReader("t.zip", bytes: bytes).members.isEmpty)
  }

  @Test(arguments: [
    ([""], "t.zip: error: member has no name [zip-name-empty]"),
    (["a//b"], "t.zip: error: name “a//b” has a folder without a name [zip-name-empty]"),
    (["/a"], "t.zip: error: name “/a” begins at the root of a disk [zip-name-absolute]"),
    (["C:a"], "t.zip: error: name “C:a” begins at the root of a disk [zip-name-absolute]"),
    (["a/../b"], "t.zip: error: name “a/../b” has “..” among its folders [zip-name-parent]"),
    (["./b"], "t.zip: error: name “./b” has “.” among its folders [zip-name-parent]"),
    (["a\\b"], "t.zip: error: name “a\\b” has a backslash in it [zip-name-backslash]"),
    (["a\nb"], "t.zip: error: name “a␊b” has a control character in it [zip-name-character]"),
    (["a?b"], "t.zip: error: name “a?b” has “?” where Windows cannot hold it [zip-name-character]"),
    (
      ["b./a"],
      "t.zip: error: name “b./a” has “.” where Windows cannot hold it [zip-name-character]"
    ),
    (
      ["b/aux.html"],
      "t.zip: error: name “b/aux.html” has “aux.html” in it, which Windows keeps for a device "
        + "[zip-name-reserved]"
    ),
    (["a", "b", "a"], "t.zip: error: name “a” is in the archive twice [zip-name-twice]"),
    (["é", "e\u{301}"], "t.zip: error: name “e\u{301}” is in the archive twice [zip-name-twice]"),
    (
      ["a/b", "A/c"],
      "t.zip: error: names “a” and “A” differ only in capital letters [zip-name-case]"
    ),
    (["a/b", "a"], "t.zip: error: name “a” is that of a file and of a folder [zip-name-folder]"),
    (["a", "a/b"], "t.zip: error: name “a” is that of a file and of a folder [zip-name-folder]"),
    (["a/", "a/"], "t.zip: error: name “a/” is in the archive twice [zip-name-twice]"),
  ])
  func `a name that would not unpack everywhere is refused`(names: [String], report: String) {
    expectDiagnostic(report) {
      _ = try Archive(names.map { ArchiveEntry($0) }).packed(as: "t.zip")
    }
  }

  @Test func `a folder has no contents and may come after what is in it`() throws {
    expectDiagnostic(
      "t.zip: error: name “a/” is that of a folder, and has contents [zip-name-folder]"
    ) { _ = try Archive([ArchiveEntry("a/", [1])]).packed(as: "t.zip") }
    _ = try Archive([ArchiveEntry("a/b"), ArchiveEntry("a/")]).packed(as: "t.zip")
  }

  @Test func `a name of any length is taken or refused in good time`() {
    let long = String(repeating: "a/", count: 200_000)
    expectDiagnostic("t.zip: error: name has 400000 bytes; 4096 are the most [zip-name-long]") {
      _ = try Archive([ArchiveEntry(long)]).packed(as: "t.zip")
    }
    expectDiagnostic(
      "t.zip: error: part “\(String(repeating: "x", count: 40))…” of a name has 256 bytes; "
        + "255 are the most [zip-name-long]"
    ) { _ = try Archive([ArchiveEntry(String(repeating: "x", count: 256))]).packed(as: "t.zip") }
  }

  static let checks = [
    ("unzip", "unzip -tqq t.zip"), ("zipinfo", "zipinfo -v t.zip"), ("7z", "7z t t.zip"),
    ("bsdtar", "bsdtar -tf t.zip"),
    (
      "python3",
      "python3 -c \"import zipfile; z = zipfile.ZipFile('t.zip'); assert z.testzip() is None\""
    ),
  ]

  @Test(arguments: checks) func `the usual programs open it`(tool: String, command: String) throws {
    guard Tool.exists(tool) else { return }
    try Tool.withFolder { folder in
      try write(Self.site.packed(as: "t.zip"), to: folder.appending(path: "t.zip"))
      let run = Tool.run("cd '\(folder.path)' && \(command)")
      #expect(run.status == 0, "\(run.output)")
      #expect(!run.output.lowercased().contains("warning"), "\(run.output)")
    }
  }

  @Test(.enabled(if: Tool.exists("unzip")))
  func `unzip makes the same files, with their modes`() throws {
    try Tool.withFolder { folder in
      try write(Self.site.packed(as: "t.zip"), to: folder.appending(path: "t.zip"))
      let run = Tool.run("cd '\(folder.path)' && umask 022 && unzip -q t.zip")
      #expect(run.status == 0, "\(run.output)")
      for entry in Self.site.entries where !entry.path.hasSuffix("/") {
        #expect(try read(folder.appending(path: entry.path)) == entry.bytes, "\(entry.path)")
      }
      let modes = Tool.run("cd '\(folder.path)/site' && stat -c %a run.sh mimetype .").output
      #expect(modes == "755\n644\n755\n")
    }
  }

  @Test(.enabled(if: Shared.exists("qa/zipcheck.py") && Tool.exists("python3")))
  func `it passes the check of a built site`() throws {
    try Tool.withFolder { folder in
      let file = folder.appending(path: "t.zip")
      var site = Self.site
      site.entries.removeAll(where: \.isExecutable)
      try write(site.packed(as: "t.zip"), to: file)
      let script = Shared.folder.appending(path: "qa/zipcheck.py").path
      let run = Tool.run("python3 -B '\(script)' --strict '\(file.path)'")
      #expect(run.status == 0, "\(run.output)")
    }
  }

  @Test func `more members than the first format can count are written in the wide form`() throws {
    let names = (0..<65_536).map { ArchiveEntry("\($0)", isStored: true) }
    let bytes = try Archive(names).packed(as: "t.zip")
    let reader = try ArchiveReader("t.zip", bytes: bytes)
    #expect(reader.members.count == 65_536)
    #expect(reader.members.last?.path == "65535")
    guard Tool.exists("python3"), Tool.exists("unzip") else { return }
    try Tool.withFolder { folder in
      try write(bytes, to: folder.appending(path: "t.zip"))
      let python = "import zipfile; print(len(zipfile.ZipFile('t.zip').namelist()))"
      let run = Tool.run("cd '\(folder.path)' && python3 -c \"\(python)\" && unzip -tqq t.zip")
      #expect(run.status == 0 && run.output == "65536\n", "\(run.output.prefix(200))")
    }
  }
}
