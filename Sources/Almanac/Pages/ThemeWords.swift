import BuiltInTheme
import Charts
import Diagnostics
import Mustache
import TOML

/// The words of a report in one language, from a file `words/LANGUAGE.toml` of the theme.
struct ThemeWords: Sendable {
  /// What pages say, by the names that layouts know.
  let interface: Object

  /// What charts say: the table `[charts]`. What is not in it is said in English.
  let charts: Wording

  init(_ source: Source) throws(Diagnostic) {
    var members: [(String, Value)] = []
    var phrases: [String: String] = [:]
    for (key, value) in try TOML.parse(source).root {
      let texts = value.elements?.compactMap(\.text)
      if key.text == "charts", let table = value.table {
        phrases = try Self.phrases(table)
      } else if let text = value.text {
        members.append((key.text, .text(text)))
      } else if let texts, texts.count == value.elements?.count {
        members.append((key.text, .list(texts.map { .text($0) })))
      } else {
        throw value.diagnostic(
          PressRule.wordsMissing, "“\(key.text)” must be text or a list of texts")
      }
    }
    interface = Object(members)
    charts = Wording(phrases)
  }

  /// The phrases of charts, all of which charts know, with the places that they have in English.
  private static func phrases(_ table: TOML.Table) throws(Diagnostic) -> [String: String] {
    var phrases: [String: String] = [:]
    let english = englishPhrases
    for (key, value) in table {
      guard let text = value.text else {
        throw value.diagnostic(PressRule.wordsMissing, "“\(key.text)” must be text")
      }
      guard let original = english[key.text] else {
        throw key.diagnostic(
          PressRule.wordsUnknown, "no chart says “\(key.text)”",
          hint: english.keys.sorted().hint(for: key.text))
      }
      if let place = Self.wrongPlace(in: text, original) {
        throw value.diagnostic(
          PressRule.wordsUnknown, "nothing stands in the place “\(place)” of “\(key.text)”",
          hint: "in English it is “\(original)”")
      }
      phrases[key.text] = text
    }
    return phrases
  }

  /// The first place of a phrase that is none of the original’s, as it is written.
  private static func wrongPlace(in phrase: String, _ original: String) -> String? {
    let known = Set(
      original.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
        .map { $0.prefix(while: \.isNumber) })
    for part in phrase.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let number = part.prefix(while: \.isNumber)
      let rest = part.dropFirst(number.count)
      let isClosed = part.contains("}") && (rest.hasPrefix("}") || rest.hasPrefix(":"))
      guard isClosed, known.contains(number) else {
        return "{" + part.prefix { $0 != "}" } + (part.contains("}") ? "}" : "")
      }
    }
    return nil
  }

  /// What charts can say, by the theme that comes with the program, which has all of it.
  private static let englishPhrases: [String: String] = {
    guard let file = ThemeFile.all.first(where: { $0.path == "words/en-GB.toml" }),
      let table = try? TOML.parse(Source(file.path, bytes: file.bytes)).root["charts"]?.table
    else { return [:] }
    return Dictionary(
      table.map { ($0.key.text, $0.value.text ?? "") }, uniquingKeysWith: { first, _ in first })
  }()
}
