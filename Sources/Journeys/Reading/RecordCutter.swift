/// Cuts comma-separated text, which comes in pieces, into records.
///
/// How this works: a byte at a time, for most of the time of reading a log goes into looking up names.
/// Of each record only the ends of its fields are kept; a field starts after the end before.
///
/// > RFC 4180; lines also end with a lone carriage return.
struct RecordCutter {
  /// What was found at the start of the text.
  enum Found {
    case record
    /// The record goes on in the next piece.
    case incomplete
    case flawed(Flaw)
  }

  enum Flaw {
    case unclosedQuote, textAfterQuote, strayQuote, nulByte
  }

  /// Where the next record starts.
  private(set) var position = 0
  /// Where the last record started, and its fields ended.
  private(set) var start = 0
  private(set) var ends: [Int] = []
  /// Whether the last record has a quotation mark.
  private(set) var hasQuotes = false
  /// The line on which the last record stands, and that after it.
  private(set) var line = 0
  private var nextLine = 1

  /// Begins with another piece, whose first byte is that of the next record.
  mutating func begin() { position = 0 }

  /// The next record, if it is whole.
  mutating func next(_ bytes: Span<UInt8>, isLast: Bool) -> Found {
    start = position
    line = nextLine
    hasQuotes = false
    ends.removeAll(keepingCapacity: true)
    var place = position
    while true {
      while place < bytes.count, !Self.isSpecial(bytes[unchecked: place]) { place &+= 1 }
      guard place < bytes.count else { return atEnd(place, isLast: isLast) }
      switch bytes[unchecked: place] {
      case .comma:
        ends.append(place)
        place &+= 1
      case .lineFeed:
        ends.append(place)
        return finished(at: place + 1)
      case .carriageReturn:
        // Its line feed may be in the next piece.
        guard isLast || place + 1 < bytes.count else { return incomplete() }
        ends.append(place)
        let isPair = place + 1 < bytes.count && bytes[place + 1] == .lineFeed
        return finished(at: place + (isPair ? 2 : 1))
      case .quote:
        let isFirst = place == (ends.last.map { $0 + 1 } ?? start)
        guard isFirst else { return flawed(.strayQuote, at: place, bytes) }
        hasQuotes = true
        guard let end = endOfQuoted(bytes, from: place + 1) else {
          return isLast ? flawed(.unclosedQuote, at: bytes.count, bytes) : incomplete()
        }
        place = end
        guard isLast || place < bytes.count else { return incomplete() }
        if place < bytes.count, !bytes[place].endsField {
          return flawed(.textAfterQuote, at: place, bytes)
        }
      default: return flawed(.nulByte, at: place, bytes)
      }
    }
  }

  private mutating func finished(at place: Int) -> Found {
    position = place
    nextLine += 1
    return .record
  }

  private mutating func atEnd(_ place: Int, isLast: Bool) -> Found {
    guard isLast, place > start || !ends.isEmpty else { return incomplete() }
    ends.append(place)
    return finished(at: place)
  }

  private mutating func incomplete() -> Found {
    nextLine = line
    return .incomplete
  }

  /// Goes on after the line with a flaw.
  private mutating func flawed(_ flaw: Flaw, at place: Int, _ bytes: Span<UInt8>) -> Found {
    position = place
    while position < bytes.count, bytes[position] != .lineFeed { position += 1 }
    position = min(position + 1, bytes.count)
    nextLine += 1
    return .flawed(flaw)
  }

  /// The place after the quotation mark that closes a field.
  private mutating func endOfQuoted(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      if bytes[place] == .lineFeed { nextLine += 1 }
      if bytes[place] == .quote {
        guard place + 1 < bytes.count, bytes[place + 1] == .quote else { return place + 1 }
        place += 1
      }
      place += 1
    }
    return nil
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    // All special bytes are at most a comma, which letters, digits and strokes are above.
    byte <= .comma
      && (byte == .comma || byte == .lineFeed || byte == .carriageReturn || byte == .quote
        || byte == 0)
  }
}

extension UInt8 {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  fileprivate var endsField: Bool {
    self == .comma || self == .lineFeed || self == .carriageReturn
  }
}
