import Testing

@Suite("Names that values do not have") struct BrokenNameTests {
  static let mistakes = [
    Mistake(
      "in a sentence",
      ["content/index.md": "# Home\n\nThis is {{site.titel}}.\n"],
      says: """
        content/index.md:3:16: error: “site” has no “titel” [mustache-missing-name]
          3 │ This is {{site.titel}}.
            │                ^^^^^
        hint: did you mean “title”?
        """),
    Mistake(
      "after letters of many bytes",
      ["content/index.md": "# Home\n\nGröße 統計 {{site.titel}}.\n"],
      says: """
        content/index.md:3:17: error: “site” has no “titel” [mustache-missing-name]
          3 │ Größe 統計 {{site.titel}}.
            │                   ^^^^^
        hint: did you mean “title”?
        """),
    Mistake(
      "in a list",
      ["content/index.md": "# Home\n\n- one\n  - two {{site.titel}}\n"],
      says: """
        content/index.md:4:16: error: “site” has no “titel” [mustache-missing-name]
          4 │   - two {{site.titel}}
            │                ^^^^^
        hint: did you mean “title”?
        """),
    Mistake(
      "in a table",
      ["content/index.md": "# Home\n\n| a | b |\n| - | - |\n| é | {{site.titel}} |\n"],
      says: """
        content/index.md:5:14: error: “site” has no “titel” [mustache-missing-name]
          5 │ | é | {{site.titel}} |
            │              ^^^^^
        hint: did you mean “title”?
        """),
    Mistake(
      "in a heading",
      ["content/index.md": "# Home\n\n## About {{site.titel}} here\n"],
      says: """
        content/index.md:3:17: error: “site” has no “titel” [mustache-missing-name]
          3 │ ## About {{site.titel}} here
            │                 ^^^^^
        hint: did you mean “title”?
        """),
    Mistake(
      "in the title",
      ["content/index.md": "# About {{site.titel}}\n"],
      says: """
        content/index.md:1:16: error: “site” has no “titel” [mustache-missing-name]
          1 │ # About {{site.titel}}
            │                ^^^^^
        hint: did you mean “title”?
        """),
    Mistake(
      "in a link",
      ["content/index.md": "# Home\n\n[a {{site.titel}}](index.md)\n"],
      says: """
        content/index.md:3:11: error: “site” has no “titel” [mustache-missing-name]
          3 │ [a {{site.titel}}](index.md)
            │           ^^^^^
        hint: did you mean “title”?
        """),
    Mistake(
      "in raw HTML",
      ["content/index.md": "# Home\n\n<p>\n{{site.titel}}\n</p>\n"],
      says: """
        content/index.md:4:8: error: “site” has no “titel” [mustache-missing-name]
          4 │ {{site.titel}}
            │        ^^^^^
        hint: did you mean “title”?
        """),
    Mistake(
      "in emphasis, the second on the line",
      ["content/index.md": "# Home\n\n{{site.title}} *and {{site.titel}}*\n"],
      says: """
        content/index.md:3:28: error: “site” has no “titel” [mustache-missing-name]
          3 │ {{site.title}} *and {{site.titel}}*
            │                            ^^^^^
        hint: did you mean “title”?
        """),
    Mistake(
      "among the page's own values",
      ["content/index.md": "+++\ntitle = \"Home\"\n[values]\ncount = 3\n+++\n\n{{values.cuont}}\n"],
      says: """
        content/index.md:7:10: error: “values” has no “cuont” [mustache-missing-name]
          7 │ {{values.cuont}}
            │          ^^^^^
        hint: did you mean “count”?
        """),
    Mistake(
      "that is nothing like any other",
      ["content/index.md": "# Home\n\n{{zzz}}\n"],
      says: """
        content/index.md:3:3: error: nothing here is called “zzz” [mustache-missing-name]
          3 │ {{zzz}}
            │   ^^^
        hint: choose from assets, breadcrumbs, content, figures, findings, inline, lines, navigation, page, pages, reference, row, rows, site, studies, study, values, words
        """),
    Mistake(
      "as a section",
      ["content/index.md": "# Home\n\n{{#values.rows}}\n\nx\n\n{{/values.rows}}\n"],
      says: """
        content/index.md:3:11: error: “values” has no “rows” [mustache-missing-name]
          3 │ {{#values.rows}}
            │           ^^^^
        """),
    Mistake(
      "left open",
      ["content/index.md": "# Home\n\n{{#site.title}}\n\nx\n"],
      says: """
        content/index.md:3:1: error: section “site.title” is never closed [mustache-unclosed-section]
          3 │ {{#site.title}}
            │ ^^^^^^^^^^^^^^^
        hint: write {{/site.title}} where it ends
        """),
    Mistake(
      "several times, in words, a title and a layout",
      [
        "content/index.md": "# {{site.tittle}}\n\n{{site.titel}} and {{zzz.a}}\n",
        "templates/page.mustache": "{{page.headnig}}{{content}}\n{{page.titel}}\n",
        "templates/zzz.mustache": "",
      ],
      says: """
        content/index.md:1:10: error: “site” has no “tittle” [mustache-missing-name]
          1 │ # {{site.tittle}}
            │          ^^^^^^
        hint: did you mean “title”?

        content/index.md:3:8: error: “site” has no “titel” [mustache-missing-name]
          3 │ {{site.titel}} and {{zzz.a}}
            │        ^^^^^
        hint: did you mean “title”?

        content/index.md:3:22: error: nothing here is called “zzz” [mustache-missing-name]
          3 │ {{site.titel}} and {{zzz.a}}
            │                      ^^^
        hint: choose from assets, breadcrumbs, content, figures, findings, inline, lines, navigation, page, pages, reference, row, rows, site, studies, study, values, words

        templates/page.mustache:1:8: error: “page” has no “headnig” [mustache-missing-name]
          1 │ {{page.headnig}}{{content}}
            │        ^^^^^^^
        hint: did you mean “heading”?

        templates/page.mustache:2:8: error: “page” has no “titel” [mustache-missing-name]
          2 │ {{page.titel}}
            │        ^^^^^
        hint: did you mean “title”?
        """, errors: 5),
    Mistake(
      "of a part",
      ["content/index.md": "# Home\n\n{{> figur}}\n"],
      says: """
        content/index.md:3:5: error: no template is called “figur” [mustache-missing-template]
          3 │ {{> figur}}
            │     ^^^^^
        hint: did you mean “figure”?
        """),
    Mistake(
      "a tag never closed",
      ["content/index.md": "# Home\n\n{{site.title\n"],
      says: """
        content/index.md:3:1: error: tag is never closed [markdown-unclosed-tag]
          3 │ {{site.title
            │ ^^
        hint: end the tag with }}, or write \\{{ to show the braces
        """),
    Mistake(
      "a tag never closed, before others",
      [
        "content/index.md":
          "# Home\n\n{{site.titel}}\n\n{{site.title\n\n{{#site.title}}[a](b.md){{/site.title}}\n",
        "content/b.md": "# B\n", "content/almanac.toml": "title = \"R\"\nnavigation = []\n",
      ],
      says: """
        content/index.md:5:1: error: tag is never closed [markdown-unclosed-tag]
          5 │ {{site.title
            │ ^^
        hint: end the tag with }}, or write \\{{ to show the braces
        """),
    Mistake(
      "in a template",
      ["templates/page.mustache": "<title>{{page.titel}}</title>\n{{content}}\n"],
      says: """
        templates/page.mustache:1:15: error: “page” has no “titel” [mustache-missing-name]
          1 │ <title>{{page.titel}}</title>
            │               ^^^^^
        hint: did you mean “title”?
        """),
    Mistake(
      "a template that is damaged",
      ["templates/page.mustache": "<title>{{#page.title}}</title>\n{{content}}\n"],
      says: """
        templates/page.mustache:1:8: error: section “page.title” is never closed [mustache-unclosed-section]
          1 │ <title>{{#page.title}}</title>
            │        ^^^^^^^^^^^^^^^
        hint: write {{/page.title}} where it ends
        """),
  ]

  @Test(arguments: mistakes)
  func `a wrong name is shown where its author wrote it`(mistake: Mistake) throws {
    try mistake.expect()
  }
}
