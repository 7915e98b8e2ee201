import Charts
import Journeys
import Statistics

/// Something that moved more than chance, or is unlike the rest: what a reader did not think to ask for.
struct FlowSurprise: Sendable {
  let kind: Kind

  /// The share or the number here, and that with which it is compared.
  let here, there: Double

  /// Between which differences the truth probably lies; of a month, between which numbers it was
  /// expected.
  let interval: ClosedRange<Double>

  /// How many standard errors the two are apart.
  let z: Double

  enum Kind: Hashable, Sendable {
    /// A way out whose share of a step moved between the last two years: the later and the earlier.
    case moved(from: Int, to: Int, view: Int, before: Int)
    /// A way out that one team takes more or less often than all others.
    case unlike(from: Int, to: Int, view: Int, dimension: Int)
    /// A month in which a step was taken more or less often than its season leads one to expect.
    case month(step: Int, month: Int)
  }

  /// A difference of a smaller share is not worth a sentence, however certain it is.
  static let leastShare = 0.02

  /// All of them, those of each kind in turn, the clearest first.
  static func all(_ flows: FlowPublication, _ comparisons: [FlowComparison]) -> [FlowSurprise] {
    let kinds = [
      moved(flows, comparisons), unlike(flows, comparisons), months(flows),
    ].map { $0.sorted { $0.z.magnitude > $1.z.magnitude } }
    let most = kinds.map(\.count).max() ?? 0
    return (0..<most).flatMap { place in kinds.compactMap { $0.count > place ? $0[place] : nil } }
  }

  private static func moved(
    _ flows: FlowPublication, _ comparisons: [FlowComparison]
  ) -> [FlowSurprise] {
    guard let years = flows.dimensions.first(where: { $0.key == "year" }), years.views.count > 1
    else {
      return []
    }
    // The last year may have only begun: then there is no comparing it.
    let counts = years.views.map { flows.views[$0].journeys.value ?? 0 }
    let isWhole = (counts.last ?? 0) * 2 >= (counts.dropLast().last ?? 0)
    let last = years.views.upperBound - (isWhole ? 1 : 2)
    return comparisons.filter { $0.view == last && $0.other == last - 1 }.flatMap { comparison in
      comparison.surprises { way in
        .moved(from: way.from, to: way.to, view: comparison.view, before: last - 1)
      }
    }
  }

  private static func unlike(
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

  private static func months(_ flows: FlowPublication) -> [FlowSurprise] {
    flows.monthly.flatMap { steps in
      let limits = flows.limits(of: steps)
      return limits.months.enumerated().compactMap { place, month -> FlowSurprise? in
        guard let month, month.isOutside, month.expected >= 30 else { return nil }
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
    _ kind: (Way) -> FlowSurprise.Kind
  ) -> [FlowSurprise] {
    unlike.compactMap { way in
      way.difference.map {
        FlowSurprise(
          kind: kind(way), here: $0.share, there: $0.other, interval: $0.interval, z: $0.z)
      }
    }
  }
}

extension FlowPublication {
  /// Between which numbers the months of a step are expected. A month that had not ended when the data
  /// were taken is not known.
  func limits(of steps: MonthlySteps) -> SeasonalLimits {
    var counts = steps.counts.map(\.value)
    if !lastMonthIsWhole, !counts.isEmpty { counts[counts.count - 1] = nil }
    return SeasonalLimits(counts, phase: (months.first?.month ?? 1) - 1)
  }
}
