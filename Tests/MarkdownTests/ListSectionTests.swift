import Markdown
import TestSupport
import Testing

/// Sections that repeat the items of a list.
@Suite("Sections in lists") struct ListSectionTests {
  @Test(arguments: [
    ("{{#a}}\n- {{b}}\n{{/a}}", "<ul>\n{{#a}}\n<li>{{b}}</li>\n{{/a}}\n</ul>"),
    (
      "{{#a}}\n3. b\n{{/a}}\n4. c",
      "<ol start=\"3\">\n{{#a}}\n<li>b</li>\n{{/a}}\n<li>c</li>\n</ol>"
    ),
    (
      "a\n\n{{#x}}\n- a\n- b\n{{/x}}\n{{^x}}\n- c\n{{/x}}\n- d",
      "<p>a</p>\n<ul>\n{{#x}}\n<li>a</li>\n<li>b</li>\n{{/x}}\n{{^x}}\n<li>c</li>\n{{/x}}\n<li>d</li>\n</ul>"
    ),
    (
      "- a\n{{#x}}\n{{#y}}\n- b\n{{/y}}\n- c\n{{/x}}\nd",
      "<ul>\n<li>a</li>\n{{#x}}\n{{#y}}\n<li>b</li>\n{{/y}}\n<li>c</li>\n{{/x}}\n</ul>\n<p>d</p>"
    ),
    (
      "{{#x}} {{#y}}\n- b\n{{/y}}\n- c\n{{/x}}",
      "<ul>\n{{#x}} {{#y}}\n<li>b</li>\n{{/y}}\n<li>c</li>\n{{/x}}\n</ul>"
    ),
    (
      "{{#x}}\n- a\n  b\nc\n  - d\n{{/x}}\n",
      "<ul>\n{{#x}}\n<li>a\nb\nc\n<ul>\n<li>d</li>\n</ul>\n</li>\n{{/x}}\n</ul>"
    ),
    (
      "{{#x}}\n1. a\n\n   b\n{{/x}}\n2. c",
      "<ol>\n{{#x}}\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n{{/x}}\n<li>\n<p>c</p>\n</li>\n</ol>"
    ),
    (
      "- a\n{{#x}}\n- b\n\n- c\n{{/x}}",
      "<ul>\n<li>\n<p>a</p>\n</li>\n{{#x}}\n<li>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n{{/x}}\n</ul>"
    ),
    (
      "{{#x}}\n- [x] a\n{{/x}}",
      "<ul>\n{{#x}}\n<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"done\" /> a</li>\n{{/x}}\n</ul>"
    ),
    ("{{#x}}\r\n- a\r\n{{/x}}\r\n", "<ul>\n{{#x}}\n<li>a</li>\n{{/x}}\n</ul>"),
    (
      "{{#x}}\n- ```\n  {{/x}}\n\n  ```\n{{/x}}",
      "<ul>\n{{#x}}\n<li>\n<pre><code>&#123;&#123;/x}}\n\n</code></pre>\n</li>\n{{/x}}\n</ul>"
    ),
  ])
  func `that open and close among items stand in the list`(text: String, expected: String) {
    #expect(html(text) == expected + "\n")
  }

  @Test(arguments: [
    // Blank lines.
    ("{{#x}}\n\n- a\n{{/x}}", "{{#x}}\n<ul>\n<li>a</li>\n</ul>\n{{/x}}"),
    ("{{#x}}\n- a\n\n{{/x}}", "{{#x}}\n<ul>\n<li>a</li>\n</ul>\n{{/x}}"),
    (
      "- a\n\n{{#x}}\n- b\n{{/x}}\n\n- c",
      "<ul>\n<li>a</li>\n</ul>\n<ul>\n{{#x}}\n<li>b</li>\n{{/x}}\n</ul>\n<ul>\n<li>c</li>\n</ul>"
    ),
    (
      "{{#x}}\n\n{{#y}}\n- a\n{{/y}}\n{{/x}}",
      "{{#x}}\n<ul>\n{{#y}}\n<li>a</li>\n{{/y}}\n</ul>\n{{/x}}"
    ),
    // Sections that close elsewhere, or were opened elsewhere.
    ("{{#x}}\n- a\n# b\n{{/x}}", "{{#x}}\n<ul>\n<li>a</li>\n</ul>\n<h1 id=\"b\">b</h1>\n{{/x}}"),
    (
      "{{#x}}\na\n- b\n{{/x}}\n- c",
      "{{#x}}\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n{{/x}}\n<ul>\n<li>c</li>\n</ul>"
    ),
    ("{{#x}}\n- a\n", "{{#x}}\n<ul>\n<li>a</li>\n</ul>"),
    ("- a\n{{/x}}\n- b", "<ul>\n<li>a</li>\n</ul>\n{{/x}}\n<ul>\n<li>b</li>\n</ul>"),
    (
      "{{#x}}\n{{#y}}\n- a\n{{/y}}{{/x}}{{/z}}",
      "{{#x}}\n{{#y}}\n<ul>\n<li>a</li>\n</ul>\n{{/y}}{{/x}}{{/z}}"
    ),
    (
      "{{#x}}{{#y}}\n- a\n{{/y}}\n- b\n",
      "{{#x}}{{#y}}\n<ul>\n<li>a</li>\n</ul>\n{{/y}}\n<ul>\n<li>b</li>\n</ul>"
    ),
    // Other tags.
    ("- a\n{{> b}}\n- c", "<ul>\n<li>a</li>\n</ul>\n{{> b}}\n<ul>\n<li>c</li>\n</ul>"),
    (
      "- a\n{{#x}}{{/x}}\n- c", "<ul>\n<li>a</li>\n</ul>\n{{#x}}{{/x}}\n<ul>\n<li>c</li>\n</ul>"
    ),
    (
      "{{#x}}\n- a\n{{{b}}}\n{{/x}}", "{{#x}}\n<ul>\n<li>a</li>\n</ul>\n{{{b}}}\n{{/x}}"
    ),
    // Lists of other kinds.
    (
      "{{#x}}\n- a\n* b\n{{/x}}",
      "{{#x}}\n<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>\n{{/x}}"
    ),
    (
      "{{#x}}\n- a\n{{/x}}\n{{#y}}\n1. b\n{{/y}}\n2) c",
      """
      <ul>\n{{#x}}\n<li>a</li>\n{{/x}}\n</ul>\n<ol>\n{{#y}}\n<li>b</li>\n{{/y}}\n</ol>
      <ol start="2">\n<li>c</li>\n</ol>
      """
    ),
    // Not the document’s own lists.
    (
      "> {{#x}}\n> - a\n> {{/x}}",
      "<blockquote>\n{{#x}}\n<ul>\n<li>a</li>\n</ul>\n{{/x}}\n</blockquote>"
    ),
    // No list at all.
    ("{{#x}}\n{{/x}}", "{{#x}}\n{{/x}}"),
  ])
  func `that do not stand around it`(text: String, expected: String) {
    #expect(html(text) == expected + "\n")
  }

  @Test func `and footnotes, headings and tables after them are what they were`() {
    let found = html(
      "{{#x}}\n- a[^1]\n{{/x}}\n\n## b\n\n| c |\n|---|\n{{#r}}\n| d |\n{{/r}}\n\n[^1]: e\n")
    #expect(found.hasPrefix("<ul>\n{{#x}}\n<li>a<sup>"))
    #expect(found.contains("</li>\n{{/x}}\n</ul>\n<h2 id=\"b\">b</h2>\n<div"))
    #expect(found.contains("<tbody>\n{{#r}}\n<tr>\n<td>d</td>\n</tr>\n{{/r}}\n</tbody>"))
    #expect(found.contains("<p>e <a href=\"#fnref-1\""))
  }

  @Test func `without the option are words`() {
    #expect(html("{{#x}}\n- a\n", .commonMark) == "<p>{{#x}}</p>\n<ul>\n<li>a</li>\n</ul>\n")
  }

  // MARK: Whatever is written

  private static let lines = [
    "{{#s}}", "{{#s}}", "{{/s}}", "{{/s}}", "{{^s}}{{#s}}", "{{/s}} {{/s}}", "- a", "- b", "* c",
    "2. d", "  e", "", "f", "{{> g}}", "{{#s}}{{/s}}", "> - h", "```", "| i |\n|---|",
  ]

  /// Texts of a few of those lines.
  private static func texts(_ count: Int, seed: UInt64) -> [String] {
    var random = Noise(seed: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 2...12, using: &random))
        .map { _ in lines.randomElement(using: &random) ?? "" }.joined(separator: "\n")
    }
  }

  @Test func `close in the list in which they open`() {
    for text in Self.texts(4_000, seed: 21) {
      var lists: [Int] = []
      var height = 0
      for line in html(text).split(separator: "\n") {
        if line.hasPrefix("<ul>") || line.hasPrefix("<ol") { lists.append(height) }
        if line.hasPrefix("{{") {
          for tag in line.split(separator: " ").flatMap({ $0.split(separator: "}}") }) {
            if tag.hasPrefix("{{#") || tag.hasPrefix("{{^") { height += 1 }
            if tag.hasPrefix("{{/") { height -= 1 }
            if let least = lists.last { #expect(height >= least, "\(text)") }
          }
        }
        if line.hasPrefix("</ul>") || line.hasPrefix("</ol>") {
          #expect(lists.popLast() == height, "\(text)")
        }
      }
    }
  }

  @Test func `are all in one list if no line is anything but theirs or an item`() {
    var random = Noise(seed: 23)
    for _ in 0..<500 {
      var text = ""
      var open: [Int] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text += "- a\n"
        case 1:
          open.append(Int.random(in: 1...3, using: &random))
          text += String(repeating: "{{#s}}", count: open.last ?? 0) + "\n"
        default:
          guard let count = open.popLast() else { continue }
          text += String(repeating: "{{/s}}", count: count) + "\n"
        }
      }
      text += "- b\n" + open.reversed().map { String(repeating: "{{/s}}\n", count: $0) }.joined()
      let found = html(text)
      #expect(found.hasPrefix("<ul>\n") && found.hasSuffix("</ul>\n"), "\(text)")
      #expect(found.ranges(of: "<ul>").count == 1, "\(text)")
    }
  }

  @Test func `change nothing but where lists begin and end, and whether they are loose`() {
    /// The HTML without what may be different.
    func rest(_ text: String) -> [Substring] {
      html(text).replacing("<p>", with: "").replacing("</p>", with: "")
        .replacing("<li>", with: "<li>\n").replacing("</li>", with: "\n</li>")
        .split(separator: "\n")
        .filter { !$0.hasPrefix("<ul>") && !$0.hasPrefix("<ol") }
        .filter { $0 != "</ul>" && $0 != "</ol>" }
    }
    for text in Self.texts(2_000, seed: 22) where !text.contains("```") && !text.contains("|") {
      let apart = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.hasPrefix("{{") ? "\n\($0)\n" : $0 }.joined(separator: "\n")
      #expect(rest(text) == rest(apart), "\(text)")
    }
  }
}
