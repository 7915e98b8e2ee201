import Charts
import Journeys
import Statistics

/// The tables that a study of journeys publishes. The guide lists them from here.
struct FlowTables: Sendable {
  let flows: FlowPublication
  let comparisons: [FlowComparison]
  let surprises: [FlowSurprise]
  let words: FlowWords

  typealias Column = StudyTable.Column

  /// What each holds.
  static let meanings = [
    ("flows", "every way from one step to the next, how many took it, and how long it took"),
    ("steps", "every step: how many came, how many are there still, and how long it lasted"),
    ("routes", "the commonest routes, with their share and how long they took"),
    ("looks", "the ways to look at the journeys"),
    ("pairings", "those of which each value is compared with each other"),
    ("routings", "those for each of whose values the commonest routes are told"),
    ("slices", "every age, team, year …: how many journeys, and how their ways are unlike others"),
    ("views", "the ways of “flows” again for every age, team, year …"),
    ("slice-steps", "the steps of every age, team, year …"),
    ("slice-routes", "the commonest routes of every age, team, year …"),
    ("years", "the share of each year’s journeys that every age, team … has"),
    ("differences", "the ways of every age, team, year … beside those of all others"),
    ("pairs", "the ways of each team, year … beside those of each other"),
    ("punctuality", "how much is done in time, for every age, team, year …"),
    ("months", "how often each step was taken in each month, and what could be expected"),
    ("timeliness", "how much was done in time, month by month"),
    ("timeliness-years", "how much was done in time, year by year"),
    (
      "timetable",
      "where journeys are, week after week since they began; steps at which there are too few are "
        + "together “other steps”"
    ),
    ("unexpected", "what moved more than chance, the clearest first"),
    ("authorities", "one’s own shares beside those of authorities that have shared theirs"),
    ("shared-ways", "one’s own ways beside those of all these authorities together, and of each"),
  ]

  var all: [StudyTable] {
    [
      ways, steps, routes, looks, pairings, routings, slicesTable, views, sliceSteps, sliceRoutes,
      years, differences, pairs, punctuality, months, timeliness, timelinessByYear, timetable,
      unexpected,
    ]
  }

  var names: FlowNames { flows.names }
}

extension Datum {
  /// A share as a whole percentage.
  var percent: Datum {
    value.map { .number(($0 * 100).rounded()) } ?? self
  }

  /// Whether there is something: a number above 0, or one that is not told.
  var isThere: Bool { value != 0 }

  /// The share that a count is of another, of which both are shown.
  func share(of whole: Datum?) -> Datum {
    guard let part = value, let whole = whole?.value else { return .missing(.confidential) }
    return whole > 0 ? .number(part / whole) : .missing(.inapplicable)
  }

  /// Between which shares the truth probably lies.
  func wilson(of whole: Datum) -> ClosedRange<Double>? {
    guard let part = value, let whole = whole.value, whole > 0, part <= whole else { return nil }
    return ConfidenceInterval.wilson(part, of: whole)
  }
}

extension [Datum] {
  /// All together, if all are shown.
  var total: Double? {
    reduce(0 as Double?) { sum, datum in
      guard let sum, let value = datum.value else { return nil }
      return sum + value
    }
  }
}
