/// A function that bends a feature’s scale, to make it more like a normal distribution.
///
///     Transformation.squareRoot(9)                   // 3
///     let bend = PowerTransformation(.yeoJohnson).fit(densities)
///     bend.transformation(densities)                 // for each of many
///
/// **Edge cases**: a number outside a function’s ``domain`` has no image; ask for the domain first.
/// **Properties**: each is strictly rising but for the reciprocals, which fall, and for the square,
/// which falls below 0. ``undo(_:)`` gives back what was transformed (of a square, its size).
///
/// > G. Box, D. Cox. "An Analysis of Transformations." *JRSS B* 26, 1964.
/// > I. Yeo, R. Johnson. "A new family of power transformations to improve normality or symmetry."
/// > *Biometrika* 87, 2000.
public enum Transformation: Hashable, Sendable {
  /// As it is.
  case identity
  /// √*x*
  case squareRoot
  /// log(1 + *x*), which leaves 0 where it is.
  case logarithm
  /// *x*²
  case square
  /// 1/*x*
  case reciprocal
  /// 1/√*x*
  case reciprocalSquareRoot
  /// (*x*^λ − 1)/λ; log *x* when λ is 0.
  case boxCox(lambda: Double)
  /// Box and Cox’s for 1 + *x*, and mirrored below 0 with 2 − λ for λ.
  case yeoJohnson(lambda: Double)

  /// Which numbers have an image.
  public enum Domain: Hashable, Sendable {
    case all, aboveMinusOne, notNegative, notZero, positive

    public func contains(_ value: Double) -> Bool {
      switch self {
      case .all: value.isFinite
      case .aboveMinusOne: value.isFinite && value > -1
      case .notNegative: value.isFinite && value >= 0
      case .notZero: value.isFinite && value != 0
      case .positive: value.isFinite && value > 0
      }
    }
  }

  public var domain: Domain {
    switch self {
    case .identity, .square, .yeoJohnson: .all
    case .logarithm: .aboveMinusOne
    case .squareRoot: .notNegative
    case .reciprocal: .notZero
    case .reciprocalSquareRoot, .boxCox: .positive
    }
  }

  /// The image of a number.
  ///
  /// - Precondition: the number is in the domain.
  public func callAsFunction(_ x: Double) -> Double {
    precondition(domain.contains(x), "\(x) has no image under \(self)")
    switch self {
    case .identity: return x
    case .squareRoot: return x.squareRoot()
    case .logarithm: return Elementary.log1p(x)
    case .square: return x * x
    case .reciprocal: return 1 / x
    case .reciprocalSquareRoot: return 1 / x.squareRoot()
    case .boxCox(let lambda): return power(Elementary.log(x), lambda)
    case .yeoJohnson(let lambda):
      return x >= 0
        ? power(Elementary.log1p(x), lambda) : -power(Elementary.log1p(-x), 2 - lambda)
    }
  }

  /// The images of many numbers.
  public func callAsFunction(_ values: [Double]) -> [Double] { values.map { self($0) } }

  /// The number whose image this is.
  public func undo(_ y: Double) -> Double {
    switch self {
    case .identity: return y
    case .squareRoot: return y * y
    case .logarithm: return Elementary.expm1(y)
    case .square: return y.squareRoot()
    case .reciprocal: return 1 / y
    case .reciprocalSquareRoot: return 1 / (y * y)
    case .boxCox(let lambda): return Elementary.exp(root(y, lambda))
    case .yeoJohnson(let lambda):
      return y >= 0
        ? Elementary.expm1(root(y, lambda)) : -Elementary.expm1(root(-y, 2 - lambda))
    }
  }

  // (e^(λ·log x) − 1)/λ loses nothing near λ = 0, where x^λ − 1 would cancel.
  private func power(_ logarithm: Double, _ lambda: Double) -> Double {
    lambda == 0 ? logarithm : Elementary.expm1(lambda * logarithm) / lambda
  }

  private func root(_ y: Double, _ lambda: Double) -> Double {
    lambda == 0 ? y : Elementary.log1p(lambda * y) / lambda
  }
}
