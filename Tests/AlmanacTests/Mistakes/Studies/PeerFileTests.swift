import Testing

@Suite("Studies of peers whose files are not right") struct PeerFileTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "a file and two columns that there are not, all told at once",
      BrokenPeers.report(
        "[[study.features]]\nname = \"Old %\"\nof = [\"old\"]\nover = [\"all\"]\n\n[[study.features]]\nname = \"Rented %\"\nof = [\"rented\"]\nover = [\"homes\"]",
        "[[study.files]]\ndata = \"cars.csv\"\ncode = \"code\"\n\n[[study.features]]\nname = \"Old %\"\nof = [\"olds\"]\nover = [\"all\"]\n\n[[study.features]]\nname = \"Cars\"\nas = \"sum\"\nof = [\"cars\"]"
      ),
      says: """
        content/index.md:23:8: error: there is no file “cars.csv” [data-missing]
          23 │ data = "cars.csv"
             │        ^^^^^^^^^^
        hint: choose from homes.csv, lookup.csv, people.csv

        content/index.md:28:7: error: none of the files has a column “olds” [column-unknown]
          28 │ of = ["olds"]
             │       ^^^^^^
        hint: perhaps it is in “cars.csv”, which is missing

        content/index.md:34:7: error: none of the files has a column “cars” [column-unknown]
          34 │ of = ["cars"]
             │       ^^^^^^
        hint: perhaps it is in “cars.csv”, which is missing
        """, errors: 3),
    Mistake(
      "a kind of study that there is not",
      BrokenPeers.report("kind = \"peers\"", "kind = \"peer\""),
      says: """
        content/index.md:5:8: error: “peer” is no kind of study [setting-choice]
          5 │ kind = "peer"
            │        ^^^^^^
        hint: did you mean “peers”?
        """),
    Mistake(
      "a column that two files have",
      BrokenPeers.report(in: "homes.csv", "code,homes,rented,km2", "code,homes,rented,all"),
      says: """
        content/index.md:25:9: error: several of the files have a column “all” [study-column-twice]
          25 │ over = ["all"]
             │         ^^^^^
        hint: leave out the file that is not needed for it
        """),
    Mistake(
      "a lookup without its column",
      BrokenPeers.report("small = \"small\"", "small = \"smal\""),
      says: """
        content/index.md:10:9: error: “content/lookup.csv” has no column “smal” [column-unknown]
          10 │ small = "smal"
             │         ^^^^^^
        hint: did you mean “small”?
        """),
    Mistake(
      "no lookup at all",
      BrokenPeers.report(
        "[study.lookup]\ndata = \"lookup.csv\"\nsmall = \"small\"\ncode = \"area\"\nname = \"name\"",
        ""),
      says: """
        content/index.md:4:1: error: “lookup” must be given [setting-missing]
          4 │ [study]
            │ ^^^^^^^
        hint: add a line such as lookup = { … }
        """),
    Mistake(
      "a list whose area nobody knows",
      BrokenPeers.report(
        "over = [\"homes\"]",
        "over = [\"homes\"]\n\n[[study.lists]]\nname = \"Theirs\"\ndata = \"theirs.csv\"\ncode = \"of\"\npeers = [\"first\"]\nby = \"names\"",
        besides: ["content/theirs.csv": "of,first\nAshby,Brok\n"]),
      says: """
        content/theirs.csv:2:7: error: no authority has the name “Brok” [study-peer-unknown]
          2 │ Ashby,Brok
            │       ^^^^
        hint: did you mean “Brook”?
        """),
    Mistake(
      "a list without columns of peers",
      BrokenPeers.report(
        "over = [\"homes\"]",
        "over = [\"homes\"]\n\n[[study.lists]]\nname = \"Theirs\"\ndata = \"theirs.csv\"\ncode = \"of\"\npeers = []\nby = \"names\"",
        besides: ["content/theirs.csv": "of,first\nAshby,Brook\n"]),
      says: """
        content/index.md:33:8: error: which columns hold the peers is not told [study-settings]
          33 │ name = "Theirs"
             │        ^^^^^^^^
        hint: add a line such as peers = ["SN_1", "SN_2"]
        """),
    Mistake(
      "a list by codes that nobody has",
      BrokenPeers.report(
        "over = [\"homes\"]",
        "over = [\"homes\"]\n\n[[study.lists]]\nname = \"Theirs\"\ndata = \"theirs.csv\"\ncode = \"of\"\npeers = [\"first\"]",
        besides: ["content/theirs.csv": "of,first\nX1,301\n"]),
      says: """
        content/theirs.csv:2:4: error: no authority has the code “301” [study-peer-unknown]
          2 │ X1,301
            │    ^^^
        """),
    Mistake(
      "a list for none of the areas",
      BrokenPeers.report(
        "over = [\"homes\"]",
        "over = [\"homes\"]\n\n[[study.lists]]\nname = \"Theirs\"\ndata = \"theirs.csv\"\ncode = \"of\"\npeers = [\"first\"]",
        besides: ["content/theirs.csv": "of,first\nE09000002,E09000003\n"]),
      says: """
        content/index.md:35:8: error: “theirs.csv” has a list for none of the areas [study-joined-nothing]
          35 │ code = "of"
             │        ^^^^
        hint: say what areas are called there, such as by = "numbers"
        """),
    Mistake(
      "a list that an area has twice",
      BrokenPeers.report(
        "over = [\"homes\"]",
        "over = [\"homes\"]\n\n[[study.lists]]\nname = \"Theirs\"\ndata = \"theirs.csv\"\ncode = \"of\"\npeers = [\"first\"]",
        besides: ["content/theirs.csv": "of,first\nX1,X2\nX1,X3\n"]),
      says: """
        content/theirs.csv:3:1: error: this area has a list already [study-area-repeated]
          3 │ X1,X3
            │ ^^
        """),
    Mistake(
      "a measure of which an area has two rows",
      BrokenPeers.report(
        "over = [\"homes\"]",
        "over = [\"homes\"]\n\n[[study.measures]]\nname = \"Visits\"\ndata = \"visits.csv\"\ncode = \"area\"\nvalue = \"visits\"",
        besides: ["content/visits.csv": "area,visits\nX1,3\nX2,4\nX1,5\n"]),
      says: """
        content/visits.csv:4:1: error: “X1” has a row already [study-area-repeated]
          4 │ X1,5
            │ ^^
        hint: choose the rows of one period with where = { … }
        """),
    Mistake(
      "a measure of none of the areas",
      BrokenPeers.report(
        "over = [\"homes\"]",
        "over = [\"homes\"]\n\n[[study.measures]]\nname = \"Visits\"\ndata = \"visits.csv\"\ncode = \"area\"\nvalue = \"visits\"",
        besides: ["content/visits.csv": "area,visits\nY1,3\nY2,4\n"]),
      says: """
        content/index.md:35:8: error: “visits.csv” has no number for any of the areas [study-joined-nothing]
          35 │ code = "area"
             │        ^^^^^^
        """),
  ]

  @Test(arguments: mistakes)
  func `all causes are shown, each where it stands`(mistake: Mistake) throws {
    try mistake.expect()
  }
}
