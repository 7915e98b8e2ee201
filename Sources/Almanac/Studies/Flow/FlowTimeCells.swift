import Disclosure
import Journeys

extension FlowCells {
  // Years

  /// How many journeys began in each year. Those that began before months are counted are in none.
  mutating func addYears(_ place: Int) {
    let slice = counts.slices[place]
    guard let months = slice.beginnings, years.count > 1 else { return }
    var keys: [Key] = []
    for (year, span) in years.enumerated() {
      let count = months[span.months].reduce(0, +)
      guard count > 0 else { continue }
      keys.append(.yearly(slice: place, year: year))
      add(.yearly(slice: place, year: year), count)
    }
    addRest(of: .journeys(slice: place), slice.cases, keys)
  }

  /// A year may also be a way to look: then its journeys are told of twice.
  mutating func linkYears() {
    guard let dimension = counts.dimensions.first(where: { $0.name == "year" }) else { return }
    for slice in dimension.slices {
      guard let year = years.firstIndex(where: { $0.name == counts.slices[slice].value }) else {
        continue
      }
      let keys: [Key] = [.yearly(slice: 0, year: year), .journeys(slice: slice)]
      guard keys.allSatisfy({ places[$0] != nil }),
        counts.everyone.beginnings?[years[year].months].reduce(0, +) == counts.slices[slice].cases
      else { continue }
      addFact([(keys[0], 1), (keys[1], -1)], low: 0, high: 0)
    }
  }

  // In time

  mutating func addTimeliness(_ place: Int) {
    for measure in counts.slices[place].timeliness {
      let settled = measure.months.indices.filter { isSettled($0, measure.measure) }
      let (within, known) = measure.sum(of: settled)
      guard known > 0 else { continue }
      addShare(
        .inTime(slice: place, measure.measure), within, .judged(slice: place, measure.measure),
        known)
      linkJudged(place, measure.measure)
    }
  }

  /// No more are judged than come to what is judged, where that holds of the data.
  private mutating func linkJudged(_ place: Int, _ measure: JourneyCounts.Timeliness.Measure) {
    guard let judged = places[.judged(slice: place, measure)] else { return }
    for step in counts.activities.indices {
      let coming = coming(place, step, 1)
      let all = coming.reduce(0) { $0 + system.cells[$1.cell].value }
      let events = counts.slices[place].steps[step].events
      guard measured[measure] == step, events == all, all >= system.cells[judged].value else {
        continue
      }
      system.addFact(coming + [(cell: judged, factor: -1)], low: 0)
    }
  }

  /// Whether it is known of all that began in a month: of those that are done by now, too many are in time.
  func isSettled(_ month: Int, _ measure: JourneyCounts.Timeliness.Measure) -> Bool {
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

  /// What is done in time by year, and by month too, unless most months would be too small to show.
  private mutating func addTimeliness(of measure: JourneyCounts.Timeliness) {
    let kind = measure.measure
    let settled = measure.months.indices.filter {
      isSettled($0, kind) && measure.months[$0].known > 0
    }
    for (year, span) in years.enumerated() {
      let (within, known) = measure.sum(of: settled.filter(span.months.contains))
      if known > 0 { addShare(.yearlyInTime(year, kind), within, .yearlyJudged(year, kind), known) }
    }
    addSum(
      places[.inTime(slice: 0, kind)], years.indices.map { .yearlyInTime($0, kind) })
    addSum(
      places[.judged(slice: 0, kind)], years.indices.map { .yearlyJudged($0, kind) })
    let plain = settled.count { month in
      let tally = measure.months[month]
      return [tally.within, tally.known - tally.within].allSatisfy { $0 == 0 || $0 >= smallest }
    }
    guard plain * 4 >= settled.count * 3 else { return }
    for month in settled {
      let tally = measure.months[month]
      addShare(
        .monthlyInTime(month, kind), tally.within, .monthlyJudged(month, kind), tally.known)
    }
    for (year, span) in years.enumerated() {
      addSum(places[.yearlyInTime(year, kind)], span.months.map { .monthlyInTime($0, kind) })
      addSum(places[.yearlyJudged(year, kind)], span.months.map { .monthlyJudged($0, kind) })
    }
  }

  // Months

  mutating func addMonths() {
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
      let rest = slice.steps[step].events - months.reduce(0, +)
      system.addFact(
        coming(0, step, 1) + cells
          + (rest > 0
            ? [(system.add("\(names.steps[step]), longer ago", rest, isPublished: false), -1)]
            : []),
        low: 0, high: 0)
      linkMonths(of: step, months)
    }
    for measure in slice.timeliness { addTimeliness(of: measure) }
  }

  /// What only begins journeys is taken as often in a year’s months as journeys of the year begin with it.
  private mutating func linkMonths(of step: Int, _ months: [Int]) {
    guard let dimension = counts.dimensions.first(where: { $0.name == "year" }) else { return }
    for slice in dimension.slices {
      guard let year = years.first(where: { $0.name == counts.slices[slice].value }),
        let starts = places[.starts(slice: slice, step: step)],
        months[year.months].reduce(0, +) == system.cells[starts].value
      else { continue }
      addFact(
        [(.starts(slice: slice, step: step), 1)]
          + year.months.map { (.monthly($0, step: step), -1) }, low: 0, high: 0)
    }
  }

  // Weeks

  /// Where journeys are so many weeks after they began. Steps at which there are too few are put
  /// together, so that nothing has to be hidden beside them.
  mutating func addWeeks(_ weeks: Int) {
    let occupancy = counts.everyone.occupancy
    for week in 0...max(0, weeks) {
      let states = occupancy.states.map { week < $0.count ? $0[week] : 0 }
      let present = states.indices.filter { states[$0] > 0 }.sorted { states[$0] < states[$1] }
      var few = present.prefix { states[$0] < smallest }
      // One step alone, or some that are too few together, take the next with them.
      while !few.isEmpty, few.count < 2 || few.reduce(0, { $0 + states[$1] }) < smallest,
        few.count < present.count
      {
        few = present.prefix(few.count + 1)
      }
      let shown = present.dropFirst(few.count)
      for state in shown.sorted() { add(.weekly(week, state: state), states[state]) }
      if !few.isEmpty {
        add(.weekly(week, state: states.count), few.reduce(0) { $0 + states[$1] })
      }
      addSum(
        add(.observed(week), occupancy.observed(week: week)),
        (shown + [states.count]).map { .weekly(week, state: $0) })
    }
  }
}

extension JourneyCounts.Timeliness {
  /// All that began in some months: those done in time, and all of which it is known.
  fileprivate func sum(of months: [Int]) -> (within: Int, known: Int) {
    months.reduce(into: (0, 0)) { sum, month in
      sum.0 += self.months[month].within
      sum.1 += self.months[month].known
    }
  }
}
