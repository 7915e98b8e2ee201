import Diagnostics

extension Parser {
  /// Nothing that is a value begins here.
  func notAValue() -> Diagnostic {
    if let outerList, isAtAssignment || isInHeader { return unclosedList(outerList) }
    if isAtCurlyQuote { return curlyQuotes() }
    if isAtLineEnd || byte == .hash || byte == .closeBrace || byte == .closeBracket {
      return mistake(
        .missingValue, "a value must stand after the equals sign", at: valueGap,
        hint: "an empty text is \"\"; to leave the setting out, remove its line")
    }
    if byte == .comma {
      return mistake(
        .missingValue, "a value must stand before the comma", at: here,
        hint: "leave out the comma that is one too many")
    }
    if byte == .equals {
      return mistake(
        .missingEquals, "one equals sign must stand before a value", at: here,
        hint: "leave this one out")
    }
    if byte < 0x20 || byte == 0x7F { return controlCharacter() }
    if byte == .point, byte(ahead: 1).isDigit { return notANumber() }
    if let hint = wordHint {
      return mistake(
        .unquotedText, "\(quoted(loose)) is not a value", at: loose, hint: hint)
    }
    return unquoted("text must stand in quotation marks")
  }

  /// A place before a line's end that can be pointed at.
  private var valueGap: Range<Int> { isAtLineEnd ? position..<position : here }

  /// What to type for a word that other languages have.
  private var wordHint: String? {
    switch source.text(loose.prefix(10)).lowercased() {
    case "true", "yes", "on": "type true"
    case "false", "no", "off": "type false"
    case "null", "nil", "none", "na", "n/a", "undefined":
      "a setting without a value is left out: remove its line"
    case "nan": "type nan"
    case "inf", "infinity": "type inf"
    default: nil
    }
  }

  private func unquoted(_ message: String) -> Diagnostic {
    let loose = loose
    var rest = self
    while rest.position < loose.upperBound {
      if rest.byte < 0x80 {
        rest.position += 1
      } else if (try? rest.character()) == nil {
        return rest.notUTF8()
      }
    }
    return mistake(
      .unquotedText, message, at: loose,
      hint: typed(loose).map { "type \($0)" } ?? "type a quotation mark before and after it")
  }

  /// What begins with a digit, a sign or a point is no number.
  func notANumber() -> Diagnostic {
    let token = bytes[loose]
    let name = quoted(loose)
    let digits = token.drop { $0 == .minus || $0 == .plus }
    if let separator = wrongSeparator { return separator }
    if let odd = oddPoint(digits, name) { return odd }
    if let date = meantDate(source.text(loose)) {
      return mistake(.date, "\(name) is not a date", at: loose, hint: "type \(date), year first")
    }
    if digits.contains(.underscore), digits.allSatisfy({ $0.isNumeric }) {
      return mistake(
        .number, "an underscore must stand between two digits of a number", at: loose,
        hint: "leave out the one that does not")
    }
    if digits.isEmpty || digits.allSatisfy({ $0.isNumeric }) || token.first == .plus {
      return mistake(
        .number, "\(name) is not a number", at: loose,
        hint: typed(loose).map { "for text, type \($0)" })
    }
    return unquoted("\(name) is not a number, and text must stand in quotation marks")
  }

  /// A number with its point at either end.
  private func oddPoint(_ digits: ArraySlice<UInt8>, _ name: String) -> Diagnostic? {
    guard let point = digits.firstIndex(of: .point), digits.count > 1,
      digits[..<point].allSatisfy(\.isDigit), digits[(point + 1)...].allSatisfy(\.isDigit)
    else { return nil }
    let number = source.text(digits.startIndex..<digits.endIndex)
    let sign = byte == .minus ? "-" : ""
    if point == digits.startIndex {
      return mistake(
        .number, "\(name) has no digit before the point", at: loose,
        hint: "type \(sign)0\(number)")
    }
    guard point == digits.endIndex - 1 else { return nil }
    return mistake(
      .number, "\(name) has no digit after the point", at: loose,
      hint: "type \(sign)\(number)0, or leave the point out")
  }

  /// A list whose entry is a number, with something for a comma or bracket after it.
  private var wrongSeparator: Diagnostic? {
    var cursor = self
    while cursor.byte.isNumeric { cursor.position += 1 }
    guard let outerList, [UInt8(ascii: ";"), UInt8(ascii: ")")].contains(cursor.byte)
    else { return nil }
    return cursor.noComma(in: outerList)
  }

  func leadingZero() -> Diagnostic {
    let digits = bytes[loose].drop { $0 == .minus || $0 == .plus }
    let number = digits.drop { $0 == 0x30 || $0 == .underscore }
    let start = number.first.map(\.isDigit) == true ? number.startIndex : number.startIndex - 1
    let sign = bytes[position] == .minus ? "-" : ""
    let meant = sign + source.text(start..<loose.upperBound)
    return mistake(
      .leadingZero, "a number must not begin with zeros", at: loose,
      hint: typed(loose).map { "type \(meant), or for a code with its zeros \($0)" })
  }

  func outOfRange(_ range: Range<Int>) -> Diagnostic {
    mistake(
      .numberRange, "\(quoted(range)) is too large a number", at: range,
      hint: bytes[range].allSatisfy(\.isDigit)
        ? typed(range).map { "for a code or an identifier, type \($0)" } : nil)
  }

  func notAMoment(_ range: Range<Int>, hint: String?) -> Diagnostic {
    let isTime = bytes[range].prefix(3).last == .colon
    let hint = hint ?? meantDate(source.text(range)).map { "type \($0), year first" }
    return mistake(
      .date, "\(quoted(range)) is not a \(isTime ? "time" : "date")", at: range,
      hint: hint
        ?? (isTime
          ? "a time looks like 09:30:00"
          : "a date looks like 2024-03-31, with a time like 2024-03-31T09:30:00"))
  }
}

extension Parser {
  func unclosedList(_ start: Int) -> Diagnostic {
    mistake(
      .unclosedList, "a list must end with a bracket", at: start..<start + 1,
      hint: "type ] after its last entry")
  }

  /// A list goes on after an entry without a comma.
  func noComma(in start: Int) -> Diagnostic {
    if position >= end || isAtAssignment { return unclosedList(start) }
    if isAtCurlyQuote { return curlyQuotes() }
    if byte == .closeBrace || byte == UInt8(ascii: ")") {
      return mistake(
        .unclosedList, "a list must end with a bracket", at: here,
        hint: "type ] in place of \(source.text(here))")
    }
    return missingComma(after: "the entries of a list")
  }

  private func missingComma(after what: String) -> Diagnostic {
    if byte < 0x20 || byte == 0x7F { return controlCharacter() }
    let other = byte == UInt8(ascii: ";") || byte == .colon
    return mistake(
      .comma, "\(what) must be separated by commas", at: here,
      hint: other ? "type , in place of \(source.text(here))" : "type a comma before this")
  }

  /// Whether the line is a header and nothing else, such as a list that was not closed runs into.
  private var isInHeader: Bool {
    let line = bytes[source.lineRange(at: position)].prefix { $0 != .hash }
    let name = line.drop { $0 == .openBracket }
    let rest = name.drop { $0.isBare || $0 == .point }
    return line.startIndex < name.startIndex && name.startIndex < rest.startIndex
      && rest.first == .closeBracket && rest.allSatisfy { $0 == .closeBracket || $0.isSpace }
  }

  /// Whether a setting or a header begins here, on a line of its own.
  private var isAtAssignment: Bool {
    let line = source.lineRange(at: position).lowerBound
    guard bytes[max(line, 0)..<position].allSatisfy(\.isSpace) else { return false }
    if byte == .openBracket { return true }
    let name = bytes[position..<end].prefix { $0.isBare || $0 == .point }
    let next = bytes[name.endIndex..<end].first { !$0.isSpace }
    return !name.isEmpty && next == .equals
  }

  func unclosedBraces(_ start: Int) -> Diagnostic {
    mistake(
      .unclosedTable, "a table in braces must end on the line that it begins on",
      at: start..<start + 1,
      hint: "type } at the end of the line, or write the table under a [header]")
  }

  func noComma(inBraces start: Int) -> Diagnostic {
    if isAtLineEnd || byte == .hash { return unclosedBraces(start) }
    if isAtCurlyQuote { return curlyQuotes() }
    return missingComma(after: "the entries of a table in braces")
  }

  func lastComma() -> Diagnostic {
    mistake(
      .comma, "a table in braces must not have a comma after its last entry", at: here,
      hint: "leave the last comma out")
  }
}

/// The date that three groups of digits mean, when they can mean only one: 31/3/2024, 2024.3.31.
private func meantDate(_ text: String) -> LocalDate? {
  guard text.utf8.count <= 10 else { return nil }
  let groups = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
  let numbers = groups.compactMap { Int($0) }
  guard numbers.count == 3, groups.count == 3 else { return nil }
  if groups[0].count == 4 {
    return LocalDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }
  guard groups[2].count == 4 else { return nil }
  let (first, second) = (numbers[0], numbers[1])
  // 03/04/2024 is a day in April to some and in March to others.
  guard first > 12 || first == second else { return nil }
  return LocalDate(year: numbers[2], month: second, day: first)
}

extension UInt8 {
  /// Whether a decimal number may have it somewhere.
  fileprivate var isNumeric: Bool {
    isDigit
      || [.underscore, .point, .plus, .minus, UInt8(ascii: "e"), UInt8(ascii: "E")]
        .contains(self)
  }
}
