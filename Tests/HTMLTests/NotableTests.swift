import HTML
import TestSupport
import Testing

@Suite("What is notable on a page") struct NotableTests {
  private static let page = """
    <!doctype html><html lang="en"><head><link rel="stylesheet" href="style.css">
    <script src="a.js" defer></script></head><body><p id="top">See <a href='b.html#x'>id="no"</a>
    <img alt="a > b" src=c.png> and href="nothing".</p><!-- id="comment" -->
    <svg viewBox="0 0 1 1"><circle cx="1" cy="2" r="3.5" data-node="n"/><use xlink:href="#top"/></svg>
    <object data="d.pdf"></object><form action="search.html"><input id="q"></form>
    <script>a.href = "x"; document.write("<p id='y'>")</script></body></html>
    """

  @Test func `links, loads and ids are found, and text that looks like them is not`() {
    let bytes = Array(Self.page.utf8)
    let found = Notable.all(in: bytes).map {
      "\($0.use) \(String(decoding: bytes[$0.value], as: UTF8.self))"
    }
    #expect(
      found == [
        "load style.css", "load a.js", "id top", "link b.html#x", "load c.png", "load #top",
        "load d.pdf", "link search.html", "id q",
        "scriptElement a.href = \"x\"; document.write(\"<p id='y'>\")",
      ])
  }

  @Test(arguments: [
    ("<link rel=\"canonical\" href=\"x\">", ["link x"]),
    ("<link rel=\"alternate stylesheet\" href=\"x\">", ["load x"]),
    ("<link href=\"x\" rel=\"icon\">", ["load x"]),
    ("<A HREF=\"x\">", ["link x"]), ("<IMG SRC='x'>", ["load x"]),
    (
      "<SCRIPT>a = \"<p id='y'>\"</Script><p id=\"z\">",
      ["scriptElement a = \"<p id='y'>\"", "id z"]
    ),
    ("<svg><image href=\"x\"/></svg>", ["load x"]),
    ("<img srcset=\"a.png 1x,b,c.png, d.png\">", ["load a.png", "load b,c.png", "load d.png"]),
    ("<source srcset=\"data:image/png,xy 2x\">", ["load data:image/png,xy"]),
    ("<button formaction=\"x\">", ["link x"]), ("<body background=\"x\">", ["load x"]),
    ("<base href=\"x\" target=\"y\">", ["base x"]), ("<a ping=\"x\">", ["load x"]),
    ("<link imagesrcset=\"a.png, b.png 2x\">", ["load a.png", "load b.png"]),
    ("<meta content=\"5; url=x\" http-equiv=\"Refresh\">", ["refresh 5; url=x"]),
    ("<meta http-equiv=\"Content-Security-Policy\" content=\"a\">", ["policy a"]),
    ("<meta http-equiv=\"refresh\"><p http-equiv=\"refresh\" content=\"1\">", []),
    (
      "<p onclick=\"x()\" one=\"y\" on=\"z\" data-on-x=\"z\">",
      ["scriptAttribute x()"]
    ),
    ("<P STYLE=\"color: red\">", ["styleAttribute color: red"]),
    (
      "<p style=\"background: URL( &quot;x&quot; )\">",
      ["load x", "styleAttribute background: URL( &quot;x&quot; )"]
    ),
    ("<path fill=\"url(#x)\" mask=\"url(y#z)\"/>", ["load y#z"]),
    (
      "<style>@import 'a'; /* url(b) */ p{c:url(d)}</style><p id=\"x\">",
      ["load a", "load d", "styleElement @import 'a'; /* url(b) */ p{c:url(d)}", "id x"]
    ),
    ("<script>a</script><script src=\"b\">c</script>", ["scriptElement a", "load b"]),
    ("<script type=\"module\">a</script>", ["scriptElement a"]),
    ("<script type=\"application/ld+json\">{}</script>", []),
  ])
  func `what is fetched with a page is told from what a reader may follow`(
    html: String, expected: [String]
  ) {
    let bytes = Array(html.utf8)
    for found in [Notable.all(in: bytes), Notable.careful(bytes)] {
      let words = found.map { "\($0.use) \(String(decoding: bytes[$0.value], as: UTF8.self))" }
      #expect(words == expected)
    }
  }

  @Test func `a tag that goes on and on takes no longer than its length`() {
    let bombs = [
      "<div" + String(repeating: " href=\"#\"", count: 30_000) + ">",
      String(repeating: "<sc", count: 100_000) + "></script>",
    ]
    for bomb in bombs { _ = Notable.all(in: Array(bomb.utf8)) }
  }

  @Test func `a plain page is read the quick way`() {
    let page = Array("<p id=\"a\"><a class=\"x\" href=\"b.html\">b</a></p><link href=\"s\">".utf8)
    #expect(Notable.quick(page) == Notable.careful(page))
    #expect(Notable.quick(page)?.map(\.use) == [.id, .link, .load])
  }

  @Test func `the quick way agrees with the careful one, or gives way to it`() {
    let samples = [
      Self.page, "<p id=\"a\"><a class=\"x\" href=\"b.html\">b</a></p>",
      "<meta http-equiv=\"refresh\" content=\"1\"><base href=\"/\"><p onclick=\"a\" style=\"b\">=</p>",
      "<path d=\"M0 0\" fill=\"url(#a)\" filter=\"url(b)\"/><p style=\"c: url(d)\" srcset=\"e\">f</p>",
      "<svg><g id=\"g\"><circle r=\"1\" fill=\"#fff\"/></g></svg><a href=\"#g\">g = \"1\"</a>",
    ]
    var quick = 0
    for input in Mutations(of: samples, seed: 11, rounds: 5_000) {
      guard isWhole(input), let found = Notable.quick(input) else { continue }
      quick += 1
      #expect(
        found == Notable.careful(input), "\(String(decoding: input, as: UTF8.self))")
    }
    #expect(quick > 500)
  }

  /// Whether every tag ends before the next begins.
  private func isWhole(_ html: [UInt8]) -> Bool {
    var scanner = TagScanner(html)
    while let tag = scanner.next() {
      let inside = html[tag.range].dropFirst()
      if inside.contains(UInt8(ascii: "<")) || html[tag.range].last != UInt8(ascii: ">") {
        return false
      }
    }
    return true
  }
}

@Suite("What a page holds that does no good there") struct HazardTests {
  private func hazards(_ html: String, policy: String? = nil) -> [String] {
    let head =
      policy.map { "<meta http-equiv=\"content-security-policy\" content=\"\($0)\">" } ?? ""
    return References(html: Array((head + html).utf8)).hazards.map { "\($0.kind) \($0.text)" }
  }

  private static let code = """
    <p onclick="a()" style="b: &quot;c&quot;"><p onclick="a()"><script>d</script><style>e{}</style>
    """

  @Test(arguments: [
    (
      "script-src 'self'; style-src 'self'",
      ["script a()", "style b: \"c\"", "script d", "style e{}"]
    ),
    ("default-src 'none'", ["script a()", "style b: \"c\"", "script d", "style e{}"]),
    ("default-src 'none'; STYLE-SRC 'unsafe-inline'", ["script a()", "script d"]),
    (
      "script-src 'sha256-x'; style-src 'nonce-y'", ["script a()", "style b: \"c\""]
    ),
    ("img-src 'self'", []), ("", []), (nil, []),
  ])
  func `scripts and styles are told of where the policy keeps them from effect`(
    policy: String?, expected: [String]
  ) {
    #expect(hazards(Self.code, policy: policy) == expected)
  }

  @Test func `what moves a page or its links is told of in any case`() {
    #expect(
      hazards("<base href=\"/\"><meta http-equiv=\"refresh\" content=\"0\">") == [
        "base /", "refresh 0",
      ])
  }
}
