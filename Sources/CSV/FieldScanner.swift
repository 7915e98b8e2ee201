/// The grammar of a comma-separated file, a byte at a time.
///
/// This is the plain statement of what the kernel does 64 bytes at a time. It reads what is read
/// once — the first line, a cell that someone asks for — and it finds each flaw in a file that the
/// kernel has turned down, going on after it as best it can.
struct FieldScanner {
  private let bytes: [UInt8]
  private(set) var position: Int
  let end: Int

  /// A field, with its quotation marks.
  struct Field {
    var range: Range<Int>
    var endsRecord: Bool
    var flaw: Flaw?
  }

  /// What is wrong with a field, and where.
  enum Flaw {
    case unclosedQuote(Int)
    case textAfterQuote(Range<Int>)
    case strayQuote(Int)
  }

  /// A scanner that stands at the start of a record.
  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.position = start
    self.end = end
  }

  /// The field that starts here, and steps over the comma or the line's end after it.
  mutating func next() -> Field {
    let start = position
    let flaw = position < end && bytes[position] == .quote ? quoted() : bare()
    let range = start..<position
    guard position < end else { return Field(range: range, endsRecord: true, flaw: flaw) }
    let byte = bytes[position]
    position += 1
    if byte == .carriageReturn, position < end, bytes[position] == .lineFeed { position += 1 }
    return Field(range: range, endsRecord: byte != .comma, flaw: flaw)
  }

  private mutating func bare() -> Flaw? {
    var flaw: Flaw?
    while position < end, !endsField(bytes[position]) {
      if bytes[position] == .quote, flaw == nil { flaw = .strayQuote(position) }
      position += 1
    }
    return flaw
  }

  private mutating func quoted() -> Flaw? {
    let opening = position
    position += 1
    while true {
      while position < end, bytes[position] != .quote { position += 1 }
      guard position < end else { return .unclosedQuote(opening) }
      position += 1
      guard position < end, bytes[position] == .quote else { break }
      position += 1
    }
    let closed = position
    while position < end, !endsField(bytes[position]) { position += 1 }
    return position > closed ? .textAfterQuote(closed..<position) : nil
  }

  private func endsField(_ byte: UInt8) -> Bool { byte == .comma || byte.endsLine }
}

extension [UInt8] {
  /// A field without the quotation marks round it.
  func content(ofField range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, self[range.lowerBound] == .quote else { return range }
    return range.dropFirst().dropLast()
  }

  /// The text of what a field holds: doubled quotation marks are one.
  func text(ofContent range: Range<Int>) -> String {
    guard self[range].contains(.quote) else { return String(decoding: self[range], as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      text.append(self[position])
      position += self[position] == .quote ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
