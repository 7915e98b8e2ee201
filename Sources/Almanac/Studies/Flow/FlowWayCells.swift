import Disclosure
import Journeys

extension FlowCells {
  mutating func addWays(_ place: Int) {
    let slice = counts.slices[place]
    var beginnings: [Key] = []
    for step in slice.steps.indices where slice.steps[step].starts > 0 {
      guard beginsMany(step) else { continue }
      beginnings.append(.starts(slice: place, step: step))
      add(.starts(slice: place, step: step), slice.steps[step].starts)
    }
    addRest(of: .journeys(slice: place), slice.cases, beginnings)
    for way in slice.ways where isTold(place, total(of: way)) {
      add(.way(slice: place, from: way.from, to: way.to), way.count)
    }
  }

  /// Says that parts are all of a whole, but for those that are not told of: together these are a count
  /// of people, too.
  mutating func addRest(of whole: Key, _ total: Int, _ parts: [Key]) {
    guard let all = places[whole] else { return }
    let told = parts.compactMap { places[$0] }
    let rest = total - told.reduce(0) { $0 + system.cells[$1].value }
    guard !told.isEmpty, rest >= 0 else { return }
    let others =
      rest > 0
      ? [system.add("\(names.name(of: whole)), the rest", rest, isPublished: false)] : []
    system.addSum(all, of: told + others)
  }

  /// Whether as many come to a step by each way that nothing is hidden of them. Only then it is said how
  /// many come in all, in a month, or ever: else that would tell of the few.
  func isPlain(_ step: Int) -> Bool {
    let ways = counts.everyone.ways.filter { $0.to == step }
    return isBeginningTold(step) && ways.allSatisfy { isTellable($0.count) }
  }

  /// Whether a count is not so small that it is hidden.
  func isTellable(_ count: Int) -> Bool { count == 0 || count >= smallest }

  private func total(of way: JourneyCounts.Way) -> Int {
    counts.everyone.ways.first { $0.from == way.from && $0.to == way.to }?.count ?? 0
  }

  /// Whether so many journeys begin with a step that it is told of: few, and each of them would take others
  /// with it.
  func beginsMany(_ step: Int) -> Bool { counts.everyone.steps[step].starts >= divisible }

  /// Whether all that is to be told of beginnings with a step is, if only that there are none.
  func isBeginningTold(_ step: Int) -> Bool {
    counts.everyone.steps[step].starts == 0 || beginsMany(step)
  }

  /// Whether something is divided by age, team, year and so on: of what few do, nearly every part would be
  /// too small to show.
  func isTold(_ place: Int, _ total: Int) -> Bool { place == 0 || total >= divisible }

  private var divisible: Int { max(60, 10 * smallest) }

  /// All ways that come to a step, with the journeys that begin there.
  func coming(_ place: Int, _ step: Int, _ factor: Int) -> [(cell: Int, factor: Int)] {
    let ways = counts.slices[place].ways.filter { $0.to == step }
      .map { Key.way(slice: place, from: $0.from, to: step) }
    return ([.starts(slice: place, step: step)] + ways).compactMap { places[$0] }
      .map { (cell: $0, factor: factor) }
  }

  /// No more leave a step than come to it. That tells something of a small number where nearly all go on.
  mutating func addPassage(_ place: Int, _ step: Int) {
    let slice = counts.slices[place]
    let out = slice.ways.filter { $0.from == step }
    let told = out.filter { isTold(place, total(of: $0)) }
    let isOpenTold = place == 0
    let staying =
      slice.steps[step].ends - (isOpenTold ? slice.steps[step].open : 0)
      + out.reduce(0) { $0 + $1.count } - told.reduce(0) { $0 + $1.count }
    // Where all that come are told of, and few neither go on nor are told to be there still.
    let comingIsTold =
      isBeginningTold(step)
      && slice.ways.filter { $0.to == step }.allSatisfy { isTold(place, total(of: $0)) }
    guard slice.steps[step].events > 0, staying < telling, comingIsTold else { return }
    var leaving = told.map { Key.way(slice: place, from: step, to: $0.to) }
    if isOpenTold { leaving.append(.open(step: step)) }
    system.addFact(
      coming(place, step, 1) + leaving.compactMap { places[$0] }.map { (cell: $0, factor: -1) },
      low: 0)
  }

  /// Where more than these stay at a step, how many leave it says nothing of numbers so small that they
  /// are hidden.
  var telling: Int { max(12, 2 * smallest) }

  private func total(of way: JourneyCounts.Return) -> Int {
    counts.everyone.returns.reduce(0) { sum, other in
      let isSame =
        other.from == way.from && other.to == way.to && Self.pass(other) == Self.pass(way)
      return sum + (isSame ? other.count : 0)
    }
  }

  mutating func addReturns(_ place: Int) {
    var sums: [Key: Int] = [:]
    for way in counts.slices[place].returns
    where isTold(place, total(of: way)) && beginsMany(way.to) {
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
      addRest(of: .returning(slice: 0), system.cells[all].value, keys)
    } else {
      system.addFact(
        [(cell: all, factor: 1)] + keys.compactMap { places[$0] }.map { (cell: $0, factor: -1) },
        low: 0)
    }
    // A return is a journey that begins again, at the step that it leads to.
    for step in counts.activities.indices {
      let back = keys.filter { if case .back(_, _, step, _) = $0 { true } else { false } }
      let others =
        counts.slices[place].steps[step].starts - back.reduce(0) { $0 + (sums[$1] ?? 0) }
      guard !back.isEmpty, others < telling, places[.starts(slice: place, step: step)] != nil
      else { continue }
      addFact([(.starts(slice: place, step: step), 1)] + back.map { ($0, -1) }, low: 0)
    }
  }
}
