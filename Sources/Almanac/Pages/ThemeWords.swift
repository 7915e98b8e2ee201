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

  /// The phrases of charts, all of which charts know.
  private static func phrases(_ table: TOML.Table) throws(Diagnostic) -> [String: String] {
    var phrases: [String: String] = [:]
    for (key, value) in table {
      guard let text = value.text else {
        throw value.diagnostic(PressRule.wordsMissing, "“\(key.text)” must be text")
      }
      phrases[key.text] = text
    }
    guard table.source.bytes != englishFile?.bytes else { return phrases }
    let known = englishPhrases
    for (key, _) in table where !known.contains(key.text) {
      throw key.diagnostic(
        PressRule.wordsUnknown, "no chart says “\(key.text)”",
        hint: Array(known).sorted().hint(for: key.text))
    }
    return phrases
  }

  private static let englishFile = ThemeFile.all.first { $0.path == "words/en-GB.toml" }

  /// What charts can say, by the theme that comes with the program, which has all of it.
  private static let englishPhrases: Set<String> = {
    guard let file = englishFile,
      let root = try? TOML.parse(Source(file.path, bytes: file.bytes)).root
    else { return [] }
    return Set(root["charts"]?.table?.map(\.key.text) ?? [])
  }()
}
