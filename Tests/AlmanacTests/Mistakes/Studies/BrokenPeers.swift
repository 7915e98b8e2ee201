import Testing

/// A report with a study of peers, for mistakes to be made in: six areas of two small areas each.
enum BrokenPeers {
  static let page = """
    +++
    title = "Home"

    [study]
    kind = "peers"
    count = 2

    [study.lookup]
    data = "lookup.csv"
    small = "small"
    code = "area"
    name = "name"

    [[study.files]]
    data = "people.csv"
    code = "code"

    [[study.files]]
    data = "homes.csv"
    code = "code"

    [[study.features]]
    name = "Old %"
    of = ["old"]
    over = ["all"]

    [[study.features]]
    name = "Rented %"
    of = ["rented"]
    over = ["homes"]
    +++

    {{study.count}}

    """

  static let lookup = """
    small,area,name
    E00,X1,Ashby
    E01,X1,Ashby
    E02,X2,Brook
    E03,X2,Brook
    E04,X3,Corley
    E05,X3,Corley
    E06,X4,Dunmore
    E07,X4,Dunmore
    E08,X5,Elham
    E09,X5,Elham
    E10,X6,Farley
    E11,X6,Farley

    """

  static let people = """
    code,all,old,young
    E00,1000,100,200
    E01,1037,111,265
    E02,1074,144,330
    E03,1111,122,252
    E04,1148,122,317
    E05,1185,144,239
    E06,1222,111,304
    E07,1259,100,226
    E08,1296,111,291
    E09,1333,144,213
    E10,1370,122,278
    E11,1407,122,200

    """

  static let homes = """
    code,homes,rented,km2
    E00,400,90,2.5
    E01,409,111,3.5
    E02,418,132,6.5
    E03,427,97,6.5
    E04,436,118,3.5
    E05,445,139,2.5
    E06,454,104,3.5
    E07,463,125,6.5
    E08,472,90,6.5
    E09,481,111,3.5
    E10,490,132,2.5
    E11,499,97,3.5

    """

  static let files = [
    "content/index.md": page, "content/lookup.csv": lookup, "content/people.csv": people,
    "content/homes.csv": homes,
  ]

  /// The report with something else in the place of what is right.
  static func report(
    in file: String = "index.md", _ right: String, _ wrong: String, besides: [String: String] = [:]
  ) -> [String: String] {
    var files = files.merging(besides) { _, new in new }
    files["content/\(file)"] = files["content/\(file)"]?.replacing(right, with: wrong)
    return files
  }
}

@Suite("Pages with a study of peers") struct PeerPageTests {
  @Test func `a study that is sound is built, with the files of the original`() throws {
    let desk = try Desk([
      "index.md": BrokenPeers.page, "lookup.csv": BrokenPeers.lookup,
      "people.csv": BrokenPeers.people, "homes.csv": BrokenPeers.homes,
    ])
    #expect(desk.build("--quiet").exit == 0)
    let peers = try desk.page("index-study/peers.csv")
    #expect(peers.hasPrefix("name,1,2"))
    let distances = try desk.page("index-study/distances.csv")
    #expect(distances.hasPrefix("name_1,name_2,distance"))
    #expect(distances.split(whereSeparator: \.isNewline).count == 1 + 6 * 5)
    #expect(
      try desk.page("index-study/features.csv").hasPrefix("area,name,Old %_best,Rented %_best"))
  }

  @Test func `a transformation that is asked for acts, and the features say so`() throws {
    let asked = BrokenPeers.page.replacing(
      "over = [\"all\"]", with: "over = [\"all\"]\ntransformation = \"square\"")
    let desk = try Desk([
      "index.md": asked, "lookup.csv": BrokenPeers.lookup, "people.csv": BrokenPeers.people,
      "homes.csv": BrokenPeers.homes,
    ])
    #expect(desk.build("--quiet").exit == 0)
    #expect(
      try desk.page("index-study/features.csv").hasPrefix("area,name,Old %_squared,Rented %_best"))
  }

  @Test func `a small area that may be missing is left out, and told of`() throws {
    let allowed = BrokenPeers.page.replacing(
      "count = 2", with: "count = 2\nincomplete = \"left-out\"\nrun = \"trial\"")
    let row = "E07,463,125,6.5\n"
    #expect(BrokenPeers.homes.contains(row))
    let desk = try Desk([
      "index.md": allowed + "{{#study.account}}{{.}} {{/study.account}}\n",
      "lookup.csv": BrokenPeers.lookup, "people.csv": BrokenPeers.people,
      "homes.csv": BrokenPeers.homes.replacing(row, with: ""),
    ])
    #expect(desk.build("--quiet").exit == 0)
    let page = try desk.page("index.html")
    #expect(page.contains("“homes.csv” has no row for 1 of the small areas: “E07” (Dunmore)."))
    #expect(page.contains("“Rented %” is without 1 of the small areas."))
    let manifest = try desk.page("manifest.json")
    #expect(manifest.contains("\"name\": \"trial\""))
    #expect(manifest.contains("“Rented %” is without 1 of the small areas."))
  }
}
