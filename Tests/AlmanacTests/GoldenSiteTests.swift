import TestSupport
import Testing

@Suite("A whole site") struct GoldenSiteTests {
  static let content = [
    "almanac.toml": """
    title = "Children in need"
    edition = "2024"
    address = "https://example.gov.uk/cin/"

    """,
    "index.md": """
    # Key messages

    In the {{site.edition}} edition: [the method](method.md#rounding), [the guide](guide/) and
    [the data](data/closures.csv).

    """,
    "method.md": """
    +++
    title = "How we counted"
    label = "Method"
    [values]
    unit = 10
    +++
    ## Rounding

    To the nearest {{values.unit}}. Back to [the front page](index.md).

    | Year | Number |
    | ---- | -----: |
    | 2024 |  1,204 |

    """,
    "guide/index.md": "# Guide\n\n![A map](map.svg)\n",
    "guide/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
    "data/closures.csv": "year,number\n2024,1204\n",
    "data/secret.csv": "name\nnobody links to this\n",
  ]

  static let theme = Theme.tiny([
    "assets/style.css": "body { background: url(\"dot.svg\") }\n",
    "assets/dot.svg": "<svg/>\n",
  ])

  @Test func `is what it was, to the last byte`() throws {
    let desk = try Desk(Self.content, theme: Self.theme)
    #expect(desk.build().error == "")
    let site = try desk.site().sorted { $0.key < $1.key }
    let listing = site.map { "=== \($0.key)\n\(String(decoding: $0.value, as: UTF8.self))" }
    try expectGolden(listing.joined(), "site.txt")
  }
}
