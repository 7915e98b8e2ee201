/// The ids of a page's headings: made from the words, each once.
///
///     identifiers.make(from: "Why cases close")    // why-cases-close
///     identifiers.make(from: "Why cases close?")   // why-cases-close-2
struct Identifiers {
  private var used: Set<String> = []

  /// The number to try next for a name that is taken.
  private var next: [String: Int] = [:]

  /// Takes an id. Returns whether it was free.
  mutating func reserve(_ id: String) -> Bool { used.insert(id).inserted }

  mutating func make(from words: [UInt8], _ tags: Bool) -> String {
    var name = String(decoding: tags ? words.withoutTags : words, as: UTF8.self).identifier
    if name.isEmpty { name = "section" }
    // The ids of footnotes are taken.
    if name.hasPrefix("fn-") || name.hasPrefix("fnref-") { name = "section-" + name }
    if used.insert(name).inserted { return name }
    var number = next[name, default: 2]
    while !used.insert("\(name)-\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)-\(number)"
  }
}

extension String {
  /// The words in lower case with hyphens between them: letters and digits of every alphabet,
  /// hyphens and underscores; nothing else.
  fileprivate var identifier: String {
    var id = String.UnicodeScalarView()
    var isApart = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        isApart = true
        continue
      }
      guard scalar.isInIdentifier else { continue }
      if isApart, !id.isEmpty, id.last != "-", scalar != "-" { id.append("-") }
      isApart = false
      id.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return String(id)
  }
}

extension Unicode.Scalar {
  fileprivate var isInIdentifier: Bool {
    if value < 128 {
      let byte = UInt8(value)
      return byte.isLetter || byte.isDigit || self == "-" || self == "_"
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}

extension [UInt8] {
  /// The bytes that are in no Mustache tag.
  var withoutTags: [UInt8] {
    guard contains(.brace) else { return self }
    var finder = TagFinder(before: count)
    var kept: [UInt8] = []
    var index = 0
    while index < count {
      if TagFinder.opens(self, index, before: count), let close = finder.close(index, in: self) {
        index = close
      } else {
        kept.append(self[index])
        index += 1
      }
    }
    return kept
  }
}
