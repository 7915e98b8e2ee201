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
/// the order of the log, that is at its end, and until then each event takes some twenty bytes. If the
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
  private var log = EventLog()
  private var sums: BlockSums
  private var nextChild: Int32 = 0

  /// The most different activities, ways, routes and slices.
  static let mostActivities = 4_000
  static let mostWays = 100_000
  static let mostRoutes = 1_000_000
  static let mostSlices = 2_000

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
    log.append(batch)
  }

  /// What all journeys come to.
  public consuming func finish() throws(Diagnostic) -> JourneyCounts {
    let log = log
    let days = log.days
    let setting = Setting(
      rules, activities: log.activities, first: days.first, extract: extract ?? days.last)
    let coded = wanted.compactMap { CodedDimension($0, log.attributes) }
    let order = log.rowsByChild
    let blocks = order.pieces(of: log, atMost: 1_000_000).concurrentMap { rows in
      var finder = JourneyFinder(log, coded, setting)
      var place = rows.lowerBound
      while place < rows.upperBound {
        let child = log.children[Int(order.row(place))]
        let start = place
        while place < rows.upperBound, log.children[Int(order.row(place))] == child { place += 1 }
        finder.add(child: child, rows: (start..<place).lazy.map(order.row))
      }
      return BlockSums(finder.block, coded, setting)
    }
    sums = BlockSums(dimensions: coded.count)
    for block in blocks { sums.merge(block) }
    return JourneyCounts(sums, log, coded, setting)
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
