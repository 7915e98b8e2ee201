import Charts
import FoundationEssentials
import Testing

@Suite("Phrases of charts and studies") struct PhraseTests {
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  /// Every phrase in the sources, by its key.
  static func phrases() throws -> [(key: String, english: String)] {
    let phrase = /Phrase\(\s*"([a-z0-9-]+)",\s*((?:"[^"\n]*"\s*\+?\s*)+)\)/
    return try ["Sources/Charts", "Sources/Almanac/Studies"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
        .filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
    }
    .flatMap { name in
      try String(contentsOf: root.appending(path: name), encoding: .utf8).matches(of: phrase)
        .map { match in
          // A long one is written in pieces.
          let pieces = match.2.split(separator: "\"", omittingEmptySubsequences: false)
          let text = pieces.indices.filter { $0 % 2 == 1 }.map { pieces[$0] }.joined()
          return (String(match.1), text)
        }
    }
    .filter { $0.0 != "ways-back" }
  }

  @Test func `are all in the words of the theme, and nothing else is`() throws {
    let file = Self.root.appending(path: "templates/words/en-GB.toml")
    let words = try String(contentsOf: file, encoding: .utf8)
    let table = words.split(separator: "[charts]\n").last ?? ""
    let listed = table.split(separator: "\n").map(String.init)
    let said = try Self.phrases().map { "\($0.key) = \"\($0.english)\"" }
    #expect(said.count > 300)
    #expect(Set(said).count == said.count)
    let missing = Set(said).subtracting(listed).sorted().joined(separator: "\n")
    #expect(missing.isEmpty, "add to the table:\n\(missing)")
    let stale = Set(listed).subtracting(said).sorted().joined(separator: "\n")
    #expect(stale.isEmpty, "take out of the table:\n\(stale)")
  }

  static let phrase = Phrase("ways-back", "{1} {1:way leads|ways lead} back, {2}")

  @Test(arguments: [
    ("1", "1 way leads back, x"), ("2", "2 ways lead back, x"), ("0", "0 ways lead back, x"),
    ("1,234", "1,234 ways lead back, x"), ("none", "none ways lead back, x"),
  ])
  func `agree with their numbers`(number: String, said: String) {
    #expect(Wording.english(Self.phrase, number, "x") == said)
  }

  @Test func `are said in other languages, with as many forms as those have`() {
    let welsh = Wording(["ways-back": "{1} {1:un|dau|tri|mwy}"])
    let said = ["1", "2", "3", "4", "0", "11"].map { welsh(Self.phrase, $0) }
    #expect(said == ["1 un", "2 dau", "3 tri", "4 mwy", "0 mwy", "11 mwy"])
  }

  @Test(arguments: ["{", "{3}", "{x}", "{1", "{}", "{:}", "{1:}", "{1:|}"])
  func `that are broken are said as far as they can be`(text: String) {
    let words = Wording(["ways-back": text])
    #expect(words(Self.phrase, "5", "6").count <= text.count)
  }
}
