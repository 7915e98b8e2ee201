import Diagnostics
import Markdown
import Testing

/// Texts that make parsers take the square of their length, or run out of stack.
@Suite("Bombs") struct BombTests {
  struct Bomb: CustomTestStringConvertible, Sendable {
    let name: String

    /// A text of about so many bytes.
    let text: @Sendable (Int) -> String
    var testDescription: String { name }

    init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
      self.name = name
      self.text = text
    }

    /// One piece again and again.
    init(_ piece: String, before: String = "", after: String = "") {
      let shown = "\(before)\(piece)…\(after)"
      self.init(shown) { before + String(repeating: piece, count: $0 / piece.utf8.count) + after }
    }
  }

  static let bombs: [Bomb] = [
    Bomb("["), Bomb("![[]()"), Bomb("[a](<b "), Bomb("[a]("), Bomb("[a](b \""), Bomb("[a](b"),
    Bomb("(", before: "[a]("), Bomb("a] "), Bomb("[a](b)"), Bomb("![a](b)"), Bomb("[^a]"),
    Bomb("*a **a "), Bomb("*a_ "), Bomb("_a__ "), Bomb("~a~~ "), Bomb("~~a~ "), Bomb("*"),
    Bomb("> "), Bomb(">"), Bomb("- "), Bomb("> - "), Bomb("1. "), Bomb("-\n"), Bomb("- a\n"),
    Bomb("<"), Bomb("<!--"), Bomb("a <!-- "), Bomb("a <?"), Bomb("a <![CDATA["), Bomb("a <!A "),
    Bomb("<a b=\""), Bomb("<a b='c\" "), Bomb("x ", before: "<a "), Bomb("<a:"), Bomb("<a@a."),
    Bomb("&"), Bomb("&amp;"), Bomb("&aaaaaaaa"), Bomb("&CounterClockwiseContourIntegral;"),
    Bomb("\\"), Bomb("\t"), Bomb(" "), Bomb("\n"), Bomb("\r"), Bomb("\0"), Bomb("\u{301}"),
    Bomb("# a\n"), Bomb("a\n=\n"), Bomb("[a]: b\n===\n"), Bomb("# a {#b}\n"), Bomb("```\n"),
    Bomb("[a]: b\n"), Bomb("[a]: b \"\n"), Bomb("[a]: b\n\""), Bomb("|a|\n|-|\n"), Bomb("a|\n-|\n"),
    Bomb("|a|\n|-|-|\n", before: "[a]: b \"c\n"), Bomb("\\|", before: "|a|\n|-|\n"),
    Bomb("|a|b|\n|-|\n"), Bomb("|a|b|\n"), Bomb("Table: a\n\n|b|\n|-|\n\n"), Bomb("[a](b c "),
    Bomb("[a](b c.pdf) "), Bomb("{{#a}}\n|b|\n", before: "|a|\n|-|\n"),
    Bomb("{{"), Bomb("{{ "), Bomb("{{{a}} "), Bomb("{{!\n"), Bomb("{{!\n", after: "}} x"),
    Bomb("{{!\n{{! }}", after: "x"), Bomb("[a]({{ "), Bomb("[a]({{ ", after: "}}"),
    Bomb("[a]: {{\n"), Bomb("[a][b] "), Bomb("[^b] ", after: "\n\n[^c]: x"), Bomb("[^a]: "),
    Bomb("- [ ] a\n"), Bomb("<div>\n"), Bomb("`{{` "),
    Bomb("{{#a}}\n"), Bomb("{{#a}}\n", after: "- b\n"), Bomb("{{#a}}\n- b\n"),
    Bomb("{{#a}}\n- b\n{{/a}}\n"), Bomb("{{#a}}\n- b\n* c\n"), Bomb("{{/a}}\n- b\n"),
    Bomb("{{#a}}", after: "\n- b\n{{/a}}\n"), Bomb("{{#a}}{{#a}}\n- b\n{{/a}}\n"),
    Bomb("sections in sections of a list") {
      String(repeating: "{{#a}}\n- b\n", count: $0 / 22)
        + String(repeating: "- c\n{{/a}}\n", count: $0 / 22)
    },
    Bomb("rising backticks") { size in
      (1...Int(Double(size * 2).squareRoot())).map { "e" + String(repeating: "`", count: $0) }
        .joined()
    },
    Bomb("a deep list and blank lines") {
      String(repeating: "- ", count: $0 / 4) + "a\n" + String(repeating: "\n", count: $0 / 2)
    },
    Bomb("a deep list in a quotation and blank lines") {
      "> " + String(repeating: "- ", count: $0 / 6) + "a\n"
        + String(repeating: ">\n", count: $0 / 3)
    },
    Bomb("a deep list and its content") { size in
      let depth = Int(Double(size).squareRoot()) / 2
      return String(repeating: "- ", count: depth) + "a\n"
        + String(repeating: String(repeating: "  ", count: depth) + "b\n", count: depth * 2)
    },
    Bomb("ever deeper lists") { size in
      (0..<Int(Double(size).squareRoot())).map { String(repeating: "  ", count: $0) + "- a\n" }
        .joined()
    },
    Bomb("deep quotations and lazy lines") {
      String(repeating: "> ", count: $0 / 4) + "a\n" + String(repeating: "b\n", count: $0 / 4)
    },
    Bomb("one long destination and many references") {
      "[a]: " + String(repeating: "u", count: $0 / 2) + "\n\n"
        + String(repeating: "[a]", count: $0 / 6)
    },
    Bomb("many definitions and many slips") { size in
      (0..<size / 30).map { "[a\($0)]: /u\n" }.joined() + "\n"
        + (0..<size / 30).map { "[x][b\($0)] " }.joined()
    },
    Bomb("a wide table and short rows") {
      String(repeating: "a|", count: $0 / 6) + "\n" + String(repeating: "-|", count: $0 / 6) + "\n"
        + String(repeating: "a\n", count: $0 / 6)
    },
    Bomb("a long heading and many tables") {
      "# " + String(repeating: "h", count: $0 / 2) + "\n"
        + String(repeating: "|a|\n|-|\n\n", count: $0 / 18)
    },
    Bomb("footnotes that refer to each other") { size in
      "[^0]\n\n" + (0..<size / 20).map { "[^\($0)]: a [^\($0 + 1)]\n" }.joined()
    },
    Bomb("ids that are taken") { size in
      (0..<size / 12).map { "# a-\($0)\n# a\n" }.joined()
    },
  ]

  #if DEBUG
    /// Without optimisation everything takes some twenty times as long.
    static let size = 40_000
  #else
    static let size = 1_000_000
  #endif

  @Test(arguments: bombs)
  func `takes time in proportion to its length`(bomb: Bomb) {
    for options in [Markdown.Options.commonMark, .almanac] {
      let text = bomb.text(Self.size)
      let taken = time(text, options)
      guard taken > .milliseconds(100) else { continue }
      // A quarter of the length should take a quarter of the time, not a sixteenth. On a busy
      // machine only what is also slow is held to it.
      let quarter = time(bomb.text(Self.size / 4), options)
      #expect(taken < .seconds(1) || taken < quarter * 10, "\(taken), a quarter \(quarter)")
    }
  }

  /// The least time of up to three runs.
  private func time(_ text: String, _ options: Markdown.Options) -> Duration {
    let source = Source("bomb.md", text: text)
    var least = Duration.seconds(1_000)
    for _ in 0..<3 where least > .milliseconds(100) {
      let taken = ContinuousClock().measure {
        #expect(Markdown.render(source, options: options).html.count < Self.size * 60)
      }
      least = min(least, taken)
    }
    return least
  }
}
