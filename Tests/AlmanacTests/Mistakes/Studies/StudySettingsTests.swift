import Testing

@Suite("Studies whose settings do not agree") struct StudySettingsTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "a setting that there is not",
      [
        "content/index.md": BrokenStudy.page("clustrs = 3\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:9:1: error: there is no setting “clustrs” [setting-unknown]
          9 │ clustrs = 3
            │ ^^^^^^^
        hint: did you mean “clusters”?
        """),
    Mistake(
      "a choice that there is not",
      [
        "content/index.md": BrokenStudy.page("grouping = \"wards\"\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:9:12: error: “grouping” cannot be “wards” [setting-choice]
          9 │ grouping = "wards"
            │            ^^^^^^^
        hint: did you mean “ward”?
        """),
    Mistake(
      "no file to read",
      [
        "content/index.md":
          "+++\ntitle = \"Home\"\n[study]\ncode = \"code\"\n+++\n\n{{study.count}}\n",
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:3:1: error: “data” must be given [setting-missing]
          3 │ [study]
            │ ^^^^^^^
        hint: add a line such as data = "…"
        """),
    Mistake(
      "a study that is no table",
      [
        "content/index.md": "+++\ntitle = \"Home\"\nstudy = \"areas\"\n+++\n\n{{study.count}}\n",
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:3:9: error: “study” must be a table of any values, not text [setting-kind]
          3 │ study = "areas"
            │         ^^^^^^^
        hint: such as study = { … }
        """),
    Mistake(
      "one feature",
      [
        "content/index.md": BrokenStudy.page(features: "\"a\""),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:5:8: error: a segmentation compares areas by two features at least [study-settings]
          5 │ data = "counts.csv"
            │        ^^^^^^^^^^^^
        hint: add a line such as features = ["…", "…"]
        """),
    Mistake(
      "a feature twice",
      [
        "content/index.md": BrokenStudy.page(features: "\"a\", \"b\", \"a\""),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:8:23: error: “a” stands twice in “features” [study-settings]
          8 │ features = ["a", "b", "a"]
            │                       ^^^
        hint: each feature counts once: leave one out
        """),
    Mistake(
      "more labels than features",
      [
        "content/index.md": BrokenStudy.page("labels = [\"One\", \"Two\", \"Three\"]\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:9:10: error: there are 3 “labels” for 2 columns in “features” [study-settings]
          9 │ labels = ["One", "Two", "Three"]
            │          ^^^^^^^^^^^^^^^^^^^^^^^
        """),
    Mistake(
      "a number of groups, and a height",
      [
        "content/index.md": BrokenStudy.page("clusters = 3\nheight = 2.5\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:10:10: error: the number of groups is set by “clusters” and by “height” [study-settings]
          10 │ height = 2.5
             │          ^^^
        hint: leave one of them out
        """),
    Mistake(
      "a height where there is no tree",
      [
        "content/index.md": BrokenStudy.page("grouping = \"k-means\"\nheight = 2.5\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:10:10: error: only a tree is cut at a height, and grouping is “k-means” [study-settings]
          10 │ height = 2.5
             │          ^^^
        hint: set “clusters” in place of “height”
        """),
    Mistake(
      "a height that leaves every area alone",
      [
        "content/index.md": BrokenStudy.page("height = 0.0\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:9:10: error: cut at this height, the tree of 6 areas has 6 groups [study-settings]
          9 │ height = 0.0
            │          ^^^
        hint: cut it higher, to leave 5 groups at most
        """),
    Mistake(
      "as many groups as areas",
      [
        "content/index.md": BrokenStudy.page("clusters = 6\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:9:12: error: 6 areas cannot form 6 groups [study-settings]
          9 │ clusters = 6
            │            ^
        hint: there are fewer groups than areas
        """),
    Mistake(
      "more names than groups",
      [
        "content/index.md": BrokenStudy.page(
          "clusters = 2\nnames = [\"One\", \"Two\", \"Three\"]\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:10:24: error: there are 3 “names” for 2 groups [study-settings]
          10 │ names = ["One", "Two", "Three"]
             │                        ^^^^^^^
        hint: leave out those that are too many
        """),
    Mistake(
      "a name twice",
      [
        "content/index.md": BrokenStudy.page("clusters = 2\nnames = [\"One\", \"One\"]\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:10:17: error: each group has a name of its own [study-settings]
          10 │ names = ["One", "One"]
             │                 ^^^^^
        hint: a name tells a group from the others
        """),
    Mistake(
      "rates of nothing",
      [
        "content/index.md": BrokenStudy.page("as = \"rates\"\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:5:8: error: rates are for so many of a whole, which is not set [study-settings]
          5 │ data = "counts.csv"
            │        ^^^^^^^^^^^^
        hint: add a line such as of = "population"
        """),
    Mistake(
      "the least of nothing",
      [
        "content/index.md": BrokenStudy.page("least = 50.0\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:9:9: error: “least” is of a whole, which is not set [study-settings]
          9 │ least = 50.0
            │         ^^^^
        hint: add a line such as of = "population"
        """),
    Mistake(
      "bounds the wrong way round",
      [
        "content/index.md": BrokenStudy.page("suppressed = [5, 1]\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:9:14: error: “suppressed” is the least and the greatest count that is suppressed [study-settings]
          9 │ suppressed = [5, 1]
            │              ^^^^^^
        hint: such as suppressed = [1, 5]
        """),
    Mistake(
      "a factor that is no number",
      [
        "content/index.md": BrokenStudy.page("times = { a = \"ten\" }\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:9:15: error: what to multiply by must be a number of at most a million million [setting-kind]
          9 │ times = { a = "ten" }
            │               ^^^^^
        """),
    Mistake(
      "a factor for no column",
      [
        "content/index.md": BrokenStudy.page("times = { aa = 10 }\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:9:11: error: “content/counts.csv” has no column “aa” [column-unknown]
          9 │ times = { aa = 10 }
            │           ^^
        hint: did you mean “a”?
        """),
  ]

  @Test(arguments: mistakes)
  func `only the cause is shown, where it stands`(mistake: Mistake) throws { try mistake.expect() }
}
