import Disclosure
import Journeys

extension FlowCells {
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
  mutating func addTimelinessOverTime(of measure: JourneyCounts.Timeliness) {
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
      return [tally.within, tally.known - tally.within].allSatisfy(isTellable)
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
