import Diagnostics
import England

/// Turns rows into events.
struct RowReader {
  private let file: String
  private let limits: EventLogReader.Limits
  private let header: LogHeader

  private var children = Names()
  private var cases = Names()
  private var activities = Names()
  private var values: [Names]
  /// The events of the rows so far, with the names of all.
  private(set) var batch = EventLog()
  /// The codes of a row, until it is known to be sound.
  private var codes: [Int32]

  init(_ file: String, _ header: LogHeader, _ limits: EventLogReader.Limits) {
    self.file = file
    self.limits = limits
    self.header = header
    batch.attributes = header.attributes.map { EventLog.Attribute(header.names[$0]) }
    // The first value of each is none.
    values = header.attributes.map { _ in
      var names = Names()
      _ = names.add([UInt8]().span, 0..<0)
      return names
    }
    codes = header.attributes.map { _ in 0 }
    begin()
  }

  /// Those whom the rows so far are about: children, and journeys if the log says them.
  var identifiers: Identifiers {
    var identifiers = children.identifiers
    identifiers.append(cases.identifiers)
    return identifiers
  }

  /// Begins a batch with the names known so far.
  mutating func begin() {
    batch.children = []
    batch.cases = []
    batch.activity = []
    batch.start = []
    batch.end = []
    batch.codes = header.attributes.map { _ in [] }
  }

  /// Reads a row, or says what is wrong with it.
  mutating func read(_ bytes: Span<UInt8>, _ record: RecordCutter) throws(Diagnostic) -> Diagnostic?
  {
    if record.ends.count == 1, record.ends[0] == record.start { return nil }
    guard record.ends.count == header.names.count else {
      let (found, wanted) = (record.ends.count, header.names.count)
      return problem(record, "field count is \(found); the header’s is \(wanted)")
    }
    guard !record.hasQuotes else { return try readQuoted(bytes, record) }
    return try read(bytes, record.ends, from: record.start, record)
  }

  /// Reads a row of which some fields stand in quotation marks: a copy without them.
  private mutating func readQuoted(
    _ bytes: Span<UInt8>, _ record: RecordCutter
  ) throws(Diagnostic) -> Diagnostic? {
    var plain: [UInt8] = []
    var ends: [Int] = []
    var start = record.start
    for end in record.ends {
      var place = start
      if start < end, bytes[start] == .quote {
        place += 1
        while place < end - 1 {
          plain.append(bytes[place])
          place += bytes[place] == .quote ? 2 : 1
        }
      } else {
        while place < end {
          plain.append(bytes[place])
          place += 1
        }
      }
      ends.append(plain.count)
      plain.append(.comma)
      start = end + 1
    }
    return try read(plain.span, ends, from: 0, record)
  }

  private mutating func read(
    _ bytes: Span<UInt8>, _ ends: [Int], from start: Int, _ record: RecordCutter
  ) throws(Diagnostic) -> Diagnostic? {
    func field(_ column: Int) -> Range<Int> {
      Self.trimmed(bytes, column == 0 ? start : ends[column - 1] + 1, ends[column])
    }
    let (who, what, begun) = (field(header.child), field(header.activity), field(header.start))
    guard !who.isEmpty, who.count <= Self.longest else {
      return problem(record, header.child, "a child", who, bytes)
    }
    guard let begin = DayText.day(bytes, begun) else {
      return problem(record, header.start, "a day", begun, bytes)
    }
    var finish = begin
    if let column = header.end {
      let ended = field(column)
      if ended.isEmpty {
        finish = EventLog.open
      } else if let day = DayText.day(bytes, ended) {
        finish = day
      } else {
        return problem(record, column, "a day, or nothing", ended, bytes)
      }
      guard finish >= begin else { return problem(record, "event ends before it begins") }
    }
    guard let activity = try activity(bytes, what) else {
      return problem(record, header.activity, "the short name of an activity", what, bytes)
    }
    for (place, column) in header.attributes.enumerated() {
      guard let code = try code(bytes, field(column), of: place) else {
        return problem(record, column, "a short text in UTF-8", field(column), bytes)
      }
      codes[place] = code
    }
    if let column = header.given {
      let given = field(column)
      guard !given.isEmpty, given.count <= Self.longest else {
        return problem(record, column, "a journey", given, bytes)
      }
      guard let number = Self.number(bytes, given, in: &cases, limit: limits.children) else {
        throw tooMany("journeys", limits.children)
      }
      batch.cases.append(number)
    }
    guard let child = Self.number(bytes, who, in: &children, limit: limits.children) else {
      throw tooMany("children", limits.children)
    }
    batch.children.append(child)
    batch.activity.append(activity)
    batch.start.append(begin)
    batch.end.append(finish)
    for (place, code) in codes.enumerated() { batch.codes[place].append(code) }
    return nil
  }

  /// The most bytes of a name.
  private static let longest = 1_000

  private mutating func activity(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(Diagnostic) -> Int32? {
    if let number = activities.number(of: bytes, range) { return number }
    guard !range.isEmpty, range.count <= Self.longest, let text = bytes.text(range) else {
      return nil
    }
    guard activities.count < limits.activities else {
      throw tooMany("activities", limits.activities)
    }
    batch.activities.append(text)
    return activities.add(bytes, range)
  }

  /// The code of a value of an attribute.
  private mutating func code(
    _ bytes: Span<UInt8>, _ range: Range<Int>, of place: Int
  ) throws(Diagnostic) -> Int32? {
    if let code = values[place].number(of: bytes, range) { return code }
    guard range.count <= Self.longest, let text = bytes.text(range) else { return nil }
    guard values[place].count <= limits.values else {
      let name = header.names[header.attributes[place]]
      throw tooMany("values in column “\(name)”", limits.values)
    }
    batch.attributes[place].values.append(text)
    return values[place].add(bytes, range)
  }

  /// The number of a child or a case, unless there are too many.
  private static func number(
    _ bytes: Span<UInt8>, _ range: Range<Int>, in names: inout Names, limit: Int
  ) -> Int32? {
    if let number = names.next(bytes, range) { return number }
    return names.count < limit ? names.add(bytes, range) : nil
  }

  // MARK: What is wrong

  private func tooMany(_ things: String, _ limit: Int) -> Diagnostic {
    Diagnostic(
      JourneysRule.tooMany, "there are more than \(limit) different \(things)", file: file,
      hint: "say which columns to read: one of identifiers or free text is not among them")
  }

  func problem(_ record: RecordCutter, _ message: String) -> Diagnostic {
    Diagnostic(JourneysRule.unreadableRow, "line \(record.line): \(message)", file: file)
  }

  private func problem(
    _ record: RecordCutter, _ column: Int, _ expected: String, _ range: Range<Int>,
    _ bytes: Span<UInt8>
  ) -> Diagnostic {
    let found =
      range.isEmpty
      ? "cell is empty" : "found a text of \(bytes.characters(range)) characters"
    return problem(record, "column “\(header.names[column])”: expected \(expected); \(found)")
  }

  /// A range without the spaces at its ends.
  @inline(__always)
  private static func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    var (start, end) = (start, end)
    while start < end, bytes[start].isBlank { start += 1 }
    while start < end, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

extension Span<UInt8> {
  /// The text of a range, if it is UTF-8.
  fileprivate func text(_ range: Range<Int>) -> String? {
    String(validating: range.map { self[$0] }, as: UTF8.self)
  }

  /// How many characters a range has, whatever they are.
  fileprivate func characters(_ range: Range<Int>) -> Int {
    range.count { self[$0] & 0xC0 != 0x80 }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
