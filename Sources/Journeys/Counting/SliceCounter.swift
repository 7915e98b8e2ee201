/// Counts some of the journeys of a block.
///
/// The one long loop of the module: it goes through the steps of the journeys asked for, once for
/// everyone and once for each slice, so that the rows being counted in are those of one slice at a time
/// and stay near the processor.
struct SliceCounter {
  private let block: JourneyBlock
  private let setting: Setting
  private let hasMonths: Bool

  private var sums = SliceSums()
  private var ways: Tally
  private var lasted: Tally
  private var routes: Tally
  private var months: Tally
  private var returns: [Int: [Int: Int]] = [:]
  private var routeSums: [(count: Int, open: Int)]
  private var lastCase: [Int32]
  /// What changes from a week to the next, by state.
  private var changes: [Int]

  private static let weeks = JourneyCounts.Occupancy.weeks

  init(_ block: JourneyBlock, _ setting: Setting, hasMonths: Bool) {
    self.block = block
    self.setting = setting
    self.hasMonths = hasMonths
    let activities = setting.activityCount
    ways = Tally(keys: activities * activities, width: 512)
    lasted = Tally(keys: activities, width: 512)
    routes = Tally(keys: block.routes.count, width: 512)
    months = Tally(
      keys: hasMonths ? (activities + 1) * (activities + 2) : 0, width: setting.monthCount)
    routeSums = Array(repeating: (0, 0), count: block.routes.count)
    lastCase = Array(repeating: -1, count: activities)
    changes = Array(repeating: 0, count: (activities + 1) * (Self.weeks + 1))
    sums.steps = Array(repeating: JourneyCounts.Step(), count: activities)
    sums.timeliness = Array(
      repeating: Array(repeating: .init(), count: setting.monthCount),
      count: JourneyCounts.Timeliness.Measure.allCases.count)
  }

  /// What the journeys of some numbers, which must be in order, come to.
  static func sums(
    _ block: JourneyBlock, _ setting: Setting, of journeys: some Sequence<Int32>, hasMonths: Bool
  ) -> SliceSums {
    var counter = SliceCounter(block, setting, hasMonths: hasMonths)
    var lastChild: Int32 = -1
    for journey in journeys {
      let journey = Int(journey)
      counter.count(journey)
      if block.child[journey] != lastChild {
        lastChild = block.child[journey]
        counter.sums.children += 1
      }
    }
    return counter.result()
  }

  private mutating func count(_ journey: Int) {
    let steps = Int(block.first[journey])..<Int(block.first[journey + 1])
    let isOpen = block.isOpen[journey]
    sums.cases += 1
    sums.events += steps.count
    if isOpen { sums.open += 1 }
    let begin = block.start[steps.lowerBound]
    if setting.extract - begin < Int32(setting.rules.followUp) { sums.recent += 1 }

    var previous = -1
    var previousStart = begin
    var lastDay = begin
    for step in steps {
      let activity = Int(block.activity[step])
      let (start, end) = (block.start[step], block.end[step])
      sums.steps[activity].events += 1
      if lastCase[activity] != Int32(journey) {
        lastCase[activity] = Int32(journey)
        sums.steps[activity].cases += 1
      }
      if end == EventLog.open {
        sums.steps[activity].unfinished += 1
      } else {
        lasted.add(activity, end &- start)
        lastDay = max(lastDay, end)
      }
      lastDay = max(lastDay, start)
      if previous >= 0 {
        ways.add(previous * setting.activityCount + activity, start &- previousStart)
        if hasMonths { addMonth(from: previous + 1, to: activity + 2, on: previousStart) }
      }
      previous = activity
      previousStart = start
    }

    let beginning = Int(block.activity[steps.lowerBound])
    sums.steps[beginning].starts += 1
    sums.steps[previous].ends += 1
    if isOpen { sums.steps[previous].open += 1 }
    if hasMonths {
      addMonth(from: 0, to: beginning + 2, on: begin)
      addMonth(from: previous + 1, to: isOpen ? 1 : 0, on: previousStart)
    }

    let route = Int(block.route[journey])
    routeSums[route].count += 1
    if isOpen {
      routeSums[route].open += 1
    } else {
      routes.add(route, lastDay &- begin)
    }
    countReturn(journey)
    countWeeks(steps, isOpen: isOpen)
    for index in Int(block.firstVerdict[journey])..<Int(block.firstVerdict[journey + 1]) {
      count(block.verdicts[index])
    }
  }

  private mutating func addMonth(from: Int, to: Int, on day: Int32) {
    let month = setting.month(of: day)
    if month >= 0 { months.add(from * (setting.activityCount + 2) + to, Int32(month)) }
  }

  private mutating func countReturn(_ journey: Int) {
    let pass = Int(block.pass[journey])
    guard pass > 1 else { return }
    let first = Int(block.first[journey])
    let last = first - 1
    let ended = block.end[last]
    let begin = block.start[first]
    let days = ended == EventLog.open ? 0 : max(0, begin - ended)
    let key = min(pass, 0xFFFF) << 32 | Int(block.activity[last]) << 16 | Int(block.activity[first])
    returns[key, default: [:]][Int(days), default: 0] += 1
  }

  private mutating func count(_ verdict: JourneyBlock.Verdict) {
    let (measure, month) = (Int(verdict.measure), Int(verdict.month))
    switch verdict.outcome {
    case .within:
      sums.timeliness[measure][month].within += 1
      sums.timeliness[measure][month].known += 1
    case .late: sums.timeliness[measure][month].known += 1
    case .pending: sums.timeliness[measure][month].pending += 1
    }
  }

  /// Notes in which weeks a journey is where.
  ///
  /// In a week it is at the last step that had begun on that day. It has ended from the first week
  /// after its last step’s end, or, if that is one of the endings, at once.
  private mutating func countWeeks(_ steps: Range<Int>, isOpen: Bool) {
    let begin = Int(block.start[steps.lowerBound])
    let observed = Int(setting.extract) - begin
    guard observed >= 0 else { return }
    let weeks = min(Self.weeks, observed / 7 + 1)
    func week(_ day: Int32) -> Int { min(weeks, max(0, (Int(day) - begin + 6) / 7)) }
    for step in steps {
      let from = week(block.start[step])
      let next = step + 1 < steps.upperBound ? week(block.start[step + 1]) : weeks
      guard from < next else { continue }
      let activity = Int(block.activity[step])
      var until = next
      if step + 1 == steps.upperBound, !isOpen {
        let end = block.end[step]
        let isOver = setting.isEnding[activity] || end == EventLog.open
        until = isOver ? from : max(from, week(end &+ 1))
      }
      add(activity + 1, from..<until)
      add(0, until..<next)
    }
  }

  private mutating func add(_ state: Int, _ weeks: Range<Int>) {
    guard !weeks.isEmpty else { return }
    changes[state * (Self.weeks + 1) + weeks.lowerBound] += 1
    changes[state * (Self.weeks + 1) + weeks.upperBound] -= 1
  }

  private consuming func result() -> SliceSums {
    var sums = sums
    for (activity, days) in lasted.result() { sums.steps[activity].lasted = days }
    let activities = setting.activityCount
    sums.ways = Self.keyed(ways.result(), columns: activities)
    sums.months = Self.keyed(months.result(), columns: activities + 2)
    sums.returns = returns.sorted { $0.key < $1.key }.map { key, days in
      .init(
        key: key,
        value: DayCounts(bins: days.sorted { $0.key < $1.key }.map { .init(days: $0, count: $1) }))
    }
    let days = Dictionary(uniqueKeysWithValues: routes.result().map { ($0.key, $0.days) })
    sums.routes = routeSums.enumerated().filter { $1.count > 0 }.map { route, sum in
      .init(
        key: route,
        value: .init(count: sum.count, open: sum.open, days: days[route] ?? DayCounts()))
    }
    sums.occupancy = (0...setting.activityCount).map { state in
      var now = 0
      return (0..<Self.weeks).map { week in
        now += changes[state * (Self.weeks + 1) + week]
        return now
      }
    }
    return sums
  }

  /// Rows and columns of a table as 16 bits each, which do not change when there are more of them.
  private static func keyed(
    _ tally: [(key: Int, days: DayCounts)], columns: Int
  ) -> [SliceSums.Keyed<DayCounts>] {
    tally.map { key, days in
      let (row, column) = key.quotientAndRemainder(dividingBy: columns)
      return .init(key: row << 16 | column, value: days)
    }
  }
}
