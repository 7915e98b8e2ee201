import Statistics

/// How groups differ in a measure that did not form them, and whether chance would do as much.
public struct Outcome: Sendable {
  /// A group’s mean over the areas whose number is known, and between what it would lie if other
  /// areas like these had been drawn.
  public struct Level: Hashable, Sendable {
    public let known: Int
    public let mean: Double?
    /// Of 95 in 100 draws; none from fewer than three areas. Draws of a few areas differ by less than
    /// the areas that there might have been, so it is made wider, as Student’s *t* is; not below zero
    /// if no area is.
    ///
    /// > T. Hesterberg. "What Teachers Should Know About the Bootstrap." *The American Statistician*
    /// > 69, 2015.
    public let interval: ClosedRange<Double>?
  }

  public let levels: [Level]
  public let known: Int

  /// Over all areas.
  public let mean: Double?

  /// The share of all differences between areas that is between groups: η².
  public let share: Double?

  /// How often groups of these sizes that are drawn without looking differ as much: *p*. It is never
  /// 0, because the groups that were seen are one of the draws.
  public let chance: Double?

  /// - Parameters:
  ///   - values: the measure, area after area; `nil` where it is not known.
  ///   - labels: the group of each area.
  public init(_ values: [Double?], in labels: [Int], groups: Int, seed: UInt64) {
    let rows = values.indices.filter { values[$0] != nil }
    let numbers = rows.map { values[$0] ?? 0 }
    let places = rows.map { labels[$0] }
    known = rows.count
    mean = rows.isEmpty ? nil : Moments(numbers).mean
    var random = SplitMix64(seed: seed)
    var members = [[Double]](repeating: [], count: groups)
    for (number, place) in zip(numbers, places) { members[place].append(number) }
    levels = members.map { Level($0, using: &random) }
    let spread = Spread(numbers, groups)
    share = spread?.shareBetween(places)
    chance = spread.flatMap { $0.chance(of: places, using: &random) }
  }
}

extension Outcome.Level {
  fileprivate init(_ values: [Double], using random: inout SplitMix64) {
    known = values.count
    mean = values.isEmpty ? nil : Moments(values).mean
    guard values.count > 2 else {
      interval = nil
      return
    }
    let mean = Moments(values).mean
    let means = (0..<999).map { _ in
      (0..<values.count).reduce(0.0) { sum, _ in
        sum + values[Int.random(in: 0..<values.count, using: &random)]
      } / Double(values.count)
    }
    let quantiles = Quantiles(means)
    let widening = Self.widening(values.count)
    let low = mean + widening * min(0, quantiles(0.025) - mean)
    let high = mean + widening * max(0, quantiles(0.975) - mean)
    interval = (values.allSatisfy { $0 >= 0 } ? max(0, low) : low)...high
  }

  /// How much wider an interval from so many numbers has to be than their draws say: by the part of
  /// the spread that is lost with the mean, and by Student’s *t* over the normal distribution’s.
  ///
  /// > R. Fisher, E. Cornish. "The Percentile Points of Distributions Having Known Cumulants."
  /// > *Technometrics* 2, 1960: *t* from its first four terms, here right to a hundredth.
  private static func widening(_ count: Int) -> Double {
    let z = 1.959963984540054
    let square = z * z
    let terms = [
      (square + 1) / 4, ((5 * square + 16) * square + 3) / 96,
      (((3 * square + 19) * square + 17) * square - 15) / 384,
      ((((79 * square + 776) * square + 1_482) * square - 1_920) * square - 945) / 92_160,
    ]
    let freedom = Double(count - 1)
    let ratio = terms.reversed().reduce(0) { ($0 + $1) / freedom } + 1
    return ratio * (Double(count) / freedom).squareRoot()
  }
}

/// What differs between areas, and how much of it groups may explain.
private struct Spread {
  /// How far each number is from their mean.
  private let deviations: [Double]
  private let squares: Double
  private let groups: Int

  /// `nil` where nothing differs.
  init?(_ numbers: [Double], _ groups: Int) {
    guard numbers.count > 2 else { return nil }
    let moments = Moments(numbers)
    guard moments.variance > 0 else { return nil }
    deviations = numbers.map { $0 - moments.mean }
    squares = moments.variance * Double(numbers.count)
    self.groups = groups
  }

  /// The share of the squared deviations that is between groups; `nil` where there are not two.
  func shareBetween(_ places: [Int]) -> Double? {
    var sums = [Double](repeating: 0, count: groups)
    var counts = [Double](repeating: 0, count: groups)
    for (deviation, place) in zip(deviations, places) {
      sums[place] += deviation
      counts[place] += 1
    }
    guard counts.count(where: { $0 > 0 }) > 1 else { return nil }
    let between = zip(sums, counts).reduce(0) { $1.1 > 0 ? $0 + $1.0 * $1.0 / $1.1 : $0 }
    return min(1, between / squares)
  }

  /// How often as much or more is between groups whose members are drawn without looking.
  func chance(of places: [Int], using random: inout SplitMix64) -> Double? {
    guard let share = shareBetween(places) else { return nil }
    // Sums of the same numbers in another order differ by rounding, and yet are as great.
    let least = share * (1 - 1e-9)
    // As many draws as a page has patience for.
    let draws = deviations.count > 1_000 ? 499 : 1_999
    var mixed = places
    var reached = 1
    for _ in 0..<draws {
      mixed.shuffle(using: &random)
      if (shareBetween(mixed) ?? 0) >= least { reached += 1 }
    }
    return Double(reached) / Double(draws + 1)
  }
}
