import Glibc
import TestSupport
import Testing

@Suite("A machine without room") struct NoRoomTests {
  private let desk: Desk
  private let old: [String: [UInt8]]

  init() throws {
    desk = try Desk(["index.md": "# Home\n"])
    desk.build()
    old = try desk.site()
    // Some hundred kilobytes more than there is room for.
    let words = String(repeating: "Words that take room.\n\n", count: 40_000)
    try desk.folder.write(["content/long.md": "# Long\n\n\(words)"])
  }

  private var words: [String] {
    [
      "build", desk.path("content"), "--templates", desk.templates, "--output", desk.path("site"),
    ]
  }

  @Test func `is said to be, and the old site is whole, where a file may not grow`() throws {
    let limited = "ulimit -f 100; exec \"$0\" \"$@\""
    let build = try Spawned(["-c", limited, Spawned.program] + words, program: "/bin/sh")
    #expect(build.wait() == .exit(3))
    let error = try build.error.replacing("\(desk.folder.path)/", with: "")
    #expect(
      error == """
        almanac: error: .site.almanac-new/long.html: cannot be written: the file would be larger \
        than is allowed

        """)
    #expect(try desk.site() == old)
    #expect(try desk.folder.names().filter { $0.hasPrefix(".") } == [])
  }

  @Test(.enabled("a small disk can be made", { SmallDisk.canBeMade }))
  func `is said to be, and the old site is whole, where the disk is full`() throws {
    let disk = try SmallDisk(kilobytes: 512)
    var words = words
    words[words.count - 1] = "\(disk.path)/site"
    try desk.folder.write(["content/index.md": "# Home\n"])
    let long = try desk.folder.text("content/long.md")
    try desk.folder.write(["content/long.md": "# Short\n"])
    #expect(try Spawned(words).wait() == .exit(0))
    let old = try disk.folder.tree("site")
    try desk.folder.write(["content/long.md": long])
    let build = try Spawned(words)
    #expect(build.wait() == .exit(3))
    #expect(
      try build.error == """
        almanac: error: \(disk.path)/.site.almanac-new/long.html: cannot be written: the disk is full

        """)
    #expect(try disk.folder.tree("site") == old)
    #expect(try disk.folder.names() == ["site"])
  }
}

/// A disk of a few kilobytes, which only the owner of the machine can make.
///
/// A class, because the disk goes with the last one who uses it.
private final class SmallDisk: Sendable {
  let folder: TemporaryFolder
  var path: String { folder.path }

  init(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    guard mount("tmpfs", folder.path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
      throw Refused()
    }
  }

  deinit { umount2(folder.path, 0) }

  private struct Refused: Error {}

  static var canBeMade: Bool { (try? SmallDisk(kilobytes: 64)) != nil }
}
