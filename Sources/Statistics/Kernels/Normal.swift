/// The standard normal distribution.
enum Normal {
  /// The chance of a value above `z`, exact far into the tail, where 1 − Φ(z) would be nothing.
  static func upperTail(_ z: Double) -> Double {
    0.5 * Elementary.erfc(z * 0.5.squareRoot())
  }

  /// The value that a share `p` of the distribution lies below.
  ///
  /// A rational first guess, good to nine digits, is made exact by a step of Halley's method.
  /// The smaller tail is the one worked out, so that nothing is lost near 1.
  ///
  /// > P. J. Acklam. "An algorithm for computing the inverse normal cumulative distribution
  /// > function." 2003.
  static func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "a quantile of the normal distribution lies above 0 and below 1")
    return p > 0.5 ? -lowerQuantile(1 - p) : lowerQuantile(p)
  }

  /// How far from the mean the central share `confidence` of the distribution reaches.
  static func reach(of confidence: Double) -> Double {
    precondition(
      confidence > 0 && confidence < 1, "a confidence lies above 0 and below 1, like 0.95")
    return -lowerQuantile((1 - confidence) / 2)
  }

  private static func lowerQuantile(_ p: Double) -> Double {
    let guess = lowerGuess(p)
    // The density cancels from Halley’s step but for this factor, √(2π)·e^(z²/2).
    let error = upperTail(-guess) - p
    let step = error * (2 * Double.pi).squareRoot() * Elementary.exp(guess * guess / 2)
    return guess - step / (1 + guess * step / 2)
  }

  private static func lowerGuess(_ p: Double) -> Double {
    if p < 0.02425 {
      let q = (-2 * Elementary.log(p)).squareRoot()
      return polynomial(tailTop, q) / (polynomial(tailBottom, q) * q + 1)
    }
    let q = p - 0.5
    let r = q * q
    return polynomial(middleTop, r) * q / (polynomial(middleBottom, r) * r + 1)
  }

  private static let middleTop = [
    -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
    1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00,
  ]
  private static let middleBottom = [
    -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
    6.680131188771972e+01, -1.328068155288572e+01,
  ]
  private static let tailTop = [
    -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
    -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00,
  ]
  private static let tailBottom = [
    7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
    3.754408661907416e+00,
  ]
}

/// A polynomial by Horner’s rule, its coefficients from the highest power down.
func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
  coefficients.reduce(0) { $0 * x + $1 }
}
