import Testing

@Suite("Flow maps, timetables and routes with a mistake") struct BrokenFlowTests {
  private static let rows = "from,to,count,other,chance\nContact,Referral,9,8,maybe\n"

  private static func mistake(
    _ name: String, _ lines: String, data: String = rows, chart: String = "flow", says: String
  ) -> Mistake {
    Mistake(
      name,
      [
        "content/index.md": """
        +++
        title = "Home"

        [figures.ways]
        chart = "\(chart)"
        data = "ways.csv"
        \(lines)
        +++

        {{{figures.ways}}}

        """,
        "content/ways.csv": data,
      ], says: says)
  }

  private static func flow(_ name: String, _ lines: String, says: String) -> Mistake {
    mistake(name, "from = \"from\"\nto = \"to\"\nvalue = \"count\"\n\(lines)", says: says)
  }

  static let mistakes = [
    flow(
      "a stage without a column", "columns = [[\"Contact\"], [\"Refferal\"]]",
      says: """
        content/ways.csv:2:9: error: “Referral” stands in none of the “columns” [figure-stage-without-column]
          2 │ Contact,Referral,9,8,maybe
            │         ^^^^^^^^
        hint: did you mean “Refferal”?
        """),
    flow(
      "a stage in two columns", "columns = [[\"Contact\"], [\"Referral\", \"Contact\"]]",
      says: """
        content/index.md:10:38: error: “Contact” stands here a second time [figure-stage-twice]
          10 │ columns = [["Contact"], ["Referral", "Contact"]]
             │                                      ^^^^^^^^^
        """),
    flow(
      "chance where nothing is compared", "chance = \"chance\"",
      says: """
        content/index.md:10:10: error: nothing is compared here, and this would do nothing [figure-chance]
          10 │ chance = "chance"
             │          ^^^^^^^^
        hint: add a line such as against = …
        """),
    flow(
      "chance that is neither yes nor no", "against = \"other\"\nchance = \"chance\"",
      says: """
        content/ways.csv:2:22: error: whether it is chance is “yes” or “no” [figure-chance]
          2 │ Contact,Referral,9,8,maybe
            │                      ^^^^^
        """),
    mistake(
      "a timetable without numbers",
      "period = \"week\"\nname = \"stage\"\nvalue = \"share\"",
      data: "week,stage,share\nfirst,Contact,1\n", chart: "timetable",
      says: """
        content/index.md:7:10: error: “first” is no whole number of weeks or of anything else [figure-not-numbered]
          7 │ period = "week"
            │          ^^^^^^
        hint: a chart “area” takes periods by any name
        """),
    mistake(
      "more parts than can be told apart", "period = \"week\"\nname = \"stage\"\nvalue = \"share\"",
      data: "week,stage,share\n" + (1...13).map { "1,Stage \($0),1\n" }.joined(),
      chart: "timetable",
      says: """
        content/index.md:8:8: error: there are 13 parts, and no more than twelve can be told apart [figure-too-many]
          8 │ name = "stage"
            │        ^^^^^^^
        """),
    mistake(
      "a route of more than all", "name = \"route\"\nvalue = \"count\"\nsize = \"all\"",
      data: "route,count,all\nContact > Closed,9,8\n", chart: "routes",
      says: """
        content/ways.csv:2:20: error: a route is taken by some of all that there are, and not by more [figure-share]
          2 │ Contact > Closed,9,8
            │                    ^
        """),
  ]

  @Test(arguments: mistakes)
  func `are told of at their place`(mistake: Mistake) throws { try mistake.expect() }
}
