/// Writes a comma-separated file.
///
///     var writer = Writer(header: ["name", "age"])
///     writer.append([.text("Ada"), .number(36)])
///     writer.append([.text("Turing, Alan"), .blank])
///     writer.bytes    // name,age⏎Ada,36⏎"Turing, Alan",⏎
///
/// Reading what was written gives the same cells back, except that
///
/// - *no text is run as a formula* by a spreadsheet: one that begins with `=`, `+`, `-`, `@`, a tab
///   or a line’s end gets an apostrophe before it. A text that is itself a number, such as `-12.5`,
///   or a lone `-`, which tables use for “none”, does not: it can do nothing;
/// - a number that is not finite is left blank, for there is no way to write it;
/// - a NUL character becomes U+FFFD, for no text file may hold one.
///
/// Quotation marks stand only where they must: round a comma, a quotation mark, a line’s end, a space
/// at either end (which some programs would drop), a byte order mark, and a blank that would be all
/// of its line. Numbers have as few digits as give the same number back.
///
/// > OWASP Foundation. "CSV Injection."
public struct Writer: Sendable {
  /// How a line ends.
  ///
  /// A line feed, if nothing else is asked for: all that read RFC 4180’s "\r\n" read it too, and files
  /// kept under version control stay comparable line by line.
  public enum LineEnd: String, Hashable, Sendable {
    case lineFeed = "\n"
    case carriageReturnLineFeed = "\r\n"
  }

  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// The number of columns.
  public let width: Int

  private let lineEnd: [UInt8]

  /// Starts a file with a line of names.
  ///
  /// - Precondition: There is at least one column.
  public init(header: [String], lineEnd: LineEnd = .lineFeed) {
    precondition(!header.isEmpty, "a table has at least one column")
    width = header.count
    self.lineEnd = Array(lineEnd.rawValue.utf8)
    append(header.map(Cell.init))
  }

  /// Adds a row.
  ///
  /// - Precondition: It has as many cells as the header.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == width, "a row has as many cells as there are columns")
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(.comma) }
      switch cell {
      case .number(let number): append(number)
      case .text(let text): append(text)
      case .blank: appendBlank()
      }
    }
    bytes.append(contentsOf: lineEnd)
  }

  private mutating func append(_ number: Double) {
    guard number.isFinite else { return appendBlank() }
    let digits = number.description.utf8
    bytes.append(
      contentsOf: digits.suffix(2).elementsEqual(".0".utf8) ? digits.dropLast(2) : digits[...])
  }

  private mutating func append(_ text: String) {
    guard !text.isEmpty else { return appendBlank() }
    if text.isPlain { return bytes.append(contentsOf: text.utf8) }
    var field: [UInt8] = []
    field.reserveCapacity(text.utf8.count + 2)
    if text.isFormula { field.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == 0 { field.append(contentsOf: "\u{FFFD}".utf8) } else { field.append(byte) }
    }
    guard field.needsQuotes else { return bytes.append(contentsOf: field) }
    bytes.append(.quote)
    for byte in field {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }

  /// A line of nothing would be no row.
  private mutating func appendBlank() {
    if width == 1 { bytes.append(contentsOf: [.quote, .quote]) }
  }
}

extension String {
  /// Whether the text begins with a letter or a digit, ends with one, and has nothing but these, blanks
  /// and points between them: as most do, and then there is nothing to look for.
  fileprivate var isPlain: Bool {
    var isInner = false
    var isWord = false
    for byte in utf8 {
      isWord = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
      guard isWord || isInner && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".")) else {
        return false
      }
      isInner = true
    }
    return isWord
  }

  /// Whether a spreadsheet might run the text.
  fileprivate var isFormula: Bool {
    guard let first = utf8.first, Self.formulaStarts.contains(first), self != "-" else {
      return false
    }
    let bytes = Array(utf8)
    return Decimal.value(bytes.span.bytes, 0, bytes.count).isNaN
  }

  private static let formulaStarts = Array("=+-@\t\r\n".utf8)
}

extension [UInt8] {
  fileprivate var needsQuotes: Bool {
    let space = UInt8(ascii: " ")
    return first == space || last == space || starts(with: Self.byteOrderMark)
      || contains { $0 == .comma || $0 == .quote || $0.endsLine }
  }
}
