import Testing

@Suite("Studies of files that do not join") struct StudyJoinTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "a joined file that there is not",
      [
        "content/index.md": BrokenStudy.page(
          "\n[[study.joined]]\ndata = \"size.csv\"\ncode = \"code\"\n"),
        "content/counts.csv": BrokenStudy.data, "content/sizes.csv": "code,size\nA,4\n",
      ],
      says: """
        content/index.md:11:8: error: there is no file “size.csv” [data-missing]
          11 │ data = "size.csv"
             │        ^^^^^^^^^^
        hint: did you mean “sizes.csv”?
        """),
    Mistake(
      "a joined file that matches nothing",
      [
        "content/index.md": BrokenStudy.page(
          "\n[[study.joined]]\ndata = \"sizes.csv\"\ncode = \"code\"\n"),
        "content/counts.csv": BrokenStudy.data, "content/sizes.csv": "code,size\nX,4\n",
      ],
      says: """
        content/index.md:12:8: error: “sizes.csv” has no row for any of the areas [study-joined-nothing]
          12 │ code = "code"
             │        ^^^^^^
        hint: codes here are such as “A”, and there “X”
        """),
    Mistake(
      "a joined file without rows",
      [
        "content/index.md": BrokenStudy.page(
          "\n[[study.joined]]\ndata = \"sizes.csv\"\ncode = \"code\"\n"),
        "content/counts.csv": BrokenStudy.data, "content/sizes.csv": "code,size\n",
      ],
      says: """
        content/index.md:12:8: error: “sizes.csv” has no row for any of the areas [study-joined-nothing]
          12 │ code = "code"
             │        ^^^^^^
        hint: it has no rows to look at
        """),
    Mistake(
      "a joined file with an area twice",
      [
        "content/index.md": BrokenStudy.page(
          "\n[[study.joined]]\ndata = \"sizes.csv\"\ncode = \"code\"\n"),
        "content/counts.csv": BrokenStudy.data, "content/sizes.csv": "code,size\nA,4\nB,6\nA,5\n",
      ],
      says: """
        content/sizes.csv:4:1: error: “A” has another row, on line 2 [key-repeated]
          4 │ A,5
            │ ^
        hint: the “size” of one is “4”, of the other “5”: delete one, or choose rows by a column that tells them apart
        """),
    Mistake(
      "a joined file without the column of codes",
      [
        "content/index.md": BrokenStudy.page(
          "\n[[study.joined]]\ndata = \"sizes.csv\"\ncode = \"codes\"\n"),
        "content/counts.csv": BrokenStudy.data, "content/sizes.csv": "code,size\nA,4\n",
      ],
      says: """
        content/index.md:12:8: error: “content/sizes.csv” has no column “codes” [column-unknown]
          12 │ code = "codes"
             │        ^^^^^^^
        hint: did you mean “code”?
        """),
    Mistake(
      "a part below zero in a joined file",
      [
        "content/index.md": BrokenStudy.page(
          "\n[[study.joined]]\ndata = \"sizes.csv\"\ncode = \"code\"\n", features: "\"a\", \"size\""
        ), "content/counts.csv": BrokenStudy.data,
        "content/sizes.csv": "code,size\nA,4\nB,-6\nC,1\nD,2\nE,3\nF,4\n",
      ],
      says: """
        content/sizes.csv:3:3: error: a part of a whole is below zero [study-negative]
          3 │ B,-6
            │   ^^
        hint: set as = "counts" if it is no part of a whole
        """),
  ]

  @Test(arguments: mistakes)
  func `only the cause is shown, where it stands`(mistake: Mistake) throws { try mistake.expect() }
}
