import HTML
import TestSupport
import Testing

@Suite("HTML") struct HTMLTests {
  @Test(arguments: [
    ("a.html", Reach.inside(path: "a.html", fragment: nil)),
    ("a%20b.html#c%2Fd", .inside(path: "a b.html", fragment: "c/d")),
    ("#x", .inside(path: "", fragment: "x")), ("", .inside(path: "", fragment: nil)),
    ("a.html?q=1#", .inside(path: "a.html", fragment: "")), ("/a", .absolute),
    ("//host/a", .outside), ("https://host", .outside), ("mailto:a@b", .outside),
    (" java\nscript:alert(1)", .script), ("JavaScript:x", .script), ("data:,x", .inline),
    ("ab:c", .outside), ("file:///a", .machine), ("C:\\a.csv", .machine), ("c:/a.csv", .machine),
    ("\\\\server\\a", .machine), ("%5C%5Cserver%5Ca", .machine),
    ("1:b", .inside(path: "1:b", fragment: nil)),
    ("%zz", .inside(path: "%zz", fragment: nil)),
  ])
  func `a reference leads where a browser would go`(reference: String, reach: Reach) {
    #expect(Reach(reference) == reach)
  }

  @Test func `text is escaped and comes back`() {
    let text = "a < b & c > \"d\" 'e' \u{202E}é😀"
    #expect(Escaping.text(html: Array(Escaping.html(text).utf8)) == text)
    #expect(
      Escaping.text(html: Array("&#x41;&#66;&nbsp;&bogus; & &".utf8)) == "AB\u{A0}&bogus; & &")
  }

  @Test func `JSON may stand in a script`() {
    #expect(
      Escaping.json("</script>\"\\\n\u{1}\u{2028}")
        == "\"\\u003c/script>\\\"\\\\\\n\\u0001\\u2028\"")
  }

  @Test func `an outline has every heading and the words beneath it`() {
    let outline = Outline(
      html: Array(
        """
        <p>Before <b>all</b>else.</p><h2 id="a">One &amp; <code>two</code></h2><p>Words</p>
        <ul><li>x</li><li>y</li></ul><table><tr><td>1</td></tr></table><svg><title>no</title></svg>
        <h3>Three</h3>
        """.utf8))
    #expect(outline.sections.map(\.title) == ["", "One & two", "Three"])
    #expect(outline.sections.map(\.id) == ["", "a", ""])
    #expect(outline.sections.map(\.text) == ["Before allelse.", "Words x y", ""])
  }

  @Test(arguments: [
    ("<h2>Rates<sup><a href=\"#fn-1\" role=\"doc-noteref\">1</a></sup></h2>", "Rates"),
    ("<h2>Two<br>lines</h2>", "Two lines"), ("<svg/><h2>After</h2>", "After"),
    (
      "<table><caption>Children <b>in need</b></caption><tr><td>1</td></tr></table>2",
      "Children in need 2"
    ),
    ("<table><caption>a</table>b", "a b"),
  ])
  func `words are found as a reader reads them`(html: String, words: String) {
    #expect(Outline.text(html: Array(html.utf8)) == words)
  }

  @Test func `no bytes are too broken to look at`() {
    let samples = [
      "<h2 id=\"a\">b</h2><!-- <x> --><script>c</script><a href='d'>e</a>", "<svg><svg></svg>",
    ]
    for input in Mutations(of: samples, seed: 5) {
      _ = Outline(html: input)
      _ = References(html: input)
    }
  }
}
