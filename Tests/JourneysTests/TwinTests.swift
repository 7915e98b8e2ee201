import England
import Journeys
import TestSupport
import Testing

/// Everything that is counted, counted again in the obvious way, from journeys as lists of events.
@Suite("Counts are those of the obvious way") struct TwinTests {
  private struct Event {
    let child, given, activity, start, end, team, age: Int
  }

  /// The journeys of each child, each with its pass.
  private static func journeys(_ log: EventLog) -> [(pass: Int, events: [Event])] {
    var events: [Event] = []
    for row in 0..<log.count {
      let given = log.cases.isEmpty ? 0 : Int(log.cases[row])
      let (start, end) = (Int(log.start[row]), Int(log.end[row]))
      events.append(
        Event(
          child: Int(log.children[row]), given: given, activity: Int(log.activity[row]),
          start: start, end: end, team: Int(log.codes[0][row]), age: Int(log.codes[1][row])))
    }
    var journeys: [(pass: Int, events: [Event])] = []
    for child in Set(events.map(\.child)).sorted() {
      let mine = events.filter { $0.child == child }
      var cases: [[Event]] = []
      for given in Set(mine.map(\.given)).sorted() {
        cases.append(sorted(mine.filter { $0.given == given }) { $0.start })
      }
      for (pass, journey) in sorted(cases, by: { $0[0].start }).enumerated() {
        journeys.append((pass + 1, journey))
      }
    }
    return journeys
  }

  /// Sorted so that those of one day stay as they were.
  private static func sorted<Element>(
    _ elements: [Element], by day: (Element) -> Int
  ) -> [Element] {
    let numbered = elements.enumerated().sorted { a, b in
      let (first, second) = (day(a.element), day(b.element))
      return first == second ? a.offset < b.offset : first < second
    }
    return numbered.map(\.element)
  }

  private static let bands = [0, 1, 2, 3, 6, 0]
  private static let open = Int(EventLog.open)

  @Test(arguments: [(3, true), (40, true), (300, true), (40, false), (300, false)])
  func `for everyone and each slice`(children: Int, given: Bool) throws {
    let log = EventLog.random(children: children, seed: UInt64(children), given: given)
    let dimensions = [
      JourneyDimension("team", .attribute("team"), hasMonths: true),
      JourneyDimension("age", .ageBands("age")), JourneyDimension("year", .financialYear),
    ]
    let counts = try JourneyCounts(log, rules: JourneyRules(), dimensions: dimensions)
    let journeys = Self.journeys(log)
    expect(counts.everyone, counts, are: journeys)
    for dimension in counts.dimensions {
      var cases = 0
      for slice in counts.slices[dimension.slices] {
        let mine = journeys.filter { value(of: dimension.name, $0.events, log) == slice.value }
        expect(slice, counts, are: mine, hasMonths: dimension.name == "team", last: journeys)
        cases += slice.cases
      }
      #expect(cases == counts.everyone.cases)
    }
  }

  private func value(of dimension: String, _ journey: [Event], _ log: EventLog) -> String {
    switch dimension {
    case "team":
      return log.attributes[0].values[journey.map(\.team).first { $0 != 0 } ?? 0]
    case "age":
      let band = journey.map { Self.bands[$0.age] }.first { $0 != 0 } ?? 0
      return band == 0 ? "" : JourneyDimension.ageBands[band - 1]
    default:
      let (year, month, _) = Day(number: Int32(journey[0].start)).parts
      let first = month >= 4 ? year : year - 1
      return "\(first)–\(first % 100 + 1)"
    }
  }

  private func expect(
    _ slice: JourneyCounts.Slice, _ counts: JourneyCounts,
    are journeys: [(pass: Int, events: [Event])], hasMonths: Bool = true,
    last all: [(pass: Int, events: [Event])]? = nil,
    at location: SourceLocation = #_sourceLocation
  ) {
    let events = journeys.map(\.events)
    let isOpen = events.map { $0.contains { $0.end == Self.open } }
    #expect(slice.cases == journeys.count, sourceLocation: location)
    #expect(slice.events == events.reduce(0) { $0 + $1.count }, sourceLocation: location)
    #expect(slice.children == Set(events.map { $0[0].child }).count, sourceLocation: location)
    #expect(slice.open == isOpen.count { $0 }, sourceLocation: location)
    let extract = Int(counts.extract.number)
    #expect(slice.recent == events.count { extract - $0[0].start < 45 }, sourceLocation: location)

    var ways: [[Int]: [Int]] = [:]
    var months: [[Int]: Int] = [:]
    var routes: [[Int]: (count: Int, open: Int, days: [Int])] = [:]
    func month(_ event: Event) -> Int {
      Month(of: Day(number: Int32(event.start))) - counts.firstMonth
    }
    for (journey, isOpen) in zip(events, isOpen) {
      for (from, to) in zip(journey, journey.dropFirst()) {
        ways[[from.activity, to.activity], default: []].append(to.start - from.start)
        months[[from.activity, to.activity, month(from)], default: 0] += 1
      }
      months[[-1, journey[0].activity, month(journey[0])], default: 0] += 1
      if let last = journey.last {
        months[[last.activity, isOpen ? -2 : -1, month(last)], default: 0] += 1
      }
      var route = routes[journey.map(\.activity)] ?? (0, 0, [])
      route.count += 1
      if isOpen { route.open += 1 }
      let days = journey.flatMap { [$0.start, $0.end] }
      if !isOpen, let last = days.max() { route.days.append(last - journey[0].start) }
      routes[journey.map(\.activity)] = route
    }
    #expect(
      slice.ways.map { [$0.from, $0.to] }
        == ways.keys.sorted { $0.lexicographicallyPrecedes($1) }, sourceLocation: location)
    for way in slice.ways {
      #expect(way.days == DayCounts(ways[[way.from, way.to]] ?? []), sourceLocation: location)
    }
    var found: [[Int]: Int] = [:]
    for way in slice.months {
      let to =
        switch way.to {
        case .step(let activity): activity
        case .end: -1
        case .open: -2
        }
      for (month, count) in way.counts.enumerated() where count > 0 {
        found[[way.from ?? -1, to, month]] = count
      }
    }
    #expect(found == (hasMonths ? months : [:]), sourceLocation: location)

    #expect(slice.routeCount == routes.count, sourceLocation: location)
    #expect(slice.routes.count == min(100, routes.count), sourceLocation: location)
    #expect(slice.routes.map(\.count) == slice.routes.map(\.count).sorted(by: >))
    for route in slice.routes {
      let expected = routes[route.activities]
      #expect(route.count == expected?.count && route.open == expected?.open)
      #expect(route.days == DayCounts(expected?.days ?? []), sourceLocation: location)
    }
    expectSteps(slice, events, isOpen, location)
    expectReturns(slice, journeys, all ?? journeys, location)
    expectWeeks(slice, counts, events, isOpen, extract, location)
  }

  private func expectSteps(
    _ slice: JourneyCounts.Slice, _ journeys: [[Event]], _ isOpen: [Bool],
    _ location: SourceLocation
  ) {
    for (activity, step) in slice.steps.enumerated() {
      let events = journeys.flatMap(\.self).filter { $0.activity == activity }
      #expect(step.events == events.count, sourceLocation: location)
      #expect(
        step.cases == journeys.count { $0.contains { $0.activity == activity } },
        sourceLocation: location)
      #expect(step.starts == journeys.count { $0[0].activity == activity })
      #expect(step.ends == journeys.count { $0.last?.activity == activity })
      #expect(
        step.open == zip(journeys, isOpen).count { $0.last?.activity == activity && $1 },
        sourceLocation: location)
      let ended = events.filter { $0.end != Self.open }
      #expect(step.unfinished == events.count - ended.count, sourceLocation: location)
      #expect(step.lasted == DayCounts(ended.map { $0.end - $0.start }), sourceLocation: location)
    }
  }

  private func expectReturns(
    _ slice: JourneyCounts.Slice, _ journeys: [(pass: Int, events: [Event])],
    _ all: [(pass: Int, events: [Event])], _ location: SourceLocation
  ) {
    var expected: [[Int]: [Int]] = [:]
    for journey in journeys where journey.pass > 1 {
      let before = all.first {
        $0.pass == journey.pass - 1 && $0.events[0].child == journey.events[0].child
      }
      guard let last = before?.events.last else { continue }
      let days = last.end == Self.open ? 0 : max(0, journey.events[0].start - last.end)
      expected[[last.activity, journey.events[0].activity, journey.pass], default: []].append(days)
    }
    #expect(
      slice.returns.map { [$0.from, $0.to, $0.pass] }
        == expected.keys.sorted { $0.lexicographicallyPrecedes($1) }, sourceLocation: location)
    for found in slice.returns {
      #expect(
        found.days == DayCounts(expected[[found.from, found.to, found.pass]] ?? []),
        sourceLocation: location)
    }
  }

  private func expectWeeks(
    _ slice: JourneyCounts.Slice, _ counts: JourneyCounts, _ journeys: [[Event]], _ isOpen: [Bool],
    _ extract: Int, _ location: SourceLocation
  ) {
    let ended = counts.activities.count
    for week in [0, 1, 4, 13, 52, 104] {
      var expected = [Int](repeating: 0, count: ended + 1)
      for (journey, isOpen) in zip(journeys, isOpen) {
        let day = journey[0].start + 7 * week
        guard day <= extract, let at = journey.last(where: { $0.start <= day }) else { continue }
        let isLast = journey.last.map { $0.start <= day } ?? false
        let isOver = isLast && !isOpen && at.end < day
        expected[isOver ? ended : at.activity] += 1
      }
      #expect(slice.occupancy.states.map { $0[week] } == expected, sourceLocation: location)
    }
  }

  @Test func `rows in another order, or in batches, give the same counts`() throws {
    let log = EventLog.random(children: 200, seed: 9, given: true)
    let dimensions = [JourneyDimension("team", .attribute("team"))]
    let counts = try JourneyCounts(log, rules: JourneyRules(), dimensions: dimensions)
    let order = (0..<log.count).sorted { (log.children[$0], $0) < (log.children[$1], $1) }
    let extract = counts.extract
    let first = try #require(log.start.min().map { Day(number: $0) })
    for arrangement in [
      JourneyCounter.Arrangement.any, .childByChild(first: first, extract: extract),
    ] {
      var counter = JourneyCounter(
        "log", rules: JourneyRules(), dimensions: dimensions, arrangement: arrangement)
      for start in stride(from: 0, to: order.count, by: 100) {
        try counter.add(log.rows(order[start..<min(start + 100, order.count)]))
      }
      #expect(try counter.finish() == counts)
    }
  }

  @Test func `a log that is not sorted by child is not taken for one that is`() throws {
    var counter = JourneyCounter(
      "log", rules: JourneyRules(),
      arrangement: .childByChild(first: Day(number: 0), extract: Day(number: 30_000)))
    try counter.add(EventLog("1 A 2024-01-01; 2 A 2024-01-01"))
    #expect(throws: (any Error).self) { try counter.add(EventLog("1 A 2024-01-01")) }
  }
}

extension EventLog {
  fileprivate func rows(_ rows: ArraySlice<Int>) -> EventLog {
    var part = self
    part.children = rows.map { children[$0] }
    part.cases = cases.isEmpty ? [] : rows.map { cases[$0] }
    part.activity = rows.map { activity[$0] }
    part.start = rows.map { start[$0] }
    part.end = rows.map { end[$0] }
    part.codes = codes.map { codes in rows.map { codes[$0] } }
    return part
  }
}
