import Diagnostics
import Markdown
import TestSupport
import Testing

/// Where things are written.
@Suite("Places") struct PlaceTests {
  /// The text that a range of the source marks.
  private func marked(_ text: String, _ range: Range<Int>) -> String {
    Source("t.md", text: text).text(range)
  }

  @Test(arguments: [
    ("[a](b.md) ![c](<d e>)", ["b.md", "d e"]),
    ("> - x [a](b)\n>   y [c](d)\nlazy [e](f)", ["b", "d", "f"]),
    ("1. a\n\n\t[b](c\\*d)", ["c\\*d"]),
    ("[a]: b\n[c]:\n  d 'e'\n\n[a] [c]", ["b", "d"]),
    ("<https://a.org> <b@c.org>", ["https://a.org", "b@c.org"]),
    ("| [a](b) |\n|---|\n| x\\|[c](d) |", ["b", "d"]),
    ("[^1]\n\n[^1]: x\n    [a](b)", ["b"]),
    ("a\r\n> [b](c)\r\n> [d](e)\r\n", ["c", "e"]),
    ("# [a](b)\n\n[c](d)\n===", ["b", "d"]),
    ("[![a](b)](c)", ["b", "c"]),
  ])
  func `a link is told where its destination is written`(text: String, written: [String]) {
    let links = Markdown.render(Source("t.md", text: text)).links
    #expect(links.map { marked(text, $0.range) } == written)
  }

  @Test func `a destination is told as it was meant`() {
    let links = Markdown.render(Source("t.md", text: "[a](b\\*c&amp;d) ![e](f)")).links
    #expect(links.map(\.destination) == ["b*c&d", "f"])
    #expect(links.map(\.isImage) == [false, true])
  }

  @Test func `each tag is told where it is in the HTML and in the source`() {
    let text = """
      # {{a}}

      > x {{b}} [{{c}}]({{d}} "{{e}}")
      > {{#f}}

      | {{g}} \\| {{h}} |
      |---|

      <div>{{i}}</div>

      z[^1] {{k}}

      [^1]: {{j}}

          ```
          x
          ```
      [^2]: {{unused}}
      """
    let document = Markdown.render(Source("t.md", text: text))
    let inSource = document.tags.map { marked(text, $0.range) }
    let names = ["a", "b", "d", "e", "c", "#f", "g", "h", "i", "k", "j"]
    #expect(inSource == names.map { "{{\($0)}}" })
    for (tag, written) in zip(document.tags, inSource) {
      #expect(document.html[tag.offset...].starts(with: written.utf8))
    }
  }

  @Test func `rendering begins at an offset, and places are in the whole source`() {
    let source = Source("t.md", text: "+++\n+++\n[a](b) {{c}}\n")
    let document = Markdown.render(source, from: 8)
    #expect(document.text == "<p><a href=\"b\">a</a> {{c}}</p>\n")
    #expect(source.text(document.links[0].range) == "b")
    #expect(source.text(document.tags[0].range) == "{{c}}")
    #expect(Markdown.render(source, from: 99).html.isEmpty)
  }

  @Test func `places are right behind bytes that had to be replaced`() {
    let bytes = Array("a \0".utf8) + [0xFF, 0xC3] + Array(" [b](c\0d) {{e}}".utf8)
    let source = Source("t.md", bytes: bytes)
    let document = Markdown.render(source)
    #expect(
      document.text == "<p>a \u{FFFD}\u{FFFD}\u{FFFD} <a href=\"c%EF%BF%BDd\">b</a> {{e}}</p>\n")
    #expect(Array(source.bytes[document.links[0].range]) == Array("c\0d".utf8))
    #expect(source.text(document.tags[0].range) == "{{e}}")
  }

  @Test func `a byte order mark is no text`() {
    #expect(html("\u{FEFF}# a", .commonMark) == "<h1>a</h1>\n")
  }
}
