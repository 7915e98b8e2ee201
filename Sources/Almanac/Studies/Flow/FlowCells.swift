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
    case visits(step: Int)
    case reached(step: Int)
    case ends(step: Int)
    case open(step: Int)
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
  }

  private(set) var system: CountSystem
  private(set) var places: [Key: Int] = [:]

  /// The routes that are listed, the commonest of everyone’s.
  let routes: [[Int]]

  /// Returns are told apart up to the third, which stands for all later ones.
  static let mostPasses = 3

  private let counts: JourneyCounts
  private let names: FlowNames

  init(_ counts: JourneyCounts, routes: Int, weeks: Int, _ names: FlowNames) {
    self.counts = counts
    self.names = names
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

  /// Everyone’s journeys, of which nothing is left out: all that come to a step are all that leave it, end
  /// there, or are there still.
  private mutating func addEveryone() {
    let slice = counts.everyone
    let steps = slice.steps.indices.filter { slice.steps[$0].events > 0 }
    let all = add(.journeys(slice: 0), slice.cases)
    for step in steps {
      let counted = slice.steps[step]
      let visits = add(.visits(step: step), counted.events)
      let reached = add(.reached(step: step), counted.cases)
      system.addFact(reached, atMost: visits)
      add(.starts(slice: 0, step: step), counted.starts)
      add(.ends(step: step), counted.ends - counted.open)
      add(.open(step: step), counted.open)
    }
    for way in slice.ways { add(.way(slice: 0, from: way.from, to: way.to), way.count) }
    for step in steps {
      addSum(
        places[.visits(step: step)],
        [.starts(slice: 0, step: step)]
          + slice.ways.filter { $0.to == step }.map { .way(slice: 0, from: $0.from, to: step) })
      addSum(
        places[.visits(step: step)],
        [.ends(step: step), .open(step: step)]
          + slice.ways.filter { $0.from == step }.map { .way(slice: 0, from: step, to: $0.to) })
    }
    addSum(all, steps.map { .starts(slice: 0, step: $0) })
    addSum(all, steps.flatMap { [.ends(step: $0), .open(step: $0)] })
    addReturns(0)
    addRoutes(all)
    addTimeliness(0)
  }

  /// The journeys with one value of one dimension: how many there are, and which ways they take. How many
  /// end at a step or are there still is not said of them, so that a way that few take does not take all
  /// the others of its step with it.
  private mutating func addSlice(_ place: Int) {
    let slice = counts.slices[place]
    add(.journeys(slice: place), slice.cases)
    for way in slice.ways { add(.way(slice: place, from: way.from, to: way.to), way.count) }
    for step in slice.steps.indices where slice.steps[step].starts > 0 {
      add(.starts(slice: place, step: step), slice.steps[step].starts)
    }
    for step in slice.steps.indices { addPassage(place, step) }
    addReturns(place)
    addTimeliness(place)
  }

  /// No more leave a step than come to it. That tells something of a small number where nearly all go on.
  private mutating func addPassage(_ place: Int, _ step: Int) {
    let slice = counts.slices[place]
    let (visits, staying) = (slice.steps[step].events, slice.steps[step].ends)
    guard visits > 0, staying < Self.telling else { return }
    let into = slice.ways.filter { $0.to == step }
      .map { FlowCells.Key.way(slice: place, from: $0.from, to: step) }
    let out = slice.ways.filter { $0.from == step }
      .map { FlowCells.Key.way(slice: place, from: step, to: $0.to) }
    let terms =
      ([.starts(slice: place, step: step)] + into).compactMap { places[$0] }.map { ($0, 1) }
      + out.compactMap { places[$0] }.map { ($0, -1) }
    system.addFact(terms.map { (cell: $0.0, factor: $0.1) }, low: 0)
  }

  /// Where more than these stay at a step, how many leave it says nothing of numbers so small that they
  /// are hidden.
  private static let telling = 12

  private mutating func addReturns(_ place: Int) {
    var sums: [Key: Int] = [:]
    for way in counts.slices[place].returns {
      sums[
        .back(slice: place, from: way.from, to: way.to, pass: Self.pass(way)), default: 0] +=
        way.count
    }
    for (key, count) in sums.sorted(by: { names.name(of: $0.key) < names.name(of: $1.key) }) {
      add(key, count)
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
      let within = measure.months.reduce(0) { $0 + $1.within }
      let known = measure.months.reduce(0) { $0 + $1.known }
      guard known > 0 else { continue }
      addShare(
        .inTime(slice: place, measure.measure), within, .judged(slice: place, measure.measure),
        known)
    }
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
        addSum(places[key], dimension.slices.map { key.with(slice: $0) })
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
    for (step, months) in sums.sorted(by: { $0.key < $1.key }) {
      for (month, count) in months.enumerated() { add(.monthly(month, step: step), count) }
      // Steps of longer ago than months are counted belong to none.
      if months.reduce(0, +) == slice.steps[step].events {
        addSum(
          places[.visits(step: step)], months.indices.map { .monthly($0, step: step) })
      }
    }
    for measure in slice.timeliness {
      for (month, tally) in measure.months.enumerated() where tally.known > 0 {
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
      for (step, counted) in states.enumerated() where week < counted.count && counted[week] > 0 {
        add(.weekly(week, step: step), counted[week])
      }
    }
  }
}

extension FlowCells.Key {
  /// The slice that it is of; `nil` of what is said of everyone alone.
  var slice: Int? {
    switch self {
    case .journeys(let slice), .starts(let slice, _), .way(let slice, _, _),
      .back(let slice, _, _, _), .inTime(let slice, _), .judged(let slice, _):
      slice
    case .visits, .reached, .ends, .open, .route, .monthly, .monthlyInTime, .monthlyJudged, .weekly:
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
    case .inTime(_, let measure): .inTime(slice: slice, measure)
    case .judged(_, let measure): .judged(slice: slice, measure)
    default: self
    }
  }
}
