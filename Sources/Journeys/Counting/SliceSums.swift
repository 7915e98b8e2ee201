/// What some journeys come to, in a form that can be added up.
struct SliceSums: Sendable {
  var cases = 0
  var children = 0
  var events = 0
  var open = 0
  var recent = 0
  var steps: [JourneyCounts.Step] = []

  /// By `from` and `to`, 16 bits each.
  var ways: [Keyed<DayCounts>] = []
  /// By pass, from and to, 16 bits each.
  var returns: [Keyed<DayCounts>] = []
  /// By the number of the route.
  var routes: [Keyed<RouteSum>] = []
  /// By `from` and `to`, 16 bits each: `from` is 0 for beginnings, else one more than the
  /// activity; `to` is 0 for the end, 1 for what is open, else two more than the activity.
  var months: [Keyed<DayCounts>] = []
  /// By measure, and then by month.
  var timeliness: [[JourneyCounts.Timeliness.Tally]] = []
  /// By state, then week; “ended” first, and then the activities.
  var occupancy: [[Int]] = []

  struct RouteSum: Sendable {
    var count = 0
    var open = 0
    var days = DayCounts()
  }

  struct Keyed<Value: Sendable>: Sendable {
    let key: Int
    var value: Value
  }
}

extension SliceSums {
  /// Adds what other children’s journeys come to.
  mutating func merge(_ other: SliceSums) {
    guard !steps.isEmpty else {
      self = other
      return
    }
    cases += other.cases
    children += other.children
    events += other.events
    open += other.open
    recent += other.recent
    // Later batches of a log may name more activities.
    let more = other.steps.count - steps.count
    if more > 0 {
      steps += repeatElement(.init(), count: more)
      let weeks = JourneyCounts.Occupancy.weeks
      occupancy += repeatElement(Array(repeating: 0, count: weeks), count: more)
    }
    for (index, step) in other.steps.enumerated() { steps[index].merge(step) }
    ways = Self.merged(ways, other.ways) { $0.merge($1) }
    returns = Self.merged(returns, other.returns) { $0.merge($1) }
    months = Self.merged(months, other.months) { $0.merge($1) }
    routes = Self.merged(routes, other.routes) { sum, more in
      sum.count += more.count
      sum.open += more.open
      sum.days.merge(more.days)
    }
    for (measure, tallies) in other.timeliness.enumerated() {
      for (month, tally) in tallies.enumerated() {
        timeliness[measure][month].within += tally.within
        timeliness[measure][month].known += tally.known
        timeliness[measure][month].pending += tally.pending
      }
    }
    for (state, weeks) in other.occupancy.enumerated() {
      for (week, count) in weeks.enumerated() { occupancy[state][week] += count }
    }
  }

  private static func merged<Value>(
    _ mine: [Keyed<Value>], _ theirs: [Keyed<Value>], _ add: (inout Value, Value) -> Void
  ) -> [Keyed<Value>] {
    var merged: [Keyed<Value>] = []
    merged.reserveCapacity(max(mine.count, theirs.count))
    var (a, b) = (0, 0)
    while a < mine.count || b < theirs.count {
      if b == theirs.count || a < mine.count && mine[a].key < theirs[b].key {
        merged.append(mine[a])
        a += 1
      } else if a == mine.count || theirs[b].key < mine[a].key {
        merged.append(theirs[b])
        b += 1
      } else {
        var sum = mine[a]
        add(&sum.value, theirs[b].value)
        merged.append(sum)
        a += 1
        b += 1
      }
    }
    return merged
  }
}

extension JourneyCounts.Step {
  fileprivate mutating func merge(_ other: Self) {
    events += other.events
    cases += other.cases
    starts += other.starts
    ends += other.ends
    open += other.open
    unfinished += other.unfinished
    lasted.merge(other.lasted)
  }
}
