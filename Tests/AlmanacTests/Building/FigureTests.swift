import TestSupport
import Testing

@Suite("Figures of a page") struct FigureTests {
  static let page = """
    +++
    title = "Home"

    [figures.rates]
    chart = "bar"
    data = "data/rates.csv"
    where = { level = "Regional" }
    name = "region"
    value = "rate"
    format = "percent"
    measure = "Re-referrals"
    +++

    {{findings.rates.title}}.

    {{{figures.rates}}}

    <pre>{{lines.rates}}</pre>

    """
  static let data = """
    level,region,rate
    National,England,22.4
    Regional,London,17.4
    Regional,"Kent <b>",c
    Regional,=Devon,19

    """

  private func desk() throws -> Desk {
    let desk = try Desk(["index.md": Self.page])
    try desk.folder.write(["content/data/rates.csv": Self.data])
    return desk
  }

  @Test func `a page holds the drawing, the table, what it shows and the lines that make it`()
    throws
  {
    let desk = try desk()
    #expect(desk.build("--quiet").error == "")
    let html = try desk.folder.text("site/index.html")
    #expect(html.contains("<p>=Devon is highest, at 19.0%.</p>"))
    #expect(html.contains("<svg class=\"chart wide\" data-chart=\"bar\""))
    #expect(html.contains("<svg class=\"chart narrow\" data-chart=\"bar\""))
    #expect(html.contains("data-node=\"Kent &lt;b&gt;: [c]\""))
    #expect(html.contains("<th scope=\"row\">Kent &lt;b&gt;</th><td class=\"number\">[c]</td>"))
    #expect(html.contains("<pre>[figures.rates]\nchart = &quot;bar&quot;"))
    #expect(!html.contains("England"))
  }

  @Test func `its downloads are there, and no text in them can run as a formula`() throws {
    let desk = try desk()
    #expect(desk.build("--quiet").error == "")
    #expect(
      try desk.folder.text("site/index-figures/rates.csv")
        == "Name,Re-referrals\n'=Devon,19\nLondon,17.4\nKent <b>,c\n")
    let image = try desk.folder.text("site/index-figures/rates.svg")
    #expect(image.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(!image.contains("var(--"))
    let manifest = try desk.folder.text("site/manifest.json")
    for path in ["content/data/rates.csv", "index-figures/rates.csv", "index-figures/rates.svg"] {
      #expect(manifest.contains("\"path\": \"\(path)\""))
    }
  }

  @Test(arguments: [60, 61]) func `a table of many sheets is begun on paper, and says so`(rows: Int)
    throws
  {
    let areas = (1...rows).map { "Regional,Area \($0),\($0)\n" }.joined()
    let desk = try Desk(
      ["index.md": Self.page, "data/rates.csv": "level,region,rate\n" + areas], theme: nil)
    #expect(desk.build("--quiet").error == "")
    let says = "Only the first 40 rows are printed; all 61 are in the file beside the page."
    #expect(try desk.page("index.html").contains("<p class=\"printed\">\(says)</p>") == (rows > 60))
    // The style sheet does what the sentence says.
    let sheet = try #require(desk.site().first { $0.key.hasSuffix(".css") })
    let looks = String(decoding: sheet.value, as: UTF8.self)
    #expect(
      looks.contains("tbody > tr:nth-child(n + 41 of :not([hidden], .picked)) { display: none; }"))
  }

  @Test func `a downloaded chart has the colours of the theme`() throws {
    let desk = try Desk(
      ["index.md": Self.page],
      theme: Theme.tiny([
        "assets/style.css": ":root { --focus: #ABCDEF; --ground: white; --bar: url(#1); }\n"
      ]))
    try desk.folder.write(["content/data/rates.csv": Self.data])
    #expect(desk.build("--quiet").exit == 0)
    let image = try desk.folder.text("site/index-figures/rates.svg")
    #expect(image.contains(".fill-focus { fill: #ABCDEF; }"))
    #expect(image.contains(".fill-ground { fill: #ffffff; }"))
  }

  @Test func `charts speak the language of the report`() throws {
    let desk = try Desk(
      ["index.md": Self.page, "almanac.toml": "title = \"Adroddiad\"\nlanguage = \"cy\"\n"],
      theme: Theme.tiny([
        "words/cy.toml": """
        search = "Chwilio"
        notFound = "Heb ei ddarganfod"
        months = ["Ionawr"]

        [charts]
        highest = "{1} sydd uchaf: {2}"

        """
      ]))
    try desk.folder.write(["content/data/rates.csv": Self.data])
    #expect(desk.build("--quiet").error == "")
    let html = try desk.folder.text("site/index.html")
    #expect(html.contains("<p>=Devon sydd uchaf: 19.0%.</p>"))
    #expect(html.contains("<svg class=\"chart wide\" data-chart=\"bar\""))
  }

  @Test func `a map knows the authorities of England, whatever the order of its rows`() throws {
    let desk = try Desk([
      "index.md": """
      +++
      title = "Home"

      [figures.tiles]
      chart = "tiles"
      data = "rates.csv"
      code = "code"
      value = "rate"
      chosen = ["Kent"]
      +++

      {{{figures.tiles}}}

      """
    ])
    try desk.folder.write([
      "content/rates.csv": "code,rate\nE10000016,30\nE08000038,20\nE06000001,low\n"
    ])
    #expect(desk.build("--quiet").error == "")
    let html = try desk.folder.text("site/index.html")
    #expect(html.contains("<svg class=\"chart wide\" data-chart=\"map\""))
    let table = try desk.folder.text("site/index-figures/tiles.csv")
    let rows = table.split(separator: "\n")
    #expect(rows.count == 154)
    for row in ["E10000016,Kent,30", "E08000016,Barnsley,20", "E06000001,Hartlepool,low"] {
      #expect(rows.contains { $0 == row })
    }
    #expect(rows.count { $0.hasSuffix(",x") } == 150)
  }

  @Test func `the shapes of a map are an input of the edition, and found by their own names`()
    throws
  {
    let desk = try Desk([
      "index.md": """
      +++
      title = "Home"

      [figures.map]
      chart = "map"
      data = "rates.csv"
      areas = "map.geojson"
      code = "code"
      group = "kind"
      +++

      {{{figures.map}}}

      """
    ])
    try desk.folder.write([
      "content/rates.csv": "code,kind\nX1,Town\n",
      "content/map.geojson": """
      {"features": [{"type": "Feature", "geometry": {"type": "Polygon", "coordinates":
      [[[0, 50], [1, 50], [1, 51], [0, 51], [0, 50]]]}, "properties": {"OBJECTID": 7, "LAD24CD": "X1",
      "LAD24NM": "Aldermere"}}], "type": "FeatureCollection"}
      """,
    ])
    #expect(desk.build("--quiet").error == "")
    #expect(
      try desk.folder.text("site/index-figures/map.csv").contains("X1,Aldermere,Town\n"))
    #expect(
      try desk.folder.text("site/manifest.json").contains("\"path\": \"content/map.geojson\""))
  }
}
