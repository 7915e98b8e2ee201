import TestSupport
import Testing

/// A report with a page for each of six areas.
enum AreaPages {
  static let counts = """
    code,name,a,b,year
    A,Kent & co,40,10,2024
    B,Bee,41,12,2024
    C,"C, <b>",20,52,2024
    D,Dee,22,50,2024
    E,Eee,60,20,2024
    F,Eff,61,21,2024

    """

  /// The page that has the study.
  static let leading = """
    +++
    title = "Peers"
    [study]
    data = "counts.csv"
    code = "code"
    name = "name"
    features = ["a", "b"]
    kept = ["year"]
    nearest = 2
    +++
    {{#study.pages.area}}[{{title}}]({{link}}) {{row.group}}; {{/study.pages.area}}

    """

  /// The page that is written once for all areas.
  static func page(
    _ words: String = "", settings: String = "", title: String = "{{row.name}}"
  ) -> String {
    """
    +++
    title = "\(title)"
    uses = "../peers.md"
    each = "areas"
    \(settings)+++
    [Up](../peers.md) \(words)

    """
  }

  static func content(_ page: String = page()) -> [String: String] {
    [
      "index.md": "# Home\n\n[Peers](peers.md)\n", "peers.md": leading, "counts.csv": counts,
      "peers/area.md": page,
    ]
  }

  /// A built report.
  static func desk(
    _ page: String = page(), _ other: [String: String] = [:], theme: [String: String]? = Theme.tiny
  ) throws -> Desk {
    let desk = try Desk(content(page).merging(other) { $1 }, theme: theme)
    let run = desk.build("--quiet")
    #expect(run.error == "")
    return desk
  }
}

@Suite("A page for each row of a table") struct PageSetTests {
  @Test func `is called after its row, and nothing is called after the file`() throws {
    let desk = try AreaPages.desk()
    let pages = try desk.site().keys.filter { $0.hasPrefix("peers/") && $0.hasSuffix(".html") }
    #expect(pages.sorted() == ["A", "B", "C", "D", "E", "F"].map { "peers/area/\($0).html" })
  }

  @Test func `is called after another column if its author wants that`() throws {
    let desk = try AreaPages.desk(AreaPages.page(settings: "by = \"name\"\n"))
    let pages = try desk.site().keys.filter { $0.hasPrefix("peers/") && $0.hasSuffix(".html") }
    let names = ["Bee", "Dee", "Eee", "Eff", "c-b", "kent-co"]
    #expect(pages.sorted() == names.map { "peers/area/\($0).html" })
  }

  @Test func `names what is in its row, in words and in its title`() throws {
    let page = AreaPages.page("**{{row.name}}** {{row.year}} {{#row.group}}in {{.}}{{/row.group}}")
    let built = try AreaPages.desk(page).page("peers/area/C.html")
    #expect(built.contains("<title>C, &lt;b&gt;</title>"))
    #expect(built.contains("<strong>C, &lt;b&gt;</strong> 2024 in High b"))
  }

  @Test func `can have its title among its words`() throws {
    let page = AreaPages.page("x").replacing("title = \"{{row.name}}\"\n", with: "")
      .replacing("[Up]", with: "# On {{row.name}}\n\n[Up]")
    let built = try AreaPages.desk(page).page("peers/area/A.html")
    #expect(built.contains("<title>On Kent &amp; co</title>"))
  }

  @Test func `lists the rows of other tables that belong to it`() throws {
    let words = "{{#rows.nearest}}{{code}}: {{nearest 1}} at {{distance 1}}{{/rows.nearest}}"
    let desk = try AreaPages.desk(AreaPages.page(words))
    #expect(try desk.page("peers/area/C.html").contains("C: D at 0."))
    #expect(try desk.page("peers/area/F.html").contains("F: E at 0."))
  }

  @Test func `links as its file would, and to its neighbours`() throws {
    let words =
      "[home](../index.md#top) [file](../counts.csv) ![x](../x.svg) [own](#top) "
      + "{{#rows.nearest}}[near](area/{{nearest 1}}.md){{/rows.nearest}} [csv]({{study.files.areas}})"
    let desk = try AreaPages.desk(AreaPages.page(words), ["x.svg": "<svg/>"])
    let built = HTML(try desk.page("peers/area/C.html"))
    #expect(
      built.references.filter { $0.hasPrefix("../../") || $0.hasPrefix("#") } == [
        "../../index.html", "../../peers.html", "../../peers.html", "../../index.html#top",
        "../../counts.csv", "#top",
        "../../peers-study/areas.csv", "../../x.svg",
      ])
    #expect(built.references.contains("../area/D.html"))
  }

  @Test func `has the figures of its row`() throws {
    let figures = """

      [figures.group]
      chart = "bar"
      data = "study.areas"
      where = { code = ["{{row.code}}", "{{#rows.nearest}}{{nearest 1}}{{/rows.nearest}}"] }
      name = "name"
      value = "a"
      title = "{{row.name}} & its like"

      """
    let desk = try AreaPages.desk(
      AreaPages.page("\n\n{{{figures.group}}}", settings: figures))
    let built = try desk.page("peers/area/C.html")
    #expect(built.contains("<figcaption>C, &lt;b&gt; &amp; its like</figcaption>"))
    #expect(
      try desk.page("peers/area/C-figures/group.csv") == "Name,a\nDee,30.5556\n\"C, <b>\",27.7778\n"
    )
    #expect(try desk.site()["peers/area/F-figures/group.svg"] != nil)
  }

  @Test func `is listed by the page that has the study, and by others`() throws {
    let other = "{{#studies.peers.pages.area}}[{{title}}]({{link}}) {{/studies.peers.pages.area}}\n"
    let front = "# A\n\n[B](b.md)\n"
    let desk = try AreaPages.desk(
      AreaPages.page(), ["a/b.md": "# B\n\n" + other, "a/index.md": front])
    #expect(
      try desk.page("peers.html").contains(
        "<a href=\"peers/area/A.html\">Kent &amp; co</a> High a; <a href=\"peers/area/B.html\">"))
    #expect(
      try desk.page("a/b.html").contains("<a href=\"../peers/area/A.html\">Kent &amp; co</a>"))
  }

  @Test func `is beside its neighbours, and below the page that leads to it`() throws {
    let theme = NavigationTests.theme
    let lines = { (desk: Desk, address: String) in
      try desk.page(address).split(separator: "\n").prefix(4).map { String($0.dropFirst(2)) }
    }
    let desk = try AreaPages.desk(theme: theme)
    #expect(
      try lines(desk, "peers/area/A.html") == [
        "[Home][Peers]", "[Home ../../index.html][Peers ../../peers.html]", "", "Bee B.html",
      ])
    #expect(
      try lines(desk, "peers/area/F.html") == [
        "[Home][Peers]", "[Home ../../index.html][Peers ../../peers.html]", "Eee E.html", "",
      ])
    #expect(
      try lines(desk, "peers.html") == [
        "[Home][Peers*]", "[Home index.html]", "Home index.html", "",
      ])
    let front = [
      "peers/area/index.md": "# All\n\n[A](A.md)\n",
      "index.md": "# Home\n\n[Peers](peers.md) [All](peers/area/index.md)\n",
    ]
    #expect(
      try lines(AreaPages.desk(AreaPages.page(), front, theme: theme), "peers/area/A.html")[1]
        == "[Home ../../index.html][All index.html]")
  }

  @Test func `can be of a study of its own`() throws {
    let page = """
      +++
      title = "{{row.name}}"
      each = "areas"
      [study]
      data = "counts.csv"
      code = "code"
      name = "name"
      features = ["a", "b"]
      +++
      [home](index.md) [all]({{study.files.areas}})

      """
    let list =
      "# Home\n\n{{#studies.area.pages.area}}[{{title}}]({{link}}) {{/studies.area.pages.area}}\n"
    let desk = try Desk(["index.md": list, "area.md": page, "counts.csv": AreaPages.counts])
    #expect(desk.build("--quiet").error == "")
    #expect(try desk.page("area/B.html").contains("<a href=\"../area-study/areas.csv\">all</a>"))
    #expect(try desk.page("index.html").contains("<a href=\"area/B.html\">Bee</a>"))
    #expect(try desk.site()["area-study/areas.csv"] != nil)
  }

  @Test func `is found by the search, in a single file and in the sitemap`() throws {
    let toml = ["almanac.toml": "title = \"Report\"\naddress = \"https://example.org/r/\"\n"]
    let desk = try Desk(AreaPages.content().merging(toml) { $1 }, theme: nil)
    #expect(desk.build("--quiet", "--single-file", desk.path("one.html")).error == "")
    let site = try desk.site()
    let index = try #require(site.keys.first { $0.hasPrefix("assets/search-index") })
    #expect(try desk.page(index).contains("[\"peers/area/C.html\",\"C, \\u003cb>\""))
    #expect(
      try desk.page("sitemap.xml").contains("<loc>https://example.org/r/peers/area/C.html</loc>"))
    let one = try desk.folder.text("one.html")
    #expect(one.contains("id=\"page-peers/area/C\""))
    #expect(one.contains("href=\"#page-peers/area/C\""))
  }

  @Test func `gives the same bytes each time`() throws {
    let desk = try AreaPages.desk(AreaPages.page("{{row.name}}"))
    let first = try desk.site()
    desk.build()
    #expect(try desk.site() == first)
  }
}
