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

  @Test func `a line under the header that does not fit it`() {
    #expect(
      reports("- | a | b |\n  |---|\n  | 1 | 2 |\n") == [
        """
        t.md:2:3: warning: part count is 1; the header above has 2 [markdown-table-line]
          2 │   |---|
            │   ^^^^^
        hint: give this line as many parts as the header, or it makes no table
        """
      ])
    #expect(
      reports("a | b\n---|---|---\n1 | 2\n").first?.contains(
        "part count is 3; the header above has 2")
        == true)
  }

  @Test(arguments: [
    "| a | b |\n| 1 | 2 |\n", "Table: c\n| a | b |\n| 1 | 2 |\n", "| a | b |\n---\n",
    "| c | d |\n|---|---|\n| 1 | 2 |\n\n| a | b |\n", "| a | b |\n| c | d |\n|---|---|\n",
  ])
  func `rows that belong to no table`(text: String) {
    let reports = reports(text)
    #expect(reports.count == 1)
    #expect(
      reports.first?.contains("warning: row belongs to no table [markdown-stray-rows]") == true)
    #expect(reports.first?.contains(" │ | a | b |\n") == true)
  }

  @Test(arguments: [
    "|x|", "|x| and |y|.", "| a line of verse", "a | b", "a\n|b|c|", "Table: none", "`a | b`",
    "a\n---",
    "a\n:--", "    | a | b |\n",
  ])
  func `bars are not always rows`(text: String) {
    #expect(reports(text).isEmpty)
  }

  @Test(arguments: [
    "Table: A caption\n\n| a | b |\n|---|---|\n", "| a | b |\n|---|---|\n\nTable: A caption\n",
    "Table: A caption\nof two lines\n| a | b |\n|---|---|\n",
    "| x | y |\n|---|---|\n\nTable: A caption\n\n| a | b |\n|---|---|\n",
    "- Table: A caption\n\n  | a | b |\n  |---|---|\n",
  ])
  func `a caption apart from its table`(text: String) {
    let reports = reports(text)
    #expect(reports.count == 1)
    #expect(
      reports.first?.contains(
        "warning: caption stands apart from its table [markdown-stray-caption]") == true)
    #expect(reports.first?.contains("Table: A caption\n") == true)
    #expect(
      reports.first?.hasSuffix(
        "\nhint: write it on one line, directly above or below the table") == true)
  }

  @Test(arguments: [
    "Table: a\n| a | b |\n|---|---|\n\nTable: more of it\n", "Table: a\n\nb\n\n|a|b|\n|-|-|\n",
  ])
  func `words are not always captions`(text: String) {
    #expect(reports(text).isEmpty)
  }

  @Test(arguments: [
    ("[a](my file.pdf)", "my file.pdf", "name the file without spaces, such as “my-file.pdf”"),
    (
      "> [a](my\n> file.md#b 'c')", "my\nfile.md#b",
      "name the file without spaces, such as “my-file.md#b”"
    ),
    (
      "[a](my file (1).pdf \"b\")", "my file (1).pdf",
      "name the file without spaces, such as “my-file-(1).pdf”"
    ),
    ("[a](#My heading)", "#My heading", "write “#my-heading”"),
    (
      "[a](https://a.org/b c)", "https://a.org/b c",
      "write %20 for a space in an address, and a title in straight quotation marks"
    ),
    (
      "[a](b.pdf “C”)", "b.pdf “C”",
      "write %20 for a space in an address, and a title in straight quotation marks"
    ),
  ])
  func `a link with a space in its address`(text: String, address: String, hint: String) {
    let reports = reports(text)
    #expect(reports.count == 1)
    let message = "“\(address)” has a space, so this is no link [markdown-broken-link]"
    #expect(reports.first?.contains(message.replacing("\n", with: "␊")) == true)
    #expect(reports.first?.hasSuffix("\nhint: \(hint)") == true)
  }

  @Test func `a picture with a space in its address`() {
    #expect(
      reports("![A map](map of Kent)") == [
        """
        t.md:1:10: warning: “map of Kent” has a space, so this is no picture [markdown-broken-link]
          1 │ ![A map](map of Kent)
            │          ^^^^^^^^^^^
        hint: name the file without spaces, such as “map-of-Kent”
        """
      ])
  }

  @Test(arguments: [
    "[0, 1](a closed interval)", "[a](see p. 4)", "[a](<my file.pdf>)", "[a](b.pdf 'c')",
    "[a]( b.md )",
    "[a](the file", "`[a](my file.pdf)`", "[a]({{my file}})", "[[a](b)](my file.pdf)",
    "[a](my file.pdf)\n\n[a]: b",
  ])
  func `parentheses are not always addresses`(text: String) {
    #expect(reports(text).isEmpty)
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
        t.md:1:3: error: tag is never closed [markdown-unclosed-tag]
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
