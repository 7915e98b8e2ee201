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
  private var routeNumbers: [[UInt16]: Int32] = [:]
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
  }

  /// What the journeys of the children in some places come to.
  static func sums(
    _ log: EventLog, _ order: RowOrder, _ places: Range<Int>, _ dimensions: [CodedDimension],
    _ setting: Setting
  ) -> BlockSums {
    var finder = JourneyFinder(log, dimensions, setting)
    var place = places.lowerBound
    while place < places.upperBound {
      let child = log.children[Int(order.row(place))]
      let start = place
      while place < places.upperBound, log.children[Int(order.row(place))] == child { place += 1 }
      finder.add(child: child, rows: (start..<place).lazy.map(order.row))
    }
    return BlockSums(finder.block, dimensions, setting)
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
    var order = Array(journeys.indices)
    if journeys.count > 1,
      zip(journeys, journeys.dropFirst()).contains(where: { $0.firstDay > $1.firstDay })
    {
      order.sort { (journeys[$0].firstDay, $0) < (journeys[$1].firstDay, $1) }
    }
    // The places of the events, journey after journey.
    var starts = [Int](repeating: 0, count: journeys.count)
    var total = 0
    for journey in order {
      starts[journey] = total
      total += journeys[journey].size
    }
    var places = [Int](repeating: 0, count: events.count)
    var next = starts
    for place in events.indices {
      places[next[journeyOf[place]]] = place
      next[journeyOf[place]] += 1
    }
    timing.begin()
    for (pass, journey) in order.enumerated() {
      let range = starts[journey]..<starts[journey] + journeys[journey].size
      write(places[range], child: child, pass: Int32(pass + 1), journeys[journey])
    }
  }

  private mutating func write(
    _ places: ArraySlice<Int>, child: Int32, pass: Int32, _ journey: Found
  ) {
    let begin = block.activity.count
    let kept = setting.rules.bridge != nil && log.cases.isEmpty ? withoutBridges(places) : places
    for place in kept {
      block.activity.append(events[place].activity)
      block.start.append(events[place].day)
      block.end.append(events[place].end)
    }
    block.first.append(Int32(block.activity.count))
    block.child.append(child)
    block.pass.append(pass)
    block.isOpen.append(journey.end == EventLog.open && !journey.hasEnded)
    for (index, dimension) in dimensions.enumerated() {
      block.codes[index].append(code(of: dimension, places))
    }
    let path = Array(block.activity[begin...])
    if let number = routeNumbers[path] {
      block.route.append(number)
    } else {
      let number = Int32(block.routes.count)
      routeNumbers[path] = number
      block.routes.append(path)
      block.route.append(number)
    }
    timing.addVerdicts(of: block.count - 1, to: &block)
    block.firstVerdict.append(Int32(block.verdicts.count))
  }

  /// The first known value of a journey.
  private func code(of dimension: CodedDimension, _ places: ArraySlice<Int>) -> Int32 {
    for place in places {
      let code = dimension.code(log, Int(events[place].row))
      if code != 0 { return code }
    }
    return 0
  }

  /// Leaves out steps that soon give way to what they were a bridge to.
  private func withoutBridges(_ places: ArraySlice<Int>) -> ArraySlice<Int> {
    guard let bridge = setting.rules.bridge,
      places.contains(where: { setting.isBridge[Int(events[$0].activity)] })
    else { return places }
    var next = Int.max
    var kept: [Int] = []
    for place in places.reversed() {
      let event = events[place]
      if setting.isBridged[Int(event.activity)] { next = Int(event.day) }
      let isBridge = setting.isBridge[Int(event.activity)]
      if !isBridge || next == .max || next - Int(event.day) > bridge.days { kept.append(place) }
    }
    return ArraySlice(kept.reversed())
  }
}
