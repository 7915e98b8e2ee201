import Testing

@Suite("Studies of numbers that cannot be compared") struct StudyNumberTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "a number with a letter in it",
      [
        "content/index.md": BrokenStudy.page(),
        "content/counts.csv": BrokenStudy.data.replacing("2023,C,100,21", with: "2023,C,100,2l"),
      ],
      says: """
        content/counts.csv:8:12: error: “2l” is not a number [not-a-number]
          8 │ 2023,C,100,2l,53
            │            ^^
        hint: write digits, or one of the symbols c, low, u, x, z for why there is no number
        """),
    Mistake(
      "a number without end",
      [
        "content/index.md": BrokenStudy.page(),
        "content/counts.csv": BrokenStudy.data.replacing("2023,C,100,21", with: "2023,C,100,1e200"),
      ],
      says: """
        content/counts.csv:8:12: error: this number is too large to be compared [study-too-large]
          8 │ 2023,C,100,1e200,53
            │            ^^^^^
        """),
    Mistake(
      "a part below zero",
      [
        "content/index.md": BrokenStudy.page(),
        "content/counts.csv": BrokenStudy.data.replacing("2023,C,100,21", with: "2023,C,100,-21"),
      ],
      says: """
        content/counts.csv:8:12: error: a part of a whole is below zero [study-negative]
          8 │ 2023,C,100,-21,53
            │            ^^^
        hint: set as = "counts" if it is no part of a whole
        """),
    Mistake(
      "a part below zero in an earlier period",
      [
        "content/index.md": BrokenStudy.page(),
        "content/counts.csv": BrokenStudy.data.replacing("2022,C,100,20", with: "2022,C,100,-20"),
      ],
      says: """
        content/counts.csv:4:12: error: a part of a whole is below zero [study-negative]
          4 │ 2022,C,100,-20,52
            │            ^^^
        hint: set as = "counts" if it is no part of a whole
        """),
    Mistake(
      "nothing known of a feature",
      [
        "content/index.md": BrokenStudy.page(),
        "content/counts.csv": BrokenStudy.data.replacing(#/,[0-9]+\n/#, with: ",x\n"),
      ],
      says: """
        content/index.md:8:18: error: no number of “b” is known [study-nothing-known]
          8 │ features = ["a", "b"]
            │                  ^^^
        hint: leave the column out of “features”
        """),
    Mistake(
      "too little known of most areas",
      [
        "content/index.md": BrokenStudy.page(),
        "content/counts.csv": BrokenStudy.data.replacing(#/2023,([C-F]),.*/#) {
          "2023,\($0.1),100,x,x"
        },
      ],
      says: """
        content/index.md:5:8: error: of 6 areas only 2 can be compared [study-too-few-areas]
          5 │ data = "counts.csv"
            │        ^^^^^^^^^^^^
        hint: half of an area’s features are known, and its whole is above zero and not below “least”
        """),
    Mistake(
      "nothing to have shares of",
      [
        "content/index.md": BrokenStudy.page("of = \"all\"\n"),
        "content/counts.csv": BrokenStudy.data.replacing(",100,", with: ",0,"),
      ],
      says: """
        content/index.md:5:8: error: of 6 areas only 0 can be compared [study-too-few-areas]
          5 │ data = "counts.csv"
            │        ^^^^^^^^^^^^
        hint: half of an area’s features are known, and its whole is above zero and not below “least”
        """),
    Mistake(
      "one area",
      [
        "content/index.md": BrokenStudy.page(),
        "content/counts.csv": "year,code,all,a,b\n2023,A,100,42,11\n",
      ],
      says: """
        content/index.md:5:8: error: areas are compared with each other, and there is 1 [study-too-few-areas]
          5 │ data = "counts.csv"
            │        ^^^^^^^^^^^^
        hint: choose more of them in where = { … }
        """),
    Mistake(
      "an area twice",
      [
        "content/index.md": BrokenStudy.page(),
        "content/counts.csv": BrokenStudy.data + "2023,C,100,1,2\n",
      ],
      says: """
        content/counts.csv:12:6: error: there is a second row for “C” in 2023, besides line 8 [study-area-repeated]
          12 │ 2023,C,100,1,2
             │      ^
        hint: leave one of them out
        """),
    Mistake(
      "an area without a code",
      [
        "content/index.md": BrokenStudy.page(),
        "content/counts.csv": BrokenStudy.data + "2023,,100,1,2\n",
      ],
      says: """
        content/counts.csv:12:6: error: this row has no code of an area [study-code-missing]
          12 │ 2023,,100,1,2
             │      ^
        hint: choose the rows of areas with where = { … }
        """),
    Mistake(
      "periods of which nothing is said",
      [
        "content/index.md":
          "+++\ntitle = \"Home\"\n\n[study]\ndata = \"counts.csv\"\ncode = \"code\"\nfeatures = [\"a\", \"b\"]\n+++\n\n{{study.count}}{{#study.groups}}{{name}}{{/study.groups}} {{study.fit.mean}}\n",
        "content/counts.csv": BrokenStudy.data,
      ],
      says: """
        content/counts.csv:6:6: error: there is a second row for “A”, besides line 2 [study-area-repeated]
          6 │ 2023,A,100,42,11
            │      ^
        hint: name the column of the period, such as period = "time_period", or choose one with where = { … }
        """),
    Mistake(
      "an empty file",
      ["content/index.md": BrokenStudy.page(), "content/counts.csv": ""],
      says: """
        content/counts.csv: error: file is empty [csv-no-header]
        hint: start with a line of column names
        """),
    Mistake(
      "a file of nothing but names",
      ["content/index.md": BrokenStudy.page(), "content/counts.csv": "year,code,all,a,b\n"],
      says: """
        content/index.md:5:8: error: areas are compared with each other, and there are 0 [study-too-few-areas]
          5 │ data = "counts.csv"
            │        ^^^^^^^^^^^^
        hint: choose more of them in where = { … }
        """),
  ]

  @Test(arguments: mistakes)
  func `only the cause is shown, where it stands`(mistake: Mistake) throws { try mistake.expect() }
}
