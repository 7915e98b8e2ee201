import TestSupport
import Testing

@Suite("The base address") struct AddressTests {
  static let address = "title = \"Report\"\naddress = \"https://example.gov.uk/a&b/\"\n"
  static let guide = ["guide/index.md": "# Guide\n", "other.md": "# Other\n"]

  @Test func `without one there is no sitemap, and no page names its own address`() throws {
    let desk = try Desk(Self.guide, theme: nil)
    #expect(desk.build().error == "")
    #expect(!desk.folder.exists("site/sitemap.xml"))
    for (path, bytes) in try desk.site() where path.hasSuffix(".html") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("canonical"))
    }
  }

  @Test func `with one there is a sitemap of every page that is to be read`() throws {
    let desk = try Desk(Self.guide.merging(["almanac.toml": Self.address]) { $1 })
    #expect(desk.build().error == "")
    #expect(
      try desk.page("sitemap.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <url><loc>https://example.gov.uk/a&amp;b/guide/index.html</loc></url>
          <url><loc>https://example.gov.uk/a&amp;b/</loc></url>
          <url><loc>https://example.gov.uk/a&amp;b/other.html</loc></url>
        </urlset>

        """)
  }

  @Test func `with one every page that is to be read names its own address`() throws {
    let desk = try Desk(Self.guide.merging(["almanac.toml": Self.address]) { $1 }, theme: nil)
    #expect(desk.build().error == "")
    let link = "<link rel=\"canonical\" href=\"https://example.gov.uk/a&amp;b/"
    #expect(try desk.page("index.html").contains("\(link)\">"))
    #expect(try desk.page("guide/index.html").contains("\(link)guide/index.html\">"))
    #expect(try !desk.page("search.html").contains("canonical"))
    #expect(try !desk.page("404.html").contains("canonical"))
  }

  @Test func `with a date besides there is a feed, the latest first`() throws {
    let dated = Self.address + "date = 2026-11-21\npublisher = \"A & B\"\n"
    let late = "+++\ntitle = \"Late <news>\"\nupdated = 2026-12-01\n+++\n\nWords\n"
    let desk = try Desk(
      Self.guide.merging(["almanac.toml": dated, "guide/late.md": late]) { $1 }, theme: nil)
    let run = desk.build()
    #expect(run.error == "")
    let feed = try desk.page("feed.xml")
    let entries = feed.split(separator: "<entry>").dropFirst()
    #expect(entries.count == 4)
    let first = try #require(entries.first)
    #expect(first.contains("<title>Late &lt;news&gt;</title>"))
    #expect(first.contains("<id>https://example.gov.uk/a&amp;b/guide/late.html</id>"))
    #expect(first.contains("<updated>2026-12-01T00:00:00Z</updated>"))
    #expect(feed.contains("<author><name>A &amp; B</name></author>"))
    #expect(entries.dropFirst().allSatisfy { $0.contains("2026-11-21T00:00:00Z") })
    #expect(try desk.page("guide/late.html").contains("href=\"../feed.xml\""))
    #expect(try !desk.page("404.html").contains("feed.xml"))
    // Without a date nobody knows what is new.
    let undated = try Desk(Self.guide.merging(["almanac.toml": Self.address]) { $1 }, theme: nil)
    #expect(undated.build().error == "" && !undated.folder.exists("site/feed.xml"))
  }

  @Test(arguments: ["title = \"Report\"\n", address])
  func `the page of last resort has no way that depends on where it is shown`(
    settings: String
  ) throws {
    let desk = try Desk(Self.guide.merging(["almanac.toml": settings]) { $1 }, theme: nil)
    #expect(desk.build().error == "")
    let page = HTML(try desk.page("404.html"))
    for reference in page.references {
      let isAnywhere = ["#", "data:", "https://example.gov.uk/a&b/"].contains {
        reference.hasPrefix($0)
      }
      #expect(isAnywhere, "\(reference)")
    }
  }
}
