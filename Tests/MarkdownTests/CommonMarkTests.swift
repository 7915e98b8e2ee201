import Diagnostics
import Markdown
import TestSupport
import Testing

/// The examples of the specification, exactly.
@Suite("CommonMark") struct CommonMarkTests {
  struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
    let section: String
  }

  static let path = "conformance/commonmark.json"

  @Test(.enabled(if: Shared.exists(path)))
  func `every example of the specification renders as it says`() throws {
    let examples: [Example] = try Shared.cases(Self.path)
    var passed = 0
    for example in examples {
      let source = Source("\(example.example).md", text: example.markdown)
      let html = Markdown.render(source, options: .commonMark).html
      if html == Array(example.html.utf8) { passed += 1 }
      #expect(html == Array(example.html.utf8), "\(example.section), \(example.example)")
    }
    print("CommonMark: \(passed) of \(examples.count) examples")
    #expect(passed == examples.count)
  }
}
