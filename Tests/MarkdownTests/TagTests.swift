import Diagnostics
import Markdown
import Testing

/// Mustache tags are not Markdown's.
@Suite("Mustache tags") struct TagTests {
  @Test(arguments: [
    ("{{a_b_c}} and *{{*x}}*", "<p>{{a_b_c}} and <em>{{*x}}</em></p>"),
    ("{{{a & <b>}}} \"{{c \"d\"}}\"", "<p>{{{a & <b>}}} &quot;{{c \"d\"}}&quot;</p>"),
    ("[x]({{link}})", "<p><a href=\"{{link}}\">x</a></p>"),
    (
      "[x]({{ link }} \"a {{b \"c\"}}\")",
      "<p><a href=\"{{ link }}\" title=\"a {{b \"c\"}}\">x</a></p>"
    ),
    ("[x](<a b/{{ c > d }}>)", "<p><a href=\"a%20b/{{ c > d }}\">x</a></p>"),
    ("[{{x]y}}](z)", "<p><a href=\"z\">{{x]y}}</a></p>"),
    ("![{{a}} b]({{c}})", "<p><img src=\"{{c}}\" alt=\"{{a}} b\" /></p>"),
    ("[x]\n\n[x]: {{a b}} '{{c}}'", "<p><a href=\"{{a b}}\" title=\"{{c}}\">x</a></p>"),
    ("## {{a}} *b*", "<h2 id=\"b\">{{a}} <em>b</em></h2>"),
    (
      "<b {{#x}}class=\"{{y \"z\"}}\"{{/x}}>{{w}}</b>",
      "<p><b {{#x}}class=\"{{y \"z\"}}\"{{/x}}>{{w}}</b></p>"
    ),
    ("<div>\n{{a}} & {{{b}}}\n</div>", "<div>\n{{a}} & {{{b}}}\n</div>"),
    ("<https://e.org/{{id}}>", "<p><a href=\"https://e.org/{{id}}\">https://e.org/{{id}}</a></p>"),
    ("{{name}}", "<p>{{name}}</p>"),
    ("a {{! b\nc }} d", "<p>a {{! b\nc }} d</p>"),
    ("{{`a}} `b`", "<p>{{`a}} <code>b</code></p>"),
  ])
  func `a tag is carried through as it is`(text: String, expected: String) {
    #expect(html(text) == expected + "\n")
  }

  @Test(arguments: [
    ("`{{a}}`", "<p><code>&#123;&#123;a}}</code></p>"),
    ("`{a}` `{{{a}}}`", "<p><code>{a}</code> <code>&#123;&#123;&#123;a}}}</code></p>"),
    ("    {{a}}", "<pre><code>&#123;&#123;a}}\n</code></pre>"),
    (
      "```{{a}}\n{{#b}}\n```",
      "<pre><code class=\"language-&#123;&#123;a}}\">&#123;&#123;#b}}\n</code></pre>"
    ),
    ("\\{{a}}", "<p>&#123;&#123;a}}</p>"),
    ("\\{\\{a}} &lbrace;&#123;b}}", "<p>&#123;&#123;a}} &#123;&#123;b}}</p>"),
    ("[a](<\\{{b}}>)", "<p><a href=\"%7B%7Bb%7D%7D\">a</a></p>"),
    ("![{<b>{a}}](b)", "<p><img src=\"b\" alt=\"{&#123;a}}\" /></p>"),
  ])
  func `what is no tag is not seen by Mustache`(text: String, expected: String) {
    #expect(html(text) == expected + "\n")
  }

  @Test(arguments: [
    ("{{#a}}\nb\n{{/a}}\nc", "{{#a}}\n<p>b</p>\n{{/a}}\n<p>c</p>"),
    ("a\n{{> figure dendrogram}}\nb", "<p>a</p>\n{{> figure dendrogram}}\n<p>b</p>"),
    ("> a\n{{^b}}", "<blockquote>\n<p>a</p>\n</blockquote>\n{{^b}}"),
    ("{{! a\n\nb }}\nc", "{{! a\n\nb }}\n<p>c</p>"),
    ("{{#a}}{{> b}} {{/a}}  \nc", "{{#a}}{{> b}} {{/a}}\n<p>c</p>"),
    ("{{{a}}}\n{{& b}}", "{{{a}}}\n{{& b}}"),
    (
      "{{<layout}}\n{{$title}}\nx\n{{/title}}\n{{/layout}}",
      "{{<layout}}\n{{$title}}\n<p>x</p>\n{{/title}}\n{{/layout}}"
    ),
    ("- a\n\n  {{#b}}\n", "<ul>\n<li>\n<p>a</p>\n{{#b}}\n</li>\n</ul>"),
    ("{{#a}} b", "<p>{{#a}} b</p>"),
    ("{{! a\nb }} c", "<p>{{! a\nb }} c</p>"),
    ("    {{#a}}", "<pre><code>&#123;&#123;#a}}\n</code></pre>"),
  ])
  func `a line of tags that stand for themselves is a block`(text: String, expected: String) {
    #expect(html(text) == expected + "\n")
  }

  @Test func `sections may repeat the rows of a table`() {
    let found = html("{{#t}}\n| a |\n|---|\n{{#r}}\n| {{b | c}} |\n{{/r}}\n{{/t}}\n")
    #expect(found.contains("<tbody>\n{{#r}}\n<tr>\n<td>{{b | c}}</td>\n</tr>\n{{/r}}\n</tbody>"))
    #expect(found.hasSuffix("</table>\n</div>\n{{/t}}\n"))
  }

  @Test func `without the option, braces are only braces`() {
    var options = Markdown.Options.almanac
    options.tags = false
    #expect(
      html("{{a}} `{{b}}` *{{*c}}*", options) == "<p>{{a}} <code>{{b}}</code> *{{<em>c}}</em></p>\n"
    )
  }
}
