import Testing

@Suite("Figures with a mistake") struct BrokenFigureTests {
  static func page(_ lines: String) -> String {
    "+++\ntitle = \"Home\"\n\n[figures.rates]\n\(lines)+++\n\n{{{figures.rates}}}\n"
  }

  static let data = "region,rate\nLondon,17.4\nKent,c\n"

  static let island = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"DIST24CD": "X01", "DIST24NM": "Aldermere"}, "geometry":
    {"type": "Polygon", "coordinates": [[[0, 50], [1, 50], [1, 51], [0, 51], [0, 50]]]}}]}
    """

  static let maps = [
    Mistake(
      "an area that is not on the map",
      [
        "content/index.md": page(
          "chart = \"map\"\ndata = \"rates.csv\"\nareas = \"island.geojson\"\ncode = \"code\"\n"
            + "value = \"rate\"\n"),
        "content/island.geojson": island, "content/rates.csv": "code,rate\nX10,3\n",
      ],
      says: """
        content/rates.csv:2:1: error: no area of the map has the code “X10” [figure-area-unknown]
          2 │ X10,3
            │ ^^^
        hint: did you mean “X01”?
        """),
    Mistake(
      "an authority that is no more",
      [
        "content/index.md": page(
          "chart = \"tiles\"\ndata = \"rates.csv\"\ncode = \"code\"\nvalue = \"rate\"\n"),
        "content/rates.csv": "code,rate\nE10000021,3\n",
      ],
      says: """
        content/rates.csv:2:1: error: no area of the map has the code “E10000021” [figure-area-unknown]
          2 │ E10000021,3
            │ ^^^^^^^^^
        hint: Northamptonshire became North Northamptonshire, E06000061 and West Northamptonshire, \
        E06000062, in 2021
        """),
    Mistake(
      "an area with two rows",
      [
        "content/index.md": page(
          "chart = \"tiles\"\ndata = \"rates.csv\"\ncode = \"code\"\nvalue = \"rate\"\n"),
        "content/rates.csv": "code,rate\nE10000016,3\nE06000063,4\nE10000016,5\n",
      ],
      says: """
        content/rates.csv:4:1: error: there are two rows for the area “E10000016” \
        [figure-area-repeated]
          4 │ E10000016,5
            │ ^^^^^^^^^
        hint: choose one of them with where = { … }
        """),
    Mistake(
      "a file of areas that is not there",
      [
        "content/index.md": page(
          "chart = \"map\"\ndata = \"rates.csv\"\nareas = \"isle.geojson\"\ncode = \"code\"\n"
            + "value = \"rate\"\n"),
        "content/island.geojson": island, "content/rates.csv": "code,rate\nX01,3\n",
      ],
      says: """
        content/index.md:7:9: error: there is no file “isle.geojson” [data-missing]
          7 │ areas = "isle.geojson"
            │         ^^^^^^^^^^^^^^
        hint: did you mean “island.geojson”?
        """),
    Mistake(
      "a property that areas have not",
      [
        "content/index.md": page(
          "chart = \"map\"\ndata = \"rates.csv\"\nareas = \"island.geojson\"\ncode = \"code\"\n"
            + "value = \"rate\"\nkeys = [\"DIST23CD\"]\n"),
        "content/island.geojson": island, "content/rates.csv": "code,rate\nX01,3\n",
      ],
      says: """
        content/island.geojson:2:35: error: the feature has no property “DIST23CD” [geojson-property]
          2 │ {"type": "Feature", "properties": {"DIST24CD": "X01", "DIST24NM": "Aldermere"}, "geometry":
            │                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: did you mean “DIST24CD”?
        """),
    Mistake(
      "a map with two meanings of colour",
      [
        "content/index.md": page(
          "chart = \"map\"\ndata = \"rates.csv\"\nareas = \"island.geojson\"\ncode = \"code\"\n"
            + "value = \"rate\"\ngroup = \"code\"\n"),
        "content/island.geojson": island, "content/rates.csv": "code,rate\nX01,3\n",
      ],
      says: """
        content/index.md:6:8: error: a map is coloured by “value” or by “group”, and not by both \
        [figure-two-colours]
          6 │ data = "rates.csv"
            │        ^^^^^^^^^^^
        hint: leave one of them out
        """),
    Mistake(
      "a peer that there is not",
      [
        "content/index.md": page(
          "chart = \"spine\"\ndata = \"rates.csv\"\nname = \"region\"\nvalues = [\"rate\"]\n"
            + "chosen = [\"Kent\"]\npeers = [\"Londen\"]\n"),
        "content/rates.csv": data,
      ],
      says: """
        content/index.md:10:10: error: no row has the name “Londen” [figure-name-unknown]
          10 │ peers = ["Londen"]
             │          ^^^^^^^^
        hint: did you mean “London”?
        """),
    Mistake(
      "a direction that is none",
      [
        "content/index.md": page(
          "chart = \"rug\"\ndata = \"rates.csv\"\nname = \"region\"\nperiod = \"region\"\n"
            + "value = \"rate\"\nbenchmark = \"rate\"\nbetter = { Kent = \"lower\" }\n"),
        "content/rates.csv": data,
      ],
      says: """
        content/index.md:11:19: error: it is better to be “high” or “low” [setting-choice]
          11 │ better = { Kent = "lower" }
             │                   ^^^^^^^
        hint: such as { "Kent" = "low" }
        """),
  ]

  static let tooMuch = [
    Mistake(
      "a number in the wrong units",
      [
        "content/index.md": page(
          "chart = \"bar\"\ndata = \"rates.csv\"\nname = \"region\"\nvalue = \"rate\"\n"),
        "content/rates.csv": "region,rate\nKent,1e16\n",
      ],
      says: """
        content/rates.csv:2:6: error: a chart shows numbers from 1e-15 to 1e15, on either side of zero \
        [figure-number-size]
          2 │ Kent,1e16
            │      ^^^^
        hint: give it in other units
        """),
    Mistake(
      "more cells than a chart can show",
      [
        "content/index.md": page(
          "chart = \"rug\"\ndata = \"rates.csv\"\nname = \"n\"\nperiod = \"p\"\nvalue = \"v\"\n"
            + "benchmark = \"v\"\n"),
        "content/rates.csv": "n,p,v\n" + (0..<400).map { "n\($0),p\($0),1\n" }.joined(),
      ],
      says: """
        content/index.md:8:10: error: 400 names by 400 periods are more than a chart can show \
        [figure-too-many]
          8 │ period = "p"
            │          ^^^
        hint: choose some of them with where = { … }
        """),
    Mistake(
      "groups that are no groups",
      [
        "content/index.md": page(
          "chart = \"agreement\"\ndata = \"rates.csv\"\nvalues = [\"n\", \"p\"]\n"),
        "content/rates.csv": "n,p\n" + (0..<40).map { "n\($0),p\n" }.joined(),
      ],
      says: """
        content/index.md:7:11: error: “n” has 40 groups, and 20 can be told apart [figure-group-count]
          7 │ values = ["n", "p"]
            │           ^^^
        hint: name a column with the group of each area
        """),
    Mistake(
      "one area twice",
      [
        "content/index.md": page(
          "chart = \"map\"\ndata = \"rates.csv\"\nareas = \"two.geojson\"\ncode = \"code\"\n"
            + "value = \"rate\"\n"),
        "content/rates.csv": "code,rate\nX01,3\n",
        "content/two.geojson": """
        {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": "X01"}, "geometry": null},
        {"type": "Feature", "properties": {"code": "X01"}, "geometry": null}]}
        """,
      ],
      says: """
        content/two.geojson:3:1: error: there are two areas with the code “X01” [figure-area-repeated]
          3 │ {"type": "Feature", "properties": {"code": "X01"}, "geometry": null}]}
            │ ^
        hint: join their outlines in one feature
        """),
    Mistake(
      "a file in the place of a figure’s",
      [
        "content/index.md": page(
          "chart = \"bar\"\ndata = \"index-figures/rates.csv\"\nname = \"region\"\nvalue = \"rate\"\n"
        ),
        "content/index-figures/rates.csv": data,
      ],
      says: """
        content/index.md:5:9: error: the figure’s file “index-figures/rates.csv” would replace one of the \
        report’s own [figure-file-clash]
          5 │ chart = "bar"
            │         ^^^^^
        hint: give that file another folder, or the figure another name
        """),
  ]

  static let doNothing = [
    Mistake(
      "half an interval",
      [
        "content/index.md": page(
          "chart = \"bar\"\ndata = \"rates.csv\"\nname = \"region\"\nvalue = \"rate\"\nlow = \"rate\"\n"
        ),
        "content/rates.csv": data,
      ],
      says: """
        content/index.md:9:7: error: an interval needs both “low” and “high” [figure-interval-half]
          9 │ low = "rate"
            │       ^^^^^^
        hint: add a line such as high = …
        """),
    Mistake(
      "one chosen who is not there",
      [
        "content/index.md": page(
          "chart = \"bar\"\ndata = \"rates.csv\"\nname = \"region\"\nvalue = \"rate\"\n"
            + "chosen = [\"Lundon\"]\n"),
        "content/rates.csv": data,
      ],
      says: """
        content/index.md:9:11: error: no row has the name “Lundon” [figure-name-unknown]
          9 │ chosen = ["Lundon"]
            │           ^^^^^^^^
        hint: did you mean “London”?
        """),
    Mistake(
      "one chosen without names",
      [
        "content/index.md": page(
          "chart = \"histogram\"\ndata = \"rates.csv\"\nvalue = \"rate\"\nchosen = [\"Kent\"]\n"),
        "content/rates.csv": data,
      ],
      says: """
        content/index.md:8:11: error: who is “chosen” is looked up by “name”, which is not set \
        [figure-setting-missing]
          8 │ chosen = ["Kent"]
            │           ^^^^^^
        hint: add a line such as name = …
        """),
    Mistake(
      "more labels than columns",
      [
        "content/index.md": page(
          "chart = \"distributions\"\ndata = \"rates.csv\"\nvalues = [\"rate\"]\n"
            + "labels = [\"Rate\", \"Count\"]\n"),
        "content/rates.csv": data,
      ],
      says: """
        content/index.md:6:8: error: there are 2 “labels” for 1 columns in “values” \
        [figure-label-count]
          6 │ data = "rates.csv"
            │        ^^^^^^^^^^^
        """),
    Mistake(
      "a part of the map that has no areas",
      [
        "content/index.md": page(
          "chart = \"map\"\ndata = \"rates.csv\"\nareas = \"island.geojson\"\ncode = \"code\"\n"
            + "value = \"rate\"\nenlarged = { City = [\"Y\"] }\n"),
        "content/island.geojson": island, "content/rates.csv": "code,rate\nX01,3\n",
      ],
      says: """
        content/index.md:10:21: error: no area of the map has a code that is one of these, or begins with \
        it [figure-enlarged]
          10 │ enlarged = { City = ["Y"] }
             │                     ^^^^^
        hint: codes here are such as “X01”
        """),
    Mistake(
      "a way that is gone less than once",
      [
        "content/index.md": page(
          "chart = \"flow\"\ndata = \"rates.csv\"\nfrom = \"a\"\nto = \"b\"\nvalue = \"n\"\npass = \"p\"\n"
        ),
        "content/rates.csv": "a,b,n,p\nIn,Out,3,-1\n",
      ],
      says: """
        content/rates.csv:2:10: error: those on the way have been through a whole number of times, at \
        least once [figure-pass]
          2 │ In,Out,3,-1
            │          ^^
        """),
  ]

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
