import TestSupport
import Testing

@Suite("Figures with versions") struct FigureVersionsTests {
  static let years = """
    time_period,region,rate,plans
    202324,Kent,20,7
    202324,Devon,18,6
    202223,Kent,40,5
    202223,Devon,16,c

    """

  static let theme = Theme.tiny([
    "versions.mustache": """
    <div id="{{id}}" data-choice="{{key}}" data-label="{{choice}}">
    {{#shown}}
    <b>{{name}}</b>{{figure}}
    {{/shown}}
    {{#others}}
    <i>{{name}}</i>{{figure}}
    {{/others}}
    </div>

    """
  ])

  private func desk(_ lines: String, data: String = years) throws -> Desk {
    let page = """
      +++
      title = "Home"

      [figures.rates]
      chart = "bar"
      data = "rates.csv"
      name = "region"
      \(lines)
      +++

      {{findings.rates.title}}.

      {{{figures.rates}}}

      """
    let desk = try Desk(["index.md": page], theme: Self.theme)
    try desk.folder.write(["content/rates.csv": data])
    let run = desk.build("--quiet")
    #expect(run.error == "")
    return desk
  }

  @Test func `are all on the page, the latest first, each with its period`() throws {
    let html = HTML(
      try desk("each = \"time_period\"\nvalue = \"rate\"\nsubtitle = \"Rates\"").page("index.html"))
    #expect(html.markup.contains("<p>Kent is highest, at 20.</p>"))
    #expect(
      html.ids.filter { !$0.contains("wide") && !$0.contains("narrow") }
        == ["figure-rates", "figure-rates-202324", "figure-rates-202223"])
    #expect(html.values(of: "data-choice") == ["time-period"])
    #expect(html.values(of: "data-label") == ["Time period"])
    #expect(html.markup.contains("<b>2023–24</b>"))
    #expect(html.markup.contains("<i>2022–23</i>"))
  }

  @Test func `say in their subtitles which they are`() throws {
    let desk = try desk("each = \"time_period\"\nvalue = \"rate\"\nsubtitle = \"Rates\"")
    let image = try desk.folder.text("site/index-figures/rates-202223.svg")
    #expect(image.contains(">Rates, 2022–23<"))
  }

  @Test func `have one file of all their numbers`() throws {
    let desk = try desk("each = \"time_period\"\nchoice = \"Year\"\nvalue = \"rate\"")
    #expect(
      try desk.folder.text("site/index-figures/rates.csv") == """
        Year,Name,rate
        202223,Kent,40
        202223,Devon,16
        202324,Kent,20
        202324,Devon,18

        """)
  }

  @Test func `have one scale`() throws {
    let desk = try desk("each = \"time_period\"\nvalue = \"rate\"")
    // The longest bar of the one is half as long as that of the other.
    let widths = try ["202223", "202324"].map { year in
      let image = try desk.folder.text("site/index-figures/rates-\(year).svg")
      return HTML(image).values(of: "width").compactMap(Double.init).filter { $0 > 20 }.dropFirst(2)
    }
    #expect(widths[0].first == widths[1].first.map { $0 * 2 })
  }

  @Test func `are of columns, where a chart takes one`() throws {
    let desk = try desk(
      "values = [\"rate\", \"plans\"]\nlabels = [\"Rate\"]\nwhere = { time_period = \"202324\" }")
    let html = HTML(try desk.page("index.html"))
    #expect(html.values(of: "data-choice") == ["measure"])
    #expect(html.markup.contains("<b>Rate</b>"))
    #expect(html.markup.contains("<i>plans</i>"))
    #expect(
      try desk.folder.text("site/index-figures/rates.csv") == """
        Measure,Name,Value
        rate,Kent,20
        rate,Devon,18
        plans,Kent,7
        plans,Devon,6

        """)
  }

  @Test func `are shown first as their author wants`() throws {
    for wish in ["202223", "2022–23"] {
      let desk = try desk("each = \"time_period\"\nvalue = \"rate\"\nshown = \"\(wish)\"")
      #expect(try desk.page("index.html").contains("<b>2022–23</b>"))
      #expect(try desk.page("index.html").contains("<p>Kent is highest, at 40.</p>"))
    }
  }

  @Test func `stand in the order of the file, where they are no numbers`() throws {
    let data = "sex,region,rate\nWomen,Kent,1\nMen,Kent,2\n"
    let html = try desk("each = \"sex\"\nvalue = \"rate\"", data: data).page("index.html")
    #expect(html.contains("<b>Women</b>"))
    #expect(html.contains("<i>Men</i>"))
  }

  @Test func `are none where there is one`() throws {
    let data = "time_period,region,rate\n2024,Kent,1\n"
    let desk = try desk("each = \"time_period\"\nvalue = \"rate\"", data: data)
    let html = HTML(try desk.page("index.html"))
    #expect(html.values(of: "data-choice").isEmpty)
    #expect(html.ids.contains("figure-rates"))
    #expect(try desk.site()["index-figures/rates.svg"] != nil)
  }

  @Test func `have names of files that every system knows`() throws {
    let data = "group,region,rate\nÎle,Kent,1\nA/B,Kent,2\na b,Kent,3\n"
    let desk = try desk("each = \"group\"\nvalue = \"rate\"", data: data)
    let names = try desk.site().keys.filter { $0.hasSuffix(".svg") }.sorted()
    #expect(
      names == [
        "index-figures/rates-a-b.svg", "index-figures/rates-version-1.svg",
        "index-figures/rates-version-3.svg",
      ])
  }

  @Test func `are of numbers of groups, where a chart has groups`() throws {
    let page = """
      +++
      title = "Home"

      [figures.groups]
      chart = "components"
      data = "rates.csv"
      where = { time_period = "202324" }
      name = "region"
      values = ["rate", "plans"]
      clusterings = [1, 2]
      clusters = 2
      +++

      {{{figures.groups}}}

      """
    let desk = try Desk(["index.md": page], theme: Self.theme)
    let rows = (1...8).map { "202324,Area \($0),\($0 * $0),\(9 - $0 % 4)\n" }.joined()
    try desk.folder.write(["content/rates.csv": "time_period,region,rate,plans\n\(rows)"])
    #expect(desk.build("--quiet").error == "")
    let html = HTML(try desk.page("index.html"))
    #expect(html.values(of: "data-choice") == ["groups"])
    #expect(html.markup.contains("<b>2 groups</b>"))
    #expect(html.markup.contains("<i>1 group</i>"))
  }

  @Test func `of a map have the same classes and the same colours of groups`() throws {
    let page = """
      +++
      title = "Home"

      [figures.map]
      chart = "tiles"
      data = "rates.csv"
      each = "year"
      code = "code"
      value = "rate"

      [figures.kinds]
      chart = "tiles"
      data = "rates.csv"
      each = "year"
      code = "code"
      group = "kind"
      +++

      {{{figures.map}}}

      {{{figures.kinds}}}

      """
    let desk = try Desk(["index.md": page], theme: Self.theme)
    let data = """
      year,code,rate,kind
      1,E06000001,10,Coast
      1,E06000002,20,Town
      2,E06000001,30,Town
      2,E06000002,60,Coast

      """
    try desk.folder.write(["content/rates.csv": data])
    #expect(desk.build("--quiet").error == "")
    for year in ["1", "2"] {
      let map = try desk.folder.text("site/index-figures/map-\(year).svg")
      #expect(map.contains(">Under 20<"))
      #expect(map.contains(">50 or more<"))
      let kinds = try desk.folder.text("site/index-figures/kinds-\(year).svg")
      // In the legend, in the order of the first year.
      let legend = HTML(kinds).markup
      #expect(legend.firstRange(of: ">Coast<") != nil)
      #expect(legend.split(separator: ">Coast<").last?.contains(">Town<") == true)
    }
  }

  @Test func `of a map leave off who was reorganised since, and say so`() throws {
    let page = """
      +++
      title = "Home"

      [figures.map]
      chart = "tiles"
      data = "rates.csv"
      each = "year"
      code = "code"
      value = "rate"
      +++

      {{{figures.map}}}

      """
    let desk = try Desk(["index.md": page], theme: Self.theme)
    // Cumbria became two authorities, and Somerset one with another code and the same land.
    let data = """
      year,code,rate
      2022,E10000006,10
      2022,E10000027,20
      2024,E06000063,30
      2024,E06000066,40

      """
    try desk.folder.write(["content/rates.csv": data])
    #expect(desk.build("--quiet").error == "")
    let images = try ["2022", "2024"].map {
      try desk.folder.text("site/index-figures/map-\($0).svg")
    }
    #expect(images[0].contains("because it was reorganised since: Cumbria."))
    #expect(images[0].contains("data-node=\"Somerset: 20\""))
    #expect(images[1].contains("data-node=\"Somerset: 40\""))
    #expect(!images[1].contains("reorganised"))
  }

  @Test func `can be linked to, alone and behind a place`() throws {
    let pages = [
      "index.md": "# Home\n\n[a](other.md#year=2019) [b](other.md#here&year=2019) [c](#x=1)\n",
      "other.md": "# Other\n\n## Here\n",
    ]
    let desk = try Desk(pages)
    #expect(desk.build("--quiet").error == "")
    #expect(
      HTML(try desk.page("index.html")).references.filter { $0.contains("=") } == [
        "other.html#year=2019", "other.html#here&year=2019", "#x=1",
      ])
    let broken = try Desk(["index.md": "# Home\n\n[a](#nowhere&x=1)\n"])
    #expect(broken.check("--quiet").error.contains("nothing on “index.html” has the id “nowhere”"))
  }
}
