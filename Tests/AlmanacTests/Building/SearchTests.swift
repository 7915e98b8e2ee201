import FoundationEssentials
import TestSupport
import Testing

@Suite("The search index") struct SearchTests {
  /// The entries of a report's index: link, page, heading and words.
  private func entries(_ content: [String: String]) throws -> [[String]] {
    let desk = try Desk(content)
    #expect(desk.build().error == "")
    let file = try #require(try desk.site().first { $0.key.hasPrefix("assets/search-index.") })
    #expect(try desk.page("search.html").contains("<script src=\"\(file.key)\">"))
    let script = String(decoding: file.value, as: UTF8.self)
    #expect(script.hasPrefix("var almanacIndex = [") && script.hasSuffix("];\n"))
    let list = script.dropFirst("var almanacIndex = ".count).dropLast(2)
    return try JSONDecoder().decode([[String]].self, from: Data(list.utf8))
  }

  @Test func `has every page and every heading, with the words beneath`() throws {
    let found = try entries([
      "index.md": """
      # Home

      Before *any* heading.

      ## First & {{site.title}} {#one}

      Some
      words, and [a link](guide/index.md).

      ### Second

      - a
      - b

      """,
      "guide/index.md": "# Guide\n\nWords.\n",
    ])
    #expect(
      found == [
        ["guide/index.html", "Guide", "", "Words."],
        ["index.html", "Home", "", "Before any heading."],
        ["index.html#one", "Home", "First & Report", "Some words, and a link."],
        ["index.html#second", "Home", "Second", "a b"],
      ])
  }

  @Test func `leaves out the cells of tables, drawings, scripts and styles`() throws {
    let found = try entries([
      "index.md": """
      # Home

      Seen.

      | Year |
      | ---- |
      | 2024 |

      <svg><text>drawn</text></svg>

      <style>p { color: red }</style>

      <script>alert('run')</script>

      Seen too.

      """
    ])
    #expect(found == [["index.html", "Home", "", "Seen. Seen too."]])
  }

  @Test func `leaves out a page that asks for it`() throws {
    let found = try entries(["a.md": "+++\nsearch = false\n+++\n# Hidden\n\nWords.\n"])
    #expect(found.map(\.first) == ["index.html"])
  }

  @Test func `shows no address that looks as if it were loaded`() throws {
    let desk = try Desk(["index.md": "# Home\n\nSee https://example.com/ and `//x`.\n"])
    desk.build()
    let file = try #require(try desk.site().first { $0.key.hasPrefix("assets/search-index.") })
    #expect(!String(decoding: file.value, as: UTF8.self).contains("//"))
  }
}
