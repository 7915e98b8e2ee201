import Diagnostics
import Markdown
import Testing

/// What a writer is told, word for word.
@Suite("Mistakes in Markdown") struct MistakeTests {
  private func reports(_ text: String) -> [String] {
    Markdown.render(Source("t.md", text: text)).diagnostics.map(String.init(describing:))
  }

  @Test func `cells that no column takes`() {
    #expect(
      reports("> | a | b |\n> |---|---|\n> | 1 | 2 | 3 | 4 |\n> | 1 | 2 | |\n> | 1 |\n") == [
        """
        t.md:3:13: warning: cell count is 4; the table’s header has 2 [markdown-surplus-cells]
          3 │ > | 1 | 2 | 3 | 4 |
            │             ^^^^^
        hint: take them away, or give the header and the line under it as many cells
        """
      ])
  }

  @Test func `a reference to what is not defined`() {
    #expect(
      reports("> See\n> [the method][metod].\n\n[method]: m.md\n") == [
        """
        t.md:2:15: warning: link reference “metod” is not defined [markdown-undefined-reference]
          2 │ > [the method][metod].
            │               ^^^^^^^
        hint: did you mean “method”?
        """
      ])
    #expect(
      reports("[a][b]") == [
        """
        t.md:1:4: warning: link reference “b” is not defined [markdown-undefined-reference]
          1 │ [a][b]
            │    ^^^
        hint: define it on a line of its own: [b]: destination
        """
      ])
  }

  @Test func `a footnote that is not defined, and one that nothing refers to`() {
    #expect(
      reports("a[^note]\n\n[^nose]: b\n") == [
        """
        t.md:1:2: warning: footnote “note” is not defined [markdown-undefined-footnote]
          1 │ a[^note]
            │  ^^^^^^^
        hint: did you mean “nose”?
        """,
        """
        t.md:3:1: warning: footnote “nose” is not referred to [markdown-unused-footnote]
          3 │ [^nose]: b
            │ ^^^^^^^
        hint: refer to it with [^nose], or take it out
        """,
      ])
  }

  @Test func `an id that is used twice`() {
    #expect(
      reports("# a {#x}\n\n# b {#x}\n") == [
        """
        t.md:3:7: error: heading id “x” is used twice [markdown-duplicate-id]
          3 │ # b {#x}
            │       ^
        hint: choose another id, or leave it out to have one made from the words
        """
      ])
  }

  @Test func `a tag that is never closed`() {
    #expect(
      reports("a {{b\n\nc}}\n") == [
        """
        t.md:1:3: warning: tag is never closed [markdown-unclosed-tag]
          1 │ a {{b
            │   ^^
        hint: end the tag with }}, or write \\{{ to show the braces
        """
      ])
  }

  @Test(arguments: ["[a]", "[a][]", "[a] [b]", "`[a][b]`", "\\[a][b]", "[a](b)", "[1] {a} {{b}}"])
  func `brackets are not always links`(text: String) {
    #expect(reports(text).isEmpty)
  }

  @Test func `plain CommonMark has no mistakes`() {
    let source = Source("t.md", text: "[a][b] {{")
    #expect(Markdown.render(source, options: .commonMark).diagnostics.isEmpty)
  }

  @Test func `every rule says what it asks`() {
    for rule in MarkdownRule.allCases {
      #expect(rule.code.hasPrefix("markdown-"))
      #expect(rule.meaning.hasSuffix("."))
    }
  }
}
