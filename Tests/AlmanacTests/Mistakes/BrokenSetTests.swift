import Testing

@Suite("Pages that are many") struct BrokenSetTests {
  /// The six areas, with what is wrong in what their page is written in.
  private static func files(
    _ page: String, _ other: [String: String] = [:]
  ) -> [String: String] {
    var files: [String: String] = [:]
    for (path, text) in AreaPages.content(page).merging(other, uniquingKeysWith: { $1 }) {
      files["content/\(path)"] = text
    }
    return files
  }

  static let mistakes: [Mistake] = [
    Mistake(
      "a table that there is not",
      files(AreaPages.page().replacing("\"areas\"", with: "\"aeras\"")),
      says: """
        content/peers/area.md:4:8: error: the study has no table “aeras” [study-table-unknown]
          4 │ each = "aeras"
            │        ^^^^^^^
        hint: did you mean “areas”?
        """),
    Mistake(
      "a column that there is not", files(AreaPages.page(settings: "by = \"nam\"\n")),
      says: """
        content/peers/area.md:5:6: error: “study.areas” has no column “nam” [column-unknown]
          5 │ by = "nam"
            │      ^^^^^
        hint: did you mean “name”?
        """),
    Mistake(
      "two pages of one name", files(AreaPages.page(settings: "by = \"group\"\n")),
      says: """
        content/peers/area.md:5:6: error: rows 1 and 2 would both be “high-a.html”, after the column “group” of “areas” [page-set-name]
          5 │ by = "group"
            │      ^^^^^^^
        hint: write by = "code"
        """),
    Mistake(
      "a page of no name",
      files(
        AreaPages.page(settings: "by = \"year\"\n"),
        ["counts.csv": AreaPages.counts.replacing("10,2024", with: "10,")]),
      says: """
        content/peers/area.md:5:6: error: row 1 has nothing in the column “year” of “areas” [page-set-name]
          5 │ by = "year"
            │      ^^^^^^
        hint: write by = "code"
        """),
    Mistake(
      "a name that no address has",
      files(
        AreaPages.page(settings: "by = \"name\"\n"),
        ["counts.csv": AreaPages.counts.replacing("Bee", with: "..?")]),
      says: """
        content/peers/area.md:5:6: error: no page can be called “..?”, as row 2 is in the column “name” of “areas” [page-set-name]
          5 │ by = "name"
            │      ^^^^^^
        hint: write by = "code"
        """),
    Mistake(
      "a set without a study",
      files(AreaPages.page("{{row.name}}").replacing("uses = \"../peers.md\"\n", with: "")),
      says: """
        content/peers/area.md:3:8: error: the page has no study that “areas” could be of [study-none]
          3 │ each = "areas"
            │        ^^^^^^^
        hint: add a line such as uses = "closures.md"
        """),
    Mistake(
      "a set of a study that could not be made",
      files(
        AreaPages.page("{{row.name}}"),
        [
          "peers.md": AreaPages.leading.replacing("\"b\"]", with: "\"bb\"]"),
          "index.md": "# Home\n\n[A](peers/area/A.md)\n",
        ]),
      says: """
        content/peers.md:7:18: error: “content/counts.csv” has no column “bb” [column-unknown]
          7 │ features = ["a", "bb"]
            │                  ^^^^
        hint: did you mean “b”?
        """),
    Mistake(
      "a column of no table",
      files(AreaPages.page("{{row.name}}").replacing("each = \"areas\"", with: "by = \"code\"")),
      says: """
        content/peers/area.md:4:6: error: a column names pages, and nothing says of which table [page-set]
          4 │ by = "code"
            │      ^^^^^^
        hint: add a line such as each = "areas", or take this one away
        """),
    Mistake(
      "a front page that would be many",
      files(
        AreaPages.page(),
        [
          "index.md":
            "+++\ntitle = \"Home\"\nuses = \"peers.md\"\neach = \"areas\"\n+++\n{{row.name}} [P](peers.md)\n"
        ]),
      says: """
        content/index.md:4:8: error: “index.md” is looked for by its name, and cannot become many pages [page-set]
          4 │ each = "areas"
            │        ^^^^^^^
        hint: give the file another name
        """),
    Mistake(
      "wrong names in a title, in words and in a figure",
      files(
        AreaPages.page(
          "{{row.nam}} {{#rows.groups}}x{{/rows.groups}}",
          settings:
            "[figures.a]\nchart = \"bar\"\ndata = \"study.areas\"\nname = \"name\"\nvalue = \"a\"\ntitle = \"On {{row.nmae}}\"\n",
          title: "{{row.naem}}")),
      says: """
        content/peers/area.md:2:16: error: “row” has no “naem” [mustache-missing-name]
          2 │ title = "{{row.naem}}"
            │                ^^^^
        hint: did you mean “name”?

        content/peers/area.md:10:19: error: “row” has no “nmae” [mustache-missing-name]
          10 │ title = "On {{row.nmae}}"
             │                   ^^^^
        hint: did you mean “name”?

        content/peers/area.md:12:25: error: “row” has no “nam” [mustache-missing-name]
          12 │ [Up](../peers.md) {{row.nam}} {{#rows.groups}}x{{/rows.groups}}
             │                         ^^^
        hint: did you mean “name”?

        content/peers/area.md:12:39: error: “rows” has no “groups” [mustache-missing-name]
          12 │ [Up](../peers.md) {{row.nam}} {{#rows.groups}}x{{/rows.groups}}
             │                                       ^^^^^^
        hint: choose from areas, memberships, nearest, outliers, published, regions
        """, errors: 4),
    Mistake(
      "a figure that some rows have not",
      files(
        AreaPages.page(
          "\n\n{{{figures.a}}}",
          settings:
            "[figures.a]\nchart = \"bar\"\ndata = \"../some.csv\"\nwhere = { of = \"{{row.code}}\" }\nname = \"of\"\nvalue = \"n\"\n"
        ), ["some.csv": "of,n\nA,1\nB,2\nC,3\nE,4\n"]),
      says: """
        content/peers/area.md:8:16: error: no row has this in the column “of” [no-rows]
          8 │ where = { of = "{{row.code}}" }
            │                ^^^^^^^^^^^^^^
        hint: choose from A, B, C, E (on “peers/area/D.html”, the first of 2 such pages)
        """),
    Mistake(
      "links that are wrong on every page",
      files(AreaPages.page("[y](nowhere.md) [z](/x.md)")),
      says: """
        content/peers/area.md:6:23: error: “nowhere.md” leads nowhere [link-broken]
          6 │ [Up](../peers.md) [y](nowhere.md) [z](/x.md)
            │                       ^^^^^^^^^^

        content/peers/area.md:6:39: error: “/x.md” begins with a stroke [link-absolute]
          6 │ [Up](../peers.md) [y](nowhere.md) [z](/x.md)
            │                                       ^^^^^
        hint: write the path from this page, such as “../x.md”
        """, errors: 2),
    Mistake(
      "a link to all of them",
      files(AreaPages.page(), ["index.md": "# Home\n\n[Peers](peers.md) [x](peers/area.md)\n"]),
      says: """
        content/index.md:3:23: error: “peers/area.md” leads nowhere [link-broken]
          3 │ [Peers](peers.md) [x](peers/area.md)
            │                       ^^^^^^^^^^^^^
        hint: “peers/area.md” is many pages; link to one, such as “peers/area/A.md”
        """),
    Mistake(
      "a navigation that names all of them",
      files(
        AreaPages.page(),
        ["almanac.toml": "title = \"R\"\nnavigation = [\"peers/area.md\", \"peers.md\"]\n"]),
      says: """
        content/almanac.toml:2:15: error: “peers/area.md” is many pages, which no navigation shows [navigation-unknown]
          2 │ navigation = ["peers/area.md", "peers.md"]
            │               ^^^^^^^^^^^^^^^
        hint: take it away, and link to them from another page
        """),
    Mistake(
      "a page at the address of one of them",
      files(AreaPages.page(), ["peers/area/A.md": "# Own\n\n[Peers](../../peers.md)\n"]),
      says: """
        content/peers/area/A.md: error: “peers/area/A.md” and “peers/area.md” would have the same address [page-clash]
        hint: give it another name
        """),
    Mistake(
      "none that another page leads to",
      files(
        AreaPages.page("[A](area/A.md)"),
        ["peers.md": AreaPages.leading.replacing("[{{title}}]({{link}})", with: "")]),
      says: """
        content/peers/area.md: warning: no page links to this one [page-orphan]
        """, errors: 0, warnings: 1),
  ]

  @Test(arguments: mistakes)
  func `only the cause is shown, where it stands`(mistake: Mistake) throws { try mistake.expect() }
}
