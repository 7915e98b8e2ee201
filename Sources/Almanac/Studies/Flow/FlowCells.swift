import Disclosure
import Journeys

/// Every count of journeys that is published, what it counts, and how they hang together.
///
/// Whatever a page shows of journeys comes from these: maps, routes, shares, months, what is shared
/// with others. So what protects them protects all of it.
struct FlowCells: Sendable {
  /// What a count is of: of journeys with one value of one dimension (a slice, 0 for everyone), or of a
  /// month or a week of everyone’s.
  enum Key: Hashable, Sendable {
    case journeys(slice: Int)
    case starts(slice: Int, step: Int)
    case reached(step: Int)
    case open(step: Int)
    /// Journeys that are open, and those that are a return.
    case allOpen
    case returning(slice: Int)
    case way(slice: Int, from: Int, to: Int)
    case back(slice: Int, from: Int, to: Int, pass: Int)
    /// The last are all other routes.
    case route(Int)
    case inTime(slice: Int, JourneyCounts.Timeliness.Measure)
    case judged(slice: Int, JourneyCounts.Timeliness.Measure)
    case monthly(Int, step: Int)
    case monthlyInTime(Int, JourneyCounts.Timeliness.Measure)
    case monthlyJudged(Int, JourneyCounts.Timeliness.Measure)
    /// The last step is “over”.
    case weekly(Int, step: Int)
    /// The journeys that were followed for so many weeks.
    case observed(Int)
  }

  private(set) var system: CountSystem
  private(set) var places: [Key: Int] = [:]

  /// The routes that are listed, the commonest of everyone’s.
  let routes: [[Int]]

  /// Returns are told apart up to the third, which stands for all later ones.
  static let mostPasses = 3

  private let counts: JourneyCounts
  private let names: FlowNames

  /// Counts of fewer are hidden.
  private let smallest: Int

  /// - Parameter smallest: The least count that is not hidden.
  init(
    _ counts: JourneyCounts, routes: Int, weeks: Int, smallest: Int, _ names: FlowNames
  ) {
    self.counts = counts
    self.names = names
    self.smallest = smallest
    self.routes = counts.everyone.routes.prefix(routes).map(\.activities)
    system = CountSystem(names.file)
    addEveryone()
    for slice in counts.slices.indices.dropFirst() { addSlice(slice) }
    addDimensions()
    addMonths()
    addWeeks(min(weeks, JourneyCounts.Occupancy.weeks - 1))
  }

  /// The time through that a return begins, as it is told apart: 1 for the first return.
  static func pass(_ way: JourneyCounts.Return) -> Int { min(mostPasses, way.pass - 1) }

  @discardableResult
  private mutating func add(_ key: Key, _ value: Int, isPublished: Bool = true) -> Int {
    let weight = if case .journeys = key { 4.0 } else { 1.0 }
    let place = system.add(names.name(of: key), value, weight: weight, isPublished: isPublished)
    places[key] = place
    return place
  }

  /// Says that a count is the sum of others, of which those that are nothing are left out.
  private mutating func addSum(_ total: Int?, _ parts: [Key]) {
    guard let total else { return }
    system.addSum(total, of: parts.compactMap { places[$0] })
  }

  /// Everyone’s journeys. How many come to a step in all, and how many end there, are not published
  /// beside the ways: with them a way that few take would take nearly all others with it.
  private mutating func addEveryone() {
    let slice = counts.everyone
    let all = add(.journeys(slice: 0), slice.cases)
    addWays(0)
    for step in slice.steps.indices where slice.steps[step].events > 0 {
      add(.open(step: step), slice.steps[step].open)
      guard isPlain(step) else { continue }
      let reached = add(.reached(step: step), slice.steps[step].cases)
      system.addFact(coming(0, step, 1) + [(cell: reached, factor: -1)], low: 0)
    }
    addSum(
      add(.allOpen, slice.steps.reduce(0) { $0 + $1.open }),
      slice.steps.indices.map { .open(step: $0) })
    for step in slice.steps.indices { addPassage(0, step) }
    addReturns(0)
    addRoutes(all)
    addTimeliness(0)
  }

  /// The journeys with one value of one dimension: how many there are, and which ways they take.
  private mutating func addSlice(_ place: Int) {
    add(.journeys(slice: place), counts.slices[place].cases)
    addWays(place)
    for step in counts.slices[place].steps.indices { addPassage(place, step) }
    addReturns(place)
    addTimeliness(place)
  }

  private mutating func addWays(_ place: Int) {
    let slice = counts.slices[place]
    for step in slice.steps.indices where slice.steps[step].starts > 0 {
      let all = counts.everyone.steps[step].starts
      if isTold(place, all) { add(.starts(slice: place, step: step), slice.steps[step].starts) }
    }
    for way in slice.ways where isTold(place, total(of: way)) {
      add(.way(slice: place, from: way.from, to: way.to), way.count)
    }
  }

  /// Whether as many come to a step by each way that nothing is hidden of them. Only then it is said how
  /// many come in all, in a month, or ever: else that would tell of the few.
  private func isPlain(_ step: Int) -> Bool {
    let coming =
      [counts.everyone.steps[step].starts]
      + counts.everyone.ways.filter { $0.to == step }.map(\.count)
    return coming.allSatisfy { $0 == 0 || $0 >= smallest }
  }

  private func total(of way: JourneyCounts.Way) -> Int {
    counts.everyone.ways.first { $0.from == way.from && $0.to == way.to }?.count ?? 0
  }

  /// Whether something is divided by age, team, year and so on: of what few do, nearly every part would be
  /// too small to show.
  private func isTold(_ place: Int, _ total: Int) -> Bool { place == 0 || total >= Self.divisible }

  private static let divisible = 60

  /// All ways that come to a step, with the journeys that begin there.
  private func coming(_ place: Int, _ step: Int, _ factor: Int) -> [(cell: Int, factor: Int)] {
    let ways = counts.slices[place].ways.filter { $0.to == step }
      .map { Key.way(slice: place, from: $0.from, to: step) }
    return ([.starts(slice: place, step: step)] + ways).compactMap { places[$0] }
      .map { (cell: $0, factor: factor) }
  }

  /// No more leave a step than come to it. That tells something of a small number where nearly all go on.
  private mutating func addPassage(_ place: Int, _ step: Int) {
    let slice = counts.slices[place]
    let out = slice.ways.filter { $0.from == step }
    let told = out.filter { isTold(place, total(of: $0)) }
    let isOpenTold = place == 0
    let staying =
      slice.steps[step].ends - (isOpenTold ? slice.steps[step].open : 0)
      + out.reduce(0) { $0 + $1.count } - told.reduce(0) { $0 + $1.count }
    // Where all that come are told of, and few neither go on nor are told to be there still.
    let comingIsTold = slice.ways.filter { $0.to == step }.allSatisfy {
      isTold(place, total(of: $0))
    }
    guard slice.steps[step].events > 0, staying < Self.telling, comingIsTold else { return }
    var leaving = told.map { Key.way(slice: place, from: step, to: $0.to) }
    if isOpenTold { leaving.append(.open(step: step)) }
    system.addFact(
      coming(place, step, 1) + leaving.compactMap { places[$0] }.map { (cell: $0, factor: -1) },
      low: 0)
  }

  /// Where more than these stay at a step, how many leave it says nothing of numbers so small that they
  /// are hidden.
  private static let telling = 12

  private func total(of way: JourneyCounts.Return) -> Int {
    counts.everyone.returns.reduce(0) { sum, other in
      let isSame =
        other.from == way.from && other.to == way.to && Self.pass(other) == Self.pass(way)
      return sum + (isSame ? other.count : 0)
    }
  }

  private mutating func addReturns(_ place: Int) {
    var sums: [Key: Int] = [:]
    for way in counts.slices[place].returns where isTold(place, total(of: way)) {
      sums[
        .back(slice: place, from: way.from, to: way.to, pass: Self.pass(way)), default: 0] +=
        way.count
    }
    let keys = sums.keys.sorted { names.name(of: $0) < names.name(of: $1) }
    for key in keys { add(key, sums[key] ?? 0) }
    let all = add(
      .returning(slice: place), counts.slices[place].returns.reduce(0) { $0 + $1.count })
    // Where some are not told of, the others are at most all.
    if place == 0 {
      addSum(all, keys)
    } else {
      system.addFact(
        [(cell: all, factor: 1)] + keys.compactMap { places[$0] }.map { (cell: $0, factor: -1) },
        low: 0)
    }
  }

  private mutating func addRoutes(_ all: Int) {
    var rest = counts.everyone.cases
    for (number, route) in counts.everyone.routes.prefix(routes.count).enumerated() {
      rest -= route.count
      add(.route(number), route.count)
    }
    add(.route(routes.count), rest)
    addSum(all, (0...routes.count).map { .route($0) })
  }

  private mutating func addTimeliness(_ place: Int) {
    for measure in counts.slices[place].timeliness {
      let settled = measure.months.indices.filter { isSettled($0, measure.measure) }
      let within = settled.reduce(0) { $0 + measure.months[$1].within }
      let known = settled.reduce(0) { $0 + measure.months[$1].known }
      guard known > 0 else { continue }
      addShare(
        .inTime(slice: place, measure.measure), within, .judged(slice: place, measure.measure),
        known)
    }
  }

  /// Whether it is known of all that began in a month: of those that are done by now, too many are in time.
  private func isSettled(_ month: Int, _ measure: JourneyCounts.Timeliness.Measure) -> Bool {
    counts.everyone.timeliness.first { $0.measure == measure }
      .map { $0.months[month].pending == 0 } ?? false
  }

  /// Adds two counts of which one is part of the other: what is left of it is a count of people, too.
  private mutating func addShare(_ part: Key, _ count: Int, _ whole: Key, _ total: Int) {
    let places = (part: add(part, count), whole: add(whole, total))
    let rest = system.add(
      "\(names.name(of: whole)), but not in time", total - count, isPublished: false)
    system.addSum(places.whole, of: [places.part, rest])
  }

  /// Slices of a dimension add up to everyone.
  private mutating func addDimensions() {
    let everyone = places.keys.filter { $0.slice == 0 }.sorted {
      names.name(of: $0) < names.name(of: $1)
    }
    for dimension in counts.dimensions where !dimension.slices.isEmpty {
      for key in everyone {
        let parts = dimension.slices.map { key.with(slice: $0) }
        // What is not divided has no parts.
        if parts.contains(where: { places[$0] != nil }) { addSum(places[key], parts) }
      }
    }
  }

  private mutating func addMonths() {
    let slice = counts.everyone
    var sums: [Int: [Int]] = [:]
    for way in slice.months {
      guard let from = way.from else { continue }
      for (month, count) in way.counts.enumerated() {
        sums[from, default: Array(repeating: 0, count: counts.monthCount)][month] += count
      }
    }
    for (step, months) in sums.sorted(by: { $0.key < $1.key }) where isPlain(step) {
      let cells = months.enumerated().map { month, count in
        (cell: add(.monthly(month, step: step), count), factor: -1)
      }
      // Steps of longer ago than months are counted belong to none.
      if months.reduce(0, +) == slice.steps[step].events {
        system.addFact(coming(0, step, 1) + cells, low: 0, high: 0)
      }
    }
    for measure in slice.timeliness {
      for (month, tally) in measure.months.enumerated()
      where tally.known > 0 && isSettled(month, measure.measure) {
        addShare(
          .monthlyInTime(month, measure.measure), tally.within,
          .monthlyJudged(month, measure.measure), tally.known)
      }
      let months = measure.months.indices
      addSum(
        places[.inTime(slice: 0, measure.measure)],
        months.map { .monthlyInTime($0, measure.measure) })
      addSum(
        places[.judged(slice: 0, measure.measure)],
        months.map { .monthlyJudged($0, measure.measure) })
    }
  }

  private mutating func addWeeks(_ weeks: Int) {
    let states = counts.everyone.occupancy.states
    for week in 0...max(0, weeks) {
      let present = states.indices.filter { week < states[$0].count && states[$0][week] > 0 }
      for step in present { add(.weekly(week, step: step), states[step][week]) }
      addSum(
        add(.observed(week), counts.everyone.occupancy.observed(week: week)),
        present.map { .weekly(week, step: $0) })
    }
  }
}

extension FlowCells.Key {
  /// The slice that it is of; `nil` of what is said of everyone alone.
  var slice: Int? {
    switch self {
    case .journeys(let slice), .starts(let slice, _), .way(let slice, _, _),
      .back(let slice, _, _, _), .returning(let slice), .inTime(let slice, _),
      .judged(let slice, _):
      slice
    case .reached, .open, .allOpen, .route, .monthly, .monthlyInTime, .monthlyJudged, .weekly,
      .observed:
      nil
    }
  }

  /// The same of another slice.
  func with(slice: Int) -> Self {
    switch self {
    case .journeys: .journeys(slice: slice)
    case .starts(_, let step): .starts(slice: slice, step: step)
    case .way(_, let from, let to): .way(slice: slice, from: from, to: to)
    case .back(_, let from, let to, let pass): .back(slice: slice, from: from, to: to, pass: pass)
    case .returning: .returning(slice: slice)
    case .inTime(_, let measure): .inTime(slice: slice, measure)
    case .judged(_, let measure): .judged(slice: slice, measure)
    default: self
    }
  }
}
