import Diagnostics
import Mustache
import TOML

/// Texts of settings in which values stand, filled in.
struct SettingTexts {
  private let values: Value
  private(set) var findings: [Diagnostic] = []

  /// What parts the texts that one element of a list becomes; no text of data has it.
  private static let separator: Character = "\u{1E}"

  /// - Parameter values: What the texts name. Text in it is markup, because settings are not HTML and
  ///   nothing in them is to be escaped.
  init(_ values: Object) { self.values = .object(values) }

  /// What a text becomes; `nil` if it has no tags. An element of a list that is a section from its beginning
  /// to its end becomes as many elements as the section has items.
  mutating func filled(_ value: TOML.Value, isElement: Bool) -> [String]? {
    guard let text = value.text, text.contains("{{") else { return nil }
    let parted = isElement ? Self.parted(text) : nil
    let source = Source(value.source.name, text: parted ?? text)
    var bytes: [UInt8] = []
    var problems: [Diagnostic] = []
    do throws(Diagnostic) {
      try Template(source).render(values, to: &bytes, findings: &problems)
    } catch {
      problems.append(error)
    }
    findings += problems.map { Self.moved($0, into: value, text) }
    let filled = String(decoding: bytes, as: UTF8.self)
    guard parted != nil else { return [filled] }
    return filled.split(separator: Self.separator).map(String.init)
  }

  /// The text with a separator at the end of its section, if it is one.
  private static func parted(_ text: String) -> String? {
    guard text.hasPrefix("{{#"), text.hasSuffix("}}"), let close = text.ranges(of: "{{/").last
    else {
      return nil
    }
    return text[..<close.lowerBound] + String(separator) + text[close.lowerBound...]
  }

  /// A finding about a text, moved to where its author wrote it: to the tag if the text is written as it
  /// is, or else to the whole of it.
  private static func moved(_ finding: Diagnostic, into value: TOML.Value, _ text: String)
    -> Diagnostic
  {
    var finding = finding
    finding.source = value.source
    let isPlain = value.source.text(value.range).dropFirst().dropLast() == text
    if isPlain, let range = finding.range {
      let start = value.range.lowerBound + 1 + range.lowerBound
      finding.range = start..<min(start + range.count, value.range.upperBound)
    } else {
      finding.range = value.range
    }
    return finding
  }
}
