import FoundationEssentials
import TestSupport
import Testing
import Workbook
import ZIP

@Suite("Searching what is published for identifiers") struct IdentifierSearchTests {
  /// An identifier of the small log.
  private static let secret = "XK11Q5"

  private static func archive(_ path: String, _ text: String) throws -> [UInt8] {
    try Archive([ArchiveEntry(path, Array(text.utf8))]).packed(as: "a.zip")
  }

  /// Builds a report with a page of these words, and expects that it is refused.
  private func expectRefused(
    _ words: String, _ files: [String: [UInt8]] = [:], log: String = SmallFlow.log,
    secret: String = secret, says: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let desk = try Desk(SmallFlow.report(log, words: "Words.\n\n\(words)"))
    for (path, bytes) in files { try desk.folder.write(bytes, to: "content/\(path)") }
    let run = desk.build("--zip", desk.path("r.zip"), "--single-file", desk.path("r.html"))
    #expect(run.exit == 1, sourceLocation: location)
    #expect(run.error.contains(says), "\(run.error)", sourceLocation: location)
    #expect(
      run.error.contains("stands for somebody in the data of a study [identifier]"),
      sourceLocation: location)
    let said = (run.error + run.output).lowercased()
    #expect(!said.contains(secret.lowercased()), sourceLocation: location)
    let left = try desk.folder.names()
    #expect(left.sorted() == ["content", "templates"], "\(left)", sourceLocation: location)
  }

  @Test(arguments: [
    secret, "“\(secret)”", "of child xk11q5.", "`\(secret)`", "![\(secret)](a.png)",
  ])
  func `words that have one are not published`(words: String) throws {
    let files = ["a.png": [UInt8]("PNG".utf8)]
    try expectRefused(words, files, says: "index.html: error: line ")
  }

  @Test func `the line is told`() throws {
    let files = ["a.csv": Array("area,who\nA,1\nB,\(Self.secret)\n".utf8)]
    try expectRefused("[a](a.csv)", files, says: "a.csv: error: line 3 has an identifier")
  }

  @Test func `nor a link to a file whose name has one`() throws {
    let name = "notes-\(Self.secret).csv"
    try expectRefused(
      "[a](\(name))", [name: Array("a\n1\n".utf8)], says: "index.html: error: line ")
  }

  @Test func `nor a page whose name has one`() throws {
    try expectRefused(
      "[a](xk11q5.md)", ["xk11q5.md": Array("# Words\n".utf8)],
      says: "a file: error: its name has an identifier")
  }

  @Test func `nor what is packed in a file that is handed out`() throws {
    let inner = try Self.archive("xl/sharedStrings.xml", "<t>\(Self.secret)</t>")
    let outer = try Archive([ArchiveEntry("book.xlsx", inner)]).packed(as: "b.zip")
    for (name, bytes) in ["a.xlsx": inner, "b.zip": outer] {
      try expectRefused(
        "[a](\(name))", [name: bytes],
        says: "\(name): error: something packed in it has an identifier")
    }
  }

  @Test func `it is found as markup and scripts write it`() throws {
    let log = SmallFlow.log.replacing(Self.secret, with: "O'Dea & Co 7")
    try expectRefused(
      "O'Dea & Co 7", log: log, secret: "Dea", says: "index.html: error: line ")
  }

  @Test func `a number of few digits may stand anywhere, and that is said`() throws {
    let log = SmallFlow.log.replacing(Self.secret, with: "1234567")
    let words = "1234567 {{#study.account}}{{.}} {{/study.account}}"
    let desk = try Desk(SmallFlow.report(log, words: words))
    let run = desk.build()
    #expect(run.exit == 0, "\(run.error)")
    let page = try desk.page("index.html")
    #expect(page.contains("searched for 141 identifiers in the data, and has none."))
    #expect(page.contains("1 others are too short to be searched for."))
  }

  @Test func `what is shared is searched, too`() throws {
    let log = SmallFlow.log.replacing(Self.secret, with: "Assessment")
    let desk = try Desk(SmallFlow.report(log))
    let run = desk.run(["share", desk.path("content")])
    #expect(run.exit == 1)
    #expect(run.error.contains("has an identifier that stands for somebody"))
    #expect(!desk.folder.exists("content/exchange"))
  }
}
