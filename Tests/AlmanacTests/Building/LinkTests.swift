import TestSupport
import Testing

@Suite("Links in a built page") struct LinkTests {
  static let content = [
    "a.md": "# A\n\n## Two\n", "guide/index.md": "# Guide\n\n## Two\n\n[b](b.md)\n",
    "guide/b.md": "# B\n",
    "data/t.csv": "1\n",
  ]

  @Test(arguments: [
    ("[x](a.md)", "a.html"),
    ("[x](./a.md)", "./a.html"),
    ("[x](a.md#two)", "a.html#two"),
    ("[x](a.md?print=1#two)", "a.html?print=1#two"),
    ("[x](a.html)", "a.html"),
    ("[x](guide/)", "guide/index.html"),
    ("[x](guide/#two)", "guide/index.html#two"),
    ("[x](guide/b.md)", "guide/b.html"),
    ("[x](guide/../a.md)", "guide/../a.html"),
    ("[x][r]\n\n[r]: a.md#two", "a.html#two"),
    ("[x](#x)\n\n## X", "#x"),
    ("[x](#top)", "#top"),
    ("[x](data/t.csv)", "data/t.csv"),
    ("[x](search.md)", "search.html"),
    ("[x](https://example.com/a.md)", "https://example.com/a.md"),
    ("[x](mailto:a@example.com)", "mailto:a@example.com"),
    ("<https://example.com/>", "https://example.com/"),
    ("<a href=\"a.html#two\">x</a>", "a.html#two"),
  ])
  func `lead to what is published`(words: String, link: String) throws {
    let desk = try Desk(Self.content.merging(["index.md": "# Home\n\n\(words)\n"]) { $1 })
    let run = desk.build()
    #expect(run.error == "")
    #expect(try desk.page("index.html").split(separator: "<main>")[1].contains("href=\"\(link)\""))
  }

  @Test func `lead upwards from a folder`() throws {
    let desk = try Desk(
      Self.content.merging(["guide/b.md": "# B\n\n[up](../a.md#two) [beside](./)\n"]) { $1 })
    #expect(desk.build().error == "")
    let page = try desk.page("guide/b.html")
    #expect(page.contains("<a href=\"../a.html#two\">up</a>"))
    #expect(page.contains("<a href=\"./index.html\">beside</a>"))
  }
}
