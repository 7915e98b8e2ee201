import FoundationEssentials
import TestSupport
import Testing

/// Text that would do harm wherever it is not escaped.
@Suite("Hostile text") struct HostileTextTests {
  static let hostile =
    "<script>alert(\"x\")</script> & 'y' &amp; {{site.title}} --> ]]> \u{202E}\u{5D0} \u{1F600}"

  /// As a text of TOML, which knows only a few escapes.
  static let quoted =
    "\"" + hostile.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""

  static let content = [
    "almanac.toml": """
    title = \(quoted)
    edition = \(quoted)
    publisher = \(quoted)
    description = \(quoted)
    reproduce = \(quoted)
    address = "https://example.gov.uk/a&b'c/"
    [licence]
    name = \(quoted)
    [contact]
    name = \(quoted)
    email = \(quoted)

    """,
    "index.md": """
    +++
    title = \(quoted)
    label = \(quoted)
    description = \(quoted)
    [values]
    text = \(quoted)
    list = [\(quoted)]
    +++
    Words {{values.text}} end. <b title="{{values.text}}">x</b>

    ## {{values.text}} {#one}

    | a |
    | - |
    | {{values.text}} |

    {{#values.list}}{{.}}{{/values.list}}

    """,
    "other.md": "+++\ntitle = \(quoted)\n+++\n[{{site.title}}](index.md#one)\n",
  ]

  private let site: [String: [UInt8]]
  private let single: String

  init() throws {
    let desk = try Desk(Self.content, theme: nil)
    let run = desk.build("--single-file", desk.path("report.html"))
    #expect(run.error == "")
    site = try desk.site()
    single = try desk.folder.text("report.html")
  }

  private var pages: [(String, String)] {
    let files = site.filter { $0.key.hasSuffix(".html") }
    return files.map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
      + [("report.html", single)]
  }

  @Test func `is escaped on every page, and only once`() {
    for (name, page) in pages {
      #expect(!page.contains("<script>alert"), "\(name)")
      #expect(page.contains("&lt;script&gt;alert(&quot;x&quot;)"), "\(name)")
      for twice in ["&amp;lt;", "&amp;quot;", "&amp;gt;", "&amp;#39;", "&amp;amp;amp;"] {
        #expect(!page.contains(twice), "\(name) \(twice)")
      }
    }
  }

  @Test func `is the text that it was`() throws {
    let home = HTML(String(decoding: try #require(site["index.html"]), as: UTF8.self))
    #expect(home.text(from: "<h1>", to: "</h1>") == Self.hostile)
    #expect(home.text(from: "<p class=\"publisher\">", to: "</p>") == Self.hostile)
    #expect(home.text(from: "<h2 id=\"one\">", to: "</h2>") == Self.hostile)
    #expect(home.text(from: "<td>", to: "</td>") == Self.hostile)
    #expect(home.text(from: "<p>Words ", to: " end.") == Self.hostile)
    #expect(home.values(of: "title") == [Self.hostile])
    #expect(home.values(of: "data-title") == [Self.hostile])
    #expect(home.values(of: "content").contains(Self.hostile))
    #expect(home.values(of: "href").contains("mailto:\(Self.hostile)"))
    #expect(home.text(from: "<title>", to: "</title>") == "\(Self.hostile) – \(Self.hostile)")
  }

  @Test func `is text in the search index`() throws {
    let file = try #require(site.first { $0.key.contains("search-index") }?.value)
    let script = String(decoding: file, as: UTF8.self)
    #expect(!script.contains("<"))
    let list = script.dropFirst("var almanacIndex = ".count).dropLast(2)
    let entries = try JSONDecoder().decode([[String]].self, from: Data(list.utf8))
    #expect(entries.contains { $0[1] == Self.hostile && $0[2] == Self.hostile })
    #expect(entries[0][3] == "Words \(Self.hostile) end. x")
  }

  @Test func `is text in the manifest`() throws {
    struct Manifest: Decodable { let title, edition: String }
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: Data(try #require(site["manifest.json"])))
    #expect(manifest.title == Self.hostile)
    #expect(manifest.edition == Self.hostile)
  }

  @Test func `is escaped in the sitemap`() throws {
    let sitemap = String(decoding: try #require(site["sitemap.xml"]), as: UTF8.self)
    #expect(sitemap.contains("<loc>https://example.gov.uk/a&amp;b&#39;c/other.html</loc>"))
  }
}
