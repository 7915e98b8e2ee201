/// What is set and would do nothing, and what is more than a chart can show.
extension BrokenFigureTests {
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
}
