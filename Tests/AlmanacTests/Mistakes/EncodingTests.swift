import TestSupport
import Testing

@Suite("The encoding of files") struct EncodingTests {
  @Test func `bytes that are not UTF-8 are shown where they stand`() throws {
    let desk = try Desk([:])
    try desk.folder.write(Array("# Caf".utf8) + [0xE9, 0x0A], to: "content/index.md")
    let run = desk.check()
    #expect(
      run.error == """
        content/index.md:1:6: error: the text is not UTF-8 [text-encoding]
          1 │ # Caf\u{FFFD}
            │      ^
        hint: save the file again as UTF-8

        errors: 1; warnings: 0

        """)
    #expect(run.exit == 1)
  }

  @Test(arguments: [
    "content/almanac.toml", "templates/page.mustache", "templates/words/en-GB.toml",
  ])
  func `UTF-16 is recognised`(file: String) throws {
    let desk = try Desk([:])
    let text = "title = \"x\"\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try desk.folder.write([0xFF, 0xFE] + text, to: file)
    let run = desk.check()
    #expect(run.error.hasPrefix("\(file):1:1: error: the text is not UTF-8 [text-encoding]\n"))
    #expect(run.error.contains("hint: it looks like UTF-16; save it as UTF-8\n"))
    #expect(run.exit == 1)
  }

  @Test func `a byte order mark and the line endings of Windows are taken as they are`() throws {
    let lines = "+++\r\ntitle = \"Home\"\r\n+++\r\nWords, and {{site.title}}.\r\n"
    let desk = try Desk(["almanac.toml": "\u{FEFF}title = \"Report\"\r\n", "index.md": lines])
    try desk.folder.write([0xEF, 0xBB, 0xBF] + Array(lines.utf8), to: "content/index.md")
    #expect(desk.build().error == "")
    #expect(try desk.page("index.html").contains("<p>Words, and Report.</p>"))
  }

  @Test func `a place after a byte order mark is counted as an editor counts`() throws {
    let desk = try Desk([:])
    try desk.folder.write([0xEF, 0xBB, 0xBF] + Array("{{x}}\r\n".utf8), to: "content/index.md")
    #expect(desk.check().error.contains("content/index.md:1:3: error: nothing here is called “x”"))
  }
}
