import Concurrent
public import Diagnostics
public import England

/// Counts the journeys of a log that comes in batches.
///
///     var counter = JourneyCounter("events.csv", rules: .frontDoor, dimensions: dimensions)
///     while let batch = try reader.next() { try counter.add(batch) }
///     let counts = try counter.finish()
///
/// A child’s journeys can be found when all of the child’s events are known. If nothing is said about
/// the order of the log, that is at its end, and until then each event takes sixteen bytes, four
/// more if the log states journeys, and four for each attribute that is a dimension. If the
/// rows of a child stand together, only those of some children are kept at a time, whatever the length
/// of the log; then the day of the extract has to be stated, for the log is not known to its end.
///
/// - Complexity: O(*n* · *d*) in events and dimensions. Children are counted on all cores; what comes
///   out does not depend on it.
public struct JourneyCounter {
  /// How the rows of a log stand.
  public enum Arrangement: Hashable, Sendable {
    case any
    /// All rows of a child together.
    case childByChild(first: Day, extract: Day)
  }

  private let file: String
  private let rules: JourneyRules
  private let wanted: [JourneyDimension]
  private let extract: Day?
  private let arrangement: Arrangement
  /// The events that have not been counted.
  private var log = EventLog()
  private var sums: BlockSums
  private var lastChild: Int32 = -1

  /// So many events are counted at a time, at most.
  private static let pieceSize = 1_000_000

  /// Begins to count the log of a file, whose name messages tell.
  ///
  /// - Parameter extract: The day on which the data were taken; the last of the log, if not stated.
  public init(
    _ file: String, rules: JourneyRules, dimensions: [JourneyDimension] = [],
    extract: Day? = nil, arrangement: Arrangement = .any
  ) {
    self.file = file
    self.rules = rules
    wanted = dimensions
    self.extract = extract
    self.arrangement = arrangement
    sums = BlockSums(dimensions: dimensions.count)
  }

  /// Takes a batch of events.
  public mutating func add(_ batch: EventLog) throws(Diagnostic) {
    guard batch.count > 0 else { return }
    let batch = batch.keeping(wanted.compactMap(\.attribute))
    guard batch.activities.count <= Excess.activities.limit else { throw tooMany(.activities) }
    if case .childByChild(let first, let extract) = arrangement {
      for child in batch.children {
        guard child >= lastChild else {
          throw Diagnostic(
            JourneysRule.notTogether, "rows of a child do not stand together", file: file,
            hint: "sort the log by child, or do not say that it is sorted")
        }
        lastChild = child
      }
      log.append(batch)
      guard log.count >= 2 * Self.pieceSize else { return }
      // The last child may go on in the next batch.
      let end = log.children.lastIndex { $0 != lastChild }.map { $0 + 1 } ?? 0
      try count(log.rows(0..<end), from: first, to: extract)
      log = log.rows(end..<log.count)
    } else {
      log.append(batch)
    }
  }

  /// What all journeys come to.
  public consuming func finish() throws(Diagnostic) -> JourneyCounts {
    var (first, last) = log.days
    switch arrangement {
    case .any: last = extract ?? last
    case .childByChild(let begin, let extract): (first, last) = (begin, extract)
    }
    try count(log, from: first, to: last)
    return JourneyCounts(
      sums, log, coded, Setting(rules, activities: log.activities, first: first, extract: last))
  }

  private var coded: [CodedDimension] { wanted.map { CodedDimension($0, log.attributes) } }

  /// Counts whole children.
  private mutating func count(
    _ log: EventLog, from first: Day, to last: Day
  ) throws(Diagnostic) {
    let setting = Setting(rules, activities: log.activities, first: first, extract: last)
    let coded = coded
    let order = log.rowsByChild
    let pieces = order.pieces(of: log, atMost: Self.pieceSize)
    // Few at a time, so that what is between events and counts takes little room.
    do throws(Excess) {
      for start in stride(from: 0, to: pieces.count, by: 4) {
        let blocks = try Array(pieces[start..<min(start + 4, pieces.count)]).concurrentMap {
          (rows) throws(Excess) in
          try JourneyFinder.sums(log, order, rows, coded, setting)
        }
        for block in blocks { try merge(block) }
      }
    } catch {
      throw tooMany(error)
    }
  }

  private mutating func merge(_ block: BlockSums) throws(Excess) {
    sums.merge(block)
    guard sums.everyone.ways.count <= Excess.ways.limit else { throw .ways }
    guard sums.routes.count <= Excess.routes.limit else { throw .routes }
    let slices = sums.slices.reduce(0) { $0 + $1.count }
    guard slices <= Excess.slices.limit else { throw .slices }
  }

  private func tooMany(_ things: Excess) -> Diagnostic {
    Diagnostic(
      JourneysRule.tooMany, "there are more than \(things.limit) \(things.rawValue)", file: file,
      hint: "leave out what children do not have in common")
  }
}

extension JourneyCounts {
  /// Counts the journeys of a whole log.
  public init(
    _ log: EventLog, rules: JourneyRules, dimensions: [JourneyDimension] = [], extract: Day? = nil
  ) throws(Diagnostic) {
    var counter = JourneyCounter(
      "event log", rules: rules, dimensions: dimensions, extract: extract)
    try counter.add(log)
    self = try counter.finish()
  }
}
