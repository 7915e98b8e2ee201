/// The journeys of some children, as columns, with everything that is the same for each slice found once.
struct JourneyBlock: Sendable {
  // The steps, journey after journey.
  var activity: [UInt16] = []
  var start: [Int32] = []
  var end: [Int32] = []
  /// The number of the way that leads to it in ``ways``; below zero for a journey’s first.
  var way: [Int32] = []
  /// The month in which it began, after the first that is counted; below zero if it is earlier.
  var month: [Int16] = []
  /// Whether it is the first of its activity in the journey.
  var isFirst: [Bool] = []

  // The journeys, child after child.
  /// Where the steps of each begin, and then where the last one’s end.
  var first: [Int32] = [0]
  var child: [Int32] = []
  var isOpen: [Bool] = []
  /// From the first day of all to the last.
  var days: [Int32] = []
  /// The value of each dimension: a code of an attribute, a band of age, a year.
  var codes: [[Int32]] = []
  /// The number of its route in ``routes``.
  var route: [Int32] = []
  /// The number of the way back that leads to it in ``returns``, below zero for a child’s first; and
  /// the days since the journey before.
  var wayBack: [Int32] = []
  var daysAway: [Int32] = []

  /// What is known of timeliness, journey after journey, and where it begins for each.
  var verdicts: [Verdict] = []
  var firstVerdict: [Int32] = [0]

  // What there are different ones of, in the order in which they first appear.
  /// From and to, 16 bits each.
  var ways: [Int] = []
  var routes: [[UInt16]] = []
  /// Pass, from and to, 16 bits each.
  var returns: [Int] = []

  /// Whether one thing was done in time.
  struct Verdict: Sendable {
    enum Outcome: UInt8 { case within, late, pending }
    var measure: UInt8
    var month: Int16
    var outcome: Outcome
  }

  var count: Int { child.count }

  /// Adds a step to the journey that is being written.
  @inline(__always)
  mutating func append(_ activity: UInt16, _ start: Int32, _ end: Int32) {
    self.activity.append(activity)
    self.start.append(start)
    self.end.append(end)
  }
}
