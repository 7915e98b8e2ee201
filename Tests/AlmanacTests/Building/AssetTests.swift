import TestSupport
import Testing

@Suite("Assets of the theme") struct AssetTests {
  /// The names of the assets of a site whose theme has these.
  private func names(_ assets: [String: String]) throws -> [String] {
    let files = Dictionary(uniqueKeysWithValues: assets.map { ("assets/\($0.key)", $0.value) })
    let desk = try Desk([:], theme: Theme.tiny(files))
    #expect(desk.build().error == "")
    return try desk.site().keys.filter { $0.hasPrefix("assets/") && !$0.contains("search-index") }
      .sorted()
  }

  @Test func `are named after what is in them`() throws {
    let one = try names(["script.js": "1\n"])
    #expect(one.count == 1)
    #expect(one[0].wholeMatch(of: /assets\/script\.[0-9a-f]{10}\.js/) != nil)
    #expect(try names(["script.js": "1\n"]) == one)
    #expect(try names(["script.js": "2\n"]) != one)
  }

  @Test func `take part in the name of a style sheet that names them`() throws {
    let style = "a { background: url(dot.svg) }\n"
    let one = try names(["style.css": style, "dot.svg": "<svg/>"])
    let two = try names(["style.css": style, "dot.svg": "<svg />"])
    #expect(Set(one).isDisjoint(with: two))
  }

  @Test(arguments: [
    ("url(icons/dot.svg)", "url(icons/dot.d4dc566691.svg)"),
    ("url( \"icons/dot.svg\" )", "url( \"icons/dot.d4dc566691.svg\" )"),
    ("URL('./icons/dot.svg')", "URL('icons/dot.d4dc566691.svg')"),
    ("url(icons/dot.svg#a)", "url(icons/dot.d4dc566691.svg#a)"),
    ("url(#gradient)", "url(#gradient)"),
    ("url(data:image/png;base64,AAAA)", "url(data:image/png;base64,AAAA)"),
    ("none /* url(nothing.svg) */", "none /* url(nothing.svg) */"),
  ])
  func `are found where a style sheet names them`(written: String, published: String) throws {
    let files = ["assets/style.css": "a { mask: \(written) }\n", "assets/icons/dot.svg": "<svg/>"]
    let desk = try Desk([:], theme: Theme.tiny(files))
    #expect(desk.build().error == "")
    let style = try #require(try desk.site().first { $0.key.hasSuffix(".css") })
    #expect(String(decoding: style.value, as: UTF8.self) == "a { mask: \(published) }\n")
  }

  static let logo = [
    "assets/logo.svg": "<svg/>", "assets/icons/a-b.min.js": "1\n", "assets/logo.svg.map": "2\n",
    "assets/LICENCE": "3\n",
    "page.mustache": """
    <img src="{{assets.logo.svg}}">{{#assets.icons}}<script src="{{a-b.min.js}}"></script>{{/assets.icons}}
    <a href="{{assets.LICENCE}}"></a>{{content}}

    """,
    "not-found.mustache": "<img src=\"{{assets.logo.svg}}\">\n",
  ]

  @Test func `are named by their paths, and found from every page`() throws {
    let desk = try Desk(["guide/a.md": "# A\n"], theme: Theme.tiny(Self.logo))
    #expect(
      desk.check().error
        == "content/guide/a.md: warning: no page links to this one [page-orphan]\n\nerrors: 0; warnings: 1\n"
    )
    desk.build()
    let page = HTML(try desk.page("guide/a.html"))
    #expect(page.references.count == 3)
    let site = try desk.site()
    for reference in page.references {
      #expect(reference.hasPrefix("../assets/"))
      #expect(site[String(reference.dropFirst(3))] != nil, "\(reference)")
    }
    #expect(try desk.page("404.html").contains("data:image/svg+xml;charset=utf-8;base64,PHN2Zy8+"))
  }

  @Test func `that are not there are errors where they are named`() throws {
    let theme = Theme.tiny([
      "assets/logo.svg": "<svg/>",
      "page.mustache": "{{assets.logo.png}}{{assets.lgo.svg}}{{content}}",
    ])
    let run = try Desk([:], theme: theme).check()
    #expect(run.error.contains("1:15: error: “assets.logo” has no “png” [mustache-missing-name]"))
    #expect(run.error.contains("1:29: error: “assets” has no “lgo” [mustache-missing-name]"))
    #expect(run.error.contains("hint: did you mean “logo”?"))
  }

  @Test func `have names that every server keeps`() throws {
    let run = try Desk([:], theme: Theme.tiny(["assets/my logo.svg": "<svg/>"])).check()
    #expect(
      run.error == """
        templates/assets/my logo.svg: error: “my logo.svg” has characters that not every server and zip keeps [page-name]
        hint: call it “my-logo.svg”

        errors: 1; warnings: 0

        """)
  }
}
