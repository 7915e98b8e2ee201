import Diagnostics
import TOML
import TestSupport
import Testing

/// Nothing that a file can hold stops the program.
@Suite("Hostile TOML") struct HostileTests {
  @Test func `damaged documents are read or refused, and never worse`() {
    let samples = [
      ParsingTests.text, SettingsTests.text,
      "a.b.c = [{x = 1, y.z = '''\n'''}, 1_0, 0x1F, -inf, 1e5, 09:30:00.5]\n[a.d]\n\"k\" = \"\\u00e9\"",
      "[[a.b]]\nx = 1979-05-27T07:32:00-08:00\n[[a.b]]\n[a.b.c]\nt = \"\"\"\n a \\\n b \"\" \"\"\"\r\n",
    ]
    for bytes in Mutations(of: samples, seed: 3) {
      let source = Source("t.toml", bytes: bytes)
      do throws(Diagnostic) {
        let document = try TOML.parse(source)
        walk(document.root)
        for problem in SettingsTests.Configuration.settings.read(document).problems {
          #expect(!"\(problem)".isEmpty)
        }
      } catch {
        #expect(!"\(error)".isEmpty)
        #expect(error.range.map { $0.upperBound <= bytes.count } == true)
      }
    }
  }

  private func walk(_ table: TOML.Table) {
    for (key, value) in table {
      #expect(table[key.text] != nil)
      walk(value)
    }
  }

  private func walk(_ value: TOML.Value) {
    #expect(value.range.upperBound <= value.source.bytes.count)
    value.elements?.forEach(walk)
    if let table = value.table { walk(table) }
    if case .text(let text) = value.content { #expect(text == value.text) }
  }

  static let bombs = [
    String(repeating: "[", count: 1_000_000),
    "a = " + String(repeating: "[", count: 1_000_000),
    "a = " + String(repeating: "{a=", count: 300_000),
    "a = " + String(repeating: "[{a=", count: 250_000),
    "a" + String(repeating: ".a", count: 500_000) + " = 1",
    "[a" + String(repeating: ".a", count: 500_000) + "]",
    "a = \"" + String(repeating: "x", count: 1_000_000),
    "a = " + String(repeating: "x", count: 1_000_000),
    "a = " + String(repeating: "1", count: 1_000_000),
    "a = " + String(repeating: "1", count: 1_000_000) + "x",
    "a = 1e" + String(repeating: "9", count: 1_000_000),
    "a = \"\"\"" + String(repeating: "\"\" ", count: 300_000),
    "a = [" + String(repeating: "\n", count: 1_000_000),
    "a = [" + String(repeating: "#\n", count: 500_000) + "b",
    String(repeating: "#", count: 1_000_000) + "\u{0}",
    String(repeating: "a", count: 1_000_000),
    String(repeating: "a ", count: 500_000),
  ]

  // By number, because a report of the tests would print a megabyte for each.
  @Test(.timeLimit(.minutes(1)), arguments: bombs.indices)
  func `a bomb is refused soon`(number: Int) {
    let text = Self.bombs[number]
    // The report is shown, as finding its place is part of the work. (`#expect(throws:)` would put
    // the whole document into words.)
    #expect(MistakesTests.report(Source("t.toml", text: text)) != "no mistake")
  }

  @Test(.timeLimit(.minutes(1))) func `long documents take time in proportion`() throws {
    let rows = String(repeating: "[[a.b]]\nx.y = {z = [1, 2]}\n[a.b.c]\n", count: 10_000)
    #expect(
      try TOML.parse(Source("t.toml", text: rows)).root["a"]?.table?["b"]?.elements?.count == 10_000
    )
    let keys = (0..<30_000).map { "k\($0).a = 1\n" }.joined()
    #expect(try TOML.parse(Source("t.toml", text: keys)).root.count == 30_000)
    let escapes = "a = \"" + String(repeating: "\\n", count: 200_000) + "\"\n"
    #expect(try TOML.parse(Source("t.toml", text: escapes)).root["a"]?.text?.utf8.count == 200_000)
  }
}
