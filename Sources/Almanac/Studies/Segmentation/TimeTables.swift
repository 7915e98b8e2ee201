import Charts
import Studies

/// The tables of a study over several periods.
extension SegmentationTables {
  var time: [StudyTable] {
    guard let years = study.years, let drift = study.drift else { return [] }
    let periods = years.periods
    let changes = [nil] + years.changes.map(Optional.some)
    var tables = [
      StudyTable(
        "periods",
        [Column("period", periods.map(\.period))]
          + names.enumerated().map { group, name in
            Column(name, periods.map { $0.labels.count { $0 == group } })
          } + [
            Column("in both", changes.map { $0.map { Double($0.common.count) } }),
            Column("moved", changes.map { $0.map { Double($0.moved.count) } }),
            Column("agreement", changes.map { $0?.agreement }),
          ], parts: names),
      StudyTable(
        "histories",
        [
          Column("code", periods.flatMap { $0.areas.map(\.code) }),
          Column("name", periods.flatMap { $0.areas.map(\.name) }),
          Column(
            "period", periods.flatMap { period in period.areas.map { _ in period.period } }),
          Column("group", periods.flatMap { $0.labels.map { names[$0] } }),
        ]),
      StudyTable(
        "drift",
        [
          Column("measure", periods.flatMap { _ in segments.measures }),
          Column(
            "period", periods.flatMap { period in segments.measures.map { _ in period.period } }),
          Column(
            "mean",
            periods.indices.flatMap { period in drift.measures.map { $0.means[period] } }),
        ]),
      StudyTable(
        "changes",
        [
          Column("measure", segments.measures),
          Column("first", drift.measures.map { $0.means.first }),
          Column("last", drift.measures.map { $0.means.last }),
          Column("change", drift.measures.map(\.change)),
          Column("spreads", drift.measures.map(\.spreads)),
          Column("chance", drift.measures.map(\.chance)),
          Column("areas in both", drift.measures.map(\.common)),
        ]),
      StudyTable(
        "centres",
        [
          Column("group", drift.centres.map { names[$0.group] }),
          Column("from", drift.centres.map(\.from)), Column("to", drift.centres.map(\.to)),
          Column("distance", drift.centres.map(\.distance)),
          Column("by chance", drift.centres.map(\.noise)),
        ]),
    ]
    if let last = years.changes.last, periods.count > 1 {
      let (before, after) = (periods[periods.count - 2], periods[periods.count - 1])
      tables.append(
        StudyTable(
          "moves",
          [
            Column("code", last.moved.map { after.areas[$0.after].code }),
            Column("name", last.moved.map { after.areas[$0.after].name }),
            Column("from", last.moved.map { names[before.labels[$0.before]] }),
            Column("to", last.moved.map { names[after.labels[$0.after]] }),
          ]))
      var counts: [[Int]] = names.map { _ in names.map { _ in 0 } }
      for pair in last.common { counts[before.labels[pair.before]][after.labels[pair.after]] += 1 }
      let ways = names.indices.flatMap { one in names.indices.map { (one, $0) } }
        .filter { counts[$0.0][$0.1] > 0 }
      tables.append(
        StudyTable(
          "transitions",
          [
            Column("from", ways.map { "\(names[$0.0]), \(last.from)" }),
            Column("to", ways.map { "\(names[$0.1]), \(last.to)" }),
            Column("areas", ways.map { counts[$0.0][$0.1] }),
          ]))
    }
    return tables
  }
}
