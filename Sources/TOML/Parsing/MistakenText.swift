import Diagnostics

extension Parser {
  /// A text that begins at `open` meets the end of its line, or of the document.
  func unclosedText(_ open: Int) -> Diagnostic {
    let mark = source.text(open..<open + 1)
    let isLong = bytes[open..<end].starts(with: [bytes[open], bytes[open], bytes[open]])
    if isLong {
      return mistake(
        .unclosedText, "a text of several lines must end with three quotation marks",
        at: open..<open + 3, hint: "type \(mark)\(mark)\(mark) where the text ends")
    }
    let line = source.text(open..<min(position, end))
    let hint =
      line.contains("”") || line.contains("’")
      ? "type \(mark) in place of the curly quotation mark"
      : "type \(mark) where the text ends; a text of several lines begins and ends with three"
    return mistake(
      .unclosedText, "a text must end with the quotation mark that it begins with",
      at: open..<open + 1, hint: hint)
  }

  func badEscape(_ start: Int) -> Diagnostic {
    var cursor = self
    cursor.position = start + 1
    let range = start..<max(cursor.here.upperBound, start + 1)
    return mistake(
      .escape, "a backslash must be followed by one of b t n f r \" \\ u U", at: range,
      hint: "type \\\\ for a backslash, or put the text in single quotation marks")
  }

  func badScalar(_ start: Int, digits: Int) -> Diagnostic {
    mistake(
      .escape, "\(source.text(start..<start + 2)) must be followed by \(digits) hexadecimal digits",
      at: start..<position, hint: "type \\\\ if a backslash is meant")
  }

  func noSuchCharacter(_ start: Int) -> Diagnostic {
    mistake(.escape, "\(source.text(start..<position)) is not a character", at: start..<position)
  }
}
