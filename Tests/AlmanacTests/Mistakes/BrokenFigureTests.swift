import Testing

@Suite("Figures with a mistake") struct BrokenFigureTests {
  static func page(_ lines: String) -> String {
    "+++\ntitle = \"Home\"\n\n[figures.rates]\n\(lines)+++\n\n{{{figures.rates}}}\n"
  }

  static let data = "region,rate\nLondon,17.4\nKent,c\n"

  static let mistakes =
    maps + doNothing + tooMuch + [
      Mistake(
        "an unknown chart",
        [
          "content/index.md": page("chart = \"bra\"\ndata = \"rates.csv\"\n"),
          "content/rates.csv": data,
        ],
        says: """
          content/index.md:5:9: error: there is no chart “bra” [chart-unknown]
            5 │ chart = "bra"
              │         ^^^^^
          hint: did you mean “bar”?
          """),
      Mistake(
        "a setting that the chart does not take",
        [
          "content/index.md": page(
            "chart = \"histogram\"\ndata = \"rates.csv\"\nvalue = \"rate\"\nwhole = 100\n"),
          "content/rates.csv": data,
        ],
        says: """
          content/index.md:8:1: error: a chart “histogram” does not take “whole” [figure-setting-unfit]
            8 │ whole = 100
              │ ^^^^^
          hint: it takes “value”, “name”, “things”, “measure”, “format”, “places”, “chosen”
          """),
      Mistake(
        "a setting too few",
        [
          "content/index.md": page("chart = \"bar\"\ndata = \"rates.csv\"\nname = \"region\"\n"),
          "content/rates.csv": data,
        ],
        says: """
          content/index.md:4:1: error: a chart “bar” needs “value” [figure-setting-missing]
            4 │ [figures.rates]
              │ ^^^^^^^^^^^^^^^
          hint: add a line such as value = …
          """),
      Mistake(
        "a setting that there is not",
        [
          "content/index.md": page(
            "chart = \"bar\"\ndata = \"rates.csv\"\nname = \"region\"\nvalu = \"rate\"\n"),
          "content/rates.csv": data,
        ],
        says: """
          content/index.md:8:1: error: there is no setting “valu” [setting-unknown]
            8 │ valu = "rate"
              │ ^^^^
          hint: did you mean “value”?
          """),
      Mistake(
        "data that are not there",
        [
          "content/index.md": page(
            "chart = \"bar\"\ndata = \"rate.csv\"\nname = \"region\"\nvalue = \"rate\"\n"),
          "content/rates.csv": data,
        ],
        says: """
          content/index.md:6:8: error: there is no file “rate.csv” [data-missing]
            6 │ data = "rate.csv"
              │        ^^^^^^^^^^
          hint: did you mean “rates.csv”?
          """),
      Mistake(
        "a column that is not there",
        [
          "content/index.md": page(
            "chart = \"bar\"\ndata = \"rates.csv\"\nname = \"Region\"\nvalue = \"rate\"\n"),
          "content/rates.csv": data,
        ],
        says: """
          content/index.md:7:8: error: “content/rates.csv” has no column “Region” [column-unknown]
            7 │ name = "Region"
              │        ^^^^^^^^
          hint: did you mean “region”?
          """),
      Mistake(
        "a number with a letter in it",
        [
          "content/index.md": page(
            "chart = \"bar\"\ndata = \"rates.csv\"\nname = \"region\"\nvalue = \"rate\"\n"),
          "content/rates.csv": "region,rate\nLondon,17.4\nKent,2o.1\n",
        ],
        says: """
          content/rates.csv:3:6: error: “2o.1” is not a number [not-a-number]
            3 │ Kent,2o.1
              │      ^^^^
          hint: write digits, or one of the symbols c, low, u, x, z for why there is no number
          """),
      Mistake(
        "rows that there are not",
        [
          "content/index.md": page(
            "chart = \"bar\"\ndata = \"rates.csv\"\nwhere = { region = \"Londn\" }\nname = \"region\"\n"
              + "value = \"rate\"\n"),
          "content/rates.csv": data,
        ],
        says: """
          content/index.md:7:20: error: no row has this in the column “region” [no-rows]
            7 │ where = { region = "Londn" }
              │                    ^^^^^^^
          hint: did you mean “London”?
          """),
      Mistake(
        "a name that is no id",
        [
          "content/index.md":
            "+++\ntitle = \"Home\"\n\n[figures.\"My rates\"]\nchart = \"bar\"\n+++\n\nWords.\n"
        ],
        says: """
          content/index.md:4:10: error: “My rates” cannot name a figure [figure-name]
            4 │ [figures."My rates"]
              │          ^^^^^^^^^^
          hint: use small letters, digits and hyphens, and begin with a letter
          """),
      Mistake(
        "fewer than nothing of a part",
        [
          "content/index.md": page(
            "chart = \"stacked\"\ndata = \"rates.csv\"\nname = \"region\"\nvalues = [\"rate\"]\n"),
          "content/rates.csv": "region,rate\nLondon,17.4\nKent,-3\n",
        ],
        says: """
          content/rates.csv:3:6: error: a part of a bar is not negative [figure-negative]
            3 │ Kent,-3
              │      ^^
          """),
      Mistake(
        "no columns at all",
        [
          "content/index.md": page(
            "chart = \"correlation\"\ndata = \"rates.csv\"\nvalues = []\n"),
          "content/rates.csv": data,
        ],
        says: """
          content/index.md:6:8: error: a chart “correlation” takes 1 to 200 columns as “values”, and there are 0 [figure-column-count]
            6 │ data = "rates.csv"
              │        ^^^^^^^^^^^
          """),
      Mistake(
        "a name that no figure has",
        [
          "content/index.md":
            "+++\ntitle = \"Home\"\n\n[figures.rates]\nchart = \"bar\"\ndata = \"rates.csv\"\n"
            + "name = \"region\"\nvalue = \"rate\"\n+++\n\n{{{figures.rate}}}\n",
          "content/rates.csv": data,
        ],
        says: """
          content/index.md:11:12: error: “figures” has no “rate” [mustache-missing-name]
            11 │ {{{figures.rate}}}
               │            ^^^^
          hint: did you mean “rates”?
          """),
    ]

  @Test(arguments: mistakes)
  func `is shown where it stands`(mistake: Mistake) throws { try mistake.expect() }
}
