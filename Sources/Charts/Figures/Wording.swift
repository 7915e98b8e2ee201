/// A sentence of a chart, with places for what it speaks of: {1}, {2} and so on.
///
///     Phrase("ways-back", "{1} {1:way leads|ways lead} back")
///
/// Where words depend on a number, the first of them stands for one, the next for two and so on, and
/// the last for all other numbers. Charts say nothing but such phrases, so that a table of words can
/// say them in another language.
public struct Phrase: Hashable, Sendable {
  public let key: String
  public let english: String

  public init(_ key: String, _ english: String) {
    self.key = key
    self.english = english
  }
}

/// The words of the charts in a language.
///
///     words(.source, "Department for Education")    // Source: Department for Education
public struct Wording: Sendable {
  /// What is said otherwise than in English, by the phrase’s key.
  private let said: [String: String]

  public init(_ said: [String: String] = [:]) { self.said = said }

  public static let english = Wording()

  public func callAsFunction(_ phrase: Phrase, _ arguments: String...) -> String {
    let template = said[phrase.key] ?? phrase.english
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      rest = rest[open...].dropFirst()
      guard let close = rest.firstIndex(of: "}"),
        let words = Self.words(in: rest[..<close], arguments)
      else {
        text += "{"
        continue
      }
      text += words
      rest = rest[close...].dropFirst()
    }
    return text + rest
  }

  /// What stands in a place of a phrase: an argument, or words that depend on one. `nil` if it is no
  /// such place.
  private static func words(in place: Substring, _ arguments: [String]) -> Substring? {
    let parts = place.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let number = Int(parts[0]), (1...max(1, arguments.count)).contains(number),
      !arguments.isEmpty
    else { return nil }
    let argument = arguments[number - 1]
    guard parts.count > 1 else { return argument[...] }
    let forms = parts[1].split(separator: "|", omittingEmptySubsequences: false)
    let count = Int(argument).map { min($0, forms.count) } ?? forms.count
    return forms[max(count, 1) == count ? count - 1 : forms.count - 1]
  }

  /// A list as it is read out: “a”, “a and b”, “a, b and c”.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return self(.and, items.dropLast().joined(separator: ", "), last)
  }

  /// What is missing and why, in sentences, or nothing.
  public func missing(_ data: some Sequence<Datum>) -> String {
    let reasons = data.compactMap(\.missing)
    let counts = Missing.allCases.compactMap { reason in
      let count = reasons.count { $0 == reason }
      return count == 0 ? nil : self(reason.phrase, NumberFormat.count.text(Double(count)))
    }
    return counts.isEmpty ? "" : self(.notShown, list(counts))
  }
}

extension Phrase {
  static let source = Phrase("source", "Source: {1}")
  static let note = Phrase("note", "Note: {1}")
  static let and = Phrase("and", "{1} and {2}")
  static let notShown = Phrase("not-shown", "Not shown: {1}.")
  static let narrow = Phrase("narrow", "{1} (drawn for a small screen)")
  public static let filledIn = Phrase(
    "filled-in", "{1} of {2} numbers are not known. Medians stand for them.")
  public static let formerAreas = Phrase(
    "former-areas", "Not on a map of today, because it was reorganised since: {1}.")
  public static let version = Phrase("version", "{1}, {2}")
  public static let value = Phrase("value", "Value")
  public static let groups = Phrase("groups", "Groups")
  public static let groupCount = Phrase("group-count", "{1} {1:group|groups}")
  public static let cutTable = Phrase(
    "cut-table", "the first {1} of {2} rows; the CSV has all")
  public static let printedTable = Phrase(
    "printed-table",
    "Only the first {1} rows are printed; all {2} are in the file beside the page.")
  static let nothing = Phrase("nothing", "There is nothing to show")
}

extension Missing {
  var phrase: Phrase {
    switch self {
    case .confidential: Phrase("missing-c", "{1} confidential [c]")
    case .low: Phrase("missing-low", "{1} rounding to zero [low]")
    case .unreliable: Phrase("missing-u", "{1} unreliable [u]")
    case .unavailable: Phrase("missing-x", "{1} not available [x]")
    case .inapplicable: Phrase("missing-z", "{1} not applicable [z]")
    case .blank: Phrase("missing-blank", "{1} left blank [x]")
    }
  }
}
