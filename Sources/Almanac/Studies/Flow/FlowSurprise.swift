import Charts
import Journeys
import Statistics

/// Something that moved more than chance, or is unlike the rest: what a reader did not think to ask for.
struct FlowSurprise: Sendable {
  let kind: Kind

  /// The share, the number or the days here, and that with which it is compared.
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
    /// A month in which more or less was done in time than in the year around it.
    case inTime(JourneyCounts.Timeliness.Measure, month: Int)
    /// Something that takes a team longer or shorter than all others, or takes longer or shorter than the
    /// year before: half of all take so many days.
    case pace(FlowPace.What, view: Int, before: Int?)
    /// A source, an age … of which more or fewer journeys are than the year before.
    case grew(view: Int, year: Int, before: Int)

    var unit: Unit {
      switch self {
      case .moved, .unlike, .grew, .inTime: .share
      case .month: .number
      case .pace: .days
      }
    }
  }

  /// What is compared: of a month a number, with what was expected.
  enum Unit: Hashable, Sendable { case share, number, days }

  /// A difference of a smaller share is not worth a sentence, however certain it is.
  static let leastShare = 0.02

  /// All of them, those of each kind in turn, the clearest first.
  static func all(_ flows: FlowPublication, _ comparisons: [FlowComparison]) -> [FlowSurprise] {
    let kinds = [
      moved(flows, comparisons), unlike(flows, comparisons), months(flows), inTime(flows),
      paces(flows) { $0 == nil }, grown(flows), paces(flows) { $0 != nil },
    ].map { $0.sorted { $0.z.magnitude > $1.z.magnitude } }
    let most = kinds.map(\.count).max() ?? 0
    return (0..<most).flatMap { place in kinds.compactMap { $0.count > place ? $0[place] : nil } }
  }
}

extension FlowPublication {
  /// Between which numbers the months of a step are expected. A month that had not ended when the data
  /// were taken is not known.
  func limits(of steps: MonthlySteps) -> SeasonalLimits {
    var counts = steps.counts.map(\.value)
    if !lastMonthIsWhole, !counts.isEmpty { counts[counts.count - 1] = nil }
    // Steps that ways lead to begin few at the beginning of the data: their journeys began before.
    if views[0].ways.contains(where: { $0.to == steps.step }) {
      for month in counts.indices.prefix(12) { counts[month] = nil }
    }
    return SeasonalLimits(counts, phase: (months.first?.month ?? 1) - 1)
  }
}
