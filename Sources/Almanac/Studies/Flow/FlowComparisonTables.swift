import Charts
import Statistics

/// What is unlike something else.
extension FlowTables {
  var differences: StudyTable {
    table("differences", comparisons.filter { $0.other == nil })
  }
  var pairs: StudyTable { table("pairs", comparisons.filter { $0.other != nil }) }

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
        Column(
          "drawn", rows.map { isDrawn($0.1.count, of: flows.views[$0.0.view].journeys) }),
      ])
  }

  var unexpected: StudyTable {
    func column(_ name: String, _ number: (FlowSurprise) -> Double) -> Column {
      Column(name, surprises.map { number($0).counted(in: $0.kind.unit) })
    }
    return StudyTable(
      "unexpected",
      [
        Column("what", surprises.map { words($0.kind) }),
        Column("finding", surprises.map { words($0, flows) }),
        Column("short", surprises.map { words(short: $0, flows) }),
        Column("unit", surprises.map { words($0.kind.unit) }),
        column("here", \.here), column("there", \.there),
        column("difference") { $0.here - $0.there }, column("low", \.interval.lowerBound),
        column("high", \.interval.upperBound),
        Column("deviations", surprises.map(\.z)),
      ])
  }
}
