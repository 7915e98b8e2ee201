import Diagnostics

/// Steps through JSON from value to value, and keeps only what it is asked for.
///
///     var cursor = try Cursor(source)
///     try cursor.enterObject()
///     while let key = try cursor.key() {
///       if key == "type" { type = try cursor.text() } else { try cursor.skip() }
///     }
///     try cursor.finish()
///
/// It is strict: what RFC 8259 does not allow is refused, where it stands, with what to type
/// instead. Besides that it refuses nesting deeper than 100 and numbers that a `Double` cannot hold;
/// a byte order mark is passed over.
///
/// - Complexity: O(*n*), whatever the text.
///
/// > T. Bray. "The JavaScript Object Notation (JSON) Data Interchange Format." RFC 8259, 2017.
struct Cursor {
  let source: Source
  let bytes: [UInt8]
  var position = 0

  /// Where the key that was read last stands.
  private(set) var lastKey = 0..<0

  /// How many objects and lists are open.
  private var depth = 0

  /// Whether an object or a list was entered and nothing in it read yet: no comma stands before its
  /// first entry. One flag is enough for all depths, as it falls when anything is read.
  private var isFirst = false

  static let depthLimit = 100

  init(_ source: Source) throws(Diagnostic) {
    self.source = source
    bytes = source.bytes
    try checkEncoding()
    skipBlank()
    guard position < bytes.count else { throw empty() }
  }

  /// The byte at the cursor. At the end it is 0, which JSON has nowhere.
  var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Steps over `byte` if it is next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard self.byte == byte else { return false }
    position += 1
    return true
  }

  mutating func skipBlank() {
    while position < bytes.count, bytes[position].isBlank { position += 1 }
  }

  /// Nothing but blank may follow the one value of a text.
  mutating func finish() throws(Diagnostic) {
    skipBlank()
    guard position == bytes.count else { throw trailing() }
  }
}

extension Cursor {
  /// Steps into an object. Its keys are read by ``key()`` until there is none.
  mutating func enterObject() throws(Diagnostic) {
    try enter(.openBrace)
  }

  /// Steps to the next value of an object and says what it is called, or steps out at the end.
  mutating func key() throws(Diagnostic) -> String? {
    guard try hasNext(before: .closeBrace) else { return nil }
    guard byte == .quotationMark else { throw noKey() }
    let start = position
    let key = try text()
    lastKey = start..<position
    skipBlank()
    guard take(.colon) else { throw noColon(key) }
    skipBlank()
    return key
  }

  /// Steps into a list. Its elements are read after each ``element()`` that says that there is one.
  mutating func enterList() throws(Diagnostic) {
    try enter(.openBracket)
  }

  /// Steps to the next element of a list, or out at the end.
  mutating func element() throws(Diagnostic) -> Bool {
    try hasNext(before: .closeBracket)
  }

  /// Steps over a value of any kind, as strictly as if it were wanted.
  mutating func skip() throws(Diagnostic) {
    switch byte {
    case .openBrace:
      try enterObject()
      while try key() != nil { try skip() }
    case .openBracket:
      try enterList()
      while try element() { try skip() }
    case .quotationMark: try skipText()
    case .zero...0x39, .minus: _ = try number()
    default: _ = try word()
    }
  }

  /// One of the three words: `true`, `false`, or nothing for `null`.
  mutating func word() throws(Diagnostic) -> Bool? {
    if take(word: "true") { return true }
    if take(word: "false") { return false }
    if take(word: "null") { return nil }
    throw noValue()
  }

  /// Steps over a word if it is next, whole.
  mutating func take(word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard bytes.count - position >= length else { return false }
    let isNext = word.withUTF8Buffer { bytes[position..<position + length].elementsEqual($0) }
    let after = position + length < bytes.count ? bytes[position + length] : 0
    guard isNext, !after.isLetter, !after.isDigit else { return false }
    position += length
    return true
  }

  private mutating func enter(_ open: UInt8) throws(Diagnostic) {
    guard byte == open else { throw noOpening(open) }
    guard depth < Self.depthLimit else { throw tooDeep() }
    position += 1
    depth += 1
    isFirst = true
    skipBlank()
  }

  private mutating func hasNext(before close: UInt8) throws(Diagnostic) -> Bool {
    if isFirst {
      isFirst = false
      guard take(close) else { return true }
    } else {
      skipBlank()
      if take(.comma) {
        skipBlank()
        if byte == close { throw lastComma() }
        return true
      }
      guard take(close) else { throw noComma(before: close) }
    }
    depth -= 1
    return false
  }
}
