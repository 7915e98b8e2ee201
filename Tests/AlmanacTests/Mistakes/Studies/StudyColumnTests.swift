import Testing

@Suite("Studies of what is not there") struct StudyColumnTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "a feature that there is not",
      [
        "content/index.md": BrokenStudy.page(features: "\"a\", \"bb\""),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:8:18: error: “content/counts.csv” has no column “bb” [column-unknown]
          8 │ features = ["a", "bb"]
            │                  ^^^^
        hint: did you mean “b”?
        """),
    Mistake(
      "a column of codes that there is not",
      [
        "content/index.md":
          "+++\ntitle = \"Home\"\n\n[study]\ndata = \"counts.csv\"\ncode = \"cod\"\nperiod = \"year\"\nfeatures = [\"a\", \"b\"]\n+++\n\n{{study.count}}{{#study.groups}}{{name}}{{/study.groups}} {{study.fit.mean}}\n",
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:6:8: error: “content/counts.csv” has no column “cod” [column-unknown]
          6 │ code = "cod"
            │        ^^^^^
        hint: did you mean “code”?
        """),
    Mistake(
      "a whole that there is not",
      [
        "content/index.md": BrokenStudy.page("of = \"al\"\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:9:6: error: “content/counts.csv” has no column “al” [column-unknown]
          9 │ of = "al"
            │      ^^^^
        hint: did you mean “a”?
        """),
    Mistake(
      "an outcome that there is not",
      [
        "content/index.md": BrokenStudy.page("\n[[study.outcomes]]\ncolumn = \"rates\"\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:11:10: error: “content/counts.csv” has no column “rates” [column-unknown]
          11 │ column = "rates"
             │          ^^^^^^^
        hint: choose from a, all, b, code, year
        """),
    Mistake(
      "a period that is absent",
      [
        "content/index.md": BrokenStudy.page("at = \"2021\"\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:9:6: error: no row is of the period “2021” [study-period-unknown]
          9 │ at = "2021"
            │      ^^^^^^
        hint: did you mean “2022”?
        """),
    Mistake(
      "rows that there are not",
      [
        "content/index.md": BrokenStudy.page("where = { code = \"Z\" }\n"),
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:9:18: error: no row has this in the column “code” [no-rows]
          9 │ where = { code = "Z" }
            │                  ^^^
        hint: choose from A, B, C, D, E, F
        """),
    Mistake(
      "a file that there is not",
      [
        "content/index.md":
          "+++\ntitle = \"Home\"\n\n[study]\ndata = \"count.csv\"\ncode = \"code\"\nperiod = \"year\"\nfeatures = [\"a\", \"b\"]\n+++\n\n{{study.count}}{{#study.groups}}{{name}}{{/study.groups}} {{study.fit.mean}}\n",
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/index.md:5:8: error: there is no file “count.csv” [data-missing]
          5 │ data = "count.csv"
            │        ^^^^^^^^^^^
        hint: did you mean “counts.csv”?
        """),
  ]

  @Test(arguments: mistakes)
  func `only the cause is shown, where it stands`(mistake: Mistake) throws { try mistake.expect() }
}
