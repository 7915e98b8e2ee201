import Testing

@Suite("Studies of peers whose small areas are not right") struct PeerAreaTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "all areas left out but two",
      BrokenPeers.report(
        "count = 2", "count = 1\nexcluded = [\"X1\", \"X2\", \"X3\", \"Dunmore\"]"),
      says: """
        content/index.md:7:31: error: there are three areas to compare at least, and here 2 [study-too-few-areas]
          7 │ excluded = ["X1", "X2", "X3", "Dunmore"]
            │                               ^^^^^^^^^
        """),
    Mistake(
      "a small area that stands in the lookup twice",
      BrokenPeers.report(in: "lookup.csv", "E11,X6,Farley", "E11,X6,Farley\nE03,X2,Brook"),
      says: """
        content/lookup.csv:14:1: error: “E03” has a row already [study-small-area-repeated]
          14 │ E03,X2,Brook
             │ ^^^
        """),
    Mistake(
      "an area with two names",
      BrokenPeers.report(in: "lookup.csv", "E05,X3,Corley", "E05,X3,Corly"),
      says: """
        content/lookup.csv:7:8: error: “X3” is called “Corley” before, and “Corly” here [study-lookup]
          7 │ E05,X3,Corly
            │        ^^^^^
        """),
    Mistake(
      "a name with two codes",
      BrokenPeers.report(in: "lookup.csv", "E05,X3,Corley", "E05,X9,Corley"),
      says: """
        content/lookup.csv:7:5: error: “Corley” has the code “X3” before, and “X9” here [study-lookup]
          7 │ E05,X9,Corley
            │     ^^
        """),
    Mistake(
      "a small area without an area",
      BrokenPeers.report(in: "lookup.csv", "E05,X3,Corley", "E05,,"),
      says: """
        content/lookup.csv:7:1: error: a small area has a code here, and its area a code and a name [study-lookup]
          7 │ E05,,
            │ ^^^
        """),
    Mistake(
      "a small area that a file does not have",
      BrokenPeers.report(in: "homes.csv", "E07,463,125,6.5", "E77,463,125,6.5"),
      says: """
        content/index.md:19:8: error: “homes.csv” has no row for the small area “E07” (Dunmore) [study-small-areas-missing]
          19 │ data = "homes.csv"
             │        ^^^^^^^^^^^
        hint: if it is right so, type incomplete = "left-out" in [study], and the page tells of them
        """),
    Mistake(
      "a small area that a file has twice",
      BrokenPeers.report(in: "people.csv", "E11,1407,122,200", "E11,1407,122,200\nE07,1,1,1"),
      says: """
        content/people.csv:14:1: error: “E07” has a row already [study-small-area-repeated]
          14 │ E07,1,1,1
             │ ^^^
        hint: leave out the one that is not right
        """),
    Mistake(
      "a number that is missing",
      BrokenPeers.report(in: "homes.csv", "E07,463,125,6.5", "E07,463,,6.5"),
      says: """
        content/homes.csv:9:9: error: a number for “Rented %” is missing here, of “E07” (Dunmore) [study-small-areas-missing]
          9 │ E07,463,,6.5
            │         ^
        hint: if it is right so, type incomplete = "left-out" in [study], and the page tells of them
        """),
    Mistake(
      "letters in a number",
      BrokenPeers.report(in: "people.csv", "E04,1148,122,317", "E04,1l48,122,317"),
      says: """
        content/people.csv:6:5: error: “1l48” is not a number [not-a-number]
          6 │ E04,1l48,122,317
            │     ^^^^
        hint: write digits, or one of the symbols c, low, u, x, z for why there is no number
        """),
    Mistake(
      "nothing to divide by",
      BrokenPeers.report(
        in: "homes.csv", "E00,400,90,2.5\nE01,409,111,3.5", "E00,0,90,2.5\nE01,0,111,3.5"),
      says: """
        content/index.md:28:8: error: “Rented %” has no number for Ashby [study-nothing-known]
          28 │ name = "Rented %"
             │        ^^^^^^^^^^
        hint: correct the file, or leave the area out with excluded = ["…"]
        """),
    Mistake(
      "an area left out that there is not",
      BrokenPeers.report("count = 2", "count = 2\nexcluded = [\"Brok\"]\nexamples = [\"Ashb\"]"),
      says: """
        content/index.md:7:13: error: there is no area “Brok” in the lookup [study-area-unknown]
          7 │ excluded = ["Brok"]
            │             ^^^^^^
        hint: did you mean “Brook”?

        content/index.md:8:13: error: there is no area “Ashb” in the lookup [study-area-unknown]
          8 │ examples = ["Ashb"]
            │             ^^^^^^
        hint: did you mean “Ashby”?
        """, errors: 2),
    Mistake(
      "two areas",
      BrokenPeers.report("name = \"name\"", "name = \"name\"\nstarting = \"E00\""),
      says: """
        content/index.md:13:12: error: there are three areas to compare at least, and here 1 [study-too-few-areas]
          13 │ starting = "E00"
             │            ^^^^^
        """),
    Mistake(
      "more peers than there are areas",
      BrokenPeers.report("count = 2", "count = 6"),
      says: """
        content/index.md:6:9: error: 6 peers are asked for, and there are 5 areas besides each [study-settings]
          6 │ count = 6
            │         ^
        hint: such as count = 5
        """),
  ]

  @Test(arguments: mistakes)
  func `all causes are shown, each where it stands`(mistake: Mistake) throws {
    try mistake.expect()
  }
}
