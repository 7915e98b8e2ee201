import TestSupport
import Testing

@Suite("The order of a report") struct NavigationTests {
  static let content = [
    "index.md": "# Home\n", "b.md": "+++\norder = 1\n+++\n# Bee\n", "a.md": "# Ay\n",
    "c.md": "+++\nlabel = \"See\"\n+++\n# A long title of C\n",
    "guide/index.md": "+++\norder = 2\n+++\n# Guide\n", "guide/z.md": "# Zed\n",
    "guide/y.md": "+++\norder = 1\n+++\n# Why\n", "guide/deep/index.md": "# Deep\n",
  ]

  /// The real theme's words around each page, reduced to where they lead.
  static let theme = Theme.tiny([
    "page.mustache": """
    n:{{#navigation}}{{> entry}}{{/navigation}}
    b:{{#breadcrumbs}}[{{title}} {{link}}]{{/breadcrumbs}}
    p:{{#page.previous}}{{title}} {{link}}{{/page.previous}}
    x:{{#page.next}}{{title}} {{link}}{{/page.next}}
    {{content}}
    """,
    "entry.mustache": "[{{title}}{{#current}}*{{/current}}{{#children}}{{> entry}}{{/children}}]",
  ])

  /// The lines that the theme above writes before the words of a page.
  private func lines(_ address: String, settings: String = "") throws -> [String] {
    let toml = ["almanac.toml": "title = \"Report\"\n\(settings)"]
    let desk = try Desk(Self.content.merging(toml) { $1 }, theme: Self.theme)
    #expect(desk.build().exit == 0)
    return try desk.page(address).split(separator: "\n").prefix(4).map { String($0.dropFirst(2)) }
  }

  @Test(arguments: [
    ("index.html", "[Home*][Ay][See][Bee][Guide]"),
    ("c.html", "[Home][Ay][See*][Bee][Guide]"),
    ("guide/index.html", "[Home][Ay][See][Bee][Guide*[Deep][Zed][Why]]"),
    ("guide/z.html", "[Home][Ay][See][Bee][Guide[Deep][Zed*][Why]]"),
  ])
  func `is that of its settings, then of its names`(address: String, entries: String) throws {
    #expect(try lines(address)[0] == entries)
  }

  @Test func `is as configured, if it is`() throws {
    let chosen = "navigation = [\"guide/index.md\", \"a.md\"]\n"
    #expect(try lines("guide/z.html", settings: chosen)[0] == "[Guide[Deep][Zed*][Why]][Ay]")
    #expect(try lines("index.html", settings: chosen)[0] == "[Guide][Ay]")
  }

  @Test func `is none if an empty list is given`() throws {
    #expect(
      try lines("guide/z.html", settings: "navigation = []\n") == [
        "", "[Home ../index.html][Guide index.html]", "", "",
      ])
  }

  @Test(arguments: [
    ("index.html", "", "Ay a.html"),
    ("a.html", "Home index.html", "See c.html"),
    ("guide/index.html", "Bee ../b.html", "Deep deep/index.html"),
    ("guide/deep/index.html", "Guide ../index.html", "Zed ../z.html"),
    ("guide/y.html", "Zed z.html", ""),
  ])
  func `tells what comes before and after`(address: String, before: String, after: String) throws {
    let lines = try lines(address)
    #expect(lines[2] == before)
    #expect(lines[3] == after)
  }

  @Test(arguments: [
    ("index.html", ""),
    ("a.html", "[Home index.html]"),
    ("guide/index.html", "[Home ../index.html]"),
    ("guide/z.html", "[Home ../index.html][Guide index.html]"),
    ("guide/deep/index.html", "[Home ../../index.html][Guide ../index.html]"),
  ])
  func `tells what stands above`(address: String, trail: String) throws {
    #expect(try lines(address)[1] == trail)
  }
}
