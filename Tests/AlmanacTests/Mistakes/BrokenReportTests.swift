import Testing

@Suite("Mistakes in the settings of a report") struct BrokenReportTests {
  static let mistakes = [
    Mistake(
      "no settings",
      without: ["content/almanac.toml"],
      says: """
        content/almanac.toml: error: a report needs this file [content-missing]
        hint: almanac new FOLDER makes a report to start from
        """),
    Mistake(
      "no front page",
      ["content/other.md": "# Other\n"],
      without: ["content/index.md"],
      says: """
        content/index.md: error: a report needs this file [content-missing]
        hint: almanac new FOLDER makes a report to start from
        """),
    Mistake(
      "neither",
      ["content/data.csv": "a\n"],
      without: ["content/index.md", "content/almanac.toml"],
      says: """
        content/almanac.toml: error: a report needs this file [content-missing]
        hint: almanac new FOLDER makes a report to start from

        content/index.md: error: a report needs this file [content-missing]
        hint: almanac new FOLDER makes a report to start from
        """, errors: 2, warnings: 0),
    Mistake(
      "settings that are not TOML",
      ["content/almanac.toml": "title = Report\n"],
      says: """
        content/almanac.toml:1:9: error: text must stand in quotation marks [toml-unquoted-text]
          1 │ title = Report
            │         ^^^^^^
        hint: type "Report"
        """),
    Mistake(
      "settings without a title",
      ["content/almanac.toml": "edition = \"2024\"\n"],
      says: """
        content/almanac.toml:1:1: error: “title” must be given [setting-missing]
          1 │ edition = "2024"
            │ ^
        hint: add a line such as title = "…"
        """),
    Mistake(
      "a misspelt setting",
      ["content/almanac.toml": "title = \"Report\"\npublsher = \"A council\"\n"],
      says: """
        content/almanac.toml:2:1: error: there is no setting “publsher” [setting-unknown]
          2 │ publsher = "A council"
            │ ^^^^^^^^
        hint: did you mean “publisher”?
        """),
    Mistake(
      "a misspelt setting that must be given",
      ["content/almanac.toml": "titel = \"Report\"\n"],
      says: """
        content/almanac.toml:1:1: error: there is no setting “titel” [setting-unknown]
          1 │ titel = "Report"
            │ ^^^^^
        hint: did you mean “title”?
        """),
    Mistake(
      "a setting of the wrong kind",
      ["content/almanac.toml": "title = \"Report\"\nsynthetic = \"yes\"\n"],
      says: """
        content/almanac.toml:2:13: error: “synthetic” must be true or false, not text [setting-kind]
          2 │ synthetic = "yes"
            │             ^^^^^
        hint: such as synthetic = true
        """),
    Mistake(
      "a language that the theme does not speak",
      ["content/almanac.toml": "title = \"Report\"\nlanguage = \"en-UK\"\n"],
      says: """
        templates/words/en-UK.toml: error: the theme has no words for “en-UK” [words-missing]
        hint: did you mean “en-GB”?
        """),
    Mistake(
      "a base address without a stroke",
      ["content/almanac.toml": "title = \"Report\"\naddress = \"example.gov.uk\"\n"],
      says: """
        content/almanac.toml:2:11: error: “example.gov.uk” is not a base address [address]
          2 │ address = "example.gov.uk"
            │           ^^^^^^^^^^^^^^^^
        hint: write it with https:// in front and a stroke at the end
        """),
    Mistake(
      "a page in the navigation that is not there",
      [
        "content/almanac.toml": "title = \"Report\"\nnavigation = [\"index.md\", \"methd.md\"]\n",
        "content/index.md": "# Home\n\n[M](method.md)\n", "content/method.md": "# Method\n",
      ],
      says: """
        content/almanac.toml:2:27: error: “methd.md” is not a page of the report [navigation-unknown]
          2 │ navigation = ["index.md", "methd.md"]
            │                           ^^^^^^^^^^
        hint: did you mean “method.md”?
        """),
    Mistake(
      "pages in the navigation without their endings",
      [
        "content/almanac.toml":
          "title = \"Report\"\nnavigation = [\"index\", \"/guide/\", \"guide/start.html\"]\n",
        "content/index.md": "# Home\n\n[M](guide/index.md) [S](guide/start.md)\n",
        "content/guide/index.md": "# Guide\n", "content/guide/start.md": "# Start\n",
      ],
      says: """
        content/almanac.toml:2:15: error: “index” is not a page of the report [navigation-unknown]
          2 │ navigation = ["index", "/guide/", "guide/start.html"]
            │               ^^^^^^^
        hint: did you mean “index.md”?

        content/almanac.toml:2:24: error: “/guide/” is not a page of the report [navigation-unknown]
          2 │ navigation = ["index", "/guide/", "guide/start.html"]
            │                        ^^^^^^^^^
        hint: did you mean “guide/index.md”?

        content/almanac.toml:2:35: error: “guide/start.html” is not a page of the report [navigation-unknown]
          2 │ navigation = ["index", "/guide/", "guide/start.html"]
            │                                   ^^^^^^^^^^^^^^^^^^
        hint: did you mean “guide/start.md”?
        """, errors: 3),
    Mistake(
      "many mistakes in many files",
      [
        "content/almanac.toml": "title = \"Report\"\nnavigation = [\"idnex.md\"]\n",
        "content/index.md": "# Home\n\n[b](b.md), {{site.titel}}\n", "content/a.md": "Words.\n",
        "content/b.md": "# B\n\n[x](x.md) and [y](y.md)\n\n[a](a.md)\n",
      ],
      says: """
        content/a.md:1:1: error: the page has no title [page-title]
          1 │ Words.
            │ ^
        hint: write title = "…" between two lines +++ at its top

        content/almanac.toml:2:15: error: “idnex.md” is not a page of the report [navigation-unknown]
          2 │ navigation = ["idnex.md"]
            │               ^^^^^^^^^^
        hint: did you mean “index.md”?

        content/b.md:3:5: error: “x.md” leads nowhere [link-broken]
          3 │ [x](x.md) and [y](y.md)
            │     ^^^^
        hint: did you mean “a.md”?

        content/b.md:3:19: error: “y.md” leads nowhere [link-broken]
          3 │ [x](x.md) and [y](y.md)
            │                   ^^^^
        hint: did you mean “a.md”?

        content/index.md:3:19: error: “site” has no “titel” [mustache-missing-name]
          3 │ [b](b.md), {{site.titel}}
            │                   ^^^^^
        hint: did you mean “title”?
        """, errors: 5, warnings: 0),
  ]

  @Test(arguments: mistakes)
  func `what is wrong with a report is said`(mistake: Mistake) throws { try mistake.expect() }
}
