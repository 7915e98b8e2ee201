/// What is wrong with the maps of a page.
extension BrokenFigureTests {
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
}
