import TestSupport
import Testing

@Suite("The list of what is on a page") struct ContentsTests {
  static let theme = Theme.tiny([
    "page.mustache": """
    {{#page.contents}}[{{id}} {{title}}{{#children}}({{id}} {{title}}){{/children}}]{{/page.contents}}|
    {{content}}
    """
  ])

  @Test(arguments: [
    ("## One\n\n## Two", ""),
    ("## One\n\n### A\n\n### B\n\n## Two", ""),
    ("## One\n\n## Two\n\n## Three", "[one One][two Two][three Three]"),
    (
      "### Early\n\n## One\n\n### A\n\n#### Deep\n\n## Two\n\n## Three",
      "[one One(a A)][two Two][three Three]"
    ),
    ("## A & <b>\n\n## *B* {#bee}\n\n## {{site.title}}", nil),
    ("<h2>no id</h2>\n\n## One\n\n## Two\n\n## Three", "[one One][two Two][three Three]"),
  ])
  func `stands where there are three headings or more`(words: String, list: String?) throws {
    let desk = try Desk(["index.md": "# Home\n\n\(words)\n"], theme: Self.theme)
    #expect(desk.build().error == "")
    let found = try desk.page("index.html").prefix { $0 != "|" }
    if let list {
      #expect(found == list)
    } else {
      #expect(found.contains("A &amp;") && found.contains("[bee B]") && found.contains("Report]"))
    }
  }
}
