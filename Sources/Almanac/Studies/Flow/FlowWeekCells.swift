import Disclosure
import Journeys

extension FlowCells {
  /// Where journeys are so many weeks after they began. Steps at which there are too few are put
  /// together, so that nothing has to be hidden beside them.
  mutating func addWeeks(_ weeks: Int) {
    let occupancy = counts.everyone.occupancy
    for week in 0...max(0, weeks) {
      let states = occupancy.states.map { week < $0.count ? $0[week] : 0 }
      let present = states.indices.filter { states[$0] > 0 }.sorted { states[$0] < states[$1] }
      var few = present.prefix { states[$0] < smallest }
      // One step alone, or some that are too few together, take the next with them.
      while !few.isEmpty, few.count < 2 || few.reduce(0, { $0 + states[$1] }) < smallest,
        few.count < present.count
      {
        few = present.prefix(few.count + 1)
      }
      let shown = present.dropFirst(few.count)
      for state in shown.sorted() { add(.weekly(week, state: state), states[state]) }
      if !few.isEmpty {
        add(.weekly(week, state: states.count), few.reduce(0) { $0 + states[$1] })
      }
      let observed = occupancy.observed(week: week)
      addSum(
        add(.observed(week), observed), (shown + [states.count]).map { .weekly(week, state: $0) })
      // Those that began so late that they are followed for no longer are a count, too.
      if week == 0, observed == counts.everyone.cases {
        addFact([(.observed(0), 1), (.journeys(slice: 0), -1)], low: 0, high: 0)
      }
      guard week > 0, let before = places[.observed(week - 1)] else { continue }
      addRest(of: .observed(week - 1), system.cells[before].value, [.observed(week)])
    }
  }
}
