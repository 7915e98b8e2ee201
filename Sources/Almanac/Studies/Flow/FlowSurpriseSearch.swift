import Charts
import Journeys
import Statistics

extension FlowSurprise {
  static func moved(
    _ flows: FlowPublication, _ comparisons: [FlowComparison]
  ) -> [FlowSurprise] {
    guard let years = flows.dimensions.first(where: { $0.key == "year" }), years.views.count > 1
    else {
      return []
    }
    // A year that has only begun is not compared, nor a step that many of its journeys are still at: those
    // that have left it are those that leave it soon.
    let whole = flows.years.filter(\.isWhole).suffix(2).compactMap { year in
      years.views.first { flows.views[$0].name == year.name }
    }
    guard whole.count == 2 else { return [] }
    return comparisons.filter { $0.view == whole[1] && $0.other == whole[0] }
      .flatMap { comparison in
        comparison.surprises { way in
          flows.unsettled.contains(way.from)
            ? nil : .moved(from: way.from, to: way.to, view: whole[1], before: whole[0])
        }
      }
  }

  static func unlike(
    _ flows: FlowPublication, _ comparisons: [FlowComparison]
  ) -> [FlowSurprise] {
    comparisons.filter { $0.other == nil && flows.dimensions[$0.dimension].key == "team" }
      .flatMap { comparison in
        comparison.surprises { way in
          .unlike(
            from: way.from, to: way.to, view: comparison.view, dimension: comparison.dimension)
        }
      }
  }

  static func paces(
    _ flows: FlowPublication, _ isMeant: (_ before: Int?) -> Bool
  ) -> [FlowSurprise] {
    flows.paces.filter { isMeant($0.before) }.map { pace in
      FlowSurprise(
        kind: .pace(pace.what, view: pace.view, before: pace.before),
        here: pace.difference.median, there: pace.difference.other,
        interval: pace.difference.interval, z: pace.difference.z)
    }
  }

  /// Whose journeys are a larger or smaller part of the last whole year’s than of the one before.
  static func grown(_ flows: FlowPublication) -> [FlowSurprise] {
    let years = flows.years.indices.filter { flows.years[$0].isWhole }.suffix(2)
    guard let before = years.first, let year = years.last, year > before else { return [] }
    let all = flows.views[0].years
    let views = flows.dimensions.filter { $0.key != "year" }.flatMap(\.views)
      .filter { !flows.views[$0].isUnknown && flows.views[$0].years.count > year }
    let compared = views.compactMap { view -> (view: Int, difference: ShareDifference)? in
      let counts = flows.views[view].years
      let difference = ShareDifference(
        counts[year], of: all[year], less: counts[before], of: all[before], fewest: 1)
      return difference.map { (view, $0) }
    }
    let found = FalseDiscoveries.found(in: compared.map(\.difference.p))
    return zip(compared, found).filter {
      $1 && $0.difference.difference.magnitude >= leastShare
    }.map { compared, _ in
      FlowSurprise(
        kind: .grew(view: compared.view, year: year, before: before),
        here: compared.difference.share, there: compared.difference.other,
        interval: compared.difference.interval, z: compared.difference.z)
    }
  }

  /// Months are compared with the six before and the six after, so that a slow change is no surprise.
  static func inTime(_ flows: FlowPublication) -> [FlowSurprise] {
    let compared = flows.timeliness.flatMap { measure in
      measure.months.indices.compactMap { month -> (Kind, ShareDifference)? in
        let near = measure.months[max(0, month - 6)..<min(measure.months.count, month + 7)]
        let known = near.filter { ($0.judged.value ?? 0) > 0 && $0.inTime.value != nil }
        func sum(_ count: (FlowPublication.Timeliness) -> Datum) -> Datum {
          .number(known.reduce(0) { $0 + (count($1).value ?? 0) })
        }
        let here = measure.months[month]
        return ShareDifference(
          here.inTime, of: here.judged, less: sum(\.inTime).less(here.inTime),
          of: sum(\.judged).less(here.judged), fewest: 30
        ).map { (.inTime(measure.measure, month: month), $0) }
      }
    }
    let found = FalseDiscoveries.found(in: compared.map(\.1.p))
    return zip(compared, found).filter { $1 && $0.1.difference.magnitude >= leastShare }.map {
      compared, _ in
      FlowSurprise(
        kind: compared.0, here: compared.1.share, there: compared.1.other,
        interval: compared.1.interval, z: compared.1.z)
    }
  }

  static func months(_ flows: FlowPublication) -> [FlowSurprise] {
    flows.monthly.flatMap { steps in
      let limits = flows.limits(of: steps)
      return limits.months.enumerated().compactMap { place, month -> FlowSurprise? in
        // Not if it may be rounding that puts it there.
        let slack = Double(flows.rounding) / 2
        guard let month, month.isOutside, month.expected >= 30,
          month.count > month.limits.upperBound + slack
            || month.count < month.limits.lowerBound - slack
        else { return nil }
        return FlowSurprise(
          kind: .month(step: steps.step, month: place), here: month.count, there: month.expected,
          interval: month.limits, z: month.z)
      }
    }
  }
}

extension FlowComparison {
  /// The ways whose shares are apart by more than chance, and by enough to speak of.
  fileprivate func surprises(
    _ kind: (Way) -> FlowSurprise.Kind?
  ) -> [FlowSurprise] {
    unlike.compactMap { way in
      guard let difference = way.difference, let kind = kind(way) else { return nil }
      return FlowSurprise(
        kind: kind, here: difference.share, there: difference.other,
        interval: difference.interval, z: difference.z)
    }
  }
}
