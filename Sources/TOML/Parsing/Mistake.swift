import Diagnostics

// What is said of a mistake. None of this runs until there is one, so that it may look around at
// leisure: the cursor is where the parser could not go on.

extension Parser {
  func mistake(
    _ rule: TOMLRule, _ message: String, at range: Range<Int>, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(rule, message, at: range, of: source, hint: hint)
  }

  /// The text of a range in quotation marks, as a message shows it.
  func quoted(_ range: Range<Int>) -> String { "“\(shortened(store.string(range)))”" }

  /// The line that an offset is on, counted from 1.
  func line(_ offset: Int) -> Int { source.position(at: offset).line }

  /// The one character at the cursor.
  var here: Range<Int> {
    var stop = min(position + 1, end)
    while stop < end, bytes[stop] & 0xC0 == 0x80, stop - position < 4 { stop += 1 }
    return position..<stop
  }

  var isAtLineEnd: Bool { position >= end || byte.endsLine }

  /// What stands from the cursor to the end of its line or to a comment, or in a list or braces to
  /// what might end the value.
  var loose: Range<Int> {
    var stop = position
    while stop < end, !bytes[stop].endsLine {
      if bytes[stop] == .hash, stop == position || bytes[stop - 1].isSpace { break }
      if inside > 0, [.comma, .closeBracket, .closeBrace].contains(bytes[stop]) { break }
      stop += 1
    }
    while stop > position, bytes[stop - 1].isSpace { stop -= 1 }
    return position..<stop
  }

  /// A text as it should be typed, unless it is too long to show.
  func typed(_ range: Range<Int>) -> String? {
    let text = source.text(range)
    guard range.count <= 60 else { return nil }
    if !text.contains("\"") && !text.contains("\\") { return "\"\(text)\"" }
    return text.contains("'") ? nil : "'\(text)'"
  }

  /// Whether a curly quotation mark is next, or another that is not the keyboard's.
  var isAtCurlyQuote: Bool {
    ["“", "”", "„", "‘", "’", "‚", "«", "»"].contains(source.text(here))
  }

  func curlyQuotes() -> Diagnostic {
    let mark = source.text(here)
    let isSingle = ["‘", "’", "‚"].contains(mark)
    return mistake(
      .curlyQuotes, "quotation marks must be straight", at: here,
      hint: "type \(isSingle ? "'" : "\"") in place of \(mark)")
  }

  func controlCharacter() -> Diagnostic {
    if byte == .carriageReturn { return loneCarriageReturn() }
    let digits = String(byte, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    return mistake(
      .controlCharacter, "the control character \(code) is not allowed", at: here,
      hint: "remove it, or write \\u\(code.dropFirst(2)) inside double quotation marks")
  }

  func loneCarriageReturn() -> Diagnostic {
    mistake(
      .controlCharacter, "a carriage return must be followed by a line feed", at: here,
      hint: "save the file with the line ends of Unix or Windows")
  }

  func notUTF8() -> Diagnostic {
    mistake(
      .encoding, "the text must be UTF-8", at: position..<position + 1,
      hint: "save the file again with the encoding UTF-8")
  }

  /// Something is left on a line that is complete.
  func trailing() -> Diagnostic {
    if isAtCurlyQuote { return curlyQuotes() }
    var rest = self
    if byte >= 0x80, (try? rest.character()) == nil { return notUTF8() }
    if !byte.isPlain && byte < 0x80 { return controlCharacter() }
    return mistake(
      .lineEnd, "only a comment may follow on this line", at: loose, hint: trailingHint)
  }

  private var trailingHint: String {
    let previous = position > 0 ? bytes[position - 1] : 0
    let rest = bytes[loose]
    if byte == .comma {
      let isThousands = previous.isDigit && byte(ahead: 1).isDigit && byte(ahead: 3).isDigit
      return isThousands
        ? "write the number without commas" : "leave the comma out; settings stand on lines"
    }
    if previous == .space || previous.isDigit, byte.isDigit {
      return "write a number without spaces, and start a new line for another setting"
    }
    if rest.starts(with: "//".utf8) || rest.first == UInt8(ascii: ";") {
      return "a comment begins with #"
    }
    if byte == .closeBracket { return "leave out the bracket that is one too many" }
    if previous == .quotationMark, rest.contains(.quotationMark) {
      return "type \\\" for a quotation mark inside the text"
    }
    if previous == .apostrophe, rest.contains(.apostrophe) {
      return "put the text in double quotation marks, as there is an apostrophe in it"
    }
    return "start a new line here, or type # before a comment"
  }
}

/// A text that is short enough for a message.
private func shortened(_ text: String) -> String {
  text.count <= 60 ? text : text.prefix(59) + "…"
}
