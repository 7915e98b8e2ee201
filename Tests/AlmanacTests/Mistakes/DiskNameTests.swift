import FoundationEssentials
import Glibc
import TestSupport
import Testing

@Suite("What a disk may hold") struct DiskNameTests {
  /// “café” as Windows wrote it before there was Unicode.
  static let latin: [CChar] = Array("/caf".utf8CString.dropLast()) + [CChar(bitPattern: 0xE9)]

  /// Makes a file whose name is not UTF-8.
  private func make(_ ending: String, in folder: String, _ text: String) {
    let path = Array(folder.utf8CString.dropLast()) + Self.latin + Array(ending.utf8CString)
    let file = open(path, O_WRONLY | O_CREAT, 0o640)
    #expect(file >= 0)
    #expect(write(file, text, text.utf8.count) == text.utf8.count)
    close(file)
  }

  private func read(_ ending: String, in folder: String) -> String? {
    let path = Array(folder.utf8CString.dropLast()) + Self.latin + Array(ending.utf8CString)
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = Glibc.read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test func `a page whose name is not UTF-8 is an error that shows it`() throws {
    let desk = try Desk([:])
    make(".md", in: desk.path("content"), "# Café\n")
    let run = desk.check()
    #expect(run.exit == 1)
    #expect(
      run.error.hasPrefix(
        """
        content/caf\u{FFFD}.md: error: “caf\u{FFFD}.md” has characters that not every server and zip keeps [page-name]
        hint: call it “caf-.md”

        """))
  }

  @Test func `an owner’s file whose name is not UTF-8 is kept, and what was left of one removed`()
    throws
  {
    let desk = try Desk([:])
    desk.build()
    make(".txt", in: desk.path("site"), "mine")
    try desk.folder.write([".site.almanac-new/deep/x.html": "half"])
    make(".html", in: desk.path(".site.almanac-new/deep"), "half")
    for _ in 0..<2 {
      #expect(desk.build().exit == 0)
      #expect(read(".txt", in: desk.path("site")) == "mine")
      #expect(try desk.folder.names() == ["content", "site", "templates"])
    }
  }

  @Test func `a symbolic link to nothing is an error at its path, if the report needs it`() throws {
    let desk = try Desk(["index.md": "# Home\n\n[m](lost.md) [d](data/lost.csv) [g](guide/)\n"])
    try desk.folder.write(["content/data/there.csv": "a\n", "elsewhere.md": "# Guide\n"])
    for (link, target) in [
      ("lost.md", "nowhere.md"), ("unused.csv", "nowhere.csv"), ("data/lost.csv", "lost.csv"),
      ("data/round.csv", "round.csv"), ("guide/index.md", "../../elsewhere.md"),
    ] {
      try FileManager.default.createDirectory(
        atPath: desk.path("content/guide"), withIntermediateDirectories: true)
      #expect(symlink(target, desk.path("content/\(link)")) == 0)
    }
    let run = desk.check()
    #expect(run.exit == 1)
    #expect(
      run.error == """
        content/index.md:3:18: error: “data/lost.csv” leads nowhere [link-broken]
          3 │ [m](lost.md) [d](data/lost.csv) [g](guide/)
            │                  ^^^^^^^^^^^^^
        hint: “data/lost.csv” is a symbolic link to something that is not there

        content/lost.md: error: the symbolic link leads to nothing [file-missing]
        hint: make it anew, or put the file itself in its place

        errors: 2; warnings: 0

        """)
  }

  @Test(arguments: ["content/index.md", "content/almanac.toml", "templates/words/en-GB.toml"])
  func `one in place of a file that every report needs is that error alone`(file: String) throws {
    let desk = try Desk([:])
    try desk.folder.remove(file)
    #expect(symlink("nowhere", desk.path(file)) == 0)
    let run = desk.check()
    #expect(run.exit == 1)
    #expect(
      run.error.hasPrefix("\(file): error: the symbolic link leads to nothing [file-missing]\n"))
    #expect(run.error.hasSuffix("\n\nerrors: 1; warnings: 0\n"))
  }

  static let compiler = ["/usr/bin/cc", "/usr/bin/clang", "/usr/bin/gcc"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// A file system without hard links is played by a library that refuses them.
  @Test(.enabled(if: compiler != nil))
  func `an owner’s files are kept where a file system knows no hard links`() throws {
    let desk = try Desk([:])
    desk.build()
    try desk.folder.write([
      "site/CNAME": "a.gov.uk\n", "site/.well-known/a": "mine",
      "refuse.c":
        "#include <errno.h>\nint link(const char *a, const char *b) { errno = EPERM; return -1; }\n",
    ])
    #expect(chmod(desk.path("site/CNAME"), 0o640) == 0)
    #expect(symlink("index.html", desk.path("site/start.html")) == 0)
    let library = desk.path("refuse.so")
    let made = try Spawned(
      ["-shared", "-fPIC", "-o", library, desk.path("refuse.c")],
      program: try #require(Self.compiler))
    #expect(made.wait() == .exit(0))
    let build = try Spawned(
      [
        "build", desk.path("content"), "--templates", desk.templates, "--output", desk.path("site"),
      ], environment: ["LD_PRELOAD=\(library)"])
    #expect(build.wait() == .exit(0))
    #expect(try build.error == "")
    #expect(try desk.folder.text("site/CNAME") == "a.gov.uk\n")
    #expect(try desk.folder.text("site/.well-known/a") == "mine")
    var status = stat()
    #expect(stat(desk.path("site/CNAME"), &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(lstat(desk.path("site/start.html"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }
}
