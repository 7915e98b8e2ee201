/// Counts some of the journeys of a block.
///
/// The one long loop of the module: it goes through the steps of the journeys asked for, once for
/// everyone and once for each slice, so that the rows being counted in are those of one slice at a time
/// and stay near the processor.
struct SliceCounter {
  private let block: JourneyBlock
  private let setting: Setting

  private var sums = SliceSums()
  private var ways: Tally
  private var lasted: Tally
  private var routes: Tally
  private var returns: Tally
  private var openRoutes: [Int]
  /// Of each activity the numbers of ``Count``, side by side.
  private var steps: [Int]
  /// By month: the ways of the block, and after them the beginnings, ends and open ends of activities.
  private var months: [UInt32]
  /// What changes from a week to the next, by state.
  private var changes: [Int]
  /// The months of each measure, and of each month the outcomes.
  private var verdicts: [Int]

  /// What is counted of an activity, events first.
  private enum Count {
    static let cases = 1
    static let starts = 2
    static let ends = 3
    static let open = 4
    static let unfinished = 5
    static let number = 6
  }

  private static let weeks = JourneyCounts.Occupancy.weeks

  private init(_ block: JourneyBlock, _ setting: Setting, hasMonths: Bool) {
    self.block = block
    self.setting = setting
    let activities = setting.activityCount
    ways = Tally(keys: block.ways.count)
    lasted = Tally(keys: activities)
    routes = Tally(keys: block.routes.count)
    returns = Tally(keys: block.returns.count)
    openRoutes = Array(repeating: 0, count: block.routes.count)
    steps = Array(repeating: 0, count: activities * Count.number)
    months = Array(
      repeating: 0,
      count: hasMonths ? (block.ways.count + 3 * activities) * setting.monthCount : 0)
    changes = Array(repeating: 0, count: (activities + 1) * (Self.weeks + 1))
    verdicts = Array(repeating: 0, count: 9 * setting.monthCount)
  }

  /// What the journeys of some numbers, which must be in order, come to.
  static func sums(
    _ block: JourneyBlock, _ setting: Setting, of journeys: [Int32], hasMonths: Bool
  ) -> SliceSums {
    var counter = SliceCounter(block, setting, hasMonths: hasMonths)
    counter.countSteps(of: journeys)
    if hasMonths { counter.countMonths(of: journeys) }
    counter.countJourneys(journeys)
    counter.countWeeks(of: journeys)
    return counter.result()
  }

  private mutating func countSteps(of journeys: [Int32]) {
    let block = block
    let (first, activity, way) = (block.first.span, block.activity.span, block.way.span)
    let (start, end, isFirst) = (block.start.span, block.end.span, block.isFirst.span)
    let (waysWidth, lastedWidth) = (ways.width, lasted.width)
    var longWays: [Tally.Other] = []
    var longLasting: [Tally.Other] = []
    var (steps, ways, lasted) = (steps, ways, lasted)
    do {
      var counts = steps.mutableSpan
      var wayDays = ways.counts.mutableSpan
      var stepDays = lasted.counts.mutableSpan
      for journey in journeys {
        let range = Int(first[Int(journey)])..<Int(first[Int(journey) + 1])
        for step in range {
          let place = Int(activity[step]) &* Count.number
          counts[place] &+= 1
          counts[place &+ Count.cases] &+= isFirst[step] ? 1 : 0
          if end[step] == EventLog.open {
            counts[place &+ Count.unfinished] &+= 1
          } else {
            let days = end[step] &- start[step]
            Tally.add(Int32(activity[step]), days, lastedWidth, &stepDays, &longLasting)
          }
          if way[step] >= 0 {
            Tally.add(way[step], start[step] &- start[step &- 1], waysWidth, &wayDays, &longWays)
          }
        }
        counts[Int(activity[range.lowerBound]) &* Count.number &+ Count.starts] &+= 1
        counts[Int(activity[range.upperBound &- 1]) &* Count.number &+ Count.ends] &+= 1
      }
    }
    ways.others = longWays
    lasted.others = longLasting
    (self.steps, self.ways, self.lasted) = (steps, ways, lasted)
  }

  /// A way is counted in the month of the step that it leaves.
  private mutating func countMonths(of journeys: [Int32]) {
    let block = block
    let (first, activity, way) = (block.first.span, block.activity.span, block.way.span)
    let (month, isOpen) = (block.month.span, block.isOpen.span)
    let (width, activities) = (setting.monthCount, setting.activityCount)
    let begins = block.ways.count
    var counts = months.mutableSpan
    for journey in journeys {
      let range = Int(first[Int(journey)])..<Int(first[Int(journey) + 1])
      let last = range.upperBound &- 1
      for step in range.dropFirst() where month[step &- 1] >= 0 {
        counts[Int(way[step]) &* width &+ Int(month[step &- 1])] &+= 1
      }
      if month[range.lowerBound] >= 0 {
        let row = begins &+ Int(activity[range.lowerBound])
        counts[row &* width &+ Int(month[range.lowerBound])] &+= 1
      }
      if month[last] >= 0 {
        let kind = isOpen[Int(journey)] ? 2 : 1
        let row = begins &+ kind &* activities &+ Int(activity[last])
        counts[row &* width &+ Int(month[last])] &+= 1
      }
    }
  }

  private mutating func countJourneys(_ journeys: [Int32]) {
    var lastChild: Int32 = -1
    for journey in journeys.lazy.map(Int.init) {
      let range = Int(block.first[journey])..<Int(block.first[journey + 1])
      sums.cases += 1
      sums.events += range.count
      if block.child[journey] != lastChild { sums.children += 1 }
      lastChild = block.child[journey]
      if Int(setting.extract) - Int(block.start[range.lowerBound]) < setting.rules.followUp {
        sums.recent += 1
      }
      let route = block.route[journey]
      if block.isOpen[journey] {
        sums.open += 1
        steps[Int(block.activity[range.upperBound - 1]) * Count.number + Count.open] += 1
        openRoutes[Int(route)] += 1
      } else {
        routes.add(route, block.days[journey])
      }
      if block.wayBack[journey] >= 0 {
        returns.add(block.wayBack[journey], block.daysAway[journey])
      }
      for index in Int(block.firstVerdict[journey])..<Int(block.firstVerdict[journey + 1]) {
        let verdict = block.verdicts[index]
        let row = Int(verdict.measure) * setting.monthCount + Int(verdict.month)
        verdicts[row * 3 + Int(verdict.outcome.rawValue)] += 1
      }
    }
  }

  /// Notes in which weeks journeys are where.
  ///
  /// In a week a journey is at the last step that had begun on that day. It has ended from the first
  /// week after its last step’s end, or, if that is one of the endings, at once.
  private mutating func countWeeks(of journeys: [Int32]) {
    let (block, setting) = (block, setting)
    let (first, activity) = (block.first.span, block.activity.span)
    let (start, end, isOpen) = (block.start.span, block.end.span, block.isOpen.span)
    let extract = setting.extract
    let isEnding = setting.isEnding.span
    var changes = changes.mutableSpan
    let stride = Self.weeks + 1
    for journey in journeys {
      let range = Int(first[Int(journey)])..<Int(first[Int(journey) + 1])
      let begin = start[range.lowerBound]
      guard begin <= extract else { continue }
      let observed = min(UInt32(Self.weeks), UInt32(bitPattern: extract &- begin) / 7 &+ 1)
      func week(_ day: Int32) -> Int {
        day <= begin ? 0 : Int(min(observed, (UInt32(bitPattern: day &- begin) &+ 6) / 7))
      }
      var from = 0
      for step in range {
        let isLast = step &+ 1 == range.upperBound
        let next = isLast ? Int(observed) : week(start[step &+ 1])
        let state = Int(activity[step])
        var until = next
        if isLast, !isOpen[Int(journey)] {
          let isOver = isEnding[state] || end[step] == EventLog.open
          until = isOver ? from : max(from, week(end[step] &+ 1))
        }
        changes[(state &+ 1) &* stride &+ from] &+= 1
        changes[(state &+ 1) &* stride &+ until] &-= 1
        changes[until] &+= 1
        changes[next] &-= 1
        from = next
      }
    }
  }

  // MARK: Sums

  private consuming func result() -> SliceSums {
    var sums = sums
    let lasted = lasted.result()
    sums.steps = lasted.indices.map { activity in
      let place = activity * Count.number
      var step = JourneyCounts.Step()
      step.events = steps[place]
      step.cases = steps[place + Count.cases]
      step.starts = steps[place + Count.starts]
      step.ends = steps[place + Count.ends]
      step.open = steps[place + Count.open]
      step.unfinished = steps[place + Count.unfinished]
      step.lasted = lasted[activity]
      return step
    }
    sums.ways = Self.keyed(block.ways, ways.result())
    sums.returns = Self.keyed(block.returns, returns.result())
    sums.routes = zip(routes.result(), openRoutes).enumerated().compactMap { route, found in
      let count = found.0.count + found.1
      return count == 0
        ? nil : .init(key: route, value: .init(count: count, open: found.1, days: found.0))
    }
    sums.months = monthly()
    sums.timeliness = JourneyCounts.Timeliness.Measure.allCases.map { measure in
      (0..<setting.monthCount).map { month in
        let row = (Int(measure.place) * setting.monthCount + month) * 3
        var tally = JourneyCounts.Timeliness.Tally()
        tally.within = verdicts[row]
        tally.known = verdicts[row] + verdicts[row + 1]
        tally.pending = verdicts[row + 2]
        return tally
      }
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

  private func monthly() -> [SliceSums.Keyed<DayCounts>] {
    guard !months.isEmpty else { return [] }
    let activities = 0..<setting.activityCount
    let keys =
      block.ways.map { (($0 >> 16) + 1) << 16 | (($0 & 0xFFFF) + 2) } + activities.map { $0 + 2 }
      + activities.map { ($0 + 1) << 16 } + activities.map { ($0 + 1) << 16 | 1 }
    let width = setting.monthCount
    return Self.keyed(
      keys,
      keys.indices.map { row in
        DayCounts(
          bins: (0..<width).lazy.map { .init(days: $0, count: Int(months[row * width + $0])) })
      })
  }

  /// What there is any of, by key.
  private static func keyed(_ keys: [Int], _ days: [DayCounts]) -> [SliceSums.Keyed<DayCounts>] {
    zip(keys, days).filter { !$1.isEmpty }.map { .init(key: $0, value: $1) }
      .sorted { $0.key < $1.key }
  }
}

extension Tally {
  @inline(__always)
  fileprivate mutating func add(_ key: Int32, _ days: Int32) {
    if days >= 0, days < Int32(width) {
      counts[Int(key) * width + Int(days)] += 1
    } else {
      others.append(Other(key: key, days: days))
    }
  }
}
