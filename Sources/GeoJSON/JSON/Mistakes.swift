import Diagnostics

// What is said of a mistake. None of this runs until there is one, so that it may look around at
// leisure: the cursor is where the reader could not go on.

extension Cursor {
  func mistake(
    _ rule: GeoJSONRule, _ message: String, at range: Range<Int>, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(rule, message, at: range, of: source, hint: hint)
  }

  /// The word or the one character at the cursor.
  private var here: Range<Int> {
    var stop = position
    while stop < bytes.count, stop - position < 40, bytes[stop].isLetter || bytes[stop].isDigit {
      stop += 1
    }
    if stop == position { stop = min(position + 1, bytes.count) }
    while stop < bytes.count, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
    return position..<stop
  }

  /// Checks that the file is a text in UTF-8, and steps over a byte order mark.
  mutating func checkEncoding() throws(Diagnostic) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw mistake(
        .encoding, "the text must be UTF-8, and this is UTF-16", at: 0..<2,
        hint: "save the file again with the encoding UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let isArchive = bytes.starts(with: [0x50, 0x4B])
      throw mistake(
        .encoding, "the text must be UTF-8", at: error.byteOffsets,
        hint: isArchive
          ? "this is a zip: unpack it" : "save the file again with the encoding UTF-8")
    }
  }

  func empty() -> Diagnostic {
    Diagnostic(GeoJSONRule.value, "file is empty", file: source.name)
  }

  private func cutShort() -> Diagnostic {
    mistake(
      .unclosed, "the text ends before what it began", at: bytes.count..<bytes.count,
      hint: "the file may be cut short: fetch it again")
  }

  func trailing() -> Diagnostic {
    mistake(.trailing, "nothing may follow the end of the text", at: here)
  }

  func tooDeep() -> Diagnostic {
    mistake(
      .depth, "objects and lists must not stand more than \(Self.depthLimit) deep in one another",
      at: here)
  }

  /// Something other than a value stands where one must.
  func noValue() -> Diagnostic {
    guard position < bytes.count else { return cutShort() }
    let word = source.text(here)
    let hint: String? =
      switch byte {
      case .apostrophe: "type \" in place of '"
      case UInt8(ascii: "<"): "this looks like a web page: fetch the file itself"
      case .slash: "JSON has no comments"
      case .plus: "leave out the plus sign"
      case .point: "type 0 before the point"
      case .comma, .closeBracket: "remove a comma too many"
      case .closeBrace: "type null where there is no value"
      default:
        ["nan", "none", "nil", "inf", "infinity", "undefined"].contains(word.lowercased())
          ? "type null where there is no value"
          : ["true", "false", "null"].contains(word.lowercased())
            ? "type \(word.lowercased())" : byte.isLetter ? "text stands in quotation marks" : nil
      }
    if byte == .minus {
      return mistake(.number, "a minus sign must be followed by a digit", at: here)
    }
    return mistake(.value, "a value must stand here", at: here, hint: hint)
  }

  func notAText() -> Diagnostic { wrongKind("a text in quotation marks") }

  func noOpening(_ open: UInt8) -> Diagnostic {
    wrongKind(open == .openBrace ? "an object in braces" : "a list in brackets")
  }

  func notANumber() -> Diagnostic { wrongKind("a number") }

  /// A value of one kind stands where one of another must.
  private func wrongKind(_ wanted: String) -> Diagnostic {
    var rest = self
    do throws(Diagnostic) {
      try rest.skip()
    } catch {
      return error
    }
    return mistake(.kind, "\(wanted) must stand here", at: position..<rest.position)
  }

  func noKey() -> Diagnostic {
    guard position < bytes.count else { return cutShort() }
    let hint: String? =
      switch byte {
      case .apostrophe: "type \" in place of '"
      case .zero...0x39: "a number has no commas, and a key stands in quotation marks"
      default: byte.isLetter ? "put it in quotation marks" : nil
      }
    return mistake(.key, "a key in quotation marks must stand here", at: here, hint: hint)
  }

  func noColon(_ key: String) -> Diagnostic {
    guard position < bytes.count else { return cutShort() }
    return mistake(
      .key, "“\(key.prefix(60))” must be followed by a colon", at: here,
      hint: "type : between the key and its value")
  }

  func noComma(before close: UInt8) -> Diagnostic {
    guard position < bytes.count else { return cutShort() }
    let sign = close == .closeBrace ? "}" : "]"
    let hint = byte == .slash ? "JSON has no comments" : nil
    return mistake(.comma, "a comma or \(sign) must stand here", at: here, hint: hint)
  }

  func lastComma() -> Diagnostic {
    let comma = bytes[..<position].lastIndex(of: .comma) ?? position
    return mistake(
      .comma, "no comma may follow the last entry", at: comma..<comma + 1, hint: "remove it")
  }
}

extension Cursor {
  func unclosedText(_ open: Int) -> Diagnostic {
    mistake(
      .text, "a text must end with a quotation mark", at: open..<open + 1,
      hint: "the file may be cut short: fetch it again")
  }

  func controlCharacter(_ open: Int) -> Diagnostic {
    guard byte != .lineFeed, byte != .carriageReturn else {
      return mistake(
        .text, "a text must end on the line that it begins on", at: open..<open + 1,
        hint: "write \\n for a new line in it")
    }
    let digits = String(byte, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: 4 - digits.count) + digits
    return mistake(
      .text, "the control character U+\(code) must be written by its number", at: here,
      hint: "write \\u\(code)")
  }

  func badEscape() -> Diagnostic {
    let range = position..<min(position + 2, bytes.count)
    if bytes[range].last == UInt8(ascii: "u") {
      return mistake(.text, "\\u must be followed by four hexadecimal digits", at: range)
    }
    return mistake(
      .text, "a backslash must be followed by one of \" \\ / b f n r t u", at: range,
      hint: "type \\\\ for a backslash")
  }

  func halfCharacter(_ start: Int) -> Diagnostic {
    mistake(
      .text, "\(source.text(start..<min(start + 6, bytes.count))) is half of a character",
      at: start..<min(start + 6, bytes.count))
  }

  func leadingZero(_ start: Int) -> Diagnostic {
    mistake(
      .number, "a number must not begin with a zero too many", at: start..<position,
      hint: "a code stands in quotation marks")
  }

  func noDigits(_ start: Int, after what: String) -> Diagnostic {
    mistake(.number, "a digit must follow \(what)", at: start..<position)
  }

  func longNumber(_ range: Range<Int>) -> Diagnostic {
    mistake(.number, "a number must not be longer than \(Self.numberLimit) characters", at: range)
  }

  func greatNumber(_ range: Range<Int>) -> Diagnostic {
    mistake(.number, "a number must be below 1.8e308", at: range)
  }
}
