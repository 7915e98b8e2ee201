import Charts
import Statistics

/// One’s own ways beside those of others: of all together, or of one of them.
struct FlowSharedWays: Sendable {
  let name: String
  let ways: [Way]

  struct Way: Sendable {
    let own: FlowExchange.Row
    let others: Datum
    let difference: ShareDifference?
    /// Whether the two are apart by more than chance, among all ways.
    let isFound: Bool
  }

  init(
    _ all: FlowOthers, beside others: some Sequence<FlowExchange>, named name: String, fewest: Int
  ) {
    self.name = name
    let others = Array(others)
    let own = all.authorities[0].rows.filter { $0.kind == .way }
    let compared = own.map { row -> (others: Datum, difference: ShareDifference?) in
      let measure = FlowOthers.Measure(kind: .way, step: row.step, next: row.next)
      let numbers = others.map { all.row(measure, of: $0)?.number ?? 0 }
      // Of those who come to the step all are counted, whether anybody goes this way or not.
      let coming = others.map { authority in
        authority.rows.first { $0.kind == .way && $0.step == row.step }?.of ?? 0
      }
      let number = numbers.sum
      return (
        number,
        ShareDifference(row.number, of: row.of, less: number, of: coming.sum, fewest: fewest)
      )
    }
    let tested = compared.indices.filter { compared[$0].difference != nil }
    let found = FalseDiscoveries.found(in: tested.map { compared[$0].difference?.p ?? 1 })
    let real = Set(zip(tested, found).filter(\.1).map(\.0))
    ways = own.indices.map {
      Way(
        own: own[$0], others: compared[$0].others, difference: compared[$0].difference,
        isFound: real.contains($0))
    }
  }
}

extension FlowTables {
  /// One’s own ways beside those of all others together, and of each of them.
  func sharedWays(_ all: FlowOthers, fewest: Int) -> StudyTable {
    let together = FlowSharedWays(
      all, beside: all.others, named: words(.flowOthersTogether), fewest: fewest)
    let each = all.others.map {
      FlowSharedWays(all, beside: [$0], named: $0.authority.printable, fewest: fewest)
    }
    let rows = ([together] + each).flatMap { shared in shared.ways.map { (shared.name, $0) } }
    return StudyTable(
      "shared-ways",
      [
        Column("beside", rows.map(\.0)), Column("from", rows.map(\.1.own.step)),
        Column("to", rows.map(\.1.own.next)), Column("number", rows.map(\.1.own.number)),
        Column("others", rows.map(\.1.others)),
        Column("share", rows.map { $0.1.difference?.share }),
        Column("share of others", rows.map { $0.1.difference?.other }),
        Column("difference", rows.map { $0.1.difference?.difference }),
        Column("low", rows.map { $0.1.difference?.interval.lowerBound }),
        Column("high", rows.map { $0.1.difference?.interval.upperBound }),
        Column("chance", rows.map { words.yesOrNo(!$0.1.isFound) }),
        Column("drawn", rows.map { isDrawn($0.1.own.number, of: flows.views[0].journeys) }),
      ])
  }
}

extension [Datum] {
  /// All together, if all are told.
  fileprivate var sum: Datum { total.map(Datum.number) ?? .missing(.confidential) }
}
