import Testing

@Suite("Figures with versions and a mistake") struct BrokenVersionTests {
  private static func mistake(
    _ name: String, _ lines: String, data: String = "year,region,rate\n1,Kent,2\n2,Kent,3\n",
    chart: String = "bar", says: String
  ) -> Mistake {
    Mistake(
      name,
      [
        "content/index.md": """
        +++
        title = "Home"

        [figures.rates]
        chart = "\(chart)"
        data = "rates.csv"
        name = "region"
        \(lines)
        +++

        {{{figures.rates}}}

        """,
        "content/rates.csv": data,
      ], says: says)
  }

  static let mistakes = [
    mistake(
      "an unknown column", "value = \"rate\"\neach = \"yaer\"",
      says: """
        content/index.md:9:8: error: “content/rates.csv” has no column “yaer” [column-unknown]
          9 │ each = "yaer"
            │        ^^^^^^
        hint: did you mean “year”?
        """),
    mistake(
      "versions of two kinds", "values = [\"rate\"]\neach = \"year\"",
      says: """
        content/index.md:8:11: error: a figure has versions of one kind, and this asks for another [figure-one-choice]
          8 │ values = ["rate"]
            │           ^^^^^^
        hint: leave out all but one of “each”, “values” and “clusterings”
        """),
    mistake(
      "one value and several", "value = \"rate\"\nvalues = [\"rate\", \"year\"]",
      says: """
        content/index.md:8:9: error: the numbers are those of “value” or of “values”, and not of both [figure-one-choice]
          8 │ value = "rate"
            │         ^^^^^^
        hint: leave one of them out
        """),
    mistake(
      "a version that there is not", "value = \"rate\"\neach = \"year\"\nshown = \"3\"",
      says: """
        content/index.md:10:9: error: no version is called “3” [figure-name-unknown]
          10 │ shown = "3"
             │         ^^^
        hint: choose from 1, 2
        """),
    mistake(
      "nothing to choose", "value = \"rate\"\nwhere = { year = \"1\" }\nchoice = \"Year\"",
      says: """
        content/index.md:10:10: error: there is nothing to choose, and this would do nothing [figure-one-choice]
          10 │ choice = "Year"
             │          ^^^^^^
        hint: add a line such as each = "time_period"
        """),
    mistake(
      "a row of no version", "value = \"rate\"\neach = \"year\"",
      data: "year,region,rate\n1,Kent,2\n,Kent,3\n",
      says: """
        content/rates.csv:3:1: error: the row belongs to no version: nothing stands here [figure-version-blank]
          3 │ ,Kent,3
            │ ^
        hint: fill it in, or leave the row out with where = { … }
        """),
    mistake(
      "too many versions", "value = \"rate\"\neach = \"year\"",
      data: "year,region,rate\n" + (1...41).map { "\($0),Kent,2\n" }.joined(),
      says: """
        content/index.md:9:8: error: a reader chooses from 40 versions at most, and there are 41 [figure-too-many]
          9 │ each = "year"
            │        ^^^^^^
        hint: choose some of them with where = { … }
        """),
    mistake(
      "numbers of groups where there are none", "value = \"rate\"\nclusterings = [2]",
      says: """
        content/index.md:9:1: error: a chart “bar” does not take “clusterings” [figure-setting-unfit]
          9 │ clusterings = [2]
            │ ^^^^^^^^^^^
        hint: it takes “name”, “value”, “low”, “high”, “measure”, “format”, “places”, “chosen”, “mark”, “ranked”
        """),
  ]

  @Test(arguments: mistakes)
  func `are told of at their place`(mistake: Mistake) throws { try mistake.expect() }
}
