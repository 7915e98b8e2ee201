import Disclosure
import Journeys

/// Every count of journeys that is published, what it counts, and how they hang together.
///
/// Whatever a page shows of journeys comes from these: maps, routes, shares, months, what is shared
/// with others. So what protects them protects all of it.
struct FlowCells: Sendable {
  var system: CountSystem
  private(set) var places: [Key: Int] = [:]

  /// The routes that are listed, the commonest of everyone’s.
  let routes: [[Int]]

  /// Returns are told apart up to the third, which stands for all later ones.
  static let mostPasses = 3

  /// The financial years in which journeys began.
  let years: [FlowYear]

  let counts: JourneyCounts
  let names: FlowNames

  /// Counts of fewer are hidden.
  let smallest: Int

  /// The multiple to which counts are rounded, if they are.
  let rounding: Int?

  /// The step that each time limit is about.
  let measured: [JourneyCounts.Timeliness.Measure: Int]

  /// - Parameter treatment: Which counts are hidden, and to what the others are rounded.
  init(
    _ counts: JourneyCounts, roles: JourneyRules.Roles, routes: Int, weeks: Int,
    _ treatment: DisclosureRules.Treatment, _ names: FlowNames
  ) {
    self.counts = counts
    self.names = names
    smallest = (treatment.hidden?.upperBound ?? 0) + 1
    rounding = treatment.rounding
    self.routes = counts.everyone.routes.prefix(routes).map(\.activities)
    years = FlowYear.all(of: counts)
    let parts: [(JourneyCounts.Timeliness.Measure, String)] = [
      (.assessment, roles.assessment), (.conference, roles.conference),
      (.rereferral, roles.referral),
    ]
    measured = parts.reduce(into: [:]) { measured, part in
      measured[part.0] = counts.activity(part.1)
    }
    system = CountSystem(names.file)
    addEveryone()
    for slice in counts.slices.indices.dropFirst() { addSlice(slice) }
    addDimensions()
    linkYears()
    addMonths()
    for measure in counts.everyone.timeliness { addTimelinessOverTime(of: measure) }
    addWeeks(min(weeks, JourneyCounts.Occupancy.weeks - 1))
  }

  /// Says something that every reader knows of counts of which each stands so many times.
  mutating func addFact(_ terms: [(key: Key, factor: Int)], low: Int? = nil, high: Int? = nil) {
    system.addFact(
      terms.compactMap { term in places[term.key].map { (cell: $0, factor: term.factor) } },
      low: low, high: high)
  }

  /// The time through that a return begins, as it is told apart: 1 for the first return.
  static func pass(_ way: JourneyCounts.Return) -> Int { min(mostPasses, way.pass - 1) }

  @discardableResult
  mutating func add(_ key: Key, _ value: Int, isPublished: Bool = true) -> Int {
    let place = system.add(
      names.name(of: key), value, weight: key.weight, isPublished: isPublished,
      isExact: key.isExact)
    places[key] = place
    return place
  }

  /// Says that a count is the sum of others, of which those that are nothing are left out.
  mutating func addSum(_ total: Int?, _ parts: [Key]) {
    guard let total else { return }
    system.addSum(total, of: parts.compactMap { places[$0] })
  }

  /// Everyone’s journeys. How many come to a step in all, and how many end there, are not published
  /// beside the ways: with them a way that few take would take nearly all others with it.
  private mutating func addEveryone() {
    let slice = counts.everyone
    add(.journeys(slice: 0), slice.cases)
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
    addRoutes()
    addYears(0)
    addTimeliness(0)
  }

  /// The journeys with one value of one dimension: how many there are, and which ways they take.
  private mutating func addSlice(_ place: Int) {
    add(.journeys(slice: place), counts.slices[place].cases)
    addWays(place)
    for step in counts.slices[place].steps.indices { addPassage(place, step) }
    addReturns(place)
    addYears(place)
    addTimeliness(place)
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
}
