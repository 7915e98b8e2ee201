/// Which way a measure has gone over its latest five years, by the rule that public health uses.
///
///     RecentTrend(counts: [310, 295, 280, 262, 240], totals: [900, 905, 890, 900, 910])
///     // .decreasing
///
/// A trend is significant if its χ² is above ``threshold``, and if its direction holds when any one of
/// the five years is left out. Otherwise there is no significant change.
///
/// For shares χ² is the score test of a slope in a logistic regression (Cochran and Armitage’s), and
/// the direction that of a line through their log-odds. For other measures both come from a line
/// weighted by the standard errors that the confidence intervals imply.
///
/// **Edge cases**: fewer than five years, or a year missing (NaN) among the latest five, cannot be
/// judged. If a share is 0 or 1, whose log-odds are infinite, half a person is added to both sides of
/// every year’s to find the direction. A measure with an interval of no width cannot be judged.
///
/// > Office for Health Improvement and Disparities. *Fingertips technical guidance: recent trends*;
/// > as in PHEindicatormethods, `assign_trend_markers`.
public enum RecentTrend: Hashable, Sendable {
  case increasing
  case decreasing
  case noSignificantChange(Reason)
  case cannotBeCalculated(Obstacle)

  /// Why a change is not significant.
  public enum Reason: Hashable, Sendable {
    /// The points lie too far from any slope, or the slope is too little.
    case withinChance
    /// Without one of the years the direction would be the other one.
    case outlierFound
  }

  /// What a trend lacks.
  public enum Obstacle: Hashable, Sendable {
    case tooFewYears, missingValue, noInterval
  }

  /// What χ² of one degree of freedom is above once in 500 times by chance.
  public static let threshold = 9.5495

  /// The trend of a share, from a count and its total for each year, the latest last.
  ///
  /// - Precondition: there is a total for each count; those known are such that
  ///   `0 <= count <= total` and the total is more than 0.
  public init(counts: [Double], totals: [Double]) {
    precondition(counts.count == totals.count, "there is a total for each year’s count")
    guard counts.count >= 5 else { self = .cannotBeCalculated(.tooFewYears); return }
    let (c, d) = (Array(counts.suffix(5)), Array(totals.suffix(5)))
    guard !(c + d).contains(where: \.isNaN) else {
      self = .cannotBeCalculated(.missingValue)
      return
    }
    precondition(
      zip(c, d).allSatisfy { $0 >= 0 && $0 <= $1 && $1 > 0 && $1.isFinite },
      "a count lies from 0 to its total, which is more than 0")
    let half = zip(c, d).contains { $0 == 0 || $0 == $1 } ? 0.5 : 0
    let odds = zip(c, d).map { Elementary.log(($0 + half) / ($1 - $0 + half)) }
    self.init(statistic: Self.scoreTest(c, d)) { left in
      Line(odds, weights: [1, 1, 1, 1, 1], without: left).slope
    }
  }

  /// The trend of another measure, from its value and confidence interval for each year, the latest
  /// last.
  ///
  /// - Precondition: there is an interval for each value, and all those known are finite.
  public init(values: [Double], intervals: [ClosedRange<Double>?], confidence: Double = 0.95) {
    precondition(values.count == intervals.count, "there is an interval for each year’s value")
    guard values.count >= 5 else { self = .cannotBeCalculated(.tooFewYears); return }
    let latest = Array(values.suffix(5))
    guard !latest.contains(where: \.isNaN) else {
      self = .cannotBeCalculated(.missingValue)
      return
    }
    precondition(latest.allSatisfy(\.isFinite), "the value of a year is a number")
    let width = 2 * Normal.reach(of: confidence)
    let errors = intervals.suffix(5).compactMap { $0 }.map {
      ($0.upperBound - $0.lowerBound) / width
    }
    guard errors.count == 5, errors.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      self = .cannotBeCalculated(.noInterval)
      return
    }
    let weights = errors.map { 1 / ($0 * $0) }
    let line = Line(latest, weights: weights, without: nil)
    self.init(statistic: line.slope * line.slope * line.spread) { left in
      Line(latest, weights: weights, without: left).slope
    }
  }

  private init(statistic: Double, slope: (_ without: Int?) -> Double) {
    guard statistic > Self.threshold else { self = .noSignificantChange(.withinChance); return }
    let rises = slope(nil) > 0
    let holds = (0..<5).allSatisfy { rises ? slope($0) > 0 : slope($0) < 0 }
    self = !holds ? .noSignificantChange(.outlierFound) : rises ? .increasing : .decreasing
  }

  /// χ² of a slope in shares. Years are counted from the middle one, so that nothing cancels.
  private static func scoreTest(_ counts: [Double], _ totals: [Double]) -> Double {
    let (count, total) = (counts.reduce(0, +), totals.reduce(0, +))
    let share = count / total
    var (covariance, mean, squares) = (0.0, 0.0, 0.0)
    for year in 0..<5 {
      let time = Double(year - 2)
      covariance += (counts[year] - totals[year] * share) * time
      mean += totals[year] / total * time
      squares += totals[year] * time * time
    }
    let variance = share * (1 - share) * (squares - total * mean * mean)
    return variance > 0 ? covariance * covariance / variance : 0
  }
}

/// A weighted line through five years, or four of them.
private struct Line {
  let slope: Double
  /// The weighted sum of squared times about their mean: one over the slope’s variance.
  let spread: Double

  init(_ values: [Double], weights: [Double], without left: Int?) {
    let years = values.indices.filter { $0 != left }
    let weight = years.reduce(0) { $0 + weights[$1] }
    let time = years.reduce(0) { $0 + weights[$1] / weight * Double($1) }
    let value = years.reduce(0) { $0 + weights[$1] / weight * values[$1] }
    spread = years.reduce(0) {
      $0 + weights[$1] * (Double($1) - time) * (Double($1) - time)
    }
    slope =
      years.reduce(0) { $0 + weights[$1] * (Double($1) - time) * (values[$1] - value) } / spread
  }
}
