/// Numbers sorted into a few classes, each of which is drawn in a colour of its own.
///
///     let classes = ClassScale.sequential([3, 18, 22, 41])
///     classes.limits    // 10, 20, 30, 40
///     classes(18)       // 1: the second of five
///     ClassScale.diverging([-1.3, 0.2, 3.8]).limits    // −3, −2, −1, 1, 2, 3
///
/// A number on a limit belongs to the class above it or, where classes lie on either side of a
/// centre, to the one farther from it, so that what is as far above as another is below looks as
/// strong.
///
/// **Edge cases**: where there are no numbers, or all are equal (or differ only beyond their ninth
/// digit), there is one class.
public struct ClassScale: Hashable, Sendable {
  /// The numbers between one class and the next, rising.
  public let limits: [Double]
  /// What the classes lie on either side of, if anything.
  public let centre: Double?

  private init(_ limits: [Double], centre: Double?) {
    precondition(limits.allSatisfy(\.isFinite), "a limit between classes is a number")
    precondition(zip(limits, limits.dropFirst()).allSatisfy(<), "limits between classes rise")
    self.limits = limits
    self.centre = centre
  }

  /// From little to much, between limits of the caller’s own.
  public init(sequential limits: [Double]) {
    precondition(limits.count < 6, "a sequential scale has up to six classes")
    self.init(limits, centre: nil)
  }

  /// Seven classes around a centre, the middle one from the first step below to the first above.
  ///
  ///     ClassScale(diverging: [0.2, 0.4, 0.6])    // for correlations
  ///
  /// - Parameter steps: How far from the centre the limits are: three numbers above 0.
  public init(diverging steps: [Double], around centre: Double = 0) {
    precondition(
      steps.count == 3 && steps.allSatisfy { $0 > 0 }, "a diverging scale has three steps a side")
    self.init(steps.reversed().map { centre - $0 } + steps.map { centre + $0 }, centre: centre)
  }

  private init(around centre: Double) { self.init([], centre: centre) }

  public var count: Int { limits.count + 1 }

  /// The class of a number, from 0.
  ///
  /// - Precondition: It is not NaN: what is missing is in no class.
  public func callAsFunction(_ value: Double) -> Int {
    precondition(!value.isNaN, "what is missing is in no class")
    let isBelow = centre.map { value < $0 } ?? false
    return limits.count { isBelow ? $0 < value : $0 <= value }
  }

  /// What a class is filled with. Few classes are spread over the scale’s colours.
  func colour(_ index: Int) -> Colour {
    centre == nil ? .sequential(step(index)) : .diverging(step(index))
  }

  /// What is written within a class.
  func wordColour(_ index: Int) -> Colour {
    centre == nil ? .onSequential(step(index)) : .onDiverging(step(index))
  }

  private func step(_ index: Int) -> Int {
    let colours = centre == nil ? 6 : 7
    guard count > 1 else { return (colours + 1) / 2 }
    return 1 + (2 * index * (colours - 1) + limits.count) / (2 * limits.count)
  }
}

extension ClassScale {
  /// Where a sequential scale is cut.
  public enum Cut: Hashable, Sendable {
    /// At round numbers, evenly, into four to six classes; whole numbers at whole numbers, even
    /// where that makes fewer.
    case round
    /// So that so many classes have about as many numbers each. The limits are the roundest numbers
    /// that do it.
    case quantiles(Int)
  }

  /// From little to much.
  ///
  /// - Complexity: O(*n*), and O(*n* log *n*) for quantiles.
  /// - Precondition: Numbers are finite, and less than 1e300; there are up to six classes.
  public static func sequential(
    _ numbers: some Sequence<Double>, _ cut: Cut = .round
  ) -> ClassScale {
    let numbers = Array(numbers)
    guard let range = Self.range(of: numbers) else { return ClassScale(sequential: []) }
    switch cut {
    case .round:
      let areWhole = numbers.allSatisfy { $0 == $0.rounded() }
      return ClassScale(sequential: RoundNumber.limits(within: range, areWhole: areWhole))
    case .quantiles(let classes):
      precondition((1...6).contains(classes), "a sequential scale has up to six classes")
      return ClassScale(sequential: quantiles(numbers.sorted(), classes))
    }
  }

  /// Seven classes around a centre, in round steps such that the number farthest from it is in the
  /// outermost class.
  ///
  /// - Precondition: Numbers are finite, and less than 1e300.
  public static func diverging(
    _ numbers: some Sequence<Double>, around centre: Double = 0
  ) -> ClassScale {
    guard let range = Self.range(of: numbers + [centre]) else {
      return ClassScale(around: centre)
    }
    let reach = max(range.upperBound - centre, centre - range.lowerBound)
    let step = RoundNumber.atMost(reach / 3)
    return ClassScale(diverging: (1...3).map { step.times(Double($0)) }, around: centre)
  }

  /// The least and the greatest, if they can be told apart.
  private static func range(of numbers: [Double]) -> ClosedRange<Double>? {
    precondition(
      numbers.allSatisfy { $0.magnitude < 1e300 }, "what is put into classes is a number")
    guard let least = numbers.min(), let greatest = numbers.max() else { return nil }
    let size = max(least.magnitude, greatest.magnitude)
    return greatest - least > max(1e-9 * size, 1e-300) ? least...greatest : nil
  }

  /// - Parameter sorted: At least two numbers, which are not all equal.
  private static func quantiles(_ sorted: [Double], _ classes: Int) -> [Double] {
    let limits = (1..<classes).compactMap { cut -> Double? in
      let place = (2 * cut * sorted.count + classes) / (2 * classes)
      // Equal numbers are not parted: the cut goes to the nearer end of their run.
      let nearest = (0..<sorted.count).lazy.flatMap { [place - $0, place + $0] }
        .first { sorted.indices.dropFirst().contains($0) && sorted[$0 - 1] < sorted[$0] }
      return nearest.map { RoundNumber.roundest(above: sorted[$0 - 1], upTo: sorted[$0]) }
    }
    return limits.reduce(into: []) { if $0.last ?? -.infinity < $1 { $0.append($1) } }
  }
}
