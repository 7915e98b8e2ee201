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
}
