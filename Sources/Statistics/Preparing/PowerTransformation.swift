/// Finds the power that makes a feature most like a normal distribution.
///
///     let fit = PowerTransformation(.yeoJohnson).fit(densities)
///     fit.lambda                                  // −0.93
///     fit.transformation(newDensities)            // the same bend for other numbers
///
/// The power λ is the one under which the numbers, once transformed, are likeliest to be normal.
///
/// **Edge cases**: numbers that are all equal say nothing, and keep λ = 1, which leaves their scale
/// as it is. λ is sought where powers are neither 0 nor infinite. Of numbers that vary little beside
/// their size λ can be so far from 1 that the images differ by less than rounding: such a feature
/// hardly bends, and is best left as it is.
/// **Properties**: Box and Cox’s λ does not depend on the unit of the numbers.
///
/// - Complexity: O(*n*) for each of some 40 powers tried.
///
/// > G. Box, D. Cox. "An Analysis of Transformations." *JRSS B* 26, 1964.
/// > I. Yeo, R. Johnson. "A new family of power transformations to improve normality or symmetry."
/// > *Biometrika* 87, 2000.
public struct PowerTransformation: Hashable, Sendable {
  public enum Family: Hashable, Sendable, CaseIterable {
    /// For positive numbers.
    case boxCox
    /// For any numbers.
    case yeoJohnson
  }

  public var family: Family

  public init(_ family: Family) { self.family = family }

  public struct Fit: Hashable, Sendable {
    public let lambda: Double
    public let transformation: Transformation
  }

  /// - Precondition: all numbers are finite; for Box and Cox’s, positive.
  public func fit(_ values: [Double]) -> Fit {
    let lambda: Double
    switch family {
    case .boxCox:
      precondition(
        values.allSatisfy(Transformation.Domain.positive.contains),
        "Box and Cox’s transformation is of positive numbers")
      lambda = Self.power(of: values.map(Elementary.log))
      return Fit(lambda: lambda, transformation: .boxCox(lambda: lambda))
    case .yeoJohnson:
      precondition(values.allSatisfy(\.isFinite), "a power is of numbers, and one here is not")
      // On one side of 0 it is Box and Cox’s of the distance from it, plus 1.
      if values.allSatisfy({ $0 >= 0 }) {
        lambda = Self.power(of: values.map(Elementary.log1p))
      } else if values.allSatisfy({ $0 <= 0 }) {
        lambda = 2 - Self.power(of: values.map { Elementary.log1p(-$0) })
      } else {
        lambda = Self.powerOnBothSides(values)
      }
      return Fit(lambda: lambda, transformation: .yeoJohnson(lambda: lambda))
    }
  }

  /// Box and Cox’s λ for numbers given by their logarithms.
  ///
  /// With the numbers divided by their geometric mean, the part of the likelihood that comes from the
  /// change of scale is nothing, and powers stay near 1.
  private static func power(of logarithms: [Double]) -> Double {
    let mean = Moments(logarithms).mean
    let centred = logarithms.map { $0 - mean }
    let reach = centred.reduce(0) { max($0, abs($1)) }
    guard reach > 8 * Double.ulpOfOne * max(abs(mean), 1) else { return 1 }
    let furthest = logarithms.reduce(0) { max($0, abs($1)) }
    let limit = max(mostExponent / furthest, 2)
    var images = centred
    return Minimum(range: -limit...limit, start: 1).callAsFunction { lambda in
      for (index, logarithm) in centred.enumerated() {
        images[index] =
          lambda == 0 ? logarithm : Elementary.expm1(lambda * logarithm) / lambda
      }
      return logVariance(images)
    }
  }

  /// Yeo and Johnson’s λ for numbers on both sides of 0.
  private static func powerOnBothSides(_ values: [Double]) -> Double {
    let logarithms = values.map { $0 >= 0 ? Elementary.log1p($0) : -Elementary.log1p(-$0) }
    let stretch = logarithms.reduce(0) { $0 + $1 / Double(logarithms.count) }
    let limit = max(mostExponent / logarithms.reduce(0) { max($0, abs($1)) }, 2)
    var images = logarithms
    return Minimum(range: 2 - limit...limit, start: 1).callAsFunction { lambda in
      for (index, logarithm) in logarithms.enumerated() {
        let power = logarithm >= 0 ? lambda : 2 - lambda
        images[index] =
          power == 0
          ? logarithm
          : (logarithm >= 0
            ? Elementary.expm1(power * logarithm) : -Elementary.expm1(-power * logarithm)) / power
      }
      return logVariance(images) - 2 * (lambda - 1) * stretch
    }
  }

  /// Half of the exponents a `Double` has, so that squares too are neither 0 nor infinite.
  private static let mostExponent = 340.0

  /// The logarithm of the variance: with the change of scale, the likelihood turned upside down.
  private static func logVariance(_ values: [Double]) -> Double {
    var mean = 0.0
    for value in values { mean += value }
    mean /= Double(values.count)
    var squares = 0.0
    for value in values { squares += (value - mean) * (value - mean) }
    return squares > 0 ? Elementary.log(squares / Double(values.count)) : .infinity
  }
}
