import Testing

@Suite("Studies that pages do not have") struct StudyUseTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "a table that there is not",
      [
        "content/index.md": BrokenStudy.page(
          "\n[figures.map]\nchart = \"bar\"\ndata = \"study.gruops\"\nname = \"group\"\nvalue = \"areas\"\n"
        ), "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:12:8: error: the study has no table “gruops” [study-table-unknown]
          12 │ data = "study.gruops"
             │        ^^^^^^^^^^^^^^
        hint: did you mean “study.groups”?
        """),
    Mistake(
      "a figure of a study on a page without one",
      [
        "content/index.md":
          "+++\ntitle = \"Home\"\n\n[figures.map]\nchart = \"bar\"\ndata = \"study.groups\"\nname = \"group\"\nvalue = \"areas\"\n+++\n\n{{{figures.map}}}\n",
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:6:8: error: the page has no study that “study.groups” could be of [study-none]
          6 │ data = "study.groups"
            │        ^^^^^^^^^^^^^^
        hint: type [study] on a line of its own, and its settings below
        """),
    Mistake(
      "words about a study on a page without one",
      ["content/index.md": "# Home\n\n{{study.count}}\n", "content/counts.csv": BrokenStudy.data],
      says: """
        content/index.md:3:9: error: “study” is nothing, without members [mustache-missing-name]
          3 │ {{study.count}}
            │         ^^^^^
        hint: only an object has members
        """),
    Mistake(
      "the study of a page that has none",
      [
        "content/index.md":
          "+++\ntitle = \"Home\"\nuses = \"other.md\"\n\n[figures.map]\nchart = \"bar\"\ndata = \"study.groups\"\nname = \"group\"\nvalue = \"areas\"\n+++\n\n{{study.count}}\n\n[Other](other.md)\n\n{{{figures.map}}}\n",
        "content/other.md": "# Other\n", "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:3:8: error: “other.md” is no page with a study [study-none]
          3 │ uses = "other.md"
            │        ^^^^^^^^^^
        """),
    Mistake(
      "the study of a page that there is not",
      [
        "content/index.md":
          "+++\ntitle = \"Home\"\nuses = \"grups.md\"\n+++\n\n{{study.count}}\n\n[Groups](groups.md)\n",
        "content/groups.md": BrokenStudy.page(), "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:3:8: error: “grups.md” is no page with a study [study-none]
          3 │ uses = "grups.md"
            │        ^^^^^^^^^^
        hint: did you mean “groups.md”?
        """),
    Mistake(
      "a study that could not be made, on other pages",
      [
        "content/index.md":
          "+++\ntitle = \"Home\"\nuses = \"groups.md\"\n\n[figures.map]\nchart = \"bar\"\ndata = \"study.groups\"\nname = \"group\"\nvalue = \"areas\"\n+++\n\n{{study.count}} {{#studies.groups}}{{count}}{{/studies.groups}}{{studies.groups.fit.mean}}\n\n[Groups](groups.md)\n\n{{{figures.map}}}\n",
        "content/groups.md": BrokenStudy.page(features: "\"a\", \"bb\""),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/groups.md:8:18: error: “content/counts.csv” has no column “bb” [column-unknown]
          8 │ features = ["a", "bb"]
            │                  ^^^^
        hint: did you mean “b”?
        """),
    Mistake(
      "a study with a mistake in its settings, on other pages",
      [
        "content/index.md":
          "+++\ntitle = \"Home\"\nuses = \"groups.md\"\n\n[figures.map]\nchart = \"bar\"\ndata = \"study.groups\"\nname = \"group\"\nvalue = \"areas\"\n+++\n\n{{study.count}} {{studies.groups.count}}\n\n[Groups](groups.md)\n\n{{{figures.map}}}\n",
        "content/groups.md": BrokenStudy.page("clustrs = 3\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/groups.md:9:1: error: there is no setting “clustrs” [setting-unknown]
          9 │ clustrs = 3
            │ ^^^^^^^
        hint: did you mean “clusters”?
        """),
    Mistake(
      "another’s study by a wrong name",
      [
        "content/index.md": "# Home\n\n{{studies.gruops.count}}\n\n[Groups](groups.md)\n",
        "content/groups.md": BrokenStudy.page(), "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:3:11: error: “studies” has no “gruops” [mustache-missing-name]
          3 │ {{studies.gruops.count}}
            │           ^^^^^^
        hint: did you mean “groups”?
        """),
    Mistake(
      "outlines of areas whose places are not known",
      [
        "content/index.md": BrokenStudy.page(
          "\n[figures.map]\nchart = \"map\"\ndata = \"study.areas\"\nareas = \"study.outlines\"\ncode = \"code\"\ngroup = \"group\"\n"
        ), "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:13:9: error: the study does not know where its areas are [study-outlines]
          13 │ areas = "study.outlines"
             │         ^^^^^^^^^^^^^^^^
        hint: add lines such as x = "longitude", y = "latitude" and region = … to [study]
        """),
  ]

  @Test(arguments: mistakes)
  func `only the cause is shown, where it stands`(mistake: Mistake) throws { try mistake.expect() }
}
