/// A line of a file of flows and durations.
///
/// The file says of an authority’s journeys what the program would count from its events, so that these
/// can stay where they are. It is a comma-separated file of nine columns, in any order of rows:
///
/// | column | what it holds |
/// |---|---|
/// | `dimension`, `slice` | whose journeys: both empty for everyone; else a dimension such as `team` and its value, empty if that is not known |
/// | `what` | what is counted: one of the words below |
/// | `from`, `to` | the activities it is about |
/// | `pass` | which time through a return begins |
/// | `month` | the month, `2024-03` |
/// | `days` | the number of whole days, if it is counted by those |
/// | `count` | how many |
///
/// The words are, of everyone only, `extract` (the day on which the data were taken, in `from`),
/// `first-month` (in `month`) and `activity` (each name in `from`, and in `count` its place, from 0); of
/// everyone and each slice
/// - `cases`, `children`, `events`, `open`, `recent`, `routes`: how many of those there are;
/// - `step-events`, `step-cases`, `step-starts`, `step-ends`, `step-open`, `step-unfinished`: of an
///   activity, in `from`; and `lasted`, by days;
/// - `way`: from an activity to the next, by days; `return`: from the last of a journey to the first of
///   the child’s next, by pass and days;
/// - `route`: all activities in `from`, with “ > ” between them, by days; without days if still open;
/// - `month`: ways by the month of the step that they leave; without `from` beginnings, and in `to`
///   `(end)` and `(open)` for journeys’ ends;
/// - `assessment`, `conference`, `rereferral`: by month, with `within`, `late` or `pending` in `to`;
/// - `week`: where journeys are, `days` after they began (0, 7 … 728); without `from`, if they have
///   ended.
///
/// What there is none of needs no line.
struct FlowRow: Hashable, Sendable {
  var dimension = ""
  var slice = ""
  var what: What
  var from = ""
  var to = ""
  var pass: Int?
  var month: Month?
  var days: Int?
  var count: Int

  enum What: String, CaseIterable, Sendable {
    case extract, activity, cases, children, events, open, recent, routes, lasted, way, route, month
    case assessment, conference, rereferral, week
    case firstMonth = "first-month"
    case stepEvents = "step-events"
    case stepCases = "step-cases"
    case stepStarts = "step-starts"
    case stepEnds = "step-ends"
    case stepOpen = "step-open"
    case stepUnfinished = "step-unfinished"
    case comeBack = "return"
  }

  static let columns = [
    "dimension", "slice", "what", "from", "to", "pass", "month", "days", "count",
  ]

  /// What stands between the activities of a route.
  static let arrow = " > "
  static let end = "(end)"
  static let open = "(open)"
}
