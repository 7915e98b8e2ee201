import HTML
import TestSupport
import Testing

@Suite("Attributes that point") struct PointingAttributeTests {
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
    let found = PointingAttribute.all(in: bytes).map {
      "\($0.use) \(String(decoding: bytes[$0.value], as: UTF8.self))"
    }
    #expect(
      found == [
        "load style.css", "load a.js", "id top", "link b.html#x", "load c.png", "load #top",
        "load d.pdf", "link search.html", "id q",
      ])
  }

  @Test(arguments: [
    ("<link rel=\"canonical\" href=\"x\">", ["link x"]),
    ("<link rel=\"alternate stylesheet\" href=\"x\">", ["load x"]),
    ("<link href=\"x\" rel=\"icon\">", ["load x"]),
    ("<A HREF=\"x\">", ["link x"]), ("<IMG SRC='x'>", ["load x"]),
    ("<SCRIPT>a = \"<p id='y'>\"</Script><p id=\"z\">", ["id z"]),
    ("<svg><image href=\"x\"/></svg>", ["load x"]),
    ("<img srcset=\"a.png 1x,b,c.png, d.png\">", ["load a.png", "load b,c.png", "load d.png"]),
    ("<source srcset=\"data:image/png,xy 2x\">", ["load data:image/png,xy"]),
  ])
  func `what is fetched with a page is told from what a reader may follow`(
    html: String, expected: [String]
  ) {
    let bytes = Array(html.utf8)
    for found in [PointingAttribute.all(in: bytes), PointingAttribute.careful(bytes)] {
      let words = found.map { "\($0.use) \(String(decoding: bytes[$0.value], as: UTF8.self))" }
      #expect(words == expected)
    }
  }

  @Test func `a tag that goes on and on takes no longer than its length`() {
    let bombs = [
      "<div" + String(repeating: " href=\"#\"", count: 30_000) + ">",
      String(repeating: "<sc", count: 100_000) + "></script>",
    ]
    for bomb in bombs { _ = PointingAttribute.all(in: Array(bomb.utf8)) }
  }

  @Test func `a plain page is read the quick way`() {
    let page = Array("<p id=\"a\"><a class=\"x\" href=\"b.html\">b</a></p><link href=\"s\">".utf8)
    #expect(PointingAttribute.quick(page) == PointingAttribute.careful(page))
    #expect(PointingAttribute.quick(page)?.map(\.use) == [.id, .link, .load])
  }

  @Test func `the quick way agrees with the careful one, or gives way to it`() {
    let samples = [
      Self.page, "<p id=\"a\"><a class=\"x\" href=\"b.html\">b</a></p>",
      "<svg><g id=\"g\"><circle r=\"1\" fill=\"#fff\"/></g></svg><a href=\"#g\">g = \"1\"</a>",
    ]
    var quick = 0
    for input in Mutations(of: samples, seed: 11, rounds: 5_000) {
      guard isWhole(input), let found = PointingAttribute.quick(input) else { continue }
      quick += 1
      #expect(
        found == PointingAttribute.careful(input), "\(String(decoding: input, as: UTF8.self))")
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
