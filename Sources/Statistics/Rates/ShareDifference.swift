/// How far two shares of two different crowds are apart, and whether that could be chance.
///
///     let change = ShareDifference(310, of: 1_000, less: 220, of: 1_000)
///     change.difference       // 0.09
///     change.interval         // 0.052...0.128
///     change.p                // 0.000005
///
/// The interval is Newcombe’s, from Wilson’s of both: it never leaves −1 to 1, and is right where shares
/// are near 0 or 1. The test is that of two shares with one common share under it.
///
/// > R. Newcombe. "Interval estimation for the difference between independent proportions." *Statistics
/// > in Medicine* 17, 1998, method 10.
public struct ShareDifference: Hashable, Sendable {
  /// The two shares.
  public let share: Double
  public let other: Double

  /// The first less the second.
  public var difference: Double { share - other }
  public let interval: ClosedRange<Double>

  /// How many standard errors they are apart, were both really the same.
  public let z: Double

  /// How probable it is that they were so far apart by chance.
  public var p: Double { min(1, 2 * Normal.upperTail(z.magnitude)) }

  /// - Precondition: Counts lie from 0 to their totals, and these are more than 0.
  public init(
    _ count: Double, of total: Double, less otherCount: Double, of otherTotal: Double,
    confidence: Double = 0.95
  ) {
    let near = ConfidenceInterval.wilson(count, of: total, confidence: confidence)
    let far = ConfidenceInterval.wilson(otherCount, of: otherTotal, confidence: confidence)
    share = count / total
    other = otherCount / otherTotal
    let below = Self.root(share - near.lowerBound, far.upperBound - other)
    let above = Self.root(near.upperBound - share, other - far.lowerBound)
    let difference = share - other
    interval = difference - below...max(difference - below, difference + above)
    let common = (count + otherCount) / (total + otherTotal)
    let error = (common * (1 - common) * (1 / total + 1 / otherTotal)).squareRoot()
    z = error > 0 ? difference / error : 0
  }

  private static func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}

/// Which of many findings are hardly chance: of those that are called so, at most a stated share is wrong
/// on average.
///
///     FalseDiscoveries.found(in: [0.001, 0.2, 0.012, 0.04], rate: 0.05)    // [true, false, true, false]
///
/// > Y. Benjamini, Y. Hochberg. "Controlling the false discovery rate." *Journal of the Royal Statistical
/// > Society B* 57, 1995.
public enum FalseDiscoveries {
  /// - Complexity: O(*n* log *n*).
  public static func found(in probabilities: [Double], rate: Double = 0.05) -> [Bool] {
    let order = probabilities.indices.sorted {
      (probabilities[$0], $0) < (probabilities[$1], $1)
    }
    let count = Double(probabilities.count)
    let last = order.indices.last { place in
      probabilities[order[place]] <= rate * Double(place + 1) / count
    }
    var found = [Bool](repeating: false, count: probabilities.count)
    if let last { for place in order[...last] { found[place] = true } }
    return found
  }
}
