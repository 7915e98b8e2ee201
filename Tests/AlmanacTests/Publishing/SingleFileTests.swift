import FoundationEssentials
import TestSupport
import Testing
import ZIP

@Suite("A report in one file") struct SingleFileTests {
  static let content = GoldenSiteTests.content.merging([
    "index.md": """
    # Key messages

    ![Map](guide/map.svg) [data](data/closures.csv) [method](method.md#rounding) [guide](guide/)
    [search](search.md) [top](#top) [here](#notes) [mail](mailto:a@example.com)
    [out](https://example.com/x?a=1&b=2) [then](method.md#year=2019)
    [then, here](method.md#rounding&year=2019&area=Kent)

    ## Notes

    Words.[^one] <label for="x">X</label><input id="x" aria-describedby="notes x">
    <svg><rect fill="url(#g)" mask="url('guide/map.svg')"/></svg>

    [^one]: A note.

    """,
    "guide/index.md": """
    # Guide

    ![Map](map.svg) [up](../index.md#notes) [top](../method.md#top) [empty](../method.md#)

    ## Notes

    Words.[^one] <a href="../data/closures.csv" download="mine.csv" title="download">Again</a>
    <a href='map.svg' id="map" download hidden>Map</a> [and again](../data/closures.csv#a)
    <a download href="map.svg">Map</a>

    [^one]: Another note.

    ## Two

    ### Deep

    ## Three

    """,
    "lost.md": "# Lost\n\nNobody links here.\n",
  ]) { $1 }

  private let desk: Desk
  private let text: String
  private let page: HTML

  init() throws {
    desk = try Desk(Self.content, theme: nil)
    let run = desk.build("--single-file", desk.path("report.html"))
    #expect(run.exit == 0)
    text = try desk.folder.text("report.html")
    page = HTML(text)
  }

  @Test func `has the words of every page`() {
    for words in ["Words.", "To the nearest 10.", "Another note.", "Nobody links here.", "1,204"] {
      #expect(page.markup.contains(words))
    }
    #expect(
      page.values(of: "data-page").prefix(4) == ["Key messages", "Guide", "Lost", "How we counted"])
  }

  @Test func `leads nowhere but into itself, to other sites and to people`() {
    for reference in page.references {
      let leads = ["#", "data:", "https://", "mailto:"].contains { reference.hasPrefix($0) }
      #expect(leads, "\(reference)")
    }
    for loaded in page.values(of: "src") { #expect(loaded.hasPrefix("data:")) }
  }

  @Test func `has each id once, and for every link within it an id`() {
    let ids = page.ids
    #expect(Set(ids).count == ids.count)
    for reference in page.references where reference.hasPrefix("#") {
      // What a reader has chosen stands behind the place.
      let id = reference.dropFirst().prefix { $0 != "&" }
      #expect(ids.contains(String(id)), "\(reference)")
    }
    let pointers = ["for", "aria-labelledby", "aria-describedby"].flatMap(page.values)
    for id in pointers.flatMap({ $0.split(separator: " ") }) {
      #expect(ids.contains(String(id)), "\(id)")
    }
  }

  @Test func `leads to a place on a page with what is chosen there`() {
    #expect(
      page.references.filter { $0.contains("=") && $0.hasPrefix("#") } == [
        "#page-method&year=2019", "#page-method--rounding&year=2019&area=Kent",
      ])
  }

  @Test func `holds a file once that many links lead to`() throws {
    let links = page.markup.split(separator: "<a").dropFirst().map {
      $0.prefix { $0 != ">" }
    }
    let held = links.filter { $0.contains("href=\"data:") || $0.contains("href='data:") }
    #expect(held.count == 2)
    #expect(held[0].hasPrefix(" download=\"closures.csv\" id=\"file-data/closures.csv\" href="))
    #expect(held[1].hasSuffix(" id=\"page-guide/index--map\" download hidden"))
    #expect(
      links.filter { $0.contains("data-held") } == [
        " data-held href=\"#file-data/closures.csv\"  title=\"download\"",
        " data-held href=\"#file-data/closures.csv\"",
        " data-held  href=\"#page-guide/index--map\"",
      ])
  }

  @Test func `holds what attributes name as styles do`() {
    #expect(page.values(of: "fill") == ["url(#page-index--g)"])
    #expect(page.values(of: "mask").first?.hasPrefix("url('data:image/svg+xml;") == true)
  }

  @Test func `has a policy that lets in exactly what it holds`() throws {
    let policy = try #require(page.values(of: "content").first { $0.contains("default-src") })
    func hash(_ text: String) -> String {
      "'sha256-\(Data(SHA256.hash(Array(text.utf8)).bytes).base64EncodedString())'"
    }
    #expect(page.scripts.count == 1 && page.styles.count == 1)
    #expect(policy.contains("script-src \(hash(page.scripts[0]));"))
    #expect(policy.contains("style-src \(hash(page.styles[0]));"))
    #expect(policy.hasPrefix("default-src 'none';"))
  }

  @Test func `holds the files that it shows and hands out`() throws {
    var found: Set<[UInt8]> = []
    for reference in page.references where reference.hasPrefix("data:") {
      let parts = reference.split(separator: ";base64,")
      let bytes = try #require(Data(base64Encoded: String(parts[1])))
      found.insert(Array(bytes))
    }
    let files = ["data/closures.csv", "guide/map.svg"].map {
      Array(Self.content[$0, default: ""].utf8)
    }
    let icon = Array(try Data(contentsOf: URL(filePath: "\(Theme.real)/assets/icon.svg")))
    #expect(found == Set(files + [icon]))
  }

  @Test(arguments: ["[]", "[\"b.md\"]"])
  func `begins with the front page, whatever the navigation has`(navigation: String) throws {
    let desk = try Desk(
      [
        "almanac.toml": "title = \"Report\"\nnavigation = \(navigation)\n", "a.md": "# Ay\n",
        "b.md": "# Bee\n", "index.md": "# Home\n\n[a](a.md) [b](b.md)\n",
      ], theme: nil)
    #expect(desk.build("--single-file", desk.path("report.html")).exit == 0)
    let page = HTML(try desk.folder.text("report.html"))
    #expect(page.values(of: "data-page").first == "Home")
  }

  @Test func `needs a layout, and says so`() throws {
    let bare = try Desk([:])
    let run = bare.build("--single-file", bare.path("report.html"))
    #expect(run.exit == 1)
    #expect(
      run.error == """
        templates/single.mustache: error: a single file needs this layout [theme-missing]
        hint: almanac new FOLDER writes a whole theme, to copy from

        """)
    #expect(try bare.folder.names() == ["content", "templates"])
  }
}
