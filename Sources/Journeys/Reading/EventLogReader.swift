public import Diagnostics

/// Reads an event log from a comma-separated file that comes in chunks, and gives it in batches.
///
///     var reader = EventLogReader("events.csv") { try chunks.next() }
///     while let batch = try reader.next() { try counter.add(batch) }
///
/// The first line names the columns: the child, the activity, the day on which it began and that on
/// which it ended, the journey if it is known; all others are attributes. Days are written
/// `2024-03-31` or `31/03/2024`, with or without a time. Without a column of ends each event ends on the
/// day on which it began; with one, an event whose cell is empty has not ended.
///
/// Whom the log is about goes no further: a child is a number, in the order of first appearance, and no
/// message repeats what stands in a cell. Only ``identifiers`` has it, to search by.
///
/// - Complexity: O(*n*) in the length of the file. Memory by a chunk, the different children, cases and
///   values; not by events.
public struct EventLogReader {
  /// What the columns are called. Capitals and spaces round a name do not matter.
  public struct Columns: Hashable, Sendable {
    public var child = "child"
    public var activity = "activity"
    public var start = "start"
    /// The column of ends; there need be none.
    public var end = "end"
    /// The column of journeys; there need be none.
    public var `case` = "case"
    /// The attributes to keep; all other columns, if not stated.
    public var attributes: [String]?

    public init() {}
  }

  /// What is more is refused.
  public struct Limits: Hashable, Sendable {
    public var activities = 2_000
    /// Different values of one attribute.
    public var values = 10_000
    public var children = 20_000_000
    /// Bytes of one row.
    public var row = 1 << 20
    /// Bytes of the file.
    public var bytes = 4 << 30

    public init() {}
  }

  /// Rows that were left out, of which the first are told: the first twenty.
  public private(set) var problems: [Diagnostic] = []
  /// How many rows were left out.
  public private(set) var problemCount = 0

  /// The identifiers of children, and of journeys if the log says them, that were read so far and that
  /// numbers stand for: for a search of what is published.
  public var identifiers: Identifiers { rows?.identifiers ?? Identifiers() }

  private let pull: () throws(Diagnostic) -> [UInt8]?
  private let allowsInvalidRows: Bool
  private var rows: RowReader?
  private let file: String
  private let columns: Columns
  private let limits: Limits
  /// What has been pulled and not been read.
  private var rest: [UInt8] = []
  private var isDone = false
  private var size = 0
  private var cutter = RecordCutter()

  static let mostProblems = 20

  /// A reader of a file of this name, whose bytes are pulled in chunks until there are none.
  ///
  /// - Parameter allowsInvalidRows: Whether to go on without rows that cannot be read, which
  ///   ``problems`` tells; if not, the first is thrown.
  public init(
    _ file: String, columns: Columns = Columns(), limits: Limits = Limits(),
    allowsInvalidRows: Bool = false, pull: @escaping () throws(Diagnostic) -> [UInt8]?
  ) {
    self.file = file
    self.columns = columns
    self.limits = limits
    self.allowsInvalidRows = allowsInvalidRows
    self.pull = pull
  }

  /// The next events, with the names known so far; `nil` at the end.
  public mutating func next() throws(Diagnostic) -> EventLog? {
    while !isDone {
      // Twice what was not a whole row: so that a long row is not gone through for each small chunk.
      let enough = max(1 << 16, 2 * rest.count)
      while !isDone, rest.count < enough { try take() }
      let batch = try read()
      if batch.count > 0 { return batch }
      guard rest.count <= limits.row else {
        throw Diagnostic(
          JourneysRule.malformed, "row is longer than \(limits.row) bytes", file: file,
          hint: "a quotation mark may not be closed")
      }
    }
    return nil
  }

  private mutating func take() throws(Diagnostic) {
    guard let chunk = try pull() else {
      isDone = true
      return
    }
    if size == 0, [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(chunk.prefix(2))) {
      throw Diagnostic(
        JourneysRule.malformed, "file is UTF-16", file: file, hint: "save it as “CSV UTF-8”")
    }
    size += chunk.count
    guard size <= limits.bytes else {
      throw Diagnostic(
        JourneysRule.malformed, "file is larger than \(limits.bytes >> 20) MB", file: file,
        hint: "send flows and durations instead of events")
    }
    if rest.isEmpty { rest = chunk } else { rest += chunk }
  }

  /// Reads the rows that are whole.
  private mutating func read() throws(Diagnostic) -> EventLog {
    cutter.begin()
    if rows == nil { rows = try header() }
    guard var reader = rows else { return EventLog() }
    rows = nil
    reader.begin()
    var cutter = cutter
    let (bytes, isLast) = (rest, isDone)
    reading: while true {
      let problem: Diagnostic?
      switch cutter.next(bytes.span, isLast: isLast) {
      case .incomplete: break reading
      case .record: problem = try reader.read(bytes.span, cutter)
      case .flawed(.unclosedQuote):
        throw Diagnostic(
          JourneysRule.malformed, "line \(cutter.line): a quotation mark is never closed",
          file: file)
      case .flawed(let flaw): problem = reader.problem(cutter, flaw.words)
      }
      if let problem { try note(problem) }
    }
    rest = Array(bytes[cutter.position...])
    self.cutter = cutter
    rows = reader
    return reader.batch
  }

  private mutating func note(_ problem: Diagnostic) throws(Diagnostic) {
    guard allowsInvalidRows else { throw problem }
    problemCount += 1
    if problems.count < Self.mostProblems { problems.append(problem) }
  }

  /// Reads the first line, if it is whole.
  private mutating func header() throws(Diagnostic) -> RowReader? {
    if size > 0, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    let bytes = rest
    var cutter = cutter
    defer { self.cutter = cutter }
    switch cutter.next(bytes.span, isLast: isDone) {
    case .incomplete:
      guard isDone else { return nil }
      throw Diagnostic(
        JourneysRule.missingColumn, "file is empty", file: file,
        hint: "start with a line of column names")
    case .flawed(let flaw):
      throw Diagnostic(JourneysRule.malformed, "line 1: \(flaw.words)", file: file)
    case .record:
      let names = cutter.ends.indices.map { index in
        let start = index == 0 ? cutter.start : cutter.ends[index - 1] + 1
        return bytes.text(ofField: start..<cutter.ends[index])
      }
      return RowReader(file, try LogHeader(file, names, columns), limits)
    }
  }
}

extension RecordCutter.Flaw {
  fileprivate var words: String {
    switch self {
    case .unclosedQuote: "a quotation mark is never closed"
    case .textAfterQuote: "a field goes on after the quotation mark that closes it"
    case .strayQuote: "a quotation mark stands within a field that has none round it"
    case .nulByte: "there is a NUL byte: this is no text"
    }
  }
}

extension [UInt8] {
  /// What a field holds.
  fileprivate func text(ofField field: Range<Int>) -> String {
    guard field.count >= 2, self[field.lowerBound] == .quote else {
      return String(decoding: self[field], as: UTF8.self)
    }
    var text: [UInt8] = []
    var place = field.lowerBound + 1
    while place < field.upperBound - 1 {
      text.append(self[place])
      place += self[place] == .quote ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension EventLog {
  /// Reads a whole log.
  ///
  /// - Throws: What is wrong with the first row that cannot be read.
  public init(
    reading file: String, bytes: [UInt8], columns: EventLogReader.Columns = .init()
  ) throws(Diagnostic) {
    var chunks = [bytes]
    var reader = EventLogReader(file, columns: columns) { () throws(Diagnostic) in chunks.popLast()
    }
    self.init()
    while let batch = try reader.next() { append(batch) }
  }
}
