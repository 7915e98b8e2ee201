/// A test of whether numbers could have come from a normal distribution.
///
///     let test = ShapiroWilk(densities)
///     test?.w     // 0.92: 1 is exactly normal
///     test?.p     // 0.005: how often normal numbers would look less normal than these
///
/// W is the squared correlation of the numbers, in order, with what a normal sample’s would be
/// expected to be. It does not depend on the numbers’ unit or zero.
///
/// **Edge cases**: there is no test of fewer than 3 numbers, nor of numbers that are all equal. Of more
/// than 5,000 there is W but no *p*, whose approximation was not made for them. **Properties**: of as
/// many numbers, a greater W always has a greater *p*.
///
/// - Complexity: O(*n* log *n*).
///
/// > P. Royston. "Remark AS R94: A Remark on Algorithm AS 181: The W-test for Normality." *Applied
/// > Statistics* 44, 1995.
public struct ShapiroWilk: Hashable, Sendable {
  public let w: Double
  public let p: Double?

  /// - Precondition: all numbers are finite.
  public init?(_ values: [Double]) {
    precondition(values.allSatisfy(\.isFinite), "a test is of numbers, and one here is not")
    guard values.count >= 3 else { return nil }
    let sorted = values.sorted()
    let unit = sorted.reduce(0) { max($0, abs($1)) }
    // From the middle, and in units of the largest number, so that nothing is lost or overflows.
    let middle = sorted[sorted.count / 2] / (unit > 0 ? unit : 1)
    let centred = sorted.map { $0 / (unit > 0 ? unit : 1) - middle }
    guard centred[centred.count - 1] - centred[0] > 1e-19 else { return nil }
    let missing = Self.missing(centred, Self.weights(values.count))
    w = 1 - missing
    p = values.count <= 5_000 ? Self.chance(missing, values.count) : nil
  }

  /// How far W is from 1. Worked out as such, because 1 − W loses its digits when W is near 1.
  private static func missing(_ sorted: [Double], _ weights: [Double]) -> Double {
    let mean = Moments(sorted).mean
    var (squares, weightSquares, products) = (0.0, 0.0, 0.0)
    for (value, weight) in zip(sorted, weights) {
      squares += (value - mean) * (value - mean)
      weightSquares += weight * weight
      products += (value - mean) * weight
    }
    let length = (squares * weightSquares).squareRoot()
    return max((length - products) * (length + products) / (squares * weightSquares), 0)
  }

  /// What to weigh each number by, from least to greatest: expected normal order statistics, the
  /// outermost corrected by polynomials in 1/√*n*.
  private static func weights(_ count: Int) -> [Double] {
    if count == 3 { return [-0.5.squareRoot(), 0, 0.5.squareRoot()] }
    let n = Double(count)
    var scores = (0..<count / 2).map { Normal.quantile((Double($0) + 0.625) / (n + 0.25)) }
    let squares = 2 * scores.reduce(0) { $0 + $1 * $1 }
    let length = squares.squareRoot()
    let root = 1 / n.squareRoot()
    let outermost = scores[0] / length - polynomial(outermostTerms, root)
    var rest = squares - 2 * scores[0] * scores[0]
    var restOfOne = 1 - 2 * outermost * outermost
    var corrected = [outermost]
    if count > 5 {
      let second = scores[1] / length - polynomial(secondTerms, root)
      rest -= 2 * scores[1] * scores[1]
      restOfOne -= 2 * second * second
      corrected.append(second)
    }
    let scale = (restOfOne / rest).squareRoot()
    scores = corrected + scores.dropFirst(corrected.count).map { $0 * scale }
    return scores + (count % 2 == 1 ? [0] : []) + scores.reversed().map { -$0 }
  }

  /// How often a normal sample’s W is further from 1.
  private static func chance(_ missing: Double, _ count: Int) -> Double {
    let n = Double(count)
    if count == 3 {
      let least = Elementary.asin(0.75.squareRoot())
      return min(max(6 / Double.pi * (Elementary.asin((1 - missing).squareRoot()) - least), 0), 1)
    }
    guard missing > 0 else { return 1 }
    var y = Elementary.log(missing)
    let mean: Double
    let deviation: Double
    if count <= 11 {
      let gamma = polynomial([0.459, -2.273], n)
      guard y < gamma else { return 0 }
      y = -Elementary.log(gamma - y)
      mean = polynomial([-6.714e-4, 0.025054, -0.39978, 0.544], n)
      deviation = Elementary.exp(polynomial([-0.0020322, 0.062767, -0.77857, 1.3822], n))
    } else {
      let logarithm = Elementary.log(n)
      mean = polynomial([0.0038915, -0.083751, -0.31082, -1.5861], logarithm)
      deviation = Elementary.exp(polynomial([0.0030302, -0.082676, -0.4803], logarithm))
    }
    return Normal.upperTail((y - mean) / deviation)
  }

  private static let outermostTerms = [-2.706056, 4.434685, -2.07119, -0.147981, 0.221157, 0]
  private static let secondTerms = [-3.582633, 5.682633, -1.752461, -0.293762, 0.042981, 0]
}
