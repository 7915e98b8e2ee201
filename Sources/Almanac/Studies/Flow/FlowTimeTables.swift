import Charts
import Journeys
import Statistics

/// Months, years and weeks.
extension FlowTables {
  var months: StudyTable {
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

  var timeliness: StudyTable {
    let rows = flows.timeliness.flatMap { measure in
      zip(flows.months, measure.months).map { ($0.description, $1) }
    }
    return StudyTable("timeliness", inTimeColumns("month", rows))
  }

  var timelinessByYear: StudyTable {
    let rows = flows.timeliness.flatMap { measure in
      zip(flows.years, measure.years).map { ($0.name, $1) }
    }
    return StudyTable("timeliness-years", inTimeColumns("year", rows))
  }

  private func inTimeColumns(
    _ period: String, _ all: [(name: String, found: FlowPublication.Timeliness)]
  ) -> [Column] {
    let rows = all.filter { $0.found.judged.isThere }
    let intervals = rows.map { $0.found.inTime.wilson(of: $0.found.judged) }
    return [
      Column("measure", rows.map { words($0.found.measure) }), Column(period, rows.map(\.name)),
      Column("of", rows.map(\.found.judged)), Column("number", rows.map(\.found.inTime)),
      Column("share", rows.map { $0.found.inTime.share(of: $0.found.judged) }),
      Column("low", intervals.map { $0?.lowerBound }),
      Column("high", intervals.map { $0?.upperBound }),
    ]
  }

  /// Where journeys are, week after week, as shares of those that have been followed so long.
  var timetable: StudyTable {
    let states = names.steps + [words(.flowOver), words(.flowOtherSteps)]
    // State by state, so that a figure has them in the order of a journey.
    let shown = states.indices.flatMap { state in
      flows.weeks.enumerated().compactMap { week, counts in
        counts[state].map { (week, state, $0) }
      }
    }.filter { $0.2.isThere }
    return StudyTable(
      "timetable",
      [
        Column("week", shown.map(\.0)), Column("step", shown.map { states[$0.1] }),
        Column("number", shown.map(\.2)),
        Column("share", shown.map { $0.2.share(of: flows.observed[$0.0]) }),
      ])
  }
}
