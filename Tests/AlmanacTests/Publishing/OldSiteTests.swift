import FoundationEssentials
import Glibc
import TestSupport
import Testing

@Suite("The site that is there") struct OldSiteTests {
  private let desk: Desk
  private let old: [String: [UInt8]]

  init() throws {
    desk = try Desk(GoldenSiteTests.content, theme: GoldenSiteTests.theme)
    desk.build()
    old = try desk.site()
  }

  private func expectOld(at location: SourceLocation = #_sourceLocation) throws {
    #expect(try desk.site() == old, sourceLocation: location)
    let rest = try desk.folder.names().filter { $0.hasPrefix(".") }
    #expect(rest == [], sourceLocation: location)
  }

  @Test(arguments: ["# Home\n\n[x](nowhere.md)\n", "# Home\n\n{{nothing}}\n", "no title\n"])
  func `stays as it is if the content has errors`(words: String) throws {
    try desk.folder.write(["content/index.md": words])
    let run = desk.build()
    #expect(run.exit == 1)
    #expect(run.error.hasSuffix("nothing was published; “site” is as it was\n"))
    try expectOld()
  }

  @Test func `is not even begun anew if the content is wrong from the start`() throws {
    try desk.folder.write([
      "content/index.md": "+++\ntilte = \"x\"\n+++\n[x](nowhere.md)\n", "file": "",
    ])
    // A folder that cannot be made: nobody asks for it.
    let run = desk.build("--output", desk.path("file/site"))
    #expect(run.exit == 1)
    #expect(run.error.contains("[setting-unknown]") && run.error.contains("[link-broken]"))
    try expectOld()
  }

  @Test func `stays as it is while another build is at work`() throws {
    try desk.folder.write([".site.almanac-new/half.html": "half"])
    // Closed in the programs that other tests start meanwhile, which would hold the lock on.
    let lock = open(desk.path(".site.almanac-new"), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let run = desk.build()
    #expect(
      run.error == "almanac: error: site: cannot be built: another build of it is at work\n")
    #expect(run.exit == 3)
    #expect(try desk.folder.text(".site.almanac-new/half.html") == "half")
    #expect(try desk.site() == old)
    close(lock)
    #expect(desk.build().exit == 0)
    try expectOld()
  }

  @Test func `is built over what a killed build left`() throws {
    try desk.folder.write([
      ".site.almanac-new/half.html": "half", ".site.almanac-new/deep/.er/half.html": "half",
    ])
    #expect(desk.build().exit == 0)
    try expectOld()
  }

  @Test func `comes back if a killed build had moved it aside`() throws {
    try FileManager.default.moveItem(
      atPath: desk.path("site"), toPath: desk.path(".site.almanac-old"))
    #expect(desk.build().exit == 0)
    try expectOld()
  }

  @Test func `keeps what its owner put at its top`() throws {
    try desk.folder.write([
      "site/.nojekyll": "", "site/.well-known/security.txt": "mine\n", "site/CNAME": "a.gov.uk\n",
    ])
    try desk.folder.write(["content/index.md": "# Another\n"])
    #expect(desk.build().exit == 0)
    #expect(try desk.folder.text("site/.well-known/security.txt") == "mine\n")
    #expect(desk.folder.exists("site/.nojekyll"))
    #expect(try desk.folder.text("site/CNAME") == "a.gov.uk\n")
    #expect(desk.build().exit == 0)
    #expect(try desk.folder.text("site/CNAME") == "a.gov.uk\n")
    #expect(desk.folder.exists("site/index.html"))
  }

  @Test func `loses what is no longer part of it`() throws {
    try desk.folder.write(["content/extra.md": "# Extra\n", "content/deep/more.md": "# More\n"])
    #expect(desk.build().exit == 0)
    #expect(desk.folder.exists("site/extra.html"))
    try FileManager.default.removeItem(atPath: desk.path("content/extra.md"))
    try FileManager.default.removeItem(atPath: desk.path("content/deep"))
    #expect(desk.build().exit == 0)
    try expectOld()
  }
}

@Suite("A folder that is not a site") struct ForeignFolderTests {
  @Test func `is refused and left alone`() throws {
    let desk = try Desk([:])
    try desk.folder.write(["site/thesis.docx": "years of work", "site/.hidden": ""])
    let run = desk.build()
    #expect(
      run.error
        == """
        almanac: error: “site” has files that almanac did not write, such as “thesis.docx”
        hint: empty it first, or choose another: --output SITE

        """.replacing("“site”", with: "“\(desk.path("site"))”").replacing(
          "\(desk.folder.path)/", with: ""))
    #expect(run.exit == 2)
    #expect(try desk.site() == ["thesis.docx": Array("years of work".utf8), ".hidden": []])
  }

  @Test func `is refused if it is a file`() throws {
    let desk = try Desk([:])
    try desk.folder.write(["site": "a file"])
    let run = desk.build()
    #expect(
      run.error == """
        almanac: error: “site” is there and is not a folder
        hint: choose another: --output SITE

        """)
    #expect(run.exit == 2)
    #expect(try desk.folder.text("site") == "a file")
  }

  @Test func `is taken if it has nothing but hidden names`() throws {
    let desk = try Desk([:])
    try desk.folder.write(["site/.gitignore": "*\n"])
    #expect(desk.build().exit == 0)
    #expect(try desk.folder.text("site/.gitignore") == "*\n")
    #expect(desk.folder.exists("site/index.html"))
  }

  @Test(arguments: [
    ("content", "content"), ("content/site", "content"), ("", "content"),
    ("templates", "theme"), ("templates/assets/x", "theme"), ("x/../content", "content"),
  ])
  func `is refused if it is where the report is read from`(output: String, kind: String) throws {
    let desk = try Desk([:])
    let before = try desk.folder.tree()
    let run = desk.build("--output", desk.path(output))
    #expect(run.error.contains(" would overlap\n"))
    #expect(run.error.contains("and the \(kind) “"))
    #expect(run.exit == 2)
    #expect(try desk.folder.tree() == before)
  }

  @Test(arguments: ["out/.", "out/x/.."])
  func `is refused if it has no name of its own`(output: String) throws {
    let desk = try Desk([:])
    let run = desk.build("--output", desk.path(output))
    #expect(
      run.error == """
        almanac: error: the site “\(output)” has no name, and takes the place of a folder by its \
        name
        hint: write it from the folder above: --output SITE

        """)
    #expect(run.exit == 2)
    #expect(try desk.folder.names() == ["content", "templates"])
  }

  @Test func `is refused through a folder that is not there`() throws {
    let desk = try Desk([:])
    try desk.folder.write(["mine/thesis.docx": "years of work"])
    let run = desk.build("--output", desk.path("new/../mine"))
    #expect(run.error.contains("“new/../mine” has files that almanac did not write"))
    #expect(run.exit == 2)
    #expect(try desk.folder.tree("mine") == ["thesis.docx": Array("years of work".utf8)])
  }
}
