#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A digit and a power of ten: a number that is easy to count in.
struct RoundNumber {
  let digit: Double
  let exponent: Int

  /// So many times the number. Below one by dividing: 3 ∕ 10 is 0.3 to the last digit, and 3 × 0.1
  /// is not.
  func times(_ count: Double) -> Double {
    let power = pow(10, Double(exponent.magnitude))
    return exponent < 0 ? count * digit / power : count * digit * power
  }

  /// The least of 1, 2 and 5 times a power of ten that is not below a number above 0.
  static func atLeast(_ number: Double) -> RoundNumber {
    around(number).first { $0.times(1) >= number * (1 - 1e-12) }
      ?? RoundNumber(digit: 1, exponent: 0)
  }

  /// The greatest of them that is not above it.
  static func atMost(_ number: Double) -> RoundNumber {
    around(number).last { $0.times(1) <= number * (1 + 1e-12) }
      ?? RoundNumber(digit: 1, exponent: 0)
  }

  /// Round numbers from well below a number above 0 to well above it: a logarithm can be a little
  /// wrong.
  private static func around(_ number: Double) -> [RoundNumber] {
    let exponent = Int(log10(number).rounded(.down))
    return (exponent - 1...exponent + 1).flatMap { exponent in
      [1.0, 2, 5].map { RoundNumber(digit: $0, exponent: exponent) }
    }
  }

  /// Multiples of a round number that part a range into four to six classes.
  ///
  /// Of 1, 2, 5 and their tens the finest that makes no more than six is taken. That can make three,
  /// where 2 is just too fine and 5 too coarse; then it is 4.
  static func limits(within range: ClosedRange<Double>, areWhole: Bool) -> [Double] {
    let finest = atLeast((range.upperBound - range.lowerBound) / 10)
    let least = areWhole ? max(finest.exponent, 0) : finest.exponent
    func limits(_ digit: Double, _ exponent: Int) -> [Double] {
      // In steps of one the last whole number has a class of its own, as each of them has.
      RoundNumber(digit: digit, exponent: exponent)
        .multiples(within: range, andEnd: areWhole && digit == 1 && exponent == 0)
    }
    let candidates = (least...max(least, finest.exponent + 2)).flatMap { exponent in
      [1.0, 2, 5].map { limits($0, exponent) }
    }
    let found = candidates.first { $0.count <= 5 } ?? []
    guard found.count < 3 else { return found }
    let fours = (least...max(least, finest.exponent + 1)).map { limits(4, $0) }
    return fours.first { (3...5).contains($0.count) } ?? found
  }

  /// The multiples within a range, and its end if that is asked for.
  private func multiples(within range: ClosedRange<Double>, andEnd: Bool) -> [Double] {
    let step = times(1)
    let first = (range.lowerBound / step).rounded(.down) + 1
    return stride(from: first, through: range.upperBound / step, by: 1).map(times).filter {
      $0 > range.lowerBound && ($0 < range.upperBound || (andEnd && $0 == range.upperBound))
    }
  }

  /// The number with the fewest digits that lies above one number and not above another.
  static func roundest(above least: Double, upTo greatest: Double) -> Double {
    if least < 0, greatest >= 0 { return 0 }
    let size = max(least.magnitude, greatest.magnitude)
    let top = Int(log10(size).rounded(.down)) + 1
    for exponent in stride(from: top, to: top - 16, by: -1) {
      for digit in [5.0, 2, 1] {
        let round = RoundNumber(digit: digit, exponent: exponent)
        let multiple = round.times((greatest / round.times(1)).rounded(.down))
        if least < multiple, multiple <= greatest { return multiple }
      }
    }
    return greatest
  }
}
