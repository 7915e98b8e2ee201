/// The journeys of some children, as columns.
struct JourneyBlock: Sendable {
  // The steps, journey after journey.
  var activity: [UInt16] = []
  var start: [Int32] = []
  var end: [Int32] = []

  // The journeys, child after child.
  /// Where the steps of each begin, and then where the last one’s end.
  var first: [Int32] = [0]
  var child: [Int32] = []
  /// Which time through it is, from 1.
  var pass: [Int32] = []
  var isOpen: [Bool] = []
  /// The value of each dimension: a code of an attribute, a band of age, a year.
  var codes: [[Int32]] = []
  /// The number of its route in ``routes``.
  var route: [Int32] = []

  /// What is known of timeliness, journey after journey, and where it begins for each.
  var verdicts: [Verdict] = []
  var firstVerdict: [Int32] = [0]

  /// The different routes, in the order in which they first appear.
  var routes: [[UInt16]] = []

  /// Whether one thing was done in time.
  struct Verdict: Sendable {
    enum Outcome: UInt8 { case within, late, pending }
    var measure: UInt8
    var month: Int16
    var outcome: Outcome
  }

  var count: Int { child.count }
}
