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
}
