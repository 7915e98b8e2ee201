import Charts
import Diagnostics
import Disclosure
import Journeys

extension FlowPublication {
  /// - Throws: What could be worked out of what is to be hidden, if anything can.
  init(
    _ counts: JourneyCounts, _ settings: FlowSettings, _ dimensions: [FlowDimension],
    _ names: FlowNames, _ rules: DisclosureRules
  ) throws(StudyProblems) {
    var cells = FlowCells(
      counts, roles: settings.roles, routes: settings.routes, weeks: settings.weeks,
      rules.treatment(of: .local), names)
    let protection: Protection
    let exposures: [Exposure]
    let sums: FlowSums
    do throws(Diagnostic) {
      cells.addRoutes(beside: try cells.system.protected(by: rules))
      protection = try cells.system.protected(by: rules)
      exposures = try cells.system.audit(protection, by: rules)
      sums = try FlowSums(cells, protection, rules)
    } catch {
      throw StudyProblems(all: [error])
    }
    guard exposures.isEmpty else {
      throw StudyProblems(all: exposures.map { $0.diagnostic(of: cells.system, rules: rules) })
    }
    let shown = Shown(cells: cells, protection: protection, sums: sums, rules: rules)
    self.names = names
    self.rules = rules
    account = protection.account
    self.dimensions = zip(counts.dimensions, dimensions).map {
      Dimension(key: $1.key, title: $1.title, views: $0.slices)
    }
    steps = shown.steps(of: counts)
    routes = cells.routes
    months = counts.months
    years = cells.years
    extract = counts.extract
    views = counts.slices.indices.map { place in shown.view(place, counts, names) }
    monthly = counts.activities.indices.compactMap { step in
      let months = counts.months.indices.map { shown[.monthly($0, step: step)] }
      return months.contains { $0 != nil }
        ? MonthlySteps(step: step, counts: months.map { $0 ?? 0 }) : nil
    }
    timeliness = counts.everyone.timeliness.map { shown.timeliness($0, counts) }
    weeks = (0...settings.weeks).map { week in
      (0...counts.activities.count + 1).map { shown[.weekly(week, state: $0)] }
    }
    observed = (0...settings.weeks).map { shown[.observed($0)] ?? 0 }
    open = shown[.allOpen] ?? 0
    recent = shown.alone(counts.everyone.recent)
    // Days of a way that is hidden are not told either.
    let views = self.views
    paces = FlowPace.all(
      counts, years: cells.years, fewest: max(settings.fewest, rules.fewestPeople)
    ) { what, view in
      guard case .way(let from, let to) = what else { return true }
      return views[view].ways.contains { $0.from == from && $0.to == to && $0.count.value != nil }
    }
    unsettled = Set(counts.activities.indices.filter { !counts.isSettled($0, cells.years) })
  }

  /// What may be shown of counts.
  private struct Shown {
    let cells: FlowCells
    let protection: Protection
    let sums: FlowSums
    let rules: DisclosureRules

    /// A count as it may be shown; `nil` if nothing was counted.
    subscript(key: FlowCells.Key) -> Datum? {
      cells.places[key].map { place in
        protection.shown(place).map { .number(Double($0)) } ?? .missing(.confidential)
      }
    }

    /// A count that hangs together with no other.
    func alone(_ count: Int) -> Datum {
      let treatment = rules.treatment(of: .local)
      if treatment.hidden?.contains(count) ?? false { return .missing(.confidential) }
      guard let base = treatment.rounding else { return .number(Double(count)) }
      return .number(Double((count + base / 2) / base * base))
    }

    /// Days are of so many people that nobody’s own can be told.
    func days(_ days: DayCounts, of count: Datum?) -> Days? {
      count?.value == nil ? nil : self.days(days)
    }

    private func days(_ days: DayCounts) -> Days? {
      guard days.count >= rules.fewestPeople, let median = days.median,
        let low = days.quantile(0.25), let high = days.quantile(0.75)
      else { return nil }
      // Whole days: parts of a day would tell how many they are of, and a count may be rounded.
      return Days(
        median: cells.rounding == nil ? median : median.rounded(), low: low.rounded(),
        high: high.rounded())
    }

    func steps(of counts: JourneyCounts) -> [Step] {
      counts.activities.indices.filter { counts.everyone.steps[$0].events > 0 }.map { step in
        Step(
          step: step, reached: self[.reached(step: step)] ?? .missing(.confidential),
          open: self[.open(step: step)] ?? 0)
      }
    }

    func timeliness(
      _ found: JourneyCounts.Timeliness, _ counts: JourneyCounts
    ) -> TimelinessOverTime {
      let kind = found.measure
      let hasMonths = counts.months.indices.contains {
        cells.places[.monthlyJudged($0, kind)] != nil
      }
      return TimelinessOverTime(
        measure: kind,
        months: counts.months.indices.filter { _ in hasMonths }.map { month in
          Timeliness(
            measure: kind, inTime: self[.monthlyInTime(month, kind)] ?? 0,
            judged: self[.monthlyJudged(month, kind)] ?? 0)
        },
        years: cells.years.indices.map { year in
          Timeliness(
            measure: kind, inTime: self[.yearlyInTime(year, kind)] ?? 0,
            judged: self[.yearlyJudged(year, kind)] ?? 0)
        })
    }

    private func visits(_ place: Int, _ slice: JourneyCounts.Slice) -> [Visits] {
      slice.steps.indices.filter { slice.steps[$0].events > 0 }.compactMap { step in
        let parts = cells.coming(place, to: step)
        // A step to which no way is told of is not told of either.
        guard place == 0 || !parts.isEmpty else { return nil }
        // Days tell that they are of some people. So many are seen to come that this is nothing new.
        let seen = sums.shown(parts)
        return Visits(
          step: step, count: coming(place, to: step),
          lasted: seen < cells.telling ? nil : days(slice.steps[step].lasted))
      }
    }

    /// How many come to a step. Rounded parts may come to less than those that go on from there; no
    /// share is more than all.
    private func coming(_ place: Int, to step: Int) -> Datum {
      guard let coming = sums(cells.coming(place, to: step)) else {
        return .missing(.confidential)
      }
      guard cells.rounding != nil else { return .number(Double(coming)) }
      let leaving = cells.leaving(place, step).reduce(0) { $0 + (self[$1]?.value ?? 0) }
      return .number(max(Double(coming), leaving))
    }

    private func routes(_ place: Int, _ slice: JourneyCounts.Slice) -> [Route?] {
      cells.routes.enumerated().map { number, route in
        self[.route(slice: place, number)].map { count in
          let found = slice.routes.first { $0.activities == route }
          return Route(count: count, days: found.flatMap { days($0.days, of: count) })
        }
      }
    }

    func view(_ place: Int, _ counts: JourneyCounts, _ names: FlowNames) -> View {
      let slice = counts.slices[place]
      let ways = slice.ways.compactMap { way -> Way? in
        guard let count = self[.way(slice: place, from: way.from, to: way.to)] else { return nil }
        return Way(from: way.from, to: way.to, count: count, days: days(way.days, of: count))
      }
      return View(
        name: names.slice(place), isUnknown: place > 0 && slice.value.isEmpty,
        journeys: self[.journeys(slice: place)] ?? 0,
        returning: self[.returning(slice: place)] ?? 0,
        starts: slice.steps.indices.compactMap { step in
          self[.starts(slice: place, step: step)].map { (step, $0) }
        },
        ways: ways, returns: returns(place, slice),
        timeliness: slice.timeliness.compactMap { measure in
          guard let judged = self[.judged(slice: place, measure.measure)] else { return nil }
          return Timeliness(
            measure: measure.measure, inTime: self[.inTime(slice: place, measure.measure)] ?? 0,
            judged: judged)
        },
        steps: visits(place, slice), routes: routes(place, slice),
        years: slice.beginnings == nil || cells.years.count < 2
          ? [] : cells.years.indices.map { self[.yearly(slice: place, year: $0)] ?? 0 })
    }

    /// Returns, with those after the third added to the third.
    private func returns(_ place: Int, _ slice: JourneyCounts.Slice) -> [Way] {
      var merged: [(from: Int, to: Int, pass: Int, days: DayCounts)] = []
      for way in slice.returns {
        let pass = FlowCells.pass(way)
        let same = merged.firstIndex { $0.from == way.from && $0.to == way.to && $0.pass == pass }
        if let same {
          merged[same].days.merge(way.days)
        } else {
          merged.append((way.from, way.to, pass, way.days))
        }
      }
      return merged.compactMap { way in
        self[.back(slice: place, from: way.from, to: way.to, pass: way.pass)].map { count in
          Way(
            from: way.from, to: way.to, count: count, days: days(way.days, of: count),
            pass: way.pass)
        }
      }
    }
  }
}
