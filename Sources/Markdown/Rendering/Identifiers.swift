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
    var name = String(decoding: (tags ? words.withoutTags : words).identifier, as: UTF8.self)
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

extension [UInt8] {
  /// The words in lower case with hyphens between them: letters and digits of every alphabet,
  /// hyphens and underscores; nothing else.
  fileprivate var identifier: [UInt8] {
    var id: [UInt8] = []
    id.reserveCapacity(count)
    var isApart = false
    func append(_ bytes: some Sequence<UInt8>, isHyphen: Bool) {
      if isApart, let last = id.last, last != .dash, !isHyphen { id.append(.dash) }
      isApart = false
      id.append(contentsOf: bytes)
    }
    var index = 0
    while index < count {
      let byte = self[index]
      if byte < 128 {
        index += 1
        if byte.isWhitespace {
          isApart = true
        } else if byte.isLetter || byte.isDigit || byte == .dash || byte == UInt8(ascii: "_") {
          append(CollectionOfOne(byte.lowercased), isHyphen: byte == .dash)
        }
        continue
      }
      guard let scalar = scalar(at: index, before: count) else { break }
      index += UTF8.width(scalar)
      if scalar.properties.isWhitespace {
        isApart = true
      } else if scalar.isInIdentifier {
        append(scalar.properties.lowercaseMapping.utf8, isHyphen: false)
      }
    }
    return id
  }
}

extension Unicode.Scalar {
  fileprivate var isInIdentifier: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
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
