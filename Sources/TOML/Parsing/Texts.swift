import Diagnostics

extension Parser {
  /// A text of any of the four kinds, from its opening mark. Gives where its bytes are: in the
  /// source, or, if it has escapes, among those written behind it.
  mutating func text() throws(Diagnostic) -> Range<Int> {
    let open = position
    let mark = byte
    position += 1
    let isLong = byte == mark && byte(ahead: 1) == mark
    if isLong {
      position += 2
      if byte == .carriageReturn, byte(ahead: 1) == .lineFeed { position += 1 }
      if byte == .lineFeed { position += 1 }
    }

    // The text is copied only from where it differs from its source; `copied` is the end of that.
    var copied = position
    let written = store.written.count
    var isCopied = false

    while position < end {
      let byte = bytes[position]
      switch byte {
      case mark:
        let length = isLong ? run(of: mark) : 1
        // Three end a long text; one or two before those are part of it.
        guard !isLong || length >= 3 else {
          position += length
          continue
        }
        let textEnd = isLong ? position + min(length, 5) - 3 : position
        position = isLong ? textEnd + 3 : position + 1
        guard isCopied else { return copied..<textEnd }
        store.written += bytes[copied..<textEnd]
        return bytes.count + written..<bytes.count + store.written.count
      case .backslash where mark == .quotationMark:
        store.written += bytes[copied..<position]
        isCopied = true
        try escape(isLong: isLong, open)
        copied = position
      case .carriageReturn where isLong && self.byte(ahead: 1) == .lineFeed:
        // A file means the same whichever system it was saved on.
        store.written += bytes[copied..<position]
        isCopied = true
        position += 1
        copied = position
      case .lineFeed where isLong, .tab: position += 1
      case .carriageReturn where isLong: throw loneCarriageReturn()
      case .lineFeed, .carriageReturn: throw unclosedText(open)
      case 0x80...: try character()
      default:
        guard byte.isPlain else { throw controlCharacter() }
        position += 1
      }
    }
    throw unclosedText(open)
  }

  /// How many of a byte are next, up to as many as can matter.
  private func run(of mark: UInt8) -> Int {
    var length = 0
    while length < 6, byte(ahead: length) == mark { length += 1 }
    return length
  }

  /// What a backslash begins: a character by its letter or number, or the end of a line, which is
  /// dropped with all blank that follows.
  private mutating func escape(isLong: Bool, _ open: Int) throws(Diagnostic) {
    let start = position
    position += 1
    guard position < end else { throw unclosedText(open) }
    let letter = byte
    switch letter {
    case UInt8(ascii: "b"): store.written.append(0x08)
    case UInt8(ascii: "t"): store.written.append(.tab)
    case UInt8(ascii: "n"): store.written.append(.lineFeed)
    case UInt8(ascii: "f"): store.written.append(0x0C)
    case UInt8(ascii: "r"): store.written.append(.carriageReturn)
    case .quotationMark, .backslash: store.written.append(letter)
    case UInt8(ascii: "u"): return try scalar(digits: 4, start)
    case UInt8(ascii: "U"): return try scalar(digits: 8, start)
    case .space, .tab, .lineFeed, .carriageReturn:
      guard isLong else { throw badEscape(start) }
      return try lineContinuation(start)
    default: throw badEscape(start)
    }
    position += 1
  }

  private mutating func scalar(digits: Int, _ start: Int) throws(Diagnostic) {
    position += 1
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = byte.hexadecimal else { throw badScalar(start, digits: digits) }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    guard let scalar = Unicode.Scalar(value) else { throw noSuchCharacter(start) }
    store.written += UTF8.encode(scalar).map(Array.init) ?? []
  }

  private mutating func lineContinuation(_ start: Int) throws(Diagnostic) {
    skipSpaces()
    guard byte.endsLine else { throw badEscape(start) }
    while byte.isSpace || byte.endsLine {
      if byte == .carriageReturn, byte(ahead: 1) != .lineFeed { throw loneCarriageReturn() }
      position += 1
    }
  }
}
