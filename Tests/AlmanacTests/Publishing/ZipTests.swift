import TestSupport
import Testing
import ZIP

@Suite("A site as a zip") struct ZipTests {
  private func entries(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
    let reader = try ArchiveReader("report.zip", bytes: bytes)
    var files: [String: [UInt8]] = [:]
    for member in reader.members { files[member.path] = try reader.bytes(of: member) }
    return files
  }

  @Test func `has the files of the site in one folder of its own name`() throws {
    let desk = try Desk(GoldenSiteTests.content, theme: nil)
    let run = desk.build("--zip", desk.path("out/report 2024.zip"))
    #expect(run.error == "")
    #expect(run.output.hasPrefix("site and out/report 2024.zip: 5 pages and "))
    let files = try entries(desk.folder.bytes("out/report 2024.zip"))
    let site = try desk.site().map { ("report 2024/\($0.key)", $0.value) }
    #expect(files == Dictionary(uniqueKeysWithValues: site))
  }

  @Test func `leaves out what is the owner's`() throws {
    let desk = try Desk([:])
    try desk.folder.write(["site/.nojekyll": ""])
    desk.build("--zip", desk.path("report.zip"))
    let names = try entries(desk.folder.bytes("report.zip")).keys
    #expect(!names.contains { $0.contains("nojekyll") })
  }
}

@Suite("Where a parcel may stand") struct ParcelPlaceTests {
  @Test(arguments: ["--zip", "--single-file"], ["site/report", "x/../site/report"])
  func `not inside the site`(option: String, file: String) throws {
    let desk = try Desk([:], theme: nil)
    desk.build()
    let before = try desk.folder.tree()
    let run = desk.build(option, desk.path(file))
    #expect(
      run.error == """
        almanac: error: “\(file)” would stand inside the site, which is replaced as a whole
        hint: write it beside the site

        """)
    #expect(run.exit == 2)
    #expect(try desk.folder.tree() == before)
  }

  @Test(arguments: ["--zip", "--single-file"])
  func `not among the files of the report, nor where a folder is`(option: String) throws {
    let desk = try Desk([:])
    try desk.folder.write(["folder/file": "mine"])
    let before = try desk.folder.tree()
    for file in ["content/index.md", "content/new.zip", "templates/page.mustache"] {
      let run = desk.build(option, desk.path(file))
      #expect(
        run.error == """
          almanac: error: “\(file)” would stand in “\(file.prefix { $0 != "/" })”, which the report is made from
          hint: write it beside the site

          """)
      #expect(run.exit == 2)
    }
    let run = desk.build(option, desk.path("folder"))
    #expect(
      run.error
        == "almanac: error: “folder” is a folder, not a file to write\nhint: name a file in it\n")
    #expect(run.exit == 2)
    #expect(try desk.folder.tree() == before)
  }

  @Test func `not where another parcel stands`() throws {
    let desk = try Desk([:])
    let run = desk.build("--zip", desk.path("r"), "--single-file", desk.path("r"))
    #expect(
      run.error == """
        almanac: error: “r” cannot be two files
        hint: give each a name of its own

        """)
    #expect(run.exit == 2)
    #expect(!desk.folder.exists("site"))
  }

  @Test func `where there was one already, which stays if the build fails`() throws {
    let desk = try Desk([:], theme: nil)
    let options = ["--zip", desk.path("r.zip"), "--single-file", desk.path("r.html")]
    func build() -> Run {
      desk.run(
        ["build", desk.path("content"), "--templates", Theme.real, "--output", desk.path("site")]
          + options)
    }
    #expect(build().exit == 0)
    let before = try desk.folder.tree()
    try desk.folder.write(["content/index.md": "# Home\n\n[x](nowhere.md)\n"])
    #expect(build().exit == 1)
    try desk.folder.write(["content/index.md": "# Home\n"])
    #expect(try desk.folder.tree() == before)
    try desk.folder.write(["content/index.md": "# Another\n"])
    #expect(build().exit == 0)
    #expect(try desk.folder.bytes("r.zip") != before["r.zip"])
    #expect(try desk.folder.bytes("r.html") != before["r.html"])
    #expect(try desk.folder.names() == ["content", "r.html", "r.zip", "site"])
  }
}
