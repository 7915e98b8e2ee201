/// How far from the average the share of an area may lie by chance alone, given its size.
///
///     let funnel = FunnelLimits(average: 0.12)
///     funnel.limits(size: 400, beyond: 0.025)      // 0.088...0.152: where 95% of areas lie
///     funnel.place(72, of: 400)                    // .veryHigh: beyond the outer limit
///
/// The limits are the average and *z* standard errors of it, as if the area shared it:
/// *a* ± *z* √(*a*(1 − *a*)/*n*). An area lies beyond them exactly if the average lies outside its
/// Wilson interval. The formula in the guidance is longer, and comes to the same.
///
/// **Edge cases**: limits stay from 0 to 1; an average of 0 or 1 leaves no room for chance.
///
/// > Office for Health Improvement and Disparities. *Fingertips technical guidance*; as in
/// > PHEindicatormethods, `phe_funnels`.
public struct FunnelLimits: Hashable, Sendable {
  /// The share of all areas together.
  public let average: Double

  /// - Precondition: `0...1 ~= average`.
  public init(average: Double) {
    precondition(0...1 ~= average, "an average share lies from 0 to 1")
    self.average = average
  }

  /// The average share of areas is that of all their people, not the mean of the areas’.
  ///
  /// - Precondition: there are as many counts as totals, and the totals add to more than 0.
  public init(counts: [Double], totals: [Double]) {
    precondition(counts.count == totals.count, "there is a total for each count")
    let total = totals.reduce(0, +)
    precondition(total > 0, "a share is of a total of more than 0")
    self.init(average: counts.reduce(0, +) / total)
  }

  /// The shares between which an area is expected, but for a chance of `beyond` on each side.
  ///
  /// - Precondition: the size is more than 0, and `beyond` lies above 0 and below a half.
  public func limits(size: Double, beyond: Double) -> ClosedRange<Double> {
    precondition(size > 0 && size.isFinite, "an area’s size is more than 0")
    precondition(beyond > 0 && beyond < 0.5, "the chance beyond a limit is like 0.025")
    let reach = Normal.reach(of: 1 - 2 * beyond) * (average * (1 - average) / size).squareRoot()
    return max(average - reach, 0)...min(average + reach, 1)
  }

  /// Where an area lies in the funnel: beyond the outer limits, between them and the inner, or
  /// inside.
  public enum Place: Hashable, Sendable, CaseIterable {
    case veryLow, low, inside, high, veryHigh
  }

  /// Where the share `count` of `total` lies, by the limits of 95% and 99.8%.
  ///
  /// - Precondition: `0 <= count <= total`, and the total is more than 0.
  public func place(_ count: Double, of total: Double) -> Place {
    precondition(count >= 0 && count <= total, "a count lies from 0 to its total")
    let inner = limits(size: total, beyond: 0.025)
    let outer = limits(size: total, beyond: 0.001)
    let share = count / total
    if share < outer.lowerBound { return .veryLow }
    if share < inner.lowerBound { return .low }
    if share > outer.upperBound { return .veryHigh }
    if share > inner.upperBound { return .high }
    return .inside
  }
}
