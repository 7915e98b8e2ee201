import Diagnostics
import TOML
import TestSupport
import Testing

/// What is said of each mistake, whole, in `Golden/mistakes.txt`: the document, then the report.
@Suite("Mistakes in TOML") struct MistakesTests {
  @Test func `every mistake is explained where it is, with what to type`() throws {
    let texts = Self.documents.map { Array($0.utf8) } + Self.damaged
    let reports = texts.map { bytes in
      let source = Source("t.toml", bytes: bytes)
      return "\(source.text.prefix(60).debugDescription)\n\(Self.report(source))\n"
    }
    try expectGolden(reports.joined(separator: "\n"), "mistakes.txt")
  }

  @Test func `every rule of the language has a document that breaks it`() {
    let texts = Self.documents.map { Array($0.utf8) } + Self.damaged
    let broken = Set(texts.map { Self.code(Source("t.toml", bytes: $0)) })
    let rules = TOMLRule.allCases.map(\.code).filter { $0.hasPrefix("toml-") }
    #expect(rules.filter { !broken.contains($0) } == [])
  }

  @Test func `a mistake in a part of a file is shown where it is in the file`() {
    let text = "+++\ntitle = \"Care\"\ndraft = maybe\n+++\n# Care\n"
    let end = text.utf8.count - "+++\n# Care\n".utf8.count
    expectDiagnostic(
      """
      care.md:3:9: error: text must stand in quotation marks [toml-unquoted-text]
        3 │ draft = maybe
          │         ^^^^^
      hint: type "maybe"
      """
    ) { _ = try TOML.parse(Source("care.md", text: text), in: 4..<end) }
  }

  static func report(_ source: Source) -> String {
    do throws(Diagnostic) {
      _ = try TOML.parse(source)
      return "no mistake"
    } catch {
      return "\(error)"
    }
  }

  static func code(_ source: Source) -> String {
    do throws(Diagnostic) {
      _ = try TOML.parse(source)
      return ""
    } catch {
      return error.code
    }
  }

  /// Bytes that are not the UTF-8 of any text.
  static let damaged: [[UInt8]] = [
    Array("x = \"".utf8) + [0xFF] + Array("\"\n".utf8),
    Array("x = \"".utf8) + [0xED, 0xA0, 0x80] + Array("\"\n".utf8),
    Array("# ".utf8) + [0xC3, 0x28],
    Array("x = a".utf8) + [0xC3, 0x28],
    [0x80],
    [0xFF, 0xFE, 0x41, 0x00],
  ]

  static let documents =
    [
      "title = \"A\"\nx = 1\ntitle = \"B\"\n",
      "[a]\nx = 1\n[b]\n[a]\n",
      "title = Care in England # today\n",
      "list = [one, two]\n",
      "path = C:\\data \"x\"\n",
      "draft = True\n",
      "draft = yes\n",
      "x = null\n",
      "x = NaN\n",
      "title\n",
      "title: \"x\"\n",
      "title \"x\"\n",
      "my title = \"x\"\n",
      "prénom = 1\n",
      "é = 1\n",
      "title == \"x\"\n",
      "x := 1\n",
      "= 1\n",
      "a. = 1\n",
      ".a = 1\n",
      "a..b = 1\n",
      "\"\"\"a\"\"\" = 1\n",
      "title =\n",
      "title = # none\n",
      "x = [1,,2]\n",
      "x = {a = }\n",
      "x = [,]\n",
      "title = “Care”\n",
      "title = \"Care”\nb = 1\n",
      "“title” = 1\n",
      "x = [‘a’]\n",
      "title = \"Care\nb = 1\n",
      "title = 'Care\n",
      "title = \"\"\"Care\nb = 1\n",
      "x = \"abc",
      "list = [1, 2\nb = 3\n",
      "list = [1, 2",
      "list = [1 2]\n",
      "list = [1; 2]\n",
      "list = (1)\n",
      "list = [1)\n",
      "list = [\"a\"\n\"b\"]\n",
      "list = [1, 2,\n[next]\nb = 3\n",
      "x = { a = 1\n}\n",
      "x = { a = 1, }\n",
      "x = { a = 1 b = 2 }\n",
      "x = {\n a = 1 }\n",
      "[table\nx = 1\n",
      "[]\n",
      "[[a]\n",
      "[a]]\n",
      "[my table]\n",
      "[a] x = 1\n",
      "[a.]\n",
      "[a\"b\"]\n",
      "a = 1 b = 2\n",
      "a = 1,\n",
      "a = 1,000\n",
      "a = \"say \"hi\" now\"\n",
      "a = 'it's'\n",
      "a = 1 // one\n",
      "// one\n",
      "; one\n",
      "a = 1\na.b = 2\n",
      "a = 1\n[a.b]\n",
      "a = {b = 1}\na.c = 2\n",
      "a = {b = 1}\n[a.c]\n",
      "[a.b]\n[a]\nb.c = 1\n",
      "a = [1]\n[[a]]\n",
      "a = [1]\na.b = 2\n",
      "[a]\n[[a]]\n",
      "[[a]]\n[a]\n",
      "p = \"C:\\Users\"\n",
      "p = \"C:\\users\"\n",
      "p = \"\\uD800\"\n",
      "p = \"\\U12345678\"\n",
      "p = \"a\\ b\"\n",
      "p = \"a\\",
      "x = \"a\u{07}b\"\n",
      "# a\u{00}b\n",
      "x = 1\ry = 2\n",
      "# a\rb\n",
      "\u{1}x = 1\n",
      "x = \u{1}\n",
      "x = 1_000_\n",
      "x = 1__0\n",
      "x = .5\n",
      "x = 5.\n",
      "x = 1e\n",
      "x = 12%\n",
      "x = £5\n",
      "x = 1.2.3\n",
      "x = +\n",
      "x = 0x1G\n",
      "x = 12abc\n",
      "x = -\n",
      "x = 1 000\n",
      "code = 007\n",
      "x = -01.5\n",
      "x = 00\n",
      "x = 0_1\n",
      "x = 9223372036854775808\n",
      "x = 1e999\n",
      "x = 0xFFFFFFFFFFFFFFFFF\n",
      "d = 2023-02-29\n",
      "d = 2024-13-01\n",
      "d = 31-03-2024\n",
      "d = 2024-3-1\n",
      "d = 2024-03-31 09:30\n",
      "t = 25:00:00\n",
      "t = 09:30\n",
      "d = 2024-03-31T09:30:00+25:00\n",
      "d = 2024/03/31\n",
      "d = 2024-03-31x\n",
      "list = [1, 2,\nb = 3\n",
      "x = -.5\n",
      "d = 03/04/2024\n",
      "d = 31/3/2024\n",
      "v = 1.2.2024\n",
      "list = [1, x]\n",
      "list = [\n  1,\n[a]\n",
      "x = [[1], [2]\n[a]\n",
      "x y\n",
      "---\n",
      "x = @foo\n",
      "a = \"\"\"x\"\"\"\"\"\"\n",
      "- a\n",
      "{}\n",
      "a = 'x' 'y'\n",
      "a = b = c\n",
      "x = [\n1,\n# c\n",
      "x = [“a”]\n",
      "x = [\"a\" “b”]\n",
      "a = \"x\"y\n",
      "a = truee\n",
      "x = +inff\n",
      "a = tru",
      "[[a]]\n[a.c]\n[a.c]\n",
    ] + [
      "x = " + String(repeating: "[", count: 101),
      "a" + String(repeating: ".a", count: 101) + " = 1\n",
      "[a" + String(repeating: ".a", count: 101) + "]\n",
    ]
}
