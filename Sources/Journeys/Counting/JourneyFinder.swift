/// Finds the journeys of one child after another, by ``JourneyRules``.
struct JourneyFinder {
  private let log: EventLog
  private let dimensions: [CodedDimension]
  private let setting: Setting
  private(set) var block = JourneyBlock()

  // The events of one child, in order, and the journey of each.
  private var events: [Event] = []
  private var journeyOf: [Int] = []
  private var journeys: [Found] = []
  /// Those that may be in hand, the latest last.
  private var inHand: [Int] = []
  /// The places of the events, journey after journey.
  private var places: [Int] = []
  private var routes: Routes
  /// The numbers of ways, from activity to activity, and of ways back.
  private var wayNumbers: [Int32]
  private var returnNumbers: [Int: Int32] = [:]
  /// The last journey with each activity.
  private var lastCase: [Int32]
  private var timing: Timing

  /// An event with what decides about its place.
  private struct Event {
    /// The case that the log states, if it does; the day; the stage.
    var given: Int32
    var day: Int32
    var stage: UInt16
    var activity: UInt16
    var end: Int32
    /// Where it stands in the log.
    var row: Int32

    func isBefore(_ other: Event) -> Bool {
      if given != other.given { return given < other.given }
      if day != other.day { return day < other.day }
      return stage < other.stage
    }
  }

  /// A journey in the making.
  private struct Found {
    var size = 0
    var firstDay: Int32
    /// The day of the last step.
    var lastDay: Int32
    /// The latest stage of all steps.
    var stage: UInt16 = 0
    /// The latest day on which a step ended; ``EventLog/open`` if one has not.
    var end: Int32 = .min
    var hasEnded = false
    /// Whether there is nothing but beginnings.
    var isBeginning = true
  }

  init(_ log: EventLog, _ dimensions: [CodedDimension], _ setting: Setting) {
    self.log = log
    self.dimensions = dimensions
    self.setting = setting
    block.codes = dimensions.map { _ in [] }
    timing = Timing(setting)
    routes = Routes(activities: setting.activityCount)
    let activities = setting.activityCount
    wayNumbers = Array(repeating: -1, count: activities * activities)
    lastCase = Array(repeating: -1, count: activities)
  }

  /// What the journeys of the children in some places come to.
  static func sums(
    _ log: EventLog, _ order: RowOrder, _ places: Range<Int>, _ dimensions: [CodedDimension],
    _ setting: Setting
  ) throws(Excess) -> BlockSums {
    var finder = JourneyFinder(log, dimensions, setting)
    var place = places.lowerBound
    while place < places.upperBound {
      let child = log.children[Int(order.row(place))]
      let start = place
      while place < places.upperBound, log.children[Int(order.row(place))] == child { place += 1 }
      finder.add(child: child, rows: (start..<place).lazy.map(order.row))
    }
    finder.block.routes = finder.routes.paths
    return try BlockSums(finder.block, dimensions, setting)
  }

  /// Adds the journeys of a child, whose events stand in these rows.
  mutating func add(child: Int32, rows: some Sequence<Int32>) {
    gather(rows)
    if log.cases.isEmpty, !setting.rules.beginnings.isEmpty { divide() } else { divideAsGiven() }
    write(child)
  }

  // MARK: Events in order

  private mutating func gather(_ rows: some Sequence<Int32>) {
    events.removeAll(keepingCapacity: true)
    let isGiven = !log.cases.isEmpty
    var isOrdered = true
    for row in rows {
      let place = Int(row)
      let activity = Int(log.activity[place])
      let event = Event(
        given: isGiven ? log.cases[place] : 0, day: log.start[place],
        stage: isGiven ? 0 : setting.stage[activity], activity: UInt16(activity),
        end: log.end[place], row: row)
      if let last = events.last, event.isBefore(last) { isOrdered = false }
      events.append(event)
    }
    guard !isOrdered else { return }
    if events.count < 32 { insertionSort() } else { sortMany() }
  }

  /// Few events, most of them in order.
  private mutating func insertionSort() {
    for place in 1..<events.count {
      let event = events[place]
      var hole = place
      while hole > 0, event.isBefore(events[hole - 1]) {
        events[hole] = events[hole - 1]
        hole -= 1
      }
      events[hole] = event
    }
  }

  private mutating func sortMany() {
    events.sort { $0.isBefore($1) || !$1.isBefore($0) && $0.row < $1.row }
  }

  // MARK: Journeys

  /// As the log states them; all are one, if it states none.
  private mutating func divideAsGiven() {
    journeys.removeAll(keepingCapacity: true)
    journeyOf.removeAll(keepingCapacity: true)
    for (place, event) in events.enumerated() {
      if place == 0 || event.given != events[place - 1].given {
        journeys.append(Found(firstDay: event.day, lastDay: event.day))
      }
      add(place, to: journeys.count - 1)
    }
  }

  private mutating func divide() {
    journeys.removeAll(keepingCapacity: true)
    journeyOf.removeAll(keepingCapacity: true)
    inHand.removeAll(keepingCapacity: true)
    for place in events.indices {
      let event = events[place]
      let activity = Int(event.activity)
      while let last = inHand.last, isOver(journeys[last], on: event.day) { inHand.removeLast() }
      if let current = inHand.last, !setting.isBeginning[activity] || carriesOn(current, event) {
        add(place, to: current)
      } else if setting.isEnding[activity], !journeys.isEmpty, inHand.isEmpty {
        add(place, to: journeys.count - 1)
      } else {
        inHand.append(journeys.count)
        journeys.append(Found(firstDay: event.day, lastDay: event.day))
        add(place, to: journeys.count - 1)
      }
    }
  }

  /// Whether a journey is no longer in hand, and never will be again.
  private func isOver(_ journey: Found, on day: Int32) -> Bool {
    if journey.hasEnded { return true }
    let rules = setting.rules
    if journey.isBeginning { return Int(day) - Int(journey.lastDay) > rules.patience }
    return journey.end != EventLog.open
      && Int(day) - Int(max(journey.end, journey.lastDay)) > rules.silence
  }

  /// Whether a beginning goes on with a journey: all that has happened there belongs to earlier stages.
  private func carriesOn(_ journey: Int, _ event: Event) -> Bool {
    let journey = journeys[journey]
    return journey.stage < event.stage
      && Int(event.day) - Int(journey.lastDay) <= setting.rules.patience
  }

  private mutating func add(_ place: Int, to journey: Int) {
    let event = events[place]
    journeyOf.append(journey)
    journeys[journey].size += 1
    journeys[journey].lastDay = event.day
    journeys[journey].stage = max(journeys[journey].stage, event.stage)
    journeys[journey].end = max(journeys[journey].end, event.end)
    if setting.isEnding[Int(event.activity)] { journeys[journey].hasEnded = true }
    if !setting.isBeginning[Int(event.activity)] { journeys[journey].isBeginning = false }
  }

  // MARK: Columns

  /// Writes the journeys in the order in which they began.
  private mutating func write(_ child: Int32) {
    timing.begin()
    if journeys.count == 1 {
      write(events.indices, child: child, pass: 1, journeys[0])
      return
    }
    // Only a journey that the log states may begin before one that is named earlier.
    let order = journeys.indices.sorted {
      (journeys[$0].firstDay, $0) < (journeys[$1].firstDay, $1)
    }
    var starts = [Int](repeating: 0, count: journeys.count)
    var total = 0
    for journey in order {
      starts[journey] = total
      total += journeys[journey].size
    }
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: events.indices)
    for place in events.indices {
      places[starts[journeyOf[place]]] = place
      starts[journeyOf[place]] += 1
    }
    var start = 0
    for (pass, journey) in order.enumerated() {
      let end = start + journeys[journey].size
      write(places[start..<end], child: child, pass: Int32(pass + 1), journeys[journey])
      start = end
    }
  }

  private mutating func write(
    _ places: some RandomAccessCollection<Int>, child: Int32, pass: Int32, _ journey: Found
  ) {
    if setting.hasBridge, log.cases.isEmpty, let kept = withoutBridges(places) {
      for place in kept {
        block.append(events[place].activity, events[place].day, events[place].end)
      }
    } else {
      for place in places {
        block.append(events[place].activity, events[place].day, events[place].end)
      }
    }
    complete(pass)
    block.first.append(Int32(block.activity.count))
    block.child.append(child)
    block.isOpen.append(journey.end == EventLog.open && !journey.hasEnded)
    for (index, dimension) in dimensions.enumerated() {
      block.codes[index].append(code(of: dimension, places))
    }
    timing.addVerdicts(of: block.count - 1, to: &block)
    block.firstVerdict.append(Int32(block.verdicts.count))
  }

  /// Finds what follows from the steps of the journey that has been written.
  private mutating func complete(_ pass: Int32) {
    let first = Int(block.first[block.count])
    var route = Routes.root
    var lastDay = block.start[first]
    for step in first..<block.activity.count {
      let activity = Int(block.activity[step])
      route = routes.next(route, UInt16(activity))
      lastDay = max(lastDay, block.start[step])
      if block.end[step] != EventLog.open { lastDay = max(lastDay, block.end[step]) }
      block.way.append(step == first ? -1 : way(from: Int(block.activity[step - 1]), to: activity))
      block.month.append(Int16(setting.month(of: block.start[step])))
      block.isFirst.append(lastCase[activity] != Int32(block.count))
      lastCase[activity] = Int32(block.count)
    }
    block.route.append(routes.number(route))
    block.days.append(lastDay &- block.start[first])
    guard pass > 1 else {
      block.wayBack.append(-1)
      block.daysAway.append(0)
      return
    }
    let (last, lastEnd) = (Int(block.activity[first - 1]), block.end[first - 1])
    let key = Int(min(pass, 0xFFFF)) << 32 | last << 16 | Int(block.activity[first])
    if returnNumbers[key] == nil {
      returnNumbers[key] = Int32(block.returns.count)
      block.returns.append(key)
    }
    block.wayBack.append(returnNumbers[key] ?? -1)
    block.daysAway.append(lastEnd == EventLog.open ? 0 : max(0, block.start[first] &- lastEnd))
  }

  private mutating func way(from: Int, to: Int) -> Int32 {
    let place = from * setting.activityCount + to
    if wayNumbers[place] < 0 {
      wayNumbers[place] = Int32(block.ways.count)
      block.ways.append(from << 16 | to)
    }
    return wayNumbers[place]
  }

  /// The first known value of a journey.
  private func code(
    of dimension: CodedDimension, _ places: some RandomAccessCollection<Int>
  ) -> Int32 {
    for place in places {
      let code = dimension.code(log, Int(events[place].row))
      if code != 0 { return code }
    }
    return 0
  }

  /// The places of a journey without steps that soon give way to what they were a bridge to; `nil` if it
  /// has none of those.
  private func withoutBridges(_ places: some RandomAccessCollection<Int>) -> [Int]? {
    guard let bridge = setting.rules.bridge,
      places.contains(where: { setting.isBridge[Int(events[$0].activity)] })
    else { return nil }
    var next = Int.max
    var kept: [Int] = []
    for place in places.reversed() {
      let event = events[place]
      if setting.isBridged[Int(event.activity)] { next = Int(event.day) }
      let isBridge = setting.isBridge[Int(event.activity)]
      if !isBridge || next == .max || next - Int(event.day) > bridge.days { kept.append(place) }
    }
    return kept.reversed()
  }
}
