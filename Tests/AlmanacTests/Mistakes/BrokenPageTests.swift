import Testing

@Suite("Mistakes in the files of pages") struct BrokenPageTests {
  static let mistakes = [
    Mistake(
      "no title",
      ["content/index.md": "Words.\n"],
      says: """
        content/index.md:1:1: error: the page has no title [page-title]
          1 │ Words.
            │ ^
        hint: write title = "…" between two lines +++ at its top
        """),
    Mistake(
      "settings never closed",
      ["content/index.md": "+++\ntitle = \"Home\"\n\nWords.\n"],
      says: """
        content/index.md:1:1: error: the settings are never closed [front-matter]
          1 │ +++
            │ ^^^
        hint: write a line +++ after them
        """),
    Mistake(
      "settings in YAML",
      ["content/index.md": "---\ntitle: Home\n---\n\nWords.\n"],
      says: """
        content/index.md:1:1: error: settings stand between lines of three plus signs [front-matter]
          1 │ ---
            │ ^^^
        hint: write +++ in place of --- before and after them, and key = "value" between
        """),
    Mistake(
      "a misspelt setting",
      ["content/index.md": "+++\ntilte = \"Home\"\n+++\n"],
      says: """
        content/index.md:2:1: error: there is no setting “tilte” [setting-unknown]
          2 │ tilte = "Home"
            │ ^^^^^
        hint: did you mean “title”?
        """),
    Mistake(
      "an order out of range",
      ["content/index.md": "+++\ntitle = \"Home\"\norder = -1\n+++\n"],
      says: """
        content/index.md:3:9: error: “order” must be from 0 to 9999, and “-1” is not [setting-range]
          3 │ order = -1
            │         ^^
        """),
    Mistake(
      "a layout that the theme does not have",
      ["content/index.md": "+++\ntitle = \"Home\"\nlayout = \"pgae\"\n+++\n"],
      says: """
        content/index.md:3:10: error: the theme has no layout “pgae” [layout-unknown]
          3 │ layout = "pgae"
            │          ^^^^^^
        hint: did you mean “page”?
        """),
    Mistake(
      "an id given to two headings",
      ["content/index.md": "# Home\n\n## One {#a}\n\n## Two {#a}\n"],
      says: """
        content/index.md:5:10: error: heading id “a” is used twice [markdown-duplicate-id]
          5 │ ## Two {#a}
            │          ^
        hint: choose another id, or leave it out to have one made from the words
        """),
    Mistake(
      "an id given twice in raw HTML",
      ["content/index.md": "# Home\n\n<p id=\"a\">One</p>\n\n<p id=\"a\">Two</p>\n"],
      says: """
        content/index.md:3:4: error: “a” is the id of two things on the page [id-repeated]
          3 │ <p id="a">One</p>
            │    ^^^^^^
        """),
    Mistake(
      "a footnote that is nowhere",
      ["content/index.md": "# Home\n\nWords.[^one]\n"],
      says: """
        content/index.md:3:7: warning: footnote “one” is not defined [markdown-undefined-footnote]
          3 │ Words.[^one]
            │       ^^^^^^
        hint: write it on a line of its own: [^one]: words
        """, errors: 0, warnings: 1),
    Mistake(
      "a page with a space in its name",
      ["content/index.md": "# Home\n\n[m](<My page.md>)\n", "content/My page.md": "# Mine\n"],
      says: """
        content/My page.md: error: “My page.md” has characters that not every server and zip keeps [page-name]
        hint: call it “my-page.md”
        """),
    Mistake(
      "a page that Windows would not store",
      ["content/index.md": "# Home\n\n[a](aux.md)\n", "content/aux.md": "# Auxiliary\n"],
      says: """
        content/aux.md: error: “aux.md” is a name that Windows keeps for itself [page-name]
        hint: call it something else
        """),
    Mistake(
      "a file with an accent in its name",
      ["content/index.md": "# Home\n\n[d](data/café.csv)\n", "content/data/café.csv": "a\n"],
      says: """
        content/data/café.csv: error: “café.csv” has characters that not every server and zip keeps [page-name]
        hint: call it “caf-.csv”
        """),
    Mistake(
      "two pages that Windows takes for one",
      [
        "content/index.md": "# Home\n\n[a](a.md), [A](A.md)\n", "content/a.md": "# Small\n",
        "content/A.md": "# Large\n",
      ],
      says: """
        content/a.md: error: “a.md” and “A.md” would have the same address on Windows [page-clash]
        hint: give one of them another name
        """),
    Mistake(
      "a file under the name of one that almanac writes",
      ["content/index.md": "# Home\n\n[m](manifest.json)\n", "content/manifest.json": "{}\n"],
      says: """
        content/manifest.json: error: “manifest.json” is the name of a file that almanac writes [page-clash]
        hint: give one of them another name
        """),
  ]

  @Test(arguments: mistakes)
  func `what is wrong with a page is said`(mistake: Mistake) throws { try mistake.expect() }
}
