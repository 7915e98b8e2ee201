import TestSupport
import Testing

@Suite("Pages that nothing leads to") struct OrphanTests {
  static let settings = "title = \"Report\"\nnavigation = [\"index.md\"]\n"

  @Test func `an orphan is a warning, and does not stop the build`() throws {
    let desk = try Desk(["almanac.toml": Self.settings, "lost.md": "# Lost\n"])
    let run = desk.build()
    #expect(
      run.error == """
        content/lost.md: warning: no page links to this one [page-orphan]

        errors: 0; warnings: 1

        """)
    #expect(run.exit == 0)
    #expect(desk.folder.exists("site/lost.html"))
  }

  @Test(arguments: [
    ["almanac.toml": "title = \"Report\"\n", "lost.md": "# Lost\n"],
    ["almanac.toml": settings, "index.md": "# Home\n\n[l](lost.md)\n", "lost.md": "# Lost\n"],
    [
      "almanac.toml": settings, "index.md": "# Home\n\n<a href=\"lost.html#x\">l</a>\n",
      "lost.md": "# Lost\n\n## X\n",
    ],
  ])
  func `a page in the navigation or behind a link is none`(content: [String: String]) throws {
    #expect(try Desk(content).check().error == "")
  }

  @Test func `a link from the page itself does not count`() throws {
    let desk = try Desk(["almanac.toml": Self.settings, "lost.md": "# Lost\n\n[me](lost.md)\n"])
    #expect(desk.check().error.contains("[page-orphan]"))
  }
}
