import Charts
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

  /// The routes that are listed, each as its steps.
  let routes: [[Int]]
  let months: [Month]
  let years: [FlowYear]
  let monthly: [MonthlySteps]
  let timeliness: [TimelinessOverTime]

  /// Where journeys are in each week: at a step, over, or at one of those at which there are too few.
  /// Nothing where it is among those that are put together.
  let weeks: [[Datum?]]
  /// How many journeys were followed for so many weeks.
  let observed: [Datum]
  let open: Datum
  let extract: Day

  /// Where things take longer or shorter than elsewhere, or than before.
  let paces: [FlowPace]

  /// Steps of which many had not ended in the last two whole years: those that had, ended soon.
  let unsettled: Set<Int>

  /// Journeys that began too late to tell where they lead, and what is said of them.
  let recent: Datum
  let account: Protection.Account
  let rules: DisclosureRules

  /// The share that a count is of another. Rounded counts tell it only if there are many.
  func share(_ count: Datum, of total: Datum) -> Datum {
    let share = count.share(of: total)
    let isTold = (total.value ?? .infinity) >= Double(10 * rounding)
    return isTold || share.value == nil ? share : .missing(.unreliable)
  }

  /// What counts are rounded to; nothing, if they are not.
  var rounding: Int { rules.treatment(of: .local).rounding ?? 0 }

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
    let steps: [Visits]

    /// How many took each route that is listed; nothing of one that is not told of here.
    let routes: [Route?]

    /// How many began in each year; empty if that is not known.
    let years: [Datum]

    /// How many come to a step, if that can be told: what shares of its ways out are of.
    func coming(to step: Int) -> Datum {
      steps.first { $0.step == step }?.count ?? 0
    }
  }

  struct Route: Sendable {
    let count: Datum
    let days: Days?
  }

  struct Step: Sendable {
    let step: Int
    let reached, open: Datum
  }

  /// How many come to a step, as far as it is told, and how long it lasts.
  struct Visits: Sendable {
    let step: Int
    let count: Datum
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

  struct TimelinessOverTime: Sendable {
    let measure: JourneyCounts.Timeliness.Measure
    /// Empty where most months are too small to show.
    let months: [Timeliness]
    let years: [Timeliness]
  }
}
