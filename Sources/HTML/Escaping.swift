/// Text between the languages of a page: each is escaped where it lands, and only there.
public enum Escaping {
  /// Text as HTML, also fit for an attribute in quotation marks.
  public static func html(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      // Neither HTML nor a reader knows these.
      case "\0"..<"\t", "\u{0B}"..."\u{0C}", "\u{0E}"..<" ", "\u{7F}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// HTML's text as a reader sees it. Knows what almanac itself writes, and numbers.
  public static func text(html: some Collection<UInt8>) -> String {
    let text = String(decoding: html, as: UTF8.self)
    guard text.utf8.contains(.ampersand) else { return text }
    var plain = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      plain += rest[..<ampersand]
      rest = rest[ampersand...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(named: rest[rest.index(after: ampersand)..<end])
      else {
        plain += "&"
        rest = rest.dropFirst()
        continue
      }
      plain.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return plain + rest
  }

  private static func character(named name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case "nbsp": "\u{A0}"
    case _ where name.hasPrefix("#x") || name.hasPrefix("#X"):
      UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"):
      UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }

  /// Text as a string of JSON, in its quotation marks. `<` and the line separators are escaped
  /// too, so that it may stand in a script.
  public static func json(_ text: String) -> String {
    // A path is plain, as are most words, and there are thousands of them.
    if text.utf8.allSatisfy(\.isPlainInJSON) { return "\"" + text + "\"" }
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case "<", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }
}

extension UInt8 {
  /// Whether the byte is a character that stands for itself in JSON: of ASCII, and none of those that
  /// are escaped.
  fileprivate var isPlainInJSON: Bool {
    self &- 0x20 < 0x5F && self != .quote && self != .lessThan && self != UInt8(ascii: "\\")
  }
}
