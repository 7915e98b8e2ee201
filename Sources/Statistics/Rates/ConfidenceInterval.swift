/// Between which values the truth behind a count probably lies.
///
///     ConfidenceInterval.wilson(12, of: 80)               // 0.088...0.244
///     ConfidenceInterval.byar(12).over(80, per: 100)      // 7.7...26.2
///
/// A share of people (at most all of them) has Wilson’s interval; a rate of events (which may happen
/// to someone twice) has Byar’s.
public enum ConfidenceInterval {
  /// The interval of a share, `count` of `total`, by Wilson’s score; from 0 to 1.
  ///
  /// Unlike the textbook interval it never leaves the shares there can be, and does not shrink to
  /// nothing at 0 or all.
  ///
  /// > E. Wilson. "Probable inference, the law of succession, and statistical inference." *JASA* 22,
  /// > 1927.
  ///
  /// - Precondition: `0 <= count <= total`, and the total is more than 0.
  public static func wilson(
    _ count: Double, of total: Double, confidence: Double = 0.95
  ) -> ClosedRange<Double> {
    precondition(total > 0 && total.isFinite, "a share is of a total of more than 0")
    precondition(count >= 0 && count <= total, "a count lies from 0 to its total")
    let z = Normal.reach(of: confidence)
    let middle = 2 * count + z * z
    let reach = z * (z * z + 4 * count * (1 - count / total)).squareRoot()
    let scale = 2 * (total + z * z)
    // At the ends of the scale the roots are exactly 0 and 1, whatever rounding makes of them.
    let low = count == 0 ? 0 : max((middle - reach) / scale, 0)
    let high = count == total ? 1 : min((middle + reach) / scale, 1)
    return low...max(low, high)
  }

  /// The interval of a count of events, by Byar’s approximation to Poisson’s.
  ///
  /// For counts below 10 the lower end is less exact; where the formula would fall below 0, it is 0.
  ///
  /// > N. Breslow, N. Day. *Statistical Methods in Cancer Research*, volume II. IARC 1987.
  ///
  /// - Precondition: the count is 0 or more, and finite.
  public static func byar(_ count: Double, confidence: Double = 0.95) -> ClosedRange<Double> {
    precondition(count >= 0 && count.isFinite, "a count of events is 0 or more")
    let z = Normal.reach(of: confidence)
    let root = count > 0 ? 1 - 1 / (9 * count) - z / (3 * count.squareRoot()) : 0
    let next = count + 1
    let top = 1 - 1 / (9 * next) + z / (3 * next.squareRoot())
    let low = max(count * root * root * root, 0)
    return low...max(low, next * top * top * top)
  }
}

extension ClosedRange<Double> {
  /// An interval of a count, as one of its rate: for so many of a population.
  ///
  /// - Precondition: the population is more than 0.
  public func over(_ population: Double, per many: Double = 1) -> ClosedRange<Double> {
    precondition(population > 0 && many > 0, "a rate is for some of a population of more than 0")
    return lowerBound / population * many...upperBound / population * many
  }
}
