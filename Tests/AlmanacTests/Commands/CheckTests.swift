import FoundationEssentials
import Glibc
import TestSupport
import Testing

@Suite("almanac check") struct CheckTests {
  static let broken = [
    "index.md": "# Home\n\nA “tab”\t{{site.titel}}\n",
    "lost.md": "# Lost \\ \"quoted\"\n\n[x](a\\<b>.md)\n",
    "almanac.toml": "title = \"Report\"\nnavigation = [\"index.md\"]\n",
  ]

  struct Finding: Decodable, Equatable {
    var path: String
    var line: Int?
    var column: Int?
    var severity: String
    var code: String
    var message: String
    var hint: String?
  }

  @Test(arguments: [broken, GoldenSiteTests.content])
  func `writes nothing`(content: [String: String]) throws {
    let desk = try Desk(content)
    let before = try desk.folder.tree()
    _ = desk.check()
    _ = desk.check("--json")
    #expect(try desk.folder.tree() == before)
    #expect(try desk.folder.names() == ["content", "templates"])
  }

  @Test func `says what was looked at`() throws {
    let run = try Desk(GoldenSiteTests.content, theme: GoldenSiteTests.theme).check()
    #expect(run == Run(exit: 0, output: "content: 5 pages and 6 files, 2 KB, no errors\n"))
  }

  @Test func `says the same in quiet where there is nothing to say`() throws {
    #expect(try Desk([:]).check("--quiet") == Run(exit: 0))
  }

  @Test func `says its findings as JSON, for other programs`() throws {
    let run = try Desk(Self.broken).check("--json")
    #expect(run.error == "")
    #expect(run.exit == 1)
    let findings = try JSONDecoder().decode([Finding].self, from: Data(run.output.utf8))
    #expect(
      findings == [
        Finding(
          path: "content/index.md", line: 3, column: 16, severity: "error",
          code: "mustache-missing-name", message: "“site” has no “titel”",
          hint: "did you mean “title”?"),
        Finding(
          path: "content/lost.md", line: 3, column: 5, severity: "error", code: "link-broken",
          message: "“a<b>.md” leads nowhere"),
      ])
  }

  @Test func `says that there is nothing as JSON, too`() throws {
    #expect(try Desk([:]).check("--json") == Run(exit: 0, output: "[]\n"))
  }

  @Test(arguments: [
    (
      ["check", "--json", "no-such-folder"], "almanac",
      "there is no folder “no-such-folder” to read"
    ),
    (["check", "--jsn", "--json"], "almanac", "“--jsn” is not an option of “check”"),
  ])
  func `says as JSON, too, what is wrong with the command`(
    words: [String], path: String, message: String
  ) throws {
    let run = Run(words)
    #expect(run.exit == 2)
    #expect(run.error.hasPrefix("almanac: error: \(message)\n"))
    let findings = try JSONDecoder().decode([Finding].self, from: Data(run.output.utf8))
    #expect(findings.map(\.code) == ["command-wrong"])
    #expect(findings.map(\.path) == [path])
    #expect(findings.map(\.message) == [message])
  }

  @Test func `says as JSON, too, what the machine does not do`() throws {
    let desk = try Desk([:])
    // A file that can be opened and not read.
    try desk.folder.remove("content/index.md")
    #expect(symlink("/proc/self/mem", desk.path("content/index.md")) == 0)
    let run = desk.check("--json")
    #expect(run.exit == 3)
    #expect(run.error.hasPrefix("almanac: error: content/index.md: cannot be read: "))
    let findings = try JSONDecoder().decode([Finding].self, from: Data(run.output.utf8))
    #expect(findings.map(\.code) == ["machine-failed"])
    #expect(findings.map(\.path) == ["content/index.md"])
  }

  @Test func `lets the first few of many alike stand for all`() throws {
    let links = (1...30).map { "[x](nowhere-\($0).md)\n" }.joined()
    let run = try Desk(["index.md": "# Home\n\n\(links)"]).check()
    #expect(run.error.split(separator: "[link-broken]").count == 21)
    #expect(
      run.error.hasSuffix(
        "\n\ncontent/index.md: 10 more of link-broken not shown\n\nerrors: 30; warnings: 0\n"))
  }
}
