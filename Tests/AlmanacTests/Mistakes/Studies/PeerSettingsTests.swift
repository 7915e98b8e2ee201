import Testing

@Suite("Studies of peers whose settings are not right") struct PeerSettingsTests {
  static let mistakes: [Mistake] = [
    Mistake(
      "another recipe with too many peers",
      BrokenPeers.report(
        "over = [\"homes\"]",
        "over = [\"homes\"]\n\n[[study.recipes]]\nname = \"Other\"\ncount = 90"),
      says: """
        content/index.md:34:9: error: 90 peers are asked for, and there are 5 areas besides each [study-settings]
          34 │ count = 90
             │         ^^
        hint: such as count = 5
        """),
    Mistake(
      "a share of nothing",
      BrokenPeers.report("over = [\"all\"]", ""),
      says: """
        content/index.md:23:8: error: “Old %” is a share, and of what is not told [study-settings]
          23 │ name = "Old %"
             │        ^^^^^^^
        hint: add a line such as over = ["Age: Total"]
        """),
    Mistake(
      "a sum over something",
      BrokenPeers.report("name = \"Old %\"", "name = \"Old\"\nas = \"sum\""),
      says: """
        content/index.md:26:9: error: a sum is divided by nothing, and this would do nothing [study-settings]
          26 │ over = ["all"]
             │         ^^^^^
        hint: leave “over” out, or type as = "share"
        """),
    Mistake(
      "a feature of no column",
      BrokenPeers.report("of = [\"old\"]", "of = []"),
      says: """
        content/index.md:23:8: error: “Old %” is made of no column [study-settings]
          23 │ name = "Old %"
             │        ^^^^^^^
        hint: add a line such as of = ["Age: Total"]
        """),
    Mistake(
      "two features of one name",
      BrokenPeers.report(
        "name = \"Rented %\"\nof = [\"rented\"]\nover = [\"homes\"]",
        "name = \"Old %\"\nof = [\"old\"]\nover = [\"all\"]"),
      says: """
        content/index.md:28:8: error: “Old %” is the name of another feature [study-settings]
          28 │ name = "Old %"
             │        ^^^^^^^
        """),
    Mistake(
      "no feature with a weight",
      BrokenPeers.report(
        "\n[[study.features]]\nname = \"Rented %\"\nof = [\"rented\"]\nover = [\"homes\"]",
        "weight = 0\n\n[[study.features]]\nname = \"Rented %\"\nof = [\"rented\"]\nover = [\"homes\"]\nweight = 0"
      ),
      says: """
        content/index.md:23:8: error: no feature has a weight above 0, so that all areas would be alike [study-settings]
          23 │ name = "Old %"
             │        ^^^^^^^
        hint: give one of them a line such as weight = 1
        """),
    Mistake(
      "a weight below nothing",
      BrokenPeers.report("over = [\"all\"]", "over = [\"all\"]\nweight = -1"),
      says: """
        content/index.md:26:10: error: “weight” must be from 0 to 1000, and “-1” is not [setting-range]
          26 │ weight = -1
             │          ^^
        """),
    Mistake(
      "a transformation that the numbers do not have",
      BrokenPeers.report(
        "over = [\"all\"]", "over = [\"all\"]\ntransformation = \"box-cox\"",
        besides: [
          "content/people.csv":
            "code,all,old,young\nE00,1000,0,200\nE01,1037,0,265\nE02,1074,144,330\nE03,1111,122,252\nE04,1148,122,317\nE05,1185,144,239\nE06,1222,111,304\nE07,1259,100,226\nE08,1296,111,291\nE09,1333,144,213\nE10,1370,122,278\nE11,1407,122,200\n"
        ]),
      says: """
        content/index.md:26:18: error: “Old %” has numbers that “box-cox” cannot be had of, such as of Ashby [study-transformation]
          26 │ transformation = "box-cox"
             │                  ^^^^^^^^^
        hint: such as transformation = "yeo-johnson", which can be had of any
        """),
    Mistake(
      "a transformation that there is not",
      BrokenPeers.report("over = [\"all\"]", "over = [\"all\"]\ntransformation = \"boxcox\""),
      says: """
        content/index.md:26:18: error: “transformation” cannot be “boxcox” [setting-choice]
          26 │ transformation = "boxcox"
             │                  ^^^^^^^^
        hint: did you mean “box-cox”?
        """),
    Mistake(
      "cuts that fall",
      BrokenPeers.report("count = 2", "count = 2\ncloseness = [1, 15, 5, 30]"),
      says: """
        content/index.md:7:13: error: “closeness” takes four percentages, none less than one before [study-settings]
          7 │ closeness = [1, 15, 5, 30]
            │             ^^^^^^^^^^^^^^
        hint: such as closeness = [1, 5, 15, 30]
        """),
    Mistake(
      "a recipe of the same name, and weights of no feature",
      BrokenPeers.report(
        "over = [\"homes\"]",
        "over = [\"homes\"]\n\n[[study.recipes]]\nname = \"Peers\"\nweights = { \"Old\" = 1 }"),
      says: """
        content/index.md:33:8: error: “Peers” is the name of another recipe or list [study-settings]
          33 │ name = "Peers"
             │        ^^^^^^^

        content/index.md:34:13: error: no feature is called “Old” [study-settings]
          34 │ weights = { "Old" = 1 }
             │             ^^^^^
        hint: choose from Old %, Rented %
        """, errors: 2),
    Mistake(
      "a change from a list that there is not",
      BrokenPeers.report(
        "over = [\"homes\"]",
        "over = [\"homes\"]\n\n[study.change]\nfrom = \"Peer\"\nto = \"Peers\""),
      says: """
        content/index.md:33:8: error: no recipe or list is called “Peer” [study-settings]
          33 │ from = "Peer"
             │        ^^^^^^
        hint: did you mean “Peers”?
        """),
  ]

  @Test(arguments: mistakes)
  func `all causes are shown, each where it stands`(mistake: Mistake) throws {
    try mistake.expect()
  }
}
