extension [UInt8] {
  /// Adds a text as the paragraphs of an OpenDocument cell: one for each of its lines.
  ///
  /// XML makes one blank of many, and none of those at the ends; so these are elements. What XML
  /// cannot hold is U+FFFD.
  ///
  /// > OASIS. *Open Document Format for Office Applications*, version 1.3, part 3, 6.1.
  mutating func append(paragraphs text: String, link: String? = nil) {
    let opening = link.map { "<text:a xlink:type=\"simple\" xlink:href=\"\($0)\">" } ?? ""
    let closing = link == nil ? "" : "</text:a>"
    append("<text:p>\(opening)")
    if text.isPlain {
      append(text)
      return append("\(closing)</text:p>")
    }
    let bytes = Array(text.utf8)
    // A blank is only itself after a letter, and before one.
    var isAfterLetter = false
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case .blank:
        let end = bytes[place...].firstIndex { $0 != .blank } ?? bytes.count
        let isWithin = isAfterLetter && end < bytes.count && bytes[end] >= .blank
        if isWithin { append(.blank) }
        let count = end - place - (isWithin ? 1 : 0)
        if count > 0 { append(count == 1 ? "<text:s/>" : "<text:s text:c=\"\(count)\"/>") }
        place = end - 1
        isAfterLetter = false
      case 0x09:
        append("<text:tab/>")
        isAfterLetter = false
      case 0x0D where place + 1 < bytes.count && bytes[place + 1] == 0x0A: break
      case 0x0A, 0x0D:
        append("\(closing)</text:p><text:p>\(opening)")
        isAfterLetter = false
      default:
        append(character: byte, of: bytes, at: place)
        isAfterLetter = true
      }
      place += 1
    }
    append("\(closing)</text:p>")
  }

  /// Adds a byte of a text, escaped if XML would act on it.
  private mutating func append(character byte: UInt8, of bytes: [UInt8], at place: Int) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    case 0..<0x20: append("\u{FFFD}")
    case 0xBE, 0xBF:
      // U+FFFE and U+FFFF are no characters of XML; U+FFFD is, and ends in one less.
      let isNone = place > 1 && bytes[place - 2] == 0xEF && bytes[place - 1] == 0xBF
      append(isNone ? 0xBD : byte)
    default: append(byte)
    }
  }
}

extension UInt8 {
  fileprivate static let blank = UInt8(ascii: " ")

  /// Whether there may be a reason not to write it as it is, wherever it stands.
  fileprivate var isSpecial: Bool {
    self < 0x20 || self == UInt8(ascii: "&") || self == UInt8(ascii: "<")
      || self == UInt8(ascii: ">") || self == UInt8(ascii: "\"") || self >= 0xEF
  }
}

extension String {
  /// Whether it can be written as it is: one line, without blanks that XML would take away.
  fileprivate var isPlain: Bool {
    var last = UInt8.blank
    for byte in utf8 {
      if byte.isSpecial || (byte == .blank && last == .blank) { return false }
      last = byte
    }
    return last != .blank
  }

  /// The text as an attribute of OpenDocument has it, on one line.
  var attribute: String {
    String(
      flatMap { character -> String in
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case _
        where character.unicodeScalars.contains {
          $0.value < 0x20 || $0.value >= 0xFFFE && $0.value <= 0xFFFF
        }:
          " "
        default: String(character)
        }
      })
  }
}
