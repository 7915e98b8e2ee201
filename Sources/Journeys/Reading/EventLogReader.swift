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
/// message repeats what stands in a cell.
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
    /// Bytes of one row.
    public var row = 1 << 20

    public init() {}
  }

  /// Rows that were left out, of which the first are told: the first twenty.
  public private(set) var problems: [Diagnostic] = []
  /// How many rows were left out.
  public private(set) var problemCount = 0

  private let pull: () throws(Diagnostic) -> [UInt8]?
  private let allowsInvalidRows: Bool
  private var rows: RowReader?
  private let file: String
  private let columns: Columns
  private let limits: Limits
  /// What has been pulled and not been read.
  private var rest: [UInt8] = []
  private var isDone = false

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
      if let chunk = try pull() {
        if rest.isEmpty { rest = chunk } else { rest += chunk }
      } else {
        isDone = true
      }
      let batch = try read()
      if batch.count > 0 { return batch }
    }
    return nil
  }

  /// Reads the rows that are complete.
  private mutating func read() throws(Diagnostic) -> EventLog {
    var cutter = RecordCutter(file, rest, isLast: isDone, limit: limits.row)
    if rows == nil {
      guard let header = try cutter.next() else {
        if isDone {
          throw Diagnostic(
            JourneysRule.missingColumn, "file is empty", file: file,
            hint: "start with a line of column names")
        }
        return EventLog()
      }
      rows = try RowReader(file, header.map { rest.text(of: $0) }, columns, limits)
    }
    guard var reader = rows else { return EventLog() }
    rows = nil
    reader.begin()
    while let record = try cutter.next() {
      if let problem = try reader.read(rest, record) {
        guard allowsInvalidRows else { throw problem }
        problemCount += 1
        if problems.count < Self.mostProblems { problems.append(problem) }
      }
    }
    rest.removeFirst(cutter.position)
    defer { rows = reader }
    return reader.batch
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
