import Charts
import Diagnostics
import Disclosure
import England
import Journeys

/// The journeys as they may be published: each count is shown, or a reason stands in its place.
///
/// Everything that a page says of journeys is made from this and from nothing else, so that what is not
/// in it cannot come out.
struct FlowPublication: Sendable {
  let names: FlowNames
  let dimensions: [Dimension]

  /// Everyone, and then the values of each dimension.
  let views: [View]

  /// What everyone’s journeys come to at each step.
  let steps: [Step]
  let routes: [Route]

  /// All journeys by routes that are not listed.
  let otherRoutes: Datum
  let months: [Month]
  let monthly: [MonthlySteps]
  let timeliness: [MonthlyTimeliness]
  let weeks: [[Datum]]
  /// How many journeys were followed for so many weeks.
  let observed: [Datum]
  let open: Datum
  let extract: Day

  /// Journeys that began too late to tell where they lead, and what is said of them.
  let recent: Datum
  let account: Protection.Account
  let rules: DisclosureRules

  /// Whether the data were taken on the last day of a month.
  var lastMonthIsWhole: Bool { Month(of: extract + 1) != Month(of: extract) }

  struct Dimension: Sendable {
    let key: String
    let title: String
    /// Where its values stand among the views.
    let views: Range<Int>
  }

  /// The journeys with one value of one dimension.
  struct View: Sendable {
    let name: String
    /// Whether these are the journeys of which it is not recorded what they have.
    let isUnknown: Bool
    let journeys, returning: Datum
    let starts: [(step: Int, count: Datum)]
    let ways: [Way]
    let returns: [Way]
    let timeliness: [Timeliness]

    /// How many go on from each step: all that go a way whose number is shown.
    let leaving: [Int: Datum]
  }

  struct Route: Sendable {
    let steps: [Int]
    let count: Datum
    let days: Days?
  }

  struct Step: Sendable {
    let step: Int
    let visits, reached, open: Datum
    let lasted: Days?
  }

  struct Way: Sendable {
    let from, to: Int
    let count: Datum
    let days: Days?
    /// Which return it is, from 1; 0 on the way forward.
    var pass = 0
  }

  /// How long something took, as a rule: half of all took from the low to the high number of days.
  struct Days: Sendable {
    let median, low, high: Double
  }

  struct Timeliness: Sendable {
    let measure: JourneyCounts.Timeliness.Measure
    let inTime, judged: Datum
  }

  struct MonthlySteps: Sendable {
    let step: Int
    let counts: [Datum]
  }

  struct MonthlyTimeliness: Sendable {
    let measure: JourneyCounts.Timeliness.Measure
    let months: [Timeliness]
    /// Those of which it cannot be known yet.
    let pending: [Bool]
  }
}

extension FlowPublication {
  /// - Throws: What could be worked out of what is to be hidden, if anything can.
  init(
    _ counts: JourneyCounts, _ settings: FlowSettings, _ dimensions: [FlowDimension],
    _ names: FlowNames, _ rules: DisclosureRules
  ) throws(StudyProblems) {
    let cells = FlowCells(
      counts, routes: settings.routes, weeks: settings.weeks,
      smallest: (rules.treatment(of: .local).hidden?.upperBound ?? 0) + 1, names)
    let protection: Protection
    let exposures: [Exposure]
    do throws(Diagnostic) {
      protection = try cells.system.protected(by: rules)
      exposures = try cells.system.audit(protection, by: rules)
    } catch {
      throw StudyProblems(all: [error])
    }
    guard exposures.isEmpty else {
      throw StudyProblems(all: exposures.map { $0.diagnostic(of: cells.system, rules: rules) })
    }
    let shown = Shown(cells: cells, protection: protection, rules: rules)
    self.names = names
    self.rules = rules
    account = protection.account
    self.dimensions = zip(counts.dimensions, dimensions).map {
      Dimension(key: $1.key, title: $1.title, views: $0.slices)
    }
    steps = shown.steps(of: counts)
    routes = cells.routes.indices.map { shown.route($0, counts) }
    otherRoutes = shown[.route(cells.routes.count)] ?? 0
    months = counts.months
    extract = counts.extract
    views = counts.slices.indices.map { place in shown.view(place, counts, names) }
    monthly = counts.activities.indices.compactMap { step in
      let months = counts.months.indices.map { shown[.monthly($0, step: step)] }
      return months.contains { $0 != nil }
        ? MonthlySteps(step: step, counts: months.map { $0 ?? 0 }) : nil
    }
    timeliness = counts.everyone.timeliness.map { measure in
      MonthlyTimeliness(
        measure: measure.measure,
        months: counts.months.indices.map { month in
          Timeliness(
            measure: measure.measure,
            inTime: shown[.monthlyInTime(month, measure.measure)] ?? 0,
            judged: shown[.monthlyJudged(month, measure.measure)] ?? 0)
        }, pending: measure.months.map { $0.pending > 0 })
    }
    weeks = (0...settings.weeks).map { week in
      (0...counts.activities.count).map { shown[.weekly(week, step: $0)] ?? 0 }
    }
    observed = (0...settings.weeks).map { shown[.observed($0)] ?? 0 }
    open = shown[.allOpen] ?? 0
    recent = shown.alone(counts.everyone.recent)
  }

  /// What may be shown of counts.
  private struct Shown {
    let cells: FlowCells
    let protection: Protection
    let rules: DisclosureRules

    /// A count as it may be shown; `nil` if nothing was counted.
    subscript(key: FlowCells.Key) -> Datum? {
      cells.places[key].map { place in
        switch protection.cells[place] {
        case .shown(let count), .rounded(let count): .number(Double(count))
        case .hidden, .unpublished: .missing(.confidential)
        }
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
      guard count?.value != nil, days.count >= rules.fewestPeople, let median = days.median,
        let low = days.quantile(0.25), let high = days.quantile(0.75)
      else { return nil }
      return Days(median: median, low: low, high: high)
    }

    func steps(of counts: JourneyCounts) -> [Step] {
      let ways = counts.everyone.ways
      return counts.activities.indices.filter { counts.everyone.steps[$0].events > 0 }.map { step in
        // All that are known to come: those that begin here, and those that come by a way that is shown.
        let coming =
          [self[.starts(slice: 0, step: step)]]
          + ways.filter { $0.to == step }.map { self[.way(slice: 0, from: $0.from, to: step)] }
        return Step(
          step: step, visits: .number(coming.reduce(0) { $0 + ($1?.value ?? 0) }),
          reached: self[.reached(step: step)] ?? 0, open: self[.open(step: step)] ?? 0,
          lasted: days(counts.everyone.steps[step].lasted, of: self[.reached(step: step)]))
      }
    }

    func route(_ place: Int, _ counts: JourneyCounts) -> Route {
      let (count, route) = (self[.route(place)] ?? 0, counts.everyone.routes[place])
      return Route(steps: route.activities, count: count, days: days(route.days, of: count))
    }

    func view(_ place: Int, _ counts: JourneyCounts, _ names: FlowNames) -> View {
      let slice = counts.slices[place]
      let ways = slice.ways.map { way in
        let count = self[.way(slice: place, from: way.from, to: way.to)]
        return Way(from: way.from, to: way.to, count: count ?? 0, days: days(way.days, of: count))
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
        leaving: ways.reduce(into: [:]) { leaving, way in
          leaving[way.from] = .number((leaving[way.from]?.value ?? 0) + (way.count.value ?? 0))
        })
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
      return merged.map { way in
        let count = self[.back(slice: place, from: way.from, to: way.to, pass: way.pass)]
        return Way(
          from: way.from, to: way.to, count: count ?? 0, days: days(way.days, of: count),
          pass: way.pass)
      }
    }
  }
}
