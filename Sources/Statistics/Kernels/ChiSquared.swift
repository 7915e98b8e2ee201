/// The chi-squared distribution, for a whole number of degrees of freedom.
enum ChiSquared {
  /// The chance of a value above `x`.
  ///
  /// For whole degrees of freedom the incomplete gamma function is a finite sum: of a Poisson’s
  /// terms when they are even, and of the like from a normal’s tail when they are odd. The terms are
  /// kept as logarithms until they are added, so that none overflows.
  ///
  /// > M. Abramowitz, I. Stegun. *Handbook of Mathematical Functions*, 26.4.4 and 26.4.5.
  static func upperTail(_ x: Double, freedom: Int) -> Double {
    guard x > 0 else { return 1 }
    let half = x / 2
    let isOdd = freedom % 2 == 1
    var sum = isOdd ? Elementary.erfc(half.squareRoot()) : 0
    var power = isOdd ? 0.5 : 0
    var term = -half
    if isOdd { term += Elementary.log(half.squareRoot() / (Double.pi.squareRoot() / 2)) }
    for _ in 0..<freedom / 2 {
      sum += Elementary.exp(term)
      power += 1
      term += Elementary.log(half / power)
    }
    return min(sum, 1)
  }

  /// The value that a share `chance` of the distribution lies above, by halving an interval until it
  /// has no inside.
  static func upperQuantile(_ chance: Double, freedom: Int) -> Double {
    precondition(chance > 0 && chance < 1, "a chance lies above 0 and below 1, like 0.001")
    var low = 0.0
    var high = Double(max(freedom, 1))
    while upperTail(high, freedom: freedom) > chance { high *= 2 }
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if upperTail(middle, freedom: freedom) > chance { low = middle } else { high = middle }
    }
  }
}
