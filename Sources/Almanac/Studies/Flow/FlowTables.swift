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
    ("slices", "every age, team, year …: how many journeys, and how their ways are unlike others"),
    ("views", "the ways of “flows” again for every age, team, year …"),
    ("differences", "the ways of every age, team, year … beside those of all others"),
    ("pairs", "the ways of each team, year … beside those of each other"),
    ("punctuality", "how much is done in time, for every age, team, year …"),
    ("months", "how often each step was taken in each month, and what could be expected"),
    ("timeliness", "how much was done in time, month by month"),
    ("timetable", "where journeys are, week after week since they began"),
    ("unexpected", "what moved more than chance, the clearest first"),
    ("authorities", "one’s own shares beside those of authorities that have shared theirs"),
    ("shared-ways", "one’s own ways beside those of all these authorities together"),
  ]

  var all: [StudyTable] {
    [
      ways, steps, routes, looks, slicesTable, views, differences, pairs, punctuality, months,
      timeliness, timetable, unexpected,
    ]
  }

  private var names: FlowNames { flows.names }

  // The map

  private var ways: StudyTable {
    StudyTable(
      "flows", wayColumns((sources + rows(of: 0) + open).map { (flows.views[0], $0) }))
  }

  /// The ways of each value of each dimension.
  private var views: StudyTable {
    let rows = slices.flatMap { slice in self.rows(of: slice.view).map { (slice, $0) } }
    return StudyTable(
      "views", keyColumns(rows.map(\.0)) + wayColumns(rows.map { (flows.views[$0.0.view], $0.1) }))
  }

  /// The share of all journeys from which on a way has a place on the map: what hardly anybody does would
  /// be a line among many. Whatever is hidden has none.
  private static let leastDrawn = 0.003

  /// A row of the map: a way, or the journeys that are still at a step.
  private struct Row {
    let from, to: String
    let count: Datum
    let share: Datum
    let days: FlowPublication.Days?
    let pass: Int
  }

  private func rows(of place: Int) -> [Row] {
    let view = flows.views[place]
    let on = view.ways.map { way in
      Row(
        from: names.steps[way.from], to: names.steps[way.to], count: way.count,
        share: way.count.share(of: view.leaving[way.from]), days: way.days, pass: 1)
    }
    let back = view.returns.map { way in
      Row(
        from: names.steps[way.from], to: names.steps[way.to], count: way.count,
        share: .missing(.inapplicable), days: way.days, pass: way.pass)
    }
    return on + back
  }

  /// Everyone’s journeys that are still at a step.
  private var open: [Row] {
    flows.steps.filter { $0.open.isThere }.map { step in
      Row(
        from: names.steps[step.step], to: words(.flowOpen), count: step.open,
        share: step.open.share(of: step.visits), days: nil, pass: 1)
    }
  }

  /// Where everyone’s journeys come from.
  private var sources: [Row] {
    guard let dimension = flows.dimensions.first(where: { $0.key == "source" }) else { return [] }
    return dimension.views.flatMap { place -> [Row] in
      let view = flows.views[place]
      return view.starts.filter { $0.count.isThere }.map { start in
        Row(
          from: words.source(view.name, beside: names.steps), to: names.steps[start.step],
          count: start.count, share: start.count.share(of: view.journeys), days: nil, pass: 1)
      }
    }
  }

  private func wayColumns(_ all: [(view: FlowPublication.View, row: Row)]) -> [Column] {
    let rows = all.map(\.row)
    let isDrawn = all.map { view, row in
      (row.count.value ?? 0) > (view.journeys.value ?? .infinity) * Self.leastDrawn
    }
    return [
      Column("from", rows.map(\.from)), Column("to", rows.map(\.to)),
      Column("number", rows.map(\.count)), Column("share", rows.map(\.share)),
      Column("median days", rows.map { $0.days?.median }),
      Column("low days", rows.map { $0.days?.low }),
      Column("high days", rows.map { $0.days?.high }),
      Column("time through", rows.map(\.pass)), Column("drawn", isDrawn.map(words.yesOrNo)),
    ]
  }

  private var steps: StudyTable {
    let steps = flows.steps
    return StudyTable(
      "steps",
      [
        Column("step", steps.map { names.steps[$0.step] }), Column("number", steps.map(\.visits)),
        Column("journeys", steps.map(\.reached)), Column("open", steps.map(\.open)),
        Column("median days", steps.map { $0.lasted?.median }),
        Column("low days", steps.map { $0.lasted?.low }),
        Column("high days", steps.map { $0.lasted?.high }),
      ])
  }

  private var routes: StudyTable {
    let all = flows.views[0].journeys
    let routes = flows.routes
    return StudyTable(
      "routes",
      [
        Column(
          "route", routes.map { $0.steps.map { names.steps[$0] }.joined(separator: " → ") }),
        Column("number", routes.map(\.count)), Column("of", routes.map { _ in all }),
        Column("share", routes.map { $0.count.share(of: all) }),
        Column("end", routes.map { $0.steps.last.map { names.steps[$0] } ?? "" }),
        Column("median days", routes.map { $0.days?.median }),
        Column("low days", routes.map { $0.days?.low }),
        Column("high days", routes.map { $0.days?.high }),
      ])
  }

  // Ways to look

  /// A value of a dimension.
  private struct Slice {
    let dimension: FlowPublication.Dimension
    let view: Int
  }

  private var slices: [Slice] {
    flows.dimensions.flatMap { dimension in
      dimension.views.map { Slice(dimension: dimension, view: $0) }
    }
  }

  private func keyColumns(_ slices: [Slice]) -> [Column] {
    [
      Column("key", slices.map(\.dimension.key)),
      Column("slice", slices.map { flows.views[$0.view].name }),
    ]
  }

  private var looks: StudyTable {
    let dimensions = flows.dimensions.filter { $0.views.count > 1 }
    return StudyTable(
      "looks",
      [
        Column("key", dimensions.map(\.key)), Column("name", dimensions.map(\.title)),
        Column("sentence", dimensions.map(\.title.withinSentence)),
        Column("choice", dimensions.map(\.title.slug)),
        Column("values", dimensions.map(\.views.count)),
        Column("pairs", dimensions.map { FlowComparison.pairs(of: $0, flows).count }),
      ])
  }

  /// What is to be said of each value of each dimension.
  private var slicesTable: StudyTable {
    let rows = slices
    let everyone = flows.views[0].journeys
    let unlike = rows.map { slice in
      let comparison = comparisons.first { $0.view == slice.view && $0.other == nil }
      return comparison?.unlike.prefix(Self.mostUnlike).map { words($0, flows) } ?? []
    }
    return StudyTable(
      "slices",
      keyColumns(rows) + [
        Column("choice", rows.map(\.dimension.title.slug)),
        Column("journeys", rows.map { flows.views[$0.view].journeys }),
        Column("share", rows.map { flows.views[$0.view].journeys.share(of: everyone).percent }),
        Column("unlike", unlike.map { $0.joined(separator: "; ") }),
      ])
  }

  /// More than these would not be read beside a map that shows them.
  private static let mostUnlike = 4

  private var punctuality: StudyTable {
    let rows = slices.flatMap { slice in flows.views[slice.view].timeliness.map { (slice, $0) } }
    let intervals = rows.map { $0.1.inTime.wilson(of: $0.1.judged) }
    return StudyTable(
      "punctuality",
      keyColumns(rows.map(\.0)) + [
        Column("measure", rows.map { words($0.1.measure) }), Column("of", rows.map(\.1.judged)),
        Column("number", rows.map(\.1.inTime)),
        Column("share", rows.map { $0.1.inTime.share(of: $0.1.judged) }),
        Column("low", intervals.map { $0?.lowerBound }),
        Column("high", intervals.map { $0?.upperBound }),
      ])
  }

  // Comparisons

  private var differences: StudyTable {
    table("differences", comparisons.filter { $0.other == nil })
  }
  private var pairs: StudyTable { table("pairs", comparisons.filter { $0.other != nil }) }

  private func table(_ name: String, _ comparisons: [FlowComparison]) -> StudyTable {
    let rows = comparisons.flatMap { comparison in comparison.ways.map { (comparison, $0) } }
    let dimensions = rows.map { flows.dimensions[$0.0.dimension] }
    return StudyTable(
      name,
      [
        Column("key", dimensions.map(\.key)),
        Column("slice", rows.map { words($0.0, flows) }),
        Column("from", rows.map { names.steps[$0.1.from] }),
        Column("to", rows.map { names.steps[$0.1.to] }), Column("number", rows.map(\.1.count)),
        Column("others", rows.map(\.1.others)),
        Column("share", rows.map { $0.1.difference?.share }),
        Column("share of others", rows.map { $0.1.difference?.other }),
        Column("difference", rows.map { $0.1.difference?.difference }),
        Column("low", rows.map { $0.1.difference?.interval.lowerBound }),
        Column("high", rows.map { $0.1.difference?.interval.upperBound }),
        Column("chance", rows.map { words.yesOrNo(!$0.1.isFound) }),
      ])
  }

  // Time

  private var months: StudyTable {
    let rows = flows.monthly.flatMap { steps in
      let limits = flows.limits(of: steps)
      return flows.months.indices.map { (steps, $0, limits.months[$0]) }
    }
    return StudyTable(
      "months",
      [
        Column("step", rows.map { names.steps[$0.0.step] }),
        Column("month", rows.map { flows.months[$0.1].description }),
        Column("number", rows.map { $0.0.counts[$0.1] }),
        Column("expected", rows.map { $0.2?.expected }),
        Column("low", rows.map { $0.2?.limits.lowerBound }),
        Column("high", rows.map { $0.2?.limits.upperBound }),
        Column("outside", rows.map { words.yesOrNo($0.2?.isOutside ?? false) }),
      ])
  }

  private var timeliness: StudyTable {
    let rows = flows.timeliness.flatMap { measure in
      flows.months.indices.map { (measure, $0, measure.months[$0]) }
    }.filter { $0.2.judged.isThere }
    let intervals = rows.map { $0.2.inTime.wilson(of: $0.2.judged) }
    return StudyTable(
      "timeliness",
      [
        Column("measure", rows.map { words($0.0.measure) }),
        Column("month", rows.map { flows.months[$0.1].description }),
        Column("of", rows.map(\.2.judged)), Column("number", rows.map(\.2.inTime)),
        Column("share", rows.map { $0.2.inTime.share(of: $0.2.judged) }),
        Column("low", intervals.map { $0?.lowerBound }),
        Column("high", intervals.map { $0?.upperBound }),
      ])
  }

  /// Where journeys are, week after week, as shares of those that have been followed so long.
  private var timetable: StudyTable {
    let states = names.steps + [words(.flowOver)]
    let rows = flows.weeks.enumerated().flatMap { week, counts in
      states.indices.map { (week, $0, counts[$0]) }
    }
    let seen = Set(rows.filter { $0.2.isThere }.map(\.1))
    let shown = rows.filter { seen.contains($0.1) }
    return StudyTable(
      "timetable",
      [
        Column("week", shown.map(\.0)), Column("step", shown.map { states[$0.1] }),
        Column("number", shown.map(\.2)),
        Column("share", shown.map { $0.2.share(of: flows.observed[$0.0]) }),
      ])
  }

  private var unexpected: StudyTable {
    StudyTable(
      "unexpected",
      [
        Column("what", surprises.map { words($0.kind) }),
        Column("finding", surprises.map { words($0, flows) }),
        Column("here", surprises.map(\.here)), Column("there", surprises.map(\.there)),
        Column("difference", surprises.map { $0.here - $0.there }),
        Column("low", surprises.map(\.interval.lowerBound)),
        Column("high", surprises.map(\.interval.upperBound)),
        Column("deviations", surprises.map(\.z)),
      ])
  }
}

extension Datum {
  /// A share as a whole percentage.
  fileprivate var percent: Datum {
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
