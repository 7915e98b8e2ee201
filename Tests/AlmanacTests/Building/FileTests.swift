import TestSupport
import Testing

@Suite("Files of the content folder") struct FileTests {
  static let files = ["data/linked.csv": "1\n", "data/secret.csv": "2\n", "notes.txt": "3\n"]

  @Test func `are published if a page links to them, and only then`() throws {
    let desk = try Desk(Self.files.merging(["index.md": "# Home\n\n[d](data/linked.csv)\n"]) { $1 })
    #expect(desk.build().error == "")
    let site = try desk.site()
    #expect(site["data/linked.csv"] == Array("1\n".utf8))
    #expect(site["data/secret.csv"] == nil)
    #expect(site["notes.txt"] == nil)
  }

  @Test func `are left out of the manifest if they are not published`() throws {
    let desk = try Desk(Self.files)
    desk.build()
    #expect(try !desk.page("manifest.json").contains("secret"))
  }

  @Test func `are published as the bytes that they are`() throws {
    let desk = try Desk(["index.md": "# Home\n\n[d](all.bin)\n"])
    let bytes = (0...255).map(UInt8.init) + Array("{{site.title}}\r\n".utf8)
    try desk.folder.write(bytes, to: "content/all.bin")
    desk.build()
    #expect(try desk.site()["all.bin"] == bytes)
  }

  @Test func `are no longer published when the link is gone`() throws {
    let desk = try Desk(Self.files.merging(["index.md": "# Home\n\n[d](data/linked.csv)\n"]) { $1 })
    desk.build()
    try desk.folder.write(["content/index.md": "# Home\n"])
    desk.build()
    #expect(try desk.site()["data/linked.csv"] == nil)
  }

  @Test func `whose names begin with a point are not looked at`() throws {
    let desk = try Desk([".draft.md": "no title\n", ".git/index.md": "no title\n"])
    #expect(desk.build().error == "")
    #expect(try !desk.site().keys.contains { $0.contains("draft") || $0.contains("git") })
  }
}
