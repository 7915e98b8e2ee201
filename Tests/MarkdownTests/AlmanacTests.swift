import Diagnostics
import Markdown
import Testing

/// The HTML of a text in the dialect of an almanac, or as the options say.
func html(_ text: String, _ options: Markdown.Options = .almanac) -> String {
  Markdown.render(Source("t.md", text: text), options: options).text
}

/// What an almanac has beyond the specification.
@Suite("Almanac's Markdown") struct AlmanacTests {
  @Test func `a table says what it is and how its columns are set`() {
    #expect(
      html("## Rates\n\n| Area | Rate |\n|:--|--:|\n| *Leeds* | 4\\|5 |\n| York |\n") == """
        <h2 id="rates">Rates</h2>
        <div class="table" role="region" tabindex="0" aria-label="Rates: table">
        <table>
        <thead>
        <tr>
        <th scope="col" class="left">Area</th>
        <th scope="col" class="number">Rate</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="left"><em>Leeds</em></td>
        <td class="number">4|5</td>
        </tr>
        <tr>
        <td class="left">York</td>
        <td class="number"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(arguments: ["Table: By *year*\n| a |\n|---|\n", "| a |\n|---|\nTable: By *year*\n"])
  func `a line above or below a table is its caption`(text: String) {
    let found = html(text)
    #expect(found.contains("<caption>By <em>year</em></caption>"))
    #expect(found.contains("aria-label=\"By year\""))
    #expect(!found.contains("Table:"))
  }

  @Test func `tables under one heading have labels of their own`() {
    let found = html("# A\n\n| a |\n|---|\n\n| b |\n|---|\n")
    #expect(found.contains("aria-label=\"A: table\""))
    #expect(found.contains("aria-label=\"A: table 2\""))
  }

  @Test func `a long heading is a short label, cut between characters`() {
    let found = html("# a\(String(repeating: "é", count: 300))\n\n| b |\n|---|\n")
    #expect(found.contains("aria-label=\"a\(String(repeating: "é", count: 99)): table\""))
  }

  @Test(arguments: [
    ("a\n| b |\n|---|\n", "<p>a</p>\n<div"),
    ("| a | b |\n|---|\n", "<p>| a | b |\n|---|</p>\n"),
    ("| `a\\|b` |\n|---|\n", "<th scope=\"col\"><code>a|b</code></th>"),
    ("a\n---\n", "<h2 id=\"a\">a</h2>\n"),
    ("a | b\n- | -\n", "<li>| -</li>"),
    ("| a |\n|---|\n> b\n", "</table>\n</div>\n<blockquote>"),
    ("> | a |\n> |---|\n> | b |\nc\n", "</blockquote>\n<p>c</p>\n"),
  ])
  func `a table is what GitHub says it is`(text: String, part: String) {
    #expect(html(text).contains(part), "\(html(text))")
  }

  @Test(arguments: [
    ("~~a~~ ~b~", "<del>a</del> <del>b</del>"), ("~~a~", "~~a~"), ("~~~a", "language-a"),
    ("*~~a~~*", "<em><del>a</del></em>"), ("a ~~~b~~~", "a ~~~b~~~"),
  ])
  func `what stands between tildes is struck out`(text: String, part: String) {
    #expect(html(text).contains(part), "\(html(text))")
  }

  @Test func `items that begin with a box are tasks`() {
    #expect(
      html("- [ ] a\n- [x] b\n- [y] c\n- [x]d\n") == """
        <ul>
        <li class="task"><input type="checkbox" disabled aria-label="to do" /> a</li>
        <li class="task"><input type="checkbox" disabled checked aria-label="done" /> b</li>
        <li>[y] c</li>
        <li>[x]d</li>
        </ul>

        """)
  }

  @Test func `footnotes are collected at the end, in the order of the text`() {
    #expect(
      html("a[^b] c[^a]\n\n[^a]: one\n\n[^b]: two [^a]\n\n    ```\n    x\n    ```\n") == """
        <p>a<sup><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup> \
        c<sup><a href="#fn-2" id="fnref-2" role="doc-noteref" aria-label="Footnote 2">2</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="fn-1">
        <p>two <sup><a href="#fn-2" id="fnref-2-2" role="doc-noteref" \
        aria-label="Footnote 2">2</a></sup></p>
        <pre><code>x
        </code></pre>
        <p><a href="#fnref-1" role="doc-backlink" aria-label="Back to reference 1">↩</a></p>
        </li>
        <li id="fn-2">
        <p>one <a href="#fnref-2" role="doc-backlink" aria-label="Back to reference 2">↩</a> \
        <a href="#fnref-2-2" role="doc-backlink" aria-label="Back to reference 2-2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test(arguments: [
    ("# Why cases close", "why-cases-close"), ("# A & B, c_d: 3.5%", "a-b-c_d-35"),
    ("# Ärzte *im* Überblick", "ärzte-im-überblick"), ("# `code` [link](x)", "code-link"),
    ("# !?", "section"), ("# Method {#m.1}", "m.1"), ("# Method {#m} ##", "m"),
    ("# {{a}} rates", "rates"), ("# a {{#b}}", "a"), ("# a - b", "a-b"), ("Über\n==", "über"),
    ("# fn 1", "section-fn-1"),
  ])
  func `a heading's id is made from its words, or given`(text: String, id: String) {
    let document = Markdown.render(Source("t.md", text: text))
    #expect(document.headings.map(\.id) == [id])
    #expect(document.text.contains(" id=\"\(id)\""))
  }

  @Test func `ids are unique, and those that are given come first`() {
    let text = "# a\n# A\n# a-2\n# a\n# x {#a}\n# a\n"
    let document = Markdown.render(Source("t.md", text: text))
    #expect(document.headings.map(\.id) == ["a-2", "a-3", "a-2-2", "a-4", "a", "a-5"])
  }

  @Test func `headings are told with their level, HTML, words and place`() {
    let document = Markdown.render(Source("t.md", text: "x\n\n## A *b* & {{c}} {#d}\n"))
    let heading = document.headings[0]
    #expect(heading.level == 2)
    #expect(heading.html == "A <em>b</em> &amp; {{c}}")
    #expect(heading.plain == "A b & {{c}}")
    #expect(heading.range == 6..<24)
  }

  @Test func `an image with a title, alone in a paragraph, is a figure`() {
    #expect(
      html("![*a* b](c.png \"d & e\")") == """
        <figure>
        <img src="c.png" alt="a b" />
        <figcaption>d &amp; e</figcaption>
        </figure>

        """)
    #expect(html("![a](c.png)") == "<p><img src=\"c.png\" alt=\"a\" /></p>\n")
    #expect(html("![a](c.png 'd') e").hasPrefix("<p><img src=\"c.png\" alt=\"a\" title=\"d\" />"))
  }

  @Test func `the title is lifted out if it comes first`() {
    var options = Markdown.Options.almanac
    options.liftsTitle = true
    func render(_ text: String) -> Markdown.Document {
      Markdown.render(Source("t.md", text: text), options: options)
    }
    let document = render("[r]: x\n\n# A *b* {{c}}\n\ntext\n\n# d\n")
    #expect(document.text == "<p>text</p>\n<h1 id=\"d\">d</h1>\n")
    #expect(document.title?.heading.html == "A <em>b</em> {{c}}")
    #expect(document.title?.heading.plain == "A b {{c}}")
    #expect(document.title?.tags.map(\.offset) == [13])
    #expect(document.title?.tags.map(\.range) == [16..<21])
    #expect(document.headings.map(\.id) == ["d"])
    #expect(document.tags.isEmpty)
    #expect(render("text\n\n# A\n").title == nil)
    #expect(render("## A\n").title == nil)
  }

  @Test func `destinations can be written anew`() {
    var options = Markdown.Options.almanac
    options.rewrite = { $0.hasPrefix("closures.md") ? "closures.html?a b&c={{d}}" : nil }
    #expect(
      html("[a](closures.md#x) ![b][c] [d](other.md)\n\n[c]: closures.md\n", options) == """
        <p><a href="closures.html?a%20b&amp;c={{d}}">a</a> \
        <img src="closures.html?a%20b&amp;c={{d}}" alt="b" /> <a href="other.md">d</a></p>

        """)
  }

  @Test func `the words of each section are there to be searched`() {
    var options = Markdown.Options.almanac
    options.collectsSections = true
    let text = """
      before

      # One *two*

      a **b** [c](d) `e` &amp; {{f}} <b>g</b>
      - h

      | i | j |
      |---|---|

      ## Two
      k[^1]

      [^1]: l
      """
    let sections = Markdown.render(Source("t.md", text: text), options: options).sections
    #expect(sections.map(\.id) == ["", "one-two", "two"])
    #expect(sections.map(\.title) == ["", "One two", "Two"])
    #expect(sections.map(\.text) == ["before", "a b c e & {{f}} g\nh\ni\nj", "k\nl"])
  }
}
