import Diagnostics
import Markdown
import TestSupport
import Testing

/// What holds for every text, whatever is in it.
@Suite("Damaged Markdown") struct FuzzTests {
  static let samples = [
    "# A *b* {#c}\n\n> - d\n>   1. e\n\n    f\n\n```g\nh {{i}}\n```\n<div>\n{{j}}\n</div>\n",
    "| a | `b\\|c` |\n|:-:|--:|\n| {{d | e}} | f |\n{{#g}}\n| h |\n{{/g}}\nTable: i\n",
    "a[^1] [b](c \"d\") ![e](<f g>) [h][i] <j@k.l> &amp; &#x41; ~~m~~ **n*o*p**  \nq\\\nr\n",
    "[i]: /u 't'\n[^1]: note\n    more {{x}}\n\n- [ ] a\n- [x] b\n\n\n  c\n{{! d\n\ne }}\n* * *\n",
    "Überblick \u{1F600} _ä_\u{00A0}*ö*\n===\n{{> p q}}\n<!-- a --> <b c='{{d}}'> <?e?> ``f ` g``\n",
    "- a\n{{#b}}\n- c\n  d\n{{#e}}\n- {{f}}\n{{/e}}{{/b}}\n{{^g}}\n\n1. h\n{{/g}}\n2. i[^1]\n",
  ]

  static let everything: Markdown.Options = {
    var options = Markdown.Options.almanac
    options.collectsSections = true
    options.liftsTitle = true
    options.rewrite = { $0 == "c" ? "{{z}}" : nil }
    return options
  }()

  @Test func `is rendered to UTF-8, with every place within the source`() {
    for input in Mutations(of: Self.samples, seed: 11, rounds: 1_500) {
      let source = Source("t.md", bytes: input)
      let document = Markdown.render(source, options: Self.everything)
      #expect((try? UTF8Span(validating: document.html.span)) != nil)
      #expect(!document.html.contains(0))
      for link in document.links { #expect(link.range.upperBound <= input.count) }
      var last = -1
      for tag in document.tags {
        #expect(tag.offset > last)
        last = tag.offset
        #expect(tag.range.upperBound <= input.count)
        #expect(document.html[tag.offset...].starts(with: "{{".utf8))
      }
      for diagnostic in document.diagnostics {
        #expect((diagnostic.range?.upperBound ?? 0) <= input.count)
      }
    }
  }

  @Test func `has no braces for Mustache but those of its tags`() {
    let (open, close) = (Array("{{".utf8), Array("}}".utf8))
    for input in Mutations(of: Self.samples, seed: 12, rounds: 1_500) {
      let document = Markdown.render(Source("t.md", bytes: input))
      let html = document.html
      var index = 0
      for tag in document.tags {
        let gap = html[index..<max(index, tag.offset)]
        #expect(!gap.indices.dropLast().contains { gap[$0...].starts(with: open) })
        // From a tag that is never closed on, Mustache sees other tags; that is reported.
        guard input[tag.range].suffix(2).elementsEqual(close) else {
          #expect(document.diagnostics.contains { $0.code == MarkdownRule.unclosedTag.code })
          index = html.count
          break
        }
        // As Mustache would: to the end of the tag.
        let end = html[tag.offset...].dropFirst(2).first == open[0] ? close + [close[0]] : close
        index = tag.offset + end.count
        while index < html.count, !html[index...].starts(with: end) { index += 1 }
        index += end.count
      }
      let rest = html[min(index, html.count)...]
      #expect(!rest.indices.dropLast().contains { rest[$0...].starts(with: open) })
    }
  }

  @Test func `is the same whatever ends its lines`() {
    for input in Mutations(of: Self.samples, seed: 13, rounds: 500)
    where !input.contains(UInt8(ascii: "\r")) && !input.contains(UInt8(ascii: "{")) {
      let plain = Markdown.render(Source("t.md", bytes: input)).html
      for ending in ["\r", "\r\n"] {
        let other = input.flatMap { $0 == UInt8(ascii: "\n") ? Array(ending.utf8) : [$0] }
        #expect(Markdown.render(Source("t.md", bytes: other)).html == plain)
      }
    }
  }

  @Test func `gives the same bytes twice`() {
    for text in Self.samples { #expect(html(text, Self.everything) == html(text, Self.everything)) }
  }
}
