/// Between which limits the counts of months lie, as the same months of other years lead one to expect.
///
///     let limits = SeasonalLimits(counts, season: 12)
///     limits.months[17]?.expected        // 412.6: of the sixth month of the second year
///     limits.months[17]?.isOutside       // true, if it is more than three standard deviations away
///
/// What is expected of a month is the mean of the same month in the other years, times what its own
/// year’s other months were of those years’. So one odd month hardly moves what is expected of it. Counts
/// vary more than chance has it, since families and schools act together: how much more is taken from
/// the middle of all months, which a few odd ones do not move.
///
/// > D. Spiegelhalter. "Handling over-dispersion of performance indicators." *Quality and Safety in
/// > Health Care* 14, 2005.
public struct SeasonalLimits: Hashable, Sendable {
  public struct Month: Hashable, Sendable {
    public let count: Double
    public let expected: Double

    /// How many standard deviations the count is above what is expected of it.
    public let z: Double

    /// Where the count should be.
    public let limits: ClosedRange<Double>

    public var isOutside: Bool { !limits.contains(count) }
  }

  /// Month by month; `nil` where nothing can be expected of one, since no other year has it.
  public let months: [Month?]

  /// How many times the variance is that of chance alone; at least 1.
  public let overdispersion: Double

  /// - Parameters:
  ///   - counts: Month after month; `nil` where it is not known.
  ///   - season: How many months there are in a year.
  ///   - phase: Which of them the first is, from 0.
  ///   - reach: How many standard deviations the limits are away.
  public init(_ counts: [Double?], season: Int = 12, phase: Int = 0, reach: Double = 3) {
    precondition(season > 0 && reach > 0, "a season has months, and limits are somewhere")
    precondition((0..<season).contains(phase), "the first month is one of the year’s")
    // Years are whole when months are added before the first of which nothing is known.
    let counts = Array(repeating: nil, count: phase) + counts
    let expected = counts.indices.map { Self.expected($0, counts, season) }
    let residuals = counts.indices.compactMap { month -> Double? in
      guard let count = counts[month], let expected = expected[month] else { return nil }
      return (count - expected.mean) * (count - expected.mean) / expected.variance
    }
    // Half of the squares of normal residuals are below 0.4549.
    let factor = residuals.isEmpty ? 1 : max(1, Quantiles(residuals).median / 0.4549364)
    overdispersion = factor
    months = counts.indices.dropFirst(phase).map { month in
      guard let count = counts[month], let expected = expected[month] else { return nil }
      let deviation = (factor * expected.variance).squareRoot()
      let low = max(0, expected.mean - reach * deviation)
      return Month(
        count: count, expected: expected.mean, z: (count - expected.mean) / deviation,
        limits: low...(expected.mean + reach * deviation))
    }
  }

  /// What other years lead one to expect of a month, and the variance of what is then counted.
  private static func expected(
    _ month: Int, _ counts: [Double?], _ season: Int
  ) -> (mean: Double, variance: Double)? {
    let (year, place) = month.quotientAndRemainder(dividingBy: season)
    let years = counts.count / season + (counts.count.isMultiple(of: season) ? 0 : 1)
    var (same, own, others, known) = (0.0, 0.0, 0.0, 0)
    for other in 0..<years where other != year {
      let start = other * season
      guard start + place < counts.count, let count = counts[start + place] else { continue }
      // Only months that both years have tell how the years compare.
      var pairs = (own: 0.0, other: 0.0, count: 0)
      for step in 0..<season where step != place {
        guard year * season + step < counts.count, start + step < counts.count,
          let mine = counts[year * season + step], let theirs = counts[start + step]
        else { continue }
        pairs = (pairs.own + mine, pairs.other + theirs, pairs.count + 1)
      }
      guard pairs.count >= season / 2 else { continue }
      (same, known) = (same + count, known + 1)
      (own, others) = (own + pairs.own, others + pairs.other)
    }
    guard known > 0, others > 0 else { return nil }
    // `own` has been added once for each other year, as `others` has.
    let mean = same / Double(known) * (own / others)
    guard mean > 0 else { return nil }
    return (mean, mean * (1 + 1 / Double(known)))
  }
}
