import Diagnostics
import Testing

enum TestRule: String, Rule {
  case number = "test-number"
  case odd = "test-odd"

  var meaning: String { "A cell must be a number." }
  var severity: Severity { self == .odd ? .warning : .error }
}

@Suite("Diagnostics") struct DiagnosticTests {
  @Test(arguments: [
    ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("a\r\nb", 2, 1, 3),
    ("é,b", 3, 1, 3), ("\u{FEFF}a,b", 5, 1, 3), ("", 0, 1, 1), ("a\n", 2, 2, 1),
    ("a\n\nb", 2, 2, 1), ("ab", 99, 1, 3),
  ])
  func `a place is counted in lines and characters`(
    text: String, offset: Int, line: Int, column: Int
  ) {
    let position = Source("t", text: text).position(at: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test func `a finding shows its line, its place and its code`() {
    let source = Source("data/councils.csv", text: "code,name\r\nE06,\"12,4o1\"\r\n")
    let finding = Diagnostic(
      TestRule.number, "“12,4o1” is not a number", at: 15..<23, of: source, hint: "write digits")
    #expect(
      "\(finding)" == """
        data/councils.csv:2:5: error: “12,4o1” is not a number [test-number]
          2 │ E06,"12,4o1"
            │     ^^^^^^^^
        hint: write digits
        """)
  }

  @Test func `a file as a whole has no line to show`() {
    #expect(
      "\(Diagnostic(TestRule.odd, "nothing reads it", file: "a.csv"))"
        == "a.csv: warning: nothing reads it [test-odd]")
  }

  @Test func `a wide character takes two columns`() {
    let finding = Diagnostic(TestRule.number, "no", at: 6..<7, of: Source("t", text: "統計x"))
    #expect("\(finding)".hasSuffix("  1 │ 統計x\n    │     ^"))
  }

  @Test func `nothing in a file can act on the terminal`() {
    let source = Source("t\u{1B}[2J", text: "a\u{1B}[31m\tb\u{202E}c")
    let text = "\(Diagnostic(TestRule.number, "bad \u{7}", at: 7..<8, of: source))"
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.properties.isBidiControl && $0 >= " " })
  }

  @Test(arguments: [0, 5, 400, 500_000, 999_990])
  func `of an endless line only the neighbourhood is shown`(offset: Int) {
    let source = Source("t", text: String(repeating: "x", count: 1_000_000))
    let lines = "\(Diagnostic(TestRule.number, "bad", at: offset..<offset + 3, of: source))"
      .split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count <= 104 })
    #expect(lines[2].hasSuffix(" ^^^"))
  }

  @Test func `findings sort by file and place, errors first`() {
    let source = Source("a", text: "xyz")
    let sorted = [
      Diagnostic(TestRule.number, "3", at: nil, of: Source("b", text: "")),
      Diagnostic(TestRule.odd, "2", at: 1..<2, of: source),
      Diagnostic(TestRule.number, "1", at: 1..<2, of: source),
      Diagnostic(TestRule.odd, "0", at: nil, of: source),
    ].sorted()
    #expect(sorted.map(\.message) == ["0", "1", "2", "3"])
  }
}

@Suite("Suggestions") struct SuggestionTests {
  @Test(arguments: [
    ("tilte", "title"), ("Title", "title"), ("editon", "edition"), ("zzz", nil), ("", nil),
    ("titles", "title"), ("t", nil),
  ])
  func `the nearest name is suggested, if it is near`(word: String, expected: String?) {
    #expect(["title", "edition", "publisher"].closest(to: word) == expected)
  }

  @Test func `a tie goes to the first in order`() {
    #expect(["bat", "cat", "aat"].closest(to: "dat") == "aat")
  }

  @Test func `few names are listed when none is near`() {
    #expect(["b", "a"].hint(for: "zzz") == "choose from a, b")
    #expect((0..<50).map { "name\($0)" }.hint(for: "zzz") == nil)
  }
}
